import { type Decimal, formatDecimal } from "../quantity";
import type { Binding, BoundBand, Variable } from "./binding";
import { holds } from "./intervals";
import { loses } from "./outcomes";
import { refuse, scored } from "./refusal";
import type { Rule } from "./rule";
import { lose, stepCount } from "./score-steps";
import type { Scored, Settings } from "./scored";

/** What a figure comes to that stands just on the edge of the condition it falls into; null where the condition decides. */
export function atEdge(
  hit: BoundBand,
  variable: Variable,
  x: Decimal,
  rule: Rule,
  binding: Binding,
  settings: Settings
): Scored | null {
  // 500元以下扣3分 beside a target of none: with none nothing is lost
  if (loses(hit.rule.outcome) && x.eq(0) && isNoneOf(variable, hit, binding))
    return fullAtNone(hit, settings.weight);
  return onSoftEdge(hit, variable, x, rule, binding, settings);
}

/** None of what is counted, which is what the target wants, beside a loss that begins with the least of it. */
const isNoneOf = ({ asks }: Variable, { ranges }: BoundBand, { measure }: Binding): boolean =>
  asks === "actual" && measure.value?.eq(0) === true && ranges.every(({ low }) => low === null);

const fullAtNone = ({ rule: { span } }: BoundBand, weight: Decimal): Scored =>
  scored(weight, [
    { code: "full", data: { words: "", score: formatDecimal(weight) }, spans: [span] },
  ]);

/** Just 90% where 90%以下不得分 and each point below the target loses some: whether 以下 speaks of the figure itself is not said. */
function onSoftEdge(
  hit: BoundBand,
  variable: Variable,
  x: Decimal,
  rule: Rule,
  { measure }: Binding,
  settings: Settings
): Scored | null {
  if (
    hit.rule.outcome.gives !== "zero" ||
    hit.ranges.some((range) => (holds(range, x)?.firm ?? 0) > 0)
  )
    return null;
  const losing = variable.steps.filter(
    (step) => step.rule.sense === "deduct" && stepCount(step, x, "pro-rata").gt(0)
  );
  const [only, second] = losing;
  const lost = only && !second && lose(variable, losing, x, rule, measure, settings);
  return lost && lost.ok && lost.score.gt(0)
    ? refuse("band-and-step", [hit.rule.span, only.rule.span])
    : null;
}
