import { convert, formatDecimal, valueIn } from "../quantity";
import type { Actual } from "./actual";
import type { Binding } from "./binding";
import { meets } from "./measure";
import type { Part } from "./parts";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { scoreVariable } from "./score-variable";
import { sameCount } from "./written";
import type { Scored, Settings } from "./scored";

/** The indicator's own value where another figure is asked for: enough when it meets its target, or fails altogether. */
export function ownValue(
  part: Extract<Part, { kind: "variable" }>,
  rule: Rule,
  binding: Binding,
  actual: Actual,
  settings: Settings
): Scored | null {
  const { measure, good } = binding;
  if (part.variable.asks === "actual" || actual.kind !== "quantity") return null;
  const { quantity } = actual;
  if (measure.value === null || quantity.approximate || quantity.comparator !== null) return null;
  const { variable } = part;
  const isAsked =
    convert(quantity.value, quantity.unit, variable.unit) !== null ||
    (variable.asks === "events" &&
      sameCount(quantity.unit, variable.steps[0]?.rule ?? null, variable.unit));
  if (isAsked && quantity.unit.name !== "") return null;
  const x = valueIn(quantity, measure.unit);
  if (!x) return null;
  const kept = meets(x, measure, good);
  // 101% beside 每超支1万元: what is beyond the target is just what is asked
  const met = kept && (part.variable.asks !== "excess" || x.lte(measure.value));
  if (quantity.unit.name === "" && part.variable.unit.name === measure.unit.name) return null;
  if (quantity.unit.name === "" && !x.eq(measure.value))
    return refuse("unit-needed", [], {
      actual: formatDecimal(x),
      units: [measure.unit.name, part.variable.unit.name].filter((name) => name !== "").join("、"),
    });
  if (part.beside) {
    const result = scoreVariable(part.beside, x, rule, binding, settings);
    return result.ok && (result.score.eq(settings.weight) || result.score.eq(0))
      ? result
      : refuse("other-figure-needed", [part.variable.span ?? { start: 0, end: 0 }], {
          words: part.variable.words,
          unit: part.variable.unit.name,
        });
  }
  return met
    ? scored(settings.weight, [
        { code: "full", data: { words: "", score: formatDecimal(settings.weight) }, spans: [] },
      ])
    : refuse("other-figure-needed", [part.variable.span ?? { start: 0, end: 0 }], {
        words: part.variable.words,
        unit: part.variable.unit.name,
      });
}
