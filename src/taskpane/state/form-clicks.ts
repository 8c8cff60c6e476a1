import type { Actions, ProtectReport } from "../../actions";
import type { Finding } from "../../validation";
import { problemOf, type Errands } from "./errands";
import type { KeepingUp } from "./keeping-up";
import type { Said } from "./model";
import type { PaneStore } from "./store";

/** The clicks that concern the form itself: protecting, validating, mending, selecting, handing in. */
export interface FormClicks {
  protect(): Promise<void>;
  unprotect(): Promise<void>;
  validate(): Promise<void>;
  cancelValidation(): void;
  /** Whether an edit in the sheet checks the workbook again, once it was checked. */
  checkLive(on: boolean): void;
  applyFix(finding: Finding): Promise<void>;
  select(sheetId: string, row: number, column: number): Promise<void>;
  /** 提交前整理; with `removeKept` also what the add-in keeps in the workbook goes. */
  prepareHandIn(removeKept: boolean): Promise<void>;
}

export function createFormClicks(
  actions: Actions,
  store: PaneStore,
  { errand, inLine, say }: Errands,
  keepingUp: KeepingUp
): FormClicks {
  let cancelled = false;

  const protect = () =>
    errand("protect", async () => {
      const outcome = await actions.protectForms();
      if (!outcome.ok) return outcome.problem;
      const { sheets, skipped, baselineKept, foundKept } = outcome.value;
      store.send({ type: "protection", report: outcome.value, on: true });
      const locked = sheets.reduce((sum, sheet) => sum + sheet.lockedCells, 0);
      const code = sheets.length > 0 ? "pane.protected" : "pane.nothing-to-protect";
      const data = { sheets: String(sheets.length), locked: String(locked) };
      const doubts = [
        ...(baselineKept ? [] : [{ code: "pane.baseline-not-kept" }]),
        ...(foundKept ? [] : [{ code: "pane.found-not-kept" }]),
      ];
      say(code, data, { skipped, doubts });
      return null;
    });

  const unprotect = () =>
    errand("unprotect", async () => {
      const outcome = await actions.unprotectForms();
      if (!outcome.ok) return outcome.problem;
      const { sheets } = outcome.value;
      store.send({ type: "protection", report: outcome.value, on: false });
      const code = sheets.length > 0 ? "pane.unprotected" : "pane.nothing-to-unprotect";
      say(code, { sheets: String(sheets.length) }, { skipped: stillProtected(outcome.value) });
      return null;
    });

  const validate = () => {
    cancelled = false;
    return errand("validate", async () => {
      const outcome = await actions.validateForms({
        progress: (done, of) => store.send({ type: "progress", done, of }),
        cancelled: () => cancelled,
      });
      if (outcome.ok) store.send({ type: "report", report: outcome.value });
      else if (outcome.problem.code === "cancelled") say("pane.validation-cancelled");
      else return outcome.problem;
      return null;
    });
  };

  const prepareHandIn = (removeKept: boolean) =>
    errand("hand-in", async () => {
      const outcome = await actions.prepareHandIn({ removeKept });
      if (!outcome.ok) return outcome.problem;
      const { validation, unprotected, unhighlighted, protectedAgain, marksLeft, ...rest } =
        outcome.value;
      const { skipped, keptRemoved } = rest;
      store.send({ type: "report", report: validation });
      const data = {
        unprotected: String(unprotected.length),
        unhighlighted: String(unhighlighted.length),
        errors: String(validation.findings.filter(({ severity }) => severity === "error").length),
      };
      const about = (code: string, names: readonly string[]): readonly Said[] =>
        names.length > 0 ? [{ code, names }] : [];
      say(keptRemoved ? "pane.handed-in-bare" : "pane.handed-in", data, {
        skipped,
        also: about("pane.protected-again", protectedAgain),
        doubts: [
          ...about("pane.marks-left", marksLeft),
          ...(removeKept && !keptRemoved ? [{ code: "pane.kept-not-removed" }] : []),
        ],
      });
      await keepingUp.reopen();
      return null;
    });

  return {
    protect,
    unprotect,
    validate,
    prepareHandIn,
    cancelValidation() {
      cancelled = true;
    },
    checkLive(on) {
      store.send({ type: "live", on });
      if (on) void keepingUp.afterEdit();
    },
    applyFix: (finding) =>
      errand("fix", async () => {
        const outcome = await actions.applyFix(finding);
        if (!outcome.ok) return outcome.problem;
        say("pane.fixed", { cell: finding.address });
        await keepingUp.readFront();
        return keepingUp.checkAgain();
      }),
    async select(sheetId, row, column) {
      const problem = await inLine(async () =>
        problemOf(await actions.selectCell(sheetId, row, column))
      );
      if (problem) store.send({ type: "failed", problem });
    },
  };
}

/** Sheets that are no forms had no protection of ours; only those that stay protected are worth saying. */
function stillProtected({ skipped }: ProtectReport): ProtectReport["skipped"] {
  return skipped.filter(({ reason }) => reason === "password-protected" || reason === "failed");
}
