import { decimal, type Decimal } from "../quantity";
import { addBroken } from "./assemble-broken";
import { addClause } from "./assemble-clause";
import { addFormulas } from "./assemble-formulas";
import type { Clauses } from "./clauses";
import { isBare, isCompare } from "./condition-items";
import { exactBesideMore } from "./exact-figures";
import { points } from "./outcomes";
import { asBand, countsAsBands, progression } from "./progressions";
import type { BandRule, Rule } from "./rule";
import { emptyDraft, type Reading, type RuleDraft, type RuleProblem, unread } from "./rule-draft";
import { worthOfItems } from "./shares-of-items";
import type { CompareItem, RulelessItem } from "./syntax";
import { amountOf } from "./written";

/** 绝对值≤5%: the figure counts without its sign (a difference's absolute value is only the distance). */
const OWN_AMOUNT = /(?<!差[距额异]?的?)绝对值(?:[≤<≥>]|小于|大于|在|不超过|超过|低于|高于)/;

/**
 * Makes one typed rule of the clauses, or says which words stand in the way. `eitherWay` is how many figures carry the sign ±.
 */
export function assemble(
  parts: Clauses,
  text: string,
  eitherWay: number
): { readonly rule: Rule } | { readonly problem: RuleProblem } {
  if (parts.unread.length > 0) return { problem: unread(...parts.unread) };
  const figures = parts.clauses.flatMap((clause) => clause.condition.filter(isCompare));
  if (eitherWay > 0 && eitherWay < figures.length && !ofOneDistance(figures, text))
    return { problem: unread(...figures) };
  const draft = emptyDraft();
  for (const clause of parts.clauses) {
    const problem = addClause(clause, { parts, text }, draft);
    if (problem) return { problem };
  }
  const problem = addFormulas({ parts, text }, draft) ?? settle({ parts, text }, draft);
  if (problem) return { problem };
  const count =
    draft.bands.length +
    draft.labels.length +
    draft.steps.length +
    draft.proportions.length +
    draft.formulas.length +
    draft.unknown.length;
  // 扣2分 alone
  const says = count > draft.labels.length || draft.labels.some((label) => label.text !== "");
  if (count === 0 || !says)
    return { problem: { code: "no-rule", spans: [{ start: 0, end: text.length }] } };
  return {
    rule: finished(
      parts,
      draft,
      eitherWay > 0 || ownAmount(figures, text),
      text.includes("绝对值")
    ),
  };
}

/** What the rules say of each other, once all of them stand: counts, progressions, what makes up the full marks, broken steps. */
function settle(reading: Reading, draft: RuleDraft): RuleProblem | null {
  const { bands, steps } = draft;
  // 晚归1天扣1分: once, or for each day?
  const once = bands.filter((each) => each.outcome.gives === "deduct" && isOneOfTime(each));
  if (once.length === 1) return unread(once[0]!.span);
  for (const worth of worthOfItems(steps)) steps.splice(steps.indexOf(worth), 1);
  for (const counted of countsAsBands(steps, bands)) {
    steps.splice(steps.indexOf(counted), 1);
    bands.push(asBand(counted));
  }
  bands.splice(0, bands.length, ...exactBesideMore(bands));
  const problem = continueProgression(reading.parts, draft);
  if (problem) return problem;
  if (buildsUp(reading.parts, draft))
    for (let i = 0; i < steps.length; i++)
      if (steps[i]!.sense === "bonus") steps[i] = { ...steps[i]!, sense: "award" };
  return addBroken(reading, draft);
}

/** …以此类推: the conditions that are named are the first of an even row. */
function continueProgression(parts: Clauses, { bands, steps }: RuleDraft): RuleProblem | null {
  if (!parts.ruleless.some((item) => item.what === "and-so-on") || bands.length < 2) return null;
  const made = steps.length === 0 ? progression(bands) : null;
  if (!made)
    return bands.some((each) => each.outcome.gives === "deduct")
      ? unread(...bands.map((each) => each.span))
      : null;
  bands.length = 0;
  steps.push(made);
  return null;
}

/**
 * Whether what is added makes up the full marks: 达到60%得3分,每增加10%加0.5分,满分5分; or is all there is: 每次加1分,最高3分 and
 * nothing else.
 */
function buildsUp(parts: Clauses, draft: RuleDraft): boolean {
  const { bands, labels, steps, proportions, formulas } = draft;
  const base = ruleless(parts, "base-is");
  const onlyAdds =
    bands.length + labels.length + proportions.length + formulas.length === 0 &&
    (parts.caps.some((cap) => cap.of !== "deduct") || base !== undefined);
  const fullWritten =
    ruleless(parts, "full-is")?.points ??
    parts.caps.find((cap) => cap.of === "award" || (cap.of === "bonus" && onlyAdds))?.points;
  const top = bands.reduce(
    (most, each) =>
      each.outcome.gives === "award" && each.outcome.points.gt(most) ? each.outcome.points : most,
    decimal(0)
  );
  return (
    (fullWritten !== undefined || (onlyAdds && base !== undefined)) &&
    (top.gt(0) || onlyAdds) &&
    (fullWritten === undefined || decimal(points(fullWritten)).gt(top)) &&
    steps.every((each) => each.sense !== "deduct")
  );
}

function finished(parts: Clauses, draft: RuleDraft, eitherWay: boolean, absolute: boolean): Rule {
  const { bands, labels, steps, proportions, formulas, unknown, otherwise, brokenSteps } = draft;
  const basis = ruleless(parts, "basis");
  const figure = (written: string | undefined): Decimal | null =>
    written === undefined ? null : decimal(points(written));
  return {
    bands,
    labels,
    steps,
    proportions,
    formulas,
    unknown,
    otherwise,
    basis: basis
      ? {
          number: basis.number!,
          unit: basis.unit ?? "",
          span: { start: basis.start, end: basis.end },
        }
      : null,
    basePoints: figure(ruleless(parts, "base-is")?.points),
    fullPoints: figure(ruleless(parts, "full-is")?.points),
    awardCap: figure(parts.caps.find((cap) => cap.of === "award")?.points),
    lossCap: figure(
      parts.caps.find((cap) => cap.of === "deduct" && !cap.share && cap.total)?.points
    ),
    brokenSteps,
    brokenSpan: draft.brokenSpan,
    eitherWay,
    absolute,
  };
}

/** The first such sentence that carries no rule of its own (满分5分, 基础分6分). */
function ruleless(parts: Clauses, what: RulelessItem["what"]): RulelessItem | undefined {
  return parts.ruleless.find((item) => item.what === what);
}

/** 偏差率在±3%以内得4分,3%-6%得2分: how far off, either way, though only one of the figures says so. */
function ofOneDistance(figures: readonly CompareItem[], text: string): boolean {
  const units = new Set(figures.map((item) => amountOf(item)?.unit));
  return units.size === 1 && /偏差|误差|差异|偏离|波动/.test(text);
}

function ownAmount(figures: readonly CompareItem[], text: string): boolean {
  return figures.length > 0 && OWN_AMOUNT.test(text);
}

function isOneOfTime({ compares }: BandRule): boolean {
  const [only, second] = compares;
  return (
    !second &&
    isBare(only) &&
    points(only.value.number) === "1" &&
    /^(?:天|日|周|个?月|个?工作日|小时)$/.test(only.value.unit)
  );
}
