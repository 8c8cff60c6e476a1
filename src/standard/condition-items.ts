import type { Clause } from "./clause";
import { words } from "./outcomes";
import type { BandRule, Fixed } from "./rule";
import type { CompareItem, Item, StepItem } from "./syntax";

/** Words of scoring that stand unread inside a condition. */
const SCORING = /(?<!代)扣(?![除留缴押])|得分值|(?<![参增追附])加分|减分|[0-9]分|分值|倒扣/;

const EACH =
  /每(?!年|月|季|周|天|日|半|学期|个月|个季|个学|班|场|次|位|名|户|家|人|张|份)[^,;:。0-9]{0,8}(?:[0-9]|[一二两三四五六七八九十](?:个|项|次|家|件|起|名|人|处))/;

export function hidden(clause: Clause, text: string): boolean {
  const step = clause.condition.some(isStep);
  const rest = clause.condition
    .filter((item) => item.kind === "word" && item.end - item.start === 1)
    .map((item) => text[item.start])
    .join("");
  const bracketed = clause.condition.some(
    (item) =>
      item.kind === "compare" &&
      text[item.start - 1] === "(" &&
      /分/.test(text.slice(item.start, item.end))
  );
  // 每 and a figure that made no step
  if (!step && EACH.test(clause.text)) return true;
  // 是得分,不达标: what wins no one can tell
  if (/得分[,;]/.test(clause.text)) return true;
  // 加减0.5分: either way, half of it unread
  if (/(?<![参增追附])加$/.test(rest)) return true;
  return bracketed || SCORING.test(step ? rest.replace(/(?:进行|予以|按.{0,12})扣分/, "") : rest);
}

export const isCompare = (item: Item): item is CompareItem => item.kind === "compare";

type Signed = CompareItem & { readonly form: "signed" };

/** A figure without a sign and without 以上 or 以下: 1起, 95%. */
export const isBare = (item: CompareItem | undefined): item is Signed =>
  item?.form === "signed" && item.op === "" && item.tail === "";

/** A bare figure, or one that is only reached: 1起, 达到3次. */
export const isReach = (item: CompareItem | undefined): item is Signed =>
  item?.form === "signed" && (item.op === "" || item.op === "reach") && item.tail === "";

/** 抽查10份: how many were looked at. */
export function isSample(item: CompareItem, before: string): boolean {
  return (
    isBare(item) &&
    /(?:询问|访问|抽查|抽取|抽检|抽样|随机抽|抽|随机|调阅|调取|走访|现场查)[^,;。0-9发现有出]{0,4}$/.test(
      before
    )
  );
}

export const isStep = (item: Item): item is StepItem => item.kind === "step";

/** 超过社区实有人口6‰: the sign with words between it and its figure. */
function withSign(item: CompareItem, before: string): CompareItem {
  if (!isBare(item)) return item;
  const sign = /(超过|高于|大于|低于|少于|小于)[^,;。0-9平加减比]{1,8}$/.exec(before)?.[1];
  if (!sign || /(?:未|不)(?:超过|高于|大于|低于|少于|小于)[^,;。]*$/.test(before)) return item;
  return { ...item, op: /超过|高于|大于/.test(sign) ? ">" : "<" };
}

export function band(
  clause: Clause,
  items: readonly Item[],
  outcome: Fixed,
  text: string
): BandRule {
  const start = clause.conditionSpan.start;
  const compares = items
    .filter(isCompare)
    .map((item) => withSign(item, text.slice(start, item.start)));
  const figures = compares.filter((item) => item.form !== "target");
  const last = (figures.length > 0 ? figures : compares.length > 0 ? compares : items)[
    Math.max(figures.length, 1) - 1
  ]!;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    compares,
    before: text.slice(clause.conditionSpan.start, (compares[0] ?? items[0]!).start),
    after: words(text.slice(last.end, clause.conditionSpan.end)),
    outcome,
  };
}
