import type { Form, Indicator, SheetSnapshot } from "../../src/form";

/** One indicator as a test states it; everything else is a plain qualitative or quantitative row. */
export interface Row extends Partial<Omit<Indicator, "cells" | "row">> {
  readonly name: string;
}

const REMARK = 8;

/** A form with these indicators in rows 1, 2, 3 … and the remark in column I. */
export function formOf(rows: readonly Row[]): Form {
  const indicators = rows.map<Indicator>((given, i) => ({
    key: given.name,
    row: i + 1,
    hidden: false,
    level1: "产出指标",
    level2: "数量指标",
    comparator: "≥",
    value: "2",
    unit: "次",
    explanation: "",
    standard: "",
    remark: "",
    weightText: "",
    actualText: "",
    ...given,
    cells: { remark: { row: i + 1, column: REMARK } },
  }));
  return {
    sheetId: "{1}",
    sheetName: "申报表",
    title: "",
    area: { row: 0, column: 0, rows: rows.length + 1, columns: REMARK + 1 },
    sections: [],
    fields: [],
    tables: [],
    table: {
      headerRows: [0],
      columns: [],
      firstRow: 1,
      lastRow: rows.length,
      blankRows: [],
      indicators: true,
    },
    indicators,
    unusedRows: [],
    cells: [],
    lockAreas: [],
    unlockAreas: [],
  };
}

/** The sheet that belongs to `formOf(rows)`, reduced to its remarks: values and what keeps them from being written. */
export function snapshotOf(rows: readonly Row[], over: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const matrix = <T>(cell: (row: number) => T): T[][] =>
    [-1, ...rows.keys()].map((row) => [cell(row)]);
  return {
    id: "{1}",
    name: "申报表",
    visible: true,
    top: 0,
    left: REMARK,
    rowCount: rows.length + 1,
    columnCount: 1,
    values: matrix((row) => rows[row]?.remark ?? ""),
    formulas: matrix(() => ""),
    fills: matrix(() => "#FFFFFF"),
    numberFormats: matrix(() => "General"),
    locked: matrix(() => false),
    hiddenRows: [-1, ...rows.keys()].map(() => false),
    hiddenColumns: [false],
    merges: [],
    protection: { protected: false, options: null },
    ...over,
  };
}
