import { decimal, readUnit } from "../quantity";
import { step } from "./assemble-steps";
import type { Clause } from "./clause";
import type { Clauses } from "./clauses";
import { band, hidden, isBare, isCompare, isReach, isSample, isStep } from "./condition-items";
import { fixed, loses, points } from "./outcomes";
import type { Fixed } from "./rule";
import {
  clauseBefore,
  type Reading,
  ruled,
  type RuleDraft,
  type RuleProblem,
  unread,
} from "./rule-draft";
import { eachShare } from "./shares-of-items";
import type { CompareItem } from "./syntax";

/** Adds a clause that gives or takes fixed points: a step, a condition on a figure, or a condition in words. */
export function addFixed(clause: Clause, reading: Reading, draft: RuleDraft): RuleProblem | null {
  const { parts, text } = reading;
  const at = ruled(clause);
  if (hidden(clause, text)) return unread(at.span);
  const outcome = fixed(clause.consequence);
  if (isNothingLeft(clause, outcome, parts)) return null;
  if (clause.condition.some((item) => item.kind === "rank")) {
    draft.unknown.push({ ...at, why: "rank", upTo: null, others: false, when: null });
    return null;
  }
  const isElse = clause.condition.some((item) => item.kind === "else");
  // 必须佩戴工牌,否则扣2分/次: each breach of what is required
  if (isElse && !isEachBreach(clause, outcome, draft)) {
    draft.otherwise = { ...at, outcome };
    return null;
  }
  if (isShareEach(clause, outcome, parts)) return unread(at.span);
  const way = lostOrWon(clause, at.text);
  if (way === "unclear") return unread(at.span);
  const shared = eachShare(clause, outcome);
  if (shared) {
    draft.steps.push(shared);
    return null;
  }
  const given: Fixed =
    way === "lost" && outcome.gives === "award"
      ? { gives: "deduct", points: outcome.points }
      : outcome;
  const made = step(clause, given, draft.atMost, text, isCapped(given, parts));
  if (made === "bad") return { code: "contradictory-steps", spans: [at.span] };
  if (made) draft.steps.push(made);
  else addCondition(clause, given, reading, draft);
  return null;
}

/** 不得分,并追加扣20分: nothing is left to lose. */
function isNothingLeft(clause: Clause, outcome: Fixed, parts: Clauses): boolean {
  return (
    outcome.gives === "deduct" &&
    clauseBefore(clause, parts)?.consequence.outcome === "zero" &&
    /^(?:并|且|同时|另外?|再|还|额外|追加)+$/.test(clause.text)
  );
}

/** Whether 否则 is followed by what each time loses, and nothing else was said to which it is the contrary. */
function isEachBreach({ consequence }: Clause, { gives }: Fixed, draft: RuleDraft): boolean {
  const { bands, labels, steps, proportions, formulas } = draft;
  const said = [bands, labels, steps, proportions, formulas].some((each) => each.length > 0);
  return consequence.per !== null && gives === "deduct" && !said;
}

/** Words that call something a fault, that call it found by others, and that call it done. */
const FAULT = /未|不(?!少于|低于|超过)|没有|缺|漏|错|破损|损坏|违规|违反|乱|差(?!异|额|旅)/;
const FOUND = /发现|查出|通报|投诉|曝光|违/;
const DONE = /完成|开展|举办|组织|召开|获|引进|培育|建成|新增|发表|每/;

/** 道路破损,0.5分/处: bare points are lost or won as the words call it a fault or something done. */
function lostOrWon({ consequence, condition }: Clause, words: string): "lost" | "won" | "unclear" {
  const bare = consequence.outcome === "award" && "bare" in consequence && consequence.bare;
  if (!bare || (consequence.per === null && !condition.some(isStep))) return "won";
  if (FAULT.test(words)) return "lost";
  if (FOUND.test(words)) return "unclear";
  return consequence.per === null || DONE.test(words) ? "won" : "unclear";
}

/** 完成1%得1分,最高得10分: for each, or once? */
function isShareEach(clause: Clause, outcome: Fixed, parts: Clauses): boolean {
  const [only, second] = clause.condition.filter(isCompare);
  return (
    isReach(only) &&
    second === undefined &&
    only.value.unit === "%" &&
    points(only.value.number) === "1" &&
    isCapped(outcome, parts)
  );
}

