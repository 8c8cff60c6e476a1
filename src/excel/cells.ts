import type { CellRef, Scalar } from "../form";
import { areaAddress, cellAddress } from "./address";
import { expectEdit } from "./own-edits";
import { request } from "./request";

/** One cell's new content. */
export interface CellEdit extends CellRef {
  /** Text is written as text, whatever it looks like; a number as a number. */
  readonly value: string | number;
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
      expectEdit(sheetId, cellAddress(edit));
      sheet.getRange(cellAddress(edit)).values = [[contentFor(edit)]];
    }
    const columns = [...new Set(edits.map((edit) => edit.column))].map((column) => {
      const rows = edits.filter((edit) => edit.column === column).map((edit) => edit.row);
      const row = rows.reduce((first, next) => Math.min(first, next));
      const last = rows.reduce((latest, next) => Math.max(latest, next));
      const area = { row, column, rows: last - row + 1, columns: 1 };
      return { ...area, range: sheet.getRange(areaAddress(area)).load("values") };
    });
    const valueAt = ({ row, column }: CellRef): Scalar => {
      const block = columns.find((candidate) => candidate.column === column);
      return (block?.range.values[row - block.row]?.[0] ?? "") as Scalar;
    };
    return () => edits.map(valueAt);
  });
}

/** What is put into `values` so that the cell then holds just this. Excel reads a string there as if it were typed. */
function contentFor({ value, numberFormat }: CellEdit): string | number {
  if (typeof value === "number" || numberFormat === "@" || !isTakenForMore(value)) return value;
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
