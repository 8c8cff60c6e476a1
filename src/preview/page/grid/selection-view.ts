import { type Area, bottom, contains, isSingleCell, right, type Sheet } from "../../workbook";
import { element } from "../elements";
import type { GridView } from "./view";

/** Shows what is selected: a frame over the cells, marked headings, and the marks for assistive technology. */
export class SelectionView {
  private readonly frames: HTMLElement[] = [];
  private readonly active = element("div", { class: "active-cell", "aria-hidden": "true" });
  private marked: HTMLElement[] = [];

  constructor(private readonly view: GridView) {
    view.overlay.append(this.active);
  }

  update(): void {
    const { sheet } = this.view;
    if (!sheet) return;
    const { areas } = sheet.selection;
    areas.forEach((area, index) => this.place(this.frame(index), area));
    this.frames.splice(areas.length).forEach((frame) => frame.remove());
    const only = areas.length === 1 && (isSingleCell(areas[0]!) || isMerge(sheet, areas[0]!));
    this.frames.forEach((frame) => frame.classList.toggle("alone", only));
    this.place(this.active, activeArea(sheet));
    this.markHeadings(sheet);
  }

  private frame(index: number): HTMLElement {
    let frame = this.frames[index];
    if (!frame) {
      frame = element("div", { class: "selection", "aria-hidden": "true" });
      this.frames[index] = frame;
      this.view.overlay.append(frame);
    }
    return frame;
  }

  private place(frame: HTMLElement, area: Area): void {
    const { left, top, width, height } = this.view.rectangle(area);
    frame.hidden = width === 0 || height === 0;
    frame.style.left = `${left - 1}px`;
    frame.style.top = `${top - 1}px`;
    frame.style.width = `${width + 1}px`;
    frame.style.height = `${height + 1}px`;
    const { frozen } = this.view.sheet!;
    frame.classList.toggle("over-frozen", area.row < frozen.rows || area.column < frozen.columns);
  }

  private markHeadings(sheet: Sheet): void {
    for (const marked of this.marked) {
      marked.classList.remove("marked");
      marked.removeAttribute("aria-selected");
    }
    this.marked = [];
    const { areas } = sheet.selection;
    const table = this.view.overlay.querySelector("table")!;
    for (const heading of table.querySelectorAll<HTMLElement>(".column-heading")) {
      const column = Number(heading.getAttribute("aria-colindex")) - 1;
      if (areas.some((area) => column >= area.column && column <= right(area))) this.mark(heading);
    }
    for (const row of table.querySelectorAll<HTMLElement>("tr[aria-rowindex]")) {
      const index = Number(row.getAttribute("aria-rowindex")) - 1;
      if (areas.some((area) => index >= area.row && index <= bottom(area)))
        this.mark(row.firstElementChild as HTMLElement);
    }
    const { row, column } = activeArea(sheet);
    const cell = this.view.cellElement(row, column);
    if (!cell) return;
    cell.setAttribute("aria-selected", "true");
    this.marked.push(cell);
  }

  private mark(heading: HTMLElement): void {
    heading.classList.add("marked");
    this.marked.push(heading);
  }
}

/** The active cell, with all of its merge. */
export function activeArea(sheet: Sheet): Area {
  const { row, column } = sheet.selection.active;
  return sheet.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
}

const isMerge = (sheet: Sheet, area: Area): boolean => {
  const merge = sheet.mergeAt(area.row, area.column);
  return merge !== undefined && contains(merge, bottom(area), right(area));
};
