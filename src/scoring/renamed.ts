import type { Indicator } from "../form";
import type { Actuals } from "./card";
import { basisOf } from "./remark-plan";

/**
 * The actuals after somebody reworded indicators or their levels: what was entered for one goes with it, because a typing
 * mistake put right in its name is no new indicator. Rows that only changed places keep their keys, and nothing moves; nor
 * does it where the row's target or standard changed too, because then it may be another indicator.
 *
 * @returns the same object where nothing is to be moved
 */
export function carryRenamed(
  before: readonly Indicator[],
  after: readonly Indicator[],
  actuals: Actuals
): Actuals {
  const keys = new Set(after.map(({ key }) => key));
  if (before.every(({ key }) => keys.has(key))) return actuals;
  const pairs = inSameRows(before, after) ? paired(before, after) : inSameGaps(before, after);
  const moves = pairs.filter(([was, is]) => was.key !== is.key && basisOf(was) === basisOf(is));
  if (!moves.some(([{ key }]) => actuals[key] !== undefined)) return actuals;
  const left = new Set(moves.map(([{ key }]) => key));
  const stay = Object.entries(actuals).filter(([key]) => !left.has(key));
  const carried = moves.flatMap(([was, is]) => {
    const answers = actuals[was.key];
    return answers ? [[is.key, answers] as const] : [];
  });
  return Object.fromEntries([...stay, ...carried]);
}

type Pair = readonly [was: Indicator, is: Indicator];

const inSameRows = (before: readonly Indicator[], after: readonly Indicator[]): boolean =>
  before.length === after.length && before.every(({ row }, i) => row === after[i]?.row);

const paired = (before: readonly Indicator[], after: readonly Indicator[]): readonly Pair[] =>
  before.flatMap((was, i) => {
    const is = after[i];
    return is ? [[was, is] as const] : [];
  });

/**
 * Where rows moved as well: those that went and those that came between the same two indicators that stayed, when they are
 * as many.
 */
function inSameGaps(before: readonly Indicator[], after: readonly Indicator[]): readonly Pair[] {
  const came = gaps(after, before);
  return [...gaps(before, after)].flatMap(([anchors, went]) => {
    const here = came.get(anchors) ?? [];
    return here.length === went.length ? paired(went, here) : [];
  });
}

/** The indicators that `others` does not know, by the two known ones around them. */
function gaps(
  indicators: readonly Indicator[],
  others: readonly Indicator[]
): ReadonlyMap<string, readonly Indicator[]> {
  const known = new Set(others.map(({ key }) => key));
  const found = new Map<string, readonly Indicator[]>();
  let above = "";
  let gap: Indicator[] = [];
  const end = (below: string): void => {
    if (gap.length > 0) found.set(JSON.stringify([above, below]), gap);
    above = below;
    gap = [];
  };
  for (const indicator of indicators) {
    if (known.has(indicator.key)) end(indicator.key);
    else gap.push(indicator);
  }
  end("");
  return found;
}
