import type { WorkbookEvent } from "../workbook";
import type { Desk } from "./desk";
import type { CellEditor } from "./grid/editor";
import type { GridView } from "./grid/view";

/** What can be brought up to date with the workbook. */
interface Views {
  readonly view: GridView;
  readonly editor: CellEditor;
  readonly nameBox: { show(): void };
  readonly tabs: { show(): void };
  readonly status: { show(): void; speak(): void };
  /** The buttons' states. */
  readonly tools: () => void;
}

/**
 * Keeps everything on the page up to date with the workbook. Changes come one by one, thousands of them when an add-in
 * writes; what they mean for the page is done once, right after them.
 */
export class Screen {
  private waiting: WorkbookEvent[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly views: Views
  ) {
    desk.onOpen(() => {
      this.waiting = [];
      views.editor.cancel();
      this.showAll();
      views.editor.focus();
    });
    desk.onChange((event) => this.note(event));
  }

  private note(event: WorkbookEvent): void {
    if (this.waiting.length === 0) queueMicrotask(() => this.catchUp());
    this.waiting.push(event);
    this.views.view.note(event);
  }

  private catchUp(): void {
    const events = this.waiting;
    this.waiting = [];
    const { view, editor, nameBox, tabs, status, tools } = this.views;
    if (events.length === 0 || !this.desk.sheet) return;
    if (events.some(({ kind }) => SHEETS.has(kind))) {
      editor.cancel();
      this.showAll();
    } else if (events.some(({ kind }) => TABS.has(kind))) tabs.show();
    const selected = events.filter(({ kind }) => kind === "selection-changed");
    if (selected.some(({ by }) => by === "add-in")) view.reveal(this.desk.sheet.selection.active);
    view.after();
    editor.show();
    nameBox.show();
    tools();
    status.show();
    if (selected.length > 0 && document.activeElement === editor.field) status.speak();
  }

  private showAll(): void {
    const { view, editor, nameBox, tabs, status, tools } = this.views;
    if (!this.desk.sheet) return;
    view.show(this.desk.sheet);
    editor.show();
    nameBox.show();
    tabs.show();
    tools();
    status.show();
  }
}

/** Another sheet is in front, or the sheets themselves changed. */
const SHEETS: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  "activated",
  "sheet-deleted",
  "sheet-moved",
  "sheet-added",
  "visibility-changed",
]);

/** A tab looks different. */
const TABS: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  "sheet-renamed",
  "protection-changed",
  "view-changed",
]);
