import type { Sheet } from "../workbook/sheet";
import type { DefinedName } from "../workbook/workbook";
import type { OpenedFile } from "./open";
import { escapeText, escapeXml } from "./strings";
import {
  childrenOf,
  type Element,
  insertChild,
  outline,
  type Outline,
  setAttributes,
  XmlPatch,
} from "./xml-patch";

/** The children of <workbook> in the order of the schema. */
const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
  "webPublishObjects extLst"
).split(" ");

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One <sheet> of the new list: a sheet of the model, or one that the preview does not show (a chart). */
type Tab = { readonly xml: string; readonly sheet: Sheet | undefined; readonly fileIndex: number };

/**
 * xl/workbook.xml as it must be now: order, names and visibility of sheets, defined names, the tab in front, and, after
 * cells changed, the wish to be calculated anew.
 *
 * @param added relationship ids of sheets that the file does not have yet
 */
export function saveMainPart(
  file: OpenedFile,
  text: string,
  added: ReadonlyMap<Sheet, string>,
  recalculate: boolean
): string {
  return new MainPartWriter(file, text, added).write(recalculate);
}

class MainPartWriter {
  private readonly patch: XmlPatch;
  private readonly outline: Outline;
  private tabs: readonly Tab[] = [];

  constructor(
    private readonly file: OpenedFile,
    private readonly text: string,
    private readonly added: ReadonlyMap<Sheet, string>
  ) {
    this.patch = new XmlPatch(text);
    this.outline = outline(text, file.mainPart);
  }

  write(recalculate: boolean): string {
    this.writeSheets();
    this.writeActiveTab();
    this.writeNames();
    if (recalculate) this.askForCalculation();
    return this.patch.toString();
  }

  private child(local: string): Element | undefined {
    return this.outline.children.find((element) => element.local === local);
  }

  private slice({ start, end }: { start: number; end: number }): string {
    return this.text.slice(start, end);
  }

  private writeSheets(): void {
    const list = this.child("sheets")!;
    const entries = childrenOf(this.text, list, this.file.mainPart);
    const byRelationship = new Map(
      [...this.file.origins].map(([sheet, origin]) => [origin.relationship, sheet])
    );
    const inFile = entries.map((entry, fileIndex): Tab => {
      const id = [...entry.attributes].find(([name]) => /:id$/.test(name))?.[1] ?? "";
      return { xml: this.slice(entry), sheet: byRelationship.get(id), fileIndex };
    });
    let number = Math.max(0, ...entries.map(({ attributes }) => Number(attributes.get("sheetId"))));
    const shown = this.file.workbook.sheets.map((sheet): Tab => {
      const known = inFile.find((tab) => tab.sheet === sheet);
      if (known) return { ...known, xml: this.renamed(known.xml, sheet) };
      const tag = `<${this.outline.prefix}sheet name="" sheetId="${++number}" r:id="${this.added.get(sheet)!}" xmlns:r="${R}"/>`;
      return { xml: this.renamed(tag, sheet), sheet, fileIndex: -1 };
    });
    // A sheet that is not shown keeps its place behind the sheets that stood before it.
    const tabs: Tab[] = [...shown];
    for (const tab of inFile) {
      if (tab.sheet !== undefined) continue;
      const before = tabs.filter(({ fileIndex }) => fileIndex >= 0 && fileIndex < tab.fileIndex);
      const last = before[before.length - 1];
      tabs.splice(last ? tabs.indexOf(last) + 1 : 0, 0, tab);
    }
    this.tabs = tabs;
    const same =
      tabs.length === inFile.length && tabs.every((tab, i) => tab.xml === inFile[i]!.xml);
    if (!same)
      this.patch.replace(list.openEnd, list.closeStart, tabs.map(({ xml }) => xml).join(""));
  }

