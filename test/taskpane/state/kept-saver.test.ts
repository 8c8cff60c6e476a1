import type { Actions, KeptState } from "../../../src/actions";
import { createKeptSaver } from "../../../src/taskpane/state/kept-saver";
import { entriesOf, withBudget } from "../../../src/scoring";
import { failure, frontOf, kept, ok } from "../fake-actions";

const front = frontOf();
const typed = (spent: string): KeptState => withBudget(kept, front, { spent, budget: "" });

function saverOver(saveKept: Actions["saveKept"]) {
  const save = jest.fn(saveKept);
  const problems: string[] = [];
  const saver = createKeptSaver({ saveKept: save } as unknown as Actions, 500, ({ problem }) =>
    problems.push(problem.code)
  );
  const saved = () =>
    save.mock.calls.map(([state]) => entriesOf(state, front).budgetExecution.spent);
  return { saver, saved, problems };
}

describe("saving actuals", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("waits until typing pauses and saves the newest once", async () => {
    const { saver, saved } = saverOver(async () => ok(true));
    saver.note(typed("1"));
    await jest.advanceTimersByTimeAsync(400);
    saver.note(typed("12"));
    await jest.advanceTimersByTimeAsync(400);
    expect(saved()).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(saved()).toEqual(["12"]);
  });

  it("saves at once when asked, and not again afterwards", async () => {
    const { saver, saved } = saverOver(async () => ok(true));
    saver.note(typed("1"));
    expect(await saver.flush()).toEqual(ok(true));
    await jest.advanceTimersByTimeAsync(1000);
    await saver.flush();
    expect(saved()).toEqual(["1"]);
  });

  it("does not save an older state after a newer one, however slow the first is", async () => {
    let finish = (): void => undefined;
    const { saver, saved } = saverOver(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(ok(true));
        })
    );
    saver.note(typed("1"));
    const first = saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    saver.note(typed("12"));
    const second = saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    expect(saved()).toEqual(["1"]);
    finish();
    await first;
    await jest.advanceTimersByTimeAsync(0);
    expect(saved()).toEqual(["1", "12"]);
    finish();
    expect(await second).toEqual(ok(true));
  });

  it("tells of a failure, and tries the same state again", async () => {
    const answers = [failure("settings-not-saved"), ok(true as const)];
    const { saver, saved, problems } = saverOver(async () => answers.shift() ?? ok(true));
    saver.note(typed("1"));
    await jest.advanceTimersByTimeAsync(600);
    expect(problems).toEqual(["settings-not-saved"]);
    expect(await saver.flush()).toEqual(ok(true));
    expect(saved()).toEqual(["1", "1"]);
  });
});
