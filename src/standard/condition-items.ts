import type { Clause } from "./clauses";
import { words } from "./outcomes";
import type { BandRule, Fixed } from "./rule";
import type { CompareItem, Item, StepItem } from "./syntax";

/** Words of scoring that stand unread inside a condition. */
const SCORING = /扣(?![除留缴押])|得分值|加分|减分|[0-9]分|分值|倒扣/;

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
  return bracketed || SCORING.test(step ? rest.replace(/(?:进行|予以|按.{0,12})扣分/, "") : rest);
}

export const isCompare = (item: Item): item is CompareItem => item.kind === "compare";

export const isStep = (item: Item): item is StepItem => item.kind === "step";

export function band(
  clause: Clause,
  compares: readonly CompareItem[],
  outcome: Fixed,
  text: string
): BandRule {
  const figures = compares.filter((item) => item.form !== "target");
  const last = (figures.length > 0 ? figures : compares)[Math.max(figures.length, 1) - 1]!;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    compares,
    before: text.slice(clause.conditionSpan.start, compares[0]!.start),
    after: words(text.slice(last.end, clause.conditionSpan.end)),
    outcome,
  };
}
