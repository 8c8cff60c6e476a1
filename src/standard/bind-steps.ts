import { convert, decimal, type Decimal, type Unit } from "../quantity";
import {
  type Asks,
  type BindingDraft,
  type BoundStep,
  type Doubt,
  type Draft,
  fail,
} from "./binding";
import type { BindingProblemCode } from "./codes";
import { isTime } from "./dimensions";
import { interval } from "./intervals";
import { inUnitOf, isRelative, type Measure, NO_UNIT } from "./measure";
import type { Bound, Interval } from "./one-sided";
import type { StepRule } from "./rule";
import { onMeasure } from "./step-figure";
import { startOf, type StepSurroundings } from "./step-start";
import { LATE_SOMEWHERE, NOT_DONE, type StepWay, wayOf } from "./step-way";
import { amountOf, inUnitOfCount, sameCount, unitOf } from "./written";

/** Ties every step to the indicator's own figure or to one of its own. Steps that only add to the full marks are left out. */
export function addSteps(draft: BindingDraft, counted: StepRule | null): void {
  const { rule, measure, scale, good, primary } = draft;
  for (const step of rule.steps) {
    if (step.sense === "bonus" || step.way === "ahead") {
      if (step.sense === "deduct") fail(draft, "ahead-loses", step.span);
      continue;
    }
    const way = isOverspent(step, draft) ? "down" : wayOf(step, measure, good);
    if (step === counted || onMeasure(step, scale, way)) {
      const around = { measure: scale, primary, rule, good };
      const doubtful = way === "event" && step !== counted ? eventsOrBeyond(step, around) : null;
      if (doubtful) primary.unsure.push(doubtful.doubt);
      const bound = doubtful?.milder ?? bindStep(step, way, around, step === counted);
      if (typeof bound === "string") fail(draft, bound, step.span);
      else primary.steps.push(bound);
    } else if (step.sense === "award") fail(draft, "award-of-other-figure", step.span);
    else draft.others.push(otherVariable(step, way));
  }
}

/** 节约率≥0得满分,每超支1%扣1分: what is overspent is missing from what is saved. */
const isOverspent = ({ verb, way }: StepRule, { rule, good }: BindingDraft): boolean =>
  way === "up" &&
  good === "up" &&
  /^超/.test(verb) &&
  rule.bands.some(({ before }) => /(?:节约|节省|节支|结余)率$/.test(before));

/** The step on the indicator's own figure: where it begins and how large it is. Or why that can't be told. */
function bindStep(
  step: StepRule,
  way: StepWay,
  around: StepSurroundings,
  counted: boolean
): BoundStep | BindingProblemCode {
  const { measure, primary, good } = around;
  // 每完成目标的10% beside a target of 90%: a share of it, or so many points?
  if (step.sense === "award" && /目标|任务|计划/.test(step.verb) && isPart(step, measure))
    return "step-unreadable";
  if (counted || (way === "event" && (!measure.value || step.sense === "award"))) {
    const scale = counted ? { ...measure, unit: primary.unit } : measure;
    const size =
      counted || sameCount(unitOf(step.size)!, step, scale.unit)
        ? inUnitOfCount(step.size)
        : inUnitOf(step.size, scale);
    return size && size.gt(0) ? countedFrom(decimal(0), step, size, null) : "step-unreadable";
  }
  if (way === "event") {
    const events = eventsBesideTarget(step, measure, good);
    if (events) return events;
  }
  const side = way === "down" || way === "event" ? "down" : way === "either" ? "either" : "up";
  const start = startOf(step, around, side);
  if (!start) return "no-threshold";
  const relative = isRelative(step.size, measure);
  const size = relative
    ? start.from.times(decimal(step.size.number)).div(100)
    : sizeOnMeasure(step, measure);
  if (!size || size.lte(0)) return "step-unreadable";
  if (
    step.sense === "deduct" &&
    ((good === "up" && side === "up") || (good === "down" && side === "down")) &&
    (!start.span || measure.value?.eq(start.from)) &&
    measure.comparator !== "=" &&
    measure.comparator !== null
  )
    return "direction-contradicts-target";
  return {
    rule: step,
    way: side,
    from: start.from,
    fromSpan: start.span,
    size,
    relative,
    guard: start.guard,
  };
}

