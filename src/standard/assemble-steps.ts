import { decimal, type Decimal, readUnit } from "../quantity";
import { perUnitAward } from "./awards-per-unit";
import type { Clause } from "./clause";
import { isCompare, isSample, isStep } from "./condition-items";
import { BOTH_WAYS } from "./both-ways";
import { points, words } from "./outcomes";
import type { Fixed, StepRule } from "./rule";
import { ruled } from "./rule-draft";
import type { CompareItem, StepItem } from "./syntax";
import { amountOf } from "./written";

/**
 * The step that a clause with fixed points makes (每低1个百分点扣2分, 0.5分/处): "bad" where its words contradict each other, null
 * where it is no step. `atMost` is the most it may take, `capped` whether more can be won than it gives at a time.
 */
export function step(
  clause: Clause,
  outcome: Fixed,
  atMost: Decimal | null,
  text: string,
  capped: boolean
): StepRule | "bad" | null {
  const found = clause.condition.filter(isStep);
  const { consequence } = clause;
  const at = found[found.length - 1];
  const either = at !== undefined && BOTH_WAYS.test(at.verb + at.filler);
  if (!at && consequence.per === null) return perUnitAward(clause, outcome, text, capped);
  if (found.slice(0, -1).some((other) => other.way !== "event")) return "bad";
  if (outcome.gives === "full" || outcome.gives === "zero") return at && at.each ? "bad" : null;
  const threshold = thresholdOf(clause, at, text);
  if (threshold === "bad" || (at && hasSecondSize(clause, at, text))) return "bad";
  const end = clause.conditionSpan.end;
  return {
    ...ruled(clause),
    way: either ? "off" : at ? at.way : "event",
    verb: (at?.verb ?? "") + (either ? at.filler : ""),
    each: at?.each ?? true,
    again: at?.again ?? false,
    size: at
      ? { number: points(at.number), unit: at.unit }
      : { number: "1", unit: consequence.per ?? "" },
    threshold:
      at?.threshold ??
      ((at?.way ?? "event") === "event" && aboutEvent(threshold) ? null : threshold),
    before: at ? text.slice(clause.conditionSpan.start, at.start) : clause.text,
    filler: either ? "" : (at?.filler ?? ""),
    after: at ? words(text.slice(at.end, end)) : "",
    sense: senseOf(outcome),
    points: "percent" in outcome ? outcome.percent : outcome.points,
    share: "percent" in outcome,
    cap: clause.cap ? decimal(points(clause.cap.points)) : atMost,
    capShare: clause.cap?.share === true,
    sizeSpan: at ?? consequence,
    pointsSpan: consequence,
  };
}

/** 每连片5亩或零星30亩: two sizes, of which the answer could be either. */
function hasSecondSize(clause: Clause, at: StepItem, text: string): boolean {
  return clause.condition.some(
    (item) =>
      isCompare(item) &&
      item.start > at.end &&
      amountOf(item)?.unit === at.unit &&
      /或/.test(text.slice(at.end, item.start))
  );
}

function senseOf({ gives }: Fixed): StepRule["sense"] {
  if (gives === "bonus") return "bonus";
  return gives.startsWith("award") ? "award" : "deduct";
}

/** The one figure before the step at which it can begin; null where there is none, "bad" where there are several. */
function thresholdOf(
  clause: Clause,
  at: StepItem | undefined,
  text: string
): CompareItem | "bad" | null {
  const before = clause.condition
    .filter(isCompare)
    .filter((item) => !at || item.start < at.start)
    .filter((item) => !isSample(item, text.slice(clause.conditionSpan.start, item.start)))
    .filter((item) => !isAge(item));
  const figures = before.filter((item) => item.form !== "target");
  const fitting = figures.length > 1 && at ? figures.filter((item) => fits(item, at)) : figures;
  const alike = fitting.length > 0 ? fitting : before.slice(-1);
  const described = at !== undefined && describes(figures, at);
  // 每季度至少1次、每年至少4次,每少一次: only the target says what they come to
  const compares =
    alike.length > 1 && ((at?.way === "down" && alike.every(isRequirement)) || described)
      ? []
      : alike;
  if (compares.length > 1) return "bad";
  if (figures.length > 1 && fitting.length === 0 && !described) return "bad";
  return compares[0] ?? null;
}

/** 35岁及以下干部占比: who is meant. */
function isAge(item: CompareItem): boolean {
  return /岁$/.test(amountOf(item)?.unit ?? "");
}

/** Whether a figure can be where the step begins: 40% beside 每低1个百分点, not 半年后. */
function fits(item: CompareItem, at: StepItem): boolean {
  const amount = amountOf(item);
  const unit = amount && readUnit(amount.unit);
  const size = readUnit(at.unit);
  return !unit || !size || unit.name === "" || unit.dimension === size.dimension;
}

/** 一季度25%、二季度50%,每个季度未达标扣1分: several shares say what is wanted, what fails is counted. */
function describes(figures: readonly CompareItem[], at: StepItem): boolean {
  return (
    at.way === "event" &&
    at.unit !== "%" &&
    figures.length > 1 &&
    figures.every((item) => item.form === "signed" && item.value.unit !== at.unit) &&
    ((at.each && at.verb === "") ||
      /^(?:发现|发生|出现|查出)$/.test(at.verb) ||
      figures.filter((item) => item.form === "signed" && item.value.unit === "%").length > 1)
  );
}

/** 至少4次, 不少于2次 */
function isRequirement(item: CompareItem): boolean {
  return item.form === "signed" && item.op === ">=";
}

/** 未按要求整改的,每项: words about the event, no limit. 突破指标 and 未突破指标 are limits. */
function aboutEvent(item: CompareItem | null): boolean {
  return item?.form === "target" && item.share === null && ["miss", "reach", "<"].includes(item.op);
}
