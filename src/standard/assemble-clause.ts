import { decimal, type Decimal } from "../quantity";
import { addFixed } from "./assemble-fixed";
import { expandList } from "./assemble-lists";
import type { Clause } from "./clause";
import { band, isCompare, isSample, isStep } from "./condition-items";
import { points } from "./outcomes";
import type { BandRule } from "./rule";
import {
  clauseBefore,
  type Reading,
  ruled,
  type RuleDraft,
  type RuleProblem,
  unread,
} from "./rule-draft";
import type { CompareItem, ConsequenceItem } from "./syntax";

/** Adds what one clause says, or tells why it can't be said for certain. */
export function addClause(clause: Clause, reading: Reading, draft: RuleDraft): RuleProblem | null {
  const { consequence } = clause;
  switch (consequence.outcome) {
    case "deduct-at-most": {
      // 每有一项未通过扣3分,其中情节严重的…: the step's own points, where no other step says how many are lost
      const next = reading.parts.clauses[reading.parts.clauses.indexOf(clause) + 1];
      if (clause.condition.some(isStep) && !next?.condition.some(isStep))
        return addFixed(
          { ...clause, consequence: { ...consequence, outcome: "deduct" } },
          reading,
          draft
        );
      draft.atMost = decimal(points(consequence.points));
      return null;
    }
    case "unknowable":
      addUnknowable(clause, consequence, reading, draft);
      return null;
    case "proportional":
      return addProportional(clause, consequence, reading.text, draft);
    case "list": {
      const listed = expandList(clause, consequence, reading.text);
      if (!listed) return { code: "list-lengths-differ", spans: [ruled(clause).span] };
      draft.bands.push(...listed.bands);
      draft.labels.push(...listed.labels);
      return null;
    }
    default:
      return addFixed(clause, reading, draft);
  }
}

/** Words that speak of others than the one who reports. */
const OTHERS =
  /^(?:其他|其它|其余|无|没有|未|不涉及|不承担|非)[^,;]*(?:部门|单位|地区|县区|县|区|处室|的|,)/;

/** 酌情扣分, 一票否决, 按平均分计: what no value decides. */
function addUnknowable(
  clause: Clause,
  { why, points: range }: ConsequenceItem & { outcome: "unknowable" },
  reading: Reading,
  { unknown }: RuleDraft
): void {
  if (isHeading(clause, reading)) return;
  // 记零分,并给予"一票否决": nothing is left to take away
  if (
    why === "veto" &&
    clauseBefore(clause, reading.parts)?.consequence.outcome === "zero" &&
    /^(?:并|且|同时|还|给予|予以|实行|")*$/.test(clause.text)
  )
    return;
  const at = ruled(clause);
  const others = why === "average" && OTHERS.test(at.text);
  unknown.push({
    ...at,
    why,
    upTo: range === undefined ? null : upperEnd(range),
    others,
    when: narrowing(clause, reading.text),
  });
}

/** 3 of 2-3, 2 of 2-0. */
function upperEnd(range: string): Decimal {
  const [a, b] = range.split("-").map((figure) => decimal(points(figure)));
  return a!.gt(b!) ? a! : b!;
}

/** 按完成比例得分 */
function addProportional(
  clause: Clause,
  { words, rate, times, sense }: ConsequenceItem & { outcome: "proportional" },
  text: string,
  { proportions }: RuleDraft
): RuleProblem | null {
  const at = ruled(clause);
  const each = clause.condition.find(isStep);
  // 每少1个村,按比例扣分: as large a share as is missing
  if (each && (each.way !== "down" || sense !== "deduct" || each.threshold)) return unread(at.span);
  const guards = clause.condition
    .filter(isCompare)
    .filter((item) => !isSample(item, text.slice(clause.conditionSpan.start, item.start)));
  const last = guards[guards.length - 1] ?? null;
  // 不少于5000人,不足的按比例扣分: the range below what is wanted
  const below = /^(?:不足|未达到?|未完成|达不到|不到)/.test(words);
  const guard: CompareItem | null =
    below && last?.form === "signed" && last.op === ">=" ? { ...last, op: "<" } : last;
  proportions.push({ ...at, guard, words, rate, times, sense, between: words === "线性内插" });
  return null;
}

/** 根据产品开发情况打分,少开发一款扣2分: says what is judged, before the rule by which. */
function isHeading(clause: Clause, { parts, text }: Reading): boolean {
  const { consequence } = clause;
  return (
    parts.clauses[0] === clause &&
    clause.condition.length === 0 &&
    consequence.outcome === "unknowable" &&
    consequence.why === "discretion" &&
    /^(?:根据|按照?|依据)[^0-9]*情况(?:进行)?(?:打分|评分|计分|赋分|记分)$/.test(
      text.slice(consequence.start, consequence.end)
    ) &&
    parts.clauses
      .slice(1)
      .every((other) => ["deduct", "full", "zero"].includes(other.consequence.outcome)) &&
    parts.clauses.slice(1).some((other) => other.condition.some(isStep))
  );
}

/** The condition under which something is left to judgement, as a condition of its own. */
function narrowing(clause: Clause, text: string): BandRule | null {
  const compares = clause.condition.filter(isCompare);
  if (clause.condition.length === 0 || clause.condition.some(isStep)) return null;
  const made = band(clause, clause.condition, { gives: "full", points: null }, text);
  return { ...made, compares };
}
