import { isBlank } from "../quantity";
import {
  cellAddress,
  scalarText,
  type CellReading,
  type CellRef,
  type Form,
  type Indicator,
  type SheetSnapshot,
} from "../form";
import type { ScoringSettings } from "../scoring";
import { checks, type CheckCode, type FixCode } from "./checks";
import type { CheckGroup, Finding, Fix, Severity } from "./finding";

/** What a check is given: one form, and ways to ask about its cells. */
export interface FormContext {
  readonly form: Form;
  readonly snapshot: SheetSnapshot;
  readonly settings: ScoringSettings;
  /** The reading of a cell of the form, by position. */
  cellAt(cell: CellRef): CellReading | undefined;
  /** The cell's text as people read it, with the white space around it. */
  textAt(cell: CellRef): string;
}

/** One check of one form. */
export type FormCheck = (context: FormContext) => readonly Finding[];

export function contextOf(
  form: Form,
  snapshot: SheetSnapshot,
  settings: ScoringSettings
): FormContext {
  const cells = new Map(form.cells.map((cell) => [positionKey(cell), cell]));
  return {
    form,
    snapshot,
    settings,
    cellAt: (cell) => cells.get(positionKey(cell)),
    textAt: (cell) => textAt(snapshot, cell),
  };
}

function positionKey({ row, column }: CellRef): number {
  return row * 20_000 + column;
}

/** The text of any cell of a sheet; "" outside the used range. */
export function textAt(snapshot: SheetSnapshot, { row, column }: CellRef): string {
  const { top, left, values, numberFormats } = snapshot;
  const value = values[row - top]?.[column - left] ?? "";
  return isBlank(value) ? "" : scalarText(value, numberFormats[row - top]?.[column - left] ?? "");
}

/** What a check says about a finding; the rest follows from the form. */
export interface Draft {
  readonly severity?: Severity;
  readonly cell: CellRef | null;
  readonly indicator?: Pick<Indicator, "key" | "name"> | null;
  readonly data: Readonly<Record<string, string>>;
  readonly expected?: string | null;
  readonly found?: string | null;
  readonly fix?: Fix | null;
}

/** Makes a finding of a check on a sheet. */
export function findingOf(
  check: CheckCode,
  sheet: Pick<SheetSnapshot, "id" | "name" | "top" | "left" | "hiddenRows" | "hiddenColumns">,
  draft: Draft
): Finding {
  return {
    check,
    severity: draft.severity ?? checks[check].severity,
    ...placed(check, sheet, draft),
  };
}

/** The parts of a finding that do not depend on whether its check is in the list. */
export function placed(
  check: string,
  sheet: Pick<SheetSnapshot, "id" | "name" | "top" | "left" | "hiddenRows" | "hiddenColumns">,
  { cell, indicator, data, expected, found, fix }: Draft
): Omit<Finding, "check" | "severity"> {
  return {
    group: check.split(".")[0] as CheckGroup,
    sheetId: sheet.id,
    sheetName: sheet.name,
    cell: cell && { row: cell.row, column: cell.column },
    address: cell ? cellAddress(cell.row, cell.column) : "",
    indicator: indicator ? { key: indicator.key, name: indicator.name } : null,
    data,
    expected: expected ?? null,
    found: found ?? null,
    hidden: cell !== null && isHidden(sheet, cell),
    fix: fix ?? null,
  };
}

function isHidden(
  {
    top,
    left,
    hiddenRows,
    hiddenColumns,
  }: Pick<SheetSnapshot, "top" | "left" | "hiddenRows" | "hiddenColumns">,
  { row, column }: CellRef
): boolean {
  return (hiddenRows[row - top] ?? false) || (hiddenColumns[column - left] ?? false);
}

/**
 * A fix that writes into a cell of the user; null where the cell is a header, a grey one or a formula, or where nothing
 * would change.
 */
export function fixOf(
  { cellAt, textAt: textOf }: FormContext,
  cell: CellRef,
  code: FixCode,
  after: string | number,
  data: Readonly<Record<string, string>>
): Fix | null {
  const reading = cellAt(cell);
  const isUsers = reading === undefined || ["required", "optional", "free"].includes(reading.duty);
  if (!isUsers || (reading && reading.formula !== "")) return null;
  const before = textOf(cell);
  if (before === after) return null;
  return { code, data, cell: { row: cell.row, column: cell.column }, before, after };
}

/** The indicator in a row, by row number. */
export function indicatorsByRow(form: Form): Map<number, Indicator> {
  return new Map(form.indicators.map((indicator) => [indicator.row, indicator]));
}
