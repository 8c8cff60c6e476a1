import { decimal, type Decimal, formatDecimal, roundScore, whatItStandsFor } from "../quantity";
import { bound } from "./bound";
import type { ProblemCode } from "./codes";
import { compute } from "./compute";
import { generalRule } from "./general-rule";
import { readMeasure } from "./measure";
import { belowZero, saidOf } from "./negative";
import { notesOn } from "./notes";
import { partsOf } from "./parts";
import { questionsFor } from "./questions";
import { original, type StandardReading } from "./read";
import { UNREADABLE } from "./refusal";
import type { Rule } from "./rule";
import { textFull } from "./scored";
import type { BrokenSteps, Evaluation, EvaluationInput, Question, Span } from "./standard";

const MODES: readonly BrokenSteps[] = ["whole", "pro-rata", "started"];

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
  const binding = bound(rule, measure);
  const questions = (): readonly Question[] =>
    questionsFor(reading, binding, partsOf(binding, rule, input.weight));
  if (input.weight === null)
    return {
      status: "needs-input",
      questions: questions(),
      problem: located(reading, "weight-missing", [], {}),
    };
  const base = baseBeside(rule, input.weight);
  if (base)
    return {
      status: "needs-input",
      questions: questions(),
      problem: located(reading, "points-differ-from-weight", [base], {}),
    };
  const settings = { weight: input.weight, brokenSteps: rule.brokenSteps ?? input.brokenSteps };
  const result = compute(rule, binding, input, settings);
  const negative =
    result.ok || !UNREADABLE.has(result.code)
      ? belowZero(reading.prepared.text, binding.measure, questions, input.answers)
      : null;
  if (negative && !rule.eitherWay)
    return {
      status: "needs-input",
      questions: questions(),
      problem: located(reading, "actual-negative", [], saidOf(negative)),
    };
  if (!result.ok) {
    const problem = located(reading, result.code, result.spans, result.data);
    return UNREADABLE.has(result.code)
      ? { status: "unreadable", problem }
      : { status: "needs-input", questions: questions(), problem };
  }
  const reckoned = whatItStandsFor(result.score);
  const score = within(reckoned, input.weight);
  // only a step that is not reached wholly counts otherwise in another mode
  const isBroken = result.working.some(
    ({ code, data }) => code === "steps" && data["broken"] !== ""
  );
  const others =
    rule.brokenSteps || !isBroken
      ? []
      : MODES.filter((mode) => mode !== settings.brokenSteps).map((mode) =>
          compute(rule, binding, input, { ...settings, brokenSteps: mode })
        );
  const differ = others.some((other) => other.ok && !within(other.score, input.weight!).eq(score));
  const limited = reckoned.gt(input.weight) || reckoned.lt(0);
  const loses = result.working.some(
    ({ code, data }) => code === "deduction" || data["sense"] === "deduct"
  );
  const lost = input.weight.minus(reckoned);
  const working = [
    ...result.working,
    ...(limited
      ? [
          {
            code: "limited" as const,
            data: { score: formatDecimal(reckoned, 4), weight: formatDecimal(input.weight) },
            spans: [],
          },
        ]
      : []),
    {
      code: "score" as const,
      data: {
        weight: formatDecimal(input.weight),
        lost: loses && !limited && lost.gt(0) ? formatDecimal(lost, 4) : "",
        score: score.toFixed(),
        rounded: score.eq(reckoned) ? "" : "yes",
      },
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

function within(score: Decimal, weight: Decimal): Decimal {
  const rounded = roundScore(score.lt(0) ? decimal(0) : score.gt(weight) ? weight : score);
  return rounded.gt(weight) ? weight.round(2, 0) : rounded;
}

/** Where the text starts from base points that are not the weight: what leads from there to the weight it does not say. */
function baseBeside(rule: Rule, weight: Decimal): Span | null {
  const adds = rule.steps.length > 0 && rule.steps.every((step) => step.sense === "award");
  if (rule.basePoints && !rule.basePoints.eq(weight) && !adds)
    return (rule.steps[0] ?? rule.bands[0] ?? rule.labels[0])?.span ?? { start: 0, end: 0 };
  const found = [...rule.bands, ...rule.labels].find(
    ({ outcome }) =>
      outcome.gives === "full" && outcome.base && outcome.points && !outcome.points.eq(weight)
  );
  if (found) return found.span;
  // 达到85%得60%的分,每增加1%加2分: what is added makes up the weight
  const added = rule.steps.find((step) => step.sense === "bonus");
  const share = rule.bands.some(
    ({ outcome }) => outcome.gives === "award-share" && outcome.percent.lt(100)
  );
  if (added && share && rule.bands.every(({ outcome }) => outcome.gives !== "full"))
    return added.span;
  // 达到标准6分,每降低1%加2分: what is added may make up the weight
  const bonus = [...rule.bands, ...rule.labels].some((each) => each.outcome.gives === "bonus");
  const top = textFull(rule);
  if ((bonus || rule.steps.some((step) => step.sense === "bonus")) && top?.lt(weight))
    return (rule.steps[0] ?? rule.bands[0] ?? rule.labels[0])?.span ?? { start: 0, end: 0 };
  return null;
}

function located(
  reading: StandardReading,
  code: ProblemCode,
  spans: readonly Span[],
  data: Readonly<Record<string, string>>
) {
  return { code, data, spans: original(reading, spans) };
}
