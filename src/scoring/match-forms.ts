import {
  isMuchAlike,
  isSameMark,
  isSameUnit,
  isSomeoneElses,
  sharedRows,
  type FormMark,
} from "./form-mark";

/** Which of the forms that were known is which of those that are there now. */
export interface FormMatch {
  /** By the forms there now: the number of the known one, null for none. */
  readonly pairs: readonly (number | null)[];
  /** Numbers of known forms that cannot be told from one another. */
  readonly confused: ReadonlySet<number>;
}

/** Two forms count as clearly different in likeness when they differ by so many names, targets or standards. */
const CLEARLY = 3;

interface Pair {
  readonly was: number;
  readonly is: number;
  readonly shared: number;
  /** Word for word. */
  readonly same: boolean;
  /** Whether the two may be one form. */
  readonly mayBe: boolean;
}

/**
 * Finds the forms of a sheet again by what they say, not by where they stand: rows may have been sorted, inserted, moved
 * or reworded, forms may have come, gone and changed places. A form of another unit or year is never taken for the known
 * one. Where it cannot be told which is which (one of two like forms was deleted, a form was copied), neither is paired.
 *
 * @param known from top to bottom, as they stood last
 * @param now from top to bottom
 */
export function matchForms(known: readonly FormMark[], now: readonly FormMark[]): FormMatch {
  if (known.length === now.length && known.every((was, i) => isSameMark(was, now[i]!)))
    return { pairs: now.map((_, i) => i), confused: new Set() };
  const likeness = new Likeness(known, now);
  const chosen = choose(likeness.pairs());
  const unsure = chosen.filter((pair) => isUnsure(pair, chosen, likeness));
  const sure = new Map(
    chosen.filter((pair) => !unsure.includes(pair)).map((pair) => [pair.is, pair.was])
  );
  const confused = unsure.flatMap((pair) => {
    const others = likeness.confusedWith(pair, chosen);
    return others.length > 0 ? [pair.was, ...others] : [];
  });
  return { pairs: now.map((_, is) => sure.get(is) ?? null), confused: new Set(confused) };
}

class Likeness {
  /** By known form, then by form there now: each pair is looked at often. */
  private readonly table: readonly (readonly Pair[])[];

  constructor(
    private readonly known: readonly FormMark[],
    private readonly now: readonly FormMark[]
  ) {
    this.table = known.map((a, was) => now.map((b, is) => ({ was, is, ...compare(a, b) })));
  }

  /** All pairs that may be one form, the most alike first; of equals those that stand in the same order. */
  pairs(): readonly Pair[] {
    const pairs = this.table.flat().filter(({ mayBe }) => mayBe);
    return pairs.sort(
      (a, b) =>
        Number(b.same) - Number(a.same) ||
        b.shared - a.shared ||
        Math.abs(a.was - a.is) - Math.abs(b.was - b.is) ||
        a.was - b.was
    );
  }

  private pair(was: number, is: number): Pair {
    return this.table[was]![is]!;
  }

  /** Known forms that this pair's form might be just as well: those without a pair, and those that may have swapped with it. */
  confusedWith(pair: Pair, chosen: readonly Pair[]): readonly number[] {
    const others = new Map(chosen.map((one) => [one.was, one]));
    return [...this.known.keys()].filter((was) => {
      const other = others.get(was);
      if (other) return other !== pair && this.mayHaveSwapped(pair, other);
      return this.isRival(this.pair(was, pair.is), pair);
    });
  }

  /** Whether a form without a pair might be this pair's known form just as well. */
  hasNewRival(pair: Pair, chosen: readonly Pair[]): boolean {
    const taken = new Set(chosen.map(({ is }) => is));
    return [...this.now.keys()].some(
      (is) => !taken.has(is) && this.isRival(this.pair(pair.was, is), pair)
    );
  }

  private isRival(other: Pair, pair: Pair): boolean {
    if (pair.same && !other.same) return false;
    if (!other.mayBe) return other.shared > pair.shared;
    return other.shared > pair.shared - CLEARLY;
  }

  private mayHaveSwapped(a: Pair, b: Pair): boolean {
    const [x, y] = [this.pair(a.was, b.is), this.pair(b.was, a.is)];
    if (!x.mayBe || !y.mayBe) return false;
    const gain = a.shared + b.shared - x.shared - y.shared;
    const inOrder = Math.sign(a.was - b.was) === Math.sign(a.is - b.is);
    if (inOrder) return gain < 0;
    const isCertain = a.same && b.same && !(x.same && y.same);
    return !isCertain && gain < CLEARLY;
  }
}

function compare(a: FormMark, b: FormMark): Pick<Pair, "shared" | "same" | "mayBe"> {
  const same = isSameMark(a, b);
  return {
    shared: sharedRows(a, b),
    same,
    mayBe: !isSomeoneElses(a, b) && (same || isLike(a, b)),
  };
}

/** Whether two forms may be one by what they say, titles and units left aside where both do not name them. */
export const isLike = (a: FormMark, b: FormMark): boolean =>
  isMuchAlike(a, b) || (isSameUnit(a, b) && sharedRows(a, b) > 0);

/** The pairs in their order, each form in one of them. */
function choose(pairs: readonly Pair[]): readonly Pair[] {
  const taken = { was: new Set<number>(), is: new Set<number>() };
  return pairs.filter(({ was, is }) => {
    if (taken.was.has(was) || taken.is.has(is)) return false;
    taken.was.add(was);
    taken.is.add(is);
    return true;
  });
}

/** Whether a form that came or went might belong to the pair instead, or two forms may have changed places. */
const isUnsure = (pair: Pair, chosen: readonly Pair[], likeness: Likeness): boolean =>
  likeness.hasNewRival(pair, chosen) || likeness.confusedWith(pair, chosen).length > 0;
