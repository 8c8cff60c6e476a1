import { type Area, bottom, right } from "./area";
import { type Cell, isBlank } from "./cell";

type Row = Map<number, Cell>;

/** The sparse store of a sheet's cells: rows of columns. Knows nothing of rules, looks or events. */
export class Grid {
  private rows = new Map<number, Row>();
  private formulas = 0;
  /** Around all contents; null: not known since the last change. */
  private filled: Area | undefined | null = undefined;

  /** Whether any cell holds a formula: what has none need not be calculated. */
  get hasFormulas(): boolean {
    return this.formulas > 0;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    let line = this.rows.get(row);
    this.formulas += formulasIn(cell) - formulasIn(line?.get(column));
    this.filled = null;
    if (!cell) {
      line?.delete(column);
      if (line?.size === 0) this.rows.delete(row);
      return;
    }
    if (!line) this.rows.set(row, (line = new Map()));
    line.set(column, cell);
  }

  /** Every stored cell of the area, row by row, in the order of rows and columns. */
  *within(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, line] of ordered(this.rows, area.row, bottom(area))) {
      for (const [column, cell] of ordered(line, area.column, right(area))) {
        yield [row, column, cell];
      }
    }
  }

  /** Every stored cell, in no particular order. */
  *all(): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, line] of this.rows) {
      for (const [column, cell] of line) yield [row, column, cell];
    }
  }

  /** The smallest rectangle around all values and formulas; undefined where there are none. */
  contentsArea(): Area | undefined {
    if (this.filled === null) this.filled = this.measure();
    return this.filled;
  }

  private measure(): Area | undefined {
    let [top, left, last, end] = [Infinity, Infinity, -1, -1];
    for (const [row, line] of this.rows) {
      for (const [column, cell] of line) {
        if (isBlank(cell)) continue;
        if (row < top) top = row;
        if (row > last) last = row;
        if (column < left) left = column;
        if (column > end) end = column;
      }
    }
    if (last < 0) return undefined;
    return { row: top, column: left, rows: last - top + 1, columns: end - left + 1 };
  }

  /** Opens `count` lines before `at`, or, negative, takes that many away from `at` on. */
  shift(axis: "row" | "column", at: number, count: number): void {
    if (axis === "row") this.rows = shifted(this.rows, at, count);
    else this.shiftColumns(at, count);
    this.filled = null;
    this.formulas = 0;
    for (const [, , cell] of this.all()) this.formulas += formulasIn(cell);
  }

  private shiftColumns(at: number, count: number): void {
    for (const [row, line] of [...this.rows]) {
      const next = shifted(line, at, count);
      if (next.size > 0) this.rows.set(row, next);
      else this.rows.delete(row);
    }
  }

  copy(): Grid {
    const copy = new Grid();
    for (const [row, line] of this.rows) copy.rows.set(row, new Map(line));
    copy.formulas = this.formulas;
    copy.filled = this.filled;
    return copy;
  }
}

const formulasIn = (cell: Cell | undefined): number => (cell && cell.formula !== "" ? 1 : 0);

/** Entries with keys from…to in ascending order, whichever way is cheaper: walking the span or sorting the keys. */
function* ordered<T>(map: Map<number, T>, from: number, to: number): Generator<[number, T]> {
  if (to - from < map.size * 4) {
    for (let key = from; key <= to; key++) {
      const value = map.get(key);
      if (value !== undefined) yield [key, value];
    }
    return;
  }
  const keys = [...map.keys()].filter((key) => key >= from && key <= to).sort((a, b) => a - b);
  for (const key of keys) yield [key, map.get(key)!];
}

/** The keys after lines were inserted (count > 0) or deleted (count < 0) at `at`. */
export function shifted<T>(map: ReadonlyMap<number, T>, at: number, count: number): Map<number, T> {
  const next = new Map<number, T>();
  for (const [key, value] of map) {
    if (key < at) next.set(key, value);
    else if (count > 0 || key >= at - count) next.set(key + count, value);
  }
  return next;
}
