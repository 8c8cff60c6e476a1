import { scalarText, type Area, type CellRef, type SheetSnapshot } from "../form";

/** The remark's cell as it was read, with all that decides whether it may be written. */
export interface RemarkCell extends CellRef {
  /** The cell's content as people read it, white space included; "" when it is empty. */
  readonly text: string;
  readonly isFormula: boolean;
  /** Locked on a protected sheet: Excel would refuse the write. */
  readonly locked: boolean;
  /** In a row that is hidden or filtered out. */
  readonly hidden: boolean;
  /** Swallowed by a merged area that begins in another cell: what is written there is never seen. */
  readonly swallowed: boolean;
}

/** Reads a cell out of a snapshot; a cell outside the used range is empty, and locked as Excel's cells are by default. */
export function remarkCell(snapshot: SheetSnapshot, { row, column }: CellRef): RemarkCell {
  const at = <T>(matrix: readonly (readonly T[])[], otherwise: T): T =>
    matrix[row - snapshot.top]?.[column - snapshot.left] ?? otherwise;
  return {
    row,
    column,
    text: scalarText(at(snapshot.values, ""), at(snapshot.numberFormats, "General")),
    isFormula: at(snapshot.formulas, "") !== "",
    locked: snapshot.protection.protected && at(snapshot.locked, true),
    hidden: snapshot.hiddenRows[row - snapshot.top] ?? false,
    swallowed: (snapshot.merges ?? []).some((area) => swallows(area, row, column)),
  };
}

const swallows = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns &&
  (row !== area.row || column !== area.column);
