import { convert, decimal, readUnit, scanNumber, type Decimal, type Unit } from "../quantity";
import type { BindingProblemCode, ProblemCode } from "./codes";
import {
  type Bound,
  goodSide,
  holds,
  inUnitOf,
  interval,
  isRelative,
  NO_UNIT,
  type Interval,
  type Measure,
} from "./measure";
import type { BandRule, Fixed, LabelRule, ProportionRule, Rule, StepRule } from "./rule";
import type { CompareItem, WrittenAmount } from "./syntax";
import type { Span } from "./standard";

/** What a figure stands for: the indicator's own value, or something counted or timed beside it. */
export type Asks = "actual" | "overdue" | "events" | "shortage" | "excess";

export interface BoundBand {
  readonly rule: BandRule;
  readonly ranges: readonly Interval[];
}

export interface BoundStep {
  readonly rule: StepRule;
  /** Which way from the start points are lost (or, for awards, won). */
  readonly way: "down" | "up" | "either";
  /** Where counting begins, in the variable's unit. */
  readonly from: Decimal;
  readonly fromSpan: Span | null;
  /** Step size in the variable's unit. */
  readonly size: Decimal;
  readonly relative: boolean;
  /** The step only counts in this range. */
  readonly guard: Interval | null;
}

/** One figure that a person has to give, with everything the standard says about it. */
export interface Variable {
  readonly asks: Asks;
  readonly unit: Unit;
  readonly words: string;
  readonly span: Span | null;
  readonly bands: readonly BoundBand[];
  readonly steps: readonly BoundStep[];
  readonly proportions: readonly {
    readonly rule: ProportionRule;
    readonly guard: Interval | null;
  }[];
}

export interface Binding {
  readonly measure: Measure;
  readonly good: "up" | "down";
  readonly variables: readonly Variable[];
  /** Conditions in words, with those whose figures fit no variable. */
  readonly labels: readonly LabelRule[];
  readonly problem: { readonly code: ProblemCode; readonly spans: readonly Span[] } | null;
}

const PERIODIC = /每(?:个)?(?:年|半年|季度?|月|周|学期|两年)/;
const NOT_DONE = /未|没|不|缺|少|漏|无|低|差/;
const LATE =
  /逾期|延期|延迟|延误|推迟|拖延|滞后|超期|超时|迟|晚于|规定时间|规定期限|时限|未按时|未及时|未按期/;

interface Draft {
  asks: Asks;
  unit: Unit;
  words: string;
  span: Span | null;
  bands: BoundBand[];
  steps: BoundStep[];
  proportions: { rule: ProportionRule; guard: Interval | null }[];
}

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
    steps: [],
    proportions: [],
  };
  const others: Draft[] = [];
  const labels: LabelRule[] = [];
  let problem: Binding["problem"] = null;
  const fail = (code: ProblemCode, span: Span): void => void (problem ??= { code, spans: [span] });

  const counted =
    rule.steps.length === 1 && countsFromNothing(rule.steps[0]!, measure) ? rule.steps[0]! : null;
  if (counted) {
    primary.asks = "events";
    primary.unit = unitOf(counted.size) ?? NO_UNIT;
    primary.words = counted.text;
    primary.span = counted.span;
  }
  const scale: Measure = counted && !measure.value ? { ...measure, unit: primary.unit } : measure;

  const apart: BandRule[] = [];
  for (const band of rule.bands) {
    if (band.outcome.gives === "bonus") continue;
    if (GAP.test(band.before)) {
      apart.push(band);
      continue;
    }
    const ranges = rangesOf(band, scale, good);
    if (ranges) primary.bands.push({ rule: band, ranges });
    else labels.push(band);
  }
  for (const label of rule.labels) {
    const met = rule.steps.some((step) => step.sense === "award" && step.way === "event")
      ? null
      : metWords(label);
    const range =
      occurrence(label, measure) ?? (met && measure.value ? interval(met, measure, good) : null);
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
  const lost = primary.bands.find(
    (band) =>
      band.rule.outcome.gives === "zero" &&
      scale.value &&
      band.ranges.some((range) => holds(range, scale.value!))
  );
  if (lost && primary.asks === "actual") fail("direction-contradicts-target", lost.rule.span);
  const used =
    primary.bands.length +
      primary.steps.length +
      primary.proportions.length +
      rule.formulas.length >
    0;
  return { measure: scale, good, variables: used ? [primary, ...others] : others, labels, problem };
}

