import type { Unit } from "../quantity";
import { BOTH_WAYS } from "./both-ways";
import { LATE } from "./lateness";
import { type Measure, NO_UNIT } from "./measure";
import type { StepRule } from "./rule";
import { sameCount, unitOf } from "./written";

/** Which way from its start a step counts: below, above, in time, on either side, or so many events. */
export type StepWay = "down" | "up" | "late" | "either" | "event";

/** What is missing, left undone or too little. */
export const NOT_DONE = /未|没|不|缺|少|漏|无|低|差/;

/** Lateness anywhere in a clause: also 迟报, and what was not done in time. */
export const LATE_SOMEWHERE = new RegExp(
  `${LATE}|迟|晚于|规定时间|规定期限|时限|未按时|未及时|未按期`
);

/** Which way the step counts beside this target: its own words, where they leave it open those before it. */
export function wayOf(step: StepRule, measure: Measure, good: "up" | "down"): StepWay {
  switch (step.way) {
    case "down":
    case "up":
    case "late":
    case "event":
      if (isMissingFromRate(step, measure, good) || isMissingFromTarget(step, measure, good))
        return "down";
      if (isMissingOfNone(step, measure)) return "event";
      return step.way === "up" && /时间|期限|时限/.test(step.filler) ? "late" : step.way;
    case "off":
      if (BOTH_WAYS.test(step.verb)) return "either";
      if (/偏差|偏离|浮动|相差/.test(step.verb) && measure.comparator === "=") return "either";
      return good === "up" ? "down" : "up";
    default:
      return wayOfWordsBefore(step, measure, good);
  }
}

/** 每有1个百分点未办结, 每滞后5% of a progress: what is missing from the rate. */
function isMissingFromRate(step: StepRule, measure: Measure, good: "up" | "down"): boolean {
  const rate =
    good === "up" && isPercent(unitOf(step.size)) && measure.unit.dimension === "percent";
  const undone =
    step.way === "event" && step.sense === "deduct" && NOT_DONE.test(step.verb + step.after);
  return rate && (undone || step.way === "late");
}

/** 不少于24篇,每少报1篇: what is missing from the target. */
function isMissingFromTarget(step: StepRule, measure: Measure, good: "up" | "down"): boolean {
  return (
    step.way === "event" &&
    step.sense === "deduct" &&
    good === "up" &&
    /^[少缺漏]/.test(step.verb) &&
    measure.value?.gt(0) === true &&
    step.threshold !== null &&
    countsTarget(step, measure)
  );
}

/** 每缺一份 beside a target of none: what is missing is counted. */
function isMissingOfNone(step: StepRule, measure: Measure): boolean {
  return (
    step.way === "down" &&
    step.sense === "deduct" &&
    step.threshold === null &&
    measure.value?.eq(0) === true &&
    countsTarget(step, measure) &&
    /^[缺少欠]/.test(step.verb)
  );
}

function countsTarget(step: StepRule, measure: Measure): boolean {
  return sameCount(unitOf(step.size) ?? NO_UNIT, step, measure.unit);
}

function isPercent(unit: Unit | null): boolean {
  return unit?.dimension === "percent";
}

/** 超过的,每1%扣1分: the words before the step tell, else its unit and what it gives. */
function wayOfWordsBefore(step: StepRule, measure: Measure, good: "up" | "down"): StepWay {
  const { before } = step;
  if (/偏差|偏离|浮动/.test(before) && measure.comparator === "=") return "either";
  if (LATE_SOMEWHERE.test(before)) return "late";
  if (/超|高于|增|多于|大于|突破/.test(before) && !/未超|不超/.test(before)) return "up";
  if (/低于|不足|少|未达|未完成|没有完成|没有达到|降|小于|差|不达/.test(before)) return "down";
  const unit = unitOf(step.size);
  if (!unit || !["percent", "yuan"].includes(unit.dimension)) return "event";
  if (step.sense === "award") return "up";
  return good === "up" ? "down" : "up";
}
