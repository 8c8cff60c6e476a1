import type { Unit } from "../quantity";

/** Months, days, working days, minutes: how long something takes. */
const TIMES = ["month", "day", "workday", "minute"];

/** Whether a unit measures time. */
export function isTime({ dimension }: Unit): boolean {
  return TIMES.includes(dimension);
}

/** Whether a unit counts things (起, 项, 人), and is no time, share or sum. */
export function isCounted(unit: Unit): boolean {
  return !isTime(unit) && !["", "percent", "yuan"].includes(unit.dimension);
}
