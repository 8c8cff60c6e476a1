import ExcelJS from "exceljs";
import type { Sheet } from "../../../src/preview/workbook";
import { type OpenedFile, openXlsx } from "../../../src/preview/xlsx";
import { savePackage } from "../../../src/preview/xlsx/save";
import { unzip, zip } from "../../../src/preview/xlsx/zip";

export const ADDIN = "6f6f3c1e-5c1e-4c0b-9a57-3d2f0b7c9e41";

/** A workbook made by exceljs, as bytes. */
export async function makeBook(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

export const open = (bytes: Uint8Array): OpenedFile =>
  openXlsx(bytes, { name: "试验.xlsx", addin: ADDIN });

export async function openBook(fill: (workbook: ExcelJS.Workbook) => void): Promise<OpenedFile> {
  return open(await makeBook(fill));
}

export const firstSheet = (opened: OpenedFile): Sheet => opened.workbook.sheets[0]!;

/** Saves and opens again. */
export const again = (opened: OpenedFile): OpenedFile => open(savePackage(opened).bytes());

/** What another program reads out of the saved file. */
export async function elsewhere(opened: OpenedFile): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(savePackage(opened).bytes() as unknown as ArrayBuffer);
  return workbook;
}

/** The parts whose bytes differ between two files, with + for new and − for missing ones. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzip(before), unzip(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [a.get(name), b.get(name)];
    if (!old) return [`+${name}`];
    if (!now) return [`-${name}`];
    return Buffer.compare(Buffer.from(old), Buffer.from(now)) === 0 ? [] : [name];
  });
}

/** A file with one of its parts rewritten. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  rewrite: (text: string) => string
): Uint8Array {
  const parts = new Map(unzip(bytes));
  const text = new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  parts.set(name, new TextEncoder().encode(rewrite(text)));
  return zip(parts);
}

export const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzip(bytes).get(name));

/** A small picture (one pixel). */
export const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A workbook with something of everything: what the model knows and what it must leave alone. */
export function fillRichly(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("申报表", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 2 }],
  });
  sheet.columns = [{ width: 12 }, { width: 30 }, { width: 9, hidden: true }, {}, {}];
  sheet.getCell("A1").value = "标题";
  sheet.mergeCells("A1:E1");
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF9DC3E6" } };
  sheet.getCell("A1").font = { name: "宋体", size: 16, bold: true, color: { argb: "FFFF0000" } };
  sheet.getCell("B2").value = { richText: [{ text: "粗", font: { bold: true } }, { text: "细" }] };
  sheet.getCell("B3").value = "换行\n第二行";
  sheet.getCell("B3").alignment = { wrapText: true, vertical: "top", horizontal: "center" };
  sheet.getCell("B4").value = 0.955;
  sheet.getCell("B4").numFmt = "0.0%";
  sheet.getCell("B5").value = { formula: "SUM(B6:B7)", result: 5 };
  sheet.getCell("B6").value = 2;
  sheet.getCell("B7").value = 3;
  sheet.getCell("B8").value = true;
  sheet.getCell("B9").value = { error: "#N/A" };
  sheet.getCell("B10").value = new Date(Date.UTC(2024, 4, 1));
  sheet.getCell("B10").numFmt = "yyyy/m/d";
  sheet.getCell("D3").border = { left: { style: "thick" }, bottom: { style: "double" } };
  sheet.getCell("D3").protection = { locked: false };
  sheet.getRow(7).hidden = true;
  sheet.getRow(8).height = 40;
  sheet.getCell("D4").dataValidation = { type: "list", formulae: ['"是,否"'], allowBlank: true };
  sheet.getCell("D5").note = "一个批注";
  sheet.getCell("D6").value = { text: "链接", hyperlink: "https://example.invalid/" };
  sheet.addConditionalFormatting({
    ref: "B3:B9",
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: ["LEN(TRIM(B3))=0"],
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      },
    ],
  });
  const image = workbook.addImage({ base64: PICTURE, extension: "png" });
  sheet.addImage(image, "G2:H4");
  const data = workbook.addWorksheet("数据", { state: "hidden" });
  data.addTable({
    name: "表1",
    ref: "A1",
    columns: [{ name: "名称" }, { name: "数值" }],
    rows: [
      ["甲", 1],
      ["乙", 2],
    ],
  });
  workbook.definedNames.add("申报表!$B$6:$B$7", "数值区");
}
