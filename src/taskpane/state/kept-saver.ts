import type { Actions, KeptState, Outcome } from "../../actions";

/** Saves actuals and settings in the workbook a moment after the last keystroke. */
export interface KeptSaver {
  /** Notes the newest state; it is saved when typing pauses. */
  note(kept: KeptState): void;
  /** Saves now what is not saved yet; resolves at once when everything is. */
  flush(): Promise<Outcome<true>>;
}

const SAVED: Outcome<true> = { ok: true, value: true };

/** `pause` in milliseconds; `onProblem` hears of a save that failed in the background. */
export function createKeptSaver(
  actions: Actions,
  pause: number,
  onProblem: (outcome: Outcome<true> & { ok: false }) => void
): KeptSaver {
  let waiting: KeptState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<Outcome<true>> = Promise.resolve(SAVED);

  async function save(kept: KeptState): Promise<Outcome<true>> {
    const outcome = await actions.saveKept(kept);
    // What could not be saved is tried again with the next keystroke or the next flush.
    if (!outcome.ok) waiting ??= kept;
    return outcome;
  }

  function flush(): Promise<Outcome<true>> {
    clearTimeout(timer);
    saving = saving.then(() => {
      const kept = waiting;
      waiting = null;
      return kept ? save(kept) : SAVED;
    });
    return saving;
  }

  return {
    note(kept) {
      waiting = kept;
      clearTimeout(timer);
      timer = setTimeout(() => {
        void flush().then((outcome) => {
          if (!outcome.ok) onProblem(outcome);
        });
      }, pause);
    },
    flush,
  };
}
