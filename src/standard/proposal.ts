import { type Decimal, formatDecimal } from "../quantity";
import type { Measure } from "./measure";

/** A standard that would be clear, made from the target and the weight. */
export function proposed(measure: Measure, weight: Decimal | null): string | null {
  const { value, unit, comparator } = measure;
  if (!value || !weight) return null;
  const figure = formatDecimal(value) + unit.name;
  const down = comparator === "≤" || comparator === "<";
  if (unit.dimension === "percent") {
    const step = formatDecimal(weight.div(20).round(2, 3));
    return down
      ? `不超过${figure}得满分,每超过1个百分点扣${step}分,扣完为止`
      : `达到${figure}得满分,每降低1个百分点扣${step}分,扣完为止`;
  }
  if (value.eq(0))
    return `每发生1${unit.name}扣${formatDecimal(weight.div(5).round(2, 3))}分,扣完为止`;
  if (down)
    return `不超过${figure}得满分,每超过5%扣${formatDecimal(weight.div(10).round(2, 3))}分,扣完为止`;
  if (value.gt(0) && value.lte(20) && value.eq(value.round(0)))
    return `达到${figure}得满分,每少1${unit.name}扣${formatDecimal(weight.div(value).round(3, 3))}分,扣完为止`;
  return `达到${figure}得满分,每降低5%扣${formatDecimal(weight.div(10).round(2, 3))}分,扣完为止`;
}
