import type {
  ActionProblem,
  Actions,
  FormInFront,
  KeptState,
  PaneState,
  ValidationReport,
} from "../../src/actions";
import { NO_OLDER, type RemarkPlan } from "../../src/scoring";
import { withActuals } from "../../src/taskpane/state/answers";
import type { SheetReading } from "../../src/form";
import { readingOf } from "./sample-sheet";

export const settings: KeptState["settings"] = {
  brokenSteps: "whole",
  weightTotal: 90,
  grades: { excellent: 90, good: 80, fair: 60 },
};

export const kept: KeptState = { settings, forms: [], older: NO_OLDER };

/** What the workbook keeps once these actuals, by indicator key, were entered for the form in front. */
export const keptWith = (
  front: FormInFront,
  actuals: Readonly<Record<string, string>>
): KeptState => withActuals(kept, front, new Map(Object.entries(actuals)));

export function frontOf(
  reading: SheetReading = readingOf(),
  more: Partial<FormInFront> = {}
): FormInFront {
  const form = reading.forms[0];
  if (!form) throw new Error("The sheet of the test is no form");
  return { reading, form, protection: "none", lockedCells: 0, ...more };
}

export function stateOf(front: FormInFront | null, more: Partial<PaneState> = {}): PaneState {
  const sheetName = front?.form.sheetName ?? "封面";
  const sheets = [{ id: front?.form.sheetId ?? "sheet-0", name: sheetName }];
  return { sheets, front, sheetName, problems: [], kept, ...more };
}

export const emptyReport: ValidationReport = {
  findings: [],
  sheets: [{ id: "sheet-1", name: "申报表", forms: 1, cellsChecked: 60, indicatorsChecked: 5 }],
  skipped: [],
  highlight: "shown",
};

const emptyPlan: RemarkPlan = {
  sheetId: "sheet-1",
  sheetName: "申报表",
  changes: [],
  refusals: [],
  unchanged: 0,
};

export const ok = <T>(value: T) => ({ ok: true as const, value });

export function failure(code: ActionProblem["code"], data: ActionProblem["data"] = {}) {
  return { ok: false as const, problem: { code, data } };
}

export type FakeActions = { [Name in keyof Actions]: jest.Mock };

/** Actions that answer as a quiet workbook would: nothing fails, nothing is found. A test replaces what it is about. */
export function fakeActions(front: FormInFront | null = frontOf(), change: Partial<Actions> = {}) {
  const answers: Actions = {
    openPane: async () => ok(stateOf(front)),
    protectForms: async () =>
      ok({
        sheets: [{ name: "申报表", lockedCells: 24 }],
        skipped: [],
        baselineKept: true,
        foundKept: true,
      }),
    unprotectForms: async () =>
      ok({
        sheets: [{ name: "申报表", lockedCells: 0 }],
        skipped: [],
        baselineKept: true,
        foundKept: true,
      }),
    validateForms: async () => ok(emptyReport),
    readFront: async () => (front ? ok(front) : failure("no-form")),
    writeScores: async (plan) => ok({ written: plan.changes.length, plan }),
    planClear: () => emptyPlan,
    planRestore: async () => ok(null),
    restoreScores: async (plan) => ok({ written: plan.changes.length, plan }),
    applyFix: async () => ok(true as const),
    selectCell: async () => ok(true as const),
    saveKept: async () => ok(true as const),
    prepareHandIn: async () =>
      ok({
        validation: emptyReport,
        unprotected: ["申报表"],
        unhighlighted: ["申报表"],
        protectedAgain: [],
        marksLeft: [],
        skipped: [],
        keptRemoved: false,
      }),
    watchWorkbook: async () => ok(async () => undefined),
    ...change,
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, jest.fn(answer as never)])
  ) as unknown as FakeActions;
}
