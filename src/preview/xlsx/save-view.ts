import { cellName } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { SheetOrigin } from "./open";
import {
  attributeText,
  childrenOf,
  type Element,
  type Outline,
  setAttributes,
  type XmlPatch,
} from "./xml-patch";

/**
 * Writes which sheet is in front, frozen panes, gridlines and headings into <sheetViews>; the rest of it stays.
 *
 * @param inFront undefined leaves the file's mark alone
 * @returns the element to add where the part has none
 */
export function writeViews(
  sheet: Sheet,
  origin: SheetOrigin,
  inFront: boolean | undefined,
  { children, prefix }: Outline,
  patch: XmlPatch
): string {
  const views = children.find(({ local }) => local === "sheetViews");
  const view = views && childrenOf(patch.text, views, origin.part)[0];
  if (!view) return newViews(sheet, inFront, prefix);
  const shown = (attribute: string, now: boolean): Record<string, number | undefined> =>
    now === isOff(view, attribute) ? { [attribute]: now ? undefined : 0 } : {};
  const tag = setAttributes(patch.text.slice(view.start, view.openEnd), {
    ...(inFront === undefined ? {} : { tabSelected: inFront ? 1 : undefined }),
    ...shown("showGridLines", sheet.showGridlines),
    ...shown("showRowColHeaders", sheet.showHeadings),
  });
  if (sameFrozen(sheet, origin)) patch.replace(view.start, view.openEnd, tag);
  else {
    const open = tag.replace(/\s*\/?>$/, ">");
    patch.replace(view.start, view.end, `${open}${paneXml(sheet, prefix)}</${view.name}>`);
  }
  return "";
}

function newViews(sheet: Sheet, inFront: boolean | undefined, prefix: string): string {
  const { showGridlines, showHeadings } = sheet;
  const pane = paneXml(sheet, prefix);
  if (!inFront && showGridlines && showHeadings && pane === "") return "";
  const attributes = attributeText({
    showGridLines: showGridlines ? undefined : 0,
    showRowColHeaders: showHeadings ? undefined : 0,
    tabSelected: inFront ? 1 : undefined,
    workbookViewId: 0,
  });
  const view = `<${prefix}sheetView${attributes}>${pane}</${prefix}sheetView>`;
  return `<${prefix}sheetViews>${view}</${prefix}sheetViews>`;
}

function paneXml({ frozen: { rows, columns } }: Sheet, prefix: string): string {
  if (rows === 0 && columns === 0) return "";
  const activePane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const pane = attributeText({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: "frozen",
  });
  return `<${prefix}pane${pane}/><${prefix}selection pane="${activePane}"/>`;
}

const isOff = (element: Element, attribute: string): boolean =>
  /^(0|false)$/.test(element.attributes.get(attribute) ?? "1");

const sameFrozen = (sheet: Sheet, origin: SheetOrigin): boolean =>
  sheet.frozen.rows === origin.frozen.rows && sheet.frozen.columns === origin.frozen.columns;
