import {
  convert,
  decimal,
  type Decimal,
  fold,
  formatDecimal,
  Lately,
  type Quantity,
  readQuantity,
} from "../quantity";
import type { Binding } from "./binding";
import { bound } from "./bound";
import type { LintCode } from "./codes";
import { type Measure, readMeasure } from "./measure";
import { partsOf } from "./parts";
import { original, type StandardReading } from "./read";
import type { LabelRule, Rule } from "./rule";
import { fixedScore, textFull } from "./scored";
import type { Lint, Span, Target } from "./standard";

/** What lint looks at: the row that the standard stands in. */
export interface LintInput {
  readonly target: Target;
  readonly weight: Decimal | null;
  readonly explanation: string;
  readonly indicatorName: string;
}

type Data = Readonly<Record<string, string>>;

/**
 * What is dubious about a standard before the year starts: words that can't be read, what one value can't decide, thresholds
 * and figures that disagree with the target, deductions that can't reach the weight. Each with a wording that would mend it,
 * where there is one.
 */
export function lint(reading: StandardReading, input: LintInput): readonly Lint[] {
  const found: Lint[] = [];
  const measure = readMeasure(input.target);
  const say = (
    code: LintCode,
    severity: Lint["severity"],
    spans: readonly Span[],
    data: Data = {},
    suggestion: string | null = null
  ): void => void found.push({ code, severity, data, spans: original(reading, spans), suggestion });
  explanationDiffers(input, measure, say);
  if (reading.blank) return found;
  const proposal = proposed(measure, input.weight);
  if (!reading.rule) {
    const words = (reading.problem?.spans ?? [])
      .map((span) => reading.prepared.text.slice(span.start, span.end))
      .join("…");
    say(
      "unreadable",
      "warning",
      reading.problem?.spans ?? [],
      { reason: reading.problem?.code ?? "no-rule", words },
      proposal
    );
    return found;
  }
  const { rule } = reading;
  const binding = bound(rule, measure);
  const parts = partsOf(binding, rule, input.weight);
  if (reading.repairs.length > 0)
    found.push({
      code: "repaired",
      severity: "hint",
      data: { read: reading.repairs.map((r) => r.read).join(" ") },
      spans: reading.repairs.map(({ start, end }) => ({ start, end })),
      suggestion: null,
    });
  for (const unknown of rule.unknown)
    if (!unknown.others)
      say(
        "undecidable",
        "warning",
        [unknown.span],
        { reason: unknown.why, words: unknown.text },
        proposal
      );
  if (parts.problem)
    say("ambiguous", "warning", parts.problem.spans, { reason: parts.problem.code }, proposal);
  thresholds(binding, say);
  convertedStep(binding, measure, say);
  otherFigures(binding, parts.parts.length, say);
  if (input.weight) {
    reach(binding, input.weight, measure, say);
    points(rule, input.weight, say);
    grades(rule, input.weight, say);
  }
  incomplete(rule, say, proposal);
  return found;
}

type Say = (
  code: LintCode,
  severity: Lint["severity"],
  spans: readonly Span[],
  data?: Data,
  suggestion?: string | null
) => void;

function thresholds(binding: Binding, say: Say): void {
  const { measure, good } = binding;
  const variable = binding.variables[0];
  if (!measure.value || !variable) return;
  const unit = measure.unit.name;
  for (const band of variable.bands) {
    if (band.rule.outcome.gives !== "full") continue;
    const edge = good === "up" ? band.ranges[0]?.low : band.ranges[0]?.high;
    const plain = band.rule.compares.every((compare) => compare.form !== "target");
    if (edge && plain && band.rule.compares.length > 0 && !edge.at.eq(measure.value))
      say(
        "threshold-differs",
        "warning",
        [band.rule.span],
        { threshold: formatDecimal(edge.at) + unit, target: formatDecimal(measure.value) + unit },
        null
      );
  }
  for (const step of variable.steps) {
    if (step.relative)
      say(
        "relative-step",
        "hint",
        [step.rule.sizeSpan],
        {
          percent: `${formatDecimal(decimal(step.rule.size.number))}%`,
          amount: formatDecimal(step.size) + unit,
        },
        null
      );
    const covered = variable.bands.some((band) => band.rule.outcome.gives === "full");
    if (
      !covered &&
      step.fromSpan &&
      !step.from.eq(measure.value) &&
      step.rule.sense === "deduct" &&
      !step.guard
    )
      say(
        "threshold-differs",
        "warning",
        [step.fromSpan],
        { threshold: formatDecimal(step.from) + unit, target: formatDecimal(measure.value) + unit },
        null
      );
  }
}

