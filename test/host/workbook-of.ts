import {
  type CellValue,
  ERROR_CODES,
  type Sheet,
  type StylePatch,
  Workbook,
  type WorkbookOptions,
  addSheet,
  hideRows,
  mergeCells,
  parseArea,
  protectSheet,
  restyleArea,
  setVisibility,
  type ProtectionOptions,
  writeCells,
} from "../../src/preview/workbook";

/** A cell of a test workbook: a plain value (null or "": empty), or a value with its looks. Nothing is read as typed input. */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | {
      /** Value; "#N/A" and the like are error values. */
      readonly v?: string | number | boolean | null;
      /** Formula, with "="; calculated when read. */
      readonly f?: string;
      readonly fill?: string;
      readonly format?: string;
      readonly locked?: boolean;
      readonly bold?: boolean;
      readonly wrap?: boolean;
    };

export interface SheetSpec {
  readonly name?: string;
  /** Where the first cell of `rows` goes; standard "A1". */
  readonly at?: string;
  readonly rows?: readonly (readonly CellSpec[])[];
  readonly merges?: readonly string[];
  /** By hand, counted from 1 as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** By a filter. */
  readonly filteredRows?: readonly number[];
  readonly hidden?: boolean;
  /** true: nothing allowed, no password. */
  readonly protection?: true | (Partial<ProtectionOptions> & { readonly password?: string });
}

export interface WorkbookSpec extends WorkbookOptions {
  readonly sheets: readonly SheetSpec[];
  /** The add-in's settings: name → value. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Builds a workbook for a test; the first visible sheet is in front, nothing counts as changed. */
export function workbookOf({ sheets, settings, ...options }: WorkbookSpec): Workbook {
  const workbook = new Workbook({ name: "测试.xlsx", year: 2024, ...options });
  for (const spec of sheets) fillSheet(addSheet(workbook, spec.name), spec);
  sheets.forEach((spec, index) => {
    if (spec.hidden) setVisibility(workbook.sheets[index]!, "Hidden");
  });
  for (const [name, value] of Object.entries(settings ?? {})) {
    workbook.settings.set(name, JSON.stringify(value));
  }
  workbook.calculateIfNeeded();
  workbook.isDirty = false;
  return workbook;
}

function fillSheet(sheet: Sheet, spec: SheetSpec): void {
  const start = areaOf(spec.at ?? "A1");
  (spec.rows ?? []).forEach((line, r) =>
    line.forEach((cell, c) => putCell(sheet, start.row + r, start.column + c, cell))
  );
  for (const merge of spec.merges ?? []) mergeCells(sheet, areaOf(merge));
  for (const row of spec.hiddenRows ?? []) hideRows(sheet, areaOf(`A${row}`), true);
  for (const row of spec.filteredRows ?? []) sheet.rows.change(row - 1, { filtered: true });
  if (spec.protection) {
    const { password, ...options } = spec.protection === true ? {} : spec.protection;
    protectSheet(sheet, options, password);
  }
}

function areaOf(address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

function putCell(sheet: Sheet, row: number, column: number, spec: CellSpec): void {
  if (spec === null) return;
  const cell = typeof spec === "object" ? spec : { v: spec };
  const at = { row, column, rows: 1, columns: 1 };
  const looks: StylePatch = {
    ...(cell.fill === undefined ? {} : { fill: cell.fill }),
    ...(cell.format === undefined ? {} : { numberFormat: cell.format }),
    ...(cell.locked === undefined ? {} : { locked: cell.locked }),
    ...(cell.bold === undefined ? {} : { font: { bold: cell.bold } }),
    ...(cell.wrap === undefined ? {} : { wrapText: cell.wrap }),
  };
  if (Object.keys(looks).length > 0) restyleArea(sheet, at, looks);
  if (cell.v === undefined && cell.f === undefined) return;
  const value = cell.v === "" ? null : valueOf(cell.v ?? null);
  writeCells(sheet, at, () => ({ value, formula: cell.f ?? "" }));
}

function valueOf(plain: string | number | boolean | null): CellValue {
  const error = ERROR_CODES.find((code) => code === plain);
  return error ? { error } : plain;
}
