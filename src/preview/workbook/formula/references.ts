import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  bottom,
  columnName,
  columnNumber,
  right,
  sheetPrefix,
  shiftArea,
  splitSheetName,
} from "../area";
import { tokenize } from "./tokens";

/** Lines inserted (count > 0) or deleted (count < 0) before/from `at`. */
export interface LineMove {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** Only references that lie wholly within its columns (moving rows) or rows (moving columns) follow. */
  readonly band?: Area;
}

/**
 * The formula after lines of a sheet were inserted or deleted; references to deleted cells become #REF!.
 *
 * @param move.sheet the sheet that changed
 * @param home the sheet that the formula stands on: where a reference that names no sheet points
 */
export function shiftReferences(
  formula: string,
  move: LineMove & { readonly sheet: string },
  home: string | undefined
): string {
  return eachReference(formula, (reference) => {
    const sheet = reference.sheet ?? home;
    if (sheet?.toLowerCase() !== move.sheet.toLowerCase()) return reference;
    const area = areaOf(reference);
    if (move.band && !follows(area, move.band, move.axis)) return reference;
    const moved = shiftArea(area, move.axis, move.at, move.count);
    if (!moved) return undefined;
    return withArea(reference, moved);
  });
}

function follows(area: Area, band: Area, axis: LineMove["axis"]): boolean {
  return axis === "row"
    ? area.column >= band.column && right(area) <= right(band)
    : area.row >= band.row && bottom(area) <= bottom(band);
}

/**
 * The formula of a conditional format whose first cell moved by `by` when lines were inserted or deleted: relative
 * parts keep their distance to the first cell, parts with "$" follow the cells that they name.
 */
export function rebaseReferences(
  formula: string,
  by: { readonly rows: number; readonly columns: number },
  move?: LineMove
): string {
  return eachReference(formula, (reference) => {
    const { from, to } = reference;
    const moved = [from, to].map((corner): Corner | undefined => {
      const row = newIndex(corner.row, corner.fixedRow, by.rows, move?.axis === "row", move);
      const fixed = corner.fixedColumn;
      const across = move?.axis === "column";
      const column = newIndex(corner.column, fixed, by.columns, across, move);
      if (row === undefined || column === undefined) return undefined;
      return { ...corner, row, column };
    });
    return moved[0] && moved[1] ? { ...reference, from: moved[0], to: moved[1] } : undefined;
  });
}

/** undefined where the line is gone or off the sheet; −1 (a part that is not written) stays. */
function newIndex(
  index: number,
  fixed: boolean,
  by: number,
  affected: boolean,
  move: LineMove | undefined
): number | undefined {
  if (index < 0) return index;
  if (!fixed) return index + by >= 0 ? index + by : undefined;
  if (!affected || !move || index < move.at) return index;
  if (move.count < 0 && index < move.at - move.count) return undefined;
  return index + move.count;
}

/** Renames a sheet in every reference to it. */
export function renameInReferences(formula: string, before: string, after: string): string {
  return eachReference(formula, (reference) =>
    reference.sheet?.toLowerCase() === before.toLowerCase()
      ? { ...reference, sheet: after }
      : reference
  );
}

export interface Corner {
  /** −1 where a whole column is meant. */
  readonly row: number;
  /** −1 where a whole row is meant. */
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface Reference {
  readonly sheet: string | undefined;
  readonly from: Corner;
  readonly to: Corner;
  /** Written as one cell, without ":". */
  readonly single: boolean;
}

/** Writes each reference of a formula anew, as `write` says; everything else stays as it is. */
export function changeReferences(
  formula: string,
  write: (reference: Reference & { readonly prefix: string }) => string
): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const reference = readReference(token.text);
      return write({ ...reference, prefix: sheetPart(reference) });
    })
    .join("");
}

function eachReference(
  formula: string,
  change: (reference: Reference) => Reference | undefined
): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const reference = readReference(token.text);
      const changed = change(reference);
      if (!changed) return "#REF!";
      return changed === reference ? token.text : writeReference(changed);
    })
    .join("");
}

/** Reads a word of kind "reference". */
export function readReference(text: string): Reference {
  const { sheet, address } = splitSheetName(text);
  const [first = "", second] = address.split(":");
  const from = readCorner(first);
  const to = second === undefined ? from : readCorner(second);
  return { sheet, from, to, single: second === undefined };
}

function readCorner(text: string): Corner {
  const [, columnMark, letters = "", rowMark, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const wholeRow = letters === "";
  return {
    row: digits ? Number(digits) - 1 : -1,
    column: wholeRow ? -1 : columnNumber(letters),
    fixedRow: (wholeRow ? columnMark : rowMark) === "$",
    fixedColumn: !wholeRow && columnMark === "$",
  };
}

function writeReference(reference: Reference): string {
  const { from, to, single } = reference;
  return sheetPart(reference) + writeCorner(from) + (single ? "" : `:${writeCorner(to)}`);
}

const sheetPart = ({ sheet }: Reference): string => (sheet === undefined ? "" : sheetPrefix(sheet));

function writeCorner(corner: Corner): string {
  const column =
    corner.column < 0 ? "" : (corner.fixedColumn ? "$" : "") + columnName(corner.column);
  const row = corner.row < 0 ? "" : (corner.fixedRow ? "$" : "") + (corner.row + 1);
  return column + row;
}

function areaOf({ from, to }: Reference): Area {
  const row = Math.max(0, Math.min(from.row, to.row));
  const column = Math.max(0, Math.min(from.column, to.column));
  return {
    row,
    column,
    rows: from.row < 0 ? MAX_ROWS : Math.abs(to.row - from.row) + 1,
    columns: from.column < 0 ? MAX_COLUMNS : Math.abs(to.column - from.column) + 1,
  };
}

function withArea(reference: Reference, area: Area): Reference {
  const place = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row < 0 ? -1 : row,
    column: corner.column < 0 ? -1 : column,
  });
  const from = place(reference.from, area.row, area.column);
  const to = place(reference.to, area.row + area.rows - 1, area.column + area.columns - 1);
  const same = JSON.stringify([from, to]) === JSON.stringify([reference.from, reference.to]);
  return same ? reference : { ...reference, from, to };
}
