import {
  bottom,
  cellName,
  type Cell,
  conditionalLook,
  displayText,
  isBlank,
  isError,
  right,
  type Sheet,
  type Style,
} from "../../workbook";
import { element } from "../elements";
import type { Layout } from "./layout";
import { applyConditionalLook, borderCss, type LookSheet } from "./looks";
import { fittingNumber, rotate, shrink } from "./fitting";
import { CELL_PADDING, textWidth } from "./text-size";
import type { MergePart } from "./window";

const GRIDLINE = "1px solid #e2e2e2";

/** Draws single cells of a sheet. */
export class CellDrawer {
  constructor(
    private readonly sheet: Sheet,
    private readonly layout: Layout,
    private readonly looks: LookSheet
  ) {}

  /** The <td> of a cell, or of the part of a merge that begins at it. */
  draw(row: number, column: number, part: MergePart | undefined): HTMLTableCellElement {
    const { sheet } = this;
    const at = part ? part.merge : { row, column };
    const cell = sheet.cell(at.row, at.column);
    const { rows, columns } = this.layout;
    const last = part
      ? { row: part.rows[part.rows.length - 1]!, column: part.columns[part.columns.length - 1]! }
      : { row, column };
    const width = columns.offset(last.column + 1) - columns.offset(column);
    const height = rows.offset(last.row + 1) - rows.offset(row);
    const leads = this.leads(part, row, column);
    const td = element("td", {
      role: "gridcell",
      class: `${this.looks.classOf(cell.style)} ${this.edges(cell.style, row, column, last)}`,
      "aria-colindex": column + 1,
      "data-cell": leads ? cellName(at.row, at.column) : undefined,
      rowspan: part && part.rows.length > 1 ? part.rows.length : undefined,
      colspan: part && part.columns.length > 1 ? part.columns.length : undefined,
      "aria-readonly": sheet.protection && cell.style.locked ? "true" : undefined,
    });
    const look = sheet.conditionalFormats.length > 0 && conditionalLook(sheet, at.row, at.column);
    if (look) applyConditionalLook(td, look);
    const format = (look && look.numberFormat) || cell.style.numberFormat;
    const text = displayText(cell.value, format, sheet.workbook.dates1904);
    if (text !== "" && leads) {
      const whole = this.textWidth(part, width);
      const content = this.content(cell, text, {
        row,
        column,
        width: whole,
        height,
        merged: !!part,
      });
      if (whole > width) content.style.width = `${whole - 1}px`;
      td.append(content);
    }
    return td;
  }

  /** Of a merge that frozen rows or columns cut in two, the frozen part shows the text. */
  private leads(part: MergePart | undefined, row: number, column: number): boolean {
    if (!part) return true;
    const { frozen } = this.sheet;
    const cut = (line: number, first: number, count: number): boolean =>
      line >= count && first < count;
    return (
      !cut(row, part.merge.row, frozen.rows) && !cut(column, part.merge.column, frozen.columns)
    );
  }

  /** The text of a merge that begins in frozen columns runs on over the rest of it. */
  private textWidth(part: MergePart | undefined, width: number): number {
    if (!part || part.columns[0]! >= this.sheet.frozen.columns) return width;
    return this.layout.columns.span(part.columns[0]!, right(part.merge) - part.columns[0]! + 1);
  }

  private content(
    cell: Cell,
    text: string,
    box: { row: number; column: number; width: number; height: number; merged: boolean }
  ): HTMLElement {
    const { style, value } = cell;
    const room = box.width - 2 * CELL_PADDING;
    const number = typeof value === "number";
    const shown = number && !style.wrapText ? fittingNumber(value, text, style, room) : text;
    const content = element("div", { class: "content" }, shown);
    if (number && shown === text) shrink(content, text, style, room);
    content.style.maxHeight = `${box.height - 1}px`;
    if (style.horizontalAlignment === "General") {
      if (number) content.style.textAlign = "right";
      else if (typeof value === "boolean" || isError(value)) content.style.textAlign = "center";
    }
    if (style.textRotation !== 0) rotate(content, shown, style.textRotation, style.font);
    else if (style.shrinkToFit && !style.wrapText) shrink(content, shown, style, room);
    else if (typeof value === "string" && !style.wrapText && !box.merged)
      this.overflow(content, shown, style, box);
    return content;
  }

  /** A text that does not wrap runs over the empty cells to its right. */
  private overflow(
    content: HTMLElement,
    text: string,
    style: Style,
    { row, column, width }: { row: number; column: number; width: number }
  ): void {
    if (!["General", "Left"].includes(style.horizontalAlignment)) return;
    const need = textWidth(text, style.font) + 2 * CELL_PADDING;
    if (need <= width) return;
    const { columns } = this.layout;
    let room = width;
    for (let next = column + 1; next < columns.count && room < need; next++) {
      if (!isBlank(this.sheet.cell(row, next)) || this.sheet.mergeAt(row, next)) break;
      room += columns.size(next);
    }
    if (room === width) return;
    content.classList.add("overflowing");
    content.style.width = `${room - 1}px`;
  }

  /** Neighbours share their borders: each cell draws the right and the lower one of the two. */
  private edges(
    style: Style,
    row: number,
    column: number,
    last: { row: number; column: number }
  ): string {
    const { sheet, layout } = this;
    const below = layout.rows.next(last.row, 1);
    const after = layout.columns.next(last.column, 1);
    const merge = sheet.mergeAt(row, column);
    const corner = merge
      ? sheet.styleAt(Math.min(bottom(merge), last.row), Math.min(right(merge), last.column))
      : style;
    const rightBorder =
      corner.borders.right ??
      (after === last.column ? undefined : sheet.styleAt(row, after).borders.left) ??
      style.borders.right;
    const lowerBorder =
      corner.borders.bottom ??
      (below === last.row ? undefined : sheet.styleAt(below, column).borders.top) ??
      style.borders.bottom;
    const plain = style.fill
      ? `1px solid ${style.fill}`
      : sheet.showGridlines
        ? GRIDLINE
        : "1px solid #fff";
    return this.looks.edgeClass({
      right: rightBorder ? borderCss(rightBorder) : plain,
      bottom: lowerBorder ? borderCss(lowerBorder) : plain,
      top:
        layout.rows.next(row, -1) === row && style.borders.top
          ? borderCss(style.borders.top)
          : undefined,
      left:
        layout.columns.next(column, -1) === column && style.borders.left
          ? borderCss(style.borders.left)
          : undefined,
    });
  }
}
