import type { Clause } from "./clause";
import { isCompare, isReach } from "./condition-items";
import { points, words } from "./outcomes";
import type { Fixed, StepRule } from "./rule";
import { ONE_OF_A_COUNT, ruled } from "./rule-draft";
import type { CompareItem } from "./syntax";

/** 刊发稿件1篇: what is done and counted. */
const DONE_BEFORE =
  /(?:完成|开展|举办|组织|召开|获得?|取得|引进|培育|建成|新增|发表|刊发|刊登|报送|采用|发布|上报|撰写|制定|创建|申报|争取|承办|推广|走访|培训)[^0-9,;。]{0,8}$/;

/** 1项1分, 完成一项得2分: an award per unit with 每 left out. */
export function perUnitAward(
  clause: Clause,
  outcome: Fixed,
  text: string,
  capped: boolean
): StepRule | null {
  const compared = clause.condition.filter(isCompare);
  // 有一次会议记录的得1分,最多得2分
  const only = capped ? compared[0] : clause.condition[clause.condition.length - 1];
  if (outcome.gives !== "award" || only?.kind !== "compare" || only.form !== "signed") return null;
  const before = text.slice(clause.start, only.start);
  if (compared.length > 1 || !isOneOfSomething(only) || !isCounting(before, only, capped))
    return null;
  return {
    ...ruled(clause),
    ...ONE_OF_A_COUNT,
    each: false,
    size: only.value,
    before,
    sense: "award",
    points: outcome.points,
    sizeSpan: only,
    pointsSpan: clause.consequence,
  };
}

/** 1项, 一篇: one of what is counted, with no limit about it. */
function isOneOfSomething(item: CompareItem & { form: "signed" }): boolean {
  return (
    isReach(item) &&
    points(item.value.number) === "1" &&
    item.value.unit !== "%" &&
    item.value.unit !== ""
  );
}

/** Whether the words before the figure leave it a count: none, 完成, 有 (where more can be won), or what is done. */
function isCounting(
  before: string,
  { op }: CompareItem & { form: "signed" },
  capped: boolean
): boolean {
  return (
    /^(?:完成|达到|开展|每|有)?$/.test(words(before)) ||
    (capped && /(?:有|,)$/.test(before)) ||
    (op === "" && DONE_BEFORE.test(before))
  );
}
