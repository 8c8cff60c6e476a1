import { decimal, type Decimal, formatDecimal } from "../quantity";
import { evaluateFormula } from "./formula";
import type { Measure } from "./measure";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import type { Scored, Settings } from "./scored";

export function byFormula(rule: Rule, measure: Measure, x: Decimal, settings: Settings): Scored {
  const formula = rule.formulas[0]!;
  if (rule.formulas.length > 1)
    return refuse(
      "several-formulas",
      rule.formulas.map((each) => each.span)
    );
  if (rule.bands.length > 0 || rule.steps.length > 0)
    return refuse("formula-and-rules", [formula.span]);
  const value = evaluateFormula(formula.expression, { measure, x, weight: settings.weight });
  if (typeof value === "string") return refuse(value, [formula.span]);
  // a written full mark (×50,最高得50分) stands for the weight
  const top = rule.awardCap ?? rule.fullPoints;
  const usesWeight = /分值|权重|满分|标准分/.test(formula.text.slice(formula.left.length));
  if (!usesWeight && !top && !measure.value) return refuse("formula-name", [formula.span]);
  const full =
    top ??
    (measure.value
      ? evaluateFormula(formula.expression, { measure, x: measure.value, weight: settings.weight })
      : null);
  const scale =
    usesWeight || full === null || typeof full === "string"
      ? decimal(1)
      : full.eq(0)
        ? decimal(0)
        : settings.weight.div(full);
  if (!usesWeight && !scale.eq(1) && !top)
    return refuse("points-differ-from-weight", [formula.span]);
  const score = value.times(scale);
  return scored(score, [
    {
      code: "formula",
      data: { formula: formula.text, score: formatDecimal(score, 4) },
      spans: [formula.span],
    },
  ]);
}
