import { convert, decimal, readUnit } from "../quantity";
import { points, words } from "./outcomes";
import type { BandRule, ProportionRule, StepRule } from "./rule";
import { type Reading, type RuleDraft, type RuleProblem, unread } from "./rule-draft";
import type { BrokenItem, CompareItem } from "./syntax";

/** Adds what is said of less than a step (不足1%按1%计, 不足的按比例扣分), once all steps stand. */
export function addBroken({ parts, text }: Reading, draft: RuleDraft): RuleProblem | null {
  const { bands, steps, proportions } = draft;
  for (const said of parts.broken) {
    if (steps.length === 0 && bands.length > 0 && said.mode === "pro-rata")
      proportions.push(proportionBelow(said, text));
    else if (steps.some((each) => breaks(said, each))) {
      draft.brokenSteps ??= said.mode;
      draft.brokenSpan ??= said;
    } else if (isZeroBelow(said, text)) bands.push(zeroBelow(said, text));
    else return unread(said);
  }
  // 按比例扣分 beside a step says how broken steps count
  if (
    steps.some((each) => each.sense === "deduct") &&
    proportions.length > 0 &&
    proportions.every((each) => each.sense === "deduct")
  ) {
    // 超计划时间占计划时间的百分比: says what is measured
    if (!proportions.some((each) => /占/.test(each.words + each.text)))
      draft.brokenSteps ??= "pro-rata";
    proportions.length = 0;
  }
  return null;
}

/** Whether 不足1%按1%计 speaks of the step's own size (不足一档 of any). */
function breaks(said: BrokenItem, step: StepRule): boolean {
  if (["", "档", "个单位", "单位"].includes(said.unit)) return true;
  const unit = readUnit(said.unit);
  const own = readUnit(step.size.unit);
  if (!unit || !own) return said.unit === step.size.unit && said.number === step.size.number;
  const size = convert(decimal(points(said.number)), unit, own);
  return size !== null && size.eq(decimal(step.size.number));
}

/** 不足2000人的按比例扣分 without any step: a share of what is wanted, below it. */
function proportionBelow(said: BrokenItem, text: string): ProportionRule {
  return {
    span: { start: said.start, end: said.end },
    text: text.slice(said.start, said.end),
    numbered: 0,
    guard: below(said),
    words: "比例",
    rate: false,
    times: false,
    sense: "deduct",
    between: false,
  };
}

/** 不足75%不计分: no marks below it, where it is no step's size. */
function isZeroBelow(said: BrokenItem, text: string): boolean {
  return said.mode === "whole" && /不[计记]分$/.test(text.slice(said.start, said.end));
}

function zeroBelow(said: BrokenItem, text: string): BandRule {
  return {
    span: { start: said.start, end: said.end },
    text: words(text.slice(said.start, said.end).replace(/不[计记]分$/, "")),
    numbered: 0,
    compares: [below(said)],
    before: "",
    after: "",
    outcome: { gives: "zero" },
  };
}

/** Less than the figure that is named. */
function below(said: BrokenItem): CompareItem {
  return {
    kind: "compare",
    form: "signed",
    op: "<",
    value: { number: said.number, unit: said.unit },
    tail: "",
    inclusive: null,
    start: said.start,
    end: said.end,
  };
}
