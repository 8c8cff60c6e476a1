import { clause, type Clause, lastComma } from "./clause";
import type { ConsequenceItem, Item } from "./syntax";

/** 实行"一票否决",本项计0分: the veto with what it takes; null where the zero has a condition of its own. */
export function vetoBefore(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): Clause | null {
  const veto = clauses[clauses.length - 1];
  if (item.outcome !== "zero" || veto?.consequence.outcome !== "unknowable") return null;
  if (veto.consequence.why !== "veto" || !/^[,"]*$/.test(text.slice(veto.end, item.start)))
    return null;
  if (pending.some((each) => each.kind === "step" || each.kind === "compare")) return null;
  const cut = lastComma(veto.condition);
  const condition = cut > 0 ? veto.condition.slice(0, cut) : veto.condition;
  return condition.length === 0 ? null : clause(condition, item, text, veto.numbered);
}

/** 负全责扣15分;主责10分: is the bare figure of the next sentence lost, too, or won? */
export function isLossOrGain(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): boolean {
  const before = clauses[clauses.length - 1];
  if (before?.consequence.outcome !== "deduct" || before.consequence.per !== null) return false;
  if (item.outcome !== "award" || !("bare" in item && item.bare) || item.per !== null) return false;
  if (before.condition.some((each) => each.kind === "step")) return false;
  const start = (pending.find((each) => each.kind !== "comma") ?? item).start;
  const between = text.slice(before.end, start);
  return between.length <= 8 && /[;。)]/.test(between);
}

/** 负全责扣15分、主责10分: a bare figure straight after a loss is a loss, too. */
export function inSense(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): ConsequenceItem {
  const before = clauses[clauses.length - 1];
  if (before?.consequence.outcome !== "deduct" || !("bare" in item && item.bare)) return item;
  const start = (pending.find((each) => each.kind !== "comma") ?? item).start;
  if (item.outcome !== "award" || !("points" in item)) return item;
  return /^[、,]?$/.test(text.slice(before.end, start))
    ? { ...item, outcome: "deduct", points: item.points }
    : item;
}
