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
  valueIn,
} from "../quantity";
import type { Target } from "./standard";
import type { WrittenAmount } from "./syntax";

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
  const value = valueIn(quantity, to);
  return value ? { ...none, value, unit: to, comparator: comparator ?? quantity.comparator } : none;
}

/** Which side is good: "up" for ≥ (and = above zero), "down" for ≤ (and = 0). */
export function goodSide(measure: Measure): "up" | "down" {
  if (measure.comparator === "≤" || measure.comparator === "<") return "down";
  if (measure.comparator === "=" && measure.value?.eq(0)) return "down";
  return "up";
}

/** Whether a figure in the target's unit meets it; false where there is none. */
export function meets(x: Decimal, { value }: Measure, good: "up" | "down"): boolean {
  return value !== null && (good === "up" ? x.gte(value) : x.lte(value));
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
  // 5个项目 beside 个
  if (measure.unit.name === "个" && unit.name.startsWith("个")) return number;
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
