import { shifted } from "./grid";
import type { Style } from "./style";

/** What is special about one row or column. */
export interface Line {
  /** Height or width in points; undefined is the sheet's standard. */
  readonly size?: number | undefined;
  /** Hidden by hand. */
  readonly hidden?: boolean;
  /** Hidden because a filter does not let it through (rows only). */
  readonly filtered?: boolean;
  /** The look of those of its cells that have none of their own. */
  readonly style?: Style | undefined;
}

const PLAIN: Line = {};

/** The rows, or the columns, of a sheet as far as they are special. Lines never change; they are replaced. */
export class Axis {
  private lines = new Map<number, Line>();
  /**
   * What was inserted (count > 0) and deleted since the sheet was made, oldest first: tells a saver where a line
   * stood in the file. Belongs to the state, so that undoing takes it back too.
   */
  moves: readonly { readonly at: number; readonly count: number }[] = [];

  get(index: number): Line {
    return this.lines.get(index) ?? PLAIN;
  }

  change(index: number, change: Line): void {
    this.lines.set(index, { ...this.get(index), ...change });
  }

  isHidden(index: number): boolean {
    const line = this.get(index);
    return line.hidden === true || line.filtered === true;
  }

  /** The special lines, in no particular order. */
  all(): Iterable<[number, Line]> {
    return this.lines;
  }

  shift(at: number, count: number): void {
    this.lines = shifted(this.lines, at, count);
    this.moves = [...this.moves, { at, count }];
  }

  copy(): Axis {
    const copy = new Axis();
    copy.lines = new Map(this.lines);
    copy.moves = this.moves;
    return copy;
  }
}