  private renamed(tag: string, sheet: Sheet): string {
    const origin = this.file.origins.get(sheet);
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };
    return setAttributes(tag, {
      ...(origin?.name === sheet.name ? {} : { name: sheet.name }),
      ...(origin?.visibility === sheet.visibility ? {} : { state: state[sheet.visibility] }),
    });
  }

  private writeActiveTab(): void {
    if (this.file.workbook.activeSheet === this.file.front && !this.tabsMoved()) return;
    const views = this.child("bookViews");
    const view = views && childrenOf(this.text, views, this.file.mainPart)[0];
    const active = this.tabs.findIndex(({ sheet }) => sheet === this.file.workbook.activeSheet);
    if (view) {
      const known = Number(view.attributes.get("activeTab") ?? 0);
      if (known === active) return;
      const tag = this.text.slice(view.start, view.openEnd);
      const activeTab = active || undefined;
      // The first tab in sight may be one that is gone.
      const changes = { activeTab, firstSheet: undefined };
      this.patch.replace(view.start, view.openEnd, setAttributes(tag, changes));
    } else if (active > 0) {
      const p = this.outline.prefix;
      const xml = `<${p}bookViews><${p}workbookView activeTab="${active}"/></${p}bookViews>`;
      insertChild(this.patch, this.outline, ORDER, "bookViews", xml);
    }
  }

  private tabsMoved(): boolean {
    return this.tabs.some((tab, index) => tab.fileIndex !== index);
  }

  private writeNames(): void {
    const list = this.child("definedNames");
    const entries = list ? childrenOf(this.text, list, this.file.mainPart) : [];
    const moved = this.tabsMoved();
    const fresh = this.file.workbook.names;
    const gone = [...this.file.origins.keys()].some(
      (sheet) => !this.file.workbook.sheets.includes(sheet)
    );
    if (fresh === this.file.names && !moved && !gone) return;
    const left = new Set(fresh);
    const kept = entries.flatMap((entry) => this.keptName(entry, left));
    const added = [...left].map((name) => this.newName(name));
    const xml = [...kept, ...added].join("");
    const p = this.outline.prefix;
    const whole = xml === "" ? "" : `<${p}definedNames>${xml}</${p}definedNames>`;
    if (list) this.patch.replace(list.start, list.end, whole);
    else if (whole !== "") insertChild(this.patch, this.outline, ORDER, "definedNames", whole);
  }

  /** A name of the file with its present formula and sheet number; nothing where it or its sheet is gone. */
  private keptName(entry: Element, left: Set<DefinedName>): string[] {
    const local = entry.attributes.get("localSheetId");
    const fileIndex = local === undefined ? undefined : Number(local);
    const tab = this.tabs.findIndex((each) => each.fileIndex === fileIndex);
    if (fileIndex !== undefined && tab < 0) return [];
    const sheet = fileIndex === undefined ? undefined : this.tabs[tab]!.sheet;
    const open = setAttributes(
      this.text.slice(entry.start, entry.openEnd),
      fileIndex === undefined ? {} : { localSheetId: tab }
    );
    const rest = this.text.slice(entry.openEnd, entry.end);
    // Names of sheets that the preview does not show are not in the model.
    if (fileIndex !== undefined && !sheet) return [open + rest];
    const name = entry.attributes.get("name");
    const now = [...left].find((each) => each.name === name && each.sheet === sheet);
    if (!now) return [];
    left.delete(now);
    const before = this.file.names.find((each) => each.name === name && each.sheet === sheet);
    if (before?.formula === now.formula) return [open + rest];
    return [`${open}${escapeText(now.formula.slice(1))}</${entry.name}>`];
  }

  private newName({ name, formula, sheet }: DefinedName): string {
    const p = this.outline.prefix;
    const tab = this.tabs.findIndex((each) => each.sheet === sheet);
    const local = sheet ? ` localSheetId="${tab}"` : "";
    const text = escapeText(formula.replace(/^=/, ""));
    return `<${p}definedName name="${escapeXml(name)}"${local}>${text}</${p}definedName>`;
  }

  /** Results of formulas that the preview cannot calculate may be out of date: Excel works them out when opening. */
  private askForCalculation(): void {
    const element = this.child("calcPr");
    const p = this.outline.prefix;
    if (!element) {
      insertChild(this.patch, this.outline, ORDER, "calcPr", `<${p}calcPr fullCalcOnLoad="1"/>`);
      return;
    }
    const tag = setAttributes(this.text.slice(element.start, element.openEnd), {
      fullCalcOnLoad: 1,
    });
    this.patch.replace(element.start, element.openEnd, tag);
  }
}
