import {
  allows,
  type Area,
  displayText,
  intersection,
  isSingleCell,
  refusal,
  type Sheet,
} from "../../workbook";
import type { Desk } from "../desk";
import { readBlock, writeBlock } from "../tsv";
import type { CellEditor } from "./editor";
import { activeArea } from "./selection-view";

/** A pasted text that fills a selection fills at most this many cells. */
const MOST = 200_000;

/** Copying, cutting and pasting of plain text between the grid and other programs. */
export function connectClipboard(desk: Desk, editor: CellEditor): void {
  const { field } = editor;
  const copy = (event: ClipboardEvent): Sheet | undefined => {
    const { sheet } = desk;
    if (editor.isEditing || !sheet || !event.clipboardData) return undefined;
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeBlock(texts(sheet, sheet.selection.areas[0]!)));
    return sheet;
  };
  field.addEventListener("copy", copy);
  field.addEventListener("cut", (event) => {
    const { sheet } = desk;
    const area = sheet?.selection.areas[0];
    if (editor.isEditing || !sheet || !area) return;
    if (!allows(sheet, "edit", area)) {
      event.preventDefault();
      desk.accept(refusal("locked-cell"));
      return;
    }
    if (copy(event)) desk.accept(sheet.workbook.user.clear(sheet, area));
  });
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (editor.isEditing || !desk.sheet || text === undefined) return;
    event.preventDefault();
    if (text !== "") paste(desk, desk.sheet, readBlock(text));
  });
}

function texts(sheet: Sheet, area: Area): string[][] {
  const used = sheet.usedArea() ?? area;
  const part = isSingleCell(area)
    ? area
    : (intersection(area, used) ?? { ...area, rows: 1, columns: 1 });
  return Array.from({ length: part.rows }, (_, r) =>
    Array.from({ length: part.columns }, (_, c) => {
      const cell = sheet.cell(part.row + r, part.column + c);
      return displayText(cell.value, cell.style.numberFormat, sheet.workbook.dates1904);
    })
  );
}

function paste(desk: Desk, sheet: Sheet, block: string[][]): void {
  const { user } = sheet.workbook;
  const area = sheet.selection.areas[0]!;
  const [first] = block;
  const single = block.length === 1 && first!.length === 1;
  const merge = activeArea(sheet);
  if (single && area.rows * area.columns === merge.rows * merge.columns) {
    desk.accept(user.type(sheet, merge.row, merge.column, first![0]!));
    return;
  }
  if (single && area.rows * area.columns <= MOST) {
    const row = Array<string>(area.columns).fill(first![0]!);
    desk.accept(user.paste(sheet, area.row, area.column, Array(area.rows).fill(row)));
    return;
  }
  if (!desk.accept(user.paste(sheet, area.row, area.column, block))) return;
  const columns = Math.max(...block.map((line) => line.length));
  user.select(sheet, [{ row: area.row, column: area.column, rows: block.length, columns }]);
}
