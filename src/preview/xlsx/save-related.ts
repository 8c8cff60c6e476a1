import { areaName, parseArea } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { areaNow, lineNow } from "./moves";
import type { Package } from "./package";
import { rewrite } from "./package-edit";
import { movedFormula } from "./save-references";
import { escapeText, unescape } from "./strings";
import { XmlReader } from "./xml";
import { type Element, readElement, setAttributes } from "./xml-patch";
import { moveTable } from "./save-tables";

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
