import type { Decimal } from "../quantity";
import type { UnknowableCode } from "./codes";
import type { BrokenSteps, Span } from "./standard";
import type { CompareItem, Expression, Way, WrittenAmount } from "./syntax";

/** What a matching condition gives. Points are as written; percent is of the weight. */
export type Fixed =
  | { readonly gives: "full"; readonly points: Decimal | null; readonly base?: boolean }
  | { readonly gives: "zero" }
  | { readonly gives: "award"; readonly points: Decimal }
  | { readonly gives: "award-share"; readonly percent: Decimal }
  | { readonly gives: "deduct"; readonly points: Decimal }
  | { readonly gives: "deduct-share"; readonly percent: Decimal }
  | { readonly gives: "bonus"; readonly points: Decimal };

interface Ruled {
  /** The whole clause and its condition's words. */
  readonly span: Span;
  readonly text: string;
  readonly numbered: number;
}

/** A condition on a figure. Several comparisons are alternatives (或). */
export interface BandRule extends Ruled {
  readonly compares: readonly CompareItem[];
  /** Words before and after the figure. */
  readonly before: string;
  readonly after: string;
  readonly outcome: Fixed;
}

/** A condition in words. */
export interface LabelRule extends Ruled {
  /** 每次扣1分,影响重大的扣2分: a worse kind of what the step before it in the sentence counts. */
  readonly isWorse?: true;
  readonly outcome: Fixed | { readonly gives: "unknown"; readonly why: UnknowableCode };
}

/** Every N units, M points. */
export interface StepRule extends Ruled {
  readonly way: Way;
  readonly verb: string;
  readonly each: boolean;
  /** 每再超1%: on top of what the condition before it takes. */
  readonly again: boolean;
  readonly size: WrittenAmount;
  /** Where the shortfall or excess begins, if the clause says so. */
  readonly threshold: CompareItem | WrittenAmount | null;
  readonly before: string;
  readonly filler: string;
  readonly after: string;
  readonly sense: "deduct" | "award" | "bonus";
  readonly points: Decimal;
  /** Points are a percentage of the weight. */
  readonly share: boolean;
  /** The most it takes: points, or percent of the weight. */
  readonly cap: Decimal | null;
  readonly capShare: boolean;
  readonly sizeSpan: Span;
  readonly pointsSpan: Span;
}

export interface ProportionRule extends Ruled {
  /** The range in which the proportion counts; null for everywhere. */
  readonly guard: CompareItem | null;
  readonly words: string;
  readonly rate: boolean;
  /** The words multiply by the points themselves: 完成率×分值. */
  readonly times: boolean;
  readonly sense: "award" | "deduct";
  /** 线性内插: from nothing at the zero threshold to all at the full one. */
  readonly between: boolean;
}

export interface FormulaRule extends Ruled {
  readonly left: string;
  readonly expression: Expression;
  /** The range for which it is meant; null for everywhere. */
  readonly guard: CompareItem | null;
  /** 若为正向指标, 若为反向指标: meant for a target that is to be reached, or for a limit; null for either. */
  readonly side: "up" | "down" | null;
}

export interface UnknownRule extends Ruled {
  readonly why: UnknowableCode;
  /** The upper end of a range of points (得2-3分); null where no figure is said. */
  readonly upTo: Decimal | null;
  /** Speaks of others only (其他部门, 无…的单位): set aside where the own rule is complete. */
  readonly others: boolean;
  /** The condition, where it is one on a figure or in words (达到目标的,酌情…); null where nothing narrows it. */
  readonly when: BandRule | null;
}

export interface Rule {
  readonly bands: readonly BandRule[];
  readonly labels: readonly LabelRule[];
  readonly steps: readonly StepRule[];
  readonly proportions: readonly ProportionRule[];
  readonly formulas: readonly FormulaRule[];
  readonly unknown: readonly UnknownRule[];
  readonly otherwise: (Ruled & { readonly outcome: Fixed }) | null;
  /** 以100%为标准, (目标值:120吨) */
  readonly basis: (WrittenAmount & { readonly span: Span }) | null;
  /** 基础分6分: what is there before anything is added. */
  readonly basePoints: Decimal | null;
  readonly fullPoints: Decimal | null;
  readonly awardCap: Decimal | null;
  /** 累计扣分不超过3分: the most that all losses together take. */
  readonly lossCap: Decimal | null;
  /** What the standard itself says about broken steps; wins over the workbook's setting. */
  readonly brokenSteps: BrokenSteps | null;
  readonly brokenSpan: Span | null;
  /** ±5%: the figure counts without its sign. */
  readonly eitherWay: boolean;
  /** 差额绝对值≤5%: the standard speaks of an amount without its sign. */
  readonly absolute: boolean;
}
