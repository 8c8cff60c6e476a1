import type { ActionProblem, Outcome } from "../../actions";
import type { Errand, Notice } from "./model";
import type { PaneStore } from "./store";

/** Something that is done with Excel; what comes back is what went wrong, null when nothing did. */
export type Story = () => Promise<ActionProblem | null>;

export interface Errands {
  /** Runs a click's story and shows that it runs; a second click while one runs is not taken. */
  errand(name: Errand, story: Story): Promise<void>;
  /** Runs something in the background, after what runs already. */
  inLine(story: Story): Promise<ActionProblem | null>;
  /** Says what was done. */
  say(code: string, data?: Notice["data"], more?: Partial<Notice>): void;
}

/** Excel is asked one thing after another, so that no two stories read and write across each other. */
export function createErrands(store: PaneStore): Errands {
  let last: Promise<ActionProblem | null> = Promise.resolve(null);

  function inLine(story: Story): Promise<ActionProblem | null> {
    last = last.then(story).catch(unforeseen);
    return last;
  }

  return {
    inLine,
    async errand(name, story) {
      if (store.get().errand) return;
      store.send({ type: "started", errand: name });
      const problem = await inLine(story);
      if (problem) store.send({ type: "failed", problem });
      store.send({ type: "ended" });
    },
    say(code, data = {}, more = {}) {
      store.send({ type: "done", notice: { code, data, ...more } });
    },
  };
}

/** What nobody foresaw comes back as a problem with its own words: the clerk sees it, and the next click still works. */
function unforeseen(error: unknown): ActionProblem {
  const hostMessage = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", data: { hostCode: "", hostMessage } };
}

export function problemOf(outcome: Outcome<unknown>): ActionProblem | null {
  return outcome.ok ? null : outcome.problem;
}
