import { convert, decimal, formatDecimal, isBlank, roundScore, type Decimal } from "../quantity";
import { readActual, readYesNo, type Actual } from "./actual";
import type { ProblemCode } from "./codes";
import { evaluateFormula } from "./formula";
import { generalRule } from "./general-rule";
import { denies, matchLabel } from "./labels";
import { readMeasure, type Measure } from "./measure";
import { partsOf, questionId, spanOf, wordsOf, type Part, type Parts } from "./parts";
import { questionsFor } from "./questions";
import { original, type StandardReading } from "./read";
import type { LabelRule, Rule } from "./rule";
import {
  fixedScore,
  scoreVariable,
  type Scored,
  type Settings,
  type Working,
} from "./score-variable";
import type { Evaluation, EvaluationInput, Note, Question, Span } from "./standard";
import { bind, sameCount, type Binding, type Variable } from "./variables";

type Refusal = {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
};
const refuse = (
  code: ProblemCode,
  spans: readonly Span[] = [],
  data: Record<string, string> = {}
): Refusal => ({ ok: false, code, data, spans });
const scored = (
  score: Decimal,
  working: readonly Working[],
  notes: Extract<Scored, { ok: true }>["notes"] = []
): Scored => ({ ok: true, score, working, notes });

/** Problems of the standard itself: no answer could mend them. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  "unread-words",
  "no-rule",
  "contradictory-steps",
  "list-lengths-differ",
  "too-long",
  "discretion",
  "average",
  "rank",
  "range",
  "veto",
  "modified",
  "bonus-only",
  "ahead-loses",
  "award-of-other-figure",
  "words-and-figures",
  "direction-contradicts-target",
  "band-and-step",
  "bands-overlap",
  "several-steps",
  "award-without-base",
  "rate-or-ratio",
  "formula-name",
  "formula-division",
  "points-differ-from-weight",
  "each-left-out",
  "step-unreadable",
]);

/**
 * The score of one indicator: weight minus what the standard takes away, 0 ≤ score ≤ weight, two decimals. What the answers
 * don't decide is asked, what the standard doesn't say is refused; nothing is guessed.
 */
export function evaluate(reading: StandardReading, input: EvaluationInput): Evaluation {
  const measure = readMeasure(input.target);
  if (reading.blank) return generalRule(input, measure);
  if (reading.problem || !reading.rule)
    return {
      status: "unreadable",
      problem: located(
        reading,
        reading.problem?.code ?? "no-rule",
        reading.problem?.spans ?? [],
        {}
      ),
    };
  const { rule } = reading;
  const binding = bound(reading, rule, measure);
  const questions = (): readonly Question[] =>
    questionsFor(reading, binding, partsOf(binding, rule, input.weight));
  if (input.weight === null)
    return {
      status: "needs-input",
      questions: questions(),
      problem: located(reading, "weight-missing", [], {}),
    };
  const settings = { weight: input.weight, brokenSteps: rule.brokenSteps ?? input.brokenSteps };
  const result = compute(rule, binding, input, settings);
  if (!result.ok) {
    const problem = located(reading, result.code, result.spans, result.data);
    return UNREADABLE.has(result.code)
      ? { status: "unreadable", problem }
      : { status: "needs-input", questions: questions(), problem };
  }
  const score = within(result.score, input.weight);
  // only steps can be broken; the workbook's own mode is known already
  const modes = (["whole", "pro-rata", "started"] as const).filter(
    (mode) => mode !== settings.brokenSteps
  );
  const others =
    rule.steps.length === 0 || rule.brokenSteps
      ? []
      : modes.map((mode) => compute(rule, binding, input, { ...settings, brokenSteps: mode }));
  const differ = others.some((other) => other.ok && !within(other.score, input.weight!).eq(score));
  const limited = result.score.gt(input.weight) || result.score.lt(0);
  const working = [
    ...result.working,
    ...(limited
      ? [{ code: "limited" as const, data: { score: formatDecimal(result.score, 4) }, spans: [] }]
      : []),
    {
      code: "score" as const,
      data: { weight: formatDecimal(input.weight), score: score.toFixed(2) },
      spans: [],
    },
  ];
  return {
    status: "scored",
    score,
    trace: working.map((line) => ({ ...line, spans: original(reading, line.spans) })),
    notes: [
      ...notesOn(reading, rule, binding),
      ...result.notes.map((note) => ({ ...note, spans: original(reading, note.spans) })),
    ],
    brokenStepsMatter: differ,
  };
}

