import type { Area, CellRef } from "./snapshot";

/** The letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell without its sheet: (14, 8) → "I15". Row and column are zero-based. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** The address of an area without its sheet: "A1:I3", and "I15" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * Reads an address such as I15, $i$15, A1:I3 or 表1!B2:C4 (the sheet's name is left aside). Null for anything that is no
 * such address or lies outside Excel's limits; whole rows and columns are not read.
 */
export function parseAddress(address: string): Area | null {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(
    local.trim()
  );
  if (!match) return null;
  const [, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const columns = [columnOf(letters1), columnOf(letters2)];
  const rows = [Number(digits1) - 1, Number(digits2) - 1];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

/** Whether the area contains the cell. */
export function contains(area: Area, { row, column }: CellRef): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
