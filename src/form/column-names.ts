import type { ColumnKind } from "./form";

/**
 * What people write above the columns, most telling first: the first pattern that fits a header names its kind.
 * From the form itself and the variants in published forms. 实际… stands before 指标值 so that 实际完成值 is no target,
 * 指标值(含计量单位) before 计量单位; 指标性质 holds ≥ ≤ = 定性 in the finance system's own exports.
 */
const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["level1", /一级指标|^一级$/],
  ["level2", /二级指标|^二级$/],
  ["name", /三级指标|^三级$|^(?:绩效)?指标名称$/],
  ["actual", /实际(?:完成|值)|(?:全年|年度)完成|完成(?:值|情况)/],
  [
    "standard",
    /[评扣得计赋打]\)?[/、和及与]?\(?[评扣得]?\)?分(?:值)?(?:标准|办法|方法|规则|细则|依据)|(?:评价|评定|考核)标准|^评分$/,
  ],
  ["explanation", /指标(?:解释|说明|内容|内涵|释义)|^(?:解释|说明)$/],
  ["weight", /^(?:指标)?(?:分值|权重|标准分值?|满分|分数)(?:权重|设定)?(?:\(.{0,8}\))?$/],
  ["comparator", /符号|运算符|比较符|关系符|^比较$|指标(?:值)?性质/],
  ["value", /^(?:年[度初])?(?:指标|目标)值\(.*\)$/],
  ["unit", /(?:计量|度量|指标值?|数值)单位|^单位$/],
  ["value", /指标值|目标值|^数值$|^值$/],
  ["remark", /^备注/],
];

/** Longer texts are no headers. */
const LONGEST = 40;

/** A header's text without white space, in half width. */
export function headerText(text: string): string {
  return text.slice(0, 200).normalize("NFKC").replace(/\s/g, "");
}

/**
 * The kind of column that a header names, or null. Of a header in two rows, the lower one is asked first and the upper
 * one where it says nothing: 符号 under 指标值 is the comparator.
 */
export function columnKind(upper: string, lower = ""): ColumnKind | null {
  return kindOf(lower) ?? kindOf(upper);
}

function kindOf(text: string): ColumnKind | null {
  const header = headerText(text);
  if (header === "" || header.length > LONGEST) return null;
  return KINDS.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}
