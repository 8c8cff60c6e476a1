import {
  type Area,
  WHOLE_SHEET,
  bottom,
  intersection,
  isWholeColumns,
  isWholeRows,
  right,
} from "./area";
import type { Line } from "./axis";
import { isBlank } from "./cell";
import { store } from "./edits";
import type { Sheet } from "./sheet";
import { type Style, restyler, type StylePatch } from "./style";

/** Changes of how cells, rows and columns look. Unchecked, as in edits.ts. */

/** Changes the looks of an area. Whole rows, columns and sheets keep theirs as a rule for all their cells. */
export function restyleArea(sheet: Sheet, area: Area, patch: StylePatch): void {
  restyleEach(sheet, area, restyler(patch));
  sheet.workbook.report({ kind: "format-changed", sheet, area });
}

/** As restyleArea, with a new look worked out from each cell's old one; says nothing to listeners. */
export function restyleEach(sheet: Sheet, area: Area, next: (style: Style) => Style): void {
  if (isWholeRows(area) && isWholeColumns(area)) return restyleSheet(sheet, next);
  if (isWholeColumns(area)) return restyleColumns(sheet, area, next);
  if (isWholeRows(area)) return restyleRows(sheet, area, next);
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column <= right(area); column++) {
      const cell = sheet.cell(row, column);
      store(sheet, row, column, { ...cell, style: next(cell.style) });
    }
  }
}

function restyleStored(sheet: Sheet, area: Area, next: (style: Style) => Style): void {
  for (const [row, column, cell] of [...sheet.grid.within(area)]) {
    sheet.grid.set(row, column, { ...cell, style: next(cell.style) });
  }
}

function restyleSheet(sheet: Sheet, next: (style: Style) => Style): void {
  restyleStored(sheet, WHOLE_SHEET, next);
  for (const axis of [sheet.rows, sheet.columns]) {
    for (const [index, line] of [...axis.all()]) {
      if (line.style) axis.change(index, { style: next(line.style) });
    }
  }
  sheet.style = next(sheet.style);
}

function restyleColumns(sheet: Sheet, area: Area, next: (style: Style) => Style): void {
  keepCrossings(sheet, area);
  restyleStored(sheet, area, next);
  for (let column = area.column; column <= right(area); column++) {
    sheet.columns.change(column, { style: next(sheet.columns.get(column).style ?? sheet.style) });
  }
}

/** Where a styled row crosses a restyled column, the crossing cell keeps the row's look, restyled. */
function keepCrossings(sheet: Sheet, area: Area): void {
  for (const [row, line] of sheet.rows.all()) {
    if (!line.style) continue;
    for (let column = area.column; column <= right(area); column++) {
      if (!sheet.grid.get(row, column)) {
        sheet.grid.set(row, column, { ...sheet.cell(row, column), style: line.style });
      }
    }
  }
}

function restyleRows(sheet: Sheet, area: Area, next: (style: Style) => Style): void {
  for (let row = area.row; row <= bottom(area); row++) {
    for (const [column, line] of sheet.columns.all()) {
      if (line.style && !sheet.rows.get(row).style && !sheet.grid.get(row, column)) {
        sheet.grid.set(row, column, sheet.cell(row, column));
      }
    }
  }
  restyleStored(sheet, area, next);
  for (let row = area.row; row <= bottom(area); row++) {
    sheet.rows.change(row, { style: next(sheet.rows.get(row).style ?? sheet.style) });
  }
}

/** Looks go back to the sheet's standard; merges in the area are taken apart, conditional formats taken away. */
export function clearLooks(sheet: Sheet, area: Area): void {
  const standard = sheet.style;
  restyleEach(sheet, area, () => standard);
  for (const [row, column, cell] of [...sheet.grid.within(area)]) {
    if (isBlank(cell)) store(sheet, row, column, cell);
  }
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  sheet.workbook.report({ kind: "format-changed", sheet, area });
}

/** Points; undefined is the sheet's standard size. */
export function resizeRows(sheet: Sheet, area: Area, height: number | undefined): void {
  if (isWholeColumns(area)) {
    sheet.standardHeight = height ?? sheet.standardHeight;
    for (const [row] of [...sheet.rows.all()]) sheet.rows.change(row, { size: undefined });
  } else {
    eachRow(sheet, area, { size: height });
  }
  sheet.workbook.report({ kind: "lines-resized", sheet });
}

/** Points; undefined is the sheet's standard size. */
export function resizeColumns(sheet: Sheet, area: Area, width: number | undefined): void {
  for (let column = area.column; column <= right(area); column++) {
    sheet.columns.change(column, { size: width });
  }
  sheet.workbook.report({ kind: "lines-resized", sheet });
}

/** By hand; a filter's own hiding is `filterRows`. Showing a row by hand shows a filtered one too, as in Excel. */
export function hideRows(sheet: Sheet, area: Area, hidden: boolean): void {
  eachRow(sheet, area, hidden ? { hidden } : { hidden, filtered: false });
  sheet.workbook.report({ kind: "rows-hidden", sheet, area, hidden });
}

export function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  for (let column = area.column; column <= right(area); column++) {
    sheet.columns.change(column, { hidden });
  }
  sheet.workbook.report({ kind: "columns-hidden", sheet, area });
}

function eachRow(sheet: Sheet, area: Area, change: Line): void {
  for (let row = area.row; row <= bottom(area); row++) sheet.rows.change(row, change);
}
