import type { Area, SheetReading } from "../form";

/**
 * How many cells of a sheet's forms are locked, counting those that hold something: a merged cell is one cell to
 * whoever looks at the sheet, and all of its cells but the first are empty.
 *
 * @param locked whether a cell is locked; by default as the sheet was read
 */
export function countLocked(
  { snapshot, forms }: SheetReading,
  locked: (row: number, column: number) => boolean = (row, column) =>
    snapshot.locked[row - snapshot.top]?.[column - snapshot.left] ?? true
): number {
  const { top, left, values, formulas } = snapshot;
  const holds = (row: number, column: number): boolean =>
    (values[row - top]?.[column - left] ?? "") !== "" ||
    (formulas[row - top]?.[column - left] ?? "") !== "";
  return forms.reduce(
    (sum, { area }) => sum + count(area, (r, c) => holds(r, c) && locked(r, c)),
    0
  );
}

/** How many cells the lock areas of a sheet's forms hold that are not empty. */
export function countToLock(sheet: SheetReading): number {
  const areas = sheet.forms.flatMap((form) => form.lockAreas);
  const rows = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++)
      rows.set(row, [...(rows.get(row) ?? []), area]);
  }
  return countLocked(sheet, (row, column) =>
    (rows.get(row) ?? []).some(
      (area) => column >= area.column && column < area.column + area.columns
    )
  );
}

function count(
  { row, column, rows, columns }: Area,
  counts: (row: number, column: number) => boolean
): number {
  let sum = 0;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) if (counts(r, c)) sum += 1;
  }
  return sum;
}
