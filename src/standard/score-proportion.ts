import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { Binding, BoundBand, Variable } from "./binding";
import type { ProblemCode } from "./codes";
import { withUnit } from "./figures";
import { refuse } from "./refusal";
import type { ProportionRule } from "./rule";
import type { Scored } from "./scored";

export function byProportion(
  clause: ProportionRule,
  x: Decimal,
  binding: Binding,
  weight: Decimal
): Scored {
  const share = shareOf(clause, x, binding);
  if (typeof share === "string") return refuse(share, [clause.span]);
  const score = share.times(weight);
  if (clause.sense === "deduct" && binding.good === "down" && share.lt(1))
    return byExcess(clause, x, binding, weight, score);
  const { measure } = binding;
  // weight × rate: without a target, or beside one of 100%
  const rate =
    measure.unit.dimension === "percent" && (measure.value === null || measure.value.eq(100));
  return {
    ok: true,
    score,
    working: [
      {
        code: "proportion",
        data: {
          actual: withUnit(x, measure.unit),
          target: rate || !measure.value ? "" : withUnit(measure.value, measure.unit),
          weight: formatDecimal(weight),
          met: share.eq(1) ? "yes" : "",
          score: formatDecimal(score, 4),
        },
        spans: [clause.span],
      },
    ],
    notes: [],
  };
}

/** 按超支比例扣分: the weight less the share by which the limit is passed. */
function byExcess(
  clause: ProportionRule,
  x: Decimal,
  { measure }: Binding,
  weight: Decimal,
  score: Decimal
): Scored {
  const [actual, limit] = [withUnit(x, measure.unit), withUnit(measure.value!, measure.unit)];
  return {
    ok: true,
    score,
    working: [
      {
        code: "formula",
        data: {
          share: `(${actual} − ${limit}) ÷ ${limit}`,
          loses: "yes",
          weight: formatDecimal(weight),
          score: formatDecimal(score, 4),
        },
        spans: [clause.span],
      },
    ],
    notes: [],
  };
}

/** 线性内插: from nothing at the zero threshold to the weight at the full-mark threshold, else at the target. */
export function byInterpolation(
  { rule, guard }: Variable["proportions"][number],
  variable: Variable,
  x: Decimal,
  { measure, good }: Binding,
  weight: Decimal
): Scored {
  const givesAll = ({ rule: { outcome } }: BoundBand): boolean =>
    outcome.gives === "full" || (outcome.gives === "award" && outcome.points.eq(weight));
  const wins = variable.bands.filter(givesAll);
  const loses = variable.bands.filter((band) => !givesAll(band));
  const edge = (bands: readonly BoundBand[], side: "low" | "high"): Decimal | null =>
    bands.length === 1 ? (bands[0]!.ranges[0]?.[side]?.at ?? null) : null;
  const up = good === "up";
  const none = edge(loses, up ? "high" : "low");
  const full = edge(wins, up ? "low" : "high") ?? (wins.length > 0 ? null : measure.value);
  const others = loses.some((band) => band.rule.outcome.gives !== "zero");
  if (!none || !full || others || (up ? none.gte(full) : none.lte(full)))
    return refuse("not-covered", [rule.span], { actual: formatDecimal(x) });
  const ends = [guard?.low?.at, guard?.high?.at].filter((at) => at !== undefined);
  if (!ends.every((at) => at.eq(none) || at.eq(full))) return refuse("bands-overlap", [rule.span]);
  const share = x.minus(none).div(full.minus(none));
  const score = share.gt(1) ? weight : share.lt(0) ? decimal(0) : share.times(weight);
  const [actual, bottom, top] = [x, none, full].map((each) => withUnit(each, measure.unit));
  return {
    ok: true,
    score,
    working: [
      {
        code: "formula",
        data: {
          share: `(${actual} − ${bottom}) ÷ (${top} − ${bottom})`,
          loses: "",
          weight: formatDecimal(weight),
          score: formatDecimal(score, 4),
        },
        spans: [rule.span],
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
  if (good === "down") {
    if (x.lte(measure.value)) return decimal(1);
    // 按B/A或A/B: the smaller of both by the larger
    if (/A\/B/.test(clause.words)) return measure.value.div(x);
    // 按超支比例扣分: what is too much, as a share of the limit
    const over = clause.sense === "deduct" && /超(?!额完)/.test(clause.words);
    return over && measure.value.gt(0) && measure.unit.dimension !== "percent"
      ? decimal(2).minus(x.div(measure.value))
      : "proportion-of-limit";
  }
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