const bindings = new WeakMap<StandardReading, Map<string, Binding>>();

/** The rule tied to a target; remembered with the reading, because rows are scored again at every keystroke. */
function bound(reading: StandardReading, rule: Rule, measure: Measure): Binding {
  const known = bindings.get(reading) ?? new Map<string, Binding>();
  bindings.set(reading, known);
  const key = `${measure.comparator ?? ""}|${measure.qualitative}|${measure.text}|${measure.unit.name}`;
  const found = known.get(key);
  if (found) return found;
  const made = bind(rule, measure);
  if (known.size < 20) known.set(key, made);
  return made;
}

function within(score: Decimal, weight: Decimal): Decimal {
  const rounded = roundScore(score.lt(0) ? decimal(0) : score.gt(weight) ? weight : score);
  return rounded.gt(weight) ? weight.round(2, 0) : rounded;
}

function located(
  reading: StandardReading,
  code: ProblemCode,
  spans: readonly Span[],
  data: Readonly<Record<string, string>>
) {
  return { code, data, spans: original(reading, spans) };
}

function notesOn(reading: StandardReading, rule: Rule, binding: Binding): Note[] {
  const notes: Note[] = [];
  if (reading.repairs.length > 0)
    notes.push({
      code: "repaired",
      data: { read: reading.repairs.map((repair) => repair.read).join(" ") },
      spans: reading.repairs.map(({ start, end }) => ({ start, end })),
    });
  const bonus = [...rule.bands, ...rule.labels]
    .filter((each) => each.outcome.gives === "bonus")
    .concat([]);
  const spans = [
    ...bonus.map((each) => each.span),
    ...rule.steps.filter((step) => step.sense === "bonus").map((step) => step.span),
  ];
  if (spans.length > 0)
    notes.push({ code: "bonus-not-counted", data: {}, spans: original(reading, spans) });
  if (rule.brokenSteps && rule.brokenSpan)
    notes.push({
      code: "broken-steps-by-standard",
      data: { mode: rule.brokenSteps },
      spans: original(reading, [rule.brokenSpan]),
    });
  const start = binding.variables[0]?.steps[0];
  if (
    start?.fromSpan &&
    binding.measure.value &&
    !start.from.eq(binding.measure.value) &&
    start.rule.sense === "deduct"
  )
    notes.push({
      code: "threshold-differs",
      data: {
        threshold: formatDecimal(start.from) + binding.measure.unit.name,
        target: formatDecimal(binding.measure.value) + binding.measure.unit.name,
      },
      spans: original(reading, [start.fromSpan]),
    });
  if (start?.relative)
    notes.push({
      code: "relative-step",
      data: {
        percent: start.rule.size.number,
        amount: formatDecimal(start.size) + binding.measure.unit.name,
      },
      spans: original(reading, [start.rule.sizeSpan]),
    });
  return notes;
}

