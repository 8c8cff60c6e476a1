import { type Decimal, formatDecimal } from "../quantity";
import type { Binding, BoundBand, Variable } from "./binding";
import { holds } from "./intervals";
import { meets } from "./measure";
import type { Interval } from "./one-sided";
import { loses } from "./outcomes";
import { refuse } from "./refusal";
import type { Fixed } from "./rule";
import type { Scored } from "./scored";

/** Every condition only takes points away, and x lies on the good side of all of them (不足2支的扣0.5分, 3支). */
export function beyondLosses(variable: Variable, x: Decimal, { measure, good }: Binding): boolean {
  const bands = variable.bands;
  if (bands.length === 0 || variable.steps.length > 0) return false;
  const losing = bands.every((band) => loses(band.rule.outcome));
  const met = meets(x, measure, good);
  const none = x.eq(0) && (variable.asks === "events" || countsFaults(variable));
  if (!losing || (bands.every((band) => band.rule.outcome.gives === "zero") && !met && !none))
    return false;
  const ranges = bands.flatMap((band) => band.ranges);
  const above =
    ranges.every((range) => range.high !== null && x.gte(range.high.at)) &&
    ranges.some((range) => range.low === null);
  const below =
    ranges.every((range) => range.low !== null && x.lte(range.low.at)) &&
    ranges.some((range) => range.high === null);
  return met || above || below;
}

/** Steps that only take points away, each in its range, and x meets the target outside of all of them (60%至100%之间每少…, 100%). */
export function beyondSteps(variable: Variable, x: Decimal, { measure, good }: Binding): boolean {
  return (
    meets(x, measure, good) &&
    variable.asks === "actual" &&
    variable.steps.length > 0 &&
    variable.steps.every(({ rule }) => rule.sense === "deduct") &&
    variable.bands.every(({ rule }) => ["zero", "deduct"].includes(rule.outcome.gives))
  );
}

/** 发生重大事件的不得分: all that is said is that any such event loses. */
export const countsFaults = ({ bands }: Variable): boolean =>
  bands.every(({ rule, ranges }) => rule.compares.length === 0 && ranges.every(isAny));

const isAny = ({ low, high }: Interval): boolean =>
  low !== null && low.at.eq(0) && !low.closed && high === null;

/** A proportion that holds below a threshold: at and above it full marks. */
export function beyondGuard(
  variable: Variable,
  x: Decimal,
  weight: Decimal,
  { measure }: Binding
): Scored {
  const guards = variable.proportions.map(({ guard }) => guard!);
  // short of the target, beyond the range in which the proportion holds: nothing is said
  const met = measure.value === null || x.gte(measure.value);
  const good = met && guards.some((guard) => guard.high && !guard.low && x.gte(guard.high.at));
  return good
    ? {
        ok: true,
        score: weight,
        working: [{ code: "full", data: {}, spans: [variable.proportions[0]!.rule.span] }],
        notes: [],
      }
    : refuse("not-covered", [], { actual: formatDecimal(x) });
}

/**
 * The band that x falls into. Of bands that hold at once the narrowest counts: the highest lower bound, the lowest upper one.
 * On the target itself full marks that reach it go first (≤5%: 5%以内得满分,5%-10%得6分).
 */
export function bandAt(
  variable: Variable,
  x: Decimal,
  target: Decimal | null
): BoundBand | "conflict" | null {
  // 1家15分,1家以上20分: the figure that is named by itself goes before all others
  const named = variable.bands.some(({ ranges }) => ranges.some((range) => isJust(range, x)));
  const met = target?.eq(x) && variable.asks === "actual" && !named;
  const full =
    met &&
    variable.bands.find(
      (band) => band.rule.outcome.gives === "full" && band.ranges.some((range) => holds(range, x))
    );
  if (full) return full;
  const hit = firmestBand(variable, x);
  if (hit === null || hit === "conflict") return hit;
  // 80%以上按比例得分,80%以下不得分: the figure itself is the proportion's
  const firmness = Math.max(...hit.ranges.map((range) => holds(range, x)?.firm ?? 0));
  const beside = variable.proportions.some(
    ({ guard }) => guard && (holds(guard, x)?.firm ?? -1) > firmness
  );
  return beside && firmness < 3 ? null : hit;
}

const isJust = ({ low, high }: Interval, x: Decimal): boolean =>
  low !== null && high !== null && low.at.eq(x) && high.at.eq(x);

function firmestBand(variable: Variable, x: Decimal): BoundBand | "conflict" | null {
  const hits = variable.bands
    .flatMap((band) => band.ranges.map((range) => ({ band, range, hit: holds(range, x) })))
    .filter((entry) => entry.hit !== null);
  if (hits.length === 0) return null;
  const edge = hits.filter((entry) => entry.hit!.firm < 3);
  const firmest = Math.max(...edge.map((entry) => entry.hit!.firm), 0);
  const kept = hits.filter((entry) => entry.hit!.firm === 3 || entry.hit!.firm === firmest);
  let best = kept[0]!;
  let clash = false;
  for (const other of kept.slice(1)) {
    const order = narrower(other.range, best.range);
    if (order > 0) {
      best = other;
      clash = false;
    } else if (order === 0 && !sameOutcome(other.band.rule.outcome, best.band.rule.outcome))
      clash = true;
  }
  return clash ? "conflict" : best.band;
}

function sameOutcome(a: Fixed, b: Fixed): boolean {
  return a.gives === b.gives && JSON.stringify(a) === JSON.stringify(b);
}

/** 1 if range a lies inside b, −1 if b inside a, 0 if neither. */
function narrower(a: Interval, b: Interval): number {
  const aIn = inside(a, b);
  const bIn = inside(b, a);
  return aIn === bIn ? 0 : aIn ? 1 : -1;
}

function inside(a: Interval, b: Interval): boolean {
  const low = b.low === null || (a.low !== null && a.low.at.gte(b.low.at));
  const high = b.high === null || (a.high !== null && a.high.at.lte(b.high.at));
  return low && high;
}