/** Whether more can be won than this clause gives at a time. */
function isCapped(given: Fixed, parts: Clauses): boolean {
  const most = parts.caps.find((cap) => cap.of === "award");
  return (
    most !== undefined && given.gives === "award" && decimal(points(most.points)).gt(given.points)
  );
}

/** Adds a condition: on its figures, or in words where it has none. */
function addCondition(clause: Clause, given: Fixed, reading: Reading, draft: RuleDraft): void {
  const { text } = reading;
  const { consequence, condition, conditionSpan } = clause;
  const figures = condition.filter(isCompare);
  const looked = figures.filter(
    (item, i) =>
      !isSample(item, text.slice(conditionSpan.start, item.start)) &&
      !isOfName(item, figures[i + 1], text)
  );
  const told = looked.length > 0 ? looked : figures;
  const fallsShort = fallsShortOf(told, given, text);
  const compares = fallsShort || missesRequirement(told, given) ? told.slice(1) : told;
  // 未上报、未公开各扣1分: one figure or word cannot tell which of them
  const several =
    (["deduct", "deduct-share"].includes(given.gives) &&
      /各扣|分别扣/.test(text.slice(consequence.start, consequence.end)) &&
      /[、,和]/.test(clause.text)) ||
    (given.gives === "award" &&
      compares.length > 0 &&
      /^各/.test(text.slice(consequence.start, consequence.end)) &&
      /[、和].*分别/.test(clause.text));
  if (several)
    draft.unknown.push({
      ...ruled(clause),
      why: "several-conditions",
      upTo: null,
      others: false,
      when: null,
    });
  else if (compares.length === 0)
    draft.labels.push({
      ...ruled(clause),
      outcome: given,
      ...(isWorseKind(clause, given, reading) ? { isWorse: true } : {}),
    });
  else
    draft.bands.push({
      ...band(clause, compares, given, text),
      ...(compares.length < figures.length ? { before: fallsShort ?? "" } : {}),
    });
}

/** In the sentence of a step that counts events, straight behind it; or on top of it (加扣). */
function isWorseKind(clause: Clause, { gives }: Fixed, { parts, text }: Reading): boolean {
  const before = clauseBefore(clause, parts);
  const counts = before?.condition.some((item) => isStep(item) && item.way === "event");
  const { start, end } = clause.consequence;
  const onTop = /^(?:再|另外?)?(?:加扣|再扣|另扣)/.test(text.slice(start, end));
  return (
    gives === "deduct" &&
    counts === true &&
    (onTop || /^,?$/.test(text.slice(before!.end, clause.start)))
  );
}

/** 覆盖126个村,少一个不得分: 少, where the second figure is how much is missing of the first; else null. */
function fallsShortOf(
  compares: readonly CompareItem[],
  { gives }: Fixed,
  text: string
): string | null {
  const [wanted, missing, third] = compares;
  if (!wanted || !isBare(missing) || third || !["zero", "deduct"].includes(gives)) return null;
  return /,(?:每)?(缺少?|少|差)$/.exec(text.slice(wanted.end, missing.start))?.[1] ?? null;
}

/** 登记率不低于95%,低于指标数减10分: what is required, before what is lost where it is missed. */
function missesRequirement(compares: readonly CompareItem[], given: Fixed): boolean {
  const [wanted, missed, third] = compares;
  if (!missed || third || !loses(given)) return false;
  if (missed.form !== "target" || missed.share !== null) return false;
  if (wanted?.form === "between" || wanted?.form === "none") return false;
  return (
    (wanted?.op === ">=" && ["<", "miss"].includes(missed.op)) ||
    (wanted?.op === "<=" && [">", "miss"].includes(missed.op))
  );
}

/** 10分钟内到位率≥95%: the first figure is part of the rate's name. */
function isOfName(item: CompareItem, next: CompareItem | undefined, text: string): boolean {
  if (item.form !== "signed" || item.tail !== "down" || next?.form !== "signed") return false;
  return (
    readUnit(item.value.unit)?.dimension !== readUnit(next.value.unit)?.dimension &&
    /^[\u4e00-\u9fff]{1,8}率$/.test(text.slice(item.end, next.start))
  );
}
