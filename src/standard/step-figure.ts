import type { Unit } from "../quantity";
import { isTime } from "./dimensions";
import type { Measure } from "./measure";
import type { StepRule } from "./rule";
import { amountOf, sameCount, unitOf } from "./written";

/** A count of faults that starts from nothing and is the only figure: no target, or a target of none. */
export function countsFromNothing(step: StepRule, measure: Measure): boolean {
  const unit = unitOf(step.size);
  if (step.way !== "event" || (step.threshold && !isOfOthers(step, measure))) return false;
  if (
    !unit ||
    unit.dimension === "percent" ||
    unit.dimension === "month" ||
    unit.dimension === "day"
  )
    return false;
  // 每发现违规行为扣2分: the counting word is the target's
  if (unit.name === "") return measure.value ? measure.value.eq(0) : true;
  if (!measure.value) return measure.unit.name === "" || sameCount(unit, step, measure.unit);
  // 1户(次)不符合 beside 0户
  const perTime = unit.name === `${measure.unit.name}次`;
  return (
    measure.value.eq(0) &&
    (measure.unit.name === "" || perTime || sameCount(unit, step, measure.unit))
  );
}

/** 月故障时长高于8小时每一路: the figure says which are counted, not how many. */
function isOfOthers(step: StepRule, measure: Measure): boolean {
  const amount = step.threshold && amountOf(step.threshold);
  const [own, counted] = [amount && unitOf(amount), unitOf(step.size)];
  return (
    own !== null &&
    counted !== null &&
    own.name !== "" &&
    (measure.value === null || measure.value.eq(0)) &&
    own.dimension !== counted.dimension &&
    own.dimension !== measure.unit.dimension &&
    ((measure.value === null && measure.unit.name === "") || sameCount(counted, step, measure.unit))
  );
}

/** Whether the step counts on the indicator's own figure; any other asks for a figure of its own. */
export function onMeasure(step: StepRule, measure: Measure, way: string): boolean {
  const unit = unitOf(step.size);
  if (!unit) return false;
  const timed = isTime(unit) && unit.dimension !== "minute";
  if (way === "event") {
    if (!measure.value && !step.threshold)
      return step.sense === "award" && sameCount(unit, step, measure.unit);
    if (isShareDone(step, unit, measure)) return true;
    if (unit.name === "") return false;
    return sameCount(unit, step, measure.unit);
  }
  if (!measure.value && !step.threshold && measure.unit.name === "") return false;
  if (unit.dimension === "" || unit.dimension === measure.unit.dimension) {
    if (!measure.value && way !== "down" && timed && !step.threshold) return false;
    return measure.value !== null || hasStart(step) || unit.dimension === "percent";
  }
  if (unit.dimension === "percent") return measure.value !== null;
  if (unit.dimension === "day" && unit.factor.eq(1) && measure.unit.dimension === "workday")
    return measure.value !== null;
  if (timed) return false;
  return (
    sameCount(unit, step, measure.unit) &&
    measure.unit.name !== "" &&
    (measure.value !== null || hasStart(step))
  );
}

/** 每完成目标的10%得1分: so many shares of the target. */
function isShareDone(step: StepRule, unit: Unit, measure: Measure): boolean {
  return (
    step.sense === "award" &&
    unit.dimension === "percent" &&
    (measure.unit.dimension !== "percent" || measure.value?.eq(100) === true) &&
    /^(?:已|实际)?(?:完成|达到|实现)(?:年度|全年|总|的)*(?:目标|任务|计划|工作量|指标)?(?:任务|值|数|量)?的?$/.test(
      step.verb
    )
  );
}

function hasStart(step: StepRule): boolean {
  return step.threshold !== null;
}
