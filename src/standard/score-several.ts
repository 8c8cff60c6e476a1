import { decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { accountOf, nothingAtAll } from "./account";
import { readActual, readYesNo } from "./actual";
import type { Binding } from "./binding";
import { allDone, type Item, itemsDone, pointsOf } from "./checklist";
import { isWorseOfNone } from "./nothing-done";
import { type Part, type Parts, spanOf, wordsOf } from "./parts";
import { type Refusal, refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { single } from "./score-single";
import { fixedScore, notMentioned, type Scored, type Settings, type Working } from "./scored";
import type { EvaluationInput } from "./standard";
import { capLine } from "./step-lines";
import { couldBeVetoed, openVetoes, vetoStands } from "./vetoes";

/** The score of a standard that asks for several answers: items of a checklist are added up, losses taken away together. */
export function several(
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const { weight } = settings;
  const items = parts.parts.every((part) => part.kind === "item");
  let total = items ? decimal(0) : weight;
  const working: Working[] = [];
  const checklist = items ? (parts.parts as readonly Item[]) : [];
  const counted = items ? itemsDone(checklist, input, weight) : null;
  if (counted) return counted;
  const idle = nothingAtAll(parts, input);
  if (idle)
    return scored(
      weight,
      [{ code: "no-steps", data: { from: "0", unit: "", way: "up", asks: "events" }, spans: [] }],
      openVetoes(parts, input)
    );
  const missing: Part[] = [];
  const { answers, named } = accountOf(parts, input);
  for (const [i, part] of parts.parts.entries()) {
    const typed = answers[i]!;
    if (isBlank(typed)) {
      missing.push(part);
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
  const isCertain = named !== null || answers.filter((typed) => !isBlank(typed)).length > 1;
  const unsaid = missing.filter((part) => !isWorseOfNone(part, parts, answers));
  const [open] = unsaid;
  if (open && named === null && (items || total.gt(0) || !isCertain))
    return refuse("answer-missing", [spanOf(open)], { words: wordsOf(open) });
  const points = pointsOf(checklist);
  if (items && !points.eq(weight) && !total.eq(0))
    return total.eq(points)
      ? allDone(checklist, weight)
      : refuse(
          "points-differ-from-weight",
          checklist.map((part) => part.label.span)
        );
  const most = rule.lossCap;
  if (!items && most && weight.minus(total).gt(most)) {
    total = weight.minus(most);
    working.push(capLine("deduct", most, []));
  }
  const between = total.gt(0) && total.lt(weight);
  const vetoed = vetoStands(parts, input) ?? (between ? firstDoubt(parts, answers, input) : null);
  // the answer names one kind only: that the others did not happen is said with the score
  const others = unsaid.map((part) => notMentioned(namedBy(part), spanOf(part)));
  const notes = total.gt(0) ? [...others, ...openVetoes(parts, input)] : [];
  return vetoed ?? scored(total, working, notes);
}

/** The first of the answers that what takes all marks away may be. */
function firstDoubt(
  parts: Parts,
  answers: readonly string[],
  input: EvaluationInput
): Refusal | null {
  for (const [i, part] of parts.parts.entries()) {
    const steps = part.kind === "variable" ? part.variable.steps : [];
    const doubt = couldBeVetoed(parts, steps, readActual(answers[i]!), input);
    if (doubt) return doubt;
  }
  return null;
}

/** The words of a part, of its steps where the figure itself has none. */
function namedBy(part: Part): string {
  const said = wordsOf(part);
  if (said !== "" || part.kind !== "variable") return said;
  return part.variable.steps[0]?.rule.text ?? part.variable.bands[0]?.rule.text ?? "";
}
