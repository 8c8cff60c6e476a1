import type { Decimal } from "../quantity";
import type { LintCode, NoteCode, ProblemCode, TraceCode } from "./codes";

/** A stretch of the standard's text as it stands in the cell: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 按整档 whole steps only, 按比例 pro rata, 不足一档按一档 every started step. */
export type BrokenSteps = "whole" | "pro-rata" | "started";

/** 指标值 with 计量单位, each as the cell's text; null or "" where the cell is empty. */
export interface Target {
  readonly comparator: string | null;
  readonly value: string | null;
  readonly unit: string | null;
}

/**
 * What a person must say so that a standard can be computed. `id` is stable for one standard; the first
 * question of a standard always has the id "actual".
 */
export interface Question {
  readonly id: string;
  readonly kind: "quantity" | "count" | "grade" | "yes-no";
  /**
   * The words of the standard that name what is asked (规定时间 … 超过, the item's text, the event's name); "" when it
   * is simply the indicator's own actual. Shown beside the input.
   */
  readonly words: string;
  readonly span: Span | null;
  /** What kind of figure the words ask for; the sentence is in messages/. */
  readonly asks:
    "actual" | "overdue" | "events" | "shortage" | "excess" | "grade" | "item" | "applicable";
  /** The unit in which the figure is taken, "" for none; `units` are those that can be converted to it, itself first. */
  readonly unit: string;
  readonly units: readonly string[];
  /** For "grade": the standard's own list, best first. */
  readonly options: readonly string[];
}

/** Answers by question id, each as the person typed it (两次, 95％, 12个月, 效果一般, 是). A missing or blank answer is no answer. */
export type Answers = Readonly<Record<string, string | undefined>>;

export interface EvaluationInput {
  readonly target: Target;
  /** The weight of the row in points; null when the row has none (then the result is needs-input about the weight). */
  readonly weight: Decimal | null;
  readonly answers: Answers;
  readonly brokenSteps: BrokenSteps;
}

/**
 * One line of the working. `code` names the sentence in messages/; `data` holds its figures as plain decimal text, and the
 * unit in which they were reckoned as `unit` where several figures share one (`gap` and `size` of a step), else with the
 * figure itself (`actual`: 14个月). A distance between percentages has the unit "%": the sentence makes points of it.
 */
export interface TraceStep {
  readonly code: TraceCode;
  readonly data: Readonly<Record<string, string>>;
  /** The words that the figures came from; empty for figures from the form. */
  readonly spans: readonly Span[];
}

/** Something said beside a score: a different reading exists, the target differs from the standard's threshold, a general rule was used … */
export interface Note {
  readonly code: NoteCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

/** Why nothing can be computed. */
export interface Problem {
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

/** Scored, not yet to be scored for want of an answer, or not to be scored by any: nothing in between. */
export type Evaluation =
  | {
      readonly status: "scored";
      /** Two decimals, half up, 0 ≤ score ≤ weight. */
      readonly score: Decimal;
      readonly trace: readonly TraceStep[];
      readonly notes: readonly Note[];
      /** True where whole, pro rata and started steps give different scores for these answers. */
      readonly brokenStepsMatter: boolean;
    }
  | {
      readonly status: "needs-input";
      readonly questions: readonly Question[];
      readonly problem: Problem;
    }
  | { readonly status: "unreadable"; readonly problem: Problem };

/** What is dubious about a standard before the year starts. */
export interface Lint {
  readonly code: LintCode;
  readonly severity: "error" | "warning" | "hint";
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
  /** A wording that would mend it, ready to be copied. */
  readonly suggestion: string | null;
}
