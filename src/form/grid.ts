import { isBlank } from "../quantity";
import { colourRole } from "./colour";
import type { ColourRole } from "./form";
import type { Area, Scalar, SheetSnapshot } from "./snapshot";
import { scalarText } from "./text";

/** A snapshot asked by absolute row and column; cells outside the used range are empty and have no fill. */
export interface Grid {
  readonly snapshot: SheetSnapshot;
  readonly top: number;
  readonly left: number;
  /** Last row and column of the used range; before `top` and `left` where it is empty. */
  readonly bottom: number;
  readonly right: number;
  /** Whether merged areas are known; if not, spans are inferred from colours. */
  readonly mergesKnown: boolean;
  value(row: number, column: number): Scalar;
  formula(row: number, column: number): string;
  /** The cell's text as people read it, trimmed; "" for covered cells and for white space. */
  text(row: number, column: number): string;
  /** The same as it stands in the cell, with the white space around it. */
  wholeText(row: number, column: number): string;
  /** True for white space of any kind and for a formula that gives none; covered cells are empty. */
  empty(row: number, column: number): boolean;
  /** The fill's role; a covered cell has that of its merged area. */
  role(row: number, column: number): ColourRole;
  /** The merged area that the cell is part of, or the cell itself. */
  area(row: number, column: number): Area;
  /** Whether the cell lies in a merged area without being its first cell. */
  covered(row: number, column: number): boolean;
  hidden(row: number, column: number): boolean;
}

/** True for the colours that mark headers: blue, yellow and green. */
export function isHeaderColour(role: ColourRole): boolean {
  return role === "blue" || role === "yellow" || role === "green";
}

export function gridOf(snapshot: SheetSnapshot): Grid {
  const { top, left, values, formulas, fills, numberFormats } = snapshot;
  const bottom = top + snapshot.rowCount - 1;
  const right = left + snapshot.columnCount - 1;
  const merged = mergedCells(snapshot, bottom, right);
  const roles = new Map<string, ColourRole>();

  const roleOf = (fill: string): ColourRole => {
    let role = roles.get(fill);
    if (role === undefined) roles.set(fill, (role = colourRole(fill)));
    return role;
  };
  const mergeAt = (row: number, column: number): Area | undefined =>
    merged.size === 0 ? undefined : merged.get(row * COLUMNS + column);
  const covered = (row: number, column: number): boolean => {
    const area = mergeAt(row, column);
    return area !== undefined && !(area.row === row && area.column === column);
  };
  const value = (row: number, column: number): Scalar => values[row - top]?.[column - left] ?? "";
  const empty = (row: number, column: number): boolean =>
    isBlank(value(row, column)) || covered(row, column);

  const wholeText = (row: number, column: number): string =>
    empty(row, column)
      ? ""
      : scalarText(value(row, column), numberFormats[row - top]?.[column - left] ?? "");

  return {
    snapshot,
    top,
    left,
    bottom,
    right,
    mergesKnown: snapshot.merges !== null,
    value,
    formula: (row, column) => formulas[row - top]?.[column - left] ?? "",
    covered,
    empty,
    text: (row, column) => wholeText(row, column).trim(),
    wholeText,
    role: (row, column) => {
      const first = mergeAt(row, column) ?? { row, column };
      return roleOf(fills[first.row - top]?.[first.column - left] ?? "");
    },
    area: (row, column) => mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 },
    hidden: (row, column) =>
      (snapshot.hiddenRows[row - top] ?? false) || (snapshot.hiddenColumns[column - left] ?? false),
  };
}

/** More than Excel has, so that row and column make one number. */
const COLUMNS = 20_000;

/** Every cell of every merged area, cut to the used range. */
function mergedCells(snapshot: SheetSnapshot, bottom: number, right: number): Map<number, Area> {
  const cells = new Map<number, Area>();
  for (const area of snapshot.merges ?? []) {
    const lastRow = Math.min(area.row + area.rows - 1, bottom);
    const lastColumn = Math.min(area.column + area.columns - 1, right);
    for (let row = Math.max(area.row, snapshot.top); row <= lastRow; row++) {
      for (let column = Math.max(area.column, snapshot.left); column <= lastColumn; column++) {
        cells.set(row * COLUMNS + column, area);
      }
    }
  }
  return cells;
}
