import {
  type Area,
  type CellValue,
  type Content,
  NO_CONTENT,
  type Sheet,
  anchorOf,
  bottom,
  displayText,
  isCalculated,
  isError,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  parseFormula,
  plainValue,
  readInput,
  restyleArea,
  writeCells,
} from "../../workbook";
import type { Cells, Scalar } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { may } from "./guard";

/** Excel answers null for more cells than this. */
const MOST_CELLS_READ = 5_000_000;

type Matrix<T> = T[][];

/** One value per cell; null for whole rows and columns and for too many cells, as the API does. */
export function matrix<T>(
  { sheet, areas }: Cells,
  at: (sheet: Sheet, row: number, column: number) => T
): Matrix<T> | null {
  const area = areas[0]!;
  if (isWholeRows(area) || isWholeColumns(area)) return null;
  if (area.rows * area.columns > MOST_CELLS_READ) return null;
  const rows: Matrix<T> = [];
  for (let row = area.row; row <= bottom(area); row++) {
    const line: T[] = [];
    for (let column = 0; column < area.columns; column++) {
      line.push(at(sheet, row, area.column + column));
    }
    rows.push(line);
  }
  return rows;
}

/**
 * Reads what was assigned to a property of all cells: a matrix of the range's size, or one value for all. In a matrix
 * null leaves the cell as it is; null alone changes nothing.
 */
export function assigned(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const fits =
    value.length === area.rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === area.columns);
  if (!fits) {
    deny(
      "InvalidArgument",
      "the number of rows or columns in the input array doesn't match the range"
    );
  }
  const lines = value as unknown[][];
  return (row, column) => lines[row - area.row]![column - area.column];
}

function writeContents(cells: Cells, given: unknown): void {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  const at = assigned(area, given);
  may(cells, "edit");
  if (!Array.isArray(given) && !isSingleCell(area) && isUnbounded(area)) {
    deny("InvalidArgument", "whole rows or columns cannot be filled with one value");
  }
  keepOffFilteredRows(sheet, area);
  const contents = new Map<number, Content>();
  const key = (row: number, column: number): number => row * 16_384 + column;
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const one = at(row, column);
      if (one !== null) contents.set(key(row, column), contentOf(one, sheet, row, column));
    }
  }
  writeCells(sheet, area, (row, column) =>
    isInsideMerge(sheet, row, column) ? undefined : contents.get(key(row, column))
  );
}

const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/** Excel lays a block that is written over filtered rows on the wrong rows; here it fails instead. */
function keepOffFilteredRows(sheet: Sheet, area: Area): void {
  if (area.rows === 1) return;
  for (const [row, line] of sheet.rows.all()) {
    if (line.filtered && row >= area.row && row <= bottom(area)) {
      deny(
        "FilteredRangeConflict",
        `row ${row + 1} is filtered out; Excel would misplace the block`
      );
    }
  }
}

/** Cells of a merge other than its first take no contents. */
function isInsideMerge(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  const anchor = anchorOf(sheet, row, column);
  return anchor.row !== row || anchor.column !== column;
}

/** Strings are read as if they were typed; a number put into a cell formatted as text becomes text. */
function contentOf(value: unknown, sheet: Sheet, row: number, column: number): Content {
  const { numberFormat } = sheet.styleAt(row, column);
  if (value === "") return NO_CONTENT;
  if (typeof value === "boolean") return { value, formula: "" };
  if (typeof value === "number" && Number.isFinite(value)) {
    return { value: numberFormat === "@" ? String(value) : value, formula: "" };
  }
  if (typeof value !== "string")
    return deny("InvalidArgument", `a cell cannot hold ${typeof value}`);
  if (value.length > 32_767) deny("InvalidArgument", "a cell holds at most 32767 characters");
  const { year, dates1904 } = sheet.workbook;
  const content = readInput(value, numberFormat, year, dates1904);
  if (content.formula !== "") checkFormula(content.formula);
  return content;
}

export function checkFormula(formula: string): void {
  if (!parseFormula(formula)) deny("InvalidArgument", `not a formula: ${formula}`);
  if (!isCalculated(formula)) {
    deny("NotImplemented", `the preview does not calculate ${formula}`);
  }
}

function typeOf(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof value as "string" | "number" | "boolean"
  ];
}

const values: Scalar<Cells>["get"] = (cells) =>
  matrix(cells, (sheet, row, column) => plainValue(sheet.value(row, column)));

const formulas: Scalar<Cells>["get"] = (cells) =>
  matrix(cells, (sheet, row, column) => {
    const cell = sheet.cell(row, column);
    return cell.formula === "" ? plainValue(cell.value) : cell.formula;
  });

function writeNumberFormats(cells: Cells, value: unknown): void {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  const at = assigned(area, value);
  may(cells, "format-cells");
  if (!Array.isArray(value)) {
    if (typeof value !== "string") deny("InvalidArgument", "a number format is a text");
    restyleArea(sheet, area, { numberFormat: value });
    return;
  }
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const numberFormat = at(row, column);
      if (numberFormat === null) continue;
      if (typeof numberFormat !== "string") deny("InvalidArgument", "a number format is a text");
      restyleArea(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat });
    }
  }
}

const numberFormats: Scalar<Cells>["get"] = (cells) =>
  matrix(cells, (sheet, row, column) => sheet.styleAt(row, column).numberFormat);

export const CONTENTS: Readonly<Record<string, Scalar<Cells>>> = {
  values: { get: values, set: writeContents },
  formulas: { get: formulas, set: writeContents },
  formulasLocal: { get: formulas, set: writeContents },
  text: {
    get: (cells) =>
      matrix(cells, (sheet, row, column) => {
        const { value: shown, style } = sheet.cell(row, column);
        return displayText(shown, style.numberFormat, sheet.workbook.dates1904);
      }),
  },
  valueTypes: {
    get: (cells) => matrix(cells, (sheet, row, column) => typeOf(sheet.value(row, column))),
  },
  numberFormat: { get: numberFormats, set: writeNumberFormats },
  numberFormatLocal: { since: "1.7", get: numberFormats, set: writeNumberFormats },
};
