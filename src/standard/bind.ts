import { rangesOf } from "./band-ranges";
import { addBands, addLabels } from "./bind-conditions";
import { addSteps } from "./bind-steps";
import { type Binding, type BindingDraft, type Draft, fail } from "./binding";
import { severalDates } from "./dates";
import { failing } from "./failing";
import { isBare } from "./condition-items";
import { placeCounts, placeGap, saysDistance } from "./gaps";
import { holds, interval } from "./intervals";
import type { Decimal } from "../quantity";
import { type Measure, NO_UNIT } from "./measure";
import type { Interval } from "./one-sided";
import { metWords } from "./met-words";
import { loses } from "./outcomes";
import { severalRates } from "./rates";
import type { Rule, StepRule, UnknownRule } from "./rule";
import { bandAt } from "./score-bands";
import { direction, scaleOf, spansBothSides } from "./scale";
import { countsFromNothing } from "./step-figure";
import type { Span } from "./standard";
import type { CompareItem, WrittenAmount } from "./syntax";
import { amountOf, unitOf } from "./written";

/**
 * Ties a rule to the target: which figures it needs, in which units, and where each of its conditions lies on them. A step
 * whose unit converts to the target's (or is a percentage of it) counts on the indicator's own value; any other asks for a
 * figure of its own: weeks overdue, events, a shortage.
 */
export function bind(rule: Rule, target: Measure): Binding {
  const measure = scaleOf(rule, target);
  const primary = ownFigure(measure);
  const counted = countedStep(rule, measure);
  askForEvents(primary, rule, measure, counted);
  const draft: BindingDraft = {
    rule,
    measure,
    scale: counted && !measure.value ? { ...measure, unit: primary.unit } : measure,
    good: direction(rule, measure),
    primary,
    others: [],
    labels: [],
    problem: null,
  };
  const apart = addBands(draft);
  addLabels(draft);
  addSteps(draft, counted);
  addProportions(draft);
  for (const band of apart) placeGap(band, draft);
  placeCounts(draft);
  findContradictions(draft);
  const { scale, good, others, labels } = draft;
  const used =
    primary.bands.length +
      primary.steps.length +
      primary.proportions.length +
      rule.formulas.length >
    0;
  return {
    measure: scale,
    good,
    variables: used ? [primary, ...others] : others,
    labels: labels.sort((a, b) => a.span.start - b.span.start),
    judged: rule.unknown.map((unknown) => judgedRanges(unknown, draft)),
    problem: draft.problem,
  };
}

/** The indicator's own value, of which nothing is said yet. */
function ownFigure({ unit }: Measure): Draft {
  return {
    asks: "actual",
    unit,
    words: "",
    span: null,
    bands: [],
    unsure: [],
    steps: [],
    proportions: [],
  };
}

/** The only step, where it counts faults from nothing. */
function countedStep(rule: Rule, measure: Measure): StepRule | null {
  const [only, second] = rule.steps;
  return only && !second && countsFromNothing(only, measure) ? only : null;
}

/** Where nothing but faults is counted (每发生1起, 1台不完好不得分), the figure asked for is how many there were. */
function askForEvents(
  primary: Draft,
  rule: Rule,
  measure: Measure,
  counted: StepRule | null
): void {
  const ask = (size: WrittenAmount, { text, span }: Pick<StepRule, "text" | "span">): void => {
    primary.asks = "events";
    const own = unitOf(size) ?? NO_UNIT;
    primary.unit = own.name === "" ? measure.unit : own;
    primary.words = text;
    primary.span = span;
  };
  if (counted) return ask(counted.size, counted);
  const [first] = rule.bands;
  const fails =
    rule.steps.length === 0 &&
    !measure.value?.gt(0) &&
    rule.bands.every((band) => band.outcome.gives === "zero" && failing(band, measure));
  if (first && fails) ask(amountOf(first.compares[0]!)!, first);
}

function addProportions(draft: BindingDraft): void {
  const { rule, measure, good, primary } = draft;
  for (const proportion of rule.proportions) {
    const guard = proportion.guard ? interval(proportion.guard, measure, good) : null;
    if (proportion.guard && !guard) fail(draft, "unit-differs", proportion.span);
    primary.proportions.push({ rule: proportion, guard });
  }
}

/** A target that loses all, several rates, ±5% of a target that is no such distance: no value decides. */
function findContradictions(draft: BindingDraft): void {
  const { rule, scale, primary } = draft;
  const lost = primary.bands.find(
    (band) =>
      band.rule.outcome.gives === "zero" &&
      scale.value &&
      band.ranges.some(
        (range) =>
          holdsFirmly(range, scale.value!) &&
          !(band.rule.compares.every(isSided) && beginsAt(range, scale))
      )
  );
  if (lost && primary.asks === "actual")
    fail(draft, "direction-contradicts-target", lost.rule.span);
  // 超过1亿元扣1分 beside ≤40亿元: what meets the target just so would lose, far from any edge
  const met = scale.value?.gt(0) ? bandAt(primary, scale.value, null) : null;
  if (
    met &&
    met !== "conflict" &&
    primary.asks === "actual" &&
    ["deduct", "deduct-share"].includes(met.rule.outcome.gives) &&
    met.ranges.some((range) => holds(range, scale.value!)?.firm === 3)
  )
    fail(draft, "direction-contradicts-target", met.rule.span);
  const bare = barePlaces(draft);
  if (bare.length > 0) fail(draft, "events-or-target", ...bare);
  const rates = severalRates(rule);
  if (rates.length > 0) fail(draft, "several-rates", ...rates);
  const dates = severalDates(rule);
  if (dates.length > 0) fail(draft, "several-dates", ...dates);
  if (rule.eitherWay && !spansBothSides(rule, scale))
    fail(draft, "events-or-target", rule.bands[0]?.span ?? rule.steps[0]!.span);
}

/** 缺3次以上不得分,2次扣5分: whether the bare figure is how many there were or how many are missing is not said. */
function barePlaces({ rule, scale, primary }: BindingDraft): readonly Span[] {
  const losing = primary.bands.filter(({ rule: band }) => loses(band.outcome));
  if (!scale.value?.gt(0) || !rule.bands.some(saysDistance)) return [];
  return losing
    .filter(
      ({ rule: band }) =>
        band.compares.every(isBare) && band.compares.length > 0 && !saysDistance(band)
    )
    .map(({ rule: band }) => band.span);
}

/** 90%以下不得分 does not speak of 90% itself, where that is the target. */
const holdsFirmly = (range: Interval, x: Decimal): boolean => (holds(range, x)?.firm ?? 0) > 0;

/** ≥1%, 1%以上: a figure that says which side of it is meant. */
const isSided = (item: CompareItem): boolean =>
  item.form === "signed" && (/[<>]/.test(item.op) || item.tail !== "");

/** ≥1%不得分 beside ≤1%: only the target itself is claimed by both. */
function beginsAt({ low, high }: Interval, { comparator, value }: Measure): boolean {
  const edge = comparator === "≤" ? low : comparator === "≥" ? high : null;
  return value !== null && edge?.at.eq(value) === true;
}

/** Where something is left to judgement: the ranges of its condition, null where it may be anywhere. */
function judgedRanges(
  { when }: UnknownRule,
  { measure, scale, good }: BindingDraft
): readonly Interval[] | null {
  if (!when) return null;
  if (when.compares.length > 0) return rangesOf(when, scale, good);
  const met = metWords(when, measure, good);
  const range = met && measure.value && interval(met, measure, good);
  return range ? [range] : null;
}
