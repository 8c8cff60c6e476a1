import { convert, readUnit } from "../quantity";
import {
  continues,
  failing,
  GAP,
  isDelay,
  isFigure,
  metWords,
  movement,
  occurrence,
  placeGap,
  rangesOf,
} from "./bind-bands";
import { bindStep, countsFromNothing, onMeasure, otherVariable, wayOf } from "./bind-steps";
import type { Binding, Draft } from "./binding";
import type { ProblemCode } from "./codes";
import {
  goodSide,
  holds,
  interval,
  type Interval,
  inUnitOf,
  type Measure,
  NO_UNIT,
} from "./measure";
import { severalRates } from "./rates";
import type { BandRule, LabelRule, Rule, StepRule } from "./rule";
import type { Span } from "./standard";
import type { CompareItem } from "./syntax";
import { amountOf, unitOf } from "./written";

/**
 * Ties a rule to the target: which figures it needs, in which units, and where each of its conditions lies on them. A step
 * whose unit converts to the target's (or is a percentage of it) counts on the indicator's own value; any other asks for a
 * figure of its own: weeks overdue, events, a shortage.
 */
export function bind(rule: Rule, target: Measure): Binding {
  const measure = inBaseOfTime(withUnitFromText(rule, target));
  const good = direction(rule, measure);
  const primary: Draft = {
    asks: "actual",
    unit: measure.unit,
    words: "",
    span: null,
    bands: [],
    unsure: [],
    steps: [],
    proportions: [],
  };
  const others: Draft[] = [];
  const labels: LabelRule[] = [];
  let problem: Binding["problem"] = null;
  const fail = (code: ProblemCode, span: Span): void => void (problem ??= { code, spans: [span] });

  const counted =
    rule.steps.length === 1 && countsFromNothing(rule.steps[0]!, measure) ? rule.steps[0]! : null;
  if (!counted && rule.bands.length > 0 && rule.steps.length === 0 && !measure.value?.gt(0))
    if (rule.bands.every((band) => band.outcome.gives === "zero" && failing(band, measure))) {
      primary.asks = "events";
      primary.unit = unitOf(amountOf(rule.bands[0]!.compares[0]!)!) ?? NO_UNIT;
      primary.words = rule.bands[0]!.text;
      primary.span = rule.bands[0]!.span;
    }
  if (counted) {
    primary.asks = "events";
    primary.unit = unitOf(counted.size) ?? NO_UNIT;
    primary.words = counted.text;
    primary.span = counted.span;
  }
  const scale: Measure = counted && !measure.value ? { ...measure, unit: primary.unit } : measure;

  // Where each event loses its points, another kind of event that loses all is not the same count.
  const countsEach = rule.steps.some((step) => step.sense === "deduct" && step.way === "event");
  const apart: BandRule[] = [];
  for (const band of rule.bands) {
    if (band.outcome.gives === "bonus") continue;
    if (GAP.test(band.before) || continues(band, apart, measure) || isDelay(band, rule, measure)) {
      apart.push(band);
      continue;
    }
    const ranges =
      (countsEach && isOtherKind(band, rule)) || countsWhatHolds(band, rule, scale)
        ? null
        : rangesOf(band, scale, good);
    if (ranges) primary.bands.push({ rule: band, ranges });
    else labels.push(band);
  }
  for (const label of rule.labels) {
    const met = rule.steps.some((step) => step.sense === "award" && step.way === "event")
      ? null
      : metWords(label, measure, good);
    const range =
      (countsEach && label.outcome.gives === "zero" ? null : occurrence(label, measure, rule)) ??
      (met && measure.value
        ? (belowAll(met, primary, good) ?? interval(met, measure, good))
        : movement(label, rule));
    if (range && label.outcome.gives !== "unknown")
      primary.bands.push({
        rule: { ...label, compares: [], before: "", after: "", outcome: label.outcome },
        ranges: [range],
      });
    else labels.push(label);
  }
  for (const step of rule.steps) {
    if (step.sense === "bonus" || step.way === "ahead") {
      if (step.sense === "deduct") fail("ahead-loses", step.span);
      continue;
    }
    const way = wayOf(step, measure, good);
    if (step === counted || onMeasure(step, scale, way)) {
      const bound = bindStep(step, way, scale, primary, rule, good, step === counted);
      if (typeof bound === "string") fail(bound, step.span);
      else primary.steps.push(bound);
      continue;
    }
    if (step.sense === "award") {
      fail("award-of-other-figure", step.span);
      continue;
    }
    const other = otherVariable(step, way);
    others.push(other);
  }
  for (const proportion of rule.proportions) {
    const guard = proportion.guard ? interval(proportion.guard, measure, good) : null;
    if (proportion.guard && !guard) fail("unit-differs", proportion.span);
    primary.proportions.push({ rule: proportion, guard });
  }
  for (const band of apart) placeGap(band, primary, others, scale, labels);
  // 2项均不满足 beside 1项满足: the figure tells already
  const told = labels.filter(
    (label) => !("compares" in label && countsWhatHolds(label as BandRule, rule, scale))
  );
  labels.splice(0, labels.length, ...told);
  const lost = primary.bands.find(
    (band) =>
      band.rule.outcome.gives === "zero" &&
      scale.value &&
      band.ranges.some((range) => holds(range, scale.value!))
  );
  if (lost && primary.asks === "actual") fail("direction-contradicts-target", lost.rule.span);
  const rates = severalRates(rule);
  if (rates.length > 0) problem ??= { code: "several-rates", spans: rates };
  if (rule.eitherWay && !spansBothSides(rule, scale))
    fail("events-or-target", rule.bands[0]?.span ?? rule.steps[0]!.span);
  const judged = rule.unknown.map(({ when }) => {
    if (!when) return null;
    if (when.compares.length > 0) return rangesOf(when, scale, good);
    const met = metWords(when, measure, good);
    const range = met && measure.value && interval(met, measure, good);
    return range ? [range] : null;
  });
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
    judged,
    problem,
  };
}

