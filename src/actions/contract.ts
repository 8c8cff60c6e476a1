import type { Form, SheetProblem, SheetReading } from "../form";
import type { Finding } from "../validation";
import type { KeptForms, RemarkPlan, ScoringSettings } from "../scoring";

/** Anything that can go wrong on the way to Excel, by code; the sentences are in messages/. */
export interface ActionProblem {
  readonly code:
    | "cell-edit-mode" // a cell is being edited
    | "sheet-protected" // protected by somebody else
    | "password-protected"
    | "sheet-gone" // deleted meanwhile
    | "other-workbook" // another workbook is in front
    | "read-only"
    | "too-large"
    | "no-answer" // our own time-out
    | "changed-meanwhile" // read again before writing: rows differ
    | "not-written" // read back: what is there is not what was written
    | "no-form"
    | "settings-not-saved"
    | "api-missing"
    | "busy" // another action that changes the workbook is still running
    | "cancelled" // the clerk stopped it; nothing was changed
    | "unexpected";
  /**
   * Figures and names for the sentence: `sheet`, `cells` ("I15、I16"), `hostCode` and `hostMessage` (Excel's own words).
   * After a failed write `undone` is "yes" when every cell is as it was, or names the cells that may not be ("I15、I16");
   * after failed protecting `undone` is "yes" or names the sheets whose protection may have changed.
   */
  readonly data: Readonly<Record<string, string>>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ActionProblem };

/** All that is kept in the workbook's settings besides the baseline: what was entered for each form, and the settings. */
export interface KeptState extends KeptForms {
  readonly settings: ScoringSettings;
}

/** The form in front, as the header of the pane shows it. */
export interface FormInFront {
  readonly reading: SheetReading;
  /** The form that holds the selection, else the one above it, else the first on the sheet. */
  readonly form: Form;
  readonly protection: "none" | "ours" | "others";
  /** Cells that are locked while protected; 0 when not protected. */
  readonly lockedCells: number;
}

export interface PaneState {
  /** All sheets of the workbook, in tab order. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** null when the sheet in front is no form; `problems` then says why. */
  readonly front: FormInFront | null;
  readonly sheetName: string;
  readonly problems: readonly SheetProblem[];
  /** With the forms of the sheet in front found again (see `recognise`). */
  readonly kept: KeptState;
}

export interface ProtectReport {
  readonly sheets: readonly { readonly name: string; readonly lockedCells: number }[];
  /** `failed`: Excel refused it for this sheet; `problem` says why, and the sheet is as it was unless `problem.data.undone` says otherwise. */
  readonly skipped: readonly {
    readonly name: string;
    readonly reason: "no-form" | "password-protected" | "empty-sheet" | "side-by-side" | "failed";
    readonly problem?: ActionProblem;
  }[];
  /** false where the contents at the time of protecting could not be kept for comparison (the workbook's settings are full or cannot be saved). */
  readonly baselineKept: boolean;
  /** false where it could not be kept how the sheets were before, so that 提交前整理 cannot bring that back. */
  readonly foundKept: boolean;
}

/** A sheet with forms, and how much of it was checked. */
export interface SheetChecked {
  readonly id: string;
  readonly name: string;
  readonly forms: number;
  readonly cellsChecked: number;
  readonly indicatorsChecked: number;
}

export interface ValidationReport {
  readonly findings: readonly Finding[];
  readonly sheets: readonly SheetChecked[];
  readonly skipped: readonly string[];
  /** Whether empty required cells are highlighted; with a reason where they are not. */
  readonly highlight: "shown" | "refused-protected" | "not-needed" | "failed";
  /** Why highlighting failed; the findings are complete all the same. */
  readonly highlightProblem?: ActionProblem;
}

export interface WriteReport {
  readonly written: number;
  readonly plan: RemarkPlan;
}

