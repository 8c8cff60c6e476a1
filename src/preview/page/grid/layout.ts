import {
  bottom,
  type Cell,
  displayText,
  isBlank,
  type Line,
  MAX_COLUMNS,
  MAX_ROWS,
  right,
  type Sheet,
} from "../../workbook";
import { hasAutomaticHeight } from "../../xlsx";
import { heightFor, pixels } from "./text-size";
import { Track } from "./track";

/** Empty rows and columns that are shown beyond the last used ones, and the least of each. */
const SPARE = { rows: 30, columns: 6 };
const LEAST = { rows: 60, columns: 26 };

/** Where the rows and columns of a sheet lie in pixels, without the headings. */
export interface Layout {
  readonly rows: Track;
  readonly columns: Track;
}

/** Rows whose cells were edited since the sheet was opened: their heights may follow the contents. */
export type TouchedRows = WeakSet<Line>;

/** @param reach a cell that must be within the layout, wherever it is */
export function layOut(
  sheet: Sheet,
  reach: { readonly row: number; readonly column: number },
  touched: TouchedRows
): Layout {
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const shown = (last: number, need: number, kind: "rows" | "columns", most: number): number =>
    Math.min(most, Math.max(LEAST[kind], last + 1 + SPARE[kind], need + 1 + SPARE[kind]));
  const rowCount = shown(bottom(used), reach.row, "rows", MAX_ROWS);
  const columnCount = shown(right(used), reach.column, "columns", MAX_COLUMNS);
  const columns = new Track(columnCount, (column) => pixels(sheet.columnWidth(column)));
  const needed = neededHeights(sheet, columns, touched);
  const standard = pixels(sheet.standardHeight);
  const rows = new Track(rowCount, (row) => {
    if (sheet.rows.isHidden(row)) return 0;
    const line = sheet.rows.get(row);
    const given = line.size === undefined ? standard : pixels(line.size);
    if (!fits(line, touched)) return given;
    return Math.max(line.size === undefined ? standard : given, needed.get(row) ?? 0);
  });
  return { rows, columns };
}

/** Whether the row is as high as its contents need. */
const fits = (line: Line, touched: TouchedRows): boolean =>
  line.size === undefined || (hasAutomaticHeight(line) && touched.has(line));

const measured = new WeakMap<Cell, { width: number; height: number }>();
const MOST = pixels(409.5);

function neededHeights(sheet: Sheet, columns: Track, touched: TouchedRows): Map<number, number> {
  const needed = new Map<number, number>();
  const merged = new Set<number>();
  for (const merge of sheet.merges)
    if (merge.rows * merge.columns < 100_000)
      for (let r = merge.row; r <= bottom(merge); r++)
        for (let c = merge.column; c <= right(merge); c++) merged.add(r * MAX_COLUMNS + c);
  for (const [row, column, cell] of sheet.grid.all()) {
    if (isBlank(cell) || !fits(sheet.rows.get(row), touched)) continue;
    if (merged.has(row * MAX_COLUMNS + column)) continue;
    const height = measure(cell, columns.size(column), sheet.workbook.dates1904);
    if (height > (needed.get(row) ?? 0)) needed.set(row, Math.min(MOST, height));
  }
  return needed;
}

function measure(cell: Cell, width: number, dates1904: boolean): number {
  const known = measured.get(cell);
  if (known?.width === width) return known.height;
  const text = displayText(cell.value, cell.style.numberFormat, dates1904);
  const height = heightFor(text, cell.style, width);
  measured.set(cell, { width, height });
  return height;
}
