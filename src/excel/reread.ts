import type { CellRef, SheetSnapshot } from "../form";
import { queueBlock, snapshotOf } from "./block";
import { failedAt, HostProblem } from "./problem";
import { request } from "./request";
import { areaOf, entryOf, listFront, sheetProperties, USED, type SheetEntry } from "./sheets";
import { CELLS_AT_ONCE, cellsOf, MERGED_AREAS, readSheets, type SnapshotOptions } from "./snapshot";

export interface SheetAndCell {
  readonly snapshot: SheetSnapshot;
  readonly activeCell: CellRef;
}

export interface FrontRead extends SheetAndCell {
  /** All sheets of the workbook, in tab order. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Sheets that were small when they were read last can be read again without being measured first. */
const small = new Set<string>();

/** Remembers how large a sheet was found to be. */
function note(sheet: SheetEntry): void {
  if (cellsOf(sheet) <= CELLS_AT_ONCE / 2) small.add(sheet.id);
  else small.delete(sheet.id);
}

let front = "";

/** Reads the sheet in front: it is measured first, then read. Two requests as long as it fits into one answer. */
export async function readFrontSheet(options: SnapshotOptions): Promise<FrontRead> {
  const { sheets, activeSheetId, activeCell } = await listFront();
  const sheet = sheets.find(({ id }) => id === activeSheetId);
  if (!sheet) throw new HostProblem("sheet-gone");
  note(sheet);
  front = sheet.id;
  const [read] = await readSheets([sheet], options);
  if (!read) throw new HostProblem("sheet-gone", { sheet: sheet.name });
  return { snapshot: read.snapshot, activeCell, sheets };
}

/** Reads the sheet in front again with one request if it was small before, else as `readFrontSheet` does. */
export function rereadFrontSheet(options: SnapshotOptions): Promise<SheetAndCell> {
  if (!small.has(front)) return readFrontSheet(options);
  const active = (workbook: Excel.Workbook): Excel.Worksheet =>
    workbook.worksheets.getActiveWorksheet();
  return orMeasured(readWhole(active, options), () => readFrontSheet(options));
}

/** Reads a sheet again by its id: one request if it was small before. */
export async function rereadSheet(
  sheetId: string,
  options: SnapshotOptions
): Promise<SheetSnapshot> {
  if (!small.has(sheetId)) return readMeasured(sheetId, options);
  const byId = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem(sheetId);
  const whole = readWhole(byId, options).then((read) => read.snapshot);
  return orMeasured(whole, () => readMeasured(sheetId, options));
}

function readWhole(
  sheetIn: (workbook: Excel.Workbook) => Excel.Worksheet,
  options: SnapshotOptions
): Promise<SheetAndCell> {
  return request((workbook) => {
    const sheet = sheetIn(workbook).load(sheetProperties());
    const used = sheet.getUsedRange(true).load(USED);
    const block = queueBlock(used, options.merges);
    const cell = workbook.getActiveCell().load(["rowIndex", "columnIndex"]);
    return () => {
      const entry = { ...entryOf(sheet), used: areaOf(used) };
      note(entry);
      return {
        snapshot: snapshotOf(entry, entry.used, [block()]),
        activeCell: { row: cell.rowIndex, column: cell.columnIndex },
      };
    };
  });
}

async function orMeasured<T>(answer: Promise<T>, measured: () => Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HostProblem && isAboutSize(error)) return measured();
    throw error;
  }
}

/** A sheet that has grown, or has more merged areas than Excel lists, is read with more care instead. */
const isAboutSize = (problem: HostProblem): boolean =>
  problem.code === "too-large" || failedAt(problem, MERGED_AREAS);

async function readMeasured(sheetId: string, options: SnapshotOptions): Promise<SheetSnapshot> {
  const sheet = await request((workbook) => {
    const found = workbook.worksheets.getItem(sheetId).load(sheetProperties());
    const used = found.getUsedRange(true).load(USED);
    return () => ({ ...entryOf(found), used: areaOf(used) });
  });
  note(sheet);
  const [read] = await readSheets([sheet], options);
  if (!read) throw new HostProblem("sheet-gone", { sheet: sheet.name });
  return read.snapshot;
}
