import type { Area, CellRef, SheetProtection } from "../form";
import { failedAt, HostProblem } from "./problem";
import { request } from "./request";

/** A sheet before its cells are read. */
export interface SheetEntry {
  /** Excel's own id; stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protection: SheetProtection;
  /** Whether the protection has a password; null where this Excel cannot tell, which is everywhere but on the web. */
  readonly hasPassword: boolean | null;
  /**
   * The rectangle around all values, A1 for an empty sheet; null where it was not asked for. Cells that are only coloured
   * lie outside: a sheet that is formatted down to its last row would be too large to read.
   */
  readonly used: Area | null;
}

export interface WorkbookEntry {
  readonly sheets: readonly SheetEntry[];
  readonly activeSheetId: string;
  readonly activeCell: CellRef;
}

/**
 * So many sheets are measured together with the list of sheets; the others with a second request. Their number is
 * not known before the list is there, so the first sheet is asked for its next one, and that one for its next …
 */
const MEASURED_AT_ONCE = 24;

/** The properties of a range that `areaOf` reads. */
export const USED = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

/** Every worksheet with its size and protection, in tab order. One request; a second for more than 24 sheets. */
export async function listSheets(): Promise<WorkbookEntry> {
  const first = await listAndMeasure();
  const unmeasured = first.sheets.filter((sheet) => sheet.used === null);
  if (unmeasured.length === 0) return first;
  const sizes = await measure(unmeasured.map((sheet) => sheet.id));
  const sheets = first.sheets.map((sheet) => ({
    ...sheet,
    used: sheet.used ?? sizes.get(sheet.id) ?? null,
  }));
  return { ...first, sheets };
}

/** An Excel that does not let a sheet that is not there be asked for its next one gives the list alone. */
async function listAndMeasure(): Promise<WorkbookEntry> {
  try {
    return await request((workbook) => {
      const read = queueEntry(workbook);
      const measured = queueChain(workbook);
      return () => {
        const sizes = new Map(measured.flatMap((sheet) => sheet()));
        return read((id) => sizes.get(id) ?? null);
      };
    });
  } catch (error) {
    if (!(error instanceof HostProblem) || !isAboutNext(error)) throw error;
    return request((workbook) => {
      const read = queueEntry(workbook);
      return () => read(() => null);
    });
  }
}

const isAboutNext = (problem: HostProblem): boolean =>
  failedAt(problem, "getNextOrNullObject") || failedAt(problem, "getUsedRangeOrNullObject");

/** The sheet in front with its size, and the names of the others. One request. */
export function listFront(): Promise<WorkbookEntry> {
  return request((workbook) => {
    const read = queueEntry(workbook);
    const active = workbook.worksheets.getActiveWorksheet();
    const used = active.getUsedRange(true).load(USED);
    return () => read((id) => (id === active.id ? areaOf(used) : null));
  });
}

function queueEntry(
  workbook: Excel.Workbook
): (used: (id: string) => Area | null) => WorkbookEntry {
  const sheets = workbook.worksheets.load(sheetProperties().map((property) => `items/${property}`));
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const cell = workbook.getActiveCell().load(["rowIndex", "columnIndex"]);
  return (used) => ({
    sheets: sheets.items.map((sheet) => ({ ...entryOf(sheet), used: used(sheet.id) })),
    activeSheetId: active.id,
    activeCell: { row: cell.rowIndex, column: cell.columnIndex },
  });
}

const tellsPasswords = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1");

/** The properties of a worksheet that `entryOf` reads. */
export const sheetProperties = (): string[] => [
  "id",
  "name",
  "visibility",
  "protection/protected",
  "protection/options",
  ...(tellsPasswords() ? ["protection/isPasswordProtected"] : []),
];

/** A worksheet once `sheetProperties` are loaded. An older client library leaves out whether there is a password. */
export const entryOf = (sheet: Excel.Worksheet): Omit<SheetEntry, "used"> => ({
  id: sheet.id,
  name: sheet.name,
  visible: sheet.visibility === Excel.SheetVisibility.visible,
  protection: protectionOf(sheet.protection),
  hasPassword: tellsPasswords() ? (sheet.protection.isPasswordProtected ?? null) : null,
});

function queueChain(workbook: Excel.Workbook): readonly (() => readonly [string, Area][])[] {
  const measured: (() => readonly [string, Area][])[] = [];
  let sheet = workbook.worksheets.getFirst();
  for (let i = 0; i < MEASURED_AT_ONCE; i++) {
    if (i > 0) sheet = sheet.getNextOrNullObject();
    const asked = sheet.load("id");
    const used = sheet.getUsedRangeOrNullObject(true).load(USED);
    measured.push(() => {
      if (asked.isNullObject) return [];
      return [[asked.id, used.isNullObject ? A1 : areaOf(used)]];
    });
  }
  return measured;
}

const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function measure(ids: readonly string[]): Promise<ReadonlyMap<string, Area>> {
  return request((workbook) => {
    const measured = ids.map((id) => ({
      id,
      used: workbook.worksheets.getItem(id).getUsedRange(true).load(USED),
    }));
    return () => new Map(measured.map(({ id, used }) => [id, areaOf(used)]));
  });
}

/** A range's place and size once `rowIndex`, `columnIndex`, `rowCount` and `columnCount` are loaded. */
export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** A sheet's protection once `protected` and `options` are loaded. */
export function protectionOf(protection: Excel.WorksheetProtection): SheetProtection {
  if (!protection.protected) return { protected: false, options: null };
  const options = Object.entries(protection.options ?? {});
  return {
    protected: true,
    options: Object.fromEntries(
      options.filter((entry): entry is [string, boolean | string] =>
        ["boolean", "string"].includes(typeof entry[1])
      )
    ),
  };
}
