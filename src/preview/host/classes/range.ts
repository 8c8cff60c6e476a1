import {
  type Area,
  clearContents,
  clearLooks,
  cutsMerge,
  deleteCells,
  deleteLines,
  hideColumns,
  hideRows,
  insertCells,
  insertLines,
  intersection,
  isWholeColumns,
  isWholeRows,
  mergeCells,
  pushesOverEdge,
  sortRows,
  tearsMerge,
  unmergeCells,
} from "../../workbook";
import {
  type Api,
  type ApiObject,
  Cells,
  type Method,
  type Scalar,
  apiClass,
} from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { flagValue, oneOf, optionalFlag, record, whole } from "../rich-api/arguments";
import { CELL_PROPERTIES } from "./cell-properties";
import { commonOfLines } from "./format-reading";
import { may, mayChange } from "./guard";
import { LINE_PROPERTIES } from "./line-properties";
import { CONTENTS } from "./range-contents";
import { PLACE, REACH, only, rangeOf } from "./range-places";

const rowHidden: Scalar<Cells> = {
  since: "1.2",
  get: (cells) => commonOfLines(cells, "row", (row) => cells.sheet.rows.isHidden(row)),
  set: (cells, value) => {
    may(cells, "format-rows");
    if (isWholeColumns(only(cells))) deny("NotImplemented", "hiding or showing all rows at once");
    hideRows(cells.sheet, only(cells), flagValue(value));
  },
};

const columnHidden: Scalar<Cells> = {
  since: "1.2",
  get: (cells) => commonOfLines(cells, "column", (at) => cells.sheet.columns.isHidden(at)),
  set: (cells, value) => {
    may(cells, "format-columns");
    hideColumns(cells.sheet, only(cells), flagValue(value));
  },
};

