import { decimal, type Decimal, readUnit, type Unit } from "../quantity";
import { rangesOf } from "./band-ranges";
import type { BindingDraft, Draft } from "./binding";
import { isTime } from "./dimensions";
import { LATE } from "./lateness";
import { inUnitOf, isRelative, type Measure } from "./measure";
import type { Bound, Interval } from "./one-sided";
import { loses } from "./outcomes";
import type { BandRule, Rule, StepRule } from "./rule";
import type { CompareItem, WrittenAmount } from "./syntax";
import { amountOf, unitOfBand } from "./written";

/** What falls short: 缺, 少, 低 and the like, but not 偏低 or 降低. */
const SHORT = "缺[少失]?|短缺|欠|少[报交]?|(?<![偏误温])差|(?<![降较最偏])低";

/** 缺3次以上, 延误超过10日: a condition on the distance, not on the figure itself. */
const GAP = new RegExp(
  `(?:${SHORT}|${LATE}|迟[到报交]|迟|晚[报交]|晚|逾|超支)(?:时间|期限|天数)?(?:的)?$`
);

const FALL = /(?:降低|下降|减少|下滑)$/;
const SHORT_GAP = new RegExp(`(?:${SHORT})$|${FALL.source}`);

/** 缺3次以上: whether a condition is said of a distance in its own words. */
export const saysDistance = ({ before }: BandRule): boolean => GAP.test(before);

/** Whether a band speaks of how much is missing or how late it is; `apart` are the bands before it that do. */
export function isGap(
  band: BandRule,
  apart: readonly BandRule[],
  rule: Rule,
  measure: Measure
): boolean {
  return (
    GAP.test(band.before) ||
    isFall(band, rule) ||
    continues(band, apart, measure) ||
    isDelay(band, rule, measure)
  );
}

/** 每降低1%扣0.3分,降低20%以上不得分: so far below where the steps begin, in the words of the steps. */
function isFall(band: BandRule, rule: Rule): boolean {
  const verb = FALL.exec(band.before)?.[0];
  return (
    verb !== undefined &&
    loses(band.outcome) &&
    rule.steps.some((step) => step.sense === "deduct" && step.verb === verb)
  );
}

/** 延期1个月以内扣2分,1-3个月扣5分: the later ranges of a delay leave the word out. */
function continues(band: BandRule, apart: readonly BandRule[], measure: Measure): boolean {
  const unit = unitOfBand(band);
  return (
    unit !== null &&
    isTime(unit) &&
    (!isTime(measure.unit) || isWithin(band, measure)) &&
    apart.some((other) => unitOfBand(other)?.dimension === unit.dimension)
  );
}

/** Loses, though all its figures are less than the target allows: the figures are no lengths of time in all. */
function isWithin(band: BandRule, measure: Measure): boolean {
  const { value, comparator } = measure;
  const amounts = band.compares.map(amountOf);
  return (
    value !== null &&
    comparator === "≤" &&
    loses(band.outcome) &&
    amounts.every((amount) => amount !== null && inUnitOf(amount, measure)?.lt(value) === true)
  );
}

/** 超过3天不得分 where 30天 are allowed and each day late loses points: three days late, not three days in all. */
function isDelay(band: BandRule, rule: Rule, measure: Measure): boolean {
  const beyond = band.compares.some(
    (item) => item.form === "signed" && (item.op === ">" || item.tail === "up")
  );
  return (
    beyond &&
    isTime(measure.unit) &&
    isWithin(band, measure) &&
    rule.steps.some(
      (step) =>
        (step.way === "late" && step.threshold === null) ||
        (step.way === "up" && step.sense === "deduct" && isBeyondLimit(step, measure))
    )
  );
}

/** 不超过30日,每超过一天 beside a target of 30日 */
function isBeyondLimit({ size, verb, threshold }: StepRule, measure: Measure): boolean {
  const unit = readUnit(size.unit);
  const amount = threshold && amountOf(threshold);
  const from = amount && inUnitOf(amount, measure);
  return (
    unit !== null &&
    isTime(unit) &&
    /^超/.test(verb) &&
    (threshold === null || from?.eq(measure.value!) === true)
  );
}

/**
 * Puts a condition on a distance where it belongs: beside the steps that ask for the same distance, on the indicator's own
 * figure (moved by where the distance begins), on a figure of its own for days late, or else among the words.
 */
