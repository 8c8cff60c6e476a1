import { type Workbook, cellArea, parseArea, splitSheetName } from "../../workbook";
import { type Api, type ApiObject, Cells, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { oneOf, text } from "../rich-api/arguments";
import { mayChange } from "./guard";
import { rangeOf } from "./range-places";

function selected(workbook: Workbook, _args: readonly unknown[], api: Api): ApiObject {
  const sheet = workbook.activeSheet;
  const [area, more] = sheet.selection.areas;
  if (more) deny("InvalidSelection", "several areas are selected");
  return rangeOf(sheet, area!, api);
}

/** The range that an event told of: the event's reference id is the full address. */
function eventRange(workbook: Workbook, args: readonly unknown[], api: Api): ApiObject | null {
  const { sheet: name, address } = splitSheetName(text(args, 0));
  const sheet = name === undefined ? workbook.activeSheet : workbook.sheetByName(name);
  const area = parseArea(address);
  return sheet && area ? rangeOf(sheet, area, api) : null;
}

export const workbook = apiClass<Workbook>({
  name: "Workbook",
  since: "1.1",
  events: { ActivatedEvent: { since: "1.13", type: 2203, target: () => "Workbook" } },
  scalars: {
    name: { since: "1.7", get: (book) => book.name },
    readOnly: { since: "1.8", get: (book) => book.readOnly },
    isDirty: { since: "1.9", get: (book) => book.isDirty },
    autoSave: { since: "1.9", get: () => false },
  },
  links: {
    worksheets: { get: (book, api) => api.make("WorksheetCollection", book) },
    names: { get: (book, api) => api.make("NamedItemCollection", { workbook: book }) },
    application: { get: (book, api) => api.make("Application", book) },
    settings: { since: "1.4", get: (book, api) => api.make("SettingCollection", book) },
    protection: { since: "1.7", get: (book, api) => api.make("WorkbookProtection", book) },
  },
  methods: {
    getSelectedRange: { run: selected },
    getSelectedRanges: {
      since: "1.9",
      run: ({ activeSheet }, _args, api) =>
        api.make("RangeAreas", new Cells(activeSheet, activeSheet.selection.areas)),
    },
    getActiveCell: {
      since: "1.7",
      run: ({ activeSheet }, _args, api) => {
        const { row, column } = activeSheet.selection.active;
        return rangeOf(activeSheet, cellArea(row, column), api);
      },
    },
    _GetRangeForEventByReferenceId: {
      run: (book, args, api) => eventRange(book, args, api) ?? deny("ItemNotFound"),
    },
    _GetRangeOrNullObjectForEventByReferenceId: { run: eventRange },
  },
});

export const workbookProtection = apiClass<Workbook>({
  name: "WorkbookProtection",
  since: "1.7",
  scalars: { protected: { get: (book) => book.structureProtected } },
  methods: {
    protect: {
      run: (book, args) => {
        mayChange(book);
        if (args[0]) deny("NotImplemented", "a password for the workbook's structure");
        if (book.structureProtected) deny("AccessDenied", "the workbook is protected already");
        book.structureProtected = true;
      },
    },
    unprotect: {
      run: (book) => {
        mayChange(book);
        book.structureProtected = false;
      },
    },
  },
});

const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

export const application = apiClass<Workbook>({
  name: "Application",
  since: "1.1",
  scalars: {
    calculationMode: { get: () => "Automatic" },
    calculationState: { since: "1.9", get: () => "Done" },
    decimalSeparator: { since: "1.11", get: () => "." },
    thousandsSeparator: { since: "1.11", get: () => "," },
    useSystemSeparators: { since: "1.11", get: () => true },
  },
  methods: {
    calculate: {
      run: (book, args) => {
        oneOf(args[0], CALCULATIONS);
        book.needsCalculation();
      },
    },
    /** The preview draws once per request and calculates when asked: there is nothing to suspend. */
    suspendApiCalculationUntilNextSync: { since: "1.6", run: () => undefined },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => undefined },
  },
});
