import { formatDecimal, type Quantity, readUnit } from "../quantity";
import { readActual } from "./actual";
import type { Measure } from "./measure";
import type { Answers, Question } from "./standard";

/** Every sign that folds to a minus, and 负: only such an answer need be looked at. */
const SIGN = /[-负\u2010-\u2015\u2212\u2500\ufe63\uff0d]/;

/** A standard that speaks of figures below zero itself: 负增长, 零下5度, 不低于-3, (-5%. A dash between two figures is a range. */
const SPOKEN = /负(?:增长|数|值|偏差|[0-9一二三四五六七八九十])|零下|(?:^|[≥≤<>=(,:;为于])-[0-9]/;

export interface BelowZero {
  readonly question: Question;
  /** The figure as it was read: -5万元. */
  readonly figure: string;
  /** It was said to be a shortage, an excess or a delay. */
  readonly distance: boolean;
}

/**
 * The first answer that is below zero where nothing can be: an amount of money, a time, a count, and any other unit but
 * the percentage. Rates (变动率, 增长率, 结余率) may well be negative; an amount below zero is a slip of the pen, and beside an
 * upper limit it would win full marks. A distance with a minus sign (超期-3天, 少-1次) says two contrary things, in every unit.
 * Allowed where the target is below zero or the standard's own words speak of such figures. `text` is the folded standard.
 */
export function belowZero(
  text: string,
  measure: Measure,
  questions: () => readonly Question[],
  answers: Answers
): BelowZero | null {
  if (!Object.values(answers).some((answer) => answer !== undefined && SIGN.test(answer)))
    return null;
  if (measure.value?.lt(0) || SPOKEN.test(text)) return null;
  for (const question of questions()) {
    if (question.kind !== "quantity" && question.kind !== "count") continue;
    const actual = readActual(answers[question.id] ?? "");
    if (actual.kind === "about" && actual.amount.value.lt(0)) {
      // 支出-5%: a rate again, with the words that name it
      const rate = actual.sense === "events" && isRate(actual.amount, question, measure);
      if (!rate)
        return {
          question,
          figure: figureOf(actual.amount, ""),
          distance: actual.sense !== "events",
        };
    }
    if (actual.kind !== "quantity" || !actual.quantity.value.lt(0)) continue;
    if (!isRate(actual.quantity, question, measure))
      return { question, figure: figureOf(actual.quantity, question.unit), distance: false };
  }
  return null;
}

/** The figures of the sentence about it. */
export function saidOf({ question, figure, distance }: BelowZero): Record<string, string> {
  return { actual: figure, asks: question.asks, of: distance ? "distance" : "amount" };
}

/** Percent of an amount (-5% beside 万元) is that amount again, and no rate. */
function isRate({ unit }: Quantity, question: Question, measure: Measure): boolean {
  const asked = readUnit(question.unit)?.dimension === "percent";
  if (unit.name === "") return asked;
  return unit.dimension === "percent" && (asked || measure.unit.dimension === "percent");
}

function figureOf({ value, unit }: Quantity, asked: string): string {
  return formatDecimal(value) + (unit.name || asked);
}