/** ≤ 1年 with points lost per month: exact, but the actual is then wanted in months. 个百分点 and % are no two units. */
function convertedStep({ variables: [variable] }: Binding, measure: Measure, say: Say): void {
  const step = variable?.steps[0];
  if (!variable || !step || !measure.value || variable.asks !== "actual") return;
  const { unit } = variable;
  if (unit.name === measure.unit.name || unit.dimension === "percent") return;
  const converted = convert(measure.value, measure.unit, unit);
  if (!converted) return;
  say("converted-step", "hint", [step.rule.sizeSpan], {
    unit: unit.name,
    target: formatDecimal(measure.value) + measure.unit.name,
    converted: formatDecimal(converted) + unit.name,
  });
}

function otherFigures(binding: Binding, count: number, say: Say): void {
  const { measure } = binding;
  for (const variable of binding.variables) {
    if (variable.asks === "actual" || !measure.value) continue;
    if (variable.unit.dimension === measure.unit.dimension) continue;
    say(
      "other-figure",
      "warning",
      [variable.steps[0]?.rule.sizeSpan ?? variable.span ?? { start: 0, end: 0 }],
      {
        unit: variable.unit.name,
        target: formatDecimal(measure.value) + measure.unit.name,
        asks: variable.asks,
      },
      null
    );
  }
  if (count > 1) say("several-answers", "hint", [], { count: String(count) }, null);
}

/** How many points the steps can take away at most, against the weight. */
function reach(binding: Binding, weight: Decimal, measure: Measure, say: Say): void {
  const [variable, another] = binding.variables;
  const [step, second] = variable?.steps ?? [];
  if (
    !variable ||
    another ||
    !step ||
    second ||
    step.rule.sense !== "deduct" ||
    step.rule.share ||
    step.way !== "down" ||
    step.rule.cap
  )
    return;
  if (variable.bands.some((band) => band.rule.outcome.gives === "zero") || step.from.lte(0)) return;
  const exact = step.from.div(step.size);
  const most = exact.times(step.rule.points);
  const data = {
    most: formatDecimal(most),
    weight: formatDecimal(weight),
    points: formatDecimal(step.rule.points),
    times: formatDecimal(exact),
  };
  const counted = measure.unit.dimension !== "percent";
  if (most.lt(weight)) {
    const better = weight.div(exact).round(3, 3);
    const close = weight.minus(most).lte("0.01");
    say(
      "cannot-reach-weight",
      close ? "hint" : "warning",
      [step.rule.pointsSpan],
      data,
      `${step.rule.text.replace(/^.*(?=每)/, "")}扣${formatDecimal(better)}分`
    );
  } else if (counted && most.minus(weight).gt("0.01") && exact.lte(100)) {
    say("exceeds-weight", "hint", [step.rule.pointsSpan], data, null);
  }
}

/** Points of full marks written in the text that are not the weight. */
function points(rule: Rule, weight: Decimal, say: Say): void {
  const full = textFull(rule);
  const items = rule.labels.filter((label) => label.outcome.gives === "award");
  const sum = items.reduce(
    (total, label) => total.plus((label.outcome as { points: Decimal }).points),
    decimal(0)
  );
  if (!full || full.eq(weight) || sum.eq(weight)) return;
  const source = [...rule.bands, ...rule.labels].filter(
    (each) =>
      (each.outcome.gives === "award" || each.outcome.gives === "full") &&
      each.outcome.points?.eq(full)
  );
  say(
    "points-differ-from-weight",
    "warning",
    source.slice(0, 1).map((each) => each.span),
    { points: formatDecimal(full), weight: formatDecimal(weight) },
    null
  );
}

