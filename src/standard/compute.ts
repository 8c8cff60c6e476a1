import { convert, decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { type Actual, readActual, readYesNo } from "./actual";
import { valueOf } from "./answer-value";
import type { Binding, Variable } from "./binding";
import { byFormula } from "./by-formula";
import { byWords } from "./by-words";
import { withUnit } from "./figures";
import { holds, type Interval, type Measure } from "./measure";
import { type Part, type Parts, partsOf, questionId, spanOf, wordsOf } from "./parts";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { scoreVariable } from "./score-variable";
import { fixedScore, type Scored, type Settings, type Working } from "./scored";
import type { EvaluationInput } from "./standard";

/** The score before it is limited and rounded. */
export function compute(
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const parts = partsOf(binding, rule, settings.weight);
  const typed = input.answers["actual"] ?? "";
  const actual = readActual(typed);
  const named = byWords(rule, parts, actual, typed, settings.weight, true);
  if (named) return named;
  const mute = rule.unknown.filter((each) => !each.others);
  const open = mute.filter((each) => each.why !== "modified");
  const narrowed = parts.parts.length === 1 && open.every((each) => judgedAt(rule, binding, each));
  if (open.length > 0 && !narrowed)
    return refuse(
      open[0]!.why,
      mute.map((each) => each.span)
    );
  if (parts.problem) return refuse(parts.problem.code, parts.problem.spans);
  if (parts.parts.length === 0)
    return refuse(
      rule.unknown[0]?.why ??
        (rule.bands.length > 0 || rule.steps.length > 0 ? "bonus-only" : "no-rule"),
      rule.unknown.map((each) => each.span)
    );
  const result =
    parts.parts.length === 1
      ? single(parts.parts[0]!, parts, rule, binding, input, actual, typed, settings)
      : several(parts, rule, binding, input, settings);
  if (!result.ok) return result;
  if (mute.length > open.length && !result.score.eq(settings.weight))
    return refuse(
      "modified",
      mute.map((each) => each.span)
    );
  return result;
}

export function several(
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const { weight } = settings;
  let total = parts.parts.every((part) => part.kind === "item") ? decimal(0) : weight;
  const working: Working[] = [];
  const items = parts.parts.every((part) => part.kind === "item");
  const checklist = items ? (parts.parts as readonly Item[]) : [];
  const counted = items ? itemsDone(checklist, input, weight) : null;
  if (counted) return counted;
  const idle = nothingAtAll(parts, input);
  if (idle)
    return scored(weight, [
      { code: "no-steps", data: { from: "0", unit: "", way: "up", asks: "events" }, spans: [] },
    ]);
  for (let i = 0; i < parts.parts.length; i++) {
    const part = parts.parts[i]!;
    const typed = input.answers[questionId(part, i)] ?? "";
    if (isBlank(typed)) return refuse("answer-missing", [spanOf(part)], { words: wordsOf(part) });
    if (part.kind === "item" || part.kind === "fault") {
      const yes = readYesNo(typed);
      if (yes === null)
        return refuse("answer-unclear", [spanOf(part)], { words: wordsOf(part), typed });
      const points = fixedScore(part.label.outcome as never, rule, weight);
      const counts =
        part.kind === "item"
          ? (part.label.outcome as { points: Decimal }).points
          : weight.minus(points ?? weight);
      if (yes) total = part.kind === "item" ? total.plus(counts) : total.minus(counts);
      working.push({
        code: "item",
        data: {
          words: part.label.text,
          answer: yes ? "yes" : "no",
          sense: part.kind === "item" ? "award" : "deduct",
          points: formatDecimal(counts, 4),
        },
        spans: [part.label.span],
      });
      continue;
    }
    const result = single(
      part,
      { ...parts, asides: [], vetoes: [] },
      rule,
      binding,
      input,
      readActual(typed),
      typed,
      settings
    );
    if (!result.ok) return result;
    total = total.minus(weight.minus(result.score));
    working.push(...result.working);
  }
  const points = pointsOf(checklist);
  if (items && !points.eq(weight) && !total.eq(0))
    return total.eq(points)
      ? allDone(checklist, weight)
      : refuse(
          "points-differ-from-weight",
          checklist.map((part) => part.label.span)
        );
  const vetoed = vetoStands(parts, input, total.eq(weight));
  return vetoed ?? scored(total, working);
}

type Item = Extract<Part, { kind: "item" }>;

function pointsOf(checklist: readonly Item[]): Decimal {
  return checklist.reduce(
    (sum, { label }) => sum.plus((label.outcome as { points: Decimal }).points),
    decimal(0)
  );
}

/** Every item of a checklist: the weight, also where the points that are written add up to something else. */
function allDone(checklist: readonly Item[], weight: Decimal): Scored {
  return scored(weight, [
    {
      code: "award",
      data: {
        count: String(checklist.length),
        points: "",
        base: "",
        of: "items",
        score: formatDecimal(weight),
      },
      spans: checklist.map((part) => part.label.span),
    },
  ]);
}

/** 2项 of a checklist whose items are worth the same; 全部完成. */
function itemsDone(parts: readonly Item[], input: EvaluationInput, weight: Decimal): Scored | null {
  const actual = readActual(input.answers["actual"] ?? "");
  if (
    actual.kind !== "quantity" ||
    !/^(?:项|个|条|)$/.test(actual.quantity.unit.name) ||
    actual.quantity.comparator ||
    actual.quantity.approximate
  )
    return null;
  if (actual.quantity.unit.name === "") return null;
  const points = parts.map((part) => (part.label.outcome as { points: Decimal }).points);
  const count = actual.quantity.value;
  if (count.gt(parts.length) || count.lt(0) || !count.eq(count.round(0, 0)))
    return refuse("count-out-of-range", [], { count: formatDecimal(count) });
  if (count.eq(parts.length)) return allDone(parts, weight);
  if (!points.every((each) => each.eq(points[0]!)))
    return refuse(
      "which-items",
      parts.map((part) => part.label.span)
    );
  if (!pointsOf(parts).eq(weight) && !count.eq(0))
    return refuse(
      "points-differ-from-weight",
      parts.map((part) => part.label.span)
    );
  return scored(count.times(points[0]!), [
    {
      code: "award",
      data: {
        count: formatDecimal(count),
        points: formatDecimal(points[0]!),
        base: "",
        of: "items",
        score: formatDecimal(count.times(points[0]!)),
      },
      spans: parts.map((part) => part.label.span),
    },
  ]);
}

/** 0起 alone, where everything that loses points is counted in that unit. */
function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
  const actual = readActual(input.answers["actual"] ?? "");
  if (
    actual.kind !== "quantity" ||
    !actual.quantity.value.eq(0) ||
    actual.quantity.comparator ||
    parts.vetoes.length > 0 ||
    parts.parts.some((part, i) => i > 0 && !isBlank(input.answers[questionId(part, i)]))
  )
    return false;
  return parts.parts.every(
    (part) =>
      part.kind === "variable" &&
      part.variable.asks === "events" &&
      part.variable.steps.length > 0 &&
      part.variable.unit.name === actual.quantity.unit.name
  );
}

