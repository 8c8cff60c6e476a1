import { type Area, bottom, type Refusal, type Sheet } from "../workbook";
import type { Desk } from "./desk";
import { element, icon, type IconName } from "./elements";
import type { CellEditor } from "./grid/editor";
import { type MenuItem, openMenu } from "./menu";
import type { WordKey } from "./words";

type RowDeed = "insertRow" | "deleteRow" | "hideRow" | "showRows";

const DEEDS: readonly RowDeed[] = ["insertRow", "deleteRow", "hideRow", "showRows"];

/** What can be done to the selected rows, as buttons and as a menu on the grid. */
export function connectRowTools(
  desk: Desk,
  editor: CellEditor,
  tools: HTMLElement,
  scroller: HTMLElement
): void {
  const { words } = desk;
  const run = (deed: RowDeed): void => {
    const { sheet } = desk;
    if (sheet && editor.commit()) desk.accept(doToRows(sheet, deed));
    editor.focus();
  };
  for (const deed of DEEDS) {
    const label = words.say(deed);
    const button = element("button", {
      type: "button",
      class: "tool spare",
      title: label,
      "aria-label": label,
    });
    button.append(icon(deed satisfies WordKey & IconName), element("span", {}, label));
    button.addEventListener("click", () => run(deed));
    tools.append(button);
  }
  scroller.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    const { sheet } = desk;
    if (!sheet) return;
    const clear: MenuItem = {
      label: words.say("clearContents"),
      run: () => {
        for (const area of sheet.selection.areas)
          if (!desk.accept(sheet.workbook.user.clear(sheet, area))) return;
      },
    };
    const deeds = DEEDS.map((deed) => ({ label: words.say(deed), run: () => run(deed) }));
    openMenu(words.say("cellMenu"), [...deeds, clear], { x: event.clientX, y: event.clientY }, () =>
      editor.focus()
    );
  });
}

function doToRows(sheet: Sheet, deed: RowDeed): Refusal | undefined {
  const { user } = sheet.workbook;
  const area = sheet.selection.areas[0]!;
  switch (deed) {
    case "insertRow":
      return user.insertRows(sheet, area.row, area.rows);
    case "deleteRow":
      return user.deleteRows(sheet, area.row, area.rows);
    case "hideRow":
      return user.hideRows(sheet, area, true);
    case "showRows":
      return user.hideRows(sheet, withHiddenNeighbours(sheet, area), false);
  }
}

/** Hidden rows right above the selection are meant, too: they cannot be selected by themselves. */
function withHiddenNeighbours(sheet: Sheet, area: Area): Area {
  let first = area.row;
  while (first > 0 && sheet.rows.isHidden(first - 1)) first--;
  let last = bottom(area);
  while (sheet.rows.isHidden(last + 1)) last++;
  return { ...area, row: first, rows: last - first + 1 };
}