/** All cells hidden: true; none: false; some: null. */
function hidden(cells: Cells): boolean | null {
  const rows = rowHidden.get!(cells, undefined as never);
  const columns = columnHidden.get!(cells, undefined as never);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Empties cells, their looks, or both. Shared with RangeAreas. */
export function clear(cells: Cells, args: readonly unknown[]): void {
  const what = args[0] === null || args[0] === undefined ? "All" : oneOf(args[0], APPLY_TO);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") deny("NotImplemented", "hyperlinks");
  if (what !== "Formats") may(cells, "edit");
  if (what !== "Contents") may(cells, "format-cells");
  for (const area of cells.areas) {
    if (what !== "Formats") clearContents(cells.sheet, area);
    if (what !== "Contents") clearLooks(cells.sheet, area);
  }
}

/** The range of new cells comes back. */
function insert(cells: Cells, args: readonly unknown[], api: Api): ApiObject {
  const shift = oneOf(args[0], ["Down", "Right"]);
  const { sheet } = cells;
  const area = only(cells);
  const lines = wholeAxis(area);
  const axis = lines ?? (shift === "Down" ? "row" : "column");
  const [at, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  may(cells, lines ? `insert-${axis}s` : "shift-cells");
  if (pushesOverEdge(sheet, axis, count)) deny("NonBlankCellOffSheet");
  if (lines) insertLines(sheet, axis, at, count);
  else {
    if (tearsMerge(sheet, area, axis)) deny("MergedRangeConflict");
    insertCells(sheet, area, axis);
  }
  return rangeOf(sheet, area, api);
}

function remove(cells: Cells, args: readonly unknown[]): void {
  const shift = oneOf(args[0], ["Up", "Left"]);
  const { sheet } = cells;
  const area = only(cells);
  const lines = wholeAxis(area);
  const axis = lines ?? (shift === "Up" ? "row" : "column");
  may(cells, lines ? `delete-${axis}s` : "shift-cells");
  if (lines === "row") deleteLines(sheet, "row", area.row, area.rows);
  else if (lines === "column") deleteLines(sheet, "column", area.column, area.columns);
  else {
    if (tearsMerge(sheet, area, axis)) deny("MergedRangeConflict");
    deleteCells(sheet, area, axis);
  }
}

/** Whole rows move down or up and whole columns right or left, whatever direction was asked for, as in Excel. */
function wholeAxis(area: Area): "row" | "column" | undefined {
  if (isWholeRows(area)) return "row";
  return isWholeColumns(area) ? "column" : undefined;
}

function merge(cells: Cells, args: readonly unknown[]): void {
  may(cells, "merge");
  const area = only(cells);
  if (cutsMerge(cells.sheet, area)) deny("MergedRangeConflict");
  mergeCells(cells.sheet, area, optionalFlag(args, 0));
}

/** Excel gives back no more merged areas than this. */
const MOST_MERGES = 512;

/** As in Excel this clears the undo list, although it only reads. */
function mergedAreas(cells: Cells, _args: readonly unknown[], api: Api): ApiObject | null {
  const { sheet } = cells;
  sheet.workbook.undoList.clear();
  const areas = sheet.merges.filter((one) => cells.areas.some((area) => intersection(area, one)));
  if (areas.length > MOST_MERGES) deny("GeneralException", `${areas.length} merged areas`);
  return areas.length === 0 ? null : api.make("RangeAreas", new Cells(sheet, areas));
}

/** Sent by the client ahead of a big write that it sends in pieces. */
function validateArraySize(cells: Cells, args: readonly unknown[]): void {
  const { rows, columns } = only(cells);
  if (whole(args, 0) !== rows || whole(args, 1) !== columns) {
    deny(
      "InvalidArgument",
      "the number of rows or columns in the input array doesn't match the range"
    );
  }
}

function select(cells: Cells): void {
  const { sheet } = cells;
  if (sheet.visibility !== "Visible") deny("InvalidOperation", `${sheet.name} is hidden`);
  sheet.workbook.select(sheet, cells.areas);
}

const METHODS: Readonly<Record<string, Method<Cells>>> = {
  ...REACH,
  ...CELL_PROPERTIES,
  ...LINE_PROPERTIES,
  clear: { run: clear },
  insert: { run: insert },
  delete: { run: remove },
  merge: { since: "1.2", run: merge },
  unmerge: {
    since: "1.2",
    run: (cells) => {
      may(cells, "merge");
      unmergeCells(cells.sheet, only(cells));
    },
  },
  select: { run: select },
  calculate: { since: "1.6", run: (cells) => cells.sheet.workbook.needsCalculation() },
  getMergedAreasOrNullObject: { since: "1.13", run: mergedAreas },
  _ValidateArraySize: { run: validateArraySize },
};

export const range = apiClass<Cells>({
  name: "Range",
  since: "1.1",
  scalars: {
    ...PLACE,
    ...CONTENTS,
    rowHidden,
    columnHidden,
    hidden: { since: "1.2", get: hidden },
  },
  links: {
    format: { get: (cells, api) => api.make("RangeFormat", cells) },
    worksheet: { get: ({ sheet }, api) => api.make("Worksheet", sheet) },
    sort: { since: "1.2", get: (cells, api) => api.make("RangeSort", cells) },
    conditionalFormats: {
      since: "1.6",
      get: (cells, api) => api.make("ConditionalFormatCollection", cells),
    },
  },
  methods: METHODS,
});

export const rangeSort = apiClass<Cells>({
  name: "RangeSort",
  since: "1.2",
  methods: {
    apply: {
      run: (cells, args) => {
        const [fields, matchCase, hasHeaders, orientation] = args;
        const area = only(cells);
        if (matchCase === true) deny("NotImplemented", "sorting with case");
        if (orientation !== null && orientation !== undefined && orientation !== "Rows") {
          deny("NotImplemented", "sorting columns");
        }
        mayChange(cells.sheet.workbook);
        may(cells, "sort");
        if (cells.sheet.merges.some((one) => intersection(one, area))) deny("MergedRangeConflict");
        sortRows(cells.sheet, area, sortKeys(fields, area), hasHeaders === true);
      },
    },
  },
});

function sortKeys(fields: unknown, area: Area): { column: number; ascending: boolean }[] {
  if (!Array.isArray(fields) || fields.length === 0) return deny("InvalidArgument", "sort fields");
  return fields.map((field: unknown) => {
    const { key, ascending, sortOn } = record(field);
    if (sortOn !== undefined && sortOn !== "Value")
      deny("NotImplemented", `sorting on ${String(sortOn)}`);
    const column = whole([key], 0);
    if (column < 0 || column >= area.columns) deny("InvalidArgument", `sort key ${column}`);
    return { column, ascending: ascending !== false };
  });
}

export const rangeCollection = apiClass<Cells>({
  name: "RangeCollection",
  since: "1.9",
  items: ({ sheet, areas }, api) => areas.map((area) => rangeOf(sheet, area, api)),
  methods: {
    getCount: { run: ({ areas }) => areas.length },
    getItemAt: {
      run: ({ sheet, areas }, args, api) =>
        rangeOf(sheet, areas[whole(args, 0)] ?? deny("InvalidArgument"), api),
    },
  },
});
