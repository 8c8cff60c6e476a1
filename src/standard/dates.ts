import type { Rule } from "./rule";
import type { Span } from "./standard";

/** 2024年, 2024年6月底, 6月30日前, 第三季度: when something is measured. 3个月 is a length of time. */
const DATE =
  /[0-9]{4}年度?|(?<![0-9.])[0-9]{1,2}月(?:份|[0-9]{1,2}[日号]|底|末|初|中旬)?|第?[0-9一二三四]季度|[上下]半年|年[底末终中]/g;

/** A text without the dates in it, whose figures are none that is asked for. */
export const withoutDates = (text: string): string => text.replace(DATE, "");

/**
 * Conditions that are measured at different dates (6月底达到50%得2分,12月底达到95%得3分): one actual cannot be both. Empty where at
 * most one date is named.
 */
export function severalDates(rule: Rule): readonly Span[] {
  const dated = [...rule.bands, ...rule.steps].flatMap(({ before, span }) => {
    const dates = (before.match(DATE) ?? []).filter((date) => !/^[0-9]{4}年/.test(date));
    // 一季度25%、二季度50%,每有一个季度未达到: a list of what is wanted
    return dates.length === 1 ? [{ date: dates[0]!, span }] : [];
  });
  const [first] = dated;
  return first && dated.some(({ date }) => date !== first.date)
    ? dated.map(({ span }) => span)
    : [];
}
