import {
  type Area,
  bottom,
  type Position,
  right,
  type Sheet,
  type WorkbookEvent,
} from "../../workbook";
import { element } from "../elements";
import { layOut, type Layout, type TouchedRows } from "./layout";
import { LookSheet } from "./looks";
import { HEADING_HEIGHT, TableBuilder } from "./table";
import { sameWindow, type Window, windowOf } from "./window";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a place on the grid belongs to. */
export interface Hit extends Position {
  readonly on: "cell" | "row-heading" | "column-heading" | "corner";
}

/**
 * Draws one sheet as a table: headings, the cells near what is in sight, merges, frozen rows and columns. Knows nothing
 * of editing; `after` is called whenever it has drawn, for what lies over the cells.
 */
export class GridView {
  private readonly looks = new LookSheet(document);
  private readonly content = element("div", { class: "sheet-content" });
  private readonly table = element("table", { role: "grid", class: "sheet" });
  private readonly touched: TouchedRows = new WeakSet();
  private drawn: { rows: Window; columns: Window } | undefined;
  private scheduled = false;
  private relayout = true;
  private reach: Position = { row: 0, column: 0 };
  private readonly places = new WeakMap<Sheet, { top: number; left: number }>();
  sheet: Sheet | undefined;
  layout!: Layout;
  headingWidth = 44;
  /** How much larger than life the sheet is drawn. Everything inside it is reckoned in its own, unscaled pixels. */
  private scale = 1;
  after: () => void = () => undefined;

