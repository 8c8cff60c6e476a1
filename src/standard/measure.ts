import {
  type Comparator,
  convert,
  decimal,
  type Decimal,
  fold,
  isBlank,
  Lately,
  readComparator,
  readQuantity,
  readUnit,
  scanNumber,
  type Unit,
} from "../quantity";
import type { Target } from "./standard";
import type { CompareItem, WrittenAmount } from "./syntax";

export const NO_UNIT: Unit = { name: "", dimension: "", factor: decimal(1) };

/** 指标值 as a figure: null where there is none (qualitative, blank, in words, two figures). */
export interface Measure {
  readonly comparator: Comparator | null;
  readonly value: Decimal | null;
  readonly unit: Unit;
  readonly qualitative: boolean;
  /** The value's own text, for qualitative targets and for messages. */
  readonly text: string;
}

const NO_UNIT_WORDS = /^(?:|\/|-|无|\\|—)$/;

/** Reads 指标值 with 计量单位. A value that carries its unit or operator again (≥95%, 300公里) is understood. */
export function readMeasure(target: Target): Measure {
  const { comparator, value, unit } = target;
  // the lengths keep apart what the three cells hold
  const key = `${comparator?.length},${value?.length},${comparator}${value}${unit}`;
  return lately.of(key, () => readAnew(target));
}

const lately = new Lately<Measure>(10_000);

function readAnew(target: Target): Measure {
  const cell = fold(target.unit ?? "").text;
  const unit = NO_UNIT_WORDS.test(cell) ? NO_UNIT : (readUnit(cell) ?? NO_UNIT);
  const comparator = readComparator(target.comparator ?? "");
  const text = fold(target.value ?? "").text;
  const none: Measure = {
    comparator,
    value: null,
    unit,
    qualitative: /定性/.test(fold(target.comparator ?? "").text),
    text,
  };
  if (isBlank(target.value) || none.qualitative) return none;
  const quantity = readQuantity(text);
  if (!quantity || quantity.approximate) return none;
  const from = quantity.unit.name === "" ? unit : quantity.unit;
  const to = unit.name === "" ? from : unit;
  const value = convert(quantity.value, from, to);
  return value ? { ...none, value, unit: to, comparator: comparator ?? quantity.comparator } : none;
}

/** Which side is good: "up" for ≥ (and = above zero), "down" for ≤ (and = 0). */
export function goodSide(measure: Measure): "up" | "down" {
  if (measure.comparator === "≤" || measure.comparator === "<") return "down";
  if (measure.comparator === "=" && measure.value?.eq(0)) return "down";
  return "up";
}

/** How firmly a bound claims its own figure: (含) or a sign 2, 以上 and 达到 1, 以下 and the upper end of a range 0. */
export type Firmness = 0 | 1 | 2;

export interface Bound {
  readonly at: Decimal;
  readonly closed: boolean;
  readonly firm: Firmness;
}

/** A range of the measured figure, in its unit. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** A written amount in the unit of the measure: converted, or (a percentage of an amount) relative to the target. Null if neither. */
export function inUnitOf(amount: WrittenAmount, measure: Measure): Decimal | null {
  const number = scanNumber(amount.number)?.value;
  if (!number) return null;
  const unit = readUnit(amount.unit) ?? NO_UNIT;
  if (unit.name === "" || unit.name === measure.unit.name) return number;
  const converted = convert(number, unit, measure.unit);
  if (converted) return converted;
  // 每逾期一天 beside a limit in 工作日: days of the same kind
  if (measure.unit.dimension === "workday" && unit.dimension === "day" && unit.factor.eq(1))
    return number;
  // 1千万 beside 万元: the target's own unit is meant
  if (/^[十百千万亿]+$/.test(unit.name) && unit.dimension === "")
    return ["", "percent", "month", "day", "workday"].includes(measure.unit.dimension)
      ? null
      : number.times(unit.factor).div(measure.unit.factor);
  if (unit.dimension === "percent" && measure.value)
    return measure.value.times(number).times(unit.factor).div(100);
  return measure.unit.name.startsWith(unit.name) &&
    unit.name !== "" &&
    measure.unit.name !== "" &&
    unit.dimension === unit.name
    ? number
    : null;
}

