import { type Area, areaDifference, bottom, covers, intersection, right, shiftArea } from "./area";
import { type Cell, NO_CONTENT } from "./cell";
import { rebased } from "./conditional-move";
import { store } from "./edits";
import type { ChangeType, Shift } from "./events";
import { moveFormulas } from "./lines";
import type { Sheet } from "./sheet";

/**
 * Inserting and deleting parts of rows or columns: the cells below (or right of) the area move, others stay. Merges,
 * conditional formats and references that lie wholly in the moving strip move along. Unchecked, as in edits.ts.
 */

type Direction = "row" | "column";

/** The cells that move: the area and everything after it, down or to the right. */
function strip(area: Area, axis: Direction): Area {
  return axis === "row" ? { ...area, rows: Infinity } : { ...area, columns: Infinity };
}

/** Whether a merge lies only partly in the strip that would move: then nothing can be moved. */
export function tearsMerge(sheet: Sheet, area: Area, axis: Direction): boolean {
  const moving = strip(area, axis);
  return sheet.merges.some((merge) => intersection(merge, moving) && !covers(moving, merge));
}

/** Moves the cells of the area and after it down or right. The new cells look like the ones before them. */
export function insertCells(sheet: Sheet, area: Area, axis: Direction): void {
  const count = axis === "row" ? area.rows : area.columns;
  move(sheet, area, axis, count);
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column <= right(area); column++) {
      const [r, c] = axis === "row" ? [area.row - 1, column] : [row, area.column - 1];
      if (r >= 0 && c >= 0)
        store(sheet, row, column, { ...NO_CONTENT, style: sheet.styleAt(r, c) });
    }
  }
  const shift = axis === "row" ? "ShiftCellDown" : "ShiftCellRight";
  report(sheet, area, "CellInserted", shift);
}

/** Deletes the cells of the area; those after it move up or left. */
export function deleteCells(sheet: Sheet, area: Area, axis: Direction): void {
  for (const [row, column] of [...sheet.grid.within(area)]) sheet.grid.set(row, column, undefined);
  const count = axis === "row" ? area.rows : area.columns;
  move(sheet, area, axis, -count);
  const shift = axis === "row" ? "ShiftCellUp" : "ShiftCellLeft";
  report(sheet, area, "CellDeleted", shift);
}

function report(sheet: Sheet, area: Area, changeType: ChangeType, shift: Shift): void {
  sheet.workbook.report({ kind: "changed", sheet, area, changeType, shift });
}

function move(sheet: Sheet, area: Area, axis: Direction, count: number): void {
  const moving = strip(area, axis);
  const at = axis === "row" ? area.row : area.column;
  moveCells(sheet, moving, axis, count);
  sheet.merges = sheet.merges.flatMap((merge) =>
    intersection(merge, moving) ? (shiftArea(merge, axis, at, count) ?? []) : [merge]
  );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((old) => shiftPart(old, moving, axis, at, count));
    return areas.length === 0 ? [] : [rebased(format, areas)];
  });
  moveFormulas(sheet, { axis, at, count, band: area });
}

/** Of an area only the part in the moving strip moves. */
function shiftPart(old: Area, moving: Area, axis: Direction, at: number, count: number): Area[] {
  const part = intersection(old, moving);
  if (!part) return [old];
  const moved = shiftArea(part, axis, at, count);
  return [...areaDifference(old, moving), ...(moved ? [moved] : [])];
}

function moveCells(sheet: Sheet, moving: Area, axis: Direction, count: number): void {
  const cells: [number, number, Cell][] = [...sheet.grid.within(moving)];
  for (const [row, column] of cells) sheet.grid.set(row, column, undefined);
  for (const [row, column, cell] of cells) {
    const [r, c] = axis === "row" ? [row + count, column] : [row, column + count];
    sheet.grid.set(r, c, cell);
  }
}
