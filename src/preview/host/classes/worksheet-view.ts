import { MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../workbook";
import { apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { whole } from "../rich-api/arguments";
import { mayChange } from "./guard";
import { rangeOf } from "./range-places";

/** Frozen panes, and the sheet's filter as far as it is read. */

export const freezePanes = apiClass<Sheet>({
  name: "WorksheetFreezePanes",
  since: "1.7",
  methods: {
    freezeRows: { run: (sheet, args) => freeze(sheet, { rows: whole(args, 0), columns: 0 }) },
    freezeColumns: { run: (sheet, args) => freeze(sheet, { rows: 0, columns: whole(args, 0) }) },
    unfreeze: { run: (sheet) => freeze(sheet, { rows: 0, columns: 0 }) },
    getLocationOrNullObject: {
      run: (sheet, _args, api) => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        const area = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
        return rangeOf(sheet, area, api);
      },
    },
  },
});

function freeze(sheet: Sheet, frozen: { rows: number; columns: number }): void {
  mayChange(sheet.workbook);
  if (frozen.rows < 0 || frozen.columns < 0) deny("InvalidArgument", "a negative count");
  sheet.frozen = frozen;
  sheet.workbook.report({ kind: "view-changed", sheet });
}

export const autoFilter = apiClass<Sheet>({
  name: "AutoFilter",
  since: "1.9",
  scalars: {
    enabled: { get: (sheet) => sheet.autoFilter !== undefined },
    isDataFiltered: {
      get: (sheet) => [...sheet.rows.all()].some(([, line]) => line.filtered === true),
    },
  },
  methods: {
    getRange: {
      run: (sheet, _args, api) => rangeOf(sheet, sheet.autoFilter ?? deny("ItemNotFound"), api),
    },
    getRangeOrNullObject: {
      run: (sheet, _args, api) => (sheet.autoFilter ? rangeOf(sheet, sheet.autoFilter, api) : null),
    },
  },
});
