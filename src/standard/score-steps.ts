import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { BoundBand, BoundStep, Variable } from "./binding";
import type { TraceCode } from "./codes";
import { holds } from "./intervals";
import type { Measure } from "./measure";
import { refuse } from "./refusal";
import type { Rule, StepRule } from "./rule";
import { fixedScore, outcomeData, type Scored, type Settings, type Working } from "./scored";
import type { BrokenSteps } from "./standard";
import { capLine, gapLine, pointsPerStep, stepsLine } from "./step-lines";

export function outcomeOf(band: BoundBand, rule: Rule, weight: Decimal): Scored {
  const score = fixedScore(band.rule.outcome, rule, weight);
  if (!score) return refuse("points-differ-from-weight", [band.rule.span]);
  const code: TraceCode =
    band.rule.outcome.gives === "full"
      ? "full"
      : band.rule.outcome.gives === "zero"
        ? "zero"
        : "band";
  return {
    ok: true,
    score,
    working: [
      {
        code,
        data: outcomeData(band.rule.text, band.rule.outcome, score, weight),
        spans: [band.rule.span],
      },
    ],
    notes: [],
  };
}

/** How many steps lie between the start and x, 0 where x is on the good side or outside the step's range. */
export function stepCount(step: BoundStep, x: Decimal, mode: BrokenSteps): Decimal {
  if (step.guard && holds(step.guard, x) === null) return decimal(0);
  const gap =
    step.way === "down"
      ? step.from.minus(x)
      : step.way === "up"
        ? x.minus(step.from)
        : x.minus(step.from).abs();
  if (gap.lte(0)) return decimal(0);
  const exact = gap.div(step.size);
  if (mode === "pro-rata") return exact;
  const whole = exact.round(0, 0);
  // a quotient is cut at 30 places: multiply back to see whether the boundary is really reached
  const reached = whole.plus(1).times(step.size).lte(gap) ? whole.plus(1) : whole;
  if (mode === "whole") return reached;
  return reached.times(step.size).eq(gap) ? reached : reached.plus(1);
}

export function lose(
  variable: Variable,
  losing: readonly BoundStep[],
  x: Decimal,
  rule: Rule,
  measure: Measure,
  settings: Settings
): Scored {
  const step = losing[0]!;
  if (losing.length > 1)
    return refuse(
      "several-steps",
      losing.map((each) => each.rule.span)
    );
  const mode = rule.brokenSteps ?? settings.brokenSteps;
  const count = stepCount(step, x, mode);
  if (!step.rule.each && !decimal(step.rule.size.number).eq(1) && count.gt(1))
    return refuse("each-left-out", [step.rule.span], { words: step.rule.text });
  const per = pointsPerStep(step, settings.weight);
  const deduction = count.times(per);
  const working: Working[] = [
    ...gapLine(variable, step, x, measure),
    stepsLine(variable, step, x, count, mode, rule),
    {
      code: "deduction",
      data: {
        steps: formatDecimal(count, 4),
        points: formatDecimal(per),
        share: step.rule.share ? formatDecimal(step.rule.points) : "",
        deduction: formatDecimal(deduction, 4),
      },
      spans: [step.rule.pointsSpan],
    },
  ];
  const cap = capOf(step.rule, settings.weight);
  const capped = cap !== null && deduction.gt(cap);
  if (capped) working.push(capLine("deduct", cap, [step.rule.span]));
  const lost = capped ? cap : deduction;
  return { ok: true, score: settings.weight.minus(lost), working, notes: [] };
}

/** The most that a step takes of the weight; null where nothing limits it. */
export function capOf({ cap, capShare }: StepRule, weight: Decimal): Decimal | null {
  return cap && capShare ? weight.times(cap).div(100) : cap;
}

/** Points won per unit: from nothing, or on top of the points of a band. */
export function award(
  variable: Variable,
  awards: readonly BoundStep[],
  losing: readonly BoundStep[],
  hit: BoundBand | null,
  x: Decimal,
  rule: Rule,
  measure: Measure,
  settings: Settings
): Scored {
  const step = awards[0]!;
  if (awards.length > 1)
    return refuse(
      "several-steps",
      awards.map((each) => each.rule.span)
    );
  if (losing.length > 0) return lose(variable, losing, x, rule, measure, settings);
  if (step.rule.way === "event") {
    if (hit) return outcomeOf(hit, rule, settings.weight);
    return won(variable, step, x, "whole", rule.basePoints ?? decimal(0), [], rule, settings);
  }
  // 每提高1%得1分 beside a target of 10% and 10 points: from nothing, the target wins all
  const fromNone = { ...step, from: decimal(0), way: "up" as const };
  if (
    !hit &&
    !rule.otherwise &&
    variable.bands.length === 0 &&
    winsAllAt(measure, fromNone, rule, settings)
  )
    return won(
      variable,
      fromNone,
      x,
      rule.brokenSteps ?? settings.brokenSteps,
      decimal(0),
      [],
      rule,
      settings
    );
  if (!hit)
    return rule.otherwise || variable.bands.length === 0
      ? refuse("award-without-base", [step.rule.span])
      : refuse("not-covered", [], { actual: formatDecimal(x) });
  const base = fixedScore(hit.rule.outcome, rule, settings.weight);
  const low = hit.ranges[0]!.low;
  if (!base || !low) return refuse("points-differ-from-weight", [hit.rule.span]);
  const given = outcomeOf(hit, rule, settings.weight);
  if (base.gte(settings.weight) || !given.ok) return given;
  const onTop: BoundStep = { ...step, from: low.at, way: "up" };
  const before = [...given.working, ...gapLine(variable, onTop, x, measure)];
  const mode = rule.brokenSteps ?? settings.brokenSteps;
  return won(variable, onTop, x, mode, base, before, rule, settings);
}

/** Whether just as many steps as make up the target win just as many points as there are. */
function winsAllAt(
  { value, comparator }: Measure,
  step: BoundStep,
  { awardCap }: Rule,
  { weight }: Settings
): boolean {
  if (!value?.gt(0) || comparator === "≤" || step.rule.way === "down" || step.relative)
    return false;
  const all = value.div(step.size).times(pointsPerStep(step, weight));
  return all.eq(awardCap ?? weight) && (awardCap === null || awardCap.eq(weight));
}

function won(
  variable: Variable,
  step: BoundStep,
  x: Decimal,
  mode: BrokenSteps,
  base: Decimal,
  before: readonly Working[],
  rule: Rule,
  settings: Settings
): Scored {
  const per = pointsPerStep(step, settings.weight);
  const count = stepCount(step, x, mode);
  const sum = base.plus(count.times(per));
  const cap = rule.awardCap;
  const working: Working[] = [
    ...before,
    stepsLine(variable, step, x, count, mode, rule),
    {
      code: "award",
      data: {
        count: formatDecimal(count, 4),
        points: formatDecimal(per),
        base: base.eq(0) ? "" : formatDecimal(base),
        of: "steps",
        score: formatDecimal(sum, 4),
      },
      spans: [step.rule.pointsSpan],
    },
  ];
  if (!cap || sum.lte(cap)) return { ok: true, score: sum, working, notes: [] };
  working.push(capLine("award", cap, []));
  return { ok: true, score: cap, working, notes: [] };
}
