import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { Binding } from "./binding";
import type { Say } from "./lint-say";
import type { Measure } from "./measure";
import type { LabelRule, Rule } from "./rule";
import { fixedScore, textFull } from "./scored";

/** How many points the steps can take away at most, against the weight. */
export function reach(binding: Binding, weight: Decimal, measure: Measure, say: Say): void {
  const [variable, another] = binding.variables;
  const [step, second] = variable?.steps ?? [];
  if (
    !variable ||
    another ||
    !step ||
    second ||
    step.rule.sense !== "deduct" ||
    step.rule.share ||
    step.way !== "down" ||
    step.rule.cap
  )
    return;
  if (variable.bands.some((band) => band.rule.outcome.gives === "zero") || step.from.lte(0)) return;
  const exact = step.from.div(step.size);
  const most = exact.times(step.rule.points);
  const data = {
    most: formatDecimal(most),
    weight: formatDecimal(weight),
    points: formatDecimal(step.rule.points),
    times: formatDecimal(exact),
  };
  const counted = measure.unit.dimension !== "percent";
  if (most.lt(weight)) {
    const better = weight.div(exact).round(3, 3);
    const close = weight.minus(most).lte("0.01");
    say(
      "cannot-reach-weight",
      close ? "hint" : "warning",
      [step.rule.pointsSpan],
      data,
      `${step.rule.text.replace(/^.*(?=每)/, "")}扣${formatDecimal(better)}分`
    );
  } else if (counted && most.minus(weight).gt("0.01") && exact.lte(100)) {
    say("exceeds-weight", "hint", [step.rule.pointsSpan], data, null);
  }
}

/** Points of full marks written in the text that are not the weight. */
export function points(rule: Rule, weight: Decimal, say: Say): void {
  const full = textFull(rule);
  const items = rule.labels.filter((label) => label.outcome.gives === "award");
  const sum = items.reduce(
    (total, label) => total.plus((label.outcome as { points: Decimal }).points),
    decimal(0)
  );
  if (!full || full.eq(weight) || sum.eq(weight)) return;
  const source = [...rule.bands, ...rule.labels].filter(
    (each) =>
      (each.outcome.gives === "award" || each.outcome.gives === "full") &&
      each.outcome.points?.eq(full)
  );
  say(
    "points-differ-from-weight",
    "warning",
    source.slice(0, 1).map((each) => each.span),
    { points: formatDecimal(full), weight: formatDecimal(weight) },
    null
  );
}

/** Grades from best to worst must not gain points, and the worst should lose the weight, no more. */
export function grades(rule: Rule, weight: Decimal, say: Say): void {
  const labels = rule.labels.filter(
    (label): label is LabelRule & { outcome: { gives: "deduct" | "award" | "full" | "zero" } } =>
      ["deduct", "award", "full", "zero", "award-share", "deduct-share"].includes(
        label.outcome.gives
      )
  );
  if (labels.length < 3) return;
  const scores = labels.map((label) => fixedScore(label.outcome as never, rule, weight));
  if (scores.some((score) => score === null)) return;
  const sum = labels.every((label) => label.outcome.gives === "award");
  if (sum && new Set(labels.map((label) => label.numbered)).size > 1) return;
  for (let i = 1; i < scores.length; i++)
    if (scores[i]!.gt(scores[i - 1]!)) {
      say(
        "grades-not-monotone",
        "warning",
        [labels[i]!.span],
        { better: labels[i - 1]!.text, worse: labels[i]!.text },
        null
      );
      break;
    }
  const deducts = labels
    .filter((label) => label.outcome.gives === "deduct")
    .map((label) => (label.outcome as unknown as { points: Decimal }).points);
  if (deducts.length === 0 || labels.some((label) => label.outcome.gives === "zero")) return;
  const most = deducts.reduce((a, b) => (b.gt(a) ? b : a));
  const span = [labels[labels.length - 1]!.span];
  const data = {
    most: formatDecimal(most),
    weight: formatDecimal(weight),
    points: formatDecimal(most),
    times: "1",
  };
  if (most.lt(weight)) say("cannot-reach-weight", "hint", span, data, null);
  else if (most.gt(weight)) say("exceeds-weight", "warning", span, data, null);
}
