import { areaName, parseArea } from "../workbook/area";
import type { CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { areaNow, lineNow } from "./moves";
import type { Package } from "./package";
import { removeRelationship } from "./package-edit";
import { movedFormula } from "./save-references";
import { escapeText, unescape } from "./strings";
import { XmlReader } from "./xml";
import {
  childrenOf,
  type Element,
  outline,
  readElement,
  setAttributes,
  XmlPatch,
} from "./xml-patch";

/**
 * After rows or columns of a sheet were inserted or deleted: moves its pictures, comments and tables along, and the
 * ranges that charts are drawn from.
 */
export function moveRelatedParts(file: Package, sheet: Sheet, part: string): void {
  for (const { id, type, target } of file.relationships(part)) {
    if (!file.has(target)) continue;
    if (type === "drawing") moveAnchors(file, sheet, target);
    else if (type === "comments" || type === "threadedComment") moveComments(file, sheet, target);
    else if (type === "vmlDrawing") moveNotes(file, sheet, target);
    else if (type === "table") moveTable(file, sheet, part, id, target);
  }
}

/** Pictures, charts and shapes hang on the cells of their corners. */
function moveAnchors(file: Package, sheet: Sheet, part: string): void {
  rewrite(file, part, (patch) => {
    eachElement(patch.text, part, (element) => {
      const moves =
        element.local === "row"
          ? sheet.rows.moves
          : element.local === "col"
            ? sheet.columns.moves
            : [];
      if (moves.length === 0) return;
      const old = Number(patch.text.slice(element.openEnd, element.closeStart));
      let line = old;
      let now = lineNow(moves, line);
      // What hung on a deleted line hangs on the next one that is left.
      while (now === undefined) now = lineNow(moves, ++line);
      patch.replace(element.openEnd, element.closeStart, String(now));
    });
  });
}

function moveComments(file: Package, sheet: Sheet, part: string): void {
  rewrite(file, part, (patch) => {
    eachElement(patch.text, part, (element) => {
      const ref = element.attributes.get("ref");
      if (ref === undefined || !/^(comment|threadedComment)$/.test(element.local)) return;
      const area = parseArea(ref);
      const now = area && areaNow(sheet, area);
      if (!now) {
        patch.replace(element.start, element.end, "");
        return;
      }
      const tag = patch.text.slice(element.start, element.openEnd);
      patch.replace(element.start, element.openEnd, setAttributes(tag, { ref: areaName(now) }));
    });
  });
}

/** The boxes of comments: their cell stands in <x:Row> and <x:Column>. A box of a deleted cell goes. */
function moveNotes(file: Package, sheet: Sheet, part: string): void {
  rewrite(file, part, (patch) => {
    eachElement(patch.text, part, (shape) => {
      if (shape.local !== "shape") return;
      const inside = patch.text.slice(shape.start, shape.end);
      const line = (name: string): number | undefined => {
        const text = new RegExp(`<x:${name}>(\\d+)</x:${name}>`).exec(inside)?.[1];
        return text === undefined ? undefined : Number(text);
      };
      const [row, column] = [line("Row"), line("Column")];
      if (row === undefined || column === undefined) return;
      const now = [lineNow(sheet.rows.moves, row), lineNow(sheet.columns.moves, column)];
      if (now[0] === undefined || now[1] === undefined) patch.replace(shape.start, shape.end, "");
      else {
        const moved = inside
          .replace(/(<x:Row>)\d+/, `$1${now[0]}`)
          .replace(/(<x:Column>)\d+/, `$1${now[1]}`);
        patch.replace(shape.start, shape.end, moved);
      }
    });
  });
}

/**
 * A table's range moves along. Where its head or one of its columns came or went, its description would be wrong and
 * Excel would call the file damaged: the cells then go on as an ordinary range.
 */
function moveTable(file: Package, sheet: Sheet, sheetPart: string, id: string, part: string): void {
  const text = file.text(part);
  const { root, children } = outline(text, part);
  const area = parseArea(root.attributes.get("ref") ?? "");
  const now = area && areaNow(sheet, area);
  const headLost = area && lineNow(sheet.rows.moves, area.row) === undefined;
  if (!area || !now || headLost || now.columns !== area.columns || now.rows < 2) {
    removeRelationship(file, sheetPart, id);
    removeTablePart(file, sheetPart, id);
    return;
  }
  rewrite(file, part, (patch) => {
    for (const element of [root, ...children.filter(({ local }) => local === "autoFilter")]) {
      const own = parseArea(element.attributes.get("ref") ?? "");
      const ref = own && areaNow(sheet, own);
      if (!ref) continue;
      const tag = text.slice(element.start, element.openEnd);
      patch.replace(element.start, element.openEnd, setAttributes(tag, { ref: areaName(ref) }));
    }
  });
}

function removeTablePart(file: Package, sheetPart: string, id: string): void {
  rewrite(file, sheetPart, (patch) => {
    const { children } = outline(patch.text, sheetPart);
    const list = children.find(({ local }) => local === "tableParts");
    if (!list) return;
    const kept: string[] = [];
    const inside = patch.text.slice(list.start, list.end);
    for (const entry of outline(inside, sheetPart).children) {
      const own = [...entry.attributes].find(([name]) => /:id$/.test(name))?.[1];
      if (own !== id) kept.push(inside.slice(entry.start, entry.end));
    }
    const open = setAttributes(patch.text.slice(list.start, list.openEnd), { count: kept.length });
    const xml = kept.length === 0 ? "" : `${open}${kept.join("")}</${list.name}>`;
    patch.replace(list.start, list.end, xml);
  });
}

/**
 * The names of a table's columns are the texts of its head. Where a head cell was changed the name follows; where the
 * heads no longer make names (empty, twice the same, no text) the table goes on as an ordinary range.
 */
export function renameTableColumns(file: Package, sheet: Sheet, sheetPart: string): void {
  for (const { id, type, target } of file.relationships(sheetPart)) {
    if (type !== "table" || !file.has(target)) continue;
    const text = file.text(target);
    const { root, children } = outline(text, target);
    const area = parseArea(root.attributes.get("ref") ?? "");
    const list = children.find(({ local }) => local === "tableColumns");
    if (!area || !list || root.attributes.get("headerRowCount") === "0") continue;
    const heads = Array.from({ length: area.columns }, (_, i) =>
      sheet.value(area.row, area.column + i)
    );
    const columns = childrenOf(text, list, target);
    const names = columns.map(({ attributes }) => unescape(attributes.get("name") ?? ""));
    if (heads.every((head, i) => sameHead(head, names[i]))) continue;
    const distinct = new Set(heads.map((head) => String(head).toLowerCase()));
    if (
      heads.some((head) => typeof head !== "string" || head === "") ||
      distinct.size < heads.length
    ) {
      removeRelationship(file, sheetPart, id);
      removeTablePart(file, sheetPart, id);
      continue;
    }
    rewrite(file, target, (patch) => {
      columns.forEach(({ start, openEnd }, i) => {
        if (sameHead(heads[i]!, names[i])) return;
        const name = String(heads[i]).replace(/\n/g, "_x000a_");
        patch.replace(start, openEnd, setAttributes(text.slice(start, openEnd), { name }));
      });
    });
  }
}

/** Files break lines in names in two ways. */
const sameHead = (head: CellValue, name: string | undefined): boolean =>
  String(head).replace(/\s+/g, " ") === name?.replace(/\s+/g, " ");

/** Charts anywhere in the file name the ranges that they draw. */
export function moveChartRanges(file: Package, parts: Iterable<string>, sheet: Sheet): void {
  for (const part of parts) {
    if (!/(^|\/)charts\/chart[^/]*\.xml$/i.test(part)) continue;
    rewrite(file, part, (patch) => {
      eachElement(patch.text, part, (element) => {
        if (element.local !== "f" || element.selfClosing) return;
        const reader = new XmlReader(patch.text.slice(element.start, element.end), part);
        reader.next();
        const formula = unescape(reader.readText());
        const now = movedFormula(sheet, formula, undefined);
        if (now !== formula) patch.replace(element.openEnd, element.closeStart, escapeText(now));
      });
    });
  }
}

function rewrite(file: Package, part: string, change: (patch: XmlPatch) => void): void {
  const patch = new XmlPatch(file.text(part));
  change(patch);
  if (patch.changed) file.write(part, patch.toString());
}

/** Every element of a part, outer ones with all that is in them; a visitor must not change one inside another. */
function eachElement(text: string, part: string, visit: (element: Element) => void): void {
  const reader = new XmlReader(text, part);
  const walk = (): void => {
    reader.children(() => {
      visit(readElement(reader, walk));
    });
  };
  reader.next();
  visit(readElement(reader, walk));
}
