import { decimal } from "../../src/quantity";
import {
  evaluate,
  lint,
  questionsOf,
  readStandard,
  type Answers,
  type BrokenSteps,
  type Evaluation,
  type Span,
} from "../../src/standard";
import { targetOf } from "./score";

/** Everything that one standard tells a person, as lines: the code, its figures as name=value, the words pointed at in 「」. */
type Told = readonly string[];

function line(
  standard: string,
  code: string,
  data: Readonly<Record<string, string>>,
  spans: readonly Span[]
): string {
  const figures = Object.entries(data).map(([name, value]) => ` ${name}=${value}`);
  const words = spans.map(({ start, end }) => `「${standard.slice(start, end)}」`);
  return code + figures.join("") + (words.length > 0 ? ` ${words.join("")}` : "");
}

function evaluated(
  standard: string,
  target: string,
  weight: string | null,
  answers: string | Answers,
  brokenSteps: BrokenSteps
): Evaluation {
  return evaluate(readStandard(standard), {
    target: targetOf(target),
    weight: weight === null ? null : decimal(weight),
    answers: typeof answers === "string" ? { actual: answers } : answers,
    brokenSteps,
  });
}

/**
 * What becomes of a row: "= score" with "note …" lines behind it and "steps matter" where whole, pro rata and started steps
 * differ; else "asks …" (an answer would mend it) with the inputs it is for, or "refuses …" (none would).
 */
export function outcome(
  standard: string,
  target: string,
  weight: string | null,
  answers: string | Answers,
  brokenSteps: BrokenSteps = "whole"
): Told {
  const result = evaluated(standard, target, weight, answers, brokenSteps);
  if (result.status === "scored")
    return [
      `= ${result.score.toFixed()}`,
      ...result.notes.map(({ code, data, spans }) => line(standard, `note ${code}`, data, spans)),
      ...(result.brokenStepsMatter ? ["steps matter"] : []),
    ];
  const { code, data, spans } = result.problem;
  return result.status === "unreadable"
    ? [line(standard, `refuses ${code}`, data, spans)]
    : [
        line(standard, `asks ${code}`, data, spans),
        ...result.questions.map((question) => `for ${question.id}`),
      ];
}

/** The working of a scored row, one line per step. */
export function working(
  standard: string,
  target: string,
  weight: string,
  answers: string | Answers,
  brokenSteps: BrokenSteps = "whole"
): Told {
  const result = evaluated(standard, target, weight, answers, brokenSteps);
  return result.status === "scored"
    ? result.trace.map(({ code, data, spans }) => line(standard, code, data, spans))
    : [`not scored: ${result.problem.code}`];
}

/** The inputs that a standard asks for: id, kind, what is asked, units or grades, the words it stands for. */
export function asked(standard: string, target: string): Told {
  return questionsOf(readStandard(standard), targetOf(target)).map(
    ({ id, kind, asks, unit, units, options, words, span }) =>
      [
        id,
        kind,
        asks,
        ...(kind === "grade" || kind === "yes-no" ? options : [`in ${unit}`, ...units]),
        ...(words === "" ? [] : [`“${words}”`]),
        ...(span ? [`「${standard.slice(span.start, span.end)}」`] : []),
      ].join(" ")
  );
}

/** What is dubious about a standard in its row: severity, code, figures, words, and the wording that would mend it. */
export function doubted(
  standard: string,
  target: string,
  weight: string | null,
  explanation = "",
  indicatorName = ""
): Told {
  return lint(readStandard(standard), {
    target: targetOf(target),
    weight: weight === null ? null : decimal(weight),
    explanation,
    indicatorName,
  }).map(
    ({ code, severity, data, spans, suggestion }) =>
      line(standard, `${severity} ${code}`, data, spans) + (suggestion ? ` → ${suggestion}` : "")
  );
}

/** Standard, target, weight, answer (or several by their ids), what becomes of it, broken steps where they are not whole. */
export type OutcomeRow = readonly [
  standard: string,
  target: string,
  weight: string | null,
  answers: string | Answers,
  outcome: Told,
  brokenSteps?: BrokenSteps,
];

/** One test for each row: what becomes of it. */
export function itComesTo(rows: readonly OutcomeRow[]): void {
  it.each(
    rows.map(
      ([standard, target, weight, answers, expected, brokenSteps = "whole"]) =>
        [standard, target, weight, answers, brokenSteps, expected] as const
    )
  )("%s | %s | %s | %j | %s", (standard, target, weight, answers, brokenSteps, expected) =>
    expect(outcome(standard, target, weight, answers, brokenSteps)).toEqual(expected)
  );
}

/** One test for each row: standard, target, weight, answer, and the lines of its working. */
export function itIsReckonedAs(
  rows: readonly (readonly [
    standard: string,
    target: string,
    weight: string,
    answer: string,
    lines: Told,
  ])[]
): void {
  it.each(rows)("%s | %s | %s | %s", (standard, target, weight, answer, lines) =>
    expect(working(standard, target, weight, answer)).toEqual(lines)
  );
}
