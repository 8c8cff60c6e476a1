import type { Axis } from "../workbook/axis";
import type { Visibility } from "../workbook/events";
import type { Grid } from "../workbook/grid";
import type { Sheet } from "../workbook/sheet";
import { addSheet } from "../workbook/sheets";
import { type DefinedName, Workbook } from "../workbook/workbook";
import { INDEXED_COLORS, OFFICE_THEME, readTheme } from "./colors";
import { Package } from "./package";
import { findMainPart, refuseOtherKinds } from "./kinds";
import { XlsxProblem } from "./problem";
import { type MainPart, readMainPart, type SheetEntry } from "./read-main";
import type { SheetContext } from "./read-cells";
import type { FileRule } from "./read-conditional";
import { readSheet } from "./read-sheet";
import { readExtensions, sameAddin } from "./settings";
import { readSharedStrings } from "./strings";
import { readStyles, type StyleTable } from "./styles";
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
