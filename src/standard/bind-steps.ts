import { convert, decimal, type Decimal, readUnit, type Unit } from "../quantity";
import type { Asks, BoundStep, Draft } from "./binding";
import type { BindingProblemCode } from "./codes";
import { interval, type Interval, inUnitOf, isRelative, type Measure, NO_UNIT } from "./measure";
import type { Fixed, Rule, StepRule } from "./rule";
import type { Span } from "./standard";
import { amountOf, inUnitOfCount, sameCount, unitOf } from "./written";

const PERIODIC = /每(?:个)?(?:年|半年|季度?|月|周|学期|两年)/;

const ELSEWHERE = /上年|去年|上一年|往年|同期|平均|基期|基准年|上期|上月|上季/;

/** 比上年每下降1%, 较全市平均水平每低1个百分点 */
const COMPARED =
  /[比较与同](?:[^,;。]{0,6})?(?:上年|去年|上一年|往年|同期|平均|基期|上期)[^,;。]{0,6}$/;

const NOT_DONE = /未|没|不|缺|少|漏|无|低|差/;

const LATE =
  /逾期|延期|延迟|延误|推迟|拖延|拖欠|误期|滞后|超期|超时|迟|晚于|规定时间|规定期限|时限|未按时|未及时|未按期/;

/** A count of faults that starts from nothing and is the only figure: no target, or a target of none. */
export function countsFromNothing(step: StepRule, measure: Measure): boolean {
  const unit = unitOf(step.size);
  if (step.way !== "event" || (step.threshold && !isOfOthers(step, measure))) return false;
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

/** 月故障时长高于8小时每一路: the figure says which are counted, not how many. */
function isOfOthers(step: StepRule, measure: Measure): boolean {
  const amount = step.threshold && amountOf(step.threshold);
  const [own, counted] = [amount && unitOf(amount), unitOf(step.size)];
  return (
    own !== null &&
    counted !== null &&
    own.name !== "" &&
    measure.value?.eq(0) === true &&
    own.dimension !== measure.unit.dimension &&
    sameCount(counted, step, measure.unit)
  );
}

export function wayOf(
  step: StepRule,
  measure: Measure,
  good: "up" | "down"
): "down" | "up" | "late" | "either" | "event" {
  switch (step.way) {
    case "down":
    case "up":
    case "late":
    case "event":
      // 每有1个百分点未办结: what is missing from the rate
      if (
        step.way === "event" &&
        step.sense === "deduct" &&
        unitOf(step.size)?.dimension === "percent" &&
        measure.unit.dimension === "percent" &&
        good === "up" &&
        NOT_DONE.test(step.verb + step.after)
      )
        return "down";
      // 每滞后5% of a progress: what is missing from it
      if (
        step.way === "late" &&
        unitOf(step.size)?.dimension === "percent" &&
        measure.unit.dimension === "percent" &&
        good === "up"
      )
        return "down";
      // 不少于24篇,每少报1篇: what is missing from the target
      if (
        step.way === "event" &&
        step.sense === "deduct" &&
        good === "up" &&
        /^[少缺漏]/.test(step.verb) &&
        measure.value?.gt(0) &&
        step.threshold !== null &&
        sameCount(unitOf(step.size) ?? NO_UNIT, step, measure.unit)
      )
        return "down";
      // 每缺一份 beside a target of none: what is missing is counted
      if (
        step.way === "down" &&
        step.sense === "deduct" &&
        step.threshold === null &&
        measure.value?.eq(0) &&
        sameCount(unitOf(step.size) ?? NO_UNIT, step, measure.unit) &&
        /^[缺少欠]/.test(step.verb)
      )
        return "event";
      return step.way === "up" && /时间|期限|时限/.test(step.filler) ? "late" : step.way;
    case "off":
      if (/偏差|偏离|浮动|相差/.test(step.verb) && measure.comparator === "=") return "either";
      return good === "up" ? "down" : "up";
    default: {
      const before = step.before;
      if (/偏差|偏离|浮动/.test(before) && measure.comparator === "=") return "either";
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

export function onMeasure(step: StepRule, measure: Measure, way: string): boolean {
  const unit = unitOf(step.size);
  if (!unit) return false;
  const timed =
    unit.dimension === "month" || unit.dimension === "day" || unit.dimension === "workday";
  if (way === "event") {
    if (!measure.value && !step.threshold)
      return step.sense === "award" && sameCount(unit, step, measure.unit);
    if (isShareDone(step, unit, measure)) return true;
    if (unit.name === "") return false;
    return sameCount(unit, step, measure.unit);
  }
  if (!measure.value && !step.threshold && measure.unit.name === "") return false;
  if (unit.dimension === "" || unit.dimension === measure.unit.dimension) {
    if (!measure.value && way !== "down" && timed && !step.threshold) return false;
    return measure.value !== null || hasStart(step) || unit.dimension === "percent";
  }
  if (unit.dimension === "percent") return measure.value !== null;
  if (unit.dimension === "day" && unit.factor.eq(1) && measure.unit.dimension === "workday")
    return measure.value !== null;
  if (timed) return false;
  return (
    sameCount(unit, step, measure.unit) &&
    measure.unit.name !== "" &&
    (measure.value !== null || hasStart(step))
  );
}

/** 每完成目标的10%得1分: so many shares of the target. */
function isShareDone(step: StepRule, unit: Unit, measure: Measure): boolean {
  return (
    step.sense === "award" &&
    unit.dimension === "percent" &&
    (measure.unit.dimension !== "percent" || measure.value?.eq(100) === true) &&
    /^(?:已|实际)?(?:完成|达到|实现)(?:年度|全年|总|的)*(?:目标|任务|计划|工作量|指标)?(?:任务|值|数|量)?的?$/.test(
      step.verb
    )
  );
}

function hasStart(step: StepRule): boolean {
  return step.threshold !== null;
}

export function bindStep(
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
        size: inUnitOf(step.size, measure) ?? decimal(step.size.number),
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
        size: inUnitOf(step.size, measure) ?? decimal(step.size.number),
        relative: false,
        guard,
      };
    if (measure.value!.eq(0))
      return {
        rule: step,
        way: "up",
        from: zero,
        fromSpan: null,
        size: inUnitOf(step.size, measure) ?? decimal(step.size.number),
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

/** The step's own threshold, else the full-mark threshold, else 以…为标准, else the target. */
function startOf(
  step: StepRule,
  measure: Measure,
  primary: Draft,
  rule: Rule,
  good: "up" | "down",
  side: string
): { from: Decimal; span: Span | null; guard: Interval | null } | null {
  // 每低于上年1个百分点: begins at a figure that is not here
  if (ELSEWHERE.test(step.filler)) return null;
  if (COMPARED.test(step.before) && !measure.value?.eq(0)) return null;
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
    // 超过80%时,每减少0.5%: the range in which it counts, from the target down
    if (side === "down" && range.low && own.form === "signed" && own.op === ">") {
      const full = fullEdge(primary, side, good);
      const top = full?.from ?? measure.value;
      if (top?.gt(at)) return { from: top, span: full?.span ?? null, guard: range };
    }
    // 不超过8小时,每增加0.1小时: the same upwards
    if (
      side === "up" &&
      range.high &&
      !range.low &&
      /增|上升|提高/.test(step.verb) &&
      measure.value?.lt(at)
    )
      return { from: measure.value, span: null, guard: range };
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

export function otherVariable(step: StepRule, way: string): Draft {
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
    unsure: [],
    steps: [bound],
    proportions: [],
  };
}
