import type { CellDuty, CellReading, Column } from "./form";
import type { Grid } from "./grid";
import type { CellRef } from "./snapshot";

/** One cell with its duty, as validation and protection see it. */
export function readCell(
  grid: Grid,
  { row, column }: CellRef,
  duty: CellDuty,
  header: string
): CellReading {
  return {
    row,
    column,
    duty,
    value: grid.value(row, column),
    formula: grid.formula(row, column),
    empty: grid.empty(row, column),
    hidden: grid.hidden(row, column),
    header,
  };
}

/** Whether a cell is grey and not to be changed: it holds something, or a formula (also one that gives nothing). */
export function isFixed(grid: Grid, { row, column }: CellRef): boolean {
  if (grid.role(row, column) !== "grey") return false;
  return !grid.empty(row, column) || grid.formula(row, column) !== "";
}

/** The duty of a data cell under (or beside) a header of this colour. */
export function duty(
  grid: Grid,
  cell: CellRef,
  { required, colour }: Pick<Column, "required" | "colour">
): CellDuty {
  if (isFixed(grid, cell)) return "fixed";
  if (required) return "required";
  return colour === "green" ? "optional" : "free";
}

/** The non-empty cells of a row between two columns, all with one duty. */
export function filledCells(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  dutyOf: CellDuty
): CellReading[] {
  const cells: CellReading[] = [];
  for (let column = left; column <= right; column++) {
    if (!grid.empty(row, column)) cells.push(readCell(grid, { row, column }, dutyOf, ""));
  }
  return cells;
}
