import { convert, readUnit } from "../quantity";
import { isFigure } from "./band-ranges";
import { goodSide, inUnitOf, type Measure, NO_UNIT } from "./measure";
import type { Rule, StepRule } from "./rule";
import { onMeasure } from "./step-figure";
import { amountOf, unitOf } from "./written";

/** The target in the unit in which it is reckoned with: times in their base, a missing unit from the standard's own figures. */
export function scaleOf(rule: Rule, target: Measure): Measure {
  return inBaseOfTime(withUnitFromText(rule, target));
}

/** ±5% are distances from nothing: the target is such a distance itself, or there is none. */
export function spansBothSides(rule: Rule, measure: Measure): boolean {
  if (!measure.value || measure.value.eq(0)) return true;
  return rule.bands.some((band) =>
    band.compares.some((item) => {
      const amounts =
        item.form === "signed"
          ? [item.value]
          : item.form === "between"
            ? [item.low, item.high]
            : [];
      return amounts.some((amount) => inUnitOf(amount, measure)?.eq(measure.value!));
    })
  );
}

/** Years and weeks do not divide evenly in decimals: times are reckoned in months, days and minutes. */
function inBaseOfTime(measure: Measure): Measure {
  const base = { month: "个月", day: "天", minute: "分钟" }[measure.unit.dimension];
  if (!base || measure.unit.factor.eq(1)) return measure;
  const unit = readUnit(base)!;
  return { ...measure, unit, value: measure.value && convert(measure.value, measure.unit, unit) };
}

/** Where the target names no unit, the standard's own figures do: the first threshold's, else the first band's. */
function withUnitFromText(rule: Rule, measure: Measure): Measure {
  if (measure.unit.name !== "") return measure;
  if (measure.value) {
    const step = rule.steps.find(
      (s) => s.way !== "event" && unitOf(s.size)?.dimension !== "percent" && s.size.unit !== ""
    );
    const percent = rule.bands.some((b) =>
      b.compares.some((c) => c.form === "signed" && c.value.unit === "%")
    );
    // 110 and 每上升1个百分点: the target is a percentage whose sign was left out
    const points = rule.steps.some((s) => /百分点/.test(s.size.unit));
    if (points) return { ...measure, unit: readUnit("%")! };
    return step && !percent ? { ...measure, unit: unitOf(step.size) ?? NO_UNIT } : measure;
  }
  if (measure.qualitative) return measure;
  const figures = rule.bands.filter((band) => band.after === "" && isFigure(band, measure));
  const written = [
    ...rule.steps.map((s) => amountOf(s.threshold)),
    ...figures.flatMap((b) => b.compares.map(amountOf)),
    rule.basis,
  ];
  const first = written.find((amount) => amount && amount.unit !== "");
  return first ? { ...measure, unit: unitOf(first) ?? NO_UNIT } : measure;
}

/** The good side: of the target's operator; for = the side that the steps and limits speak of. */
export function direction(rule: Rule, measure: Measure): "up" | "down" {
  if (measure.comparator && measure.comparator !== "=") return goodSide(measure);
  const own = rule.steps.filter((step) => step.sense === "deduct" && step.way !== "event");
  const behind = (step: StepRule): boolean =>
    step.way === "late" && unitOf(step.size)?.dimension === "percent";
  const ups = own
    .filter((step) => step.way === "up" || (step.way === "late" && !behind(step)))
    .filter((step) => onMeasure(step, measure, "up")).length;
  const downs = own.filter((step) => step.way === "down" || behind(step)).length;
  if (ups > 0 && downs === 0) return "down";
  if (downs > 0) return "up";
  const full = rule.bands.find((band) => band.outcome.gives === "full")?.compares[0];
  if (full?.form === "signed" && (full.op === "<=" || full.op === "<" || full.tail === "down"))
    return "down";
  return goodSide(measure);
}
