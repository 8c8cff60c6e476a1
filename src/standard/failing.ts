import { readUnit, scanNumber } from "../quantity";
import { isCounted } from "./dimensions";
import type { Measure } from "./measure";
import type { Interval } from "./one-sided";
import type { BandRule } from "./rule";
import { amountOf, sameCount } from "./written";

/** 1台不完好不得分: so many that fail, counted from nothing or from a target that counts them all. */
export function failing(band: BandRule, measure: Measure): readonly Interval[] | null {
  const [only, second] = band.compares.filter((item) => item.form !== "target");
  if (second || only?.form !== "signed" || only.op !== "" || only.tail === "down") return null;
  const amount = amountOf(only)!;
  const unit = readUnit(amount.unit);
  const at = scanNumber(amount.number)?.value;
  const happens = /(?:有|出现|发生|发现|存在|查出|造成)$/.test(band.before);
  const fails = /^[^,]{0,6}?(?:未|不|没|缺|漏|错|损坏)/.test(band.after);
  if (!unit || !at || !isCounted(unit) || !(fails || happens)) return null;
  if (happens && !fails && measure.value?.gt(0)) return null;
  if (!measure.value || measure.value.eq(0))
    return measure.unit.name === "" || sameCount(unit, null, measure.unit)
      ? [{ low: { at, closed: true, firm: 2 }, high: null }]
      : null;
  return measure.comparator !== "≤" && sameCount(unit, null, measure.unit)
    ? [{ low: null, high: { at: measure.value.minus(at), closed: true, firm: 2 } }]
    : null;
}
