import { type Area, bottom, right } from "./area";
import { type Cell, isBlank, isError } from "./cell";
import { rebaseReferences } from "./formula/references";
import { compare } from "./formula/values";
import { store } from "./edits";
import type { Sheet } from "./sheet";

export interface SortKey {
  /** Columns counted from the area's first. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area by their values, as Excel does: numbers before texts before booleans before errors, empty
 * cells always last, equal rows in their old order. Relative references in the moved formulas move along. Hidden rows
 * stay where they are. Unchecked, as in edits.ts.
 */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[], header = false): void {
  const places: number[] = [];
  for (let row = area.row + (header ? 1 : 0); row <= bottom(area); row++) {
    if (!sheet.rows.isHidden(row)) places.push(row);
  }
  const sorted = [...places].sort((a, b) => order(sheet, area, keys, a, b) || a - b);
  const cells = new Map(places.map((row) => [row, rowCells(sheet, area, row)]));
  sorted.forEach((from, index) => {
    const to = places[index]!;
    if (from !== to) putRow(sheet, area, cells.get(from)!, from, to);
  });
  sheet.workbook.needsCalculation();
  sheet.workbook.report({ kind: "rows-sorted", sheet, area });
}

function rowCells(sheet: Sheet, area: Area, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = area.column; column <= right(area); column++)
    cells.push(sheet.cell(row, column));
  return cells;
}

function putRow(sheet: Sheet, area: Area, cells: readonly Cell[], from: number, to: number): void {
  cells.forEach((cell, index) => {
    const formula = cell.formula && rebaseReferences(cell.formula, { rows: to - from, columns: 0 });
    store(sheet, to, area.column + index, { ...cell, formula });
  });
}

function order(sheet: Sheet, area: Area, keys: readonly SortKey[], a: number, b: number): number {
  for (const key of keys) {
    const cells = [a, b].map((row) => sheet.cell(row, area.column + key.column));
    const [before, after] = cells as [Cell, Cell];
    const blanks = Number(isBlank(before)) - Number(isBlank(after));
    if (blanks !== 0) return blanks;
    const errors = Number(isError(before.value)) - Number(isError(after.value));
    const result = errors || (isError(before.value) ? 0 : compareTexts(before, after));
    if (result !== 0) return key.ascending ? result : -result;
  }
  return 0;
}

/** Chinese texts in the order of their pronunciation, as Excel's Chinese edition sorts them. */
function compareTexts(a: Cell, b: Cell): number {
  if (typeof a.value === "string" && typeof b.value === "string") {
    return a.value.localeCompare(b.value, "zh-CN", { sensitivity: "base", numeric: false });
  }
  return compare(a.value, b.value);
}