/** Years and weeks do not divide evenly in decimals: times are reckoned in months, days and minutes. */
function inBaseOfTime(measure: Measure): Measure {
  const base = { month: "个月", day: "天", minute: "分钟" }[measure.unit.dimension];
  if (!base || measure.unit.factor.eq(1)) return measure;
  const unit = readUnit(base)!;
  return { ...measure, unit, value: measure.value && convert(measure.value, measure.unit, unit) };
}

/** 缺3次以上, 延误超过10日: a condition on the distance, not on the figure itself. */
const GAP =
  /(?:缺少?|短缺|欠|少|差|延误|延迟|逾期|超期|推迟|滞后|拖延|超时|延期|迟到|迟|晚|逾|超支)(?:时间|期限|天数)?(?:的)?$/;
const SHORT_GAP = /(?:缺少?|短缺|欠|少|差)$/;

function placeGap(
  band: BandRule,
  primary: Draft,
  others: Draft[],
  measure: Measure,
  labels: LabelRule[]
): void {
  const amount = amountOf(band.compares[0] ?? null);
  const unit = amount && unitOf(amount);
  const short = SHORT_GAP.test(band.before);
  const other = others.find(
    (draft) =>
      unit &&
      draft.unit.dimension === unit.dimension &&
      (short ? draft.asks === "shortage" : draft.asks !== "shortage")
  );
  const ranges = (scale: Measure): readonly Interval[] | null =>
    rangesOf({ ...band, before: "" }, scale, "down");
  if (other) {
    const found = ranges({ ...measure, value: null, unit: other.unit, qualitative: false });
    if (found) return void other.bands.push({ rule: band, ranges: found });
  }
  const step = primary.steps.find((each) => each.way === (short ? "down" : "up"));
  const from = step?.from ?? measure.value;
  const sameKind =
    unit && (unit.dimension === "percent") === (measure.unit.dimension === "percent");
  const found = from && sameKind ? ranges(measure) : null;
  if (found) {
    const moved = found.map((range) => (short ? mirrored(range, from!) : shifted(range, from!)));
    return void primary.bands.push({ rule: band, ranges: moved });
  }
  const apart =
    short || !unit ? null : ranges({ ...measure, value: null, unit, qualitative: false });
  if (!apart) return void labels.push(band);
  others.push({
    asks: "overdue",
    unit: unit!,
    words: band.text,
    span: band.span,
    bands: [{ rule: band, ranges: apart }],
    steps: [],
    proportions: [],
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

function unitOf(amount: WrittenAmount): Unit | null {
  return readUnit(amount.unit);
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

function amountOf(item: CompareItem | WrittenAmount | null): WrittenAmount | null {
  if (!item) return null;
  if ("number" in item) return item;
  if (item.form === "signed") return item.value;
  if (item.form === "between")
    return { number: item.high.number, unit: item.high.unit || item.low.unit };
  return null;
}

/** The good side: of the target's operator; for = the side that the steps and limits speak of. */
function direction(rule: Rule, measure: Measure): "up" | "down" {
  if (measure.comparator && measure.comparator !== "=") return goodSide(measure);
  const own = rule.steps.filter((step) => step.sense === "deduct" && step.way !== "event");
  const ups = own
    .filter((step) => step.way === "up" || step.way === "late")
    .filter((step) => onMeasure(step, measure, "up")).length;
  const downs = own.filter((step) => step.way === "down").length;
  if (ups > 0 && downs === 0) return "down";
  if (downs > 0) return "up";
  const full = rule.bands.find((band) => band.outcome.gives === "full")?.compares[0];
  if (full?.form === "signed" && (full.op === "<=" || full.op === "<" || full.tail === "down"))
    return "down";
  return goodSide(measure);
}

/** A count of faults that starts from nothing and is the only figure: no target, or a target of none. */
function countsFromNothing(step: StepRule, measure: Measure): boolean {
  if (step.way !== "event" || step.threshold) return false;
  const unit = unitOf(step.size);
  if (
    !unit ||
    unit.dimension === "percent" ||
    unit.dimension === "month" ||
    unit.dimension === "day"
  )
    return false;
  if (!measure.value) return measure.unit.name === "" || sameCount(unit, step, measure.unit);
  return measure.value.eq(0) && (measure.unit.name === "" || sameCount(unit, step, measure.unit));
}

/** 起 件 例 宗 次 count events alike; 项 个 条 处 count faults alike. Other counting words only themselves. */
const ALIKE = [
  ["次", "起", "件", "例", "宗", "回"],
  ["项", "个", "条", "处"],
];
export function sameCount(
  unit: Unit,
  step: { readonly after: string } | null,
  other: Unit
): boolean {
  if (unit.dimension === other.dimension) return true;
  if (ALIKE.some((group) => group.includes(unit.name) && group.includes(other.name))) return true;
  if (unit.name === "" || other.name === "") return false;
  if (unit.name.length === 1 && other.name.startsWith(unit.name)) return true;
  if (other.name.length === 1 && unit.name.startsWith(other.name) && !/^.次$/.test(unit.name))
    return true;
  return (
    step !== null &&
    other.name.startsWith(unit.name) &&
    (unit.name + step.after).startsWith(other.name)
  );
}

function wayOf(
  step: StepRule,
  measure: Measure,
  good: "up" | "down"
): "down" | "up" | "late" | "either" | "event" {
  switch (step.way) {
    case "down":
    case "up":
    case "late":
    case "event":
      return step.way === "up" && /时间|期限|时限/.test(step.filler) ? "late" : step.way;
    case "off":
      if (/偏差|偏离|浮动/.test(step.verb) && measure.comparator === "=") return "either";
      return good === "up" ? "down" : "up";
    default: {
      const before = step.before;
      if (LATE.test(before)) return "late";
      if (/超|高于|增|多于|大于|突破/.test(before) && !/未超|不超/.test(before)) return "up";
      if (/低于|不足|少|未达|未完成|没有完成|没有达到|降|小于|差|不达/.test(before)) return "down";
      const unit = unitOf(step.size);
      if (unit && ["percent", "yuan"].includes(unit.dimension))
        return step.sense === "award" ? "up" : good === "up" ? "down" : "up";
      return "event";
    }
  }
}

function onMeasure(step: StepRule, measure: Measure, way: string): boolean {
  const unit = unitOf(step.size);
  if (!unit) return false;
  const timed =
    unit.dimension === "month" || unit.dimension === "day" || unit.dimension === "workday";
  if (way === "event") {
    if (!measure.value && !step.threshold)
      return step.sense === "award" && sameCount(unit, step, measure.unit);
    if (unit.name === "") return false;
    return sameCount(unit, step, measure.unit);
  }
  if (!measure.value && !step.threshold && measure.unit.name === "") return false;
  if (unit.name === "" || unit.dimension === measure.unit.dimension) {
    if (!measure.value && way !== "down" && timed && !step.threshold) return false;
    return measure.value !== null || hasStart(step) || unit.dimension === "percent";
  }
  if (unit.dimension === "percent") return measure.value !== null;
  if (timed) return false;
  return (
    sameCount(unit, step, measure.unit) &&
    measure.unit.name !== "" &&
    (measure.value !== null || hasStart(step))
  );
}

function hasStart(step: StepRule): boolean {
  return step.threshold !== null;
}

function bindStep(
  step: StepRule,
  way: string,
  measure: Measure,
  primary: Draft,
  rule: Rule,
  good: "up" | "down",
  counted: boolean
): BoundStep | BindingProblemCode {
  const scale = counted ? { ...measure, unit: primary.unit } : measure;
  let side: BoundStep["way"] = way === "down" ? "down" : way === "either" ? "either" : "up";
  const zero = decimal(0);
  const size0 = unitOf(step.size);
  if (counted || (way === "event" && (!measure.value || step.sense === "award"))) {
    const size =
      counted || sameCount(size0!, step, scale.unit)
        ? inUnitOfCount(step.size)
        : inUnitOf(step.size, scale);
    return size && size.gt(0)
      ? { rule: step, way: "up", from: zero, fromSpan: null, size, relative: false, guard: null }
      : "step-unreadable";
  }
  if (way === "event") {
    const guard =
      step.threshold && "form" in step.threshold ? interval(step.threshold, measure, good) : null;
    if (guard && guard.low && !guard.high && /部分/.test(step.before))
      return {
        rule: step,
        way: "up",
        from: guard.low.at,
        fromSpan: null,
        size: decimal(step.size.number),
        relative: false,
        guard,
      };
    if (guard && guard.low && !guard.high) return "events-or-target";
    if (guard)
      return {
        rule: step,
        way: "up",
        from: zero,
        fromSpan: null,
        size: decimal(step.size.number),
        relative: false,
        guard,
      };
    if (measure.value!.eq(0))
      return {
        rule: step,
        way: "up",
        from: zero,
        fromSpan: null,
        size: decimal(step.size.number),
        relative: false,
        guard: null,
      };
    if (good === "up" && NOT_DONE.test(step.verb + step.before + step.after)) side = "down";
    else return "events-or-target";
  }
  const start = startOf(step, measure, primary, rule, good, side);
  if (!start) return "no-threshold";
  const relative = isRelative(step.size, measure);
  const size = relative
    ? start.from.times(decimal(step.size.number)).div(100)
    : (inUnitOf(step.size, measure) ??
      (sameCount(size0!, step, measure.unit) ? inUnitOfCount(step.size) : null));
  if (!size || size.lte(0)) return "step-unreadable";
  if (
    step.sense === "deduct" &&
    ((good === "up" && side === "up") || (good === "down" && side === "down")) &&
    !start.span &&
    measure.comparator !== "=" &&
    measure.comparator !== null
  )
    return "direction-contradicts-target";
  return {
    rule: step,
    way: side,
    from: start.from,
    fromSpan: start.span,
    size,
    relative,
    guard: start.guard,
  };
}

function inUnitOfCount(amount: WrittenAmount): Decimal | null {
  return scanNumber(amount.number)?.value ?? null;
}

/** The step's own threshold, else the full-mark threshold, else 以…为标准, else the target. */
function startOf(
  step: StepRule,
  measure: Measure,
  primary: Draft,
  rule: Rule,
  good: "up" | "down",
  side: string
): { from: Decimal; span: Span | null; guard: Interval | null } | null {
  const own = step.threshold;
  const periodic = own !== null && PERIODIC.test(step.before);
  if (own && !periodic) {
    if (!("form" in own)) {
      const at = inUnitOf(own, measure);
      return at && { from: at, span: step.sizeSpan, guard: null };
    }
    const range = interval(own, measure, good);
    if (!range) return null;
    if (range.low && range.high && !range.low.at.eq(range.high.at)) {
      const full = fullEdge(primary, side, good);
      return full && { ...full, guard: range };
    }
    const at = (range.low ?? range.high)!.at;
    return { from: at, span: own.form === "target" ? null : own, guard: null };
  }
  const full = fullEdge(primary, side, good);
  if (full) return { ...full, guard: null };
  if (rule.basis) {
    const at = inUnitOf(rule.basis, measure);
    if (at) return { from: at, span: null, guard: null };
  }
  return measure.value && { from: measure.value, span: null, guard: null };
}

function fullEdge(
  primary: Draft,
  side: string,
  good: "up" | "down"
): { from: Decimal; span: Span | null } | null {
  for (const band of primary.bands) {
    if (!isTop(band.rule.outcome, primary)) continue;
    const range = band.ranges[0]!;
    const edge =
      side === "down"
        ? (range.low ?? range.high)
        : side === "up"
          ? (range.high ?? range.low)
          : good === "up"
            ? range.low
            : range.high;
    const compare = band.rule.compares[0];
    if (edge) return { from: edge.at, span: compare && compare.form !== "target" ? compare : null };
  }
  return null;
}

/** Full marks, or the highest award of all the bands. */
function isTop(outcome: Fixed, primary: Draft): boolean {
  if (outcome.gives === "full") return true;
  if (outcome.gives !== "award") return false;
  return primary.bands.every(
    (other) =>
      other.rule.outcome.gives !== "full" &&
      (other.rule.outcome.gives !== "award" || other.rule.outcome.points.lte(outcome.points))
  );
}

function otherVariable(step: StepRule, way: string): Draft {
  const unit = unitOf(step.size) ?? NO_UNIT;
  const timed = ["month", "day", "workday", "minute"].includes(unit.dimension);
  const asks: Asks =
    way === "event"
      ? timed && LATE.test(step.before + step.verb)
        ? "overdue"
        : "events"
      : way === "late" || (timed && way === "up")
        ? "overdue"
        : way === "down"
          ? "shortage"
          : "excess";
  const own = step.threshold;
  const amount = own && amountOf(own);
  const from =
    amount && readUnit(amount.unit)
      ? convert(inUnitOfCount(amount) ?? decimal(0), readUnit(amount.unit)!, unit)
      : null;
  const bound: BoundStep = {
    rule: step,
    way: "up",
    from: from ?? decimal(0),
    fromSpan: null,
    size: decimal(step.size.number),
    relative: false,
    guard: null,
  };
  return {
    asks,
    unit,
    words: step.text,
    span: step.span,
    bands: [],
    steps: [bound],
    proportions: [],
  };
}

/** The ranges of a band, or null where its figures fit no figure that is asked. */
function rangesOf(
  band: BandRule,
  measure: Measure,
  good: "up" | "down"
): readonly Interval[] | null {
  if (/[0-9]/.test(band.before.replace(/[0-9]{4}年/g, ""))) return null;
  if (
    /平均|上年|去年|同期|排名|近$/.test(band.before) &&
    band.compares.some((item) => item.form === "signed" && item.op === "" && item.tail === "")
  )
    return null;
  if (!isFigure(band, measure)) return null;
  const figures = band.compares.filter((item) => item.form !== "target");
  // 3项不符合标准 without a target: the second comparison is only words
  const compares = measure.value || figures.length === 0 ? band.compares : figures;
  const losing = ["zero", "deduct", "deduct-share"].includes(band.outcome.gives);
  const claims = losing ? (good === "up" ? "down" : "up") : good;
  const ranges = compares.map((item) => interval(item, measure, isReach(item) ? claims : good));
  if (ranges.some((range) => range === null)) return null;
  const known = ranges as Interval[];
  if (known.length === 1) return known;
  const alternatives = /或/.test(band.text);
  if (alternatives) return known;
  const lows = known.filter((range) => range.low);
  const highs = known.filter((range) => range.high);
  if (known.length === 2 && lows.length === 1 && highs.length === 1)
    return [{ low: lows[0]!.low, high: highs[0]!.high }];
  const [first, ...rest] = known;
  return rest.every((range) => same(first!, range)) ? [first!] : null;
}

/** A figure without a sign (1起, 达到3次): claims the side that its outcome speaks for. */
function isReach(item: CompareItem): boolean {
  return item.form === "signed" && (item.op === "" || item.op === "reach") && item.tail === "";
}

/** Whether the band's figure can be the asked figure, and is no part of the words (近三年, 一个月内未落实). */
function isFigure(band: BandRule, measure: Measure): boolean {
  if (measure.value) return true;
  if (band.compares.some((item) => item.form === "none")) return false;
  const numeric = band.compares.filter((item) => item.form !== "target" && item.form !== "none");
  if (numeric.length === 0) return true;
  const tail = numeric[numeric.length - 1]!;
  const amount = amountOf(tail);
  if (!amount || measure.qualitative) return false;
  if (amount.unit !== "" && readUnit(amount.unit)?.dimension === measure.unit.dimension)
    return !/内/.test(band.text) || band.after === "";
  return band.after === "" && (measure.unit.name === "" || amount.unit === "");
}

function same(a: Interval, b: Interval): boolean {
  return sameBound(a.low, b.low) && sameBound(a.high, b.high);
}

function sameBound(a: Bound | null, b: Bound | null): boolean {
  return a === null || b === null ? a === b : a.at.eq(b.at);
}

const ABSENT = /^(?:未|无|没有|没|均未|未有)(?:发生|出现|发现|产生|造成|存在)?[^,]*$/;
const PRESENT = /^(?:发生|出现|发现|存在|有|造成)[^,]*$/;
const NOTHING: Interval = { low: null, high: { at: decimal(0), closed: true, firm: 2 } };
const SOMETHING: Interval = { low: { at: decimal(0), closed: false, firm: 2 }, high: null };

/** 未发生事故得满分, 发生事故不得分 beside a target of none: the count itself tells which. */
function occurrence(label: LabelRule, measure: Measure): Interval | null {
  if (!measure.value?.eq(0)) return null;
  if (ABSENT.test(label.text) && ["full", "award", "award-share"].includes(label.outcome.gives))
    return NOTHING;
  return PRESENT.test(label.text) && label.outcome.gives === "zero" ? SOMETHING : null;
}

const REACHED: CompareItem & { form: "target" } = {
  kind: "compare",
  form: "target",
  op: "reach",
  share: null,
  of: false,
  tail: "",
  inclusive: null,
  start: 0,
  end: 0,
};
const DONE = "(?:完成|达标|达到|达成|实现|合格|执行|落实|到位|完工|竣工|办结|建成|交付)";
const IN_TIME =
  "(?:均|全部|已|能|能够|按要求|按时|按期|按计划|按进度|及时|如期|在规定时间内|规定时间内|规定期限内|按规定时间|按规定期限|按规定|足额|超额)";
const MET = new RegExp(
  `^${IN_TIME}*${DONE}(?:的|情况)?$|^(?:项目|工程|任务|工作)${IN_TIME}+${DONE}$`
);
const MISSED = new RegExp(`^(?:未|没有|没|不|未能|不能)${IN_TIME}*(?:全面)?${DONE}(?:的|情况)?$`);

/** 达标, 按时完成, 未完成: words that say whether the target is met, as a comparison with it. */
function metWords(label: LabelRule): CompareItem | null {
  if (MET.test(label.text)) return REACHED;
  return MISSED.test(label.text) ? { ...REACHED, op: "miss" } : null;
}
