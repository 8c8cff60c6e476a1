import type { Area } from "../../workbook";
import type { Track } from "./track";

/** The visible lines of one axis that are drawn: the frozen ones, and those near what is in sight. */
export interface Window {
  readonly frozen: readonly number[];
  readonly lines: readonly number[];
  /** Pixels before and after `lines` that are left blank. */
  readonly before: number;
  readonly after: number;
}

/** Sheets up to this many lines are drawn whole. */
const WHOLE = { rows: 250, columns: 60 };
/** Lines beyond the edge of what is in sight. */
const MARGIN = { rows: 15, columns: 6 };

/** @param view first and last pixel in sight, in the track's own measure */
export function windowOf(
  track: Track,
  axis: "rows" | "columns",
  frozenCount: number,
  view: { readonly from: number; readonly to: number }
): Window {
  const frozen = visible(track, 0, Math.min(frozenCount, track.count) - 1);
  const first = frozenCount;
  if (track.count <= WHOLE[axis]) {
    return { frozen, lines: visible(track, first, track.count - 1), before: 0, after: 0 };
  }
  const from = Math.max(first, track.at(view.from) - MARGIN[axis]);
  const to = Math.max(from, Math.min(track.count - 1, track.at(view.to) + MARGIN[axis]));
  return {
    frozen,
    lines: visible(track, from, to),
    before: track.offset(from) - track.offset(first),
    after: track.total - track.offset(to + 1),
  };
}

function visible(track: Track, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let i = from; i <= to; i++) if (track.size(i) > 0) lines.push(i);
  return lines;
}

export const sameWindow = (a: Window, b: Window): boolean =>
  a.lines[0] === b.lines[0] &&
  a.lines[a.lines.length - 1] === b.lines[b.lines.length - 1] &&
  a.frozen.length === b.frozen.length;

/** What is drawn for a cell of a merge: the part that lies in one piece of the window begins at one of its cells. */
export interface MergePart {
  readonly merge: Area;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** For every drawn cell of a merge: the part that begins there, or "covered". */
export function mergeParts(
  merges: readonly Area[],
  rows: Window,
  columns: Window
): Map<string, MergePart | "covered"> {
  const parts = new Map<string, MergePart | "covered">();
  const within = (lines: readonly number[], start: number, count: number): number[] =>
    lines.filter((line) => line >= start && line < start + count);
  for (const merge of merges) {
    for (const rowPiece of [rows.frozen, rows.lines]) {
      const rowsHere = within(rowPiece, merge.row, merge.rows);
      if (rowsHere.length === 0) continue;
      for (const columnPiece of [columns.frozen, columns.lines]) {
        const columnsHere = within(columnPiece, merge.column, merge.columns);
        if (columnsHere.length === 0) continue;
        for (const row of rowsHere)
          for (const column of columnsHere) parts.set(`${row},${column}`, "covered");
        const key = `${rowsHere[0]!},${columnsHere[0]!}`;
        parts.set(key, { merge, rows: rowsHere, columns: columnsHere });
      }
    }
  }
  return parts;
}
