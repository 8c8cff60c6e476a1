import { isFreeSheetName, refusal, type Sheet } from "../workbook";
import type { Desk } from "./desk";
import type { Dialogs } from "./dialogs";
import { byId, element, icon } from "./elements";
import { type MenuItem, openMenu } from "./menu";

/** The tabs of the sheets: switching, adding, renaming, deleting and hiding them. */
export class Tabs {
  private readonly list = byId("tabs");
  private renaming = false;

  constructor(
    private readonly desk: Desk,
    private readonly dialogs: Dialogs,
    private readonly leave: () => void
  ) {
    byId("new-sheet").addEventListener("click", () => {
      if (!desk.finishEditing()) return;
      const made = desk.workbook?.user.addSheet();
      if (made && "code" in made) desk.accept(made);
      leave();
    });
    this.list.addEventListener("keydown", (event) => this.pressed(event));
    this.list.addEventListener("wheel", (event) => (this.list.scrollLeft += event.deltaY), {
      passive: true,
    });
  }

  show(): void {
    const { workbook } = this.desk;
    if (!workbook || this.renaming) return;
    const tabs = workbook.sheets
      .filter((sheet) => sheet.visibility === "Visible")
      .map((sheet) => this.tab(sheet));
    this.list.replaceChildren(...tabs);
    this.list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(sheet: Sheet): HTMLElement {
    const front = sheet === sheet.workbook.activeSheet;
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(front),
        tabindex: front ? 0 : -1,
        class: "tab",
      },
      ...(sheet.protection ? [icon("lock")] : []),
      element("span", {}, sheet.name)
    );
    if (sheet.tabColor) tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("click", () => {
      if (!this.desk.finishEditing()) return;
      sheet.workbook.user.activate(sheet);
      this.leave();
    });
    tab.addEventListener("dblclick", () => this.rename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.openMenu(sheet, { x: event.clientX, y: event.clientY });
    });
    return tab;
  }

  private pressed(event: KeyboardEvent): void {
    const { workbook } = this.desk;
    if (!workbook || this.renaming) return;
    const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
    const at = visible.indexOf(workbook.activeSheet);
    const tab = this.list.children[at];
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const next = visible[at + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) workbook.user.activate(next);
      this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    } else if (event.key === "F2") this.rename(workbook.activeSheet);
    else if ((event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) && tab) {
      const box = tab.getBoundingClientRect();
      this.openMenu(workbook.activeSheet, { x: box.left, y: box.top });
    } else return;
    event.preventDefault();
  }

  private openMenu(sheet: Sheet, at: { x: number; y: number }): void {
    const { words } = this.desk;
    const { workbook } = sheet;
    const hidden = workbook.sheets.filter((each) => each.visibility === "Hidden");
    const visible = workbook.sheets.filter((each) => each.visibility === "Visible");
    const items: MenuItem[] = [
      { label: words.say("renameSheet"), run: () => this.rename(sheet) },
      {
        label: words.say("deleteSheet"),
        disabled: visible.length < 2,
        run: () => void this.remove(sheet),
      },
      {
        label: words.say("hideSheet"),
        disabled: visible.length < 2,
        run: () => this.accept(workbook.user.setVisibility(sheet, "Hidden")),
      },
      ...hidden.map((each) => ({
        label: `${words.say("showSheet")}: ${each.name}`,
        run: () => {
          if (this.accept(workbook.user.setVisibility(each, "Visible")))
            workbook.user.activate(each);
        },
      })),
    ];
    openMenu(words.say("sheetMenu"), items, at, this.leave);
  }

  private accept(outcome: Parameters<Desk["accept"]>[0]): boolean {
    return this.desk.accept(outcome);
  }

  private async remove(sheet: Sheet): Promise<void> {
    const { words } = this.desk;
    const question = words.say("deleteQuestion", { name: sheet.name });
    if (await this.dialogs.ask(question, words.say("deleteSheet")))
      this.desk.accept(sheet.workbook.user.deleteSheet(sheet));
    this.leave();
  }

  /** The tab becomes a text field; a name that is not valid is said and the field stays. */
  private rename(sheet: Sheet): void {
    const { desk } = this;
    if (!desk.finishEditing()) return;
    sheet.workbook.user.activate(sheet);
    // The tabs are drawn anew for the sheet that came to the front.
    this.show();
    const tab = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!tab) return;
    this.renaming = true;
    const input = element("input", {
      class: "tab-name",
      "aria-label": desk.words.say("sheetName"),
      maxlength: 31,
      value: sheet.name,
    });
    input.style.width = `${Math.max(60, tab.offsetWidth)}px`;
    tab.replaceWith(input);
    input.select();
    const finish = (enter: boolean): void => {
      if (!this.renaming) return;
      const name = input.value.trim();
      if (enter && name !== sheet.name) {
        if (!isFreeSheetName(sheet.workbook, name, sheet)) {
          desk.accept(refusal("sheet-name"));
          input.select();
          return;
        }
        desk.accept(sheet.workbook.user.renameSheet(sheet, name));
      }
      this.renaming = false;
      this.show();
      this.leave();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // The key must not be felt in the grid, which has the focus next.
      event.preventDefault();
      finish(event.key === "Enter");
    });
    input.addEventListener("blur", () =>
      finish(isFreeSheetName(sheet.workbook, input.value.trim(), sheet))
    );
  }
}
