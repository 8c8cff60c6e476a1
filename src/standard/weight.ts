import { decimal, type Decimal } from "../quantity";
import type { BoundStep } from "./binding";
import { bound } from "./bound";
import { readMeasure } from "./measure";
import { partsOf } from "./parts";
import { original, type StandardReading } from "./read";
import type { LabelRule, Rule } from "./rule";
import type { Span, Target } from "./standard";

export interface ImpliedWeight {
  readonly weight: Decimal;
  /** The words that it follows from. */
  readonly spans: readonly Span[];
}

/**
 * The weight that a standard implies, for rows whose remark has none: the points of full marks where they are written, the
 * points of all items of a checklist, the points that the worst grade loses, or what is lost when a counted target is missed
 * altogether (每少1次扣2.5分 with target 1 → 2.5). Null where nothing follows. Our own inference, to be offered and never taken.
 */
export function impliedWeight(reading: StandardReading, target: Target): ImpliedWeight | null {
  const { rule } = reading;
  if (!rule) return null;
  const binding = bound(rule, readMeasure(target));
  if (binding.problem) return null;
  const found =
    written(rule) ??
    items(rule, partsOf(binding, rule, null).parts) ??
    worstGrade(rule) ??
    wholeTarget(binding.variables[0]?.steps ?? [], binding.variables.length);
  return found && { weight: found.weight.round(2), spans: original(reading, found.spans) };
}

function written(rule: Rule): ImpliedWeight | null {
  if (rule.fullPoints) return { weight: rule.fullPoints, spans: [] };
  const full = [...rule.bands, ...rule.labels].find((each) => each.outcome.gives === "full");
  if (full?.outcome.gives === "full")
    return full.outcome.points && { weight: full.outcome.points, spans: [full.span] };
  if (rule.awardCap) return { weight: rule.awardCap, spans: [] };
  let best: { weight: Decimal; spans: readonly Span[] } | null = null;
  for (const band of rule.bands)
    if (band.outcome.gives === "award" && (!best || band.outcome.points.gt(best.weight)))
      best = { weight: band.outcome.points, spans: [band.span] };
  return best;
}

function items(rule: Rule, parts: ReturnType<typeof partsOf>["parts"]): ImpliedWeight | null {
  const labels = parts.flatMap((part) => (part.kind === "item" ? [part.label] : []));
  const points = (label: LabelRule): Decimal =>
    label.outcome.gives === "award" ? label.outcome.points : decimal(0);
  if (labels.length > 0)
    return {
      weight: labels.reduce((sum, label) => sum.plus(points(label)), decimal(0)),
      spans: labels.map((label) => label.span),
    };
  const awarded = rule.labels.filter((label) => label.outcome.gives === "award");
  const best = awarded.reduce<LabelRule | null>(
    (top, label) => (!top || points(label).gt(points(top)) ? label : top),
    null
  );
  return best && { weight: points(best), spans: [best.span] };
}

function worstGrade(rule: Rule): ImpliedWeight | null {
  const losing = rule.labels.filter((label) => label.outcome.gives === "deduct");
  if (losing.length < 2 || !rule.labels.some((label) => label.outcome.gives === "full"))
    return null;
  const worst = losing.reduce((most, label) =>
    (label.outcome as { points: Decimal }).points.gt((most.outcome as { points: Decimal }).points)
      ? label
      : most
  );
  return { weight: (worst.outcome as { points: Decimal }).points, spans: [worst.span] };
}

/** The longest way down that is taken for the whole weight: counts up to twenty steps. */
const MOST_STEPS = 20;

function wholeTarget(steps: readonly BoundStep[], variables: number): ImpliedWeight | null {
  const [step, second] = steps;
  if (
    !step ||
    second ||
    variables > 1 ||
    step.way !== "down" ||
    step.rule.share ||
    step.rule.size.unit === "%" ||
    step.relative
  )
    return null;
  const count = step.from.div(step.size);
  if (!count.eq(count.round(0)) || count.gt(MOST_STEPS) || count.lte(0)) return null;
  return { weight: count.times(step.rule.points), spans: [step.rule.span] };
}
