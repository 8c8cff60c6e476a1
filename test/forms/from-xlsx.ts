import { resolve } from "node:path";
import ExcelJS from "exceljs";
import type { Area, Scalar, SheetSnapshot } from "../../src/form";
import { parseAddress } from "../../src/form";

/** The bundled form as Excel would hand it over. */
export async function bundledForm(): Promise<SheetSnapshot> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(resolve(__dirname, "../../assets/declaration-form-2024.xlsx"));
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("the bundled form has no sheet");
  return snapshotOf(sheet);
}

function snapshotOf(sheet: ExcelJS.Worksheet): SheetSnapshot {
  const { rowCount, columnCount } = sheet;
  const merges = (sheet.model.merges as unknown as string[]).map(areaOf);
  const each = <T>(read: (cell: ExcelJS.Cell) => T): T[][] =>
    Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (_, c) => read(sheet.getCell(r + 1, c + 1)))
    );
  return {
    id: "bundled",
    name: sheet.name,
    visible: true,
    top: 0,
    left: 0,
    rowCount,
    columnCount,
    values: each((cell) => (cell.isMerged && cell.master !== cell ? "" : scalar(cell.value))),
    formulas: each(() => ""),
    fills: each((cell) => fillOf(cell)),
    numberFormats: each((cell) => cell.numFmt ?? "General"),
    locked: each(() => true),
    hiddenRows: Array<boolean>(rowCount).fill(false),
    hiddenColumns: Array<boolean>(columnCount).fill(false),
    merges,
    protection: { protected: false, options: null },
  };
}

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`no such area: ${address}`);
  return area;
}

function scalar(value: ExcelJS.CellValue): Scalar {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new Error(`the bundled form holds only plain values, not ${JSON.stringify(value)}`);
}

function fillOf(cell: ExcelJS.Cell): string {
  const { fill } = cell;
  if (!fill || fill.type !== "pattern" || fill.pattern !== "solid") return "#FFFFFF";
  return `#${fill.fgColor?.argb?.slice(2) ?? "FFFFFF"}`;
}
