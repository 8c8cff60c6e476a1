/**
 * A worksheet as it was read at one moment, without any Office object in it.
 *
 * Row and column numbers everywhere below `excel/` are zero-based and absolute (row 0, column 0 is A1),
 * also where the used range starts elsewhere. The matrices are indexed relative to `top`/`left`.
 */
export interface SheetSnapshot {
  /** Excel's own id of the sheet; stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Absolute position of the first row and column of the used range. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Values as Excel gives them; an empty cell is "". */
  readonly values: readonly (readonly Scalar[])[];
  /** The formula with its leading "=", or "" where the cell holds a plain value. */
  readonly formulas: readonly (readonly string[])[];
  /** Fill colour "#RRGGBB"; "" or "#FFFFFF" for no fill (Excel reports no fill as #FFFFFF). */
  readonly fills: readonly (readonly string[])[];
  /** Number format codes; "@" is text. */
  readonly numberFormats: readonly (readonly string[])[];
  /** The cell's own "locked" mark. It only has an effect while the sheet is protected. */
  readonly locked: readonly (readonly boolean[])[];
  /** Hidden by hand or by a filter; relative to `top` / `left`. */
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
  /** Merged areas, absolute; null where the host cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  readonly protection: SheetProtection;
}

export type Scalar = string | number | boolean;

export interface SheetProtection {
  readonly protected: boolean;
  /** What a protected sheet still allows; null when the sheet is not protected. */
  readonly options: Readonly<Record<string, boolean | string>> | null;
}

/** A rectangle of cells: absolute, zero-based, `rows` and `columns` at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell: absolute, zero-based. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}
