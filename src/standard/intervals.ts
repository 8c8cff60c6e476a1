import { decimal, type Decimal, scanNumber } from "../quantity";
import { inUnitOf, isRelative, type Measure } from "./measure";
import { bound, type Firmness, type Interval, oneSided } from "./one-sided";
import { againstTarget } from "./target-intervals";
import type { CompareItem } from "./syntax";

/** The range that a comparison names, or null where it cannot be brought to the measure's unit. */
export function interval(
  item: CompareItem,
  measure: Measure,
  good: "up" | "down"
): Interval | null {
  switch (item.form) {
    case "none":
      return { low: null, high: { at: decimal(0), closed: true, firm: 2 } };
    case "between":
      return betweenTwo(item, measure);
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

/** 80%-90%: from one figure to the other, whichever stands first. */
function betweenTwo(item: CompareItem & { form: "between" }, measure: Measure): Interval | null {
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
  // 9%以上至10%, 10%以上至12%: the upper end belongs to it, the lower to the one before
  return { low: bound(low, item.lowIn, 1), high: bound(high, item.highIn, item.until ? 2 : 0) };
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

/** How a figure lies in a range. */
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
