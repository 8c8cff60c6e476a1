/**
 * Makes assets/declaration-form-2024.xlsx: `npx tsx scripts/template.ts [target]`.
 * The same content always gives the same bytes (fixed dates, entries packed again without the time of day).
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import * as content from "./template-content";

const blue = "FF9DC3E6";
const yellow = "FFFFFF99";
const green = "FFC6E0B4";
const grey = "FFD9D9D9";

const song = "宋体";
const hei = "黑体";

/** Column widths in characters of the default font: level 1, level 2, indicator, 符号, 数值, unit, explanation, standard, remark. */
const widths = [12, 18, 25, 7, 11, 9, 34, 37, 12];
const lastColumn = widths.length;
const firstValueColumn = 3;

const thin = { style: "thin", color: { argb: "FF000000" } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

type Horizontal = "left" | "center";

function write(
  cell: ExcelJS.Cell,
  value: string | number | null,
  fill: string | null,
  horizontal: Horizontal,
  heading = false
): void {
  cell.value = value;
  cell.font = { name: heading ? hei : song, size: 10 };
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  cell.border = border;
  if (fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fill } };
}

/** Merges a rectangle and gives every cell of it the look of the first, so that all its edges are drawn. */
function writeMerged(
  sheet: ExcelJS.Worksheet,
  [top, left, bottom, right]: readonly [number, number, number, number],
  value: string,
  fill: string | null,
  horizontal: Horizontal,
  heading = false
): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      write(sheet.getCell(row, column), null, fill, horizontal, heading);
    }
  }
  sheet.mergeCells(top, left, bottom, right);
  sheet.getCell(top, left).value = value;
}

/** Lines that a text of 10 points takes in a column: a Chinese character is two narrow ones wide, and a margin stays free. */
function linesIn(text: string, width: number): number {
  const narrow = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0xff ? 2 : 1.1), 0);
  return Math.max(1, Math.ceil(narrow / (width - 2)));
}

function heightFor(lines: number): number {
  return Math.max(22, lines * 14 + 8);
}

function widthOf(from: number, to: number): number {
  return widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}

/** Title, year and instructions: rows 1 to 3, without colour or border. */
function writeTitle(sheet: ExcelJS.Worksheet): void {
  const lines = [
    { text: content.title, name: hei, size: 18, bold: true, height: 34, horizontal: "center" },
    { text: content.year, name: song, size: 11, bold: false, height: 20, horizontal: "center" },
    {
      text: content.instructions,
      name: song,
      size: 9,
      bold: false,
      height: 20,
      horizontal: "left",
    },
  ] as const;
  lines.forEach(({ text, name, size, bold, height, horizontal }, i) => {
    sheet.mergeCells(i + 1, 1, i + 1, lastColumn);
    const cell = sheet.getCell(i + 1, 1);
    cell.value = text;
    cell.font = { name, size, bold };
    cell.alignment = { horizontal, vertical: "middle", wrapText: true };
    sheet.getRow(i + 1).height = height;
  });
}

function writeSection(sheet: ExcelJS.Worksheet, row: number, text: string): void {
  writeMerged(sheet, [row, 1, row, lastColumn], text, blue, "center", true);
  sheet.getRow(row).height = 24;
}

/** A yellow label over columns A:B, beside it one merged cell per value. */
function writeField(
  sheet: ExcelJS.Worksheet,
  row: number,
  label: string,
  values: readonly string[],
  fill: string | null
): void {
  const last = row + values.length - 1;
  writeMerged(sheet, [row, 1, last, firstValueColumn - 1], label, yellow, "center", true);
  values.forEach((value, i) => {
    writeMerged(sheet, [row + i, firstValueColumn, row + i, lastColumn], value, fill, "left");
    sheet.getRow(row + i).height = heightFor(linesIn(value, widthOf(firstValueColumn, lastColumn)));
  });
}

function writeTableHeader(sheet: ExcelJS.Worksheet, row: number): void {
  const { level1, level2, name, target, unit, explanation, standard, remark } = content.headers;
  write(sheet.getCell(row, 1), level1, blue, "center", true);
  write(sheet.getCell(row, 2), level2, blue, "center", true);
  write(sheet.getCell(row, 3), name, yellow, "center", true);
  writeMerged(sheet, [row, 4, row, 5], target, yellow, "center", true);
  write(sheet.getCell(row, 6), unit, green, "center", true);
  write(sheet.getCell(row, 7), explanation, yellow, "center", true);
  write(sheet.getCell(row, 8), standard, yellow, "center", true);
  write(sheet.getCell(row, 9), remark, green, "center", true);
  sheet.getRow(row).height = 26;
}

/** Each row names its level 1 and level 2 itself, as files for import do: so rows can be sorted and filtered. */
function writeTableRow(sheet: ExcelJS.Worksheet, row: number, values: content.Row): void {
  const leftAligned = [3, 7, 8];
  values.forEach((value, i) => {
    const column = i + 1;
    const fill = column <= 2 ? grey : null;
    write(
      sheet.getCell(row, column),
      value,
      fill,
      leftAligned.includes(column) ? "left" : "center"
    );
  });
  const lines = values.map((value, i) => linesIn(String(value ?? ""), widths[i] ?? 1));
  sheet.getRow(row).height = heightFor(Math.max(...lines));
}

function layOutForPrint(sheet: ExcelJS.Worksheet, headerRow: number, lastRow: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printArea: `A1:I${lastRow}`,
    printTitlesRow: `${headerRow}:${headerRow}`,
  };
  sheet.headerFooter.oddFooter = "&C第 &P 页,共 &N 页";
}

function buildWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(Date.UTC(2024, 0, 2));
  workbook.creator = "绩效填报助手";
  workbook.lastModifiedBy = "绩效填报助手";
  workbook.created = made;
  workbook.modified = made;

  const sheet = workbook.addWorksheet(content.sheetName, { views: [{ showGridLines: false }] });
  sheet.columns = widths.map((width) => ({ width }));

  writeTitle(sheet);
  writeSection(sheet, 4, content.dutiesSection);
  writeField(sheet, 5, content.departmentLabel, [content.department], grey);
  writeField(sheet, 6, content.dutiesLabel, content.duties, null);
  const goalRow = 6 + content.duties.length;
  writeField(sheet, goalRow, content.goalLabel, [content.goal], null);
  writeSection(sheet, goalRow + 1, content.indicatorsSection);
  const headerRow = goalRow + 2;
  writeTableHeader(sheet, headerRow);
  content.rows.forEach((row, i) => writeTableRow(sheet, headerRow + 1 + i, row));
  layOutForPrint(sheet, headerRow, headerRow + content.rows.length);
  return workbook;
}

/** Packs the file again with one fixed time for all entries; the file format keeps local times, so no time zone gets in. */
function packFixed(file: Uint8Array): Uint8Array {
  return zipSync(unzipSync(file), { level: 9, mtime: new Date(2024, 0, 2) });
}

async function main(): Promise<void> {
  const target = resolve(process.argv[2] ?? "assets/declaration-form-2024.xlsx");
  const file = await buildWorkbook().xlsx.writeBuffer();
  writeFileSync(target, packFixed(new Uint8Array(file as ArrayBuffer)));
  process.stdout.write(`${target}\n`);
}

void main();
