import type { Area, CellRef, Scalar, SheetSnapshot } from "./snapshot";

/** What a cell's fill says about it: the colour convention of its own instruction line, classified by perceived colour. */
export type ColourRole = "blue" | "yellow" | "green" | "grey" | "none";

/** The columns of the table of indicators that are recognised by their header text. */
export type ColumnKind =
  | "level1" // 一级指标
  | "level2" // 二级指标
  | "name" // 三级指标
  | "comparator" // 指标值: 符号
  | "value" // 指标值: 数值
  | "unit" // 计量单位
  | "explanation" // 指标解释
  | "standard" // 评/扣分标准
  | "weight" // 分值, 权重
  | "actual" // 实际完成值
  | "remark"; // 备注

export interface Column {
  readonly kind: ColumnKind | null;
  /** The header's text as written, with the parts of a two-row header joined by "/". */
  readonly header: string;
  readonly headerCells: readonly CellRef[];
  /** First column and number of columns that the header spans. */
  readonly column: number;
  readonly span: number;
  /** yellow → true, green and blue → false. */
  readonly required: boolean;
  readonly colour: ColourRole;
}

/** A label in a field row and the cells that it governs. */
export interface Field {
  readonly label: string;
  readonly labelCell: CellRef;
  /** The governed cells, up to the next label; a merged value is one area. */
  readonly area: Area;
  readonly required: boolean;
  readonly filled: boolean;
}

/** One used row of the table of indicators. */
export interface Indicator {
  /**
   * Names the indicator on its sheet across sorting, inserting and reopening: made of level 1, level 2 and name, with an
   * ordinal where these repeat, also in another form on the sheet. It does not contain the row number.
   */
  readonly key: string;
  readonly row: number;
  readonly hidden: boolean;
  /** Level 1 and level 2, carried down from the row that last named them. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly comparator: string;
  readonly value: string;
  readonly unit: string;
  readonly explanation: string;
  readonly standard: string;
  readonly remark: string;
  /** Text of the 分值/权重 column, "" where the form has none (the weight is then read from the remark). */
  readonly weightText: string;
  /** Text of the 实际完成值 column, "" where the form has none. */
  readonly actualText: string;
  /** The cell of each recognised column in this row. */
  readonly cells: Readonly<Partial<Record<ColumnKind, CellRef>>>;
}

/** A row whose level cells are pre-filled and whose other cells are all empty (未使用的指标行). */
export interface UnusedRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly level1: string;
  readonly level2: string;
  readonly cells: Readonly<Partial<Record<ColumnKind, CellRef>>>;
}

export interface Table {
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  /** First and last row of the body; last < first for an empty body. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Empty rows with records after them. */
  readonly blankRows: readonly number[];
  /** Whether this is the table of indicators (the other tables have headers too, e.g. for duties). */
  readonly indicators: boolean;
}

/** What protecting and required-checking must know about one cell. */
export type CellDuty =
  | "header" // header, field label, section title: locked
  | "title" // rows above the first header: locked
  | "fixed" // non-empty grey: locked
  | "required" // to be filled by the user, must not be empty
  | "optional" // to be filled by the user
  | "free"; // inside the form, no requirement

export interface CellReading extends CellRef {
  readonly duty: CellDuty;
  readonly value: Scalar;
  readonly formula: string;
  readonly empty: boolean;
  readonly hidden: boolean;
  /** The label or column header that governs the cell, "" for headers themselves. */
  readonly header: string;
}

export interface Form {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Text of the title row, e.g. 部门(单位)整体绩效目标申报表(2024年度); "" where there is none. */
  readonly title: string;
  /** From the first title row to the last row that belongs to the form. */
  readonly area: Area;
  readonly sections: readonly { readonly title: string; readonly cell: CellRef }[];
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
  /** The table of indicators. */
  readonly table: Table;
  readonly indicators: readonly Indicator[];
  readonly unusedRows: readonly UnusedRow[];
  /** Cells inside `area`, row by row, only top-left cells of merged areas; 'free' cells that are empty are left out. */
  readonly cells: readonly CellReading[];
  /** Areas to lock; disjoint. */
  readonly lockAreas: readonly Area[];
  /** Areas to unlock: the rest of the form and what may still be filled below; disjoint. */
  readonly unlockAreas: readonly Area[];
}

/** Why a sheet, or a part of it, was not read as a form. Codes; the sentences are in messages/. */
export interface SheetProblem {
  readonly code: "empty-sheet" | "no-form" | "side-by-side" | "two-name-columns" | "no-indicators";
  readonly cell: CellRef | null;
  readonly data: Readonly<Record<string, string>>;
}

export interface SheetReading {
  readonly snapshot: SheetSnapshot;
  readonly forms: readonly Form[];
  readonly problems: readonly SheetProblem[];
}
