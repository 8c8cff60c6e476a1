import type { Words } from "../../messages";
import type { ScoreRow } from "../../scoring";

/** One readable line about a row: the arithmetic of its score, or what is missing, or which words are not understood. */
export function readingOf(words: Words, { evaluation, lost }: ScoreRow): string {
  if (evaluation.status !== "scored") {
    const { code, data, spans } = evaluation.problem;
    return words.say(`standard.problem.${code}`, data) + (spans.length > 0 ? "" : "");
  }
  const steps = evaluation.trace.map(({ code, data }) => words.say(`standard.trace.${code}`, data));
  return steps.join(" → ") + (lost ? "" : "");
}
