import { DEFAULT_STYLE, type Style } from "./style";

export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CellError {
  readonly error: ErrorCode;
}

/** null is an empty cell. A date is a number with a date format, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

/** A cell never changes: an edit puts a new one in its place, so `===` tells whether it was touched. */
export interface Cell {
  /** The plain value, or the formula's last known result. */
  readonly value: CellValue;
  /** With its leading "="; "" where the cell holds a plain value. */
  readonly formula: string;
  /** The text was typed with a leading apostrophe. */
  readonly quotePrefix?: boolean;
  readonly style: Style;
}

export const EMPTY_CELL: Cell = { value: null, formula: "", style: DEFAULT_STYLE };

export const isError = (value: CellValue): value is CellError =>
  typeof value === "object" && value !== null;

export const sameValue = (a: CellValue, b: CellValue): boolean =>
  isError(a) && isError(b) ? a.error === b.error : a === b;

/** Neither value nor formula; it may still have a look of its own. */
export const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === "";

/** A value as the API and formulas see it: errors as their code, an empty cell as "". */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** What a cell is given: the text of a formula, or a value. `numberFormat` comes along where the input asks for one. */
export interface Content {
  readonly value: CellValue;
  readonly formula: string;
  readonly quotePrefix?: boolean;
  readonly numberFormat?: string;
}

export const NO_CONTENT: Content = { value: null, formula: "" };
