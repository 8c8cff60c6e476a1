import type { Words } from "../../messages";
import type { ScoreRow } from "../../scoring";
import type { Question, TraceStep } from "../../standard";

/** Whether nothing was said about the row yet. */
export function isUnanswered({ questions, answers }: ScoreRow): boolean {
  return questions.every(({ id }) => !answers[id]?.trim());
}

/** Whether something about the row must be put right: a standard that cannot be read, an answer that cannot, no weight. */
export function isAmiss(row: ScoreRow): boolean {
  const { evaluation, weight } = row;
  if (evaluation.status === "scored") return false;
  return evaluation.status === "unreadable" || weight === null || !isUnanswered(row);
}

/**
 * One readable line about a row: the arithmetic of its score, or what is missing, or which words are not understood. A row
 * that only waits for its actual shows its standard, so that one sees what the figure will be measured by.
 */
export function readingOf(words: Words, row: ScoreRow): string {
  const { evaluation, indicator } = row;
  if (evaluation.status === "scored") {
    return arithmetic(evaluation.trace)
      .map(({ code, data }) => words.say(`standard.trace.${code}`, data))
      .join(" → ");
  }
  if (isAmiss(row)) {
    return words.say(`standard.problem.${evaluation.problem.code}`, evaluation.problem.data);
  }
  return indicator.standard.trim() || words.say("pane.no-standard");
}

/** The steps between the actual and the score, both of which stand in the row already. */
function arithmetic(trace: readonly TraceStep[]): readonly TraceStep[] {
  const between = trace.filter(({ code }) => code !== "actual" && code !== "score");
  return between.length > 0 ? between : trace;
}

/** The question beside its input: what kind of figure it is, or, where that does not tell questions apart, its words. */
export function asksOf(words: Words, { asks, words: own }: Question, several: boolean): string {
  const tells = own === "" || (asks !== "item" && !several);
  return tells ? words.say(`pane.asks-${asks}`) : own;
}

/** The target as people write it: ≥ 2 次. */
export function targetOf({ indicator }: ScoreRow): string {
  const { comparator, value, unit } = indicator;
  return [comparator, value, unit].filter((part) => part.trim() !== "").join(" ");
}
