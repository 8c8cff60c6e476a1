import { readActual } from "./actual";
import type { Binding } from "./binding";
import { byWords } from "./by-words";
import { matchLabel } from "./labels";
import { partsOf } from "./parts";
import { refuse } from "./refusal";
import type { Rule } from "./rule";
import { several } from "./score-several";
import { judgedAt, single } from "./score-single";
import type { Scored, Settings } from "./scored";
import type { EvaluationInput } from "./standard";

/** The score before it is limited and rounded. */
export function compute(
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const parts = partsOf(binding, rule, settings.weight);
  const typed = input.answers["actual"] ?? "";
  const actual = readActual(typed);
  const named = byWords(rule, parts, actual, typed, settings.weight, true);
  if (named) return named;
  const mute = rule.unknown.filter((each) => !each.others);
  const open = mute.filter((each) => each.why !== "modified");
  const narrowed = parts.parts.length === 1 && open.every((each) => judgedAt(rule, binding, each));
  // 符合要求得7分,不符合要求的视情况扣分: another condition is met than the one that is left to judgement
  const told =
    open.length > 0 &&
    !narrowed &&
    open.every(({ when }) => when && matchLabel(typed, [when.text]) === null)
      ? byWords(rule, parts, actual, typed, settings.weight, false)
      : null;
  if (told?.ok && ["words", "met"].includes(actual.kind)) return told;
  if (open.length > 0 && !narrowed)
    return refuse(
      open[0]!.why,
      mute.map((each) => each.span)
    );
  if (parts.problem) return refuse(parts.problem.code, parts.problem.spans);
  if (parts.parts.length === 0)
    return refuse(
      rule.unknown[0]?.why ??
        (rule.bands.length > 0 || rule.steps.length > 0 ? "bonus-only" : "no-rule"),
      rule.unknown.map((each) => each.span)
    );
  const result =
    parts.parts.length === 1
      ? single(parts.parts[0]!, parts, rule, binding, input, actual, typed, settings)
      : several(parts, rule, binding, input, settings);
  if (!result.ok) return result;
  if (mute.length > open.length && !result.score.eq(settings.weight))
    return refuse(
      "modified",
      mute.map((each) => each.span)
    );
  return result;
}
