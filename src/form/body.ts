import type { ColumnKind } from "./form";
import type { Grid } from "./grid";
import type { IndicatorHeader } from "./header";
import { cellUnder, endsTable, isFooter, textOf } from "./rows";
import type { CellRef } from "./snapshot";

/** What a row of the table of indicators is. */
export type BodyRowKind = "indicator" | "unused" | "blank" | "sum";

const TARGET: readonly ColumnKind[] = ["name", "comparator", "value", "standard"];

/** The first row that cannot belong to the table. */
export function bodyLimit(grid: Grid, header: IndicatorHeader, limit: number): number {
  for (let row = header.bottom + 1; row < limit; row++) {
    if (endsTable(grid, header, row)) return row;
  }
  return limit;
}

/**
 * The last row of the body from `first` up to `limit` (exclusive): the last one with something in the level, indicator,
 * target or standard columns that is no footer. After a blank row only what looks like an indicator counts.
 */
export function lastBodyRow(
  grid: Grid,
  header: IndicatorHeader,
  first: number,
  limit: number
): number {
  let last = first - 1;
  let blank = false;
  for (let row = first; row < limit && row <= grid.bottom; row++) {
    const counts = hasContent(grid, header, row) && !isFooter(grid, header, row);
    if (counts && (!blank || isStrong(grid, header, row))) {
      last = row;
      blank = false;
    } else if (isBare(grid, header, row)) {
      blank = true;
    }
  }
  return last;
}

function hasContent(grid: Grid, header: IndicatorHeader, row: number): boolean {
  return (
    TARGET.some((kind) => textOf(grid, header, kind, row) !== "") ||
    hasLevel(grid, header, row, false)
  );
}

/** Enough to be an indicator's row after a blank one: grey or merged levels, or a name with a target or standard. */
function isStrong(grid: Grid, header: IndicatorHeader, row: number): boolean {
  const [name, ...others] = TARGET.map((kind) => textOf(grid, header, kind, row) !== "");
  if (name && others.some(Boolean)) return true;
  return (["level1", "level2"] as const).some((kind) => {
    const column = header.columns.find((c) => c.kind === kind);
    if (!column) return false;
    return (
      grid.role(row, column.column) === "grey" ||
      grid.covered(row, column.column) ||
      /指标$/.test(grid.text(row, column.column))
    );
  });
}

function isBare(grid: Grid, header: IndicatorHeader, row: number): boolean {
  for (let column = header.left; column <= header.right; column++) {
    if (!grid.empty(row, column)) return false;
  }
  return true;
}

/**
 * Whether a level stands in the row: written in it, or in a merged cell that covers it, or (`prepared`) its empty grey
 * cell under a level that is written further up.
 */
function hasLevel(grid: Grid, header: IndicatorHeader, row: number, prepared: boolean): boolean {
  return (["level1", "level2"] as const).some((kind) => {
    const column = header.columns.find((c) => c.kind === kind);
    if (!column) return false;
    if (mergedText(grid, { row, column: column.column }, header.bottom) !== "") return true;
    return prepared && grid.role(row, column.column) === "grey";
  });
}

/** The text that counts for a cell: its own, or that of the merged cell over it if that begins below the header. */
export function mergedText(grid: Grid, { row, column }: CellRef, headerBottom: number): string {
  const first = grid.area(row, column);
  return first.row > headerBottom ? grid.text(first.row, first.column) : "";
}

/** Judges one row between the first and the last of the body. */
export function bodyRowKind(grid: Grid, header: IndicatorHeader, row: number): BodyRowKind {
  if (isFooter(grid, header, row)) return "sum";
  const filled = header.columns.some((column) => {
    if (column.kind === "level1" || column.kind === "level2") return false;
    const cell = cellUnder(grid, column, row);
    return cell !== null && !grid.empty(cell.row, cell.column);
  });
  if (filled) return "indicator";
  return hasLevel(grid, header, row, true) ? "unused" : "blank";
}
