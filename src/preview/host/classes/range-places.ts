import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
  areaName,
  bottom,
  boundingArea,
  cellArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  parseArea,
  right,
  sameLook,
  sheetPrefix,
  splitSheetName,
} from "../../workbook";
import { type Api, type ApiObject, Cells, type Method, type Scalar } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { cellsArgument, optionalFlag, optionalWhole, whole } from "../rich-api/arguments";

/** Where a range is, and the ranges that can be reached from it. */

export const only = (cells: Cells): Area => cells.areas[0]!;

export function rangeOf(sheet: Sheet, area: Area, api: Api): ApiObject {
  return api.make("Range", new Cells(sheet, [area]));
}

/** "Sheet1!A1:B2"; several areas one after the other. */
export function fullName({ sheet, areas }: Cells): string {
  return areas.map((area) => sheetPrefix(sheet.name) + areaName(area)).join(",");
}

/** More cells than fit in 31 bits count as −1. */
export function cellCount(areas: readonly Area[]): number {
  const count = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  return count > 2_147_483_647 ? -1 : count;
}

export const PLACE: Readonly<Record<string, Scalar<Cells>>> = {
  address: { get: fullName },
  addressLocal: { get: fullName },
  cellCount: { get: (cells) => cellCount(cells.areas) },
  rowIndex: { get: (cells) => only(cells).row },
  columnIndex: { get: (cells) => only(cells).column },
  rowCount: { get: (cells) => only(cells).rows },
  columnCount: { get: (cells) => only(cells).columns },
  isEntireRow: { since: "1.7", get: (cells) => cells.areas.every(isWholeRows) },
  isEntireColumn: { since: "1.7", get: (cells) => cells.areas.every(isWholeColumns) },
  hasSpill: { since: "1.12", get: () => false },
  top: { since: "1.10", get: ({ sheet, areas }) => heightOf(sheet, 0, areas[0]!.row) },
  left: { since: "1.10", get: ({ sheet, areas }) => widthOf(sheet, 0, areas[0]!.column) },
  height: {
    since: "1.10",
    get: ({ sheet, areas }) => heightOf(sheet, areas[0]!.row, areas[0]!.rows),
  },
  width: {
    since: "1.10",
    get: ({ sheet, areas }) => widthOf(sheet, areas[0]!.column, areas[0]!.columns),
  },
};

/** Points. */
function heightOf(sheet: Sheet, from: number, count: number): number {
  let points = count * sheet.standardHeight;
  for (const [row] of sheet.rows.all()) {
    if (row >= from && row < from + count) points += sheet.rowHeight(row) - sheet.standardHeight;
  }
  return points;
}

function widthOf(sheet: Sheet, from: number, count: number): number {
  let points = count * sheet.standardWidth;
  for (const [column] of sheet.columns.all()) {
    if (column >= from && column < from + count) {
      points += sheet.columnWidth(column) - sheet.standardWidth;
    }
  }
  return points;
}

/** InvalidArgument where the rectangle leaves the sheet or has no size. */
export function onSheet(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    bottom(area) < MAX_ROWS &&
    right(area) < MAX_COLUMNS;
  return inside ? area : deny("InvalidArgument", "outside the sheet");
}

/** The area that a text names on this sheet: an address, with or without the sheet's own name. */
export function areaOnSheet(sheet: Sheet, address: string): Area {
  const { sheet: named, address: cells } = splitSheetName(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) {
    return deny("InvalidArgument", `${address} is on another sheet`);
  }
  return parseArea(cells) ?? deny("InvalidArgument", `${address} is no address`);
}

/** A range given as such or as its address; must be on the same sheet. */
function otherArea(cells: Cells, args: readonly unknown[]): Area {
  if (typeof args[0] === "string") return areaOnSheet(cells.sheet, args[0]);
  const other = cellsArgument(args, 0);
  if (other.sheet !== cells.sheet) deny("InvalidArgument", "the ranges are on different sheets");
  return only(other);
}

type Reach = (area: Area, args: readonly unknown[], cells: Cells) => Area | null;

/** A method that leads to another range of the same sheet. */
function to(reach: Reach, since?: string): Method<Cells> {
  return {
    ...(since ? { since } : {}),
    run: (cells, args, api) => {
      const area = reach(only(cells), args, cells);
      return area && rangeOf(cells.sheet, onSheet(area), api);
    },
  };
}

const asRow = (area: Area, row: number): Area => ({ ...area, row, rows: 1 });
const asColumn = (area: Area, column: number): Area => ({ ...area, column, columns: 1 });

