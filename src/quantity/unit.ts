import { decimal, type Decimal } from "./decimal";
import { fold } from "./fold";
import { Lately } from "./lately";

/**
 * A unit of measure. Units with the same `dimension` convert into each other by their exact factors. Counting words
 * (次 项 个 人) and words that nobody here knows are a dimension of their own: equal to themselves only.
 */
export interface Unit {
  /** As it is written, folded: "个百分点", "万元"; "" for a bare number. */
  readonly name: string;
  readonly dimension: string;
  /** How many of the dimension's base unit one of these is. */
  readonly factor: Decimal;
}

/**
 * Exact conversions only: years and months are one dimension, weeks and days another (a month has no fixed number of
 * days), working days are neither.
 */
const TABLE: Readonly<Record<string, readonly [dimension: string, factor: string]>> = {
  年: ["month", "12"],
  周年: ["month", "12"],
  半年: ["month", "6"],
  个半年: ["month", "6"],
  季度: ["month", "3"],
  个季度: ["month", "3"],
  季: ["month", "3"],
  月: ["month", "1"],
  个月: ["month", "1"],
  个月份: ["month", "1"],
  月份: ["month", "1"],
  周: ["day", "7"],
  星期: ["day", "7"],
  个星期: ["day", "7"],
  礼拜: ["day", "7"],
  个周: ["day", "7"],
  天: ["day", "1"],
  日: ["day", "1"],
  自然日: ["day", "1"],
  日历天: ["day", "1"],
  个日历天: ["day", "1"],
  工作日: ["workday", "1"],
  个工作日: ["workday", "1"],
  小时: ["minute", "60"],
  个小时: ["minute", "60"],
  时: ["minute", "60"],
  分钟: ["minute", "1"],
  "%": ["percent", "1"],
  百分点: ["percent", "1"],
  个百分点: ["percent", "1"],
  个百分比: ["percent", "1"],
  百分比: ["percent", "1"],
  个点: ["percent", "1"],
  百分: ["percent", "1"],
  pp: ["percent", "1"],
  bp: ["percent", "0.01"],
  个基点: ["percent", "0.01"],
  基点: ["percent", "0.01"],
  "‰": ["percent", "0.1"],
  成: ["percent", "10"],
  元: ["yuan", "1"],
  人民币: ["yuan", "1"],
  元人民币: ["yuan", "1"],
  块: ["yuan", "1"],
  角: ["yuan", "0.1"],
  公里: ["metre", "1000"],
  千米: ["metre", "1000"],
  km: ["metre", "1000"],
  米: ["metre", "1"],
  m: ["metre", "1"],
  里: ["metre", "500"],
  厘米: ["metre", "0.01"],
  延米: ["metre", "1"],
  平方米: ["square metre", "1"],
  平方: ["square metre", "1"],
  平米: ["square metre", "1"],
  m2: ["square metre", "1"],
  公顷: ["square metre", "10000"],
  平方公里: ["square metre", "1000000"],
  亩: ["mu", "1"],
  立方米: ["cubic metre", "1"],
  方: ["cubic metre", "1"],
  m3: ["cubic metre", "1"],
  升: ["cubic metre", "0.001"],
  吨: ["kilogram", "1000"],
  公斤: ["kilogram", "1"],
  千克: ["kilogram", "1"],
  kg: ["kilogram", "1"],
  斤: ["kilogram", "0.5"],
  克: ["kilogram", "0.001"],
  人: ["人", "1"],
  名: ["人", "1"],
  位: ["人", "1"],
  个人: ["人", "1"],
  次: ["次", "1"],
  回: ["次", "1"],
  人次: ["人次", "1"],
  户: ["户", "1"],
  家: ["家", "1"],
  起: ["起", "1"],
  宗: ["起", "1"],
  分: ["分", "1"],
};

const MULTIPLES: Readonly<Record<string, string>> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  亿: "100000000",
};
const LONGEST = 20;

