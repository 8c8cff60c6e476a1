import type { Question } from "../../standard";

/** An answer as the row shows it: the figure in the field, its unit beside it. */
export interface AnswerParts {
  readonly text: string;
  readonly unit: string;
}

/** Takes an answer such as "12个月" apart where the question offers that unit; anything else stays in the field as it is. */
export function splitAnswer(question: Question, answer: string): AnswerParts {
  const unit = trailingUnit(question, answer);
  if (unit === null) return { text: answer, unit: question.unit };
  return { text: answer.trim().slice(0, -unit.length).trimEnd(), unit };
}

/** Puts figure and unit together. The question's own unit is understood and left out; a unit that was typed wins. */
export function joinAnswer(question: Question, { text, unit }: AnswerParts): string {
  if (text.trim() === "" || unit === question.unit) return text;
  return trailingUnit(question, text) === null ? text.trimEnd() + unit : text;
}

/** The longest offered unit that follows a figure at the end of the text; null where there is none. */
function trailingUnit(question: Question, text: string): string | null {
  const trimmed = text.trim();
  const units = [...new Set([question.unit, ...question.units])].sort(
    (a, b) => b.length - a.length
  );
  return (
    units.find((unit) => {
      const figure = trimmed.slice(0, -unit.length);
      return (
        unit !== "" &&
        trimmed.endsWith(unit) &&
        /[\d０-９〇零一二三四五六七八九十两百千万亿]\s*$/.test(figure)
      );
    }) ?? null
  );
}