function used(area: Area, args: readonly unknown[], { sheet }: Cells): Area | null {
  const all = sheet.usedArea(optionalFlag(args, 0));
  const part = all && intersection(all, area);
  if (!part) return null;
  return usedInside(sheet, part, optionalFlag(args, 0)) ?? null;
}

/** The smallest rectangle around the used cells of an area. */
function usedInside(sheet: Sheet, area: Area, valuesOnly: boolean): Area | undefined {
  const cells: Area[] = [];
  let box: Area | undefined;
  for (const [row, column, cell] of sheet.grid.within(area)) {
    const blank = cell.value === null && cell.formula === "";
    if (blank && (valuesOnly || sameLook(cell.style, sheet.lineStyle(row, column)))) continue;
    const one = cellArea(row, column);
    box = box ? boundingArea([box, one]) : one;
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      const part = intersection(merge, area);
      if (part) cells.push(part);
    }
  }
  const all = box ? [box, ...cells] : cells;
  return all.length > 0 ? boundingArea(all) : undefined;
}

/** The block around the range's first cell that blank rows and columns end. */
function region(area: Area, _args: readonly unknown[], { sheet }: Cells): Area {
  let box = cellArea(area.row, area.column);
  for (;;) {
    const row = Math.max(0, box.row - 1);
    const column = Math.max(0, box.column - 1);
    const around = {
      row,
      column,
      rows: Math.min(MAX_ROWS - row, bottom(box) + 2 - row),
      columns: Math.min(MAX_COLUMNS - column, right(box) + 2 - column),
    };
    const filled = usedInside(sheet, around, true);
    const next = filled ? boundingArea([box, filled]) : box;
    if (next.rows === box.rows && next.columns === box.columns) return box;
    box = next;
  }
}

export const REACH: Readonly<Record<string, Method<Cells>>> = {
  getCell: to((area, args) => cellArea(area.row + whole(args, 0), area.column + whole(args, 1))),
  getRow: to((area, args) => asRow(area, area.row + whole(args, 0))),
  getColumn: to((area, args) => asColumn(area, area.column + whole(args, 0))),
  getLastRow: to((area) => asRow(area, bottom(area))),
  getLastColumn: to((area) => asColumn(area, right(area))),
  getLastCell: to((area) => cellArea(bottom(area), right(area))),
  getEntireRow: to((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: to((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRange: to((area, args) => ({
    ...area,
    row: area.row + whole(args, 0),
    column: area.column + whole(args, 1),
  })),
  getResizedRange: to(
    (area, args) => ({
      ...area,
      rows: area.rows + whole(args, 0),
      columns: area.columns + whole(args, 1),
    }),
    "1.2"
  ),
  getAbsoluteResizedRange: to(
    (area, args) => ({ ...area, rows: whole(args, 0), columns: whole(args, 1) }),
    "1.7"
  ),
  getRowsAbove: to((area, args) => {
    const count = optionalWhole(args, 0, 1);
    return { ...area, row: area.row - count, rows: count };
  }, "1.2"),
  getRowsBelow: to(
    (area, args) => ({ ...area, row: bottom(area) + 1, rows: optionalWhole(args, 0, 1) }),
    "1.2"
  ),
  getColumnsBefore: to((area, args) => {
    const count = optionalWhole(args, 0, 1);
    return { ...area, column: area.column - count, columns: count };
  }, "1.2"),
  getColumnsAfter: to(
    (area, args) => ({ ...area, column: right(area) + 1, columns: optionalWhole(args, 0, 1) }),
    "1.2"
  ),
  getBoundingRect: to((area, args, cells) => boundingArea([area, otherArea(cells, args)])),
  getIntersection: to(
    (area, args, cells) => intersection(area, otherArea(cells, args)) ?? deny("ItemNotFound")
  ),
  getIntersectionOrNullObject: to(
    (area, args, cells) => intersection(area, otherArea(cells, args)) ?? null,
    "1.4"
  ),
  getUsedRange: to((area, args, cells) => used(area, args, cells) ?? deny("ItemNotFound")),
  getUsedRangeOrNullObject: to(used, "1.4"),
  getSurroundingRegion: to(region, "1.7"),
};

/** A single address, or several with commas or semicolons between them, all on this sheet. */
export function areasOnSheet(sheet: Sheet, list: string): readonly Area[] {
  if (list.length > 8192) deny("InvalidArgument", "an address list has at most 8192 characters");
  return list.split(/[,;]/).map((address) => areaOnSheet(sheet, address.trim()));
}
