import { decimal, type Decimal } from "../quantity";
import type { Binding, Variable } from "./binding";
import type { ProblemCode } from "./codes";
import type { LabelRule, Rule } from "./rule";
import type { Span } from "./standard";

/** One thing that has to be known. Its points are lost from the weight, or (items) won. */
export type Part =
  | {
      readonly kind: "variable";
      readonly variable: Variable;
      readonly formula: boolean;
      /** The indicator's own value beside a step that asks for another figure: it decides only where it is met (or fails altogether). */
      readonly beside: Variable | null;
    }
  /** One of a list of conditions in words. */
  | { readonly kind: "grade"; readonly labels: readonly LabelRule[] }
  /** Whether an item is fulfilled: wins its points. */
  | { readonly kind: "item"; readonly label: LabelRule }
  /** Whether a fault occurred: loses its points. */
  | { readonly kind: "fault"; readonly label: LabelRule };

export interface Parts {
  readonly parts: readonly Part[];
  /** Words that by themselves give full or no marks beside the figures: 没有该项目的按满分. */
  readonly asides: readonly LabelRule[];
  /** Conditions in words that take all points away and cannot be seen from the figure. */
  readonly vetoes: readonly LabelRule[];
  readonly problem: { readonly code: ProblemCode; readonly spans: readonly Span[] } | null;
}

const NOT_APPLICABLE =
  /^(?:没有|无|不涉及|未涉及|不适用|未安排|不承担|无此|综合|未发生)|(?<![次项起例件人])没有|不涉及|无该|无此/;

/** What has to be asked, by the kinds of clauses. `weight` tells a checklist (points add up to it) from grades; null if unknown. */
export function partsOf(binding: Binding, rule: Rule, weight: Decimal | null): Parts {
  const figures = figuresOf(binding, rule);
  const labels = binding.labels;
  const none: Parts = { parts: figures, asides: [], vetoes: [], problem: binding.problem };
  if (labels.length === 0) return none;
  const items = checklist(labels, weight, rule);
  if (figures.length === 0 && items)
    return { ...none, parts: items.map((label): Part => ({ kind: "item", label })) };
  const faults = labels.filter(
    (label) => label.outcome.gives === "deduct" || label.outcome.gives === "deduct-share"
  );
  const numbers = new Set(faults.map((label) => label.numbered));
  if (figures.length === 0 && faults.length === labels.length && numbers.size > 1)
    return { ...none, parts: faults.map((label): Part => ({ kind: "fault", label })) };
  if (figures.length === 0) {
    if (labels.every((label) => label.outcome.gives === "bonus"))
      return { ...none, problem: { code: "bonus-only", spans: labels.map((l) => l.span) } };
    return { ...none, parts: [{ kind: "grade", labels }] };
  }
  const awards = labels.filter(
    (label) => label.outcome.gives === "award" || label.outcome.gives === "award-share"
  );
  const top = awards.filter(
    (label) => weight && "points" in label.outcome && label.outcome.points?.eq(weight)
  );
  const worth = saysWorth(awards, figures, weight);
  if (worth) return { ...none, parts: [worth] };
  if (awards.length > top.length)
    return {
      ...none,
      problem: { code: "words-and-figures", spans: awards.map((label) => label.span) },
    };
  const asides = labels.filter(
    (label) =>
      ["full", "unknown", "bonus"].includes(label.outcome.gives) ||
      top.includes(label) ||
      (label.outcome.gives === "zero" && NOT_APPLICABLE.test(label.text))
  );
  const vetoes = labels.filter(
    (label) =>
      label.outcome.gives === "zero" &&
      !asides.includes(label) &&
      !/^(?:未|没有|没)(?:完成|做|落实|开展)$/.test(label.text)
  );
  return {
    ...none,
    parts: [...figures, ...faults.map((label): Part => ({ kind: "fault", label }))],
    asides,
    vetoes,
  };
}

