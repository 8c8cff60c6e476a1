import { decimal, readQuantity, roundScore, valueIn, type Decimal } from "../quantity";
import type { BudgetExecution } from "./card";

const FULL = 10;

/**
 * The points for 预算执行率: 执行数 ÷ 全年预算数 × 10, at most 10, two decimals half up. An amount without a unit takes
 * that of the other. null when an amount is missing, cannot be read, is only a bound (≥, 余), is negative, when the budget
 * is 0, or when the units do not convert.
 */
export function budgetExecutionPoints({ spent, budget }: BudgetExecution): Decimal | null {
  const part = readQuantity(spent);
  const whole = readQuantity(budget);
  if (!part || !whole || part.comparator || whole.comparator) return null;
  if (part.approximate || whole.approximate || part.value.lt(0) || whole.value.lte(0)) return null;
  const unit = whole.unit.name === "" ? part.unit : whole.unit;
  // 650 and 687万: of the same unit or not?
  if (unit.name === "" && part.isMultiple !== whole.isMultiple) return null;
  const [amount, all] = [valueIn(part, unit), valueIn(whole, unit)];
  if (!amount || !all) return null;
  const points = roundScore(amount.times(FULL).div(all));
  return points.gt(FULL) ? decimal(FULL) : points;
}