/** A percentage beside a target that is one, below 100%. */
function isPart(step: StepRule, measure: Measure): boolean {
  const percent = unitOf(step.size)?.dimension === "percent";
  return percent && measure.unit.dimension === "percent" && !measure.value?.eq(100);
}

function sizeOnMeasure(step: StepRule, measure: Measure): Decimal | null {
  return (
    inUnitOf(step.size, measure) ??
    (sameCount(unitOf(step.size)!, step, measure.unit) ? inUnitOfCount(step.size) : null)
  );
}

/** A step that counts upwards, so many of its size. */
function countedFrom(
  from: Decimal,
  step: StepRule,
  size: Decimal,
  guard: Interval | null
): BoundStep {
  return { rule: step, way: "up", from, fromSpan: null, size, relative: false, guard };
}

/** How many events make a step, and the range in which they count; null for everywhere. */
function countedEvents(
  { size, threshold }: StepRule,
  measure: Measure,
  good: "up" | "down"
): { readonly size: Decimal; readonly guard: Interval | null } {
  return {
    size: inUnitOf(size, measure) ?? decimal(size.number),
    guard: threshold && "form" in threshold ? interval(threshold, measure, good) : null,
  };
}

/**
 * 超过2次的每次扣1分, 每次扣1分 beside ≤ 2次: each of them, or each beyond the limit? Up to the limit, or at none, both say the same;
 * further on only where the milder reading leaves nothing.
 */
function eventsOrBeyond(
  step: StepRule,
  { measure, good }: StepSurroundings
): { readonly milder: BoundStep; readonly doubt: Doubt } | null {
  if (step.sense !== "deduct" || good !== "down" || !measure.value?.gt(0)) return null;
  const { size, guard } = countedEvents(step, measure, good);
  if (guard && (!guard.low || guard.high || /部分/.test(step.before))) return null;
  if (step.threshold && !guard) return null;
  const limit = guard?.low?.at ?? measure.value;
  const low: Bound = { at: guard ? limit : decimal(0), closed: false, firm: 2 };
  return {
    milder: countedFrom(limit, step, size, guard),
    doubt: { range: { low, high: null }, code: "events-or-target", span: step.span },
  };
}

/** Events that lose points beside a target: counted from nothing or from a limit. Null where they are missing from the target. */
function eventsBesideTarget(
  step: StepRule,
  measure: Measure,
  good: "up" | "down"
): BoundStep | BindingProblemCode | null {
  const { size, guard } = countedEvents(step, measure, good);
  if (guard?.low && !guard.high)
    return /部分/.test(step.before)
      ? countedFrom(guard.low.at, step, size, guard)
      : "events-or-target";
  // ≤2起,超出部分每起扣5分: only what lies beyond the limit
  if (
    guard?.high &&
    !guard.low &&
    /超[出过]|以外|部分/.test(step.before.replace(/不超[出过]/g, ""))
  )
    return countedFrom(guard.high.at, step, size, null);
  if (guard || measure.value!.eq(0)) return countedFrom(decimal(0), step, size, guard);
  return good === "up" && NOT_DONE.test(step.verb + step.before + step.after)
    ? null
    : "events-or-target";
}

function askedBy(step: StepRule, unit: Unit, way: StepWay): Asks {
  if (way === "event")
    return isTime(unit) && LATE_SOMEWHERE.test(step.before + step.verb) ? "overdue" : "events";
  if (way === "late" || (isTime(unit) && way === "up")) return "overdue";
  return way === "down" ? "shortage" : "excess";
}

/** The figure that a step asks for where it does not count on the indicator's own: days late, events, a shortage. */
export function otherVariable(step: StepRule, way: StepWay): Draft {
  const unit = unitOf(step.size) ?? NO_UNIT;
  const own = step.threshold;
  const amount = own && amountOf(own);
  const written = amount && unitOf(amount);
  const from = written ? convert(inUnitOfCount(amount) ?? decimal(0), written, unit) : null;
  const bound: BoundStep = {
    rule: step,
    way: "up",
    from: from ?? decimal(0),
    fromSpan: null,
    size: decimal(step.size.number),
    relative: false,
    guard: null,
  };
  return {
    asks: askedBy(step, unit, way),
    unit,
    words: step.text,
    span: step.span,
    bands: [],
    unsure: [],
    steps: [bound],
    proportions: [],
  };
}
