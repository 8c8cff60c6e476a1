import {
  type Area,
  type Sheet,
  type Style,
  areaName,
  bottom,
  columnName,
  hideColumns,
  hideRows,
  isWholeColumns,
  isWholeRows,
  resizeColumns,
  resizeRows,
  restyleEach,
  right,
  sheetPrefix,
} from "../../workbook";
import type { Cells, Method } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { flagValue, numberValue, record } from "../rich-api/arguments";
import { may, mayChange } from "./guard";
import { type Names, asked, formatReader } from "./look-reader";
import { LINE_SIZES, borderAware, guardPatches, patchReader } from "./look-writer";

/** getRowProperties and its kin: sizes, hiding and looks of rows and columns, line by line. */

function getRowProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  if (isWholeColumns(area)) deny("OperationCellsExceedLimit", "whole columns");
  const lines: Names[] = [];
  for (let row = area.row; row <= bottom(area); row++) {
    lines.push(
      lineProperties(
        cells,
        args,
        { ...area, row, rows: 1 },
        {
          rowHidden: () => sheet.rows.isHidden(row),
          rowIndex: () => row,
          address: () => `${sheetPrefix(sheet.name)}${row + 1}:${row + 1}`,
          rowHeight: () => sheet.rows.get(row).size ?? sheet.standardHeight,
        }
      )
    );
  }
  return lines;
}

function getColumnProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  if (isWholeRows(area)) deny("OperationCellsExceedLimit", "whole rows");
  const lines: Names[] = [];
  for (let column = area.column; column <= right(area); column++) {
    const name = columnName(column);
    lines.push(
      lineProperties(
        cells,
        args,
        { ...area, column, columns: 1 },
        {
          columnHidden: () => sheet.columns.isHidden(column),
          columnIndex: () => column,
          address: () => `${sheetPrefix(sheet.name)}${name}:${name}`,
          columnWidth: () => sheet.columns.get(column).size ?? sheet.standardWidth,
        }
      )
    );
  }
  return lines;
}

/** A property of a line's format in which its cells within the range differ is null. Source: Microsoft's documentation. */
function lineProperties(
  cells: Cells,
  args: readonly unknown[],
  line: Area,
  readers: Readonly<Record<string, () => unknown>>
): Names {
  const { format, ...others } = record(args[0]);
  const found: Record<string, unknown> = {};
  for (const name of asked(others)) {
    const read = readers[name === "addressLocal" ? "address" : name];
    found[name] = (read ?? deny("ApiNotFound", `properties of ${areaName(line)}: ${name}`))();
  }
  if (format !== undefined) {
    const wanted = record(format);
    const inner: Record<string, unknown> = {};
    const plain: Record<string, unknown> = {};
    for (const name of asked(wanted)) {
      if (LINE_SIZES.includes(name)) inner[name] = (readers[name] ?? deny("ApiNotFound", name))();
      else plain[name] = wanted[name];
    }
    const read = formatReader(plain);
    found.format = { ...inner, ...stylesIn(cells.sheet, line).map(read).reduce(inCommon) };
  }
  return found;
}

/** The looks of a line's cells, each once. */
function stylesIn(sheet: Sheet, line: Area): readonly Style[] {
  const styles = new Set<Style>();
  for (let row = line.row; row <= bottom(line); row++)
    for (let column = line.column; column <= right(line); column++)
      styles.add(sheet.styleAt(row, column));
  return [...styles];
}

/** What two looks have in common; null where they differ. */
function inCommon(a: Names, b: Names): Names {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]) => {
      const other = b[name];
      if (isRecord(value) && isRecord(other)) return [name, inCommon(value, other)];
      return [name, value === other ? value : null];
    })
  );
}

const isRecord = (value: unknown): value is Names =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function setLineProperties(axis: "row" | "column", cells: Cells, args: readonly unknown[]): void {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  mayChange(sheet.workbook);
  const list = args[0];
  const count = axis === "row" ? area.rows : area.columns;
  if (!Array.isArray(list) || list.length !== count) deny("InvalidArgument", "one entry per line");
  const patchOf = patchReader();
  const plans = (list as unknown[]).map((entry) => ({ entry, patch: patchOf(entry) }));
  const patches = plans.map((plan) => plan.patch);
  if (patches.some((patch) => patch)) guardPatches(cells, patches);
  if (plans.some(({ entry }) => touchesLine(entry))) may(cells, `format-${axis}s`);
  plans.forEach(({ entry, patch }, index) => {
    const line =
      axis === "row"
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 };
    if (patch) restyleEach(sheet, line, borderAware(patch));
    if (entry !== null && entry !== undefined) setLine(sheet, axis, line, record(entry));
  });
  sheet.workbook.report({ kind: "format-changed", sheet, area });
}

function touchesLine(entry: unknown): boolean {
  if (entry === null || entry === undefined) return false;
  const { rowHidden, columnHidden, format } = record(entry);
  const inner = format === undefined ? {} : record(format);
  return [rowHidden, columnHidden, inner.rowHeight, inner.columnWidth].some((v) => v !== undefined);
}

function setLine(sheet: Sheet, axis: "row" | "column", line: Area, entry: Names): void {
  const format = entry.format === undefined ? {} : record(entry.format);
  if (axis === "row") {
    if (entry.rowHidden !== undefined) hideRows(sheet, line, flagValue(entry.rowHidden));
    if (format.rowHeight !== undefined) resizeRows(sheet, line, numberValue(format.rowHeight));
  } else {
    if (entry.columnHidden !== undefined) hideColumns(sheet, line, flagValue(entry.columnHidden));
    if (format.columnWidth !== undefined)
      resizeColumns(sheet, line, numberValue(format.columnWidth));
  }
}

export const LINE_PROPERTIES: Readonly<Record<string, Method<Cells>>> = {
  getRowProperties: { since: "1.9", run: getRowProperties },
  setRowProperties: { since: "1.9", run: (cells, args) => setLineProperties("row", cells, args) },
  getColumnProperties: { since: "1.9", run: getColumnProperties },
  setColumnProperties: {
    since: "1.9",
    run: (cells, args) => setLineProperties("column", cells, args),
  },
};
