import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  intersection,
  isWholeColumns,
  isWholeRows,
} from "../../workbook";
import { type Api, type ApiObject, Cells, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { cellsArgument, whole } from "../rich-api/arguments";
import { clear } from "./range";
import { areasOnSheet, cellCount, fullName, onSheet } from "./range-places";

const areasOf = (cells: Cells, areas: readonly Area[], api: Api): ApiObject =>
  api.make("RangeAreas", new Cells(cells.sheet, areas.map(onSheet)));

function common(cells: Cells, args: readonly unknown[]): Area[] {
  const others =
    typeof args[0] === "string" ? areasOnSheet(cells.sheet, args[0]) : cellsArgument(args, 0).areas;
  return cells.areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? []));
}

/** Several rectangles of one sheet, spoken of together. */
export const rangeAreas = apiClass<Cells>({
  name: "RangeAreas",
  since: "1.9",
  scalars: {
    address: { get: fullName },
    addressLocal: { get: fullName },
    areaCount: { get: (cells) => cells.areas.length },
    cellCount: { get: (cells) => cellCount(cells.areas) },
    isEntireColumn: { get: (cells) => cells.areas.every(isWholeColumns) },
    isEntireRow: { get: (cells) => cells.areas.every(isWholeRows) },
  },
  links: {
    areas: { get: (cells, api) => api.make("RangeCollection", cells) },
    format: { get: (cells, api) => api.make("RangeFormat", cells) },
    worksheet: { get: ({ sheet }, api) => api.make("Worksheet", sheet) },
    conditionalFormats: { get: (cells, api) => api.make("ConditionalFormatCollection", cells) },
  },
  methods: {
    calculate: { run: (cells) => cells.sheet.workbook.needsCalculation() },
    clear: { run: clear },
    getEntireRow: {
      run: (cells, _args, api) =>
        areasOf(
          cells,
          cells.areas.map((a) => ({ ...a, column: 0, columns: MAX_COLUMNS })),
          api
        ),
    },
    getEntireColumn: {
      run: (cells, _args, api) =>
        areasOf(
          cells,
          cells.areas.map((a) => ({ ...a, row: 0, rows: MAX_ROWS })),
          api
        ),
    },
    getOffsetRangeAreas: {
      run: (cells, args, api) =>
        areasOf(
          cells,
          cells.areas.map((a) => ({
            ...a,
            row: a.row + whole(args, 0),
            column: a.column + whole(args, 1),
          })),
          api
        ),
    },
    getIntersection: {
      run: (cells, args, api) => {
        const areas = common(cells, args);
        return areas.length > 0 ? areasOf(cells, areas, api) : deny("ItemNotFound");
      },
    },
    getIntersectionOrNullObject: {
      run: (cells, args, api) => {
        const areas = common(cells, args);
        return areas.length > 0 ? areasOf(cells, areas, api) : null;
      },
    },
  },
});
