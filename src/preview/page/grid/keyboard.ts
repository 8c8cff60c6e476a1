import { type Area, bottom, type Position, right, type Sheet, WHOLE_SHEET } from "../../workbook";
import type { Desk } from "../desk";
import type { CellEditor } from "./editor";
import { type Direction, extended, jump, landing, neighbour } from "./movement";
import { activeArea } from "./selection-view";
import type { GridView } from "./view";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The keys of the grid, as Excel has them. */
export class GridKeyboard {
  /** Where a selection that is being extended ends. */
  private head: Position | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly view: GridView,
    private readonly editor: CellEditor
  ) {
    editor.field.addEventListener("keydown", (event) => this.pressed(event));
    editor.bar.addEventListener("keydown", (event) => this.pressedInBar(event));
  }

  /** Goes to a cell and brings it in sight. */
  goTo(cell: Position): void {
    const { sheet } = this.desk;
    if (!sheet) return;
    const area = landing(sheet, cell);
    this.head = undefined;
    if (this.desk.accept(sheet.workbook.user.select(sheet, [area], area))) this.view.reveal(area);
  }

  /** Extends the selection from the active cell to another one. */
  extendTo(cell: Position): void {
    const { sheet } = this.desk;
    if (!sheet) return;
    this.head = cell;
    sheet.workbook.user.select(sheet, [extended(sheet, cell)], sheet.selection.active);
    this.view.reveal(cell);
  }

  private pressed(event: KeyboardEvent): void {
    const { sheet } = this.desk;
    // While an input method composes, Enter and the arrows belong to it.
    if (!sheet || event.isComposing || event.keyCode === 229) return;
    const handled = this.editor.isEditing
      ? this.whileEditing(event)
      : this.withModifier(event, sheet) || this.plain(event, sheet);
    if (handled) event.preventDefault();
  }

  private pressedInBar(event: KeyboardEvent): void {
    if (!this.desk.sheet || event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      if (this.editor.commit()) this.leave(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      if (this.editor.commit()) this.leave(event.shiftKey ? "left" : "right");
    } else if (event.key === "Enter") {
      event.preventDefault();
      insertBreak(this.editor.bar);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.editor.cancel();
      this.editor.focus();
    }
  }

  private leave(direction: Direction): void {
    this.move(direction);
    this.editor.focus();
  }

  private whileEditing(event: KeyboardEvent): boolean {
    const { editor } = this;
    const arrow = ARROWS[event.key];
    if (event.key === "Escape") editor.cancel();
    else if (event.key === "Enter" && (event.altKey || event.ctrlKey)) insertBreak(editor.field);
    else if (event.key === "Enter") {
      if (editor.commit()) this.move(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      if (editor.commit()) this.move(event.shiftKey ? "left" : "right");
    } else if (arrow && editor.isTyping) {
      if (editor.commit()) this.move(arrow);
    } else return false;
    return true;
  }

  private withModifier(event: KeyboardEvent, sheet: Sheet): boolean {
    if (!event.ctrlKey && !event.metaKey) return false;
    const { user } = sheet.workbook;
    const arrow = ARROWS[event.key];
    const key = event.key.toLowerCase();
    if (arrow) {
      const from = event.shiftKey && this.head ? landing(sheet, this.head) : activeArea(sheet);
      const cell = jump(sheet, from, arrow);
      if (event.shiftKey) this.extendTo(cell);
      else this.goTo(cell);
    } else if (key === "z" && !event.shiftKey) user.undo();
    else if (key === "y" || key === "z") user.redo();
    else if (key === "a")
      user.select(sheet, [sheet.usedArea() ?? WHOLE_SHEET], sheet.selection.active);
    else if (key === "home") this.goTo({ row: 0, column: 0 });
    else if (key === "end") {
      const used = sheet.usedArea();
      if (used) this.goTo({ row: bottom(used), column: right(used) });
    } else return false;
    return true;
  }

  private plain(event: KeyboardEvent, sheet: Sheet): boolean {
    if (event.altKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow) this.move(arrow, event.shiftKey);
    else if (event.key === "Tab") this.move(event.shiftKey ? "left" : "right");
    else if (event.key === "Enter") this.move(event.shiftKey ? "up" : "down");
    else if (event.key === "F2") this.editor.open();
    else if (event.key === "Delete" || event.key === "Backspace") this.clear(sheet);
    else if (event.key === "Home") this.goTo({ ...sheet.selection.active, column: 0 });
    else if (event.key === "PageDown") this.page(sheet, 1);
    else if (event.key === "PageUp") this.page(sheet, -1);
    else return false;
    return true;
  }

  private clear(sheet: Sheet): void {
    for (const area of sheet.selection.areas)
      if (!this.desk.accept(sheet.workbook.user.clear(sheet, area))) return;
  }

  private move(direction: Direction, extend = false): void {
    const { sheet } = this.desk;
    if (!sheet) return;
    const from: Area = extend && this.head ? landing(sheet, this.head) : activeArea(sheet);
    const cell = neighbour(this.view, from, direction);
    if (extend) this.extendTo(cell);
    else this.goTo(cell);
  }

  private page(sheet: Sheet, by: 1 | -1): void {
    const { rows } = this.view.layout;
    const { row, column } = sheet.selection.active;
    const height = this.view.sight.height - 60;
    this.goTo({ row: rows.at(Math.max(0, rows.offset(row) + by * height)), column });
  }
}

function insertBreak(field: HTMLTextAreaElement): void {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input"));
}
