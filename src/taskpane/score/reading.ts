import type { Words } from "../../messages";
import type { ScoreRow } from "../../scoring";
import type { Question, TraceCode, TraceStep } from "../../standard";

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
 * One readable line about a row, in the steps it is reckoned by: the arithmetic of its score; else, in one piece, what is
 * missing, or which words are not understood. A row that only waits for its actual shows its standard, so that one sees what
 * the figure will be measured by.
 */
export function readingOf(words: Words, row: ScoreRow): readonly string[] {
  const { evaluation, indicator } = row;
  if (evaluation.status === "scored") return stagesOf(words, evaluation.trace);
  if (isAmiss(row)) {
    return [words.say(`standard.problem.${evaluation.problem.code}`, evaluation.problem.data)];
  }
  return [indicator.standard.trim() || words.say("pane.no-standard")];
}

const RECKONED: ReadonlySet<TraceCode> = new Set(["shortfall", "excess", "steps", "award"]);

/** Whether a line is reckoned from the actual without naming it, so that the actual must stand before it. */
function isReckoned(step: TraceStep | undefined): boolean {
  if (step?.code === "formula") return !step.data["figures"] && !step.data["share"];
  return step !== undefined && RECKONED.has(step.code);
}

/**
 * The working without what the row shows already: the score stands in it, and the target and the actual do where nothing is
 * reckoned from them. A step of one unit is seen from the distance (少 2次 → 2 档), and a distance that was just said is
 * divided where it stands (低 0.6个百分点 ÷ 1个百分点).
 */
function stagesOf(words: Words, trace: readonly TraceStep[]): readonly string[] {
  const kept = trace.filter(({ code, data }, i) => {
    if (code === "actual") return isReckoned(trace[i + 1]);
    if (code === "steps") return data["size"] !== "1" || data["broken"] !== "";
    return code !== "score";
  });
  return (kept.length > 0 ? kept : trace).reduce<readonly string[]>(
    (stages, { code, data }, i, all) => {
      const goesOn = code === "steps" && saysDistance(all[i - 1]);
      const said = words.say(`standard.trace.${code}`, goesOn ? { ...data, gap: "" } : data);
      return goesOn
        ? [...stages.slice(0, -1), `${stages[stages.length - 1]} ${said}`]
        : [...stages, said];
    },
    []
  );
}

function saysDistance(step: TraceStep | undefined): boolean {
  if (step?.code === "actual") return step.data["target"] === "";
  return step?.code === "shortfall" || step?.code === "excess";
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