function figuresOf(binding: Binding, rule: Rule): readonly Part[] {
  const [first, second, third] = binding.variables;
  const formula = rule.formulas.length > 0;
  if (
    first &&
    second &&
    !third &&
    first.asks === "actual" &&
    !formula &&
    first.steps.length === 0 &&
    first.proportions.length === 0
  ) {
    const extremes = first.bands.every(
      (band) =>
        band.rule.outcome.gives === "full" ||
        band.rule.outcome.gives === "zero" ||
        band.rule.outcome.gives === "award"
    );
    const awards = first.bands.filter((band) => band.rule.outcome.gives === "award");
    if (extremes && awards.length <= 1)
      return [{ kind: "variable", variable: second, formula: false, beside: first }];
  }
  return binding.variables.map((variable, i): Part => ({
    kind: "variable",
    variable,
    formula: i === 0 && formula,
    beside: null,
  }));
}

/** 内容完整、格式规范各得2分,有一项不符合扣2分: the awards only say what the items are worth, together the weight: what fails is asked for. */
function saysWorth(
  awards: readonly LabelRule[],
  figures: readonly Part[],
  weight: Decimal | null
): Part | null {
  const [only, second] = figures;
  if (!weight || second || only?.kind !== "variable") return null;
  if (only.variable.asks === "actual") return countsThem(only, awards, weight) ? only : null;
  const step = only.variable.steps[0]?.rule;
  if (!step || only.variable.bands.length > 0 || step.share || step.size.number !== "1")
    return null;
  const items = awards.reduce((sum, each) => sum + each.text.split("、").length, 0);
  const even = awards.every(
    (each) => each.outcome.gives === "award" && each.outcome.points.eq(step.points)
  );
  const fails = /未|不|缺|少|没|错|漏/.test(step.text);
  // 2项 alone could be two that are in order: it has to be said that they fail
  const whole = [items, awards.length].some((count) => step.points.times(count).eq(weight));
  return awards.length > 0 && even && fails && whole
    ? { ...only, variable: { ...only.variable, asks: "shortage" } }
    : null;
}

/** ①…1分;②…1分;③…1分,每少一项扣1分 beside ≥3项: what is missing of just so many things, each worth what it loses. */
function countsThem(
  { variable: { steps, bands } }: Extract<Part, { kind: "variable" }>,
  awards: readonly LabelRule[],
  weight: Decimal
): boolean {
  const [only, second] = steps;
  return (
    only !== undefined &&
    second === undefined &&
    bands.length === 0 &&
    awards.length > 1 &&
    !only.rule.share &&
    only.way === "down" &&
    only.from.eq(awards.length) &&
    only.rule.points.times(awards.length).eq(weight) &&
    awards.every(({ outcome }) => outcome.gives === "award" && outcome.points.eq(only.rule.points))
  );
}

/** Award clauses that are not alternatives: two or more whose points add up to the weight. */
function checklist(
  labels: readonly LabelRule[],
  weight: Decimal | null,
  rule: Rule
): readonly LabelRule[] | null {
  if (labels.length < 2 || (rule.otherwise && rule.otherwise.outcome.gives !== "zero")) return null;
  // (1)成立小组,得1分,没有不得分: nothing for an item that is not there
  const items = labels.filter(
    (label) =>
      !(
        label.outcome.gives === "zero" &&
        label.numbered > 0 &&
        /^(?:没有|无|否则|未[^,]{0,4}|不[^,]{0,4})的?$/.test(label.text)
      )
  );
  const points = items.map((label) =>
    label.outcome.gives === "award" ? label.outcome.points : null
  );
  if (points.some((value) => value === null)) return null;
  const sum = points.reduce<Decimal>((total, value) => total.plus(value!), decimal(0));
  if (items.length < 2) return null;
  const numbered = new Set(items.map((label) => label.numbered)).size === items.length;
  const equal = points.every((value) => value!.eq(points[0]!));
  if (weight ? sum.eq(weight) || (numbered && equal) : numbered || equal) return items;
  return null;
}

/** The id under which a part's answer is kept: "actual" for the first. */
export function questionId(part: Part, index: number): string {
  if (index === 0) return "actual";
  return `${part.kind === "variable" ? part.variable.asks : part.kind}-${index}`;
}

export function spanOf(part: Part): Span {
  if (part.kind === "variable")
    return (
      part.variable.span ??
      part.variable.steps[0]?.rule.span ??
      part.variable.bands[0]?.rule.span ?? { start: 0, end: 0 }
    );
  return part.kind === "grade" ? part.labels[0]!.span : part.label.span;
}

export function wordsOf(part: Part): string {
  if (part.kind === "variable") return part.variable.words;
  return part.kind === "grade" ? "" : part.label.text;
}
