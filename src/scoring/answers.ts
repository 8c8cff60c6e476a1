import type { Indicator } from "../form";
import { readNumber, readUnit } from "../quantity";
import { asAnswer, type Answers, type Question } from "../standard";

/**
 * The answers as `evaluate` takes them: a bare figure in the pane answers the question beside its input (2 → 超期2周). What
 * stands in the sheet's own column was not asked by that question and is taken as it is.
 */
export function answersFor(
  questions: readonly Question[],
  answers: Answers,
  inColumn: boolean
): Answers {
  const asked = inColumn ? questions.filter(({ id }) => id !== "actual") : questions;
  const said = asked.map((question) => [
    question.id,
    answerTo(question, answers[question.id] ?? ""),
  ]);
  return { ...answers, ...Object.fromEntries(said) };
}

/** 提前1周, -2: said against a question for a delay or a shortage, and must not become 超期2周. */
const CONTRARY = /^\s*[-−－负]|提前|提早/;

function answerTo(question: Question, typed: string): string {
  if (isShare(typed, question.unit)) return typed;
  if (question.asks !== "actual" && CONTRARY.test(typed)) return typed;
  return asAnswer(question, inYuan(typed, question.unit));
}

/**
 * An actual that stands in the row beside its 计量单位: a bare figure is meant in that unit (2 beside 年 → 2年), also where
 * the standard counts in months. A unit of another kind than the one asked for says nothing about the figure.
 */
export function inOwnUnit(
  text: string,
  { unit }: Indicator,
  [question]: readonly Question[]
): string {
  const asked = readUnit(question?.unit ?? "");
  if (asked === null || readUnit(unit)?.dimension !== asked.dimension) return text;
  const amount = inYuan(text, unit);
  return isShare(text, unit) || readNumber(amount) === null ? amount : amount.trim() + unit;
}

/** A bare figure up to 1 where percent are meant: a spreadsheet keeps 99.4% as 0.994, so it gets no unit by itself. */
function isShare(text: string, unit: string): boolean {
  const bare = unit === "%" ? readNumber(text) : null;
  return bare !== null && bare.gt(0) && bare.lte(1);
}

/** 722万 where money is meant is 7220000元, never 722万 times 万元. Source: how people write amounts. */
function inYuan(text: string, unit: string): string {
  const amount = /[万亿]\s*$/.test(text) ? readNumber(text) : null;
  return amount !== null && readUnit(unit)?.dimension === "yuan" ? `${amount.toFixed()}元` : text;
}
