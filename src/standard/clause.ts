import type { Span } from "./standard";
import type { CapItem, ConsequenceItem, Item } from "./syntax";

/** A condition (possibly empty) and what follows from it. Offsets are in the prepared text. */
export interface Clause extends Span {
  readonly condition: readonly Item[];
  /** The condition's words as they stand in the prepared text. */
  readonly text: string;
  readonly conditionSpan: Span;
  readonly consequence: ConsequenceItem;
  /** Whether 1. or (1) stands before it, and how many such numbers were met so far. */
  readonly numbered: number;
  readonly cap: CapItem | null;
}

/** From the first item to the last. */
export function span(items: readonly Span[]): Span {
  return { start: items[0]!.start, end: items[items.length - 1]!.end };
}

/** Where the last part of a sentence begins; 0 where it has but one. */
export function lastComma(items: readonly Item[]): number {
  for (let i = items.length - 1; i >= 0; i--) if (items[i]!.kind === "comma") return i;
  return 0;
}

/** A condition and what follows from it; commas at the end of the condition are no part of it. */
export function clause(
  pending: readonly Item[],
  consequence: ConsequenceItem,
  text: string,
  numbered: number
): Clause {
  const condition = [...pending];
  while (condition[condition.length - 1]?.kind === "comma") condition.pop();
  const at =
    condition.length > 0 ? span(condition) : { start: consequence.start, end: consequence.start };
  return {
    condition,
    text: withoutAsides(condition, text, at),
    conditionSpan: at,
    consequence,
    numbered,
    cap: null,
    start: at.start,
    end: consequence.end,
  };
}

/** The words of a condition without what only explains a grade: 优秀(90-100分). */
function withoutAsides(condition: readonly Item[], text: string, { start, end }: Span): string {
  let kept = "";
  let from = start;
  for (const item of condition)
    if (item.kind === "word" && item.aside) {
      kept += text.slice(from, item.start);
      from = item.end;
    }
  return kept + text.slice(from, end);
}
