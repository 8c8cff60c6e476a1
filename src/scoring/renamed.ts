import type { Indicator } from "../form";
import type { Actuals } from "./card";
import { basisOf } from "./remark-plan";

/**
 * The actuals after somebody reworded an indicator or its levels: what was entered for it goes with it, because a typing
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
  const isSameRows =
    before.length === after.length && before.every(({ row }, i) => row === after[i]?.row);
  if (!isSameRows || isSorted(before, after)) return actuals;
  const moves = before.flatMap((was, i) => {
    const is = after[i];
    return is && is.key !== was.key && basisOf(is) === basisOf(was) ? [[was.key, is.key]] : [];
  });
  const moved = moves.filter(([from = ""]) => actuals[from] !== undefined);
  if (moved.length === 0) return actuals;
  const left = new Set(moves.map(([from]) => from));
  const kept = Object.entries(actuals).filter(([key]) => !left.has(key));
  return Object.fromEntries([
    ...kept,
    ...moved.map(([from = "", to = ""]) => [to, actuals[from] ?? {}] as const),
  ]);
}

const isSorted = (before: readonly Indicator[], after: readonly Indicator[]): boolean => {
  const keys = new Set(after.map(({ key }) => key));
  return before.every(({ key }) => keys.has(key));
};