/** The score before it is limited and rounded. */
function compute(rule: Rule, binding: Binding, input: EvaluationInput, settings: Settings): Scored {
  const parts = partsOf(binding, rule, settings.weight);
  const typed = input.answers["actual"] ?? "";
  const actual = readActual(typed);
  const named = byWords(rule, parts, actual, typed, settings.weight, true);
  if (named) return named;
  const mute = rule.unknown.filter((each) => !each.others);
  if (mute.some((each) => each.why !== "modified"))
    return refuse(
      mute.find((each) => each.why !== "modified")!.why,
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
  if (mute.length > 0 && !result.score.eq(settings.weight))
    return refuse(
      "modified",
      mute.map((each) => each.span)
    );
  return result;
}

function several(
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
  const counted = items
    ? itemsDone(parts.parts as readonly Extract<Part, { kind: "item" }>[], input, weight)
    : null;
  if (counted) return counted;
  const idle = nothingAtAll(parts, input);
  if (idle)
    return scored(weight, [
      { code: "count", data: { actual: "0", from: "0", gap: "0" }, spans: [] },
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
      if (part.kind === "item" && yes)
        total = total.plus((part.label.outcome as { points: Decimal }).points);
      else if (part.kind === "fault" && yes && points) total = total.minus(weight.minus(points));
      working.push({
        code: "item",
        data: {
          words: part.label.text,
          answer: yes ? "yes" : "no",
          score: formatDecimal(total, 4),
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
  const vetoed = vetoStands(parts, input, total.eq(weight));
  return vetoed ?? scored(total, working);
}

/** 2项 of a checklist whose items are worth the same; 全部完成. */
function itemsDone(
  parts: readonly Extract<Part, { kind: "item" }>[],
  input: EvaluationInput,
  weight: Decimal
): Scored | null {
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
  if (count.eq(parts.length))
    return scored(weight, [
      {
        code: "award",
        data: { count: formatDecimal(count), points: "", score: formatDecimal(weight) },
        spans: parts.map((part) => part.label.span),
      },
    ]);
  if (!points.every((each) => each.eq(points[0]!)))
    return refuse(
      "which-items",
      parts.map((part) => part.label.span)
    );
  return scored(count.times(points[0]!), [
    {
      code: "award",
      data: {
        count: formatDecimal(count),
        points: formatDecimal(points[0]!),
        score: formatDecimal(count.times(points[0]!)),
      },
      spans: parts.map((part) => part.label.span),
    },
  ]);
}

/** 0起 where everything that loses points is counted in that unit. */
function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
  const actual = readActual(input.answers["actual"] ?? "");
  if (
    actual.kind !== "quantity" ||
    !actual.quantity.value.eq(0) ||
    actual.quantity.comparator ||
    parts.vetoes.length > 0
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
  const own = ownValue(part, rule, binding, actual, settings);
  if (own) return own;
  const words = byWords(rule, parts, actual, typed, settings.weight, false);
  if (words) return words;
  const x = valueOf(variable, actual, binding, part.formula);
  if ("ok" in x) return x;
  const result = part.formula
    ? byFormula(rule, binding.measure, x.value, settings)
    : scoreVariable(variable, x.value, rule, binding, settings);
  if (!result.ok) return result;
  if (x.comparator !== null && !result.score.gte(settings.weight))
    return refuse("actual-not-exact", [], { actual: typed });
  if (
    x.comparator !== null &&
    ((/[≥>]/.test(x.comparator) && losesAbove(variable, binding)) ||
      (/[≤<]/.test(x.comparator) && !losesAbove(variable, binding)))
  )
    return refuse("actual-not-exact", [], { actual: typed });
  const vetoed = vetoStands(parts, input, result.score.gte(settings.weight));
  if (vetoed) return vetoed;
  return {
    ...result,
    working: [
      {
        code: "actual",
        data: {
          actual: formatDecimal(x.value) + variable.unit.name,
          target: binding.measure.value
            ? (binding.measure.comparator ?? "") +
              formatDecimal(binding.measure.value) +
              binding.measure.unit.name
            : "",
        },
        spans: [],
      },
      ...result.working,
    ],
  };
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
  if (quantity.unit.name === "" && !x.eq(measure.value))
    return refuse("unit-needed", [], {
      actual: formatDecimal(x),
      units: [measure.unit.name, part.variable.unit.name].join("、"),
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

/** An answer in the standard's own words: a grade, an exception, a condition. `exactOnly` before anything else is tried. */
function byWords(
  rule: Rule,
  parts: Parts,
  actual: Actual,
  typed: string,
  weight: Decimal,
  exactOnly: boolean
): Scored | null {
  if (actual.kind === "blank" || isBlank(typed)) return null;
  const entries: { text: string; label: LabelRule }[] = [];
  for (const part of parts.parts) {
    if (part.kind === "grade")
      for (const label of part.labels) entries.push({ text: label.text, label });
  }
  for (const label of [...parts.asides, ...parts.vetoes]) entries.push({ text: label.text, label });
  if (parts.parts.length <= 1)
    for (const band of rule.bands)
      if (!entries.some((entry) => entry.text === band.text))
        entries.push({ text: band.text, label: band });
  if (parts.parts.length <= 1)
    for (const label of rule.labels)
      if (!entries.some((entry) => entry.text === label.text))
        entries.push({ text: label.text, label });
  const checkable = entries.filter((entry) => entry.text !== "");
  const exact = checkable.filter(
    (entry) => matchLabel(typed, [entry.text]) === 0 && sameText(typed, entry.text)
  );
  const grade = (label: LabelRule): Scored => {
    if (label.outcome.gives === "unknown") return refuse(label.outcome.why, [label.span]);
    const score = fixedScore(label.outcome, rule, weight);
    return score
      ? scored(score, [
          {
            code: "grade",
            data: { words: label.text, score: formatDecimal(score) },
            spans: [label.span],
          },
        ])
      : refuse("points-differ-from-weight", [label.span]);
  };
  if (exact.length > 0) {
    const results = exact.map((entry) => grade(entry.label));
    const [first, ...rest] = results;
    return rest.every((other) => other.ok && first!.ok && other.score.eq(first!.score))
      ? first!
      : refuse(
          "which-grade",
          exact.map((entry) => entry.label.span),
          { actual: typed }
        );
  }
  if (exactOnly || actual.kind === "quantity") return null;
  const found = matchLabel(
    typed,
    checkable.map((entry) => entry.text)
  );
  if (found !== null) return grade(checkable[found]!.label);
  if (actual.kind === "about") {
    const stripped = actual.words;
    const again =
      stripped.length >= 3
        ? matchLabel(
            stripped,
            checkable.map((entry) => entry.text)
          )
        : null;
    if (again !== null && !/[0-9]|[一二三四五六七八九十]个/.test(checkable[again]!.text))
      return grade(checkable[again]!.label);
  }
  if (
    rule.otherwise &&
    actual.kind === "words" &&
    parts.parts.length === 1 &&
    parts.parts[0]!.kind === "grade" &&
    /^(?:其他|其它|其余)/.test(typed.trim())
  ) {
    const score = fixedScore(rule.otherwise.outcome, rule, weight);
    if (score)
      return scored(score, [
        {
          code: "grade",
          data: { words: rule.otherwise.text, score: formatDecimal(score) },
          spans: [rule.otherwise.span],
        },
      ]);
  }
  return contrary(parts, typed, weight);
}

function sameText(typed: string, text: string): boolean {
  const clean = (value: string): string =>
    value.replace(/[\s"“”'‘’()（）,，.。;；:：、!?的了-]/g, "").replace(/没有/g, "无");
  return clean(typed) === clean(text);
}

/** Every condition that loses points is denied by the answer: 已上报 where 未上报 loses. */
function contrary(parts: Parts, typed: string, weight: Decimal): Scored | null {
  const only = parts.parts.length === 1 ? parts.parts[0]! : null;
  if (only?.kind !== "grade") return null;
  const losing = only.labels.filter((label) =>
    ["deduct", "deduct-share", "zero"].includes(label.outcome.gives)
  );
  if (
    losing.length === 0 ||
    losing.length !== only.labels.length ||
    !losing.every((label) => denies(typed, label.text))
  )
    return null;
  return scored(weight, [
    {
      code: "full",
      data: { words: typed, score: formatDecimal(weight) },
      spans: losing.map((label) => label.span),
    },
  ]);
}

type Value = { readonly value: Decimal; readonly comparator: string | null };

/** The answer as a figure in the variable's unit. */
function valueOf(
  variable: Variable,
  actual: Actual,
  binding: Binding,
  formula: boolean
): Value | Refusal {
  const { measure } = binding;
  const exactly = (value: Decimal): Value => ({ value, comparator: null });
  switch (actual.kind) {
    case "quantity": {
      const { quantity } = actual;
      if (variable.asks === "shortage" || variable.asks === "excess")
        return refuse("which-way", [], {
          actual: formatDecimal(quantity.value) + quantity.unit.name,
        });
      if (
        variable.asks === "overdue" &&
        ["month", "day", "workday", "minute"].includes(measure.unit.dimension)
      )
        return refuse("which-way", [], {
          actual: formatDecimal(quantity.value) + quantity.unit.name,
        });
      if (quantity.approximate && quantity.comparator === null)
        return refuse("actual-not-exact", [], { actual: formatDecimal(quantity.value) });
      if (quantity.unit.name === "" && looksLikeFraction(quantity.value, variable, measure))
        return refuse("unit-needed", [], {
          actual: formatDecimal(quantity.value),
          units: variable.unit.name,
        });
      if (quantity.unit.name === "")
        return { value: quantity.value, comparator: quantity.comparator };
      const converted = convert(quantity.value, quantity.unit, variable.unit);
      if (converted) return { value: converted, comparator: quantity.comparator };
      if (
        sameCount(quantity.unit, variable.steps[0]?.rule ?? null, variable.unit) &&
        variable.unit.name !== ""
      )
        return { value: quantity.value, comparator: quantity.comparator };
      if (
        quantity.unit.dimension === "percent" &&
        measure.value &&
        variable.asks === "actual" &&
        (speaksOfShares(variable) || formula)
      )
        return {
          value: measure.value.times(quantity.value).div(100),
          comparator: quantity.comparator,
        };
      if (variable.unit.name === "" && measure.value === null)
        return { value: quantity.value, comparator: quantity.comparator };
      return refuse("unit-differs", [], { unit: quantity.unit.name, expected: variable.unit.name });
    }
    case "share":
      return measure.value && variable.asks === "actual"
        ? exactly(measure.value.times(actual.percent).div(100))
        : refuse("unit-differs", [], { unit: "%", expected: variable.unit.name });
    case "met":
      if (variable.asks !== "actual") return exactly(decimal(0));
      return measure.value ? exactly(measure.value) : refuse("actual-unclear", [], {});
    case "none":
      if (
        variable.asks === "actual" &&
        measure.value?.gt(0) &&
        binding.good === "up" &&
        /^(?:开展|实施|启动|举办|组织|召开)(?:活动|工作)?$/.test(actual.words)
      )
        return exactly(decimal(0));
      if (variable.asks === "events" && (actual.words === "" || echoes(actual.words, variable)))
        return exactly(decimal(0));
      return refuse("actual-unclear", [], { actual: actual.words });
    case "about":
      return about(actual, variable, measure);
    default:
      return refuse("actual-unclear", [], {});
  }
}

/** 0.94 where percent are meant: could be 94% as a spreadsheet keeps it, or 0.94%. */
function looksLikeFraction(value: Decimal, variable: Variable, measure: Measure): boolean {
  return (
    variable.unit.dimension === "percent" &&
    measure.value !== null &&
    measure.value.gte(20) &&
    value.gt(0) &&
    value.lte(1)
  );
}

function echoes(words: string, variable: Variable): boolean {
  const text = [
    variable.words,
    ...variable.steps.map((step) => step.rule.text),
    ...variable.bands.map((band) => band.rule.text),
  ].join("");
  const clean = words.replace(/[的了,]/g, "");
  return (
    clean.length === 0 ||
    text.includes(clean) ||
    [...clean].filter((c) => text.includes(c)).length === clean.length
  );
}

/** 举办2次, 全年开展了3次活动: the words say that the figure is what was done. */
const DOING =
  /^(?:已|共|实际|累计|全年|年内|本年|合计|均)*(?:举办|开展|召开|组织|实施|完成|培训|举行|进行|发放|建成|新建|建设|检查|走访|发布|报送|印发|制定|达到|实现|支出)(?:了|活动|培训|会议|工作)*$/;

/** 缺2项, 超期3周, 2份不合规: a distance from the start, or a count of what the step counts. */
function about(
  actual: Extract<Actual, { kind: "about" }>,
  variable: Variable,
  measure: Measure
): Value | Refusal {
  const step = variable.steps.find((each) => each.rule.sense === "deduct");
  const { amount, sense } = actual;
  const converted =
    convert(amount.value, amount.unit, variable.unit) ??
    (sameCount(amount.unit, step?.rule ?? null, variable.unit) || amount.unit.name === ""
      ? amount.value
      : null);
  if (!converted)
    return refuse("unit-differs", [], { unit: amount.unit.name, expected: variable.unit.name });
  const exactly = (value: Decimal): Value => ({ value, comparator: null });
  const fromNothing = variable.asks !== "actual";
  switch (sense) {
    case "short":
      if (
        variable.asks === "shortage" ||
        (variable.asks === "events" && echoes(actual.words.replace(/[0-9]/g, ""), variable))
      )
        return exactly(converted);
      if (step?.way === "down" && !fromNothing) return exactly(step.from.minus(converted));
      break;
    case "over":
      if (variable.asks === "excess" || variable.asks === "overdue") return exactly(converted);
      if (step?.way === "up" && !fromNothing) return exactly(step.from.plus(converted));
      break;
    case "late":
      if (variable.asks === "overdue") return exactly(converted);
      if (step?.way === "up" && !fromNothing && variable.unit.dimension === amount.unit.dimension)
        return exactly(step.from.plus(converted));
      if (!step && measure.value && variable.unit.dimension === amount.unit.dimension)
        return exactly(measure.value.plus(converted));
      break;
    case "events":
      if (variable.asks === "actual" && DOING.test(actual.words)) return exactly(converted);
      if (variable.asks === "events" && echoes(actual.words, variable)) return exactly(converted);
      if (
        variable.bands.some(
          (band) =>
            band.rule.after !== "" &&
            actual.words.length > 0 &&
            band.rule.after.includes(actual.words)
        )
      )
        return exactly(converted);
      if (step?.rule.way === "event" && step.way === "down" && echoes(actual.words, variable))
        return exactly(step.from.minus(converted));
  }
  return refuse("actual-unclear", [], { actual: actual.words });
}

function speaksOfShares(variable: Variable): boolean {
  return (
    variable.proportions.length > 0 ||
    variable.bands.some((band) =>
      band.rule.compares.some(
        (c) =>
          (c.form === "target" && c.share !== null) ||
          (c.form === "signed" && c.value.unit === "%") ||
          (c.form === "between" && (c.high.unit === "%" || c.low.unit === "%"))
      )
    ) ||
    variable.steps.some((step) => step.relative)
  );
}

function byFormula(rule: Rule, measure: Measure, x: Decimal, settings: Settings): Scored {
  const formula = rule.formulas[0]!;
  if (rule.formulas.length > 1)
    return refuse(
      "several-formulas",
      rule.formulas.map((each) => each.span)
    );
  if (rule.bands.length > 0 || rule.steps.length > 0)
    return refuse("formula-and-rules", [formula.span]);
  const value = evaluateFormula(formula.expression, { measure, x, weight: settings.weight });
  if (typeof value === "string") return refuse(value, [formula.span]);
  // a written full mark (×50,最高得50分) stands for the weight
  const top = rule.awardCap ?? rule.fullPoints;
  const usesWeight = /分值|权重|满分|标准分/.test(formula.text.slice(formula.left.length));
  if (!usesWeight && !top && !measure.value) return refuse("formula-name", [formula.span]);
  const full =
    top ??
    (measure.value
      ? evaluateFormula(formula.expression, { measure, x: measure.value, weight: settings.weight })
      : null);
  const scale =
    usesWeight || full === null || typeof full === "string"
      ? decimal(1)
      : full.eq(0)
        ? decimal(0)
        : settings.weight.div(full);
  if (!usesWeight && !scale.eq(1) && !top)
    return refuse("points-differ-from-weight", [formula.span]);
  const score = value.times(scale);
  return scored(score, [
    {
      code: "formula",
      data: { formula: formula.text, score: formatDecimal(score, 4) },
      spans: [formula.span],
    },
  ]);
}
