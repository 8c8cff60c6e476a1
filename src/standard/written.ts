import { type Decimal, readUnit, scanNumber, type Unit } from "../quantity";
import type { BandRule } from "./rule";
import type { CompareItem, WrittenAmount } from "./syntax";

export function unitOf(amount: WrittenAmount): Unit | null {
  return readUnit(amount.unit);
}

export function amountOf(item: CompareItem | WrittenAmount | null): WrittenAmount | null {
  if (!item) return null;
  if ("number" in item) return item;
  if (item.form === "signed") return item.value;
  if (item.form === "between")
    return { number: item.high.number, unit: item.high.unit || item.low.unit };
  return null;
}

/** The unit of a condition's first figure; null where it has none that is known. */
export function unitOfBand(band: BandRule): Unit | null {
  const amount = amountOf(band.compares[0] ?? null);
  return amount && unitOf(amount);
}

/** 起 件 例 宗 次 count events alike; 项 个 条 处 count faults alike. Other counting words only themselves. */
const ALIKE = [
  ["次", "起", "件", "例", "宗", "回"],
  ["项", "个", "条", "处"],
];

export function sameCount(
  unit: Unit,
  step: { readonly after: string; readonly before?: string } | null,
  other: Unit
): boolean {
  if (unit.dimension === other.dimension) return true;
  if (ALIKE.some((group) => group.includes(unit.name) && group.includes(other.name))) return true;
  if (unit.name === "" || other.name === "") return false;
  if (other.name === "个" && /^[款家座所支部套张篇本门]$/.test(unit.name)) return true;
  // 4个问题点 beside 个问题
  if (/^个./.test(unit.name) && /^个./.test(other.name) && alike(unit.name, other.name))
    return true;
  // 每人每次 beside 人次
  const per = /每(.)$/.exec(step?.before ?? "")?.[1];
  if (per !== undefined && [other.name, unit.name].includes(`${per}次`) && isTimes(unit, other))
    return true;
  if (unit.name.length === 1 && other.name.startsWith(unit.name)) return true;
  if (other.name.length === 1 && unit.name.startsWith(other.name) && !/^.次$/.test(unit.name))
    return true;
  return (
    step !== null &&
    other.name.startsWith(unit.name) &&
    (unit.name + step.after).startsWith(other.name)
  );
}

const alike = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

function isTimes(one: Unit, other: Unit): boolean {
  return one.name === "次" || other.name === "次";
}

export function inUnitOfCount(amount: WrittenAmount): Decimal | null {
  return scanNumber(amount.number)?.value ?? null;
}
