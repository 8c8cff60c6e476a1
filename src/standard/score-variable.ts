import { decimal, formatDecimal, type Decimal } from "../quantity";
import type { NoteCode, ProblemCode, TraceCode } from "./codes";
import { holds, type Interval } from "./measure";
import type { Fixed, ProportionRule, Rule } from "./rule";
import type { BrokenSteps, Span } from "./standard";
import type { Binding, BoundBand, BoundStep, Variable } from "./variables";

/** One line of working, with spans in the prepared text. */
export interface Working {
  readonly code: TraceCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

export type Scored =
  | {
      readonly ok: true;
      readonly score: Decimal;
      readonly working: readonly Working[];
      readonly notes: readonly {
        readonly code: NoteCode;
        readonly data: Readonly<Record<string, string>>;
        readonly spans: readonly Span[];
      }[];
    }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly data: Readonly<Record<string, string>>;
      readonly spans: readonly Span[];
    };

export interface Settings {
  readonly weight: Decimal;
  readonly brokenSteps: BrokenSteps;
}

const refuse = (
  code: ProblemCode,
  spans: readonly Span[] = [],
  data: Record<string, string> = {}
): Scored => ({ ok: false, code, data, spans });

/** The points of a fixed outcome out of the weight; null where the text's points and the weight disagree and only a share could tell. */
export function fixedScore(outcome: Fixed, rule: Rule, weight: Decimal): Decimal | null {
  switch (outcome.gives) {
    case "full":
    case "bonus":
      return weight;
    case "zero":
      return decimal(0);
    case "award-share":
      return weight.times(outcome.percent).div(100);
    case "deduct-share":
      return weight.minus(weight.times(outcome.percent).div(100));
    case "deduct":
      return weight.minus(outcome.points);
    case "award": {
      const full = textFull(rule);
      if (full === null || full.eq(weight))
        return outcome.points.gt(weight) ? weight : outcome.points;
      return outcome.points.eq(full) ? weight : null;
    }
  }
}

/** How many points full marks have by the text; null where the text only says 满分. */
export function textFull(rule: Rule): Decimal | null {
  if (rule.fullPoints) return rule.fullPoints;
  if (rule.awardCap) return rule.awardCap;
  const outcomes = [...rule.bands.map((b) => b.outcome), ...rule.labels.map((l) => l.outcome)];
  for (const outcome of outcomes) if (outcome.gives === "full") return outcome.points;
  let best: Decimal | null = null;
  for (const outcome of outcomes)
    if (outcome.gives === "award" && (best === null || outcome.points.gt(best)))
      best = outcome.points;
  return best;
}

/** What the standard gives for a figure x, in the variable's unit. */
export function scoreVariable(
  variable: Variable,
  x: Decimal,
  rule: Rule,
  binding: Binding,
  settings: Settings
): Scored {
  const { weight } = settings;
  const hit = bandAt(variable, x);
  if (hit === "conflict")
    return refuse(
      "bands-overlap",
      variable.bands.map((band) => band.rule.span)
    );
  if (hit) {
    const given = hit.rule.outcome.gives;
    if (given === "full" || given === "zero") return outcomeOf(hit, rule, weight);
  }
  const applicable = variable.steps.filter((step) => stepCount(step, x, "pro-rata").gt(0));
  const losing = applicable.filter((step) => step.rule.sense === "deduct");
  const awards = variable.steps.filter((step) => step.rule.sense === "award");
  if (awards.length > 0) return award(variable, awards, losing, hit, x, rule, settings);
  if (hit) {
    const top =
      hit.rule.outcome.gives === "award" && fixedScore(hit.rule.outcome, rule, weight)?.eq(weight);
    if (losing.length > 0 && !top)
      return refuse("band-and-step", [hit.rule.span, losing[0]!.rule.span]);
    if (losing.length === 0 || top) return outcomeOf(hit, rule, weight);
  }
  if (losing.length > 0) return lose(losing, x, rule, settings);
  const proportion = variable.proportions.find(
    ({ guard }) => guard === null || holds(guard, x) !== null
  );
  if (variable.proportions.length > 0 && !proportion) return beyondGuard(variable, x, weight);
  if (proportion) return byProportion(proportion.rule, x, binding, weight);
  const steps = variable.steps.filter((step) => step.rule.sense === "deduct");
  const inRange = steps.filter((step) => step.guard === null || holds(step.guard, x) !== null);
  if (inRange.length > 0) {
    const step = inRange[0]!;
    return {
      ok: true,
      score: weight,
      working: [
        {
          code: "no-steps",
          data: { from: formatDecimal(step.from), unit: variable.unit.name },
          spans: [step.fromSpan ?? step.rule.sizeSpan],
        },
      ],
      notes: [],
    };
  }
  if (rule.otherwise) {
    const score = fixedScore(rule.otherwise.outcome, rule, weight);
    if (score)
      return {
        ok: true,
        score,
        working: [
          {
            code: "band",
            data: { words: rule.otherwise.text, score: formatDecimal(score) },
            spans: [rule.otherwise.span],
          },
        ],
        notes: [],
      };
  }
  if (beyondLosses(variable, x, binding))
    return {
      ok: true,
      score: weight,
      working: [
        {
          code: "full",
          data: { words: "", score: formatDecimal(weight) },
          spans: variable.bands.map((band) => band.rule.span),
        },
      ],
      notes: [],
    };
  return refuse("not-covered", [], { actual: `${formatDecimal(x)}${variable.unit.name}` });
}

