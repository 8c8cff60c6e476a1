import {
  type Area,
  type Sheet,
  type Style,
  type StylePatch,
  bottom,
  cellName,
  isWholeColumns,
  isWholeRows,
  restyleEach,
  right,
  sheetPrefix,
} from "../../workbook";
import type { Cells, Method } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { record } from "../rich-api/arguments";
import { type Names, asked, formatReader } from "./look-reader";
import { borderAware, guardPatches, patchReader } from "./look-writer";

/** getCellProperties and setCellProperties: the looks of many cells read or written at once, cell by cell. */

/** Excel on the web takes no more cells in one setCellProperties. */
const MOST_CELLS_WRITTEN = 80_000;

const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

function boundedOnly(area: Area): void {
  if (isUnbounded(area)) deny("OperationCellsExceedLimit", "whole rows or columns");
}

function getCellProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  const { format, ...others } = record(args[0]);
  boundedOnly(area);
  const formatOf = format === undefined ? undefined : formatReader(record(format));
  const own = asked(others).map((name) => [name, cellReader(sheet, name)] as const);
  const rows: Names[][] = [];
  for (let row = area.row; row <= bottom(area); row++) {
    const line: Names[] = [];
    for (let column = area.column; column <= right(area); column++) {
      const found: Record<string, unknown> = {};
      for (const [name, read] of own) found[name] = read(row, column);
      if (formatOf) found.format = formatOf(sheet.styleAt(row, column));
      line.push(found);
    }
    rows.push(line);
  }
  return rows;
}

function cellReader(sheet: Sheet, name: string): (row: number, column: number) => unknown {
  switch (name) {
    case "address":
    case "addressLocal": {
      const prefix = sheetPrefix(sheet.name);
      return (row, column) => prefix + cellName(row, column);
    }
    case "hidden":
      return (row, column) => sheet.rows.isHidden(row) || sheet.columns.isHidden(column);
    default:
      return deny("ApiNotFound", `CellProperties.${name}`);
  }
}

function setCellProperties(cells: Cells, args: readonly unknown[]): void {
  const area = cells.areas[0]!;
  const lines = matrixArgument(args[0], area.rows, area.columns);
  if (area.rows * area.columns > MOST_CELLS_WRITTEN) {
    deny("OperationCellsExceedLimit", `${area.rows * area.columns} cells`);
  }
  const patchOf = patchReader();
  const patches = lines.map((line) => line.map((properties) => patchOf(properties)));
  guardPatches(cells, patches.flat());
  const stylers = new Map<StylePatch, (style: Style) => Style>();
  patches.forEach((line, r) =>
    line.forEach((patch, c) => {
      if (!patch) return;
      if (!stylers.has(patch)) stylers.set(patch, borderAware(patch));
      const one = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      restyleEach(cells.sheet, one, stylers.get(patch)!);
    })
  );
  cells.sheet.workbook.report({ kind: "format-changed", sheet: cells.sheet, area });
}

function matrixArgument(value: unknown, rows: number, columns: number): readonly unknown[][] {
  const fits =
    Array.isArray(value) &&
    value.length === rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === columns);
  return fits
    ? (value as unknown[][])
    : deny("InvalidArgument", "the size differs from the range's");
}

export const CELL_PROPERTIES: Readonly<Record<string, Method<Cells>>> = {
  getCellProperties: { since: "1.9", run: getCellProperties },
  setCellProperties: { since: "1.9", run: setCellProperties },
};