/** 2项均满足得3分,2项均不满足不得分: the figure counts what holds, the other condition is words. */
function countsWhatHolds(band: BandRule, rule: Rule, measure: Measure): boolean {
  const unit = (each: BandRule): string =>
    each.compares[0]?.form === "signed" ? each.compares[0].value.unit : "";
  return (
    failing(band, measure) !== null &&
    rule.bands.some(
      (other) =>
        ["full", "award"].includes(other.outcome.gives) &&
        unit(other) === unit(band) &&
        other.after !== "" &&
        !/未|不|没|缺|漏|错/.test(other.after)
    )
  );
}

/** 1盏红灯扣0.3分,1盏灭灯不得分: another kind of thing is counted. */
function isOtherKind(band: BandRule, rule: Rule): boolean {
  const [only] = band.compares;
  return (
    ["zero", "deduct"].includes(band.outcome.gives) &&
    only?.form === "signed" &&
    only.op === "" &&
    only.tail === "" &&
    band.after !== "" &&
    rule.steps.every((step) => step.text !== band.text && !step.text.includes(band.after))
  );
}

/** 完成3项得5分,完成2项得3分,未完成不得分: beside lesser awards 未完成 is less than all of them. */
function belowAll(met: CompareItem, primary: Draft, good: "up" | "down"): Interval | null {
  if (met.form !== "target" || met.op !== "miss" || good !== "up") return null;
  const lows = primary.bands
    .filter((band) => band.rule.outcome.gives.startsWith("award"))
    .map((band) => band.ranges[0]?.low ?? null);
  if (lows.length < 2 || lows.some((low) => low === null)) return null;
  const least = lows.reduce((least, low) => (low!.at.lt(least!.at) ? low : least));
  return { low: null, high: { at: least!.at, closed: false, firm: 2 } };
}

/** ±5% are distances from nothing: the target is such a distance itself, or there is none. */
function spansBothSides(rule: Rule, measure: Measure): boolean {
  if (!measure.value || measure.value.eq(0)) return true;
  return rule.bands.some((band) =>
    band.compares.some((item) => {
      const amounts =
        item.form === "signed"
          ? [item.value]
          : item.form === "between"
            ? [item.low, item.high]
            : [];
      return amounts.some((amount) => inUnitOf(amount, measure)?.eq(measure.value!));
    })
  );
}

/** Years and weeks do not divide evenly in decimals: times are reckoned in months, days and minutes. */
function inBaseOfTime(measure: Measure): Measure {
  const base = { month: "个月", day: "天", minute: "分钟" }[measure.unit.dimension];
  if (!base || measure.unit.factor.eq(1)) return measure;
  const unit = readUnit(base)!;
  return { ...measure, unit, value: measure.value && convert(measure.value, measure.unit, unit) };
}

/** Where the target names no unit, the standard's own figures do: the first threshold's, else the first band's. */
function withUnitFromText(rule: Rule, measure: Measure): Measure {
  if (measure.unit.name !== "") return measure;
  if (measure.value) {
    const step = rule.steps.find(
      (s) => s.way !== "event" && unitOf(s.size)?.dimension !== "percent" && s.size.unit !== ""
    );
    const percent = rule.bands.some((b) =>
      b.compares.some((c) => c.form === "signed" && c.value.unit === "%")
    );
    // 110 and 每上升1个百分点: the target is a percentage whose sign was left out
    const points = rule.steps.some((s) => /百分点/.test(s.size.unit));
    if (points) return { ...measure, unit: readUnit("%")! };
    return step && !percent ? { ...measure, unit: unitOf(step.size) ?? NO_UNIT } : measure;
  }
  if (measure.qualitative) return measure;
  const figures = rule.bands.filter((band) => band.after === "" && isFigure(band, measure));
  const written = [
    ...rule.steps.map((s) => amountOf(s.threshold)),
    ...figures.flatMap((b) => b.compares.map(amountOf)),
    rule.basis,
  ];
  const first = written.find((amount) => amount && amount.unit !== "");
  return first ? { ...measure, unit: unitOf(first) ?? NO_UNIT } : measure;
}

/** The good side: of the target's operator; for = the side that the steps and limits speak of. */
export function direction(rule: Rule, measure: Measure): "up" | "down" {
  if (measure.comparator && measure.comparator !== "=") return goodSide(measure);
  const own = rule.steps.filter((step) => step.sense === "deduct" && step.way !== "event");
  const behind = (step: StepRule): boolean =>
    step.way === "late" && unitOf(step.size)?.dimension === "percent";
  const ups = own
    .filter((step) => step.way === "up" || (step.way === "late" && !behind(step)))
    .filter((step) => onMeasure(step, measure, "up")).length;
  const downs = own.filter((step) => step.way === "down" || behind(step)).length;
  if (ups > 0 && downs === 0) return "down";
  if (downs > 0) return "up";
  const full = rule.bands.find((band) => band.outcome.gives === "full")?.compares[0];
  if (full?.form === "signed" && (full.op === "<=" || full.op === "<" || full.tail === "down"))
    return "down";
  return goodSide(measure);
}
