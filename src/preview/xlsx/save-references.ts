import { shiftReferences } from "../workbook/formula/references";
import type { Sheet } from "../workbook/sheet";
import { readAreas, writeAreas } from "./areas";
import { areaNow, lineNow } from "./moves";
import { escapeText, unescape } from "./strings";
import { XmlReader } from "./xml";
import {
  childrenOf,
  type Element,
  type Outline,
  readElement,
  setAttributes,
  type XmlPatch,
} from "./xml-patch";

/** Lists of a worksheet part whose entries name cells, and the attribute that names them. */
const LISTS: Readonly<Record<string, "sqref" | "ref">> = {
  protectedRanges: "sqref",
  dataValidations: "sqref",
  hyperlinks: "ref",
  ignoredErrors: "sqref",
};

/**
 * After rows or columns were inserted or deleted: moves what the model does not know (input rules, links, breaks …)
 * along with the cells that it belongs to, and takes away what lost all its cells.
 */
export function moveReferences(sheet: Sheet, { children }: Outline, patch: XmlPatch): void {
  for (const element of children) {
    const attribute = LISTS[element.local];
    if (attribute) moveList(sheet, element, attribute, patch);
    else if (element.local === "rowBreaks") moveBreaks(element, sheet.rows.moves, patch);
    else if (element.local === "colBreaks") moveBreaks(element, sheet.columns.moves, patch);
    else if (element.local === "sortState") moveOne(sheet, element, "ref", patch);
    else if (element.local === "extLst") moveExtensions(sheet, element, patch);
  }
}

function moveList(sheet: Sheet, list: Element, attribute: "sqref" | "ref", patch: XmlPatch): void {
  const entries = childrenOf(patch.text, list, list.local);
  const kept = entries.filter((entry) => areasNow(sheet, entry.attributes.get(attribute)) !== "");
  if (kept.length === 0) {
    patch.replace(list.start, list.end, "");
    return;
  }
  if (list.attributes.has("count")) {
    const tag = patch.text.slice(list.start, list.openEnd);
    patch.replace(list.start, list.openEnd, setAttributes(tag, { count: kept.length }));
  }
  for (const entry of entries) {
    if (!moveOne(sheet, entry, attribute, patch)) continue;
    for (const child of entry.selfClosing ? [] : childrenOf(patch.text, entry, entry.local))
      if (/^formula[12]$/.test(child.local)) moveFormula(sheet, child, patch);
  }
}

/** The areas of the file as they lie now; "" where all are gone. */
function areasNow(sheet: Sheet, text = ""): string {
  return writeAreas(readAreas(text).flatMap((area) => areaNow(sheet, area) ?? []));
}

/** False where the element lost all its cells and was taken away. */
function moveOne(sheet: Sheet, element: Element, attribute: string, patch: XmlPatch): boolean {
  const now = areasNow(sheet, element.attributes.get(attribute));
  if (now === "") {
    patch.replace(element.start, element.end, "");
    return false;
  }
  const tag = patch.text.slice(element.start, element.openEnd);
  patch.replace(element.start, element.openEnd, setAttributes(tag, { [attribute]: now }));
  return true;
}

/** A formula's or address's text between its tags. */
function moveFormula(sheet: Sheet, element: Element, patch: XmlPatch): void {
  const reader = new XmlReader(patch.text.slice(element.start, element.end), element.local);
  reader.next();
  const formula = unescape(reader.readText());
  const now = movedFormula(sheet, formula);
  if (now !== formula) patch.replace(element.openEnd, element.closeStart, escapeText(now));
}

/** A formula (without "=") that stands on the sheet itself or names it. */
export function movedFormula(
  sheet: Sheet,
  formula: string,
  home: string | undefined = sheet.name
): string {
  let text = `=${formula}`;
  for (const axis of ["row", "column"] as const) {
    const moves = axis === "row" ? sheet.rows.moves : sheet.columns.moves;
    for (const move of moves)
      text = shiftReferences(text, { ...move, axis, sheet: sheet.name }, home);
  }
  return text.slice(1);
}

/** A break stands before row `id` (counted from 0). */
function moveBreaks(list: Element, moves: Sheet["rows"]["moves"], patch: XmlPatch): void {
  const entries = childrenOf(patch.text, list, list.local);
  const kept = entries.filter(
    ({ attributes }) => lineNow(moves, Number(attributes.get("id"))) !== undefined
  );
  if (kept.length === 0) {
    patch.replace(list.start, list.end, "");
    return;
  }
  const count = kept.length;
  const manual = kept.filter(({ attributes }) => attributes.get("man") === "1").length;
  const tag = patch.text.slice(list.start, list.openEnd);
  patch.replace(
    list.start,
    list.openEnd,
    setAttributes(tag, { count, manualBreakCount: manual || undefined })
  );
  for (const entry of entries) {
    const id = lineNow(moves, Number(entry.attributes.get("id")));
    if (id === undefined) patch.replace(entry.start, entry.end, "");
    else {
      const own = patch.text.slice(entry.start, entry.openEnd);
      patch.replace(entry.start, entry.openEnd, setAttributes(own, { id }));
    }
  }
}

/** Newer kinds of rules keep their cells as text: <xm:sqref>A1:A9</xm:sqref>, <xm:f>B1</xm:f>. */
function moveExtensions(sheet: Sheet, extensions: Element, patch: XmlPatch): void {
  const text = patch.text.slice(0, extensions.end);
  const reader = new XmlReader(text.slice(extensions.start), "extLst");
  const offset = extensions.start;
  while (reader.next()) {
    if (reader.kind !== "open" || reader.selfClosing) continue;
    if (reader.local !== "sqref" && reader.local !== "f") continue;
    const kind = reader.local;
    const element = readElement(reader);
    const placed = {
      ...element,
      start: element.start + offset,
      openEnd: element.openEnd + offset,
      closeStart: element.closeStart + offset,
      end: element.end + offset,
    };
    if (kind === "f") moveFormula(sheet, placed, patch);
    else {
      const now = areasNow(sheet, text.slice(placed.openEnd, placed.closeStart));
      if (now !== "") patch.replace(placed.openEnd, placed.closeStart, now);
    }
  }
}