/** Every condition only takes points away, and x lies on the good side of all of them (不足2支的扣0.5分, 3支). */
function beyondLosses(variable: Variable, x: Decimal, { measure, good }: Binding): boolean {
  const bands = variable.bands;
  if (bands.length === 0 || variable.steps.length > 0) return false;
  const losing = bands.every((band) =>
    ["deduct", "deduct-share", "zero"].includes(band.rule.outcome.gives)
  );
  const met =
    measure.value !== null && (good === "up" ? x.gte(measure.value) : x.lte(measure.value));
  if (!losing || (bands.every((band) => band.rule.outcome.gives === "zero") && !met)) return false;
  const ranges = bands.flatMap((band) => band.ranges);
  const above =
    ranges.every((range) => range.high !== null && x.gte(range.high.at)) &&
    ranges.some((range) => range.low === null);
  const below =
    ranges.every((range) => range.low !== null && x.lte(range.low.at)) &&
    ranges.some((range) => range.high === null);
  return above || below;
}

/** A proportion that holds below a threshold: at and above it full marks. */
function beyondGuard(variable: Variable, x: Decimal, weight: Decimal): Scored {
  const guards = variable.proportions.map(({ guard }) => guard!);
  const good = guards.some((guard) => guard.high && !guard.low && x.gte(guard.high.at));
  return good
    ? {
        ok: true,
        score: weight,
        working: [{ code: "full", data: {}, spans: [variable.proportions[0]!.rule.span] }],
        notes: [],
      }
    : refuse("not-covered", [], { actual: formatDecimal(x) });
}

function outcomeOf(band: BoundBand, rule: Rule, weight: Decimal): Scored {
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

/** The band that x falls into. Of bands that hold at once the narrowest counts: the highest lower bound, the lowest upper one. */
function bandAt(variable: Variable, x: Decimal): BoundBand | "conflict" | null {
  const hits = variable.bands
    .flatMap((band) => band.ranges.map((range) => ({ band, range, hit: holds(range, x) })))
    .filter((entry) => entry.hit !== null);
  if (hits.length === 0) return null;
  const edge = hits.filter((entry) => entry.hit!.firm < 3);
  const firmest = Math.max(...edge.map((entry) => entry.hit!.firm), 0);
  const kept = hits.filter((entry) => entry.hit!.firm === 3 || entry.hit!.firm === firmest);
  let best = kept[0]!;
  let clash = false;
  for (const other of kept.slice(1)) {
    const order = narrower(other.range, best.range);
    if (order > 0) {
      best = other;
      clash = false;
    } else if (order === 0 && !sameOutcome(other.band.rule.outcome, best.band.rule.outcome))
      clash = true;
  }
  return clash ? "conflict" : best.band;
}

function sameOutcome(a: Fixed, b: Fixed): boolean {
  return a.gives === b.gives && JSON.stringify(a) === JSON.stringify(b);
}

/** 1 if range a lies inside b, −1 if b inside a, 0 if neither. */
function narrower(a: Interval, b: Interval): number {
  const aIn = inside(a, b);
  const bIn = inside(b, a);
  return aIn === bIn ? 0 : aIn ? 1 : -1;
}

function inside(a: Interval, b: Interval): boolean {
  const low = b.low === null || (a.low !== null && a.low.at.gte(b.low.at));
  const high = b.high === null || (a.high !== null && a.high.at.lte(b.high.at));
  return low && high;
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

function lose(losing: readonly BoundStep[], x: Decimal, rule: Rule, settings: Settings): Scored {
  const step = losing[0]!;
  if (losing.length > 1)
    return refuse(
      "several-steps",
      losing.map((each) => each.rule.span)
    );
  const mode = rule.brokenSteps ?? settings.brokenSteps;
  const count = stepCount(step, x, mode);
  if (!step.rule.each && !decimal(step.rule.size.number).eq(1) && count.gt(1))
    return refuse("each-left-out", [step.rule.span]);
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
function award(
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

function byProportion(
  clause: ProportionRule,
  x: Decimal,
  binding: Binding,
  weight: Decimal
): Scored {
  const share = shareOf(clause, x, binding);
  if (typeof share === "string") return refuse(share, [clause.span]);
  const score = share.times(weight);
  const target = binding.measure.value ? formatDecimal(binding.measure.value) : "100";
  return {
    ok: true,
    score,
    working: [
      {
        code: "proportion",
        data: {
          actual: formatDecimal(x),
          target,
          weight: formatDecimal(weight),
          score: formatDecimal(score, 4),
        },
        spans: [clause.span],
      },
    ],
    notes: [],
  };
}

/** Actual ÷ target. A rate × weight where the target is 100%; below 100% the two differ and 率 could mean either. */
function shareOf(
  clause: ProportionRule,
  x: Decimal,
  { measure, good }: Binding
): Decimal | ProblemCode {
  if (!measure.value)
    return clause.rate && measure.unit.dimension === "percent" ? x.div(100) : "target-missing";
  if (good === "down") return x.lte(measure.value) ? decimal(1) : "proportion-of-limit";
  if (measure.value.lte(0)) return "target-missing";
  if (x.gte(measure.value)) return decimal(1);
  if (
    clause.rate &&
    measure.unit.dimension === "percent" &&
    !measure.value.eq(100) &&
    !/比例|比率/.test(clause.words)
  )
    return "rate-or-ratio";
  return x.div(measure.value);
}
