import type { Sheet } from "../workbook/sheet";
import { Axis } from "../workbook/axis";
import { Grid } from "../workbook/grid";
import { hasMoved } from "./moves";
import type { OpenedFile, SheetOrigin } from "./open";
import type { Package } from "./package";
import {
  addPart,
  CONTENT_TYPES,
  reachableParts,
  removeRelationship,
  removeUnreachable,
} from "./package-edit";
import { moveChartRanges, moveRelatedParts } from "./save-related";
import { renameTableColumns } from "./save-tables";
import { writeSettings } from "./save-settings";
import { saveSheet, type SheetContext } from "./save-sheet";
import { SharedStrings } from "./save-strings";
import { StyleEditor } from "./save-styles";
import { saveMainPart } from "./save-workbook";

/**
 * The opened file with all changes of its model, as the bytes of an .xlsx file. Only what was changed is written anew;
 * every other part (charts, pictures, macros, anything the preview has never heard of) stays byte for byte. Can be
 * called again after further changes: it always starts from the file as it was opened.
 */
export function saveXlsx(opened: OpenedFile): Uint8Array {
  return savePackage(opened).bytes();
}

/** As saveXlsx, before it is packed. */
export function savePackage(opened: OpenedFile): Package {
  return new Saver(opened).save();
}

class Saver {
  private readonly file: Package;
  private readonly styles: StyleEditor;
  private readonly strings: SharedStrings;
  private cellsChanged = false;
  private formulasChanged = false;

  constructor(private readonly opened: OpenedFile) {
    opened.workbook.calculateIfNeeded();
    this.file = opened.package.copy();
    this.styles = new StyleEditor(this.file, opened.mainPart, opened.styles);
    this.strings = new SharedStrings(this.file, opened.mainPart, opened.stringCount);
  }

  save(): Package {
    const { opened, file } = this;
    const before = reachableParts(file);
    this.removeDeletedSheets();
    const added = new Map<Sheet, string>();
    for (const sheet of opened.workbook.sheets) {
      const origin = opened.origins.get(sheet);
      if (origin) this.saveKnownSheet(sheet, origin);
      else added.set(sheet, this.addSheet(sheet));
    }
    this.moveCharts(before);
    if (this.formulasChanged) this.dropCalculationChain();
    const main = file.text(opened.mainPart);
    const next = saveMainPart(opened, main, added, this.cellsChanged && this.hasFormulas());
    if (next !== main) file.write(opened.mainPart, next);
    this.styles.write();
    this.strings.write();
    if (!sameEntries(opened.settings, opened.workbook.settings))
      writeSettings(file, opened.addin, opened.workbook.settings);
    removeUnreachable(file, before);
    return file;
  }

  private context(sheet: Sheet): SheetContext {
    const front = this.opened.workbook.activeSheet;
    return {
      styles: this.styles,
      strings: this.strings,
      digitWidth: this.opened.styles.digitWidth,
      inFront: front === this.opened.front ? undefined : sheet === front,
    };
  }

  private saveKnownSheet(sheet: Sheet, origin: SheetOrigin): void {
    const text = this.file.text(origin.part);
    const saved = saveSheet(sheet, origin, text, this.context(sheet));
    this.cellsChanged ||= saved.report.changed;
    this.formulasChanged ||= saved.report.formulasChanged;
    if (saved.text !== text) this.file.write(origin.part, saved.text);
    if (hasMoved(sheet)) moveRelatedParts(this.file, sheet, origin.part);
    if (saved.report.changed) renameTableColumns(this.file, sheet, origin.part);
  }

  /** Returns the relationship id. */
  private addSheet(sheet: Sheet): string {
    const { file, opened } = this;
    const part = addPart(file, opened.mainPart, {
      name: "xl/worksheets/sheet1.xml",
      relationship: "worksheet",
      contentType: CONTENT_TYPES.worksheet,
      text: EMPTY_SHEET,
    });
    const saved = saveSheet(sheet, emptyOrigin(part), EMPTY_SHEET, {
      ...this.context(sheet),
      inFront: opened.workbook.activeSheet === sheet,
    });
    this.cellsChanged = true;
    this.formulasChanged ||= saved.report.formulasChanged;
    file.write(part, saved.text);
    return file.relationships(opened.mainPart).find(({ target }) => target === part)!.id;
  }

  private removeDeletedSheets(): void {
    for (const [sheet, origin] of this.opened.origins) {
      if (this.opened.workbook.sheets.includes(sheet)) continue;
      removeRelationship(this.file, this.opened.mainPart, origin.relationship);
      this.formulasChanged = true;
    }
  }

  private moveCharts(parts: ReadonlySet<string>): void {
    for (const sheet of this.opened.origins.keys())
      if (hasMoved(sheet)) moveChartRanges(this.file, parts, sheet);
  }

  /** Excel makes a new one; an outdated one it takes for damage. */
  private dropCalculationChain(): void {
    const chain = this.file
      .relationships(this.opened.mainPart)
      .find(({ type }) => type === "calcChain");
    if (chain) removeRelationship(this.file, this.opened.mainPart, chain.id);
  }

  private hasFormulas(): boolean {
    return this.opened.workbook.sheets.some((sheet) => {
      for (const [, , cell] of sheet.grid.all()) if (cell.formula !== "") return true;
      return false;
    });
  }
}

const EMPTY_SHEET =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetViews>` +
  `<sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** What a sheet was before it was added: nothing. */
const emptyOrigin = (part: string): SheetOrigin => ({
  part,
  relationship: "",
  name: "",
  visibility: "Visible",
  grid: new Grid(),
  rows: new Axis(),
  columns: new Axis(),
  merges: [],
  rules: [],
  conditionalFormats: [],
  protection: undefined,
  frozen: { rows: 0, columns: 0 },
  autoFilter: undefined,
  tabColor: "",
});

const sameEntries = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
