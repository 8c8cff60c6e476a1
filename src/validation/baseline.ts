import type { CellReading, Column, Form, Scalar, SheetReading } from "../form";

/**
 * What stood in the locked and in the filled required cells of every form when protection was switched on, small enough
 * for the workbook's settings. JSON-safe; positions are zero-based and absolute.
 */
export interface Baseline {
  readonly version: 1;
  /** By sheet id. */
  readonly sheets: Readonly<Record<string, SheetBaseline>>;
}

export interface SheetBaseline {
  readonly name: string;
  readonly forms: readonly FormBaseline[];
}

export interface FormBaseline {
  readonly title: string;
  /** First row of the table's header, and the table's first column. */
  readonly headerRow: number;
  readonly left: number;
  readonly columns: readonly ColumnBaseline[];
  /** Titles, section titles, labels and headers outside the table of indicators. */
  readonly headers: readonly (readonly [row: number, column: number, text: Scalar])[];
  /** Grey and filled required cells outside it, with the label or header that governs them. */
  readonly fields: readonly (readonly [
    row: number,
    column: number,
    value: Scalar,
    label: string,
    fixed: 0 | 1,
  ])[];
  readonly rows: readonly RowBaseline[];
}

export interface ColumnBaseline {
  /** "" where the column was not recognised. */
  readonly kind: string;
  readonly header: string;
  readonly column: number;
  /** The header cell whose text is `text`. */
  readonly cell: readonly [row: number, column: number];
  readonly text: Scalar;
}

/** One row of the table of indicators: its number, its level 1, level 2 and name, and its grey and filled required cells. */
export type RowBaseline = readonly [
  row: number,
  level1: string,
  level2: string,
  name: string,
  cells: readonly (readonly [column: number, value: Scalar, fixed: 0 | 1])[],
];

/** Takes the baseline of all forms. */
export function baselineOf(readings: readonly SheetReading[]): Baseline {
  const sheets: Record<string, SheetBaseline> = {};
  for (const { snapshot, forms } of readings) {
    if (forms.length === 0) continue;
    sheets[snapshot.id] = { name: snapshot.name, forms: forms.map(formBaseline) };
  }
  return { version: 1, sheets };
}

function formBaseline(form: Form): FormBaseline {
  const { table } = form;
  const headerRows = new Set(table.headerRows);
  const headers: [number, number, Scalar][] = [];
  const fields: [number, number, Scalar, string, 0 | 1][] = [];
  const byRow = new Map<number, CellReading[]>();
  for (const cell of form.cells) {
    const { row, column, duty, value, header } = cell;
    if (isInBody(form, row)) {
      const cells = byRow.get(row) ?? [];
      byRow.set(row, cells);
      cells.push(cell);
    } else if ((duty === "header" || duty === "title") && !headerRows.has(row)) {
      headers.push([row, column, value]);
    } else if (isKept(cell)) {
      fields.push([row, column, value, header, duty === "fixed" ? 1 : 0]);
    }
  }
  const values = new Map(form.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.value]));
  return {
    title: form.title,
    headerRow: table.headerRows[0] ?? form.area.row,
    left: table.columns[0]?.column ?? form.area.column,
    columns: table.columns.map((column) => columnBaseline(column, values)),
    headers,
    fields,
    rows: rowsOf(form).map(({ row, level1, level2, name }) => [
      row,
      level1,
      level2,
      name,
      (byRow.get(row) ?? [])
        .filter(isKept)
        .map((cell) => [cell.column, cell.value, cell.duty === "fixed" ? 1 : 0] as const),
    ]),
  };
}

function columnBaseline(
  { kind, header, column, headerCells }: Column,
  values: ReadonlyMap<string, Scalar>
): ColumnBaseline {
  const cell = headerCells[headerCells.length - 1] ?? { row: 0, column };
  return {
    kind: kind ?? "",
    header,
    column,
    cell: [cell.row, cell.column],
    text: values.get(`${cell.row}:${cell.column}`) ?? "",
  };
}

/** Grey cells with a content, and required ones that are filled. A formula's result is kept, not the formula. */
function isKept({ duty, empty }: CellReading): boolean {
  return !empty && (duty === "fixed" || duty === "required");
}

export function isInBody({ table }: Form, row: number): boolean {
  return row >= table.firstRow && row <= table.lastRow && !table.headerRows.includes(row);
}

/** A used or unused row of the table, with what identifies it. */
export interface NamedRow {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  /** "" for unused rows. */
  readonly name: string;
}

/** The used and unused rows of a form, from top to bottom. */
export function rowsOf(form: Form): NamedRow[] {
  const used = form.indicators.map(({ row, level1, level2, name }) => ({
    row,
    level1,
    level2,
    name,
  }));
  const unused = form.unusedRows.map(({ row, level1, level2 }) => ({
    row,
    level1,
    level2,
    name: "",
  }));
  return [...used, ...unused].sort((a, b) => a.row - b.row);
}
