import { readComparator } from "../quantity";
import { bodyRowKind, mergedText } from "./body";
import { headerText } from "./column-names";
import type { CellReading, Column, ColumnKind, Indicator, Table, UnusedRow } from "./form";
import { isHeaderColour, type Grid } from "./grid";
import type { IndicatorHeader } from "./header";
import type { TablePart } from "./outline";
import { duty, filledCells, readCell } from "./reading";
import { cellUnder } from "./rows";
import type { CellRef } from "./snapshot";

export interface IndicatorTable {
  readonly table: Table;
  readonly indicators: readonly Indicator[];
  readonly unusedRows: readonly UnusedRow[];
  readonly cells: readonly CellReading[];
}

/** Level 1 and level 2 as carried down so far. */
interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** How often level 1, level 2 and name came already on the sheet. */
export type KeyCounts = Map<string, number>;

/** Reads the table of indicators with all its parts. `keys` counts on from form to form of a sheet. */
export function readIndicators(
  grid: Grid,
  parts: readonly TablePart[],
  keys: KeyCounts
): IndicatorTable {
  const indicators: Indicator[] = [];
  const unusedRows: UnusedRow[] = [];
  const cells: CellReading[] = [];
  const blankRows: number[] = [];
  let levels: Levels = { level1: "", level2: "" };
  for (const { header, firstRow, lastRow } of parts) {
    for (let row = header.top; row <= header.bottom; row++) {
      cells.push(...filledCells(grid, row, header.left, header.right, "header"));
    }
    for (let row = firstRow; row <= lastRow; row++) {
      const kind = bodyRowKind(grid, header, row);
      if (kind === "blank") blankRows.push(row);
      if (kind === "sum") cells.push(...readSum(grid, header, row));
      if (kind === "blank" || kind === "sum") continue;
      levels = carryLevels(grid, header, row, levels);
      const columnCells = cellsOfRow(grid, header, row);
      if (kind === "indicator") {
        indicators.push(readIndicator(grid, header, row, levels, columnCells, keys));
      } else {
        unusedRows.push({
          row,
          hidden: isHidden(grid, header, row),
          ...levels,
          cells: columnCells,
        });
      }
      cells.push(...readRow(grid, header, row, levels, kind === "indicator"));
    }
  }
  const first = parts[0] as TablePart;
  const last = parts[parts.length - 1] as TablePart;
  const headerRows = parts.flatMap(({ header: { top, bottom } }) =>
    Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  );
  const table = {
    headerRows,
    columns: first.header.columns,
    firstRow: first.firstRow,
    lastRow: last.lastRow,
    blankRows,
    indicators: true,
  };
  return { table, indicators, unusedRows, cells };
}

function readSum(grid: Grid, { left, right }: IndicatorHeader, row: number): CellReading[] {
  return filledCells(grid, row, left, right, "free").map((cell) => ({
    ...cell,
    duty: duty(grid, cell, { required: false, colour: "none" }),
  }));
}

/** A new level 1 ends the level 2 above it. */
function carryLevels(grid: Grid, header: IndicatorHeader, row: number, above: Levels): Levels {
  const own = (kind: "level1" | "level2"): string => {
    const column = header.columns.find((c) => c.kind === kind);
    return column ? mergedText(grid, { row, column: column.column }, header.bottom) : "";
  };
  const level1 = own("level1");
  const level2 = own("level2");
  const isSame = level1 === "" || level1 === above.level1;
  return {
    level1: level1 || above.level1,
    level2: level2 || (isSame ? above.level2 : ""),
  };
}

function cellsOfRow(
  grid: Grid,
  header: IndicatorHeader,
  row: number
): Partial<Record<ColumnKind, CellRef>> {
  const cells: Partial<Record<ColumnKind, CellRef>> = {};
  for (const column of header.columns) {
    if (column.kind === null) continue;
    const cell = cellUnder(grid, column, row);
    if (cell) cells[column.kind] = cell;
  }
  return cells;
}

/** Whether a row counts once for all the indicators over which a cell of this column is merged. */
const SHARED: ReadonlySet<ColumnKind> = new Set([
  "comparator",
  "value",
  "unit",
  "explanation",
  "standard",
]);

