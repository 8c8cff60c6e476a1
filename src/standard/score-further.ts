import type { Decimal } from "../quantity";
import type { BoundBand, BoundStep, Variable } from "./binding";
import type { Measure } from "./measure";
import type { Rule } from "./rule";
import { lose, outcomeOf } from "./score-steps";
import type { Scored, Settings } from "./scored";

/** 超过5%扣2分,每再超1%扣1分: a step on top of what the condition before it takes. */
export interface FurtherStep {
  readonly step: BoundStep;
  readonly base: BoundBand;
  /** Where the step begins: its own threshold, else the edge of the condition before it. */
  readonly edge: Decimal;
  readonly own: boolean;
}

/** The step that says 再, with the last loss before it; null where there is none. */
export function furtherStep(variable: Variable): FurtherStep | null {
  const step = variable.steps.find(({ rule }) => rule.again && rule.sense === "deduct");
  if (!step || variable.steps.length > 1) return null;
  const bases = variable.bands.filter(
    ({ rule }) =>
      ["deduct", "deduct-share"].includes(rule.outcome.gives) &&
      rule.span.start < step.rule.span.start
  );
  const base = bases[bases.length - 1];
  const range = base?.ranges[0];
  if (!base || !range) return null;
  const own = step.rule.threshold !== null;
  const edge = own ? step.from : (step.way === "up" ? range.low : range.high)?.at;
  return edge ? { step, base, edge, own } : null;
}

/** Whether x lies where the step counts: beyond the edge, or on a threshold of its own. */
export function isFurther({ step, edge, own }: FurtherStep, x: Decimal): boolean {
  const beyond = step.way === "up" ? x.gt(edge) : x.lt(edge);
  return beyond || (own && x.eq(edge));
}

/** The same without the step, for figures short of it: the condition before it is then the last one. */
export function withoutFurther(variable: Variable, { step, base }: FurtherStep): Variable {
  const open = base.ranges.map((range) =>
    step.way === "up" ? { ...range, high: null } : { ...range, low: null }
  );
  return {
    ...variable,
    steps: variable.steps.filter((each) => each !== step),
    bands: variable.bands.map((band) => (band === base ? { ...base, ranges: open } : band)),
  };
}

/** The loss of the condition before, and that of the steps beyond its edge. */
export function loseFurther(
  { step, base, edge }: FurtherStep,
  variable: Variable,
  x: Decimal,
  rule: Rule,
  measure: Measure,
  settings: Settings
): Scored {
  const before = outcomeOf(base, rule, settings.weight);
  if (!before.ok || x.eq(edge)) return before;
  const beyond = lose(variable, [{ ...step, from: edge }], x, rule, measure, settings);
  if (!beyond.ok) return beyond;
  return {
    ...beyond,
    score: before.score.minus(settings.weight.minus(beyond.score)),
    working: [...before.working, ...beyond.working],
  };
}
