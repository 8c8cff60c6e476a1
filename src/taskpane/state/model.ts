import type {
  ActionProblem,
  FormInFront,
  KeptState,
  PaneState,
  ProtectReport,
  ValidationReport,
} from "../../actions";
import { recognise, type RemarkPlan } from "../../scoring";
import { reportFor } from "./sheets-left";
import { formAtRow, type SheetProblem } from "../../form";

/** What the pane is doing for the clerk right now; one thing at a time. */
export type Errand = "protect" | "unprotect" | "validate" | "fix" | "hand-in" | "plan" | "write";

/** A code of messages/ with its figures. */
export interface Said {
  readonly code: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Sheets that it is about, for the figure `names`. */
  readonly names?: readonly string[];
}

/** Something that was done, to be said. */
export interface Notice extends Said {
  /** Sheets that were left out, with the code of the reason. */
  readonly skipped?: ProtectReport["skipped"];
  /** What was done besides. */
  readonly also?: readonly Said[];
  /** What was not, and must be known. */
  readonly doubts?: readonly Said[];
}

/** The remarks that would change, shown before anything is written. */
export interface Preview {
  readonly kind: "write" | "clear" | "restore";
  readonly plan: RemarkPlan;
}

export type TabName = "validate" | "score";

export interface PaneModel {
  readonly phase: "loading" | "failed" | "ready";
  readonly front: FormInFront | null;
  readonly sheetName: string;
  readonly sheetProblems: readonly SheetProblem[];
  /** null until the workbook's settings were read. */
  readonly kept: KeptState | null;
  readonly errand: Errand | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly problem: ActionProblem | null;
  readonly notice: Notice | null;
  /** Why the pane may show something older than the sheet; null when it is up to date. */
  readonly stale: ActionProblem | null;
  readonly report: ValidationReport | null;
  /** Names of sheets whose findings were dropped from the report because they were deleted. */
  readonly goneSheets: readonly string[];
  readonly preview: Preview | null;
  readonly tab: TabName;
  /** Whether an edit in the sheet checks the workbook again, once it was checked. */
  readonly live: boolean;
}

export type PaneEvent =
  | { readonly type: "opening" }
  | { readonly type: "opened"; readonly state: PaneState; readonly fresh: boolean }
  | { readonly type: "open-failed"; readonly problem: ActionProblem }
  | { readonly type: "started"; readonly errand: Errand }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: ActionProblem }
  | { readonly type: "done"; readonly notice: Notice }
  | { readonly type: "dismissed" }
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | { readonly type: "front"; readonly front: FormInFront }
  | { readonly type: "selected"; readonly sheetId: string; readonly row: number }
  | { readonly type: "stale"; readonly problem: ActionProblem }
  | { readonly type: "protection"; readonly report: ProtectReport; readonly on: boolean }
  | { readonly type: "report"; readonly report: ValidationReport }
  | { readonly type: "preview"; readonly preview: Preview | null }
  | { readonly type: "kept"; readonly kept: KeptState }
  | { readonly type: "tab"; readonly tab: TabName }
  | { readonly type: "live"; readonly on: boolean };

export const emptyPane: PaneModel = {
  phase: "loading",
  front: null,
  sheetName: "",
  sheetProblems: [],
  kept: null,
  errand: null,
  progress: null,
  problem: null,
  notice: null,
  stale: null,
  report: null,
  goneSheets: [],
  preview: null,
  tab: "validate",
  live: true,
};

export function reducePane(model: PaneModel, event: PaneEvent): PaneModel {
  switch (event.type) {
    case "opening":
      return { ...model, phase: "loading", problem: null };
    case "opened":
      return opened(model, event.state, event.fresh);
    case "open-failed":
      return model.phase === "ready"
        ? { ...model, stale: event.problem }
        : { ...model, phase: "failed", problem: event.problem };
    case "started":
      return { ...model, errand: event.errand, progress: null, problem: null, notice: null };
    case "ended":
      return { ...model, errand: null, progress: null };
    case "failed":
      return { ...model, problem: event.problem };
    case "done":
      return { ...model, notice: event.notice };
    case "dismissed":
      return { ...model, problem: null, notice: null };
    case "progress":
      return { ...model, progress: { done: event.done, of: event.of } };
    case "front":
      return {
        ...model,
        front: event.front,
        sheetName: event.front.form.sheetName,
        kept: model.kept && recognise(model.kept, event.front.reading),
        stale: null,
      };
    case "selected":
      return { ...model, front: withSelected(model, event) };
    case "stale":
      return { ...model, stale: event.problem };
    case "protection":
      return { ...model, front: withProtection(model.front, event.report, event.on) };
    case "report":
      return { ...model, report: event.report, goneSheets: [] };
    case "preview":
      return { ...model, preview: event.preview };
    case "kept":
      return { ...model, kept: event.kept };
    case "tab":
      return { ...model, tab: event.tab };
    case "live":
      return { ...model, live: event.on };
  }
}

/** What was typed in the pane is newer than what the workbook holds, so it stays, unless all shall be `fresh`. */
function opened(model: PaneModel, state: PaneState, fresh: boolean): PaneModel {
  const kept = fresh ? state.kept : (model.kept ?? state.kept);
  const now = model.report && reportFor(model.report, state.sheets);
  return {
    ...model,
    phase: "ready",
    problem: model.phase === "ready" ? model.problem : null,
    front: state.front,
    sheetName: state.sheetName,
    sheetProblems: state.problems,
    kept: state.front ? recognise(kept, state.front.reading) : kept,
    stale: null,
    report: now?.report ?? null,
    goneSheets: [...model.goneSheets, ...(now?.gone ?? [])],
  };
}

/** Of several forms on the sheet in front the one that was gone to comes to the front; not under a preview of another one. */
function withSelected(
  { front, preview }: PaneModel,
  { sheetId, row }: { readonly sheetId: string; readonly row: number }
): FormInFront | null {
  if (!front || front.form.sheetId !== sheetId || preview) return front;
  const form = formAtRow(front.reading.forms, row);
  return form && form !== front.form ? { ...front, form } : front;
}

/** The report of a click tells what the header must show, so that the sheet need not be read once more. */
function withProtection(
  front: FormInFront | null,
  report: ProtectReport,
  on: boolean
): FormInFront | null {
  const sheet = report.sheets.find(({ name }) => name === front?.form.sheetName);
  if (!front || !sheet) return front;
  return { ...front, protection: on ? "ours" : "none", lockedCells: on ? sheet.lockedCells : 0 };
}