function readIndicator(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  { level1, level2 }: Levels,
  cells: Partial<Record<ColumnKind, CellRef>>,
  keys: KeyCounts
): Indicator {
  const whole = (kind: ColumnKind): string => {
    const cell = cells[kind] ?? (SHARED.has(kind) ? mergedAbove(grid, header, kind, row) : null);
    return cell ? grid.wholeText(cell.row, cell.column) : "";
  };
  const text = (kind: ColumnKind): string => whole(kind).trim();
  const name = text("name");
  return {
    key: uniqueKey([level1, level2, name], keys),
    row,
    hidden: isHidden(grid, header, row),
    level1,
    level2,
    name,
    ...readTarget(text("comparator"), text("value"), cells),
    unit: text("unit"),
    explanation: whole("explanation"),
    standard: whole("standard"),
    remark: whole("remark"),
    weightText: text("weight"),
    actualText: text("actual"),
    cells,
  };
}

/**
 * A value that stands in the comparator's cell, because the two are merged in this row, is taken for the value; one
 * that begins with its comparator (≥95 in a single column 指标值) is parted.
 */
function readTarget(
  comparator: string,
  value: string,
  cells: Partial<Record<ColumnKind, CellRef>>
): { comparator: string; value: string } {
  if (cells.comparator && !cells.value && !isComparator(comparator)) {
    return { comparator: "", value: comparator };
  }
  if (cells.comparator) return { comparator, value };
  const match = /^(\\?(?:geq|leq)(?:slant)?|[≥≤=＝>＞<＜]=?)\s*(.+)$/s.exec(value);
  return match && isComparator(match[1] ?? "")
    ? { comparator: match[1] ?? "", value: match[2] ?? "" }
    : { comparator: "", value };
}

function isComparator(text: string): boolean {
  return text === "定性" || readComparator(text) !== null;
}

/** The first cell of a merged area that begins in the table above this row and covers this column of it. */
function mergedAbove(
  grid: Grid,
  header: IndicatorHeader,
  kind: ColumnKind,
  row: number
): CellRef | null {
  const column = header.columns.find((c) => c.kind === kind);
  if (!column) return null;
  const area = grid.area(row, column.column);
  return area.row > header.bottom && area.row < row ? area : null;
}

function isHidden(grid: Grid, header: IndicatorHeader, row: number): boolean {
  return grid.hidden(row, header.nameCell.column);
}

/** Level 1, level 2 and name without white space, in half width; "#2" and so on where these repeat. */
function uniqueKey(names: readonly string[], keys: KeyCounts): string {
  const base = names.map(headerText).join("|");
  const count = (keys.get(base) ?? 0) + 1;
  keys.set(base, count);
  return count === 1 ? base : `${base}#${count}`;
}

function readRow(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  levels: Levels,
  isIndicator: boolean
): CellReading[] {
  const cells: CellReading[] = [];
  const read = new Set<number>();
  for (const column of header.columns) {
    const cell = cellUnder(grid, column, row);
    if (!cell) continue;
    read.add(cell.column);
    if (mayBeHeader(grid, cell, column)) continue;
    const reading = readCell(
      grid,
      cell,
      bodyDuty(grid, cell, column, levels, isIndicator),
      column.header
    );
    if (reading.duty !== "free" || !reading.empty) cells.push(reading);
  }
  const others = filledCells(grid, row, header.left, header.right, "free");
  return [...cells, ...others.filter((cell) => !read.has(cell.column))];
}

/** Where the host cannot tell merged areas: an empty cell in the colour of its header, as under a header that is merged over all rows. */
function mayBeHeader(grid: Grid, { row, column }: CellRef, { kind, colour }: Column): boolean {
  if (grid.mergesKnown || kind !== null || !isHeaderColour(colour)) return false;
  return grid.empty(row, column) && grid.role(row, column) === colour;
}

/** In an unused row nothing is required yet, and a level that is carried down need not be repeated. */
function bodyDuty(
  grid: Grid,
  cell: CellRef,
  column: Column,
  levels: Levels,
  isIndicator: boolean
): CellReading["duty"] {
  const own = duty(grid, cell, column);
  if (own !== "required") return own;
  const isLevel = column.kind === "level1" || column.kind === "level2";
  if (isLevel) return levels[column.kind as "level1" | "level2"] === "" ? "required" : "optional";
  return isIndicator ? "required" : "optional";
}
