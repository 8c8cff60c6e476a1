import { type Area, shiftArea } from "../workbook/area";
import type { Axis } from "../workbook/axis";
import type { Sheet } from "../workbook/sheet";

/** Where rows and columns went since the file was read, and where they came from. */
type Moves = Axis["moves"];

/** Where the file's line stands now; undefined where it was deleted. */
export function lineNow(moves: Moves, line: number): number | undefined {
  let index = line;
  for (const { at, count } of moves) {
    if (index < at) continue;
    if (index < at - count) return undefined;
    index += count;
  }
  return index;
}

/** Where a line stood in the file; undefined where it was inserted since. */
export function lineInFile(moves: Moves, line: number): number | undefined {
  let index = line;
  for (const { at, count } of [...moves].reverse()) {
    if (index < at) continue;
    if (index < at + count) return undefined;
    index -= count;
  }
  return index;
}

export const hasMoved = (sheet: Sheet): boolean =>
  sheet.rows.moves.length + sheet.columns.moves.length > 0;

/** Where an area of the file lies now; undefined where it was deleted. */
export function areaNow(sheet: Sheet, area: Area): Area | undefined {
  let moved: Area | undefined = area;
  for (const { at, count } of sheet.rows.moves) moved = moved && shiftArea(moved, "row", at, count);
  for (const { at, count } of sheet.columns.moves)
    moved = moved && shiftArea(moved, "column", at, count);
  return moved;
}