/** Whether a written amount is a percentage of a target that is itself no percentage. */
export function isRelative(amount: WrittenAmount, measure: Measure): boolean {
  return readUnit(amount.unit)?.dimension === "percent" && measure.unit.dimension !== "percent";
}

/** The range that a comparison names, or null where it cannot be brought to the measure's unit. */
export function interval(
  item: CompareItem,
  measure: Measure,
  good: "up" | "down"
): Interval | null {
  switch (item.form) {
    case "none":
      return { low: null, high: { at: decimal(0), closed: true, firm: 2 } };
    case "between": {
      const unit = item.high.unit || item.low.unit;
      // a share of a target that is itself a percentage below 100: of it, or points of it?
      if (item.ofTarget && !(measure.value?.eq(100) || isRelative({ ...item.high, unit }, measure)))
        return null;
      if (item.fromTarget) return apartFromTarget(item, unit, measure);
      const beyond =
        item.beyond === true && isRelative({ ...item.high, unit }, measure) && measure.value
          ? measure.value
          : decimal(0);
      const from = inUnitOf({ ...item.low, unit: item.low.unit || unit }, measure);
      const to = inUnitOf({ ...item.high, unit }, measure);
      const low = from && from.plus(beyond);
      const high = to && to.plus(beyond);
      if (!low || !high || low.gt(high))
        return low && high
          ? { low: bound(high, item.highIn, 1), high: bound(low, item.lowIn, 0) }
          : null;
      // 9%以上至10%, 10%以上至12%: the upper end is meant as firmly as the lower
      return { low: bound(low, item.lowIn, 1), high: bound(high, item.highIn, item.until ? 1 : 0) };
    }
    case "signed": {
      const at = inUnitOf(item.value, measure);
      // 超过20% of an amount that must not be exceeded: 20% more than it
      const share = scanNumber(item.value.number)?.value;
      const over =
        good === "down" &&
        measure.value &&
        share?.lt(50) &&
        isRelative(item.value, measure) &&
        (item.op === ">" || item.op === "<=");
      return (
        at &&
        oneSided(item.op, over ? at.plus(measure.value!) : at, item.tail, item.inclusive, good)
      );
    }
    case "target":
      return againstTarget(item, measure, good);
  }
}

/** 超过预算5%-10%, 低于目标值1-2个百分点 */
function apartFromTarget(
  item: CompareItem & { form: "between" },
  unit: string,
  measure: Measure
): Interval | null {
  const near = inUnitOf({ ...item.low, unit: item.low.unit || unit }, measure);
  const far = inUnitOf({ ...item.high, unit }, measure);
  const { value } = measure;
  if (!value || !near || !far || near.gt(far)) return null;
  return item.fromTarget === "above"
    ? {
        low: bound(value.plus(near), item.lowIn, 1),
        high: bound(value.plus(far), item.highIn, 0),
      }
    : {
        low: bound(value.minus(far), item.highIn, 0),
        high: bound(value.minus(near), item.lowIn, 1),
      };
}

function bound(at: Decimal, inclusive: boolean | null, firm: Firmness): Bound {
  return { at, closed: inclusive ?? true, firm: inclusive === null ? firm : 2 };
}

