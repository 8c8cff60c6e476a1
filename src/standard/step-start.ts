import type { Decimal } from "../quantity";
import type { Draft } from "./binding";
import { interval } from "./intervals";
import { inUnitOf, type Measure } from "./measure";
import type { Interval } from "./one-sided";
import type { Fixed, Rule, StepRule } from "./rule";
import type { Span } from "./standard";
import type { CompareItem } from "./syntax";

const PERIODIC = /每(?:个)?(?:年|半年|季度?|月|周|学期|两年)/;

const ELSEWHERE = /上年|去年|上一年|往年|同期|平均|基期|基准年|上期|上月|上季/;

/** 比上年每下降1%, 较全市平均水平每低1个百分点 */
const COMPARED =
  /[比较与同](?:[^,;。]{0,6})?(?:上年|去年|上一年|往年|同期|平均|基期|上期)[^,;。]{0,6}$/;

/** 低于全市平均水平的,每低1个百分点: what it is compared with stands in the condition before it. */
const BEYOND_OTHERS =
  /(?:低于|高于|超过|少于|多于|不及|未达到?|落后于?)[^,;。]{0,8}(?:上年|去年|上一年|往年|同期|平均|基期|上期|上月|上季)[^,;。]{0,6},?$/;

/** What the start of a step depends on: the target, the bands that stand already, the rule and its good side. */
export interface StepSurroundings {
  readonly measure: Measure;
  readonly primary: Draft;
  readonly rule: Rule;
  readonly good: "up" | "down";
}

/** Where counting begins, where that is written, and the range outside which nothing counts. */
interface StepStart {
  readonly from: Decimal;
  readonly span: Span | null;
  readonly guard: Interval | null;
}

/** The step's own threshold, else the full-mark threshold, else 以…为标准, else the target. */
export function startOf(step: StepRule, around: StepSurroundings, side: string): StepStart | null {
  const { measure, rule } = around;
  // 每低于上年1个百分点: begins at a figure that is not here
  if (ELSEWHERE.test(step.filler)) return null;
  if ((COMPARED.test(step.before) || BEYOND_OTHERS.test(step.before)) && !measure.value?.eq(0))
    return null;
  const own = step.threshold;
  if (own && !PERIODIC.test(step.before)) {
    if ("form" in own) return startOfRange(step, own, around, side);
    const at = inUnitOf(own, measure);
    return at && { from: at, span: step.sizeSpan, guard: null };
  }
  const full = fullEdge(around, side);
  if (full) return { ...full, guard: null };
  if (rule.basis) {
    const at = inUnitOf(rule.basis, measure);
    if (at) return { from: at, span: measure.value?.eq(at) ? null : rule.basis.span, guard: null };
  }
  return measure.value && { from: measure.value, span: null, guard: null };
}

/** Where a step begins that has a comparison of its own: at its figure, or from the target within its range. */
function startOfRange(
  step: StepRule,
  own: CompareItem,
  around: StepSurroundings,
  side: string
): StepStart | null {
  const { measure, good } = around;
  const range = interval(own, measure, good);
  if (!range) return null;
  if (range.low && range.high && !range.low.at.eq(range.high.at)) {
    const full = fullEdge(around, side);
    if (full) return { ...full, guard: range };
    // 60%至100%之间,每少…: down from the target, where that is the upper end
    const top = side === "down" && measure.value?.eq(range.high.at) ? measure.value : null;
    return top && { from: top, span: null, guard: range };
  }
  const at = (range.low ?? range.high)!.at;
  // 超过80%时,每减少0.5%: the range in which it counts, from the target down
  if (side === "down" && range.low && own.form === "signed" && own.op === ">") {
    const full = fullEdge(around, side);
    const top = full?.from ?? measure.value;
    if (top?.gt(at)) return { from: top, span: full?.span ?? null, guard: range };
  }
  // 不超过8小时,每增加0.1小时: the same upwards
  if (
    side === "up" &&
    range.high &&
    !range.low &&
    /增|上升|提高/.test(step.verb) &&
    measure.value?.lt(at)
  )
    return { from: measure.value, span: null, guard: range };
  return { from: at, span: own.form === "target" ? null : own, guard: null };
}

/** The edge of the band of full marks on the side from which the step leads away. */
function fullEdge(
  { primary, good }: StepSurroundings,
  side: string
): { readonly from: Decimal; readonly span: Span | null } | null {
  for (const band of primary.bands) {
    if (!isTop(band.rule.outcome, primary)) continue;
    const range = band.ranges[0]!;
    const edge =
      side === "down"
        ? (range.low ?? range.high)
        : side === "up"
          ? (range.high ?? range.low)
          : good === "up"
            ? range.low
            : range.high;
    const compare = band.rule.compares[0];
    if (edge) return { from: edge.at, span: compare && compare.form !== "target" ? compare : null };
  }
  return null;
}

/** Full marks, or the highest award of all the bands. */
function isTop(outcome: Fixed, primary: Draft): boolean {
  if (outcome.gives === "full") return true;
  if (outcome.gives !== "award") return false;
  return primary.bands.every(
    (other) =>
      other.rule.outcome.gives !== "full" &&
      (other.rule.outcome.gives !== "award" || other.rule.outcome.points.lte(outcome.points))
  );
}
