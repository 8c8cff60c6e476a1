import type { ActionProblem, Actions, KeptState } from "../../actions";
import { holdsEntries } from "../../scoring";
import { problemOf, type Errands } from "./errands";
import type { KeepingUp } from "./keeping-up";
import { createKeptSaver } from "./kept-saver";
import type { Preview } from "./model";
import type { PaneStore } from "./store";

/** The clicks that concern actuals and scores. */
export interface ScoringClicks {
  /** Changes actuals or settings; they are saved in the workbook when typing pauses. */
  changeKept(update: (kept: KeptState) => KeptState): void;
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>;
  previewScores(): Promise<void>;
  previewClear(): Promise<void>;
  closePreview(): void;
  confirmPreview(): Promise<void>;
  /** Shows what putting back the remarks as they were before the last writing would change. */
  previewRestore(): Promise<void>;
}

const DONE: Readonly<Record<Preview["kind"], string>> = {
  write: "pane.written",
  clear: "pane.cleared",
  restore: "pane.restored",
};

/** `pause`: milliseconds between the last keystroke and saving. */
export function createScoringClicks(
  actions: Actions,
  store: PaneStore,
  { errand, inLine, say }: Errands,
  keepingUp: KeepingUp,
  pause: number
): ScoringClicks {
  const fail = (problem: ActionProblem): void => store.send({ type: "failed", problem });
  const saver = createKeptSaver(actions, pause, ({ problem }) => fail(problem));

  const changeKept: ScoringClicks["changeKept"] = (update) => {
    const { kept } = store.get();
    if (!kept) return;
    const next = update(kept);
    store.send({ type: "kept", kept: next });
    saver.note(next);
  };

  keepRecognised(store, saver.note);

  /** Plans on a fresh reading of the sheet, with everything that was typed saved first. */
  async function plan(kind: "write" | "clear"): Promise<ActionProblem | null> {
    const unsaved = problemOf(await saver.flush());
    if (unsaved) return unsaved;
    const outcome = await actions.readFront();
    if (!outcome.ok) return outcome.problem;
    const front = outcome.value;
    store.send({ type: "front", front });
    const { kept } = store.get();
    if (!kept) return null;
    if (kind === "clear") {
      store.send({ type: "preview", preview: { kind, plan: actions.planClear(front) } });
      return null;
    }
    // Loaded with the first score: the pane opens without the grammar of standards.
    const { entriesOf, planRemarks, scoreCard } = await import("../../scoring");
    const { form } = front;
    const { actuals, budgetExecution } = entriesOf(kept, front);
    const card = scoreCard(form, actuals, kept.settings, budgetExecution);
    const remarks = planRemarks(form, front.reading.snapshot, card);
    store.send({ type: "preview", preview: { kind, plan: remarks } });
    return null;
  }

  async function write(): Promise<ActionProblem | null> {
    const { preview } = store.get();
    if (!preview) return null;
    const { kind } = preview;
    const outcome = await (kind === "restore" ? actions.restoreScores : actions.writeScores)(
      preview.plan
    );
    if (!outcome.ok) return outcome.problem;
    store.send({ type: "preview", preview: null });
    say(DONE[kind], { written: String(outcome.value.written) });
    return keepingUp.readFront();
  }

  async function planRestore(): Promise<ActionProblem | null> {
    const outcome = await actions.planRestore();
    if (!outcome.ok) return outcome.problem;
    if (outcome.value)
      store.send({ type: "preview", preview: { kind: "restore", plan: outcome.value } });
    else say("pane.nothing-to-restore");
    return null;
  }

  return {
    changeKept,
    async flush() {
      const problem = problemOf(await saver.flush());
      if (problem) fail(problem);
    },
    previewScores: () => errand("plan", () => plan("write")),
    previewClear: () => errand("plan", () => plan("clear")),
    closePreview() {
      store.send({ type: "preview", preview: null });
      // Another form may have been gone to meanwhile; the pane stayed with the one that was previewed.
      const several = (store.get().front?.reading.forms.length ?? 0) > 1;
      if (several) void inLine(() => keepingUp.readFront());
    },
    confirmPreview: () => errand("write", write),
    previewRestore: () => errand("plan", planRestore),
  };
}

/**
 * Whenever the sheet in front was read again after an edit: forms and indicators were found where they are now, and what
 * was entered for them is kept that way, so that the next edit is followed from there.
 */
function keepRecognised(store: PaneStore, save: (kept: KeptState) => void): void {
  let { front: shown, kept: known } = store.get();
  store.subscribe(() => {
    const before = { front: shown, kept: known };
    ({ front: shown, kept: known } = store.get());
    if (!known || known === before.kept || shown === before.front) return;
    const sheetId = shown?.form.sheetId;
    if (sheetId !== before.front?.form.sheetId) return;
    if (known.forms.some((form) => form.sheetId === sheetId && holdsEntries(form))) save(known);
  });
}
