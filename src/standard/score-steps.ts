import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { BoundBand, BoundStep, Variable } from "./binding";
import type { TraceCode } from "./codes";
import { holds } from "./measure";
import { refuse } from "./refusal";
import type { Rule } from "./rule";
import { fixedScore, type Scored, type Settings, type Working } from "./scored";
import type { BrokenSteps } from "./standard";

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
        data: { words: band.rule.text, score: formatDecimal(score) },
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

function pointsPerStep(step: BoundStep, weight: Decimal): Decimal {
  return step.rule.share ? weight.times(step.rule.points).div(100) : step.rule.points;
}

export function lose(
  losing: readonly BoundStep[],
  x: Decimal,
  rule: Rule,
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
  const gap = step.from.minus(x).abs();
  const working: Working[] = [
    {
      code:
        step.way === "down"
          ? "shortfall"
          : step.from.eq(0) && step.rule.way === "event"
            ? "count"
            : "excess",
      data: { from: formatDecimal(step.from), actual: formatDecimal(x), gap: formatDecimal(gap) },
      spans: step.fromSpan ? [step.fromSpan] : [],
    },
    {
      code: "steps",
      data: {
        gap: formatDecimal(gap),
        size: formatDecimal(step.size),
        steps: formatDecimal(count, 4),
        mode,
        relative: step.relative ? step.rule.size.number : "",
      },
      spans: [step.rule.sizeSpan],
    },
    {
      code: "deduction",
      data: {
        steps: formatDecimal(count, 4),
        points: formatDecimal(per),
        deduction: formatDecimal(count.times(per), 4),
      },
      spans: [step.rule.pointsSpan],
    },
  ];
  let deduction = count.times(per);
  if (step.rule.cap && deduction.gt(step.rule.cap)) {
    deduction = step.rule.cap;
    working.push({
      code: "capped",
      data: { cap: formatDecimal(step.rule.cap) },
      spans: [step.rule.span],
    });
  }
  return { ok: true, score: settings.weight.minus(deduction), working, notes: [] };
}

/** Points won per unit: from nothing, or on top of the points of a band. */
export function award(
  variable: Variable,
  awards: readonly BoundStep[],
  losing: readonly BoundStep[],
  hit: BoundBand | null,
  x: Decimal,
  rule: Rule,
  settings: Settings
): Scored {
  const step = awards[0]!;
  if (awards.length > 1)
    return refuse(
      "several-steps",
      awards.map((each) => each.rule.span)
    );
  if (losing.length > 0) return lose(losing, x, rule, settings);
  const per = pointsPerStep(step, settings.weight);
  if (step.rule.way === "event") {
    if (hit) return outcomeOf(hit, rule, settings.weight);
    const count = stepCount(step, x, "whole");
    return {
      ok: true,
      score: capped(count.times(per), rule),
      working: [
        {
          code: "award",
          data: {
            count: formatDecimal(count),
            points: formatDecimal(per),
            score: formatDecimal(count.times(per)),
          },
          spans: [step.rule.span],
        },
      ],
      notes: [],
    };
  }
  if (!hit)
    return rule.otherwise || variable.bands.length === 0
      ? refuse("award-without-base", [step.rule.span])
      : refuse("not-covered", [], { actual: formatDecimal(x) });
  const base = fixedScore(hit.rule.outcome, rule, settings.weight);
  const low = hit.ranges[0]!.low;
  if (!base || !low) return refuse("points-differ-from-weight", [hit.rule.span]);
  if (base.gte(settings.weight)) return outcomeOf(hit, rule, settings.weight);
  const count = stepCount(
    { ...step, from: low.at, way: "up" },
    x,
    rule.brokenSteps ?? settings.brokenSteps
  );
  return {
    ok: true,
    score: capped(base.plus(count.times(per)), rule),
    working: [
      {
        code: "band",
        data: { words: hit.rule.text, score: formatDecimal(base) },
        spans: [hit.rule.span],
      },
      {
        code: "award",
        data: {
          count: formatDecimal(count, 4),
          points: formatDecimal(per),
          score: formatDecimal(count.times(per), 4),
        },
        spans: [step.rule.span],
      },
    ],
    notes: [],
  };
}

function capped(score: Decimal, rule: Rule): Decimal {
  return rule.awardCap && score.gt(rule.awardCap) ? rule.awardCap : score;
}
