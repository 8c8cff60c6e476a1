import type { Decimal } from "../quantity";
import type { Answers, BrokenSteps, Evaluation, Question } from "../standard";
import type { Indicator } from "../form";

/** Settings that scoring and validation share; kept in the workbook. */
export interface ScoringSettings {
  readonly brokenSteps: BrokenSteps;
  /** What the weights must add up to: 90, or 100 where 预算执行率 is inside the form. */
  readonly weightTotal: 90 | 100;
  /** Lower bounds of 优 良 中 in points of 100. */
  readonly grades: { readonly excellent: number; readonly good: number; readonly fair: number };
}

/** Answers by indicator key (see Indicator.key), as kept in the workbook's settings. */
export type Actuals = Readonly<Record<string, Answers>>;

/** 预算执行率: both amounts as typed, in the same or convertible units; blank when not entered. */
export interface BudgetExecution {
  readonly spent: string;
  readonly budget: string;
}

export interface ScoreRow {
  readonly indicator: Indicator;
  /** The weight that counts and where it was read; null when the row has none. */
  readonly weight: Decimal | null;
  readonly weightFrom: "column" | "remark" | null;
  /** The weight implied by the standard, offered where the row has none. */
  readonly impliedWeight: Decimal | null;
  /** The inputs that this row's standard calls for; the first is the actual. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** Where the actual came from. */
  readonly actualFrom: "pane" | "column" | null;
  readonly evaluation: Evaluation;
  /** weight − score; null when not scored. */
  readonly lost: Decimal | null;
}

export interface Subtotal {
  readonly level1: string;
  readonly score: Decimal;
  readonly weight: Decimal;
  readonly complete: boolean;
}

export interface ScoreCard {
  readonly rows: readonly ScoreRow[];
  readonly subtotals: readonly Subtotal[];
  /** Sum of the rounded scores of the scored rows. */
  readonly total: Decimal;
  /** Sum of the weights of all rows that have one. */
  readonly weight: Decimal;
  /** How many rows have no score yet; the total is 未完成 unless 0. */
  readonly missing: number;
  /** 预算执行率 points (0–10) when both amounts are given and readable, else null. */
  readonly budgetExecution: Decimal | null;
  /** total + budgetExecution; null while incomplete or without 预算执行率. */
  readonly grandTotal: Decimal | null;
  readonly grade: "优" | "良" | "中" | "差" | null;
}

/** One remark that would be written, as shown in the preview. */
export interface RemarkChange {
  readonly key: string;
  readonly indicatorName: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  /**
   * The row's texts that the score was computed from (see `basisOf`), so that a row whose target or standard changed
   * meanwhile is not written. Absent where nothing was computed: clearing and restoring.
   */
  readonly basis?: string;
  /** Conditions of the standard that the score takes as not having happened. Absent where there are none. */
  readonly assumes?: readonly string[];
}

/** Why a remark is not written. */
export interface RemarkRefusal {
  readonly key: string;
  readonly indicatorName: string;
  readonly row: number;
  readonly column: number | null;
  readonly code:
    | "not-scored"
    | "remark-is-formula"
    | "remark-locked"
    | "row-hidden"
    | "no-remark-column"
    | "remark-unclear";
  readonly data: Readonly<Record<string, string>>;
}

export interface RemarkPlan {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly changes: readonly RemarkChange[];
  readonly refusals: readonly RemarkRefusal[];
  /** Rows whose remark already says just this. */
  readonly unchanged: number;
}
