/** Rectangles of cells and their A1 names. Rows and columns are zero-based and absolute everywhere in the preview. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle: `rows` and `columns` are at least 1. A whole column has all MAX_ROWS rows. */
export interface Area extends Position {
  readonly rows: number;
  readonly columns: number;
}

/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** 0 for "A"; -1 where the letters name no column of Excel. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : -1;
}

export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isSingleCell = (area: Area): boolean => area.rows === 1 && area.columns === 1;
export const bottom = (area: Area): number => area.row + area.rows - 1;
export const right = (area: Area): number => area.column + area.columns - 1;

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** "C3", "A1:D9", "A:C" for whole columns, "2:5" for whole rows; as Excel writes addresses, without the sheet. */
export function areaName(area: Area): string {
  const from = columnName(area.column);
  const to = columnName(right(area));
  if (isWholeRows(area)) return `${area.row + 1}:${bottom(area) + 1}`;
  if (isWholeColumns(area)) return `${from}:${to}`;
  if (isSingleCell(area)) return from + (area.row + 1);
  return `${from}${area.row + 1}:${to}${bottom(area) + 1}`;
}

/** The sheet's name as it stands before "!" in a formula: quoted where Excel would quote it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return `${plain ? name : `'${name.replace(/'/g, "''")}'`}!`;
}

/** Takes "Sheet1!A1" or "'a b'!A1" apart; `sheet` is undefined where no sheet is named. */
export function splitSheetName(text: string): { sheet: string | undefined; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), address: quoted[2]! };
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, address: text };
  return { sheet: text.slice(0, mark), address: text.slice(mark + 1) };
}

/** Reads "C3", "$C$3:d9", "A:C", "2:5" (no sheet name); undefined for anything else or outside Excel's grid. */
export function parseArea(text: string): Area | undefined {
  const [first, second, more] = text.trim().replace(/\$/g, "").split(":");
  if (first === undefined || more !== undefined) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end) return undefined;
  const partial = start.row === undefined || start.column === undefined;
  if (second === undefined && partial) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  const rows: [number, number] = [start.row ?? 0, end.row ?? MAX_ROWS - 1];
  const columns: [number, number] = [start.column ?? 0, end.column ?? MAX_COLUMNS - 1];
  return between({ row: rows[0], column: columns[0] }, { row: rows[1], column: columns[1] });
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const parts = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!parts || text === "") return undefined;
  const corner: { row?: number; column?: number } = {};
  if (parts[1] !== "") {
    corner.column = columnNumber(parts[1]!);
    if (corner.column < 0) return undefined;
  }
  if (parts[2] !== "") {
    corner.row = Number(parts[2]) - 1;
    if (corner.row < 0 || corner.row >= MAX_ROWS) return undefined;
  }
  return corner;
}

/** The rectangle that has both cells as corners. */
export function between(a: Position, b: Position): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= bottom(area) && column >= area.column && column <= right(area);
}

/** The common part; undefined where there is none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(bottom(a), bottom(b)) - row + 1;
  const columns = Math.min(right(a), right(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Whether `inner` lies wholly inside `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, bottom(inner), right(inner));
}

/** The smallest rectangle around all of them; `areas` must not be empty. */
export function boundingArea(areas: readonly Area[]): Area {
  let [row, column, last, end] = [MAX_ROWS, MAX_COLUMNS, 0, 0];
  for (const area of areas) {
    row = Math.min(row, area.row);
    column = Math.min(column, area.column);
    last = Math.max(last, bottom(area));
    end = Math.max(end, right(area));
  }
  return { row, column, rows: last - row + 1, columns: end - column + 1 };
}

/**
 * The area after `count` lines were inserted before line `at` (or, negative, that many deleted from `at` on);
 * undefined where it went away with them.
 */
export function shiftArea(
  area: Area,
  axis: "row" | "column",
  at: number,
  count: number
): Area | undefined {
  const [start, length] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const limit = axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  if (length === limit) return area;
  const moved = shiftSpan(start, length, at, count);
  if (!moved) return undefined;
  return axis === "row"
    ? { ...area, row: moved[0], rows: moved[1] }
    : { ...area, column: moved[0], columns: moved[1] };
}

function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number
): [number, number] | undefined {
  const end = start + length;
  if (count >= 0) {
    if (at <= start) return [start + count, length];
    return at < end ? [start, length + count] : [start, length];
  }
  const gone = -count;
  const removed = Math.max(0, Math.min(end, at + gone) - Math.max(start, at));
  if (removed === length) return undefined;
  const before = Math.max(0, Math.min(start, at + gone) - at);
  return [at < start ? start - before : start, length - removed];
}

/** What is left of `area` when `gone` is cut out of it: up to four rectangles. */
export function areaDifference(area: Area, gone: Area): readonly Area[] {
  const common = intersection(area, gone);
  if (!common) return [area];
  const above = { ...area, rows: common.row - area.row };
  const below = { ...area, row: bottom(common) + 1, rows: bottom(area) - bottom(common) };
  const band = { ...area, row: common.row, rows: common.rows };
  const left = { ...band, columns: common.column - area.column };
  const after = { ...band, column: right(common) + 1, columns: right(area) - right(common) };
  return [above, left, after, below].filter((part) => part.rows > 0 && part.columns > 0);
}
