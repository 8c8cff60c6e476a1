/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import type { KeptState } from "../../../src/actions";
import { withBudget } from "../../../src/scoring";
import { useScoreCard } from "../../../src/taskpane/score/use-score-card";
import { withAnswer } from "../../../src/taskpane/state/answers";
import { frontOf, kept, settings } from "../fake-actions";

const front = frontOf();
const { form } = front;
const key = form.indicators[2]?.key ?? "";

function cards(...states: readonly KeptState[]) {
  const [first, ...rest] = states;
  const { result, rerender } = renderHook((state: KeptState) => useScoreCard(front, state), {
    initialProps: first ?? kept,
  });
  return [
    result.current,
    ...rest.map((state) => {
      rerender(state);
      return result.current;
    }),
  ];
}

const changedRows = (states: readonly KeptState[]): readonly number[] => {
  const [before, after] = cards(...states);
  return (before?.rows ?? []).flatMap((row, index) => (row === after?.rows[index] ? [] : [index]));
};

describe("the score card while typing", () => {
  it("scores only the row whose actual changed", () => {
    expect(changedRows([kept, withAnswer(kept, front, key, "actual", "90")])).toEqual([2]);
  });

  it("scores nothing again when only 预算执行率 changed", () => {
    const spent = withBudget(kept, front, { spent: "1", budget: "2" });
    expect(changedRows([kept, spent])).toEqual([]);
    expect(cards(kept, spent)[1]?.budgetExecution?.toString()).toBe("5");
  });

  it("scores every row again when the settings changed", () => {
    const other = { ...kept, settings: { ...settings, brokenSteps: "started" as const } };
    expect(changedRows([kept, other])).toHaveLength(form.indicators.length);
  });

  it("sums up the same as scoring everything at once", () => {
    const one = withAnswer(kept, front, key, "actual", "90");
    const two = withAnswer(one, front, form.indicators[0]?.key ?? "", "actual", "1");
    const step = cards(kept, one, two)[2];
    const atOnce = cards(two)[0];
    expect(step?.total.toString()).toBe(atOnce?.total.toString());
    expect(step?.missing).toBe(atOnce?.missing);
  });
});
