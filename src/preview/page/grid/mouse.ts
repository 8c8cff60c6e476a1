import {
  type Area,
  between,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
  WHOLE_SHEET,
} from "../../workbook";
import type { Desk } from "../desk";
import type { CellEditor } from "./editor";
import type { GridKeyboard } from "./keyboard";
import { landing } from "./movement";
import type { GridView, Hit } from "./view";

/** This near to a heading's edge the pointer takes hold of it, in pixels. */
const GRIP = 4;
const POINTS_PER_PIXEL = 0.75;

/** Selecting cells, rows and columns with the mouse, and dragging the edges of headings. */
export class GridMouse {
  private drag: ((event: MouseEvent) => void) | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly view: GridView,
    private readonly editor: CellEditor,
    private readonly keyboard: GridKeyboard,
    private readonly scroller: HTMLElement
  ) {
    scroller.addEventListener("mousedown", (event) => this.pressed(event));
    scroller.addEventListener("dblclick", (event) => this.doubleClicked(event));
    scroller.addEventListener("mousemove", (event) => this.hovered(event));
    window.addEventListener("mousemove", (event) => this.drag?.(event));
    window.addEventListener("mouseup", () => (this.drag = undefined));
  }

  private pressed(event: MouseEvent): void {
    const { sheet } = this.desk;
    const own = event.target === this.editor.field && this.editor.isEditing;
    if (!sheet || own || event.button === 1 || this.onScrollbar(event)) return;
    event.preventDefault();
    if (!this.editor.commit()) return;
    this.editor.focus();
    const hit = this.view.hit(event.clientX, event.clientY);
    const edge = this.edgeAt(event, hit);
    if (event.button === 2) this.selectUnder(sheet, hit);
    else if (edge) this.resize(sheet, edge, event);
    else this.select(sheet, hit, event);
  }

  /** A click with the right button inside the selection leaves it as it is. */
  private selectUnder(sheet: Sheet, hit: Hit): void {
    const inside = sheet.selection.areas.some((area) => contains(area, hit.row, hit.column));
    if (hit.on === "cell" && !inside) this.keyboard.goTo(hit);
    else if (hit.on === "row-heading" && !inside)
      this.put(sheet, rowsBetween(hit.row, hit.row), hit);
  }

  private select(sheet: Sheet, hit: Hit, event: MouseEvent): void {
    const { active } = sheet.selection;
    switch (hit.on) {
      case "corner":
        return this.put(sheet, WHOLE_SHEET, active);
      case "row-heading": {
        const from = event.shiftKey ? active.row : hit.row;
        this.put(sheet, rowsBetween(from, hit.row), { row: from, column: 0 });
        return this.follow((to) =>
          this.put(sheet, rowsBetween(from, to.row), { row: from, column: 0 })
        );
      }
      case "column-heading": {
        const from = event.shiftKey ? active.column : hit.column;
        const first = { row: 0, column: from };
        this.put(sheet, columnsBetween(from, hit.column), first);
        return this.follow((to) => this.put(sheet, columnsBetween(from, to.column), first));
      }
      case "cell":
        if (event.shiftKey) this.keyboard.extendTo(hit);
        else if (event.ctrlKey || event.metaKey) this.add(sheet, hit);
        else this.keyboard.goTo(hit);
        return this.follow((to) => this.keyboard.extendTo(to));
    }
  }

  private put(sheet: Sheet, area: Area, active: { row: number; column: number }): void {
    this.desk.accept(sheet.workbook.user.select(sheet, [area], active));
  }

  private add(sheet: Sheet, hit: Hit): void {
    const area = landing(sheet, hit);
    this.desk.accept(sheet.workbook.user.select(sheet, [...sheet.selection.areas, area], area));
  }

  /** Calls back for every other cell that the pointer reaches until the button is let go. */
  private follow(reached: (hit: Hit) => void): void {
    let last = "";
    this.drag = (event) => {
      const hit = this.view.hit(event.clientX, event.clientY);
      const key = `${hit.row},${hit.column}`;
      if (last !== "" && key !== last) reached(hit);
      last = key;
    };
  }

  private doubleClicked(event: MouseEvent): void {
    if (this.onScrollbar(event) || event.target === this.editor.field) return;
    if (this.view.hit(event.clientX, event.clientY).on === "cell") this.editor.open();
  }

  private hovered(event: MouseEvent): void {
    if (this.drag || !this.desk.sheet) return;
    const edge = this.edgeAt(event, this.view.hit(event.clientX, event.clientY));
    this.scroller.style.cursor = edge ? (edge.axis === "column" ? "col-resize" : "row-resize") : "";
  }

  /** The heading whose far edge is under the pointer. */
  private edgeAt(
    event: MouseEvent,
    hit: Hit
  ): { axis: "row" | "column"; line: number } | undefined {
    const box = this.scroller.getBoundingClientRect();
    const cell = this.view.rectangle({ row: hit.row, column: hit.column, rows: 1, columns: 1 });
    const sight = this.view.sight;
    const x = (event.clientX - box.left) / this.view.zoom + sight.left - cell.left;
    const y = (event.clientY - box.top) / this.view.zoom + sight.top - cell.top;
    const { rows, columns } = this.view.layout;
    if (hit.on === "column-heading") {
      if (cell.width - x <= GRIP) return { axis: "column", line: hit.column };
      const before = columns.next(hit.column, -1);
      if (x <= GRIP && before !== hit.column) return { axis: "column", line: before };
    }
    if (hit.on === "row-heading") {
      if (cell.height - y <= GRIP) return { axis: "row", line: hit.row };
      const before = rows.next(hit.row, -1);
      if (y <= GRIP && before !== hit.row) return { axis: "row", line: before };
    }
    return undefined;
  }

  private resize(
    sheet: Sheet,
    { axis, line }: { axis: "row" | "column"; line: number },
    start: MouseEvent
  ): void {
    const column = axis === "column";
    const { rows, columns } = this.view.layout;
    const size = column ? columns.size(line) : rows.size(line);
    const from = column ? start.clientX : start.clientY;
    let wanted = size;
    this.drag = (event) => {
      const moved = (column ? event.clientX : event.clientY) - from;
      wanted = Math.max(4, size + moved / this.view.zoom);
    };
    const done = (): void => {
      if (wanted === size) return;
      const points = wanted * POINTS_PER_PIXEL;
      const { user } = sheet.workbook;
      const area = column ? columnsBetween(line, line) : rowsBetween(line, line);
      this.desk.accept(
        column ? user.resizeColumns(sheet, area, points) : user.resizeRows(sheet, area, points)
      );
    };
    window.addEventListener("mouseup", done, { once: true });
  }

  private onScrollbar(event: MouseEvent): boolean {
    const box = this.scroller.getBoundingClientRect();
    return (
      event.clientX - box.left >= this.scroller.clientWidth ||
      event.clientY - box.top >= this.scroller.clientHeight
    );
  }
}

const rowsBetween = (a: number, b: number): Area => ({
  ...between({ row: a, column: 0 }, { row: b, column: 0 }),
  columns: MAX_COLUMNS,
});

const columnsBetween = (a: number, b: number): Area => ({
  ...between({ row: 0, column: a }, { row: 0, column: b }),
  rows: MAX_ROWS,
});
