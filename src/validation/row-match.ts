import type { NamedRow, RowBaseline } from "./baseline";

/** Matches the rows of a baseline with those that are there now, sign by sign; a row that is matched stays so. */
export class RowMatch {
  /** The present row of each row of the baseline that has one, by number. */
  readonly found = new Map<RowBaseline, number>();
  private readonly free: Map<number, NamedRow>;
  private readonly inTable: ReadonlySet<number>;
  private readonly then: ReadonlyMap<RowBaseline, NamedRow>;

  /** `was` and `now` from top to bottom; `down`: how far the table has moved as a whole. */
  constructor(
    private readonly was: readonly RowBaseline[],
    now: readonly NamedRow[],
    private readonly down: number
  ) {
    this.inTable = new Set(now.map(({ row }) => row));
    this.free = new Map(now.map((row) => [row.row, row]));
    this.then = new Map(
      was.map((kept) => {
        const [row, level1, level2, name] = kept;
        return [kept, { row, level1, level2, name }];
      })
    );
  }

  /** Rows with the same words, wherever they stand; only where one row each has them, or one after another. Rows without words are passed over. */
  byWords(wordsOf: (row: NamedRow) => string, { onlyIfSingle }: { onlyIfSingle: boolean }): void {
    const now = grouped([...this.free.values()], wordsOf);
    const was = grouped(this.missing(), (kept) => wordsOf(this.rowThen(kept)));
    for (const [words, rows] of was) {
      const present = now.get(words) ?? [];
      if (words === "" || (onlyIfSingle && (rows.length > 1 || present.length > 1))) continue;
      rows.forEach((kept, i) => this.take(kept, present[i]));
    }
  }

  /** Rows whose matched neighbours above and below have moved equally far: the row that stands between them, if `fits`. */
  betweenNeighbours(fits: (then: NamedRow, now: NamedRow) => boolean): void {
    for (const [kept, row] of this.placesBetweenNeighbours()) {
      const present = this.free.get(row);
      if (present && fits(this.rowThen(kept), present)) this.take(kept, present);
    }
  }

  /** The same for rows of the sheet that are none of the table's; the last one could be a note below it, and must fit. */
  besideTheTable(fits: (kept: RowBaseline, row: number) => boolean): void {
    for (const [kept, row, isEnclosed] of this.placesBetweenNeighbours()) {
      if (!this.inTable.has(row) && (isEnclosed || fits(kept, row))) this.found.set(kept, row);
    }
  }

  private placesBetweenNeighbours(): [kept: RowBaseline, row: number, isEnclosed: boolean][] {
    const above = this.movesOfNeighbours(this.was, this.down);
    const below = this.movesOfNeighbours([...this.was].reverse(), null);
    return this.missing().flatMap((kept) => {
      const move = above.get(kept) ?? this.down;
      const after = below.get(kept) ?? null;
      return (after ?? move) === move ? [[kept, kept[0] + move, after !== null]] : [];
    });
  }

  /** Rows that stand where they stood in the table. */
  inOldPlace(): void {
    for (const kept of this.missing()) this.take(kept, this.free.get(kept[0] + this.down));
  }

  private missing(): RowBaseline[] {
    return this.was.filter((kept) => !this.found.has(kept));
  }

  private rowThen(kept: RowBaseline): NamedRow {
    return this.then.get(kept) as NamedRow;
  }

  private take(kept: RowBaseline, present: NamedRow | undefined): void {
    if (!present) return;
    this.found.set(kept, present.row);
    this.free.delete(present.row);
  }

  /** How far the last matched row before each row has moved; `first` where there is none. */
  private movesOfNeighbours(
    rows: readonly RowBaseline[],
    first: number | null
  ): ReadonlyMap<RowBaseline, number | null> {
    let move = first;
    return new Map(
      rows.map((kept) => {
        const before = move;
        const present = this.found.get(kept);
        if (present !== undefined) move = present - kept[0];
        return [kept, before];
      })
    );
  }
}

function grouped<T>(rows: readonly T[], wordsOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const words = wordsOf(row);
    const group = groups.get(words) ?? [];
    groups.set(words, group);
    group.push(row);
  }
  return groups;
}