/** Grades from best to worst must not gain points, and the worst should lose the weight, no more. */
function grades(rule: Rule, weight: Decimal, say: Say): void {
  const labels = rule.labels.filter(
    (label): label is LabelRule & { outcome: { gives: "deduct" | "award" | "full" | "zero" } } =>
      ["deduct", "award", "full", "zero", "award-share", "deduct-share"].includes(
        label.outcome.gives
      )
  );
  if (labels.length < 3) return;
  const scores = labels.map((label) => fixedScore(label.outcome as never, rule, weight));
  if (scores.some((score) => score === null)) return;
  const sum = labels.every((label) => label.outcome.gives === "award");
  if (sum && new Set(labels.map((label) => label.numbered)).size > 1) return;
  for (let i = 1; i < scores.length; i++)
    if (scores[i]!.gt(scores[i - 1]!)) {
      say(
        "grades-not-monotone",
        "warning",
        [labels[i]!.span],
        { better: labels[i - 1]!.text, worse: labels[i]!.text },
        null
      );
      break;
    }
  const deducts = labels
    .filter((label) => label.outcome.gives === "deduct")
    .map((label) => (label.outcome as unknown as { points: Decimal }).points);
  if (deducts.length === 0 || labels.some((label) => label.outcome.gives === "zero")) return;
  const most = deducts.reduce((a, b) => (b.gt(a) ? b : a));
  const span = [labels[labels.length - 1]!.span];
  const data = {
    most: formatDecimal(most),
    weight: formatDecimal(weight),
    points: formatDecimal(most),
    times: "1",
  };
  if (most.lt(weight)) say("cannot-reach-weight", "hint", span, data, null);
  else if (most.gt(weight)) say("exceeds-weight", "warning", span, data, null);
}

/** Full marks are said, but not what happens otherwise. */
function incomplete(rule: Rule, say: Say, proposal: string | null): void {
  const nothing =
    rule.steps.length + rule.proportions.length + rule.formulas.length + rule.unknown.length ===
      0 && !rule.otherwise;
  const only = [...rule.bands, ...rule.labels];
  if (nothing && only.length === 1 && ["full", "award"].includes(only[0]!.outcome.gives))
    say("no-deduction", "warning", [only[0]!.span], {}, proposal);
}

const FIGURES =
  /(?<![0-9.第])([0-9]+(?:\.[0-9]+)?)(%|个百分点|个月|年|次|项|个|人次|人|万元|元|亿元|天|周|户|家|场|期|篇|份|件|处|公里|亩)/g;

const lately = new Lately<readonly Quantity[]>(10_000);

/** The figures in a text, years left out. */
function figuresIn(text: string): readonly Quantity[] {
  const plain = fold(text).text.replace(/[0-9]{4}年/g, "");
  return (plain.match(FIGURES) ?? []).flatMap((figure) => readQuantity(figure) ?? []);
}

/** Figures in 指标解释 with the target's unit, none of which (nor their sum) is the target. */
function explanationDiffers(input: LintInput, measure: Measure, say: Say): void {
  if (!measure.value) return;
  const figures = lately
    .of(input.explanation, figuresIn)
    .filter(({ unit }) => unit.dimension === measure.unit.dimension)
    .map(({ value, unit }) => value.times(unit.factor).div(measure.unit.factor));
  if (figures.length === 0) return;
  const sum = figures.reduce((total, figure) => total.plus(figure), decimal(0));
  if (figures.some((figure) => figure.eq(measure.value!)) || sum.eq(measure.value)) return;
  say(
    "explanation-differs",
    "hint",
    [],
    {
      figures: figures.map((figure) => formatDecimal(figure) + measure.unit.name).join("、"),
      target: formatDecimal(measure.value) + measure.unit.name,
    },
    null
  );
}

/** A standard that would be clear, made from the target and the weight. */
function proposed(measure: Measure, weight: Decimal | null): string | null {
  const { value, unit, comparator } = measure;
  if (!value || !weight) return null;
  const figure = formatDecimal(value) + unit.name;
  const down = comparator === "≤" || comparator === "<";
  if (unit.dimension === "percent") {
    const step = formatDecimal(weight.div(20).round(2, 3));
    return down
      ? `不超过${figure}得满分,每超过1个百分点扣${step}分,扣完为止`
      : `达到${figure}得满分,每降低1个百分点扣${step}分,扣完为止`;
  }
  if (down)
    return `不超过${figure}得满分,每超过5%扣${formatDecimal(weight.div(10).round(2, 3))}分,扣完为止`;
  if (value.gt(0) && value.lte(20) && value.eq(value.round(0)))
    return `达到${figure}得满分,每少1${unit.name}扣${formatDecimal(weight.div(value).round(3, 3))}分,扣完为止`;
  return `达到${figure}得满分,每降低5%扣${formatDecimal(weight.div(10).round(2, 3))}分,扣完为止`;
}
