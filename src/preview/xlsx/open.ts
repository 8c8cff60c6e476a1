import type { Axis } from "../workbook/axis";
import type { Visibility } from "../workbook/events";
import type { Grid } from "../workbook/grid";
import type { Sheet } from "../workbook/sheet";
import { addSheet } from "../workbook/sheets";
import { type DefinedName, Workbook } from "../workbook/workbook";
import { INDEXED_COLORS, OFFICE_THEME, readTheme } from "./colors";
import { Package } from "./package";
import { XlsxProblem } from "./problem";
import type { SheetContext } from "./read-cells";
import type { FileRule } from "./read-conditional";
import { readSheet } from "./read-sheet";
import { readExtensions, sameAddin } from "./settings";
import { readSharedStrings, unescape } from "./strings";
import { isOn, readStyles, type StyleTable } from "./styles";
import { XmlReader } from "./xml";

/** A sheet as the file has it, to tell later what was changed. The cells are shared with the model, not copied. */
export interface SheetOrigin {
  readonly part: string;
  /** The sheet's relationship id and number in workbook.xml. */
  readonly relationship: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly grid: Grid;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: Sheet["merges"];
  readonly rules: readonly FileRule[];
  readonly conditionalFormats: Sheet["conditionalFormats"];
  readonly protection: Sheet["protection"];
  readonly frozen: Sheet["frozen"];
  readonly autoFilter: Sheet["autoFilter"];
  readonly tabColor: string;
}

/** An opened file: the model to work with, and what saving needs of the original. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly package: Package;
  /** xl/workbook.xml, whatever its name. */
  readonly mainPart: string;
  readonly styles: StyleTable;
  readonly origins: ReadonlyMap<Sheet, SheetOrigin>;
  readonly names: readonly DefinedName[];
  /** The sheet that was in front. */
  readonly front: Sheet;
  /** How many shared strings the file has. */
  readonly stringCount: number;
  /** Sheets that hold only a chart: the preview does not show them and leaves them in the file. */
  readonly chartSheets: readonly string[];
  /** The manifest id under which the add-in's settings are kept in the file. */
  readonly addin: string;
  /** The settings as they are in the file. */
  readonly settings: ReadonlyMap<string, string>;
}

export interface OpenOptions {
  /** The file's name, for the title and the document's address. */
  readonly name: string;
  /** Id of the add-in whose settings are wanted. */
  readonly addin: string;
}

