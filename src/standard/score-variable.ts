import { type Decimal, formatDecimal } from "../quantity";
import { doubtOf } from "./band-doubts";
import { atEdge } from "./band-edges";
import type { Binding, Variable } from "./binding";
import { holds } from "./intervals";
import { refuse } from "./refusal";
import type { Rule } from "./rule";
import { bandAt, beyondGuard } from "./score-bands";
import { furtherStep, isFurther, loseFurther, withoutFurther } from "./score-further";
import { byInterpolation, byProportion } from "./score-proportion";
import { scoreRest } from "./score-rest";
import { award, lose, outcomeOf, stepCount } from "./score-steps";
import { fixedScore, type Scored, type Settings } from "./scored";

/** What the standard gives for a figure x, in the variable's unit. */
export function scoreVariable(
  variable: Variable,
  x: Decimal,
  rule: Rule,
  binding: Binding,
  settings: Settings
): Scored {
  const { weight } = settings;
  const hit = bandAt(variable, x, binding.measure.value);
  if (hit === "conflict")
    return refuse(
      "bands-overlap",
      variable.bands.map((band) => band.rule.span)
    );
  const doubted = hit && doubtOf(hit, variable, x, rule, binding, weight);
  if (doubted) return doubted;
  const edge = hit && atEdge(hit, variable, x, rule, binding, settings);
  if (edge) return edge;
  if (hit && ["full", "zero"].includes(hit.rule.outcome.gives)) return outcomeOf(hit, rule, weight);
  const doubt = variable.unsure.find(({ range }) => holds(range, x));
  if (doubt?.code === "days-or-months")
    return refuse(doubt.code, [], { days: formatDecimal(x.times(variable.unit.factor)) });
  const further = furtherStep(variable);
  if (further && isFurther(further, x))
    return loseFurther(further, variable, x, rule, binding.measure, settings);
  if (further) return scoreVariable(withoutFurther(variable, further), x, rule, binding, settings);
  const between = variable.proportions.find((each) => each.rule.between);
  if (between && hit) {
    const given = outcomeOf(hit, rule, weight);
    return given.ok && given.score.eq(weight)
      ? given
      : refuse("bands-overlap", [hit.rule.span, between.rule.span]);
  }
  const applicable = variable.steps.filter((step) => stepCount(step, x, "pro-rata").gt(0));
  const losing = applicable.filter((step) => step.rule.sense === "deduct");
  const awards = variable.steps.filter((step) => step.rule.sense === "award");
  if (awards.length > 0)
    return award(variable, awards, losing, hit, x, rule, binding.measure, settings);
  if (hit) {
    const top =
      hit.rule.outcome.gives === "award" && fixedScore(hit.rule.outcome, rule, weight)?.eq(weight);
    if (losing.length > 0 && !top)
      return refuse("band-and-step", [hit.rule.span, losing[0]!.rule.span]);
    if (losing.length === 0 || top) return outcomeOf(hit, rule, weight);
  }
  const lost = losing.length > 0 && lose(variable, losing, x, rule, binding.measure, settings);
  if (doubt && !(lost && lost.ok && lost.score.lte(0))) return refuse(doubt.code, [doubt.span]);
  if (lost) return lost;
  if (between) return byInterpolation(between, variable, x, binding, weight);
  const proportion = variable.proportions.find(
    ({ guard }) => guard === null || holds(guard, x) !== null
  );
  if (variable.proportions.length > 0 && !proportion)
    return beyondGuard(variable, x, weight, binding);
  // 60%-90%按比例得分 between no and full marks: of the target, or of the way from one to the other?
  const written = proportion?.rule.times === true && proportion.rule.rate;
  if (proportion?.guard?.low && proportion.guard.high && variable.bands.length > 1 && !written)
    return refuse("bands-overlap", [proportion.rule.span]);
  if (proportion) return byProportion(proportion.rule, x, binding, weight);
  return scoreRest(variable, x, rule, binding, weight);
}
