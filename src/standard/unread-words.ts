import { span } from "./clause";
import { isSample } from "./condition-items";
import { required } from "./requirements";
import type { CompareItem, Item } from "./syntax";

/** Signs that a stretch of words may carry a rule: figures, or words of scoring. */
const MAY_BE_RULE =
  /[0-9]|扣|得分|(?<![参增追附])加分|减分|分值|计分|满分|否决|百分之|[一二两三四五六七八九十]+(?:次|项|个|件|起|人|天|周|分(?![别之类析布工明公管配发享])|处|家|户|例)/;

const POINTS_AFTER = /^分(?![钟别之类析布工明公管配发享])/;

const DATED = /[0-9]{4}年度?|[0-9]{1,2}月[0-9]{1,2}日/g;

/** A sentence that stops before its figure or its consequence. */
const CUT_OFF =
  /每(?:再)?(?:少|缺|低|降|超|增|多|延|逾|推|发|出|有|差|下|上|提|迟|晚|高|减|完|未|滞)[^,;0-9]{0,4}$|(?:低于|高于|超过|少于|不足|达到|未达|不得|不低于|不少于|[率度数量额值比例]达)$/;

/** The figures of a sentence that can be thresholds: no sample, no 符合规定. */
export function thresholdsIn(items: readonly Item[], text: string): readonly CompareItem[] {
  const { start } = span(items);
  return items.filter(
    (item): item is CompareItem =>
      item.kind === "compare" &&
      !required(item, text) &&
      !isSample(item, text.slice(start, item.start))
  );
}

/** Whether a sentence without any consequence may carry a rule all the same. */
export function mayBeRule(items: readonly Item[], text: string): boolean {
  const { start, end } = span(items);
  const words = text.slice(start, end);
  return (
    CUT_OFF.test(words) ||
    MAY_BE_RULE.test(withoutReferences(items, text, words).replace(DATED, ""))
  );
}

/** 表1分: a figure of points must never be a part of a name. */
export function cutsPoints(item: Item, text: string): boolean {
  return (
    item.kind === "word" && item.end - item.start > 1 && POINTS_AFTER.test(text.slice(item.end))
  );
}

/** The words of a stretch without the references (第3条, 2024年) that the grammar took as one word, and without samples. */
function withoutReferences(items: readonly Item[], text: string, words: string): string {
  const start = items[0]!.start;
  const long = items.filter((item) =>
    item.kind === "compare"
      ? isSample(item, text.slice(start, item.start))
      : item.kind === "word" && item.end - item.start > 1
  );
  return long.reduce((rest, item) => rest.replace(text.slice(item.start, item.end), ""), words);
}
