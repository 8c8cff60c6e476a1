import { decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { readActual, readYesNo } from "./actual";
import type { Binding } from "./binding";
import { allDone, type Item, itemsDone, pointsOf } from "./checklist";
import { type Part, type Parts, questionId, spanOf, wordsOf } from "./parts";
import { echoes } from "./echoes";
import { matchLabel } from "./labels";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { single } from "./score-single";
import { fixedScore, type Scored, type Settings, type Working } from "./scored";
import type { EvaluationInput } from "./standard";
import { openVetoes, vetoStands } from "./vetoes";

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
  let missing: Part | null = null;
  const answers = answersTo(parts, input);
  for (const [i, part] of parts.parts.entries()) {
    const typed = answers[i]!;
    if (isBlank(typed)) {
      missing ??= part;
      continue;
    }
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
  // what is still open could only take more away, if it is certain what the answer speaks of
  const [first = "", ...others] = answers;
  const isNamed = readActual(first).kind !== "quantity" || others.some((other) => !isBlank(other));
  if (missing && (items || total.gt(0) || !isNamed))
    return refuse("answer-missing", [spanOf(missing)], { words: wordsOf(missing) });
  const points = pointsOf(checklist);
  if (items && !points.eq(weight) && !total.eq(0))
    return total.eq(points)
      ? allDone(checklist, weight)
      : refuse(
          "points-differ-from-weight",
          checklist.map((part) => part.label.span)
        );
  const vetoed = vetoStands(parts, input, total.eq(weight));
  return vetoed ?? scored(total, working, total.gt(0) ? openVetoes(parts, input) : []);
}

/** What was typed for each part, in their order: 瞒报1次 as the only answer belongs to the kind of event that it names. */
function answersTo({ parts }: Parts, { answers }: EvaluationInput): readonly string[] {
  const typed = parts.map((part, i) => answers[questionId(part, i)] ?? "");
  const [first = "", ...others] = typed;
  const actual = readActual(first);
  if (others.some((other) => !isBlank(other))) return typed;
  if (actual.kind === "none" || actual.kind === "words") {
    const faults = parts.map((part) => (part.kind === "fault" ? part.label.text : ""));
    const fault = matchLabel(
      first,
      faults.filter((text) => text !== "")
    );
    const at = fault === null ? -1 : faults.indexOf(faults.filter((text) => text !== "")[fault]!);
    return at < 0 || parts[0]!.kind === "fault"
      ? typed
      : typed.map((_, i) => (i === at ? "是" : ""));
  }
  if (actual.kind !== "about") return typed;
  const named = parts.flatMap((part, i) =>
    part.kind === "variable" &&
    part.variable.asks === "events" &&
    echoes(actual.words, part.variable)
      ? [i]
      : []
  );
  const [only, second] = named;
  if (only === undefined || only === 0 || second !== undefined) return typed;
  return typed.map((_, i) => (i === only ? first : ""));
}

/** 0起 alone, where everything that loses points is counted in that unit; 未被通报 where all of it is such. */
function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
  const actual = readActual(input.answers["actual"] ?? "");
  const none = actual.kind === "none" ? actual.words : null;
  if (
    (none === null &&
      (actual.kind !== "quantity" ||
        !actual.quantity.value.eq(0) ||
        actual.quantity.comparator !== null)) ||
    parts.vetoes.length > 0 ||
    parts.parts.some((part, i) => i > 0 && !isBlank(input.answers[questionId(part, i)]))
  )
    return false;
  return parts.parts.every(
    (part) =>
      part.kind === "variable" &&
      part.variable.asks === "events" &&
      part.variable.steps.length > 0 &&
      (actual.kind === "quantity"
        ? part.variable.unit.name === actual.quantity.unit.name
        : none !== "" && echoes(none!, part.variable))
  );
}