/**
 * The unit that a text names: 万元, 个百分点, 个工作日, 吨标准煤. Unknown words become opaque units; "" is the bare number.
 * Null where the text can't be a unit (digits, brackets, longer than 20 characters).
 */
export function readUnit(text: string): Unit | null {
  return lately.of(text, readAnew);
}

const lately = new Lately<Unit | null>(1_000);

/** 台(套): another counting word for the same things. */
const ALSO_SAID = /(?<=[\u4e00-\u9fff])\([个项件台套次辆份处]\)$/;

function readAnew(text: string): Unit | null {
  const name = fold(text)
    .text.replace(ALSO_SAID, "")
    .replace(/^[(]|[)]$/g, "")
    .replace(/\n/g, "");
  if (name.length > LONGEST) return null;
  if (/[0-9,;。:()=<>≥≤]/.test(name) && !/^k?m[23]$/i.test(name)) return null;
  return unitNamed(name);
}

/** 元/人, 分钟/笔, 公里/小时: counted in what stands before the stroke; what it is for is not written again in every figure. */
const PER = /^([^/]+)\/[^/]+(?:\/[^/]+)?$/;

function unitNamed(name: string): Unit {
  const per = PER.exec(name);
  if (per && !/克$/.test(per[1]!)) return { ...unitNamed(per[1]!), name };
  const known = entry(name);
  if (known) return { name, dimension: known[0], factor: decimal(known[1]) };
  const { factor, rest } = multipleOf(name);
  const base = entry(rest);
  return { name, dimension: base ? base[0] : rest, factor: base ? factor.times(base[1]) : factor };
}

/** 10000 and 元 of 万元; 1 and the name where it begins with no multiple, or with one that is a part of it (千米). */
export function multipleOf(name: string): { readonly factor: Decimal; readonly rest: string } {
  let factor = decimal(1);
  let rest = name;
  while (rest !== "" && MULTIPLES[rest[0]!] !== undefined && !entry(rest)) {
    factor = factor.times(MULTIPLES[rest[0]!]!);
    rest = rest.slice(1);
  }
  return { factor, rest };
}

function entry(name: string): readonly [string, string] | undefined {
  const key = name.toLowerCase();
  return Object.prototype.hasOwnProperty.call(TABLE, key) ? TABLE[key] : undefined;
}

/** The same amount in another unit, exact; null where the two units are not convertible. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | null {
  if (from.dimension !== to.dimension) return null;
  return from.factor.eq(to.factor) ? value : value.times(from.factor).div(to.factor);
}

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  month: ["年", "季度", "个月"],
  day: ["周", "天"],
  percent: ["%"],
  yuan: ["亿元", "万元", "元"],
  minute: ["小时", "分钟"],
  metre: ["公里", "米"],
  "square metre": ["公顷", "平方米"],
  kilogram: ["吨", "公斤"],
};

/** Units that can be offered beside this one because they convert exactly; the unit itself first. Only itself for counting words. */
export function unitsConvertibleTo(unit: Unit): readonly string[] {
  const others = OFFERED[unit.dimension] ?? [];
  return [unit.name, ...others.filter((name) => name !== unit.name)];
}

/** Words that count things, beside the units of the table. */
const COUNTING =
  /^(?:[次起件宗例项处个条份家户支场期篇批台套座所张部本辆车名位只头株棵栋幢间门届轮遍幅块集节堂笔款类种组队艘根盏册村镇县站片班人字版票点档级回瓶桶箱袋桌床罐羽樘枚颗根路]|[次场期](?!性)[\u4e00-\u9fff]{1,4}|人次|户次|批次|场次|[辆班架笔台件项例处艘篇车座案]次|课时|学时|个[^一二三四五六七八九十]{1,4})$/;

/** Whether a word is a unit that is known here: needed where a Chinese numeral may be a part of a word (一般, 三公). */
export function isCountable(unit: Unit): boolean {
  return (
    unit.name === "" ||
    entry(unit.name) !== undefined ||
    COUNTING.test(unit.name) ||
    unit.dimension !== unit.name
  );
}
