import type { Visibility } from "./events";
import { renameInReferences } from "./formula/references";
import { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Adding, deleting, renaming, moving and hiding sheets. No protection is asked here: see user.ts and the host. */

/** Excel's rules for a sheet's name: 1…31 characters, none of :\/?*[], no apostrophe at either end, not yet taken. */
export function isFreeSheetName(workbook: Workbook, name: string, own?: Sheet): boolean {
  if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) return false;
  if (name.toLowerCase() === "history") return false;
  const other = workbook.sheetByName(name);
  return other === undefined || other === own;
}

/** Adds a sheet at the end; without a name it takes the next free Sheet1, Sheet2 … */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  const sheet = new Sheet(workbook, nextId(workbook), name ?? nextName(workbook));
  workbook.sheets.push(sheet);
  workbook.report({ kind: "sheet-added", sheet });
  return sheet;
}

/** Numbers never come back, also after sheets were deleted. */
function nextId(workbook: Workbook): string {
  const number = (counters.get(workbook) ?? 0) + 1;
  counters.set(workbook, number);
  return `{00000000-0001-0000-${hex(number, 4)}-000000000000}`;
}

const counters = new WeakMap<Workbook, number>();
const hex = (number: number, digits: number): string =>
  number.toString(16).toUpperCase().padStart(digits, "0");

function nextName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** At least one visible sheet must remain: false, and nothing is done, where it would not. */
export function deleteSheet(sheet: Sheet): boolean {
  const { workbook } = sheet;
  const rest = workbook.sheets.filter((other) => other !== sheet);
  const next = nearestVisible(sheet);
  if (!next || !rest.some((other) => other.visibility === "Visible")) return false;
  if (workbook.activeSheet === sheet) workbook.activate(next);
  workbook.sheets.splice(sheet.position, 1);
  workbook.report({ kind: "sheet-deleted", sheet });
  return true;
}

export function renameSheet(sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameInFormulas(sheet.workbook, before, name);
  sheet.workbook.report({ kind: "sheet-renamed", sheet, before, after: name });
}

function renameInFormulas(workbook: Workbook, before: string, after: string): void {
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of [...sheet.grid.all()]) {
      if (!cell.formula.includes("!")) continue;
      const formula = renameInReferences(cell.formula, before, after);
      if (formula !== cell.formula) sheet.grid.set(row, column, { ...cell, formula });
    }
  }
  workbook.names = workbook.names.map((name) => ({
    ...name,
    formula: renameInReferences(name.formula, before, after),
  }));
}

/** Takes the sheet to another place among the tabs, 0 first. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  const before = sheet.position;
  if (before === position) return;
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  sheet.workbook.report({ kind: "sheet-moved", sheet, before, after: position });
}

/** False, and nothing is done, where no visible sheet would remain. */
export function setVisibility(sheet: Sheet, visibility: Visibility): boolean {
  const { workbook } = sheet;
  const before = sheet.visibility;
  if (before === visibility) return true;
  if (visibility !== "Visible") {
    const next = nearestVisible(sheet);
    if (!next) return false;
    if (workbook.activeSheet === sheet) workbook.activate(next);
  }
  sheet.visibility = visibility;
  workbook.report({ kind: "visibility-changed", sheet, before, after: visibility });
  return true;
}

/** The visible sheet that comes to the front when this one goes: the next one, else the one before. */
function nearestVisible(sheet: Sheet): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const at = sheet.position;
  const visible = (other: Sheet): boolean => other.visibility === "Visible";
  return sheets.slice(at + 1).find(visible) ?? sheets.slice(0, at).reverse().find(visible);
}
