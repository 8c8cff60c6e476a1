import { decimal, type Decimal } from "../quantity";
import type { Binding, BoundBand, BoundStep, Variable } from "./binding";
import { isBare } from "./condition-items";
import { isCounted } from "./dimensions";
import { meets } from "./measure";
import { isMissed } from "./met-words";
import { loses, points } from "./outcomes";
import { type Refusal, refuse } from "./refusal";
import type { Fixed, LabelRule, Rule } from "./rule";
import { stepCount } from "./score-steps";
import { fixedScore } from "./scored";
import { unitOf } from "./written";

/** Why the band that x falls into may not be what the standard means for it; null where it is. */
export function doubtOf(
  hit: BoundBand,
  variable: Variable,
  x: Decimal,
  rule: Rule,
  binding: Binding,
  weight: Decimal
): Refusal | null {
  const { outcome, span } = hit.rule;
  if (outcome.gives === "zero" && isTargetItself(variable, x, binding))
    return refuse("direction-contradicts-target", [span]);
  const step = variable.steps.find((each) => losesBeside(each, hit, x));
  if (step) return refuse("band-and-step", [span, step.rule.span]);
  if (outcome.gives === "full" || outcome.gives === "zero") return null;
  const better = x.eq(0) && wordsForNone(hit, binding);
  if (better) return refuse("bands-overlap", [span, better.span]);
  if (isOnceOrEach(hit, variable, x))
    return refuse("each-left-out", [span], { words: hit.rule.text });
  if (loses(outcome) && isMet(x, binding) && holdsApart(binding))
    return refuse("bands-overlap", [span]);
  return isRaised(outcome, rule, weight) && !isMet(x, binding)
    ? refuse("points-differ-from-weight", [span])
    : null;
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

/** 90%以下不得分 beside ≥90%, ≥1%不得分 beside ≤1%, reached just so: what meets the target cannot lose all. */
const isTargetItself = ({ asks }: Variable, x: Decimal, { measure }: Binding): boolean =>
  asks === "actual" && measure.value?.eq(x) === true;

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

/** 1处不符合扣5分, and there are four: once, or for each? */
function isOnceOrEach({ rule }: BoundBand, { bands, steps }: Variable, x: Decimal): boolean {
  const [only, second] = rule.compares;
  if (rule.outcome.gives !== "deduct" || second || !isBare(only)) return false;
  const unit = unitOf(only.value);
  const more =
    steps.length > 0 ||
    bands.some(({ rule: other }) => other !== rule && other.compares.length > 0);
  return unit !== null && isCounted(unit) && x.gt(decimal(points(only.value.number))) && !more;
}

/** 全勤得100分, 发生≤3次得80分, and none: a condition in words that wins more than the range that begins at nothing. */
function wordsForNone({ rule, ranges }: BoundBand, { labels }: Binding): LabelRule | null {
  const { outcome } = rule;
  if (outcome.gives !== "award" || ranges.some(({ low }) => low !== null)) return null;
  return (
    labels.find(
      (label) => label.outcome.gives === "award" && label.outcome.points.gt(outcome.points)
    ) ?? null
  );
}

function isMet(x: Decimal, { measure, good }: Binding): boolean {
  return measure.value === null || meets(x, measure, good);
}
