import type { Clause } from "./clause";
import { isCompare } from "./condition-items";
import { words } from "./outcomes";
import type { Fixed, StepRule } from "./rule";
import { ONE_OF_A_COUNT, ruled } from "./rule-draft";

/** 每项2分 beside 缺一项扣2分: what an item is worth, said twice. */
export function worthOfItems(steps: readonly StepRule[]): readonly StepRule[] {
  const worth = ({ points, size }: StepRule): string => `${points} ${size.number} ${size.unit}`;
  const lost = new Set(
    steps
      .filter(
        ({ sense, share, way, text }) =>
          sense === "deduct" && !share && (way === "down" || /未|不|缺|少|没|漏/.test(text))
      )
      .map(worth)
  );
  return steps.filter(
    (one) =>
      one.sense === "award" &&
      one.way === "event" &&
      one.verb === "" &&
      !one.share &&
      lost.has(worth(one))
  );
}

/** 制定目标、开展监控、完成自评、应用结果各占25%: each of so many items wins its share of all. */
export function eachShare(clause: Clause, outcome: Fixed): StepRule | null {
  const { consequence } = clause;
  const each = consequence.outcome === "award" && "percent" in consequence && consequence.each;
  if (!each || outcome.gives !== "award-share" || clause.condition.some(isCompare)) return null;
  const items = words(clause.text).split(/[、,;]/).length;
  if (items < 2 || !outcome.percent.times(items).eq(100)) return null;
  return {
    ...ruled(clause),
    ...ONE_OF_A_COUNT,
    each: true,
    size: { number: "1", unit: "项" },
    sense: "award",
    points: outcome.percent,
    share: true,
    sizeSpan: consequence,
    pointsSpan: consequence,
  };
}
