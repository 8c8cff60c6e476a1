import type { Decimal, Unit } from "../quantity";
import type { ProblemCode } from "./codes";
import type { Measure } from "./measure";
import type { Interval } from "./one-sided";
import type { BandRule, LabelRule, ProportionRule, Rule, StepRule } from "./rule";
import type { Span } from "./standard";

/** What a figure stands for: the indicator's own value, or something counted or timed beside it. */
export type Asks = "actual" | "overdue" | "events" | "shortage" | "excess";

export interface BoundBand {
  readonly rule: BandRule;
  readonly ranges: readonly Interval[];
}

export interface BoundStep {
  readonly rule: StepRule;
  /** Which way from the start points are lost (or, for awards, won). */
  readonly way: "down" | "up" | "either";
  /** Where counting begins, in the variable's unit. */
  readonly from: Decimal;
  readonly fromSpan: Span | null;
  /** Step size in the variable's unit. */
  readonly size: Decimal;
  readonly relative: boolean;
  /** The step only counts in this range. */
  readonly guard: Interval | null;
}

/**
 * A range of figures for which the words can be read in two ways: so many days beside a condition in months, or events that may
 * all count or only those beyond a limit (the milder reading is the one that is bound).
 */
export interface Doubt {
  readonly range: Interval;
  readonly code: "days-or-months" | "events-or-target";
  readonly span: Span;
}

/** One figure that a person has to give, with everything the standard says about it. */
export interface Variable {
  readonly asks: Asks;
  readonly unit: Unit;
  readonly words: string;
  readonly span: Span | null;
  readonly bands: readonly BoundBand[];
  /** Where the words leave open what holds. */
  readonly unsure: readonly Doubt[];
  readonly steps: readonly BoundStep[];
  readonly proportions: readonly {
    readonly rule: ProportionRule;
    readonly guard: Interval | null;
  }[];
}

export interface Binding {
  readonly measure: Measure;
  readonly good: "up" | "down";
  readonly variables: readonly Variable[];
  /** Conditions in words, with those whose figures fit no variable. */
  readonly labels: readonly LabelRule[];
  /** Where what is left to judgement applies; null where it may apply anywhere. */
  readonly judged: readonly (readonly Interval[] | null)[];
  readonly problem: { readonly code: ProblemCode; readonly spans: readonly Span[] } | null;
}

/** A variable while it is put together. */
export interface Draft {
  asks: Asks;
  unit: Unit;
  words: string;
  span: Span | null;
  bands: BoundBand[];
  unsure: Doubt[];
  steps: BoundStep[];
  proportions: { rule: ProportionRule; guard: Interval | null }[];
}

/** A binding while it is put together. */
export interface BindingDraft {
  readonly rule: Rule;
  /** The target, and the same in the unit in which the own figure is counted. */
  readonly measure: Measure;
  readonly scale: Measure;
  readonly good: "up" | "down";
  /** The indicator's own figure, and those that are asked for beside it. */
  readonly primary: Draft;
  readonly others: Draft[];
  readonly labels: LabelRule[];
  problem: Binding["problem"];
}

/** Notes why the rule can't be tied to the target; the first reason stands. */
export function fail(draft: BindingDraft, code: ProblemCode, ...spans: readonly Span[]): void {
  draft.problem ??= { code, spans };
}
