import { decimal, type Decimal, formatDecimal, readUnit, scanNumber } from "../quantity";
import type { BoundStep, Variable } from "./binding";
import { withUnit } from "./figures";
import type { Measure } from "./measure";
import type { Rule } from "./rule";
import type { Working } from "./scored";
import type { BrokenSteps, Span } from "./standard";

/** Points of one step; "5% of the weight" as points. */
export function pointsPerStep(step: BoundStep, weight: Decimal): Decimal {
  return step.rule.share ? weight.times(step.rule.points).div(100) : step.rule.points;
}

/**
 * How far x lies from where counting begins, in the variable's unit. No line where it begins at nothing: the figure is
 * the distance itself (12周 overdue, 3起).
 */
export function gapLine(
  variable: Variable,
  step: BoundStep,
  x: Decimal,
  measure: Measure
): readonly Working[] {
  if (step.from.eq(0) && step.way === "up") return [];
  const target = variable.asks === "actual" && measure.value?.eq(step.from) === true;
  return [
    {
      code: x.lt(step.from) ? "shortfall" : "excess",
      data: {
        from: formatDecimal(step.from),
        actual: formatDecimal(x),
        gap: formatDecimal(step.from.minus(x).abs()),
        unit: variable.unit.name,
        // by what it is measured: the target, or a threshold of the standard's own
        by: target ? "target" : "standard",
      },
      spans: step.fromSpan ? [step.fromSpan] : [],
    },
  ];
}

/**
 * The distance in steps. `exact` is the plain quotient, `steps` what counts of it; `broken` only where the quotient is not
 * whole, and then `by` says whether the standard's own words or the setting decided. A relative step (5%) has its
 * percentage and the amount that it is of; `written` is the step in the standard's unit where that is not the variable's.
 */
export function stepsLine(
  variable: Variable,
  step: BoundStep,
  x: Decimal,
  count: Decimal,
  mode: BrokenSteps,
  rule: Rule
): Working {
  const gap = step.from.minus(x).abs();
  const exact = gap.div(step.size);
  const whole = exact.round(0, 1).times(step.size).eq(gap);
  const own = !whole && rule.brokenSteps === mode;
  return {
    code: "steps",
    data: {
      gap: formatDecimal(gap),
      size: formatDecimal(step.size),
      unit: variable.unit.name,
      exact: formatDecimal(exact, 4),
      steps: formatDecimal(count, 4),
      broken: whole ? "" : mode,
      by: own ? "standard" : "setting",
      relative: step.relative ? formatDecimal(decimal(step.rule.size.number)) : "",
      of: step.relative ? formatDecimal(step.from) : "",
      written: step.relative ? "" : asWritten(step, variable),
    },
    spans: own && rule.brokenSpan ? [step.rule.sizeSpan, rule.brokenSpan] : [step.rule.sizeSpan],
  };
}

/** 1年 where the arithmetic is in months; "" where the standard's unit is the variable's own. */
function asWritten({ rule: { size } }: BoundStep, { unit }: Variable): string {
  const own = readUnit(size.unit);
  const value = scanNumber(size.number)?.value;
  return own && value && own.dimension === unit.dimension && !own.factor.eq(unit.factor)
    ? withUnit(value, own)
    : "";
}

/** The most that can be lost, or won, by the standard's own words. */
export function capLine(of: "deduct" | "award", cap: Decimal, spans: readonly Span[]): Working {
  return { code: "capped", data: { cap: formatDecimal(cap), of }, spans };
}
