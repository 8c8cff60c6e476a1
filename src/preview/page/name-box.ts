import {
  areaName,
  parseArea,
  splitSheetName,
  type Area,
  type Sheet,
  type Workbook,
} from "../workbook";
import type { Desk } from "./desk";
import { byId } from "./elements";
import { activeArea } from "./grid/selection-view";

/** The name box: shows where the active cell is; an address or a name typed into it is selected. */
export class NameBox {
  private readonly input = byId<HTMLInputElement>("name-box");

  constructor(
    private readonly desk: Desk,
    private readonly goTo: (area: Area) => void,
    leave: () => void
  ) {
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("blur", () => this.show());
    this.input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Enter") this.go();
      else if (event.key === "Escape") {
        this.show();
        leave();
      } else return;
      event.preventDefault();
    });
  }

  show(): void {
    const { sheet } = this.desk;
    if (!sheet || document.activeElement === this.input) return;
    const area = activeArea(sheet);
    this.input.value = areaName({ ...area, rows: 1, columns: 1 });
  }

  private go(): void {
    const { workbook, words, notices } = this.desk;
    if (!workbook || !this.desk.finishEditing()) return;
    const text = this.input.value.trim();
    const found = findPlace(workbook, text);
    if (!found) {
      notices.show(words.say("badAddress", { address: text }));
      this.input.select();
      return;
    }
    workbook.user.activate(found.sheet);
    if (found.area) this.goTo(found.area);
    this.show();
    if (found.area && isHidden(found.sheet, found.area))
      notices.show(words.say("hiddenCell", { address: text }), "plain");
  }
}

/** Where an address, a sheet's name or a defined name leads; undefined where nowhere. */
export function findPlace(
  workbook: Workbook,
  text: string
): { sheet: Sheet; area: Area | undefined } | undefined {
  const { sheet: sheetName, address } = splitSheetName(halfWidth(text));
  const sheet = sheetName === undefined ? workbook.activeSheet : workbook.sheetByName(sheetName);
  const area = parseArea(address);
  if (sheet && area) return visibly({ sheet, area });
  const name = workbook.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  if (!name) return undefined;
  const place = splitSheetName(name.formula.replace(/^=/, ""));
  const home = place.sheet === undefined ? name.sheet : workbook.sheetByName(place.sheet);
  const named = parseArea(place.address);
  return home && named ? visibly({ sheet: home, area: named }) : undefined;
}

const isHidden = (sheet: Sheet, { row, column }: Area): boolean =>
  sheet.rows.isHidden(row) || sheet.columns.isHidden(column);

const visibly = <T extends { sheet: Sheet }>(place: T): T | undefined =>
  place.sheet.visibility === "Visible" ? place : undefined;

/** An input method may leave letters and digits in full width. */
const halfWidth = (text: string): string => text.normalize("NFKC");
