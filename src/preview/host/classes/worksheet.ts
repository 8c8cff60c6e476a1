import {
  type Sheet,
  WHOLE_SHEET,
  cellArea,
  deleteSheet,
  isFreeSheetName,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../../workbook";
import { SHEET_EVENTS, forOneSheet } from "../events/sheet-events";
import { type Api, type ApiObject, Cells, type Scalar, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import {
  colorValue,
  flagValue,
  numberValue,
  oneOf,
  optionalFlag,
  optionalText,
  textValue,
  whole,
} from "../rich-api/arguments";
import { mayChange, mayChangeStructure, needsUnprotected } from "./guard";
import { namedArea } from "./names";
import { areaOnSheet, areasOnSheet, onSheet, rangeOf } from "./range-places";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function rename(sheet: Sheet, value: unknown): void {
  const name = textValue(value);
  mayChangeStructure(sheet.workbook);
  const other = sheet.workbook.sheetByName(name);
  if (other && other !== sheet) deny("ItemAlreadyExists", name);
  if (!isFreeSheetName(sheet.workbook, name, sheet)) deny("InvalidArgument", `sheet name ${name}`);
  renameSheet(sheet, name);
}

function move(sheet: Sheet, value: unknown): void {
  const position = whole([value], 0);
  mayChangeStructure(sheet.workbook);
  if (position < 0 || position >= sheet.workbook.sheets.length) deny("InvalidArgument", "position");
  moveSheet(sheet, position);
}

function show(sheet: Sheet, value: unknown): void {
  mayChangeStructure(sheet.workbook);
  if (!setVisibility(sheet, oneOf(value, VISIBILITIES))) {
    deny("InvalidOperation", "a workbook has at least one visible sheet");
  }
}

function view(key: "showGridlines" | "showHeadings", sentAs: string): Scalar<Sheet> {
  return {
    since: "1.8",
    sentAs,
    get: (sheet) => sheet[key],
    set: (sheet, value) => {
      mayChange(sheet.workbook);
      sheet[key] = flagValue(value);
      sheet.workbook.report({ kind: "view-changed", sheet });
    },
  };
}

/** An address, a name of the workbook or sheet, or nothing: the whole sheet. */
function getRange(sheet: Sheet, args: readonly unknown[], api: Api): ApiObject {
  const address = optionalText(args, 0);
  if (address && address.length > 8192) deny("InvalidArgument", "the address is too long");
  if (address === undefined) return rangeOf(sheet, WHOLE_SHEET, api);
  const named = namedArea(sheet.workbook, address, sheet);
  if (named?.sheet === sheet) return rangeOf(sheet, named.area, api);
  return rangeOf(sheet, areaOnSheet(sheet, address), api);
}

function used(sheet: Sheet, args: readonly unknown[]) {
  return sheet.usedArea(optionalFlag(args, 0));
}

/** The next or previous sheet; with `visibleOnly`, of the visible ones. */
function neighbour(sheet: Sheet, step: 1 | -1, args: readonly unknown[]): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const visibleOnly = optionalFlag(args, 0);
  for (let at = sheet.position + step; sheets[at]; at += step) {
    if (!visibleOnly || sheets[at]!.visibility === "Visible") return sheets[at];
  }
  return undefined;
}

const sheetOrNull = (sheet: Sheet | undefined, api: Api): ApiObject | null =>
  sheet ? api.make("Worksheet", sheet) : null;

export const worksheet = apiClass<Sheet>({
  name: "Worksheet",
  since: "1.1",
  id: (sheet) => sheet.id,
  events: forOneSheet(SHEET_EVENTS),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: rename },
    position: { get: (sheet) => sheet.position, set: move },
    visibility: { get: (sheet) => sheet.visibility, set: show },
    tabColor: {
      since: "1.7",
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        mayChangeStructure(sheet.workbook);
        sheet.tabColor = value === "" ? "" : colorValue(value);
        sheet.workbook.report({ kind: "view-changed", sheet });
      },
    },
    showGridlines: view("showGridlines", "Gridlines"),
    showHeadings: view("showHeadings", "Headings"),
    standardHeight: { since: "1.7", get: (sheet) => sheet.standardHeight },
    standardWidth: {
      since: "1.7",
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        needsUnprotected(sheet);
        sheet.standardWidth = numberValue(value);
        sheet.workbook.report({ kind: "lines-resized", sheet });
      },
    },
  },
  links: {
    protection: { since: "1.2", get: (sheet, api) => api.make("WorksheetProtection", sheet) },
    freezePanes: { since: "1.7", get: (sheet, api) => api.make("WorksheetFreezePanes", sheet) },
    autoFilter: { since: "1.9", get: (sheet, api) => api.make("AutoFilter", sheet) },
    names: {
      since: "1.4",
      get: (sheet, api) => api.make("NamedItemCollection", { workbook: sheet.workbook, sheet }),
    },
  },
  methods: {
    activate: {
      run: (sheet) => {
        if (sheet.visibility !== "Visible") deny("InvalidOperation", `${sheet.name} is hidden`);
        sheet.workbook.activate(sheet);
      },
    },
    calculate: { since: "1.6", run: (sheet) => sheet.workbook.needsCalculation() },
    delete: {
      run: (sheet) => {
        mayChangeStructure(sheet.workbook);
        if (sheet.visibility === "VeryHidden") deny("InvalidOperation", "a very hidden sheet");
        if (!deleteSheet(sheet))
          deny("InvalidOperation", "a workbook has at least one visible sheet");
      },
    },
    getCell: {
      run: (sheet, args, api) =>
        rangeOf(sheet, onSheet(cellArea(whole(args, 0), whole(args, 1))), api),
    },
    getRange: { run: getRange },
    getRangeByIndexes: {
      since: "1.7",
      run: (sheet, args, api) => {
        const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => whole(args, i));
        const area = { row: row!, column: column!, rows: rows!, columns: columns! };
        return rangeOf(sheet, onSheet(area), api);
      },
    },
    getRanges: {
      since: "1.9",
      run: (sheet, args, api) => {
        const list = optionalText(args, 0);
        const areas = list === undefined ? [WHOLE_SHEET] : areasOnSheet(sheet, list);
        return api.make("RangeAreas", new Cells(sheet, areas));
      },
    },
    getUsedRange: {
      run: (sheet, args, api) => rangeOf(sheet, used(sheet, args) ?? cellArea(0, 0), api),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      run: (sheet, args, api) => {
        const area = used(sheet, args);
        return area ? rangeOf(sheet, area, api) : null;
      },
    },
    getNext: {
      since: "1.5",
      run: (sheet, args, api) =>
        sheetOrNull(neighbour(sheet, 1, args), api) ?? deny("ItemNotFound"),
    },
    getNextOrNullObject: {
      since: "1.5",
      run: (sheet, args, api) => sheetOrNull(neighbour(sheet, 1, args), api),
    },
    getPrevious: {
      since: "1.5",
      run: (sheet, args, api) =>
        sheetOrNull(neighbour(sheet, -1, args), api) ?? deny("ItemNotFound"),
    },
    getPreviousOrNullObject: {
      since: "1.5",
      run: (sheet, args, api) => sheetOrNull(neighbour(sheet, -1, args), api),
    },
  },
});
