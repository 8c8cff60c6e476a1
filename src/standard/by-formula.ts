import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { Binding, Variable } from "./binding";
import {
  dividesByHundred,
  evaluateFormula,
  type FormulaProblem,
  namesSeveralRates,
} from "./formula";
import { formulaInFigures } from "./formula-figures";
import { holds, interval } from "./intervals";
import type { Measure } from "./measure";
import { refuse, scored } from "./refusal";
import type { FormulaRule, Rule } from "./rule";
import { bandAt } from "./score-bands";
import type { Expression } from "./syntax";
import { outcomeOf } from "./score-steps";
import type { Scored, Settings } from "./scored";

/** What a written formula gives for x; full and no marks that the standard says beside it go first. */
export function byFormula(
  variable: Variable,
  rule: Rule,
  { measure, good }: Binding,
  x: Decimal,
  settings: Settings
): Scored {
  const side = { "≥": "up", ">": "up", "≤": "down", "<": "down", "=": null }[
    measure.comparator ?? "="
  ];
  const meant = rule.formulas.filter((each) => each.side === null || each.side === side);
  const [formula, second] = meant;
  if (!formula) return refuse("formula-name", [rule.formulas[0]!.span]);
  if (second)
    return refuse(
      "several-formulas",
      meant.map((each) => each.span)
    );
  const extremes = rule.bands.every(
    ({ outcome }) =>
      ["full", "zero", "deduct", "deduct-share"].includes(outcome.gives) ||
      (outcome.gives === "award" && outcome.points.eq(settings.weight))
  );
  if (!extremes || rule.steps.length > 0) return refuse("formula-and-rules", [formula.span]);
  const range = formula.guard && interval(formula.guard, measure, good);
  if (formula.guard && !range) return refuse("formula-and-rules", [formula.span]);
  const hit = bandAt(variable, x, measure.value);
  if (hit === "conflict") return refuse("bands-overlap", [formula.span]);
  const banded = hit && outcomeOf(hit, rule, settings.weight);
  if (range && !holds(range, x))
    return banded ?? refuse("not-covered", [], { actual: formatDecimal(x) });
  if (banded && !range) return banded;
  const result = formulaAt(formula, rule, measure, x, settings);
  if (!banded || !result.ok || !banded.ok) return result;
  return banded.score.eq(result.score) ? result : refuse("bands-overlap", [formula.span]);
}

/** Whether the formula itself multiplies by so many points: ×10分, 10分×(1-退货率). */
function multipliesBy(weight: Decimal, expression: Expression): boolean {
  if (!("op" in expression) || expression.op !== "×") return false;
  return [expression.a, expression.b].some(
    (each) => "number" in each && !each.percent && decimal(each.number).eq(weight)
  );
}

function formulaAt(
  formula: FormulaRule,
  rule: Rule,
  measure: Measure,
  x: Decimal,
  settings: Settings
): Scored {
  const { weight } = settings;
  if (namesSeveralRates(formula.expression)) return refuse("several-rates", [formula.span]);
  const inPercent = formula.text.includes("%");
  const inHundreds = !inPercent && dividesByHundred(formula.expression);
  const scales = { measure, weight, inPercent, inHundreds };
  const at = (figure: Decimal, ownRate: boolean): Decimal | FormulaProblem =>
    evaluateFormula(formula.expression, { ...scales, x: figure, ownRate });
  // 完成率 below a target of 95%: the measured rate, where only that gives full marks at the target
  const full0 = measure.value && at(measure.value, true);
  const ownRate = full0 !== null && typeof full0 !== "string" && full0.eq(weight) && inPercent;
  const value = at(x, ownRate);
  if (typeof value === "string") return refuse(value, [formula.span]);
  // a written full mark (×50,最高得50分) stands for the weight
  const top = rule.awardCap ?? rule.fullPoints;
  const usesWeight = /分值|权重|满分|标准分/.test(formula.text.slice(formula.left.length));
  const inPoints = multipliesBy(weight, formula.expression);
  if (!usesWeight && !inPoints && !top && !measure.value)
    return refuse("formula-name", [formula.span]);
  const full = top ?? (measure.value ? at(measure.value, ownRate) : null);
  const scale =
    usesWeight || inPoints || full === null || typeof full === "string"
      ? decimal(1)
      : full.eq(0)
        ? decimal(0)
        : weight.div(full);
  if (!usesWeight && !scale.eq(1) && !top)
    return refuse("points-differ-from-weight", [formula.span]);
  const score = value.times(scale);
  return scored(score, [
    {
      code: "formula",
      data: {
        formula: formula.text,
        figures:
          (scale.eq(1) && formulaInFigures(formula.expression, { ...scales, x, ownRate })) || "",
        weight: formatDecimal(weight),
        score: formatDecimal(score, 4),
      },
      spans: [formula.span],
    },
  ]);
}
