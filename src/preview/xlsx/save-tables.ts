import { areaName, parseArea } from "../workbook/area";
import type { CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { areaNow, lineNow } from "./moves";
import type { Package } from "./package";
import { removeRelationship, rewrite } from "./package-edit";
import { unescape } from "./strings";
import { childrenOf, outline, setAttributes } from "./xml-patch";

/**
 * A table's range moves along. Where its head or one of its columns came or went, its description would be wrong and
 * Excel would call the file damaged: the cells then go on as an ordinary range.
 */
export function moveTable(
  file: Package,
  sheet: Sheet,
  sheetPart: string,
  id: string,
  part: string
): void {
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
