import { bound } from "./bound";
import { readMeasure } from "./measure";
import { partsOf } from "./parts";
import { plainQuantity, questionsFor } from "./questions";
import { generalQuestion } from "./general-rule";
import { original, type StandardReading } from "./read";
import type { Question, Span, Target } from "./standard";

export type * from "./standard";
export type { LintCode, NoteCode, ProblemCode, TraceCode } from "./codes";
export type { StandardReading } from "./read";
export { readStandard } from "./read";
export { evaluate } from "./evaluate";
export { impliedWeight, type ImpliedWeight } from "./weight";
export { lint, type LintInput } from "./lint";
export { printStandard } from "./print";
export { asAnswer } from "./questions";
export { assumedNot } from "./assumed";

/**
 * The inputs that a standard calls for, before any answer; the first has the id "actual". A standard that can't be read
 * still asks for the actual, so that it can be kept.
 */
export function questionsOf(reading: StandardReading, target: Target): readonly Question[] {
  const measure = readMeasure(target);
  if (reading.blank) return [generalQuestion(measure)];
  if (!reading.rule) return [plainQuantity(measure.unit)];
  const binding = bound(reading.rule, measure);
  return questionsFor(reading, binding, partsOf(binding, reading.rule, null));
}

/** The grades that a standard names, in its order, with their words; null where it names no grades. */
export function gradesOf(
  reading: StandardReading
): readonly { readonly label: string; readonly span: Span }[] | null {
  const labels = reading.rule?.labels ?? [];
  if (
    !reading.rule ||
    labels.length < 2 ||
    reading.rule.steps.length > 0 ||
    new Set(labels.map((label) => label.numbered)).size > 1
  )
    return null;
  return labels.map((label) => {
    const at = reading.prepared.text.indexOf(label.text, label.span.start);
    const words =
      at >= 0 && at < label.span.end ? { start: at, end: at + label.text.length } : label.span;
    return { label: label.text, span: original(reading, [words])[0] ?? { start: 0, end: 0 } };
  });
}
