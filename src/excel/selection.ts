import { cellAddress, type CellRef } from "../form";
import { request } from "./request";

/** Brings a sheet to the front and selects a cell of it. One request. */
export function selectCellOf(sheetId: string, cell: CellRef): Promise<void> {
  return request((workbook) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(cellAddress(cell.row, cell.column)).select();
    return () => undefined;
  });
}
