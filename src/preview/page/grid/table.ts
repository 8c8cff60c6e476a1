import { columnName, type Sheet } from "../../workbook";
import { element } from "../elements";
import { CellDrawer } from "./cell-view";
import type { Layout } from "./layout";
import type { LookSheet } from "./looks";
import { mergeParts, type Window } from "./window";

/** The height of the row of column letters, in pixels. */
export const HEADING_HEIGHT = 22;

/** Builds the contents of the sheet's <table>: headings, cells, and blank space for what is not drawn. */
export class TableBuilder {
  constructor(
    private readonly sheet: Sheet,
    private readonly layout: Layout,
    private readonly looks: LookSheet,
    private readonly headingWidth: number
  ) {}

  build(rows: Window, columns: Window): HTMLElement[] {
    return [this.columnWidths(columns), this.heading(columns), this.body(rows, columns)];
  }

  private columnWidths({ frozen, lines, before, after }: Window): HTMLElement {
    const { columns } = this.layout;
    const sized = (width: number): HTMLElement => {
      const col = element("col");
      col.style.width = `${width}px`;
      return col;
    };
    return element(
      "colgroup",
      {},
      sized(this.headingWidth),
      ...frozen.map((column) => sized(columns.size(column))),
      ...(before > 0 ? [sized(before)] : []),
      ...lines.map((column) => sized(columns.size(column))),
      ...(after > 0 ? [sized(after)] : [])
    );
  }

  private heading({ frozen, lines, before, after }: Window): HTMLElement {
    const head = (column: number): HTMLElement => {
      const cell = element(
        "th",
        { scope: "col", class: "column-heading", "aria-colindex": column + 1 },
        columnName(column)
      );
      if (column < this.sheet.frozen.columns) this.stick(cell, column, "left");
      return cell;
    };
    const row = element(
      "tr",
      {},
      element("td", { class: "corner", "aria-hidden": "true" }),
      ...frozen.map(head),
      ...gap(before, "th"),
      ...lines.map(head),
      ...gap(after, "th")
    );
    return element("thead", {}, row);
  }

  private body(rows: Window, columns: Window): HTMLElement {
    const { sheet } = this;
    const drawer = new CellDrawer(sheet, this.layout, this.looks);
    const parts = mergeParts(sheet.merges, rows, columns);
    const draw = (row: number, column: number): HTMLElement[] => {
      const part = parts.get(`${row},${column}`);
      if (part === "covered") return [];
      const cell = drawer.draw(row, column, part);
      if (column < sheet.frozen.columns) this.stick(cell, column, "left");
      if (row < sheet.frozen.rows) this.stick(cell, row, "top");
      if (column === sheet.frozen.columns - 1) cell.classList.add("last-frozen-column");
      if (row === sheet.frozen.rows - 1) cell.classList.add("last-frozen-row");
      return [cell];
    };
    const line = (row: number): HTMLElement => {
      const head = element("th", { scope: "row", class: "row-heading" }, String(row + 1));
      const tr = element(
        "tr",
        { "aria-rowindex": row + 1 },
        head,
        ...columns.frozen.flatMap((column) => draw(row, column)),
        ...gap(columns.before, "td"),
        ...columns.lines.flatMap((column) => draw(row, column)),
        ...gap(columns.after, "td")
      );
      tr.style.height = `${this.layout.rows.size(row)}px`;
      if (row < sheet.frozen.rows) this.stick(head, row, "top");
      return tr;
    };
    return element(
      "tbody",
      {},
      ...rows.frozen.map(line),
      ...blank(rows.before),
      ...rows.lines.map(line),
      ...blank(rows.after)
    );
  }

  private stick(cell: HTMLElement, line: number, side: "left" | "top"): void {
    const { rows, columns } = this.layout;
    cell.classList.add(`frozen-${side}`);
    cell.style[side] =
      side === "left"
        ? `${this.headingWidth + columns.offset(line)}px`
        : `${HEADING_HEIGHT + rows.offset(line)}px`;
  }
}

function gap(width: number, name: "td" | "th"): HTMLElement[] {
  return width > 0 ? [element(name, { class: "gap", "aria-hidden": "true" })] : [];
}

function blank(height: number): HTMLElement[] {
  if (height <= 0) return [];
  const row = element("tr", { class: "gap", "aria-hidden": "true" });
  row.style.height = `${height}px`;
  return [row];
}
