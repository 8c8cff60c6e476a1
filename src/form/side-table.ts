import type { CellReading, Column, Table } from "./form";
import { isHeaderColour, type Grid } from "./grid";
import { headingsIn } from "./header";
import { duty, filledCells, readCell } from "./reading";
import { cellUnder, rowKind, type Columns } from "./rows";

/** A table of a form that is not the one of indicators, e.g. of duties or of money, with its cells. */
export interface SideTable {
  readonly table: Table;
  readonly cells: readonly CellReading[];
}

/** Reads the table under the header in `row`; its body goes on to the next coloured row or to `last`, trailing blank rows left out. */
export function readSideTable(grid: Grid, columns: Columns, row: number, last: number): SideTable {
  const headings = headingsIn(grid, row, columns.left, columns.right);
  const tableColumns = headings.map(({ column, span, text, role }): Column => ({
    kind: null,
    header: text,
    headerCells: [{ row, column }],
    column,
    span,
    required: role === "yellow",
    colour: role,
  }));
  let lastRow = row;
  for (let r = row + 1; r <= last; r++) {
    const kind = rowKind(grid, r, columns);
    if (kind === "plain") lastRow = r;
    else if (kind !== "blank") break;
  }
  const cells = filledCells(grid, row, columns.left, columns.right, "header");
  const blankRows: number[] = [];
  for (let r = row + 1; r <= lastRow; r++) {
    if (rowKind(grid, r, columns) === "blank") blankRows.push(r);
    else cells.push(...readRecord(grid, columns, tableColumns, r));
  }
  return {
    table: {
      headerRows: [row],
      columns: tableColumns,
      firstRow: row + 1,
      lastRow,
      blankRows,
      indicators: false,
    },
    cells,
  };
}

function readRecord(
  grid: Grid,
  { left, right }: Columns,
  columns: readonly Column[],
  row: number
): CellReading[] {
  const cells: CellReading[] = [];
  const read = new Set<number>();
  for (const column of columns) {
    const cell = cellUnder(grid, column, row);
    if (!cell) continue;
    const isHeaderGoingOn =
      grid.empty(row, cell.column) && isHeaderColour(grid.role(row, cell.column));
    if (isHeaderGoingOn) continue;
    read.add(cell.column);
    cells.push(readCell(grid, cell, duty(grid, cell, column), column.header));
  }
  const others = filledCells(grid, row, left, right, "free");
  return [...cells, ...others.filter((cell) => !read.has(cell.column))];
}
