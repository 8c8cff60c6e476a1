import type { ActionProblem, Actions } from "../../actions";
import type { Errands } from "./errands";
import type { PaneStore } from "./store";

/** Keeps what the pane shows in step with the workbook. */
export interface KeepingUp {
  /** Reads the workbook and watches it from then on. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Reads everything again, also what the workbook keeps; to be called inside a story. */
  reopen(): Promise<ActionProblem | null>;
  /** Reads the form in front again; to be called inside a story. */
  readFront(): Promise<ActionProblem | null>;
  /** Checks the workbook again where it was checked before; to be called inside a story. */
  checkAgain(): Promise<ActionProblem | null>;
  /** After edits in the sheet: reads again, and checks again when live checking is on. */
  afterEdit(): Promise<void>;
}

/** Milliseconds after which a workbook that was being edited is asked again. */
const EDIT_PAUSE = 700;

export function createKeepingUp(
  actions: Actions,
  store: PaneStore,
  { inLine }: Errands,
  pause: number = EDIT_PAUSE
): KeepingUp {
  let stopWatching: (() => Promise<void>) | null = null;
  let waiting = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const stale = (problem: ActionProblem): void => store.send({ type: "stale", problem });

  async function openPane(fresh = false): Promise<null> {
    const outcome = await actions.openPane();
    if (outcome.ok) store.send({ type: "opened", state: outcome.value, fresh });
    else store.send({ type: "open-failed", problem: outcome.problem });
    return null;
  }

  async function readFront(): Promise<null> {
    const outcome = await actions.readFront();
    if (outcome.ok) store.send({ type: "front", front: outcome.value });
    else if (outcome.problem.code === "no-form") await openPane();
    else stale(outcome.problem);
    return null;
  }

  async function checkAgain(): Promise<null> {
    if (!store.get().report) return null;
    const outcome = await actions.validateForms();
    if (outcome.ok) store.send({ type: "report", report: outcome.value });
    else stale(outcome.problem);
    return null;
  }

  /** Several edits that come while Excel is busy are looked at once. */
  async function afterEdit(): Promise<void> {
    if (waiting) return;
    waiting = true;
    await inLine(async () => {
      waiting = false;
      await readFront();
      return store.get().live ? checkAgain() : null;
    });
  }

  async function watch(): Promise<null> {
    const outcome = await actions.watchWorkbook(
      (what) => {
        if (what === "edit") void afterEdit();
        else void inLine(() => openPane());
      },
      (selected) => store.send({ type: "selected", ...selected })
    );
    if (outcome.ok) stopWatching = outcome.value;
    else stale(outcome.problem);
    return null;
  }

  /** Reads the workbook; while a cell is being edited, again and again, so that the pane opens once the clerk is done. */
  async function openUp(): Promise<void> {
    clearTimeout(retry);
    await inLine(() => openPane());
    const { phase, problem } = store.get();
    if (phase === "ready" && !stopWatching) await inLine(watch);
    if (phase === "failed" && problem?.code === "cell-edit-mode")
      retry = setTimeout(() => void openUp(), pause);
  }

  return {
    reopen: () => openPane(true),
    readFront,
    checkAgain,
    afterEdit,
    async open() {
      if (store.get().phase !== "ready") store.send({ type: "opening" });
      await openUp();
    },
    async close() {
      clearTimeout(retry);
      const stop = stopWatching;
      stopWatching = null;
      await stop?.();
    },
  };
}
