import { type Area, displayText, intersection, type Sheet } from "../workbook";
import type { Desk } from "./desk";
import { byId } from "./elements";
import { activeArea } from "./grid/selection-view";

/** Selections above this many cells are not summed up. */
const MOST = 100_000;

/** The line at the bottom: what is going on, and what the selected cells come to; and the words for screen readers. */
export class Status {
  private readonly state = byId("status-state");
  private readonly sums = byId("status-sums");
  private readonly spoken = byId("spoken");
  private readonly saved = byId("saved");
  private readonly name = byId("file-name");
  private busy = "";

  constructor(private readonly desk: Desk) {}

  setBusy(text: string): void {
    this.busy = text;
    this.show();
  }

  show(): void {
    const { workbook, sheet, words } = this.desk;
    if (!workbook || !sheet) return;
    const doing = this.busy || words.say(workbook.editing ? "editing" : "ready");
    const parts = [doing, sheet.protection ? words.say("sheetProtected") : ""];
    this.state.textContent = parts.filter(Boolean).join(" · ");
    this.sums.textContent = this.summary(sheet);
    this.name.textContent = workbook.name;
    this.saved.textContent = words.say(workbook.isDirty ? "unsaved" : "saved");
    this.saved.classList.toggle("unsaved", workbook.isDirty);
    document.title = `${workbook.isDirty ? "• " : ""}${workbook.name} – ${words.say("title")}`;
  }

  /** Says the active cell aloud: it is no element that could take the focus. */
  speak(): void {
    const { sheet, words } = this.desk;
    if (!sheet) return;
    const { row, column } = activeArea(sheet);
    const cell = sheet.cell(row, column);
    const text =
      displayText(cell.value, cell.style.numberFormat, sheet.workbook.dates1904) ||
      words.say("empty");
    const locked = sheet.protection && cell.style.locked ? `, ${words.say("locked")}` : "";
    this.spoken.textContent = `${byId<HTMLInputElement>("name-box").value} ${text}${locked}`;
  }

  private summary(sheet: Sheet): string {
    const { words } = this.desk;
    const cells = sheet.selection.areas.reduce((count, area) => count + filledPart(sheet, area), 0);
    if (cells < 2 || cells > MOST) return "";
    const numbers: number[] = [];
    let count = 0;
    for (const area of sheet.selection.areas) {
      for (const [, , { value }] of sheet.grid.within(area)) {
        if (value === null || value === "") continue;
        count++;
        if (typeof value === "number") numbers.push(value);
      }
    }
    if (count < 2) return "";
    const total = numbers.reduce((sum, value) => sum + value, 0);
    const show = (value: number): string => displayText(Number(value.toPrecision(12)), "General");
    const parts = [`${words.say("count")}: ${count}`];
    if (numbers.length > 0) {
      parts.unshift(`${words.say("average")}: ${show(total / numbers.length)}`);
      parts.push(`${words.say("sum")}: ${show(total)}`);
    }
    return parts.join("   ");
  }
}

function filledPart(sheet: Sheet, area: Area): number {
  const used = sheet.usedArea(true);
  const part = used && intersection(area, used);
  return part ? part.rows * part.columns : 0;
}
