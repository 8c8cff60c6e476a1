import { formatDecimal } from "../quantity";
import type { Binding } from "./binding";
import { original, type StandardReading } from "./read";
import type { Rule } from "./rule";
import type { Note } from "./standard";

/** What a person should know beside the score: repairs, points that are not counted, where steps begin and how large they are. */
export function notesOn(reading: StandardReading, rule: Rule, binding: Binding): Note[] {
  const notes: Note[] = [];
  if (reading.repairs.length > 0)
    notes.push({
      code: "repaired",
      data: { read: reading.repairs.map((repair) => repair.read).join(" ") },
      spans: reading.repairs.map(({ start, end }) => ({ start, end })),
    });
  const bonus = [...rule.bands, ...rule.labels].filter((each) => each.outcome.gives === "bonus");
  const spans = [
    ...bonus.map((each) => each.span),
    ...rule.steps.filter((step) => step.sense === "bonus").map((step) => step.span),
  ];
  if (spans.length > 0)
    notes.push({ code: "bonus-not-counted", data: {}, spans: original(reading, spans) });
  if (rule.brokenSteps && rule.brokenSpan)
    notes.push({
      code: "broken-steps-by-standard",
      data: { mode: rule.brokenSteps },
      spans: original(reading, [rule.brokenSpan]),
    });
  const start = binding.variables[0]?.steps[0];
  if (
    start?.fromSpan &&
    binding.measure.value &&
    !start.from.eq(binding.measure.value) &&
    start.rule.sense === "deduct"
  )
    notes.push({
      code: "threshold-differs",
      data: {
        threshold: formatDecimal(start.from) + binding.measure.unit.name,
        target: formatDecimal(binding.measure.value) + binding.measure.unit.name,
      },
      spans: original(reading, [start.fromSpan]),
    });
  if (start?.relative)
    notes.push({
      code: "relative-step",
      data: {
        percent: start.rule.size.number,
        amount: formatDecimal(start.size) + binding.measure.unit.name,
      },
      spans: original(reading, [start.rule.sizeSpan]),
    });
  return notes;
}
