import { type Area, bottom, cellArea, intersection, isSingleCell, right, sameArea } from "./area";
import { type Cell, type Content, NO_CONTENT, isBlank } from "./cell";
import type { Sheet } from "./sheet";
import { restyle, sameLook } from "./style";

/**
 * Changes of cells' contents and merges. Unchecked: whether protection allows them is asked before (protection.ts), by
 * `workbook.user` for the person at the grid and by the host for the API.
 */

/** Gives cells of the area new contents; `contentAt` returns undefined where a cell stays as it is. */
export function writeCells(
  sheet: Sheet,
  area: Area,
  contentAt: (row: number, column: number) => Content | undefined
): void {
  const single = isSingleCell(area);
  const before = single ? sheet.value(area.row, area.column) : null;
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column <= right(area); column++) {
      const content = contentAt(row, column);
      if (content) putContent(sheet, row, column, content);
    }
  }
  reportEdit(sheet, area, before);
}

function reportEdit(sheet: Sheet, area: Area, before: Cell["value"]): void {
  sheet.workbook.needsCalculation();
  const details = isSingleCell(area) && { before, after: sheet.value(area.row, area.column) };
  sheet.workbook.report({
    kind: "changed",
    sheet,
    area,
    changeType: "RangeEdited",
    shift: "None",
    ...(details ? { details } : {}),
  });
}

function putContent(sheet: Sheet, row: number, column: number, content: Content): void {
  const style = sheet.styleAt(row, column);
  const { numberFormat, ...kept } = content;
  const looks = numberFormat === undefined ? style : restyle(style, { numberFormat });
  store(sheet, row, column, { ...kept, style: looks });
}

/** Keeps the store sparse: an empty cell that looks like its surroundings is not kept. */
export function store(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const plain = isBlank(cell) && sameLook(cell.style, sheet.lineStyle(row, column));
  sheet.grid.set(row, column, plain ? undefined : cell);
}

/** Empties cells; their looks stay. Quick for whole columns too. */
export function clearContents(sheet: Sheet, area: Area): void {
  const single = isSingleCell(area);
  const before = single ? sheet.value(area.row, area.column) : null;
  for (const [row, column, cell] of [...sheet.grid.within(area)]) {
    if (!isBlank(cell)) store(sheet, row, column, { ...NO_CONTENT, style: cell.style });
  }
  reportEdit(sheet, area, before);
}

/**
 * Makes one cell of the area (or of each of its rows). Only the first cell keeps its contents. Merges that the area
 * touches go up in the new one.
 */
export function mergeCells(sheet: Sheet, area: Area, across = false): void {
  const parts: Area[] = [];
  if (!across) parts.push(area);
  else for (let row = area.row; row <= bottom(area); row++) parts.push({ ...area, row, rows: 1 });
  for (const part of parts) mergeOne(sheet, part);
  sheet.workbook.needsCalculation();
  sheet.workbook.report({ kind: "merges-changed", sheet });
}

function mergeOne(sheet: Sheet, area: Area): void {
  if (isSingleCell(area)) return;
  let kept = sheet.grid.get(area.row, area.column);
  for (const [row, column, cell] of [...sheet.grid.within(area)]) {
    if (!isBlank(cell) && (!kept || isBlank(kept))) kept = cell;
    if (!isBlank(cell)) store(sheet, row, column, { ...NO_CONTENT, style: cell.style });
  }
  if (kept) {
    const style = sheet.styleAt(area.row, area.column);
    store(sheet, area.row, area.column, { ...kept, style });
  }
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, area)), area];
}

/** Takes apart every merge that the area touches. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  sheet.workbook.report({ kind: "merges-changed", sheet });
}

/** Whether the area cuts a merge: it holds a part of it, but not all. */
export function cutsMerge(sheet: Sheet, area: Area): boolean {
  return sheet.merges.some((merge) => {
    const common = intersection(merge, area);
    return common !== undefined && !sameArea(common, merge);
  });
}

/** The one cell whose contents stand for this one: the first of its merge, else itself. */
export function anchorOf(sheet: Sheet, row: number, column: number): Area {
  const merge = sheet.mergeAt(row, column);
  return merge ? cellArea(merge.row, merge.column) : cellArea(row, column);
}
