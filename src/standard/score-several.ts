import { decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { readActual, readYesNo } from "./actual";
import type { Binding } from "./binding";
import { allDone, type Item, itemsDone, pointsOf } from "./checklist";
import { type Parts, questionId, spanOf, wordsOf } from "./parts";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { single } from "./score-single";
import { fixedScore, type Scored, type Settings, type Working } from "./scored";
import type { EvaluationInput } from "./standard";
import { vetoStands } from "./vetoes";

/** The score of a standard that asks for several answers: items of a checklist are added up, losses taken away together. */
export function several(
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const { weight } = settings;
  let total = parts.parts.every((part) => part.kind === "item") ? decimal(0) : weight;
  const working: Working[] = [];
  const items = parts.parts.every((part) => part.kind === "item");
  const checklist = items ? (parts.parts as readonly Item[]) : [];
  const counted = items ? itemsDone(checklist, input, weight) : null;
  if (counted) return counted;
  const idle = nothingAtAll(parts, input);
  if (idle)
    return scored(weight, [
      { code: "no-steps", data: { from: "0", unit: "", way: "up", asks: "events" }, spans: [] },
    ]);
  for (let i = 0; i < parts.parts.length; i++) {
    const part = parts.parts[i]!;
    const typed = input.answers[questionId(part, i)] ?? "";
    if (isBlank(typed)) return refuse("answer-missing", [spanOf(part)], { words: wordsOf(part) });
    if (part.kind === "item" || part.kind === "fault") {
      const yes = readYesNo(typed);
      if (yes === null)
        return refuse("answer-unclear", [spanOf(part)], { words: wordsOf(part), typed });
      const points = fixedScore(part.label.outcome as never, rule, weight);
      const counts =
        part.kind === "item"
          ? (part.label.outcome as { points: Decimal }).points
          : weight.minus(points ?? weight);
      if (yes) total = part.kind === "item" ? total.plus(counts) : total.minus(counts);
      working.push({
        code: "item",
        data: {
          words: part.label.text,
          answer: yes ? "yes" : "no",
          sense: part.kind === "item" ? "award" : "deduct",
          points: formatDecimal(counts, 4),
        },
        spans: [part.label.span],
      });
      continue;
    }
    const result = single(
      part,
      { ...parts, asides: [], vetoes: [] },
      rule,
      binding,
      input,
      readActual(typed),
      typed,
      settings
    );
    if (!result.ok) return result;
    total = total.minus(weight.minus(result.score));
    working.push(...result.working);
  }
  const points = pointsOf(checklist);
  if (items && !points.eq(weight) && !total.eq(0))
    return total.eq(points)
      ? allDone(checklist, weight)
      : refuse(
          "points-differ-from-weight",
          checklist.map((part) => part.label.span)
        );
  const vetoed = vetoStands(parts, input, total.eq(weight));
  return vetoed ?? scored(total, working);
}

/** 0起 alone, where everything that loses points is counted in that unit. */
function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
  const actual = readActual(input.answers["actual"] ?? "");
  if (
    actual.kind !== "quantity" ||
    !actual.quantity.value.eq(0) ||
    actual.quantity.comparator ||
    parts.vetoes.length > 0 ||
    parts.parts.some((part, i) => i > 0 && !isBlank(input.answers[questionId(part, i)]))
  )
    return false;
  return parts.parts.every(
    (part) =>
      part.kind === "variable" &&
      part.variable.asks === "events" &&
      part.variable.steps.length > 0 &&
      part.variable.unit.name === actual.quantity.unit.name
  );
}
