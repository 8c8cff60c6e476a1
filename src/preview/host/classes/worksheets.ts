import { type Sheet, type Workbook, addSheet, isFreeSheetName } from "../../workbook";
import { COLLECTION_EVENTS, forAllSheets } from "../events/sheet-events";
import { type Api, type ApiObject, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { optionalFlag, optionalText } from "../rich-api/arguments";
import { mayChangeStructure } from "./guard";

/** By id or by name. */
function find(workbook: Workbook, key: unknown): Sheet | undefined {
  if (typeof key !== "string") return deny("InvalidArgument", "a sheet's name or id is a text");
  return workbook.sheetById(key) ?? workbook.sheetByName(key);
}

const found = (sheet: Sheet | undefined, api: Api): ApiObject =>
  api.make("Worksheet", sheet ?? deny("ItemNotFound"));

/** The new sheet comes last and stays behind the active one. */
function add(workbook: Workbook, args: readonly unknown[], api: Api): ApiObject {
  const name = optionalText(args, 0);
  mayChangeStructure(workbook);
  if (name !== undefined && workbook.sheetByName(name)) deny("ItemAlreadyExists", name);
  if (name !== undefined && !isFreeSheetName(workbook, name)) {
    deny("InvalidArgument", `sheet name ${name}`);
  }
  return api.make("Worksheet", addSheet(workbook, name));
}

const listed = (workbook: Workbook, args: readonly unknown[]): Sheet[] => {
  const visibleOnly = optionalFlag(args, 0);
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
};

export const worksheets = apiClass<Workbook>({
  name: "WorksheetCollection",
  since: "1.1",
  events: forAllSheets(COLLECTION_EVENTS),
  items: (workbook, api) => workbook.sheets.map((sheet) => api.make("Worksheet", sheet)),
  item: (workbook, key, api) => found(find(workbook, key), api),
  methods: {
    add: { run: add },
    getActiveWorksheet: { run: (workbook, _args, api) => found(workbook.activeSheet, api) },
    getCount: { since: "1.4", run: (workbook, args) => listed(workbook, args).length },
    getFirst: { since: "1.5", run: (workbook, args, api) => found(listed(workbook, args)[0], api) },
    getLast: {
      since: "1.5",
      run: (workbook, args, api) => found(listed(workbook, args).pop(), api),
    },
    getItem: { run: (workbook, args, api) => found(find(workbook, args[0]), api) },
    getItemOrNullObject: {
      since: "1.4",
      run: (workbook, args, api) => {
        const sheet = find(workbook, args[0]);
        return sheet ? found(sheet, api) : null;
      },
    },
  },
});
