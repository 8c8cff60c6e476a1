import { type Decimal, formatDecimal } from "../quantity";
import type { Binding, BoundBand, BoundStep, Variable } from "./binding";
import { holds } from "./intervals";
import { refuse } from "./refusal";
import type { Fixed, Rule } from "./rule";
import { bandAt, beyondGuard, beyondLosses, beyondSteps } from "./score-bands";
import { byInterpolation, byProportion } from "./score-proportion";
import { isMissed } from "./met-words";
import { loses } from "./outcomes";
import { furtherStep, isFurther, loseFurther, withoutFurther } from "./score-further";
import { award, lose, outcomeOf, stepCount } from "./score-steps";
import { fixedScore, outcomeData, type Scored, type Settings } from "./scored";

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
  if (hit) {
    const given = hit.rule.outcome.gives;
    if (given === "zero" && isTargetItself(hit, variable, x, binding))
      return refuse("direction-contradicts-target", [hit.rule.span]);
    const step = variable.steps.find((each) => losesBeside(each, hit, x));
    if (step) return refuse("band-and-step", [hit.rule.span, step.rule.span]);
    if (given === "full" || given === "zero") return outcomeOf(hit, rule, weight);
    if (loses(hit.rule.outcome) && isMet(x, binding) && holdsApart(binding))
      return refuse("bands-overlap", [hit.rule.span]);
    if (isRaised(hit.rule.outcome, rule, weight) && !isMet(x, binding))
      return refuse("points-differ-from-weight", [hit.rule.span]);
  }
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
  const steps = variable.steps.filter((step) => step.rule.sense === "deduct");
  const inRange = steps.filter((step) => step.guard === null || holds(step.guard, x) !== null);
  if (inRange.length > 0) {
    const step = inRange[0]!;
    return {
      ok: true,
      score: weight,
      working: [
        {
          code: "no-steps",
          data: {
            from: formatDecimal(step.from),
            unit: variable.unit.name,
            way: step.way,
            asks: variable.asks,
          },
          spans: [step.fromSpan ?? step.rule.sizeSpan],
        },
      ],
      notes: [],
    };
  }
  if (rule.otherwise) {
    const score = fixedScore(rule.otherwise.outcome, rule, weight);
    if (score)
      return {
        ok: true,
        score,
        working: [
          {
            code: "band",
            data: outcomeData(rule.otherwise.text, rule.otherwise.outcome, score, weight),
            spans: [rule.otherwise.span],
          },
        ],
        notes: [],
      };
  }
  if (beyondLosses(variable, x, binding) || beyondSteps(variable, x, binding))
    return {
      ok: true,
      score: weight,
      working: [
        {
          code: "full",
          data: { words: "", score: formatDecimal(weight) },
          spans: variable.bands.map((band) => band.rule.span),
        },
      ],
      notes: [],
    };
  return refuse("not-covered", [], { actual: `${formatDecimal(x)}${variable.unit.name}` });
}

/** The text's most points, fewer than the weight, would count as all of it: only where the target is met. */
function isRaised(outcome: Fixed, rule: Rule, weight: Decimal): boolean {
  return (
    outcome.gives === "award" &&
    outcome.points.lt(weight) &&
    fixedScore(outcome, rule, weight)?.eq(weight) === true
  );
}

/** Whether a condition for full marks has figures that could not be laid beside the others: it may hold as well. */
const holdsApart = ({ labels, measure }: Binding): boolean =>
  measure.value !== null &&
  labels.some((label) => label.outcome.gives === "full" && "compares" in label);

/** 90%以下不得分 beside a target of 90%, reached just so: whether 以下 speaks of 90% itself, no one can tell. */
function isTargetItself(
  { ranges }: BoundBand,
  { asks }: Variable,
  x: Decimal,
  { measure }: Binding
): boolean {
  if (asks !== "actual" || !measure.value?.eq(x)) return false;
  return ranges.every((range) => (holds(range, x)?.firm ?? 0) === 0);
}

/** 每少1次扣2分,未完成不得分: none done, or one too few, which would leave the step nothing to count? */
function losesBeside(step: BoundStep, { rule }: BoundBand, x: Decimal): boolean {
  return (
    rule.outcome.gives === "zero" &&
    rule.compares.length === 0 &&
    isMissed(rule.text) &&
    step.rule.sense === "deduct" &&
    stepCount(step, x, "pro-rata").gt(0)
  );
}

function isMet(x: Decimal, { measure, good }: Binding): boolean {
  return measure.value === null || (good === "up" ? x.gte(measure.value) : x.lte(measure.value));
}
