import { decimal, type Decimal } from "./decimal";
import { fold } from "./fold";
import { Lately } from "./lately";
import { scanNumber } from "./number";
import { convert, isCountable, multipleOf, readUnit, type Unit } from "./unit";

export type Comparator = "≥" | "≤" | "=" | ">" | "<";

/** A number with its unit as a person typed it. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
  /** The operator typed with it: ≥95% → "≥"; 200余人 → ">"; null for a plain figure. */
  readonly comparator: Comparator | null;
  /** 约, 左右, 近, 大概: the figure is not exact. */
  readonly approximate: boolean;
  /** A bare number that was written with a multiple: 47.9万. */
  readonly isMultiple?: true;
}

/**
 * A quantity as so many of a unit; null where the two do not convert. A bare number takes the unit: 47.9 and 47.9万 beside 万元
 * are 47.9, beside 元 47.9 and 479,000.
 */
export function valueIn({ value, unit: own, isMultiple }: Quantity, unit: Unit): Decimal | null {
  if (own.name !== "") return convert(value, own, unit);
  return isMultiple ? value.div(multipleOf(unit.name).factor) : value;
}

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|不低于|不少于|不小于|大于(?:或者?)?等于|大于或等于|至少|不下于|》=?)/, "≥"],
  [/^(?:≤|不高于|不超过|不大于|不多于|小于(?:或者?)?等于|小于或等于|至多|《=?)/, "≤"],
  [/^(?:>|大于|高于|超过|多于|超)/, ">"],
  [/^(?:<|小于|低于|少于|不足|不到)/, "<"],
  [/^(?:==?|等于|为|达[到成]?|共计|共|合计|计|有|完成)/, "="],
];

const ABOUT = /^(?:约为?|大约|大概|近|将近|接近|左右|上下)/;

/** Reads 计量单位-like operators alone: ">=" → "≥", 大于等于 → "≥", 》 → "≥"; null for anything else. */
export function readComparator(text: string): Comparator | null {
  const folded = fold(text).text;
  for (const [pattern, comparator] of COMPARATORS)
    if (pattern.exec(folded)?.[0].length === folded.length && folded !== "") return comparator;
  return null;
}

/**
 * A whole text read as one quantity: 95％, 百分之九十五, 1年2个月 (= 14个月), 687.61万元, ≥95%, 200余人, 3万人 (unit 万人), 5万
 * (= 50000). Null for anything that is not exactly one quantity: ranges, two figures, words around it.
 */
export function readQuantity(text: string): Quantity | null {
  return lately.of(text, readAnew);
}

const lately = new Lately<Quantity | null>(10_000);

function readAnew(text: string): Quantity | null {
  let rest = fold(text)
    .text.replace(/\n/g, "")
    .replace(/[。;,]$/, "")
    .replace(/(?<=[0-9][\u4e00-\u9fff])\([个项件台套次辆份处]\)$/, "");
  let comparator: Comparator | null = null;
  for (const [pattern, sign] of COMPARATORS) {
    const found = pattern.exec(rest);
    if (found && found[0].length < rest.length) {
      comparator = sign === "=" ? null : sign;
      rest = rest.slice(found[0].length);
      break;
    }
  }
  const about = ABOUT.exec(rest);
  let approximate = about !== null;
  if (about) rest = rest.slice(about[0].length);
  const percent = /^百分之/.test(rest);
  if (percent) rest = rest.slice(3);
  const number = scanNumber(rest);
  if (!number) return null;
  const spoken = !/[0-9]/.test(rest.slice(0, number.end));
  rest = rest.slice(number.end);
  if (/^[余多]/.test(rest)) {
    comparator ??= ">";
    approximate = true;
    rest = rest.slice(1);
  }
  const tail = /(?:左右|上下)$/.exec(rest);
  if (tail) {
    approximate = true;
    rest = rest.slice(0, tail.index);
  }
  const beyond = /(?:及?以上|以内|(?:及)?以下|多)$/.exec(rest);
  if (beyond) {
    comparator ??= /上|多/.test(beyond[0]) ? "≥" : "≤";
    rest = rest.slice(0, beyond.index);
  }
  // a year of the calendar, no length of time
  if (/^年/.test(rest) && number.value.gte(1900) && number.value.lte(2100)) return null;
  if (percent) return rest === "" ? make(number.value, "%", comparator, approximate, spoken) : null;
  return (
    compound(number.value, rest, comparator, approximate) ??
    make(number.value, rest, comparator, approximate, spoken)
  );
}

function make(
  value: Decimal,
  unitText: string,
  comparator: Comparator | null,
  approximate: boolean,
  spoken: boolean
): Quantity | null {
  const bare = /^[十百千万亿]+$/.test(unitText);
  const unit = readUnit(unitText);
  if (
    !unit ||
    (spoken && !isCountable(unit)) ||
    /[\s+×÷%].|^[/.\-~]/.test(unitText) ||
    /[至到~]|不|未/.test(unitText)
  )
    return null;
  if (bare)
    return {
      value: value.times(unit.factor),
      unit: { name: "", dimension: "", factor: decimal(1) },
      comparator,
      approximate,
      isMultiple: true,
    };
  return { value, unit, comparator, approximate };
}

/** 1年2个月, 2周3天, 3小时20分钟: two figures of one dimension, the second unit smaller. The result is in the second unit. */
function compound(
  value: Decimal,
  rest: string,
  comparator: Comparator | null,
  approximate: boolean
): Quantity | null {
  const parts =
    /^([^0-9零一二两三四五六七八九十百半]+?)(?:零|又)?((?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十]+|半))([^0-9]*)$/.exec(
      rest
    );
  if (!parts) return null;
  const first = readUnit(parts[1]!);
  const half = parts[2] === "半";
  const second = half && parts[3] === "" ? first : readUnit(parts[3]!);
  const number = scanNumber(parts[2]!);
  if (!first || !second || !number || parts[3] + parts[2]! === "") return null;
  if (
    first.dimension === "" ||
    first.dimension !== second.dimension ||
    !(half ? first.factor.gte(second.factor) : first.factor.gt(second.factor))
  )
    return null;
  const converted = convert(value, first, second);
  return (
    converted && { value: converted.plus(number.value), unit: second, comparator, approximate }
  );
}