function oneSided(
  op: string,
  at: Decimal,
  tail: string,
  inclusive: boolean | null,
  good: "up" | "down"
): Interval | null {
  const low = (closed: boolean, firm: Firmness): Interval => ({
    low: { at, closed: inclusive ?? closed, firm: inclusive === null ? firm : 2 },
    high: null,
  });
  const high = (closed: boolean, firm: Firmness): Interval => ({
    low: null,
    high: { at, closed: inclusive ?? closed, firm: inclusive === null ? firm : 2 },
  });
  switch (op) {
    case ">=":
      return tail === "down" ? null : low(true, 2);
    case ">":
      return tail === "down" ? null : low(tail === "up", 1);
    case "<=":
      return tail === "up" ? null : high(true, 2);
    case "<":
      return tail === "up" ? null : high(false, 2);
    case "=":
      if (tail === "up") return low(true, 1);
      if (tail === "down") return high(true, 0);
      return { low: { at, closed: true, firm: 2 }, high: { at, closed: true, firm: 2 } };
    case "miss":
      return good === "up" ? high(false, 2) : low(false, 2);
    default:
      if (tail === "up") return low(true, 1);
      if (tail === "down") return high(true, 0);
      return good === "up" ? low(true, 1) : high(true, 1);
  }
}

function againstTarget(
  item: CompareItem & { form: "target" },
  measure: Measure,
  good: "up" | "down"
): Interval | null {
  const { value } = measure;
  if (!value) return null;
  if (!item.share) {
    if (item.op === "=" || item.op === "reach")
      return oneSided("", value, item.tail, item.inclusive, good);
    return oneSided(item.op, value, item.tail, item.inclusive, good);
  }
  const number = scanNumber(item.share.number)?.value;
  if (!number) return null;
  const percent = readUnit(item.share.unit)?.dimension === "percent";
  // 完成计划90%以上 beside a target of 90%: the rate itself, no share of it
  if (percent && measure.unit.dimension === "percent" && !value.eq(100) && number.eq(value))
    return oneSided(item.op, value, item.tail, item.inclusive, good);
  const of = percent ? value.times(number).div(100) : null;
  const amount =
    percent && measure.unit.dimension !== "percent" ? of : inUnitOf(item.share, measure);
  const large = percent && number.gte(50);
  if (
    item.op === "reach" ||
    item.op === "" ||
    item.op === "=" ||
    item.op === ">=" ||
    item.op === "miss"
  )
    return of && (item.of || large)
      ? oneSided(item.op === "=" ? "reach" : item.op, of, item.tail, item.inclusive, good)
      : null;
  if (!amount) return null;
  if (item.op === "<" && (large || item.of))
    return large && of ? oneSided("<", of, "", item.inclusive, good) : null;
  if (item.op === "<") {
    const edge: Bound = { at: value.minus(amount), closed: true, firm: 1 };
    if (item.tail === "down") return { low: edge, high: { at: value, closed: false, firm: 2 } };
    return { low: null, high: { ...edge, closed: item.tail === "up" } };
  }
  if (percent && number.gte(100) && of)
    return oneSided(item.op, of, item.tail, item.inclusive, good);
  if (item.of && large) return of ? oneSided(item.op, of, item.tail, item.inclusive, good) : null;
  const edge = value.plus(amount);
  if (item.op === "<=") return { low: null, high: { at: edge, closed: true, firm: 2 } };
  if (item.tail === "down")
    return {
      low: { at: value, closed: false, firm: 2 },
      high: { at: edge, closed: item.inclusive ?? true, firm: item.inclusive === null ? 0 : 2 },
    };
  return { low: { at: edge, closed: item.inclusive ?? item.tail === "up", firm: 1 }, high: null };
}

export interface Hit {
  /** The bound's firmness where x stands exactly on it, 3 inside. */
  readonly firm: Firmness | 3;
}

/** Whether x lies in the range, and how firmly. */
export function holds(range: Interval, x: Decimal): Hit | null {
  let firm: Hit["firm"] = 3;
  for (const [edge, inside] of [
    [range.low, range.low && x.gt(range.low.at)],
    [range.high, range.high && x.lt(range.high.at)],
  ] as const) {
    if (!edge || inside) continue;
    if (!x.eq(edge.at) || !edge.closed) return null;
    if (edge.firm < firm) firm = edge.firm;
  }
  return { firm };
}