  constructor(
    private readonly scroller: HTMLElement,
    label: string
  ) {
    this.table.setAttribute("aria-label", label);
    this.content.append(this.table);
    scroller.append(this.content);
    scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.scrolled()).observe(scroller);
  }

  /** What lies over the cells is put in here; it scrolls along. */
  get overlay(): HTMLElement {
    return this.content;
  }

  show(sheet: Sheet): void {
    const other = this.sheet !== sheet;
    if (other && this.sheet) {
      const { scrollTop, scrollLeft } = this.scroller;
      this.places.set(this.sheet, { top: scrollTop, left: scrollLeft });
    }
    this.sheet = sheet;
    if (other) this.reach = sheet.selection.active;
    this.relayout = true;
    this.draw();
    // A sheet comes back where it was left; a new one begins at its first cell.
    if (other) this.scroller.scrollTo(this.places.get(sheet) ?? { top: 0, left: 0 });
  }

  /** Takes note of a change of the model; what changes together is drawn together, right after it. */
  note(event: WorkbookEvent): void {
    if (!("sheet" in event) || event.sheet !== this.sheet) return;
    if (event.kind === "changed" && event.changeType === "RangeEdited") {
      for (
        let row = event.area.row;
        row <= Math.min(bottom(event.area), this.layout.rows.count);
        row++
      )
        this.touched.add(event.sheet.rows.get(row));
    }
    this.relayout = true;
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    if (this.scheduled) this.draw();
  }

  get zoom(): number {
    return this.scale;
  }

  set zoom(zoom: number) {
    this.scale = zoom;
    this.content.style.zoom = String(zoom);
    if (this.sheet) this.draw();
  }

  /** What is in sight, in the sheet's own pixels. */
  get sight(): Rectangle {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    const [left = 0, top = 0, width = 0, height = 0] = [
      scrollLeft,
      scrollTop,
      clientWidth,
      clientHeight,
    ].map((pixels) => pixels / this.scale);
    return { left, top, width, height };
  }

  /** Scrolls as little as needed to bring a cell in sight; the sheet grows where it lies beyond the shown rows. */
  reveal(cell: Position): void {
    this.grow(cell);
    const { rows, columns } = this.layout;
    const { frozen } = this.sheet!;
    const { left, top, width, height } = this.sight;
    if (cell.row >= frozen.rows) {
      const low = rows.offset(cell.row) - rows.offset(frozen.rows);
      const high = rows.offset(cell.row + 1) + HEADING_HEIGHT - height + 2;
      this.scroller.scrollTop = nearest(top, low, high) * this.scale;
    }
    if (cell.column >= frozen.columns) {
      const low = columns.offset(cell.column) - columns.offset(frozen.columns);
      const high = columns.offset(cell.column + 1) + this.headingWidth - width + 2;
      this.scroller.scrollLeft = nearest(left, low, high) * this.scale;
    }
    this.scrolled();
  }

  private grow(cell: Position): void {
    if (cell.row < this.layout.rows.count && cell.column < this.layout.columns.count) return;
    this.reach = {
      row: Math.max(this.reach.row, cell.row),
      column: Math.max(this.reach.column, cell.column),
    };
    this.relayout = true;
    this.draw();
  }

  /** Where an area lies in the overlay; frozen rows and columns stay where they are in sight. */
  rectangle(area: Area): Rectangle {
    const { rows, columns } = this.layout;
    const frozen = this.sheet!.frozen;
    const sight = this.sight;
    const down = area.row < frozen.rows ? sight.top : 0;
    const across = area.column < frozen.columns ? sight.left : 0;
    const top = rows.offset(area.row);
    const left = columns.offset(area.column);
    return {
      left: this.headingWidth + left + across,
      top: HEADING_HEIGHT + top + down,
      width: columns.offset(right(area) + 1) - left,
      height: rows.offset(bottom(area) + 1) - top,
    };
  }

  /** What lies at a place of the browser's window. */
  hit(x: number, y: number): Hit {
    const box = this.scroller.getBoundingClientRect();
    const inX = (x - box.left) / this.scale - this.headingWidth;
    const inY = (y - box.top) / this.scale - HEADING_HEIGHT;
    const sight = this.sight;
    const { rows, columns } = this.layout;
    const frozen = this.sheet!.frozen;
    const frozenHeight = rows.offset(frozen.rows);
    const frozenWidth = columns.offset(frozen.columns);
    const row = rows.at(inY < frozenHeight ? inY : inY + sight.top);
    const column = columns.at(inX < frozenWidth ? inX : inX + sight.left);
    if (inX < 0 && inY < 0) return { row, column, on: "corner" };
    if (inX < 0) return { row, column, on: "row-heading" };
    return { row, column, on: inY < 0 ? "column-heading" : "cell" };
  }

  /** The drawn cell, if it is drawn. */
  cellElement(row: number, column: number): HTMLElement | null {
    return this.table.querySelector(
      `tr[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 1}"]`
    );
  }

  private scrolled(): void {
    if (!this.sheet || !this.drawn) return;
    const next = this.windows();
    if (!sameWindow(next.rows, this.drawn.rows) || !sameWindow(next.columns, this.drawn.columns)) {
      if (nearEdge(this.sight, this.layout, this.drawn)) this.draw();
    }
    this.after();
  }

  private windows(): { rows: Window; columns: Window } {
    const { left, top, width, height } = this.sight;
    const { frozen } = this.sheet!;
    const { rows, columns } = this.layout;
    return {
      rows: windowOf(rows, "rows", frozen.rows, { from: top, to: top + height }),
      columns: windowOf(columns, "columns", frozen.columns, { from: left, to: left + width }),
    };
  }

  private draw(): void {
    this.scheduled = false;
    const sheet = this.sheet;
    if (!sheet) return;
    if (this.relayout) {
      this.layout = layOut(sheet, this.reach, this.touched);
      this.headingWidth = Math.max(44, 20 + String(this.layout.rows.count).length * 8);
      this.relayout = false;
    }
    const { rows, columns } = this.windows();
    this.drawn = { rows, columns };
    const width = this.headingWidth + this.layout.columns.total;
    this.table.style.width = `${width}px`;
    this.content.style.width = `${width}px`;
    this.content.style.height = `${HEADING_HEIGHT + this.layout.rows.total}px`;
    this.table.setAttribute("aria-rowcount", String(this.layout.rows.count));
    this.table.setAttribute("aria-colcount", String(this.layout.columns.count));
    const builder = new TableBuilder(sheet, this.layout, this.looks, this.headingWidth);
    this.table.replaceChildren(...builder.build(rows, columns));
    this.after();
  }
}

/** Where to scroll to, from where it is, so that it lies between high and low; low counts where both cannot be. */
const nearest = (now: number, low: number, high: number): number =>
  now > low ? low : now < high ? Math.min(high, low) : now;

/** Whether so much was scrolled that blank space is near: drawing anew with every scrolled line would be slow. */
function nearEdge(
  sight: Rectangle,
  { rows, columns }: Layout,
  drawn: { rows: Window; columns: Window }
): boolean {
  const reaches = (
    track: Layout["rows"],
    { lines, before, after }: Window,
    from: number,
    length: number
  ): boolean => {
    const first = track.offset(lines[0] ?? 0);
    const last = track.offset((lines[lines.length - 1] ?? 0) + 1);
    const slack = length / 4;
    return (before > 0 && from - slack < first) || (after > 0 && from + length + slack > last);
  };
  return (
    reaches(rows, drawn.rows, sight.top, sight.height) ||
    reaches(columns, drawn.columns, sight.left, sight.width)
  );
}
