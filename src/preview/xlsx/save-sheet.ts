import { areaName } from "../workbook/area";
import type { Protection } from "../workbook/protection";
import type { Sheet } from "../workbook/sheet";
import { hasMoved } from "./moves";
import type { SheetOrigin } from "./open";
import { legacyPasswordHash } from "./password";
import { PROTECTION_ATTRIBUTES } from "./read-sheet";
import { type CellContext, type CellReport, CellsWriter } from "./save-cells";
import { writeColumns } from "./save-columns";
import { writeConditionalFormats } from "./save-conditional";
import { moveReferences } from "./save-references";
import { writeViews } from "./save-view";
import { XmlReader } from "./xml";
import {
  attributeText,
  childrenOf,
  type Element,
  insertChild,
  outline,
  type Outline,
  setAttributes,
  XmlPatch,
} from "./xml-patch";

/** The children of <worksheet> in the order of the schema; Excel refuses files with another one. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

export interface SheetContext extends CellContext {
  readonly digitWidth: number;
  /** Whether this sheet is the one in front; undefined: leave the file's mark alone. */
  readonly inFront: boolean | undefined;
}

/** The text of a sheet's part as it must be now: the same text where nothing was changed. */
export function saveSheet(
  sheet: Sheet,
  origin: SheetOrigin,
  text: string,
  context: SheetContext
): { text: string; report: CellReport } {
  const writer = new SheetWriter(sheet, origin, text, context);
  return writer.write();
}

class SheetWriter {
  private readonly patch: XmlPatch;
  private readonly outline: Outline;

  constructor(
    private readonly sheet: Sheet,
    private readonly origin: SheetOrigin,
    private readonly text: string,
    private readonly context: SheetContext
  ) {
    this.patch = new XmlPatch(text);
    this.outline = outline(text, origin.part);
  }

  write(): { text: string; report: CellReport } {
    const report = this.writeCells();
    this.writeDimension(report.changed);
    this.writeTabColor();
    this.writeViews();
    this.writeColumns();
    this.writeProtection();
    this.writeAutoFilter();
    this.writeMerges();
    this.writeConditionalFormats();
    if (hasMoved(this.sheet)) moveReferences(this.sheet, this.outline, this.patch);
    return { text: this.patch.toString(), report };
  }

  private child(local: string): Element | undefined {
    return this.outline.children.find((element) => element.local === local);
  }

  private tagOf(element: Element): string {
    return this.text.slice(element.start, element.openEnd);
  }

  /** Puts an element in place of the file's, adds it, or ("") takes it away. */
  private put(local: string, xml: string): void {
    const element = this.child(local);
    if (element) this.patch.replace(element.start, element.end, xml);
    else if (xml !== "") insertChild(this.patch, this.outline, ORDER, local, xml);
  }

  private writeCells(): CellReport {
    const writer = new CellsWriter(this.sheet, this.origin, this.context, this.patch);
    const reader = new XmlReader(this.text, this.origin.part);
    while (reader.next()) {
      if (reader.kind === "open" && reader.local === "sheetData") {
        writer.write(reader);
        break;
      }
    }
    return writer.report;
  }

  private writeDimension(cellsChanged: boolean): void {
    const element = this.child("dimension");
    if (!cellsChanged || !element) return;
    const used = this.sheet.usedArea();
    const ref = used ? areaName(used) : "A1";
    this.patch.replace(element.start, element.openEnd, setAttributes(this.tagOf(element), { ref }));
  }

  private writeTabColor(): void {
    const { tabColor } = this.sheet;
    if (tabColor === this.origin.tabColor) return;
    const p = this.outline.prefix;
    const color = tabColor === "" ? "" : `<${p}tabColor rgb="FF${tabColor.slice(1)}"/>`;
    const element = this.child("sheetPr");
    if (!element) {
      this.put("sheetPr", `<${p}sheetPr>${color}</${p}sheetPr>`);
      return;
    }
    const inside = childrenOf(this.text, element, this.origin.part)
      .filter(({ local }) => local !== "tabColor")
      .map(({ start, end }) => this.text.slice(start, end));
    const open = this.tagOf(element).replace(/\s*\/?>$/, ">");
    this.put("sheetPr", `${open}${color}${inside.join("")}</${element.name}>`);
  }

  private writeViews(): void {
    const { inFront } = this.context;
    const added = writeViews(this.sheet, this.origin, inFront, this.outline, this.patch);
    if (added !== "") this.put("sheetViews", added);
  }

  private writeColumns(): void {
    const { prefix } = this.outline;
    const element = this.child("cols");
    const { styles, digitWidth } = this.context;
    const file = { text: this.text, element, prefix };
    const xml = writeColumns(this.sheet, this.origin, styles, digitWidth, file);
    if (xml !== undefined) this.put("cols", xml);
  }

  private writeProtection(): void {
    const { protection } = this.sheet;
    if (protection === this.origin.protection) return;
    const xml = protection
      ? `<${this.outline.prefix}sheetProtection${attributeText(protectionAttributes(protection))}/>`
      : "";
    this.put("sheetProtection", xml);
  }

  private writeAutoFilter(): void {
    const { autoFilter } = this.sheet;
    if (autoFilter === this.origin.autoFilter) return;
    const element = this.child("autoFilter");
    if (!autoFilter) this.put("autoFilter", "");
    else if (element) {
      const tag = setAttributes(this.tagOf(element), { ref: areaName(autoFilter) });
      this.patch.replace(element.start, element.openEnd, tag);
    } else
      this.put("autoFilter", `<${this.outline.prefix}autoFilter ref="${areaName(autoFilter)}"/>`);
  }

  private writeMerges(): void {
    const { merges } = this.sheet;
    const names = merges.map(areaName);
    if (merges === this.origin.merges || names.join() === this.origin.merges.map(areaName).join())
      return;
    const p = this.outline.prefix;
    const cells = names.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join("");
    this.put(
      "mergeCells",
      merges.length === 0
        ? ""
        : `<${p}mergeCells count="${merges.length}">${cells}</${p}mergeCells>`
    );
  }

  private writeConditionalFormats(): void {
    const { prefix, children } = this.outline;
    const xml = writeConditionalFormats(this.sheet, this.origin, this.context.styles, prefix);
    if (xml === undefined) return;
    const elements = children.filter(({ local }) => local === "conditionalFormatting");
    const [first, ...others] = elements;
    if (first) this.patch.replace(first.start, first.end, xml);
    else this.put("conditionalFormatting", xml);
    for (const { start, end } of others) this.patch.replace(start, end, "");
  }
}

function protectionAttributes({
  options,
  password,
  passwordHash,
}: Protection): Record<string, string | number | undefined> {
  const attributes: Record<string, string | number | undefined> = {
    ...passwordHash,
    ...(password === undefined ? {} : { password: legacyPasswordHash(password) }),
    sheet: 1,
    objects: options.allowEditObjects ? undefined : 1,
    scenarios: options.allowEditScenarios ? undefined : 1,
    selectLockedCells: options.selectionMode === "Normal" ? undefined : 1,
    selectUnlockedCells: options.selectionMode === "None" ? 1 : undefined,
  };
  for (const [option, attribute] of Object.entries(PROTECTION_ATTRIBUTES)) {
    const allowed = options[option as keyof typeof PROTECTION_ATTRIBUTES];
    attributes[attribute] = allowed ? 0 : undefined;
  }
  return attributes;
}
