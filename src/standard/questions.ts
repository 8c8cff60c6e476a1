import { isBlank, readNumber, type Unit, unitsConvertibleTo } from "../quantity";
import type { Binding } from "./binding";
import { type Part, type Parts, questionId, spanOf, wordsOf } from "./parts";
import { original, type StandardReading } from "./read";
import type { Question, Span } from "./standard";

/** The inputs that a standard calls for, in the order of its clauses; the first has the id "actual". */
export function questionsFor(
  reading: StandardReading,
  binding: Binding,
  parts: Parts
): readonly Question[] {
  const questions = parts.parts.map((part, i) => questionOf(reading, part, questionId(part, i)));
  const vetoes = parts.vetoes.map((veto, i): Question =>
    plain(`veto-${i + 1}`, "yes-no", veto.text, firstOf(reading, veto.span), "item")
  );
  return questions.length > 0
    ? [...questions, ...vetoes]
    : [plainQuantity(binding.measure.unit), ...vetoes];
}

export function plainQuantity(unit: Unit): Question {
  return {
    id: "actual",
    kind: "quantity",
    words: "",
    span: null,
    asks: "actual",
    unit: unit.name,
    units: unitsConvertibleTo(unit),
    options: [],
  };
}

function plain(
  id: string,
  kind: Question["kind"],
  words: string,
  span: Span | null,
  asks: Question["asks"]
): Question {
  return { id, kind, words, span, asks, unit: "", units: [], options: [] };
}

function firstOf(reading: StandardReading, span: Span): Span | null {
  return original(reading, [span])[0] ?? null;
}

function questionOf(reading: StandardReading, part: Part, id: string): Question {
  const span = firstOf(reading, spanOf(part));
  if (part.kind === "grade") {
    const options = part.labels.map((label) => label.text).filter((text) => text !== "");
    return { ...plain(id, "grade", "", span, "grade"), options: [...new Set(options)] };
  }
  if (part.kind === "item") return plain(id, "yes-no", part.label.text, span, "item");
  if (part.kind === "fault") return plain(id, "yes-no", part.label.text, span, "item");
  const { variable } = part;
  return {
    id,
    kind: variable.asks === "events" || variable.asks === "shortage" ? "count" : "quantity",
    words: wordsOf(part),
    span: variable.asks === "actual" ? null : span,
    asks: variable.asks,
    unit: variable.unit.name,
    units: unitsConvertibleTo(variable.unit),
    options: [],
  };
}

/**
 * What a person typed into a question's input, as the answer that evaluate takes: a bare figure gets the question's unit, and
 * the figure of a shortage or an excess says that it is one (2 → 少2项), because an actual alone could mean either. Anything
 * else is left as it was typed.
 */
export function asAnswer(question: Question, typed: string): string {
  if (isBlank(typed) || question.kind === "grade" || question.kind === "yes-no") return typed;
  const whole = readNumber(typed) !== null ? `${typed.trim()}${question.unit}` : typed;
  const lead = {
    shortage: "少",
    excess: "多",
    overdue: "超期",
    actual: "",
    events: "",
    grade: "",
    item: "",
    applicable: "",
  }[question.asks];
  return lead === "" || /[少缺差多超滞延逾迟晚]/.test(typed) ? whole : lead + whole;
}
