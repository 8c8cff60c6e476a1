import { type Area, type Deed, type Sheet, type Workbook, allows } from "../../workbook";
import type { Cells } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";

/** What Excel checks before the API may change something. Nothing is done where it says no. */

export function mayChange(workbook: Workbook): void {
  if (workbook.readOnly) deny("AccessDenied", "the workbook is read-only");
}

export function mayDo(sheet: Sheet, deed: Deed, areas: readonly Area[]): void {
  mayChange(sheet.workbook);
  if (!areas.every((area) => allows(sheet, deed, area))) {
    deny("AccessDenied", `${sheet.name} is protected: ${deed}`);
  }
}

export const may = (cells: Cells, deed: Deed): void => mayDo(cells.sheet, deed, cells.areas);

/** Some things no protected sheet allows: changing the "locked" marks, deleting conditional formats by others … */
export function needsUnprotected(sheet: Sheet): void {
  mayChange(sheet.workbook);
  if (sheet.protection) deny("AccessDenied", `${sheet.name} is protected`);
}

/** Adding, deleting, renaming, moving and hiding sheets. */
export function mayChangeStructure(workbook: Workbook): void {
  mayChange(workbook);
  if (workbook.structureProtected) deny("AccessDenied", "the workbook's structure is protected");
}
