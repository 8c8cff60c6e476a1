import { readUnit, scanNumber } from "../quantity";
import { type Bound, type Interval, oneSided } from "./one-sided";
import { inUnitOf, type Measure } from "./measure";
import type { CompareItem } from "./syntax";

/** The range that a comparison with the target names (达到目标的90%, 低于目标5个百分点); null where it is not certain. */
export function againstTarget(
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
  // 完成办案计划3件: the figure of the plan itself
  if (!percent && ["reach", ">=", "miss"].includes(item.op) && !item.of) {
    const own = inUnitOf(item.share, measure);
    if (own?.eq(value)) return oneSided(item.op, value, item.tail, item.inclusive, good);
  }
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