export function placeGap(band: BandRule, draft: BindingDraft): void {
  const { primary, others, scale: measure } = draft;
  const unit = unitOfBand(band);
  const short = SHORT_GAP.test(band.before);
  const other = others.find(
    (each) =>
      unit &&
      (each.unit.dimension === unit.dimension || isMonthsBesideDays(unit, each)) &&
      (short ? each.asks === "shortage" : each.asks !== "shortage")
  );
  if (unit && other && placeBeside(other, band, unit, measure)) return;
  const step = primary.steps.find((each) => each.way === (short ? "down" : "up"));
  const from = step?.from ?? measure.value;
  const sameKind =
    unit && (unit.dimension === "percent") === (measure.unit.dimension === "percent");
  const ofTarget = unit?.dimension === "percent" && measure.value && from?.eq(measure.value);
  const found = from && (sameKind || ofTarget) ? distances(band, measure) : null;
  if (found) {
    const moved = found.map((range) => (short ? mirrored(range, from!) : shifted(range, from!)));
    return void primary.bands.push({ rule: band, ranges: moved });
  }
  const apart = short || !unit ? null : distances(band, onItsOwn(measure, unit));
  if (!apart) return void draft.labels.push(band);
  others.push({
    asks: "overdue",
    unit: unit!,
    words: band.text,
    span: band.span,
    bands: [{ rule: band, ranges: apart }],
    unsure: [],
    steps: [],
    proportions: [],
  });
}

/** 发现5例及以上不得分 where each 例 found loses points: on the figure that counts them. */
export function placeCounts(draft: BindingDraft): void {
  const { others, labels, scale } = draft;
  for (const label of [...labels]) {
    if (!("compares" in label)) continue;
    const band = label as BandRule;
    const unit = unitOfBand(band);
    const counted = others.find(
      (each) => each.asks === "events" && unit?.dimension === each.unit.dimension
    );
    const plain = band.after === "" && COUNTED.test(band.before) && band.outcome.gives === "zero";
    if (unit && counted && plain && placeBeside(counted, band, unit, scale))
      labels.splice(labels.indexOf(label), 1);
  }
}

/** The words of a count before its figure, and no other thing that is counted. */
const COUNTED =
  /^(?:累计|共|全年|年内)?(?:发现|发生|出现|存在|查出|达到?|超过)?(?:次数|数量|总数)?(?:达到?|超过)?$/;

/** Puts the condition on the figure for which a step asks already. Whether its figures fit there. */
function placeBeside(other: Draft, band: BandRule, unit: Unit, measure: Measure): boolean {
  const months = isMonthsBesideDays(unit, other);
  const found = distances(band, onItsOwn(measure, months ? unit : other.unit));
  if (!found) return false;
  if (months) inDays(band, found, unit, other);
  else other.bands.push({ rule: band, ranges: found });
  return true;
}

/** A figure of its own in the unit, without any target. */
function onItsOwn(measure: Measure, unit: Unit): Measure {
  return { ...measure, value: null, unit, qualitative: false };
}

/** The condition's ranges as distances. 逾期10天以内 is late all the same: no distance is none of it. */
function distances(band: BandRule, scale: Measure): readonly Interval[] | null {
  const compares = band.compares.map((item) => inAmounts(item, scale));
  const ranges = rangesOf({ ...band, compares, before: "" }, scale, "down");
  return (
    ranges?.map((range) => ({
      ...range,
      low: range.low ?? { at: decimal(0), closed: false, firm: 2 },
    })) ?? null
  );
}

/** 低超过10% as so much of the target, where that is no percentage. */
function inAmounts(item: CompareItem, scale: Measure): CompareItem {
  const amount = (written: WrittenAmount): WrittenAmount => {
    const own = isRelative(written, scale) ? inUnitOf(written, scale) : null;
    return own ? { number: own.toFixed(), unit: scale.unit.name } : written;
  };
  if (item.form === "signed") return { ...item, value: amount(item.value) };
  if (item.form !== "between") return item;
  const { low, high } = item;
  return { ...item, low: amount({ ...low, unit: low.unit || high.unit }), high: amount(high) };
}

/** 每延迟一周扣0.5分,延迟一个月以上不得分 */
function isMonthsBesideDays(unit: Unit, draft: Draft): boolean {
  return draft.unit.dimension === "day" && unit.dimension === "month";
}

/** A month has 28 to 31 days: fewer or more are certain, what lies between is not. */
function inDays(band: BandRule, ranges: readonly Interval[], unit: Unit, draft: Draft): void {
  const days = (edge: Bound, length: number): Decimal =>
    edge.at.times(unit.factor).times(length).div(draft.unit.factor);
  const certain = ranges.map(({ low, high }): Interval => ({
    low: low && { ...low, at: days(low, 31) },
    high: high && { ...high, at: days(high, 28) },
  }));
  draft.bands.push({ rule: band, ranges: certain });
  for (const { low, high } of ranges)
    for (const edge of [low, high])
      if (edge)
        draft.unsure.push({
          range: {
            low: { at: days(edge, 28), closed: edge.closed === (edge === low), firm: 2 },
            high: { at: days(edge, 31), closed: edge.closed === (edge === high), firm: 2 },
          },
          code: "days-or-months",
          span: band.span,
        });
}

function mirrored(range: Interval, from: Decimal): Interval {
  const turn = (edge: Bound | null): Bound | null => edge && { ...edge, at: from.minus(edge.at) };
  return { low: turn(range.high), high: turn(range.low) };
}

function shifted(range: Interval, from: Decimal): Interval {
  const move = (edge: Bound | null): Bound | null => edge && { ...edge, at: from.plus(edge.at) };
  return { low: move(range.low), high: move(range.high) };
}
