import { type Area, MAX_COLUMNS, MAX_ROWS, bottom, right, shiftArea } from "./area";
import { type Cell, NO_CONTENT } from "./cell";
import { moveConditionalFormats } from "./conditional-move";
import type { ChangeType } from "./events";
import { type LineMove, shiftReferences } from "./formula/references";
import type { Sheet } from "./sheet";

/**
 * Inserting and deleting whole rows and columns: cells, looks, sizes, merges, conditional formats, filter, names,
 * frozen panes, and the references in every formula of the workbook move along. Unchecked, as in edits.ts.
 */

type AxisName = "row" | "column";

/** Whether inserting would push contents over the edge of the sheet. */
export function pushesOverEdge(sheet: Sheet, axis: AxisName, count: number): boolean {
  const used = sheet.usedArea(true);
  if (!used) return false;
  return axis === "row" ? bottom(used) + count >= MAX_ROWS : right(used) + count >= MAX_COLUMNS;
}

/** Inserts `count` rows or columns before `at`. The new ones look like the one before them. */
export function insertLines(sheet: Sheet, axis: AxisName, at: number, count: number): void {
  moveEverything(sheet, axis, at, count);
  if (at > 0) copyLooks(sheet, axis, at, count);
  reportMove(sheet, axis, at, count, axis === "row" ? "RowInserted" : "ColumnInserted");
}

/** Deletes `count` rows or columns from `at` on. References to what is gone become #REF!. */
export function deleteLines(sheet: Sheet, axis: AxisName, at: number, count: number): void {
  moveEverything(sheet, axis, at, -count);
  reportMove(sheet, axis, at, count, axis === "row" ? "RowDeleted" : "ColumnDeleted");
}

function reportMove(
  sheet: Sheet,
  axis: AxisName,
  at: number,
  count: number,
  changeType: ChangeType
): void {
  const area: Area =
    axis === "row"
      ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS }
      : { row: 0, column: at, rows: MAX_ROWS, columns: count };
  sheet.workbook.report({ kind: "changed", sheet, area, changeType, shift: "None" });
}

/** Negative counts delete. */
function moveEverything(sheet: Sheet, axis: AxisName, at: number, count: number): void {
  sheet.grid.shift(axis, at, count);
  (axis === "row" ? sheet.rows : sheet.columns).shift(at, count);
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftArea(merge, axis, at, count);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  sheet.conditionalFormats = moveConditionalFormats(sheet.conditionalFormats, axis, at, count);
  sheet.autoFilter = sheet.autoFilter && shiftArea(sheet.autoFilter, axis, at, count);
  moveFrozen(sheet, axis, at, count);
  moveFormulas(sheet, { axis, at, count });
}

function moveFrozen(sheet: Sheet, axis: AxisName, at: number, count: number): void {
  const key = axis === "row" ? "rows" : "columns";
  const frozen = sheet.frozen[key];
  if (at >= frozen) return;
  sheet.frozen = { ...sheet.frozen, [key]: Math.max(0, Math.max(at, frozen + count)) };
}

/** Makes the references in all formulas of the workbook follow cells of a sheet that moved. */
export function moveFormulas(moved: Sheet, how: LineMove): void {
  const { workbook } = moved;
  const move = { ...how, sheet: moved.name };
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of sheet.grid.all()) {
      if (cell.formula === "") continue;
      const formula = shiftReferences(cell.formula, move, sheet.name);
      if (formula !== cell.formula) sheet.grid.set(row, column, { ...cell, formula });
    }
  }
  workbook.names = workbook.names.map((name) => {
    const formula = shiftReferences(name.formula, move, name.sheet?.name);
    return formula === name.formula ? name : { ...name, formula };
  });
}

function copyLooks(sheet: Sheet, axis: AxisName, at: number, count: number): void {
  const lines = axis === "row" ? sheet.rows : sheet.columns;
  const { style, size } = lines.get(at - 1);
  const before: Area =
    axis === "row"
      ? { row: at - 1, column: 0, rows: 1, columns: MAX_COLUMNS }
      : { row: 0, column: at - 1, rows: MAX_ROWS, columns: 1 };
  const looks = [...sheet.grid.within(before)];
  for (let line = at; line < at + count; line++) {
    if (style || size !== undefined) lines.change(line, { style, size });
    for (const [row, column, cell] of looks) {
      const blank: Cell = { ...NO_CONTENT, style: cell.style };
      if (axis === "row") sheet.grid.set(line, column, blank);
      else sheet.grid.set(row, line, blank);
    }
  }
}