export interface HandInReport {
  /** What validation found just before; nothing is held back because of it. */
  readonly validation: ValidationReport;
  readonly unprotected: readonly string[];
  /** Sheets from which highlights were taken off. */
  readonly unhighlighted: readonly string[];
  /** Sheets that have the protection again that they had before the add-in's, without a password. */
  readonly protectedAgain: readonly string[];
  /** Sheets whose cells are not marked as locked or unlocked just as they were before: rows have moved since, or it was not kept. */
  readonly marksLeft: readonly string[];
  readonly skipped: ProtectReport["skipped"];
  /** false where it was not asked for, or could not be saved. */
  readonly keptRemoved: boolean;
}

/**
 * The story of each click. Every function resolves; none throws for what the clerk may meet.
 * All are exported from actions/index.ts as functions of these types.
 */
export interface Actions {
  /** ≤ 2 requests. Reads the sheet in front and what is kept in the workbook. */
  openPane(): Promise<Outcome<PaneState>>;
  /** ≤ 3 requests for the whole workbook, whatever its size. Reads back how many cells are locked. */
  protectForms(): Promise<Outcome<ProtectReport>>;
  /** ≤ 3 requests. Takes off only a protection without a password. */
  unprotectForms(): Promise<Outcome<ProtectReport>>;
  /**
   * ≤ 2 requests, + 1 when the highlight rule is first put. `progress` is called per sheet; `cancelled` is asked per sheet.
   * Without `watch` it is a live check after an edit: it writes no highlights and does not ask for merged areas, which would
   * clear Excel's undo list.
   */
  validateForms(watch?: {
    progress?(done: number, of: number): void;
    cancelled?(): boolean;
  }): Promise<Outcome<ValidationReport>>;
  /** 1 request: reads the form in front again for scoring. */
  readFront(): Promise<Outcome<FormInFront>>;
  /** ≤ 2 requests: read again, compare with what was shown, write one cell a row, read back. Keeps a restore point. */
  writeScores(plan: RemarkPlan): Promise<Outcome<WriteReport>>;
  /** What clearing would change; computed from the form in front, writes nothing. */
  planClear(front: FormInFront): RemarkPlan;
  /**
   * 1 request. What putting back the remarks of the last write would change; writes nothing. null when there was no write.
   * A remark that was changed since, or whose row cannot be told for certain any more, is told as a refusal (`reason`
   * changed, gone).
   */
  planRestore(): Promise<Outcome<RemarkPlan | null>>;
  /** ≤ 2 requests, like `writeScores`. Puts back just what was shown; a row that changed meanwhile stops it. */
  restoreScores(plan: RemarkPlan): Promise<Outcome<WriteReport>>;
  /** Applies one previewed fix of a finding; refuses when the cell no longer holds `fix.before`. */
  applyFix(finding: Finding): Promise<Outcome<true>>;
  /** Selects a cell and brings its sheet to the front. */
  selectCell(sheetId: string, row: number, column: number): Promise<Outcome<true>>;
  /** Saves actuals and settings in the workbook (settings.saveAsync, no rich-API request). */
  saveKept(kept: KeptState): Promise<Outcome<true>>;
  /**
   * ≤ 5 requests. 提交前整理: validates, then takes off what the add-in put on: its protection, its highlights and, when asked
   * to, all that it keeps in the workbook. The locked marks of cells and a protection without a password that was there
   * before come back. A sheet that somebody else protects now keeps that. Contents of cells are not changed.
   */
  prepareHandIn(options: { readonly removeKept: boolean }): Promise<Outcome<HandInReport>>;
  /**
   * Calls back after edits (debounced), sheet switches and protection changes, and with the first row of whatever is
   * selected; returns a function that stops it.
   */
  watchWorkbook(
    onChange: (what: "edit" | "sheet" | "protection") => void,
    onSelect: (selected: { readonly sheetId: string; readonly row: number }) => void
  ): Promise<Outcome<() => Promise<void>>>;
}