/** 未实施, 没有报送: what is so many days late was done after all. */
const NOT_DONE_AT_ALL = /^(?:一直|始终|最终|到期)?(?:未|没有|没|未能)[^,]{2,4}$/;

function single(
  part: Part,
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  actual: Actual,
  typed: string,
  settings: Settings
): Scored {
  if (part.kind === "item" || part.kind === "fault")
    return refuse("answer-missing", [part.label.span], { words: part.label.text });
  if (actual.kind === "blank") return refuse("actual-missing");
  if (part.kind === "grade")
    return (
      byWords(rule, parts, actual, typed, settings.weight, false) ??
      refuse(
        "no-such-grade",
        part.labels.map((label) => label.span),
        { actual: typed, grades: part.labels.map((label) => label.text).join("、") }
      )
    );
  const { variable } = part;
  const open = rule.unknown.filter((each) => !each.others && each.why !== "modified");
  const said =
    ownValue(part, rule, binding, actual, settings) ??
    byWords(rule, parts, actual, typed, settings.weight, false);
  if (said && open.length === 0) return said;
  const given = valueOf(variable, actual, binding, part.formula);
  if ("ok" in given) return given;
  const x =
    rule.eitherWay && variable.asks === "actual" ? { ...given, value: given.value.abs() } : given;
  const judged = open.find((each) =>
    judgedAt(rule, binding, each)?.some((range) => holds(range, x.value))
  );
  if (judged) return refuse(judged.why, [judged.span]);
  const result = part.formula
    ? byFormula(variable, rule, binding, x.value, settings)
    : scoreVariable(variable, x.value, rule, binding, settings);
  if (!result.ok) return result;
  // beside what is left to judgement only full and no marks are certain
  if (open.length > 0 && !["full", "zero"].includes(result.working[0]?.code ?? ""))
    return refuse(open[0]!.why, [open[0]!.span]);
  if (x.comparator !== null && !result.score.gte(settings.weight))
    return refuse("actual-not-exact", [], { actual: typed });
  if (
    x.comparator !== null &&
    ((/[≥>]/.test(x.comparator) && losesAbove(variable, binding)) ||
      (/[≤<]/.test(x.comparator) && !losesAbove(variable, binding)))
  )
    return refuse("actual-not-exact", [], { actual: typed });
  const late = variable.asks === "overdue" && x.value.gt(0);
  const vetoed = vetoStands(
    late
      ? { ...parts, vetoes: parts.vetoes.filter(({ text }) => !NOT_DONE_AT_ALL.test(text)) }
      : parts,
    input,
    // nothing is left to take away, or full marks stand by the figure itself
    result.score.gte(settings.weight) || result.score.lte(0)
  );
  if (vetoed) return vetoed;
  return {
    ...result,
    working: [
      {
        code: "actual",
        data: {
          actual: withUnit(x.value, variable.unit),
          target: targetBeside(variable, binding.measure),
          asks: variable.asks,
        },
        spans: [],
      },
      ...result.working,
    ],
  };
}

