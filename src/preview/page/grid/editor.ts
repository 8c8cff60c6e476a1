import { allows, anchorOf, refusal, type RefusalCode, type Sheet } from "../../workbook";
import type { Desk } from "../desk";
import { activeArea } from "./selection-view";
import { CELL_PADDING, fontFamily, pixels, textWidth } from "./text-size";
import type { GridView } from "./view";

interface Editing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Typing into a cell that was not opened: arrow keys then leave it, as in Excel. */
  readonly typing: boolean;
}

/** After these the cell stays as it is; after the others the text stays in the editor to be mended. */
const HOPELESS: readonly RefusalCode[] = ["locked-cell", "sheet-protected", "read-only"];

/**
 * Editing of the active cell, in place or in the formula bar. An invisible text field always stands at the active cell
 * and has the focus, so that an input method can begin right there; the first letter makes it visible. Nothing is
 * entered while an input method composes.
 */
export class CellEditor {
  private editing: Editing | undefined;
  /** An input method composes into a cell that refuses to be edited. */
  private discarding = false;
  onChange: () => void = () => undefined;

  constructor(
    private readonly desk: Desk,
    private readonly view: GridView,
    readonly field: HTMLTextAreaElement,
    readonly bar: HTMLTextAreaElement
  ) {
    for (const [input, typing] of [
      [field, true],
      [bar, false],
    ] as const) {
      input.addEventListener("beforeinput", (event) => {
        if (!this.editing && !this.mayEdit()) event.preventDefault();
      });
      input.addEventListener("compositionstart", () => this.composes(typing));
      input.addEventListener("compositionend", () => this.composed());
      input.addEventListener("input", () => this.typed(input, typing));
    }
  }

  get isEditing(): boolean {
    return this.editing !== undefined;
  }

  get isTyping(): boolean {
    return this.editing?.typing === true;
  }

  /** Takes the keyboard to the grid. */
  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** F2 or a double click: edits what the cell holds. */
  open(): void {
    if (this.editing || !this.mayEdit()) return;
    this.begin(false);
    this.field.value = this.bar.value;
    this.place();
    this.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Enters the text. False where it was refused and the editor stays open. */
  commit(): boolean {
    const editing = this.editing;
    if (!editing) return true;
    const { sheet, row, column } = editing;
    const { workbook } = sheet;
    const text = this.field.value;
    if (text === workbook.user.inputText(sheet, row, column)) {
      this.cancel();
      return true;
    }
    // The add-in hears of the change when the cell is no longer being edited.
    workbook.editing = false;
    const refused = workbook.user.type(sheet, row, column, text);
    if (refused && !HOPELESS.includes(refused.code)) {
      workbook.editing = true;
      return this.desk.accept(refused);
    }
    this.end();
    return this.desk.accept(refused);
  }

  cancel(): void {
    if (this.editing) this.end();
  }

  /** The active cell's text in both fields, unless one of them is being edited. */
  show(): void {
    const { sheet } = this.desk;
    if (!sheet || this.editing) return;
    const { row, column } = sheet.selection.active;
    this.bar.value = sheet.workbook.user.inputText(sheet, row, column);
    this.field.value = "";
    this.place();
  }

  /** Puts the field over the active cell, as large as its text. */
  place(): void {
    const sheet = this.editing?.sheet ?? this.desk.sheet;
    if (!sheet || this.view.sheet !== sheet) return;
    const area = activeArea(sheet);
    const { left, top, width, height } = this.view.rectangle(area);
    const { style } = this.field;
    style.left = `${left}px`;
    style.top = `${top}px`;
    this.field.classList.toggle("idle", !this.editing);
    if (!this.editing) {
      style.width = "2px";
      style.height = `${Math.max(height - 1, 2)}px`;
      return;
    }
    const look = sheet.styleAt(area.row, area.column);
    style.font = `${look.font.bold ? "bold " : ""}${look.font.size}pt/1.25 ${fontFamily(look.font)}`;
    const longest = Math.max(
      ...this.field.value.split("\n").map((line) => textWidth(line, look.font))
    );
    const room = this.view.sight.width - 24;
    const wanted = look.wrapText ? width : longest + 2 * CELL_PADDING + pixels(look.font.size);
    style.width = `${Math.max(width, Math.min(wanted, room))}px`;
    style.height = "0";
    style.height = `${Math.max(height - 1, this.field.scrollHeight)}px`;
  }

  private mayEdit(): boolean {
    const { sheet } = this.desk;
    if (!sheet) return false;
    const { row, column } = sheet.selection.active;
    if (sheet.workbook.readOnly) return this.desk.accept(refusal("read-only"));
    if (allows(sheet, "edit", anchorOf(sheet, row, column))) return true;
    return this.desk.accept(refusal("locked-cell"));
  }

  private begin(typing: boolean): void {
    const sheet = this.desk.sheet!;
    const { row, column } = sheet.selection.active;
    this.editing = { sheet, row, column, typing };
    sheet.workbook.editing = true;
    this.desk.notices.hide();
    this.view.reveal({ row, column });
    this.onChange();
  }

  private end(): void {
    const { workbook } = this.editing!.sheet;
    this.editing = undefined;
    workbook.editing = false;
    this.show();
    this.onChange();
  }

  private composes(typing: boolean): void {
    if (this.editing) return;
    if (this.mayEdit()) this.begin(typing);
    else this.discarding = true;
  }

  private composed(): void {
    if (!this.discarding) return;
    this.discarding = false;
    this.show();
  }

  private typed(input: HTMLTextAreaElement, typing: boolean): void {
    if (this.discarding) return;
    if (!this.editing) this.begin(typing);
    const other = input === this.field ? this.bar : this.field;
    other.value = input.value;
    this.place();
  }
}
