import { NOTHING_ALLOWED, type ProtectionOptions } from "./protection";
import type { Sheet } from "./sheet";

/** Unchecked: the caller has seen that the sheet is not protected. */
export function protectSheet(
  sheet: Sheet,
  options: Partial<ProtectionOptions>,
  password?: string
): void {
  const kept = password === undefined || password === "" ? {} : { password };
  sheet.protection = { options: { ...NOTHING_ALLOWED, ...options }, ...kept };
  sheet.workbook.undoList.clear();
  sheet.workbook.report({ kind: "protection-changed", sheet });
}

/** Unchecked: the caller has compared the password. */
export function unprotectSheet(sheet: Sheet): void {
  sheet.protection = undefined;
  sheet.workbook.undoList.clear();
  sheet.workbook.report({ kind: "protection-changed", sheet });
}