/** The target that the figure is measured by; "" beside a figure of another kind (12周 overdue, a target of 100%). */
function targetBeside({ asks, unit }: Variable, { comparator, value, unit: own }: Measure): string {
  const same = asks === "actual" || (asks === "events" && unit.dimension === own.dimension);
  return value && same ? (comparator ?? "") + withUnit(value, own) : "";
}

/** The indicator's own value where another figure is asked for: enough when it meets its target, or fails altogether. */
function ownValue(
  part: Extract<Part, { kind: "variable" }>,
  rule: Rule,
  binding: Binding,
  actual: Actual,
  settings: Settings
): Scored | null {
  const { measure, good } = binding;
  if (part.variable.asks === "actual" || actual.kind !== "quantity") return null;
  const { quantity } = actual;
  if (measure.value === null || quantity.approximate || quantity.comparator !== null) return null;
  if (
    convert(quantity.value, quantity.unit, part.variable.unit) !== null &&
    quantity.unit.name !== ""
  )
    return null;
  const x =
    quantity.unit.name === ""
      ? quantity.value
      : convert(quantity.value, quantity.unit, measure.unit);
  if (!x) return null;
  const met = good === "up" ? x.gte(measure.value) : x.lte(measure.value);
  if (quantity.unit.name === "" && part.variable.unit.name === measure.unit.name) return null;
  if (quantity.unit.name === "" && !x.eq(measure.value))
    return refuse("unit-needed", [], {
      actual: formatDecimal(x),
      units: [measure.unit.name, part.variable.unit.name].filter((name) => name !== "").join("、"),
    });
  if (part.beside) {
    const result = scoreVariable(part.beside, x, rule, binding, settings);
    return result.ok && (result.score.eq(settings.weight) || result.score.eq(0))
      ? result
      : refuse("other-figure-needed", [part.variable.span ?? { start: 0, end: 0 }], {
          words: part.variable.words,
          unit: part.variable.unit.name,
        });
  }
  return met
    ? scored(settings.weight, [
        { code: "full", data: { words: "", score: formatDecimal(settings.weight) }, spans: [] },
      ])
    : refuse("other-figure-needed", [part.variable.span ?? { start: 0, end: 0 }], {
        words: part.variable.words,
        unit: part.variable.unit.name,
      });
}

function judgedAt(
  rule: Rule,
  binding: Binding,
  unknown: Rule["unknown"][number]
): readonly Interval[] | null {
  return binding.judged[rule.unknown.indexOf(unknown)] ?? null;
}

function losesAbove(variable: Variable, binding: Binding): boolean {
  return variable.asks !== "actual" || binding.good === "down";
}

/** A condition that takes everything away and that the figure doesn't show: asked for, unless full marks stand by the figure itself. */
function vetoStands(parts: Parts, input: EvaluationInput, full: boolean): Scored | null {
  for (let i = 0; i < parts.vetoes.length; i++) {
    const veto = parts.vetoes[i]!;
    const answer = readYesNo(input.answers[`veto-${i + 1}`]);
    if (answer === true)
      return scored(decimal(0), [
        { code: "zero", data: { words: veto.text, score: "0" }, spans: [veto.span] },
      ]);
    if (answer === null && !full) return refuse("veto-unknown", [veto.span], { words: veto.text });
  }
  return null;
}
