import { type Area, bottom } from "./area";
import { displayText } from "./display";
import { resizeColumns, resizeRows } from "./looks";
import type { Sheet } from "./sheet";
import type { Style } from "./style";

/**
 * Widths and heights for the contents. Nothing is measured: a Chinese character is taken to be as wide as the font's
 * size, another one a little over half of that, a line 1.3 times as high. Excel's own figures differ by a few points.
 */

const PADDING = 8;
const LINE = 1.3;

/** Makes each column as wide as its widest line of text; cells that wrap keep the width they have. */
export function fitColumns(sheet: Sheet, area: Area): void {
  const wanted = new Map<number, number>();
  for (const [row, column, cell] of sheet.grid.within(area)) {
    if (cell.style.wrapText || sheet.mergeAt(row, column)) continue;
    const text = displayText(sheet.value(row, column), cell.style.numberFormat);
    const width = Math.max(...text.split("\n").map((line) => textWidth(line, cell.style)));
    if (text !== "") wanted.set(column, Math.max(wanted.get(column) ?? 0, width + PADDING));
  }
  for (const [column, width] of wanted) {
    resizeColumns(sheet, { ...area, column, columns: 1 }, Math.min(width, 1790));
  }
}

/** Makes each row as high as its highest cell; merged cells do not count, as in Excel. */
export function fitRows(sheet: Sheet, area: Area): void {
  const wanted = new Map<number, number>();
  for (const [row, column, cell] of sheet.grid.within({ ...area, column: 0, columns: 16_384 })) {
    if (sheet.mergeAt(row, column)) continue;
    const text = displayText(sheet.value(row, column), cell.style.numberFormat);
    const lines = cell.style.wrapText ? lineCount(text, sheet.columnWidth(column), cell.style) : 1;
    const height = lines * cell.style.font.size * LINE;
    wanted.set(row, Math.max(wanted.get(row) ?? sheet.standardHeight, height));
  }
  for (let row = area.row; row <= Math.min(bottom(area), lastRow(wanted)); row++) {
    resizeRows(
      sheet,
      { ...area, row, rows: 1 },
      Math.min(409.5, wanted.get(row) ?? sheet.standardHeight)
    );
  }
}

const lastRow = (wanted: ReadonlyMap<number, number>): number => Math.max(-1, ...wanted.keys());

function textWidth(text: string, style: Style): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e7f ? 1 : 0.55;
  return width * style.font.size * (style.font.bold ? 1.05 : 1);
}

function lineCount(text: string, width: number, style: Style): number {
  const room = Math.max(style.font.size, width - PADDING / 2);
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, style) / room)), 0);
}
