import { convert, decimal, formatDecimal } from "../quantity";
import type { Binding } from "./binding";
import type { Say } from "./lint-say";
import type { Measure } from "./measure";

/** Full marks or steps that begin elsewhere than at the target; steps that are shares of it. */
export function thresholds(binding: Binding, say: Say): void {
  const { measure, good } = binding;
  const variable = binding.variables[0];
  if (!measure.value || !variable) return;
  const unit = measure.unit.name;
  for (const band of variable.bands) {
    if (band.rule.outcome.gives !== "full") continue;
    const edge = good === "up" ? band.ranges[0]?.low : band.ranges[0]?.high;
    const plain = band.rule.compares.every((compare) => compare.form !== "target");
    if (edge && plain && band.rule.compares.length > 0 && !edge.at.eq(measure.value))
      say(
        "threshold-differs",
        "warning",
        [band.rule.span],
        { threshold: formatDecimal(edge.at) + unit, target: formatDecimal(measure.value) + unit },
        null
      );
  }
  for (const step of variable.steps) {
    if (step.relative)
      say(
        "relative-step",
        "hint",
        [step.rule.sizeSpan],
        {
          percent: `${formatDecimal(decimal(step.rule.size.number))}%`,
          amount: formatDecimal(step.size) + unit,
        },
        null
      );
    const covered = variable.bands.some((band) => band.rule.outcome.gives === "full");
    if (
      !covered &&
      step.fromSpan &&
      !step.from.eq(measure.value) &&
      step.rule.sense === "deduct" &&
      !step.guard
    )
      say(
        "threshold-differs",
        "warning",
        [step.fromSpan],
        { threshold: formatDecimal(step.from) + unit, target: formatDecimal(measure.value) + unit },
        null
      );
  }
}

/** ≤ 1年 with points lost per month: exact, but the actual is then wanted in months. 个百分点 and % are no two units. */
export function convertedStep(
  { variables: [variable] }: Binding,
  measure: Measure,
  say: Say
): void {
  const step = variable?.steps[0];
  if (!variable || !step || !measure.value || variable.asks !== "actual") return;
  const { unit } = variable;
  if (unit.name === measure.unit.name || unit.dimension === "percent") return;
  const converted = convert(measure.value, measure.unit, unit);
  if (!converted) return;
  say("converted-step", "hint", [step.rule.sizeSpan], {
    unit: unit.name,
    target: formatDecimal(measure.value) + measure.unit.name,
    converted: formatDecimal(converted) + unit.name,
  });
}

/** Figures that are asked for beside the indicator's own. */
export function otherFigures(binding: Binding, count: number, say: Say): void {
  const { measure } = binding;
  for (const variable of binding.variables) {
    if (variable.asks === "actual" || !measure.value) continue;
    if (variable.unit.dimension === measure.unit.dimension) continue;
    say(
      "other-figure",
      "warning",
      [variable.steps[0]?.rule.sizeSpan ?? variable.span ?? { start: 0, end: 0 }],
      {
        unit: variable.unit.name,
        target: formatDecimal(measure.value) + measure.unit.name,
        asks: variable.asks,
      },
      null
    );
  }
  if (count > 1) say("several-answers", "hint", [], { count: String(count) }, null);
}
