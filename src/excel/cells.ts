import { areaAddress, cellAddress, type CellRef, type Scalar } from "../form";
import { expectEdit } from "./own-edits";
import { request } from "./request";

/** One cell's new content. */
export interface CellEdit extends CellRef {
  /** Text is written as text, whatever it looks like; a number as a number. */
  readonly value: Scalar;
  /** The cell's number format; "@" is text. */
  readonly numberFormat: string;
}

/** Writes in one request. Each takes about 700 bytes beside its text, and Excel on the web takes 5 MB. */
const WRITES_AT_ONCE = 3_000;

/**
 * Writes single cells and reads each of them back in the same request; more than 3,000 cells take several requests.
 *
 * @returns the cells' contents afterwards, in the order of the edits
 * @throws HostProblem; cells before the failing one are then written, the others not
 */
export async function writeCells(
  sheetId: string,
  edits: readonly CellEdit[]
): Promise<readonly Scalar[]> {
  const found: Scalar[] = [];
  for (let from = 0; from < edits.length; from += WRITES_AT_ONCE) {
    found.push(...(await writeSome(sheetId, edits.slice(from, from + WRITES_AT_ONCE))));
  }
  return found;
}

function writeSome(sheetId: string, edits: readonly CellEdit[]): Promise<readonly Scalar[]> {
  return request((workbook) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    for (const edit of edits) {
      const address = cellAddress(edit.row, edit.column);
      expectEdit(sheetId, address);
      sheet.getRange(address).values = [[contentFor(edit)]];
    }
    return queueContents(sheet, edits);
  });
}

/** What single cells hold. One request. */
export function readCells(sheetId: string, cells: readonly CellRef[]): Promise<readonly Scalar[]> {
  return request((workbook) => queueContents(workbook.worksheets.getItem(sheetId), cells));
}

/** Asks for one stretch per column, from the first of the cells to the last. */
function queueContents(sheet: Excel.Worksheet, cells: readonly CellRef[]): () => readonly Scalar[] {
  const rows = new Map<number, { first: number; last: number }>();
  for (const { row, column } of cells) {
    const { first, last } = rows.get(column) ?? { first: row, last: row };
    rows.set(column, { first: Math.min(first, row), last: Math.max(last, row) });
  }
  const stretches = new Map(
    [...rows].map(([column, { first, last }]) => {
      const area = { row: first, column, rows: last - first + 1, columns: 1 };
      return [column, { first, range: sheet.getRange(areaAddress(area)).load("values") }] as const;
    })
  );
  return () =>
    cells.map(({ row, column }) => {
      const stretch = stretches.get(column);
      return (stretch?.range.values[row - stretch.first]?.[0] ?? "") as Scalar;
    });
}

/** What is put into `values` so that the cell then holds just this. Excel reads a string there as if it were typed. */
function contentFor({ value, numberFormat }: CellEdit): Scalar {
  if (typeof value !== "string" || numberFormat === "@" || !isTakenForMore(value)) return value;
  return `'${value}`;
}

/**
 * Whether Excel might take the text for a formula, a date, a time, a truth value, an error or a number in another
 * writing, or drop its leading apostrophe. A text with 分 that names no hour is none of these.
 */
function isTakenForMore(text: string): boolean {
  if (/^[\s\u3000]*[=+\-@'＝＋－＠]/.test(text)) return true;
  if (/^[\s\u3000]*(?:true|false|#)/i.test(text)) return true;
  return /[0-9０-９]/.test(text) && (!text.includes("分") || /[时時:：]/.test(text));
}
