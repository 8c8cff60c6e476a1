import {
  decimal,
  type Decimal,
  formatDecimal,
  roundScore,
  valueIn,
  whatItStandsFor,
} from "../quantity";
import { type Actual, readActual } from "./actual";
import type { ProblemCode } from "./codes";
import { withUnit } from "./figures";
import { matchLabel } from "./labels";
import { goodSide, type Measure } from "./measure";
import { belowZero, saidOf } from "./negative";
import { plainQuantity } from "./questions";
import type { Evaluation, EvaluationInput, Question } from "./standard";

const GRADES = ["达成预期指标", "部分达成预期指标并具有一定效果", "未达成预期指标且效果较差"];

/**
 * The Ministry of Finance's general rule, for rows without a standard of their own: a quantitative indicator has full marks
 * when met, else weight × actual ÷ target (≥, =) or weight × target ÷ actual (≤). A qualitative one has three grades of which
 * only the first is a figure (达成 with full marks); the others are ranges and are not guessed.
 */
export function generalRule(input: EvaluationInput, measure: Measure): Evaluation {
  const { weight } = input;
  const question = generalQuestion(measure);
  const ask = (code: ProblemCode, data: Record<string, string> = {}): Evaluation => ({
    status: "needs-input",
    questions: [question],
    problem: { code, data, spans: [] },
  });
  if (!weight) return ask("weight-missing");
  const typed = input.answers["actual"] ?? "";
  const read = readActual(typed);
  // 3项均已落实 beside a target of 4项: the figure counts
  const counted = read.kind === "met" && read.count?.unit.dimension === measure.unit.dimension;
  const actual: Actual = counted ? { kind: "quantity", quantity: read.count } : read;
  if (actual.kind === "blank") return ask("actual-missing");
  const negative = belowZero("", measure, () => [question], input.answers);
  if (negative) return ask("actual-negative", saidOf(negative));
  const done = (quotient: Decimal, data: Record<string, string>): Evaluation => {
    const exact = whatItStandsFor(quotient);
    const score = roundScore(exact.gt(weight) ? weight : exact.lt(0) ? decimal(0) : exact);
    const full = { weight: formatDecimal(weight) };
    return {
      status: "scored",
      score,
      trace: [
        {
          code: "general-rule",
          data: { ...full, score: formatDecimal(exact, 4), ...data },
          spans: [],
        },
        {
          code: "score",
          data: {
            ...full,
            lost: "",
            score: score.toFixed(),
            rounded: score.eq(exact) ? "" : "yes",
          },
          spans: [],
        },
      ],
      notes: [{ code: "general-rule", data: {}, spans: [] }],
      brokenStepsMatter: false,
    };
  };
  if (measure.qualitative || !measure.value) {
    if (actual.kind === "met" || matchLabel(typed, GRADES) === 0)
      return done(weight, { actual: typed, target: measure.text, by: "met" });
    return ask(measure.qualitative ? "grade-is-a-range" : "target-missing");
  }
  if (actual.kind === "met")
    return done(weight, {
      actual: typed,
      target: withUnit(measure.value, measure.unit),
      by: "met",
    });
  if (actual.kind !== "quantity" || actual.quantity.approximate)
    return ask("actual-unclear", { actual: typed });
  const { quantity } = actual;
  const x = valueIn(quantity, measure.unit);
  if (!x) return ask("unit-differs", { unit: quantity.unit.name, expected: measure.unit.name });
  const data = {
    actual: withUnit(x, measure.unit),
    target: withUnit(measure.value, measure.unit),
  };
  const up = goodSide(measure) === "up";
  if (up ? x.gte(measure.value) : x.lte(measure.value)) return done(weight, { ...data, by: "met" });
  if (quantity.comparator !== null) return ask("actual-not-exact", { actual: typed });
  if (up ? measure.value.lte(0) : x.lte(0)) return ask("target-missing");
  return up
    ? done(weight.times(x).div(measure.value), { ...data, by: "actual" })
    : done(weight.times(measure.value).div(x), { ...data, by: "target" });
}

/** The one question of a row without a standard. */
export function generalQuestion(measure: Measure): Question {
  if (!measure.qualitative) return plainQuantity(measure.unit);
  return {
    id: "actual",
    kind: "grade",
    words: "",
    span: null,
    asks: "grade",
    unit: "",
    units: [],
    options: GRADES,
  };
}
