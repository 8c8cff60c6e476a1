import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LoggedRequest } from "../../src/preview/host";
import type { Sheet, Workbook } from "../../src/preview/workbook";
import { openXlsx } from "../../src/preview/xlsx";
import type { ExcelSession } from "../host";

const TEMPLATE = resolve(__dirname, "../../assets/declaration-form-2024.xlsx");

/** The bundled form, opened as a clerk opens it. */
export function bundledWorkbook(): Workbook {
  return openXlsx(readFileSync(TEMPLATE), { name: "申报表.xlsx", addin: "test" }).workbook;
}

/**
 * What the add-in asked of Excel since the last call, the clean-up of kept objects included; what it keeps in the
 * workbook's settings is asked apart and not counted.
 */
export function requestsOf(excel: ExcelSession): readonly LoggedRequest[] {
  const made = [...excel.requests("work"), ...excel.requests("clean-up")];
  excel.clearRequests();
  return made;
}

/** The text that stands in a cell, by its address. */
export function contentOf(sheet: Sheet, address: string): unknown {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet.value(Number(digits) - 1, column);
}
