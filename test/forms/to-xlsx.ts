import ExcelJS from "exceljs";
import type { SheetSnapshot } from "../../src/form";

/** Writes sheets as an .xlsx, with values, formulas, fills, merges and hidden rows as they are in the snapshots. */
export async function xlsxOf(
  snapshots: readonly SheetSnapshot[],
  finish: (workbook: ExcelJS.Workbook) => void | Promise<void> = () => undefined
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const snapshot of snapshots) putSheet(workbook.addWorksheet(snapshot.name), snapshot);
  await finish(workbook);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

function putSheet(sheet: ExcelJS.Worksheet, snapshot: SheetSnapshot): void {
  const { top, left, values, formulas, fills, numberFormats, hiddenRows, merges } = snapshot;
  values.forEach((row, r) => {
    if (hiddenRows[r]) sheet.getRow(top + r + 1).hidden = true;
    row.forEach((value, c) => {
      const cell = sheet.getCell(top + r + 1, left + c + 1);
      const formula = formulas[r]?.[c] ?? "";
      if (formula !== "") cell.value = { formula: formula.slice(1), result: value };
      else if (value !== "") cell.value = value;
      cell.numFmt = numberFormats[r]?.[c] ?? "General";
      const fill = fills[r]?.[c] ?? "";
      if (fill === "" || fill === "#FFFFFF") return;
      const argb = `FF${fill.slice(1)}`;
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
    });
  });
  for (const { row, column, rows, columns } of merges ?? [])
    sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
}
