import { decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { readActual } from "./actual";
import type { Part } from "./parts";
import { refuse, scored } from "./refusal";
import type { Scored } from "./scored";
import type { EvaluationInput } from "./standard";

/** One thing that wins its points when it is done. */
export type Item = Extract<Part, { kind: "item" }>;

/** The points of all items together. */
export function pointsOf(checklist: readonly Item[]): Decimal {
  return checklist.reduce(
    (sum, { label }) => sum.plus((label.outcome as { points: Decimal }).points),
    decimal(0)
  );
}

/** Every item of a checklist: the weight, also where the points that are written add up to something else. */
export function allDone(checklist: readonly Item[], weight: Decimal): Scored {
  return scored(weight, [
    {
      code: "award",
      data: {
        count: String(checklist.length),
        points: "",
        base: "",
        of: "items",
        score: formatDecimal(weight),
      },
      spans: checklist.map((part) => part.label.span),
    },
  ]);
}

/** 2项 of a checklist whose items are worth the same; 全部完成. */
export function itemsDone(
  parts: readonly Item[],
  input: EvaluationInput,
  weight: Decimal
): Scored | null {
  const typed = input.answers["actual"] ?? "";
  const actual = readActual(typed);
  const alone = Object.entries(input.answers).every(
    ([id, other]) => id === "actual" || isBlank(other)
  );
  // 按时完成 may be said of one item only
  if (alone && actual.kind === "met" && /^(?:已|各项)?(?:全部|均|都)/.test(typed.trim()))
    return allDone(parts, weight);
  if (
    actual.kind !== "quantity" ||
    !/^(?:项|个|条|)$/.test(actual.quantity.unit.name) ||
    actual.quantity.comparator ||
    actual.quantity.approximate
  )
    return null;
  if (actual.quantity.unit.name === "") return null;
  const points = parts.map((part) => (part.label.outcome as { points: Decimal }).points);
  const count = actual.quantity.value;
  if (count.gt(parts.length) || count.lt(0) || !count.eq(count.round(0, 0)))
    return refuse("count-out-of-range", [], { count: formatDecimal(count) });
  if (count.eq(parts.length)) return allDone(parts, weight);
  if (!points.every((each) => each.eq(points[0]!)))
    return refuse(
      "which-items",
      parts.map((part) => part.label.span)
    );
  if (!pointsOf(parts).eq(weight) && !count.eq(0))
    return refuse(
      "points-differ-from-weight",
      parts.map((part) => part.label.span)
    );
  return scored(count.times(points[0]!), [
    {
      code: "award",
      data: {
        count: formatDecimal(count),
        points: formatDecimal(points[0]!),
        base: "",
        of: "items",
        score: formatDecimal(count.times(points[0]!)),
      },
      spans: parts.map((part) => part.label.span),
    },
  ]);
}
