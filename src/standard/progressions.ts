import { decimal, type Decimal } from "../quantity";
import { points } from "./outcomes";
import type { BandRule, StepRule } from "./rule";
import { isReach } from "./condition-items";
import { ONE_OF_A_COUNT } from "./rule-draft";
import type { CompareItem } from "./syntax";

/** 1例扣1分, 2例扣3分: figures of one count, each with its own points, are conditions and no steps. */
export function countsAsBands(
  steps: readonly StepRule[],
  bands: readonly BandRule[]
): readonly StepRule[] {
  const sizes = new Figures();
  for (const { each, way, size } of steps) if (!each) sizes.add(way + size.unit, size.number);
  const counted = new Figures();
  const awarded = new Figures();
  const more = new Figures();
  for (const { compares, outcome } of bands)
    for (const item of compares) {
      if (item.form !== "signed") continue;
      const { unit, number } = item.value;
      if (["deduct", "award", "deduct-share"].includes(outcome.gives)) counted.add(unit, number);
      if (outcome.gives === "award" && isReach(item)) awarded.add(unit, number);
      if (outcome.gives === "award" && item.tail === "up") more.add(unit, number);
    }
  return steps.filter(({ each, sense, way, filler, size: { unit, number } }) => {
    if (each || sense === "bonus") return false;
    const distance = way === "down" || way === "late" || way === "up";
    if (way !== "event" && (!distance || filler !== "")) return false;
    const other = sizes.hasOther(way + unit, number);
    if (distance) return other;
    // 2次得1分, 1家以上得20分 beside 1次得3分: a band for another count of the same thing
    return sense === "award"
      ? awarded.hasOther(unit, number) || more.hasSame(unit, number)
      : other || counted.has(unit);
  });
}

/** The figures that stand with each unit. */
class Figures {
  private readonly ofUnit = new Map<string, Set<string>>();

  add(unit: string, figure: string): void {
    const known = this.ofUnit.get(unit);
    if (known) known.add(figure);
    else this.ofUnit.set(unit, new Set([figure]));
  }

  has(unit: string): boolean {
    return this.ofUnit.has(unit);
  }

  hasSame(unit: string, figure: string): boolean {
    return this.ofUnit.get(unit)?.has(figure) === true;
  }

  /** Whether the unit stands with any other figure than this one. */
  hasOther(unit: string, figure: string): boolean {
    const known = this.ofUnit.get(unit);
    return known !== undefined && (known.size > 1 || !known.has(figure));
  }
}

/** A step that is no step (see `countsAsBands`), as the condition it is. */
export function asBand(step: StepRule): BandRule {
  const compare: CompareItem = {
    kind: "compare",
    form: "signed",
    op: "",
    value: step.size,
    tail: "",
    inclusive: null,
    start: step.sizeSpan.start,
    end: step.sizeSpan.end,
  };
  return {
    span: step.span,
    text: step.text,
    numbered: step.numbered,
    compares: [compare],
    before: wordsBefore(step),
    after: step.after,
    outcome: step.share
      ? { gives: step.sense === "award" ? "award-share" : "deduct-share", percent: step.points }
      : { gives: step.sense === "award" ? "award" : "deduct", points: step.points },
  };
}

/** The verb of a distance (少报1人: 少); of events the last words of the sentence before the figure (无故缺席一次: 缺席). */
function wordsBefore({ way, verb, before }: StepRule): string {
  if (way !== "event") return verb;
  if (/(?:^|[^减])少[报交开]?$/.test(before + verb)) return "少";
  return /[\u4e00-\u9fff]{2,}$/.exec(before)?.[0] ?? "";
}

/**
 * 1亿元得2分,2亿元得4分,以此类推: each of the first figure's size as many points. Null where the points do not grow evenly.
 */
export function progression(listed: readonly BandRule[]): StepRule | null {
  const bands = [...listed].sort((a, b) => a.span.start - b.span.start);
  const worths = bands.map(worthOf);
  const figures = bands.map(({ compares: [only, second] }) =>
    !second && isReach(only) ? only : null
  );
  const [first] = bands;
  const least = figures.reduce(
    (at, item, i) => (item && figures[at] && amount(item).lt(amount(figures[at])) ? i : at),
    0
  );
  const [size, worth] = [figures[least], worths[least]];
  if (!first || !size || !worth || bands.length < 2) return null;
  const gives = first.outcome.gives;
  const unit = figures.map((item) => item?.value.unit).find((name) => name !== "") ?? "";
  const even = bands.every((band, i) => {
    const [item, own] = [figures[i], worths[i]];
    return (
      item &&
      own &&
      band.outcome.gives === gives &&
      unit.startsWith(item.value.unit) &&
      own.times(amount(size)).eq(worth.times(amount(item)))
    );
  });
  if (!even) return null;
  return {
    ...ONE_OF_A_COUNT,
    span: first.span,
    text: first.text,
    numbered: first.numbered,
    way: /^(?:缺[少失]?|少|差|欠)$/.test(first.before) ? "down" : "event",
    verb: first.before,
    each: true,
    size: { number: amount(size).toFixed(), unit },
    before: first.before,
    after: first.after,
    sense: gives === "award" ? "award" : "deduct",
    points: worth,
    sizeSpan: size,
    pointsSpan: first.span,
  };
}

function amount(item: CompareItem & { form: "signed" }): Decimal {
  return decimal(points(item.value.number));
}

/** What a condition wins or takes, where that is points. */
function worthOf({ outcome }: BandRule): Decimal | null {
  return outcome.gives === "award" || outcome.gives === "deduct" ? outcome.points : null;
}