/**
 * Opens an .xlsx (or .xlsm) file. Throws `XlsxProblem` for everything that is no such file, is damaged, encrypted or
 * above the preview's limits; nothing is half opened.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions): OpenedFile {
  refuseOtherKinds(bytes);
  const file = Package.open(bytes);
  const mainPart = findMainPart(file);
  const main = readMainPart(file, mainPart);
  const workbook = new Workbook({ name: options.name });
  const theme = readThemePart(file, mainPart);
  const stylesPart = file.related(mainPart, "styles");
  const styles = readStyles(stylesPart && file.text(stylesPart), theme);
  const context = {
    styles,
    strings: readStringsPart(file, mainPart),
    count: { cells: 0 },
    palette: { theme, indexed: INDEXED_COLORS },
  };
  workbook.defaultStyle = styles.formats[0]!.style;
  const origins = new Map<Sheet, SheetOrigin>();
  const chartSheets: string[] = [];
  const sheets = main.sheets.map((entry) => {
    const target = main.targets.get(entry.relationship);
    if (!target) throw new XlsxProblem("damaged", `${mainPart}: sheet ${entry.name}`);
    if (target.type !== "worksheet") {
      chartSheets.push(entry.name);
      return undefined;
    }
    const sheet = addSheet(workbook, entry.name);
    origins.set(sheet, openSheet(sheet, file, target.part, entry, context));
    return sheet;
  });
  if (workbook.sheets.length === 0) throw new XlsxProblem("damaged", "no worksheet");
  finish(workbook, main, sheets);
  const extension = readExtensions(file).find(({ addin }) => sameAddin(addin, options.addin));
  for (const [name, value] of extension?.settings ?? []) workbook.settings.set(name, value);
  return {
    workbook,
    package: file,
    mainPart,
    styles,
    origins,
    names: workbook.names,
    front: workbook.activeSheet,
    stringCount: context.strings.length,
    chartSheets,
    addin: options.addin,
    settings: new Map(workbook.settings),
  };
}

const ZIP = "PK";
const COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

/** Old .xls files and encrypted .xlsx files are "compound files"; inside them names are in UTF-16. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxProblem("empty-file");
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith(ZIP)) return;
  if (start !== COMPOUND_FILE) throw new XlsxProblem("not-a-workbook");
  if (holdsName(bytes, "EncryptedPackage")) throw new XlsxProblem("encrypted");
  const isWorkbook = holdsName(bytes, "Workbook") || holdsName(bytes, "Book");
  throw new XlsxProblem(isWorkbook ? "old-xls" : "not-a-workbook");
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const pattern = Uint8Array.from([...name].flatMap((c) => [c.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1)) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function findMainPart(file: Package): string {
  const part = file.related("", "officeDocument");
  if (part?.endsWith(".bin")) throw new XlsxProblem("binary-workbook");
  const foreign = ["mimetype", "word/document.xml", "ppt/presentation.xml"].find((name) =>
    file.has(name)
  );
  if (foreign) throw new XlsxProblem("not-a-workbook", foreign);
  if (!part || !file.has("[Content_Types].xml")) {
    const office = file.has("_rels/.rels") || file.has("xl/_rels/workbook.xml.rels");
    throw new XlsxProblem(office ? "damaged" : "not-a-workbook", "main part is missing");
  }
  return part;
}

interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: Visibility;
}

interface MainPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly { name: string; formula: string; sheet: number | undefined }[];
  readonly activeTab: number;
  readonly structureProtected: boolean;
  readonly dates1904: boolean;
  readonly targets: ReadonlyMap<string, { readonly type: string; readonly part: string }>;
}

function readMainPart(file: Package, part: string): MainPart {
  const reader = new XmlReader(file.text(part), part);
  const sheets: SheetEntry[] = [];
  const names: MainPart["names"][number][] = [];
  let activeTab = 0;
  let structureProtected = false;
  let dates1904 = false;
  if (!reader.next() || reader.local !== "workbook")
    throw new XlsxProblem("not-a-workbook", reader.local);
  reader.children((kind) => {
    if (kind === "workbookPr") dates1904 = isOn(reader.attribute("date1904"));
    else if (kind === "workbookProtection")
      structureProtected = isOn(reader.attribute("lockStructure"));
    else if (kind === "bookViews")
      reader.children(() => (activeTab = Number(reader.attribute("activeTab") ?? 0)));
    else if (kind === "sheets") reader.children(() => sheets.push(readSheetEntry(reader)));
    else if (kind === "definedNames") {
      reader.children(() => {
        const name = reader.attribute("name") ?? "";
        const sheet = reader.attribute("localSheetId");
        const formula = `=${unescape(reader.readText())}`;
        names.push({ name, formula, sheet: sheet === undefined ? undefined : Number(sheet) });
      });
    }
  });
  while (reader.next());
  const targets = new Map(
    file.relationships(part).map(({ id, type, target }) => [id, { type, part: target }])
  );
  return { sheets, names, activeTab, structureProtected, dates1904, targets };
}

function readSheetEntry(reader: XmlReader): SheetEntry {
  const state = reader.attribute("state");
  // The attribute is r:id; a sheet also has its own sheetId.
  const relationship = reader.attributes().find(([name]) => /:id$/.test(name))?.[1] ?? "";
  return {
    name: unescape(reader.attribute("name") ?? ""),
    relationship,
    visibility: state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible",
  };
}

function readThemePart(file: Package, mainPart: string): readonly string[] {
  const part = file.related(mainPart, "theme");
  return part ? readTheme(new XmlReader(file.text(part), part)) : OFFICE_THEME;
}

function readStringsPart(file: Package, mainPart: string): string[] {
  const part = file.related(mainPart, "sharedStrings");
  return part ? readSharedStrings(new XmlReader(file.text(part), part)) : [];
}

function openSheet(
  sheet: Sheet,
  file: Package,
  part: string,
  entry: SheetEntry,
  context: SheetContext & Parameters<typeof readSheet>[3]
): SheetOrigin {
  const rules = readSheet(sheet, file.text(part), part, context);
  sheet.visibility = entry.visibility;
  return {
    part,
    ...entry,
    grid: sheet.grid.copy(),
    rows: sheet.rows.copy(),
    columns: sheet.columns.copy(),
    merges: sheet.merges,
    rules,
    conditionalFormats: sheet.conditionalFormats,
    protection: sheet.protection,
    frozen: sheet.frozen,
    autoFilter: sheet.autoFilter,
    tabColor: sheet.tabColor,
  };
}

/** @param sheets in the file's order; undefined where the preview shows none */
function finish(workbook: Workbook, main: MainPart, sheets: readonly (Sheet | undefined)[]): void {
  workbook.structureProtected = main.structureProtected;
  workbook.dates1904 = main.dates1904;
  workbook.names = main.names.flatMap(({ name, formula, sheet: index }): DefinedName[] => {
    if (index === undefined) return [{ name, formula }];
    const sheet = sheets[index];
    return sheet ? [{ name, formula, sheet }] : [];
  });
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  if (visible.length === 0) workbook.sheets[0]!.visibility = "Visible";
  const front = sheets[main.activeTab];
  workbook.activate(front?.visibility === "Visible" ? front : (visible[0] ?? workbook.sheets[0]!));
  workbook.settle();
}
