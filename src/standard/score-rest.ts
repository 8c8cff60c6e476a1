import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { Binding, BoundBand, Variable } from "./binding";
import { isCounted } from "./dimensions";
import { holds } from "./intervals";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { beyondLosses, beyondSteps } from "./score-bands";
import { fixedScore, outcomeData, type Scored } from "./scored";

/** What a figure is worth that no condition, step or proportion speaks of: 否则, or all where only losses are written. */
export function scoreRest(
  variable: Variable,
  x: Decimal,
  rule: Rule,
  binding: Binding,
  weight: Decimal
): Scored {
  const losing = variable.steps.filter((step) => step.rule.sense === "deduct");
  const unreached = losing.find((step) => step.guard === null || holds(step.guard, x) !== null);
  if (unreached) {
    const { from, way, fromSpan } = unreached;
    const data = { from: formatDecimal(from), unit: variable.unit.name, way, asks: variable.asks };
    return scored(weight, [
      { code: "no-steps", data, spans: [fromSpan ?? unreached.rule.sizeSpan] },
    ]);
  }
  const otherwise = scoreOtherwise(rule, weight, "band");
  if (otherwise) return otherwise;
  if (beyondLosses(variable, x, binding) || beyondSteps(variable, x, binding))
    return scored(weight, [
      {
        code: "full",
        data: { words: "", score: formatDecimal(weight) },
        spans: variable.bands.map((band) => band.rule.span),
      },
    ]);
  const least = leastAward(variable);
  if (least && x.eq(0))
    return scored(decimal(0), [
      { code: "below-all", data: { words: least.rule.text }, spans: [least.rule.span] },
    ]);
  return refuse("not-covered", [], { actual: `${formatDecimal(x)}${variable.unit.name}` });
}

/** 1次得0.2分,2次以上得0.5分: the least of what wins points, where more is always better and nothing else is said. */
function leastAward({ asks, unit, bands, steps, proportions }: Variable): BoundBand | null {
  const wins = bands.every(
    ({ rule: { outcome }, ranges }) =>
      ["full", "award", "award-share"].includes(outcome.gives) &&
      ranges.every(({ low }) => low?.at.gt(0) === true)
  );
  if (asks !== "actual" || !isCounted(unit) || !wins || steps.length + proportions.length > 0)
    return null;
  const low = ({ ranges }: BoundBand): Decimal => ranges[0]!.low!.at;
  const [first, ...others] = bands;
  if (!first || others.length === 0) return null;
  return others.reduce((least, band) => (low(band).lt(low(least)) ? band : least), first);
}

/** What 否则 and its kin give; null where that is not said. `code`: as a condition on a figure, or as a grade. */
export function scoreOtherwise(rule: Rule, weight: Decimal, code: "band" | "grade"): Scored | null {
  const { otherwise } = rule;
  const score = otherwise && fixedScore(otherwise.outcome, rule, weight);
  if (!score) return null;
  const { text, outcome, span } = otherwise;
  return scored(score, [{ code, data: outcomeData(text, outcome, score, weight), spans: [span] }]);
}
