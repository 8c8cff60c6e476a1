import { lastComma, span } from "./clause";
import type { CompareItem, ConsequenceItem, Item } from "./syntax";

/** 未达到目标值的 before a formula: the formula is for what is not met anyway. */
const BELOW =
  /^(?:,|若|如)*(?:否则|不足|未完成|未达标?|未达到|没有达到|没有完成|低于)(?:的|则|年度|全年|目标值?|指标值?|任务|要求|[,:])*$/;

/** Whether all that stands before a formula says that it is for what is not met. */
export function isBelow(pending: readonly Item[], text: string): boolean {
  return BELOW.test(textOf(pending, text));
}

/**
 * 污水处理率达80%以上,否则不得分: what is wanted, in the sentence of 否则 or in the one before; null where 否则 is the contrary of a
 * clause that has its own points, or each breach loses some.
 */
export function wantedElse(
  { per }: ConsequenceItem,
  pending: readonly Item[],
  before: readonly Item[]
): readonly Item[] | null {
  const at = pending.findIndex((item) => item.kind === "else");
  if (at < 0 || per !== null || pending.slice(at).some((item) => item.kind === "step")) return null;
  const own = pending.slice(0, at);
  const wanted = own.some((item) => item.kind !== "comma") ? own : before;
  return wanted.length > 0 && !wanted.some((item) => item.kind === "step") ? wanted : null;
}

/** 受益群众不少于5000人,不足的按…: what is wanted, before the formula for what falls short of it; null where that is not so. */
export function requiredBefore(pending: readonly Item[], text: string): readonly Item[] | null {
  const cut = lastComma(pending);
  const rest = pending.slice(cut);
  if (cut === 0 || rest.length === 0) return null;
  const below = isBelow(rest, text);
  const wanted = pending.slice(0, cut);
  const figures = wanted.filter((item) => item.kind === "compare");
  return below && figures.length === 1 && !wanted.some((item) => item.kind === "step")
    ? wanted
    : null;
}

/** 面积不低于200平方米。达标得2分: 达标 stands for the requirement before it. */
export function isRequirementMet(pending: readonly Item[], text: string): boolean {
  return /^(?:完成|达标|达到|达到要求|达到标准|符合要求|符合标准)的?,?$/.test(
    textOf(pending, text)
  );
}

/** 结案率达95%以上。不达标的扣10分: the contrary of the requirement before it. */
export function isRequirementMissed(pending: readonly Item[], text: string): boolean {
  return /^(?:不达标|未达标|达不到|未达到|没有达到|未完成|没有完成)(?:要求|标准|目标)?的?,?$/.test(
    textOf(pending, text)
  );
}

/** Full marks that are not written, at the end of what is wanted for them. */
export function fullMarks(wanted: readonly Item[]): ConsequenceItem {
  const { end } = wanted[wanted.length - 1]!;
  return {
    kind: "consequence",
    outcome: "full",
    points: null,
    per: null,
    bracket: false,
    start: end,
    end,
  };
}

/** What may stand between a requirement and the step that counts from it, beside the requirement's own words. */
const FALLS_SHORT =
  /^(?:如|若|对|凡|则|,|的|超期|逾期|超时|超出|超过|不足|未达标?|未达到|达不到|未完成|低于|少于|部分)*$/;

/** 办理时限≤5天。超期每超1天, 走访不少于5次;走访每少一次: a step that counts from the requirement before it. */
export function continues(
  pending: readonly Item[],
  waiting: readonly Item[],
  text: string
): boolean {
  const at = pending.find((item) => item.kind !== "word" && item.kind !== "comma");
  if (at?.kind !== "step" || waiting.length === 0) return false;
  const lead = text.slice(pending[0]!.start, at.start);
  const wanted = span(waiting);
  return (
    FALLS_SHORT.test(lead) ||
    (lead.length > 1 && text.slice(wanted.start, wanted.end).includes(lead))
  );
}

/** 达82%以上。低于82%的记零分: what is required, before the same figure has its consequence. */
export function restates(
  pending: readonly Item[],
  waiting: readonly Item[],
  text: string
): boolean {
  const figure = (items: readonly Item[]): string | null => {
    const found = items.filter((item) => item.kind === "compare");
    const [only] = found;
    return found.length === 1 && only?.form === "signed"
      ? only.value.number + only.value.unit
      : null;
  };
  const wanted = figure(waiting);
  const found = pending.filter((item) => item.kind === "compare");
  const [first] = pending;
  const subject = found[0] && first ? text.slice(first.start, found[0].start) : "";
  const missed =
    found.length === 1 &&
    found[0]?.form === "target" &&
    found[0].share === null &&
    ["miss", "<"].includes(found[0].op) &&
    (SAME_SUBJECT.test(subject) || textOf(waiting, text).includes(subject));
  const target = waiting.filter((item) => item.kind === "compare");
  const wantsTarget =
    target.length === 1 && target[0]?.form === "target" && target[0].share === null;
  if (wantsTarget && missed) return true;
  return wanted !== null && (missed || wanted === figure(pending));
}

/** Words before 未达到 that name no other thing than the sentence before. */
const SAME_SUBJECT = /^(?:如|若|的|该|指标|实际|任务|完成|数|值|率|情况|,)*$/;

const textOf = (items: readonly Item[], text: string): string =>
  items.length === 0 ? "" : text.slice(span(items).start, span(items).end);

/** The one comparison that stands alone before a formula: the range for which it is meant. */
export function guardOf(pending: readonly Item[]): CompareItem | null {
  const said = pending.filter((item) => item.kind !== "comma");
  const compared = said.filter((item) => item.kind === "compare");
  if (compared.length !== 1) return null;
  const plain = said.every((item) => item.kind === "compare" || item.kind === "word");
  return plain ? compared[0]! : null;
}

/** 符合…规定 without any consequence: what is required, no rule of its own. */
export function required(item: CompareItem, text: string): boolean {
  return (
    item.form === "target" && item.share === null && /^(?:符合|满足)/.test(text.slice(item.start))
  );
}
