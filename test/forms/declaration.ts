import * as content from "../../scripts/template-content";
import { cellAddress, columnLetters, type Scalar } from "../../src/form";
import { bundledPalette, Sheet, type Palette } from "./sheet";

/** A row of the table: level 1, level 2, indicator, comparator, value, unit, explanation, standard, remark. */
export type Row = readonly (Scalar | null)[];

export interface FormOptions {
  readonly sheet?: Sheet;
  /** Position of the form's first cell. */
  readonly at?: string;
  readonly palette?: Palette;
  readonly rows?: readonly Row[];
  /** Without title, instructions, duties and section titles: the bare table. */
  readonly tableOnly?: boolean;
  /** Levels in every row, merged downwards, or in the first row only. */
  readonly levels?: "filled" | "merged" | "first";
  /** Order of the nine columns by their numbers in a Row; columns may be left out. 3 and 4 stay neighbours in this order. */
  readonly order?: readonly number[];
  /** Other words for a header, by the usual ones. */
  readonly names?: Readonly<Record<string, string>>;
  /** 指标值 over 符号 and 数值 in a second row. */
  readonly twoHeaderRows?: boolean;
}

const usual = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "指标值",
  "计量单位",
  "指标解释",
  "评/扣分标准",
  "备注",
];
const comparator = 3;
const value = 4;

/** The nineteen indicators and the unused row of the real form. */
export const realRows: readonly Row[] = content.rows;

/** Three indicators and an unused row, for tests that only look at the layout. */
export const fewRows: readonly Row[] = [
  ["产出指标", "数量指标", "培训次数", "≥", 2, "次", "培训的次数", "每少1次扣1分", "2分"],
  ["产出指标", "质量指标", "合格率", "≥", 95, "%", "培训的合格率", "每降低1%扣0.1分", "8分"],
  ["效益指标", "可持续影响指标", null, null, null, null, null, null, null],
  ["成本指标", "经济成本指标", "总成本", "≤", 10, "万元", "总成本", "每超过5%扣1分", "20分"],
];

/** Builds a declaration form, cell by cell. */
export function declarationForm(options: FormOptions = {}): Sheet {
  const sheet = options.sheet ?? new Sheet();
  const palette = options.palette ?? bundledPalette;
  const match = /^([A-Z]+)(\d+)$/.exec(options.at ?? "A1");
  const left = columnOf(match?.[1] ?? "A");
  let row = Number(match?.[2] ?? 1) - 1;
  const order = options.order ?? usual.map((_, i) => i);
  const last = left + order.length - 1;
  const address = (r: number, c: number): string => cellAddress(r, left + c);
  const across = (r: number, from = 0): string => `${address(r, from)}:${cellAddress(r, last)}`;

  if (!options.tableOnly) {
    for (const line of [content.title, content.year, content.instructions]) {
      sheet.put(address(row, 0), line).merge(across(row));
      row++;
    }
    sheet.put(address(row, 0), content.dutiesSection, palette.blue).merge(across(row));
    row++;
    sheet.put(address(row, 0), content.departmentLabel, palette.yellow);
    sheet.merge(`${address(row, 0)}:${address(row, 1)}`);
    sheet.put(address(row, 2), content.department, palette.grey).merge(across(row, 2));
    row++;
    const lastDuty = row + content.duties.length - 1;
    sheet.put(address(row, 0), content.dutiesLabel, palette.yellow);
    sheet.merge(`${address(row, 0)}:${address(lastDuty, 1)}`);
    for (const duty of content.duties) {
      sheet.put(address(row, 2), duty).merge(across(row, 2));
      row++;
    }
    sheet.put(address(row, 0), content.goalLabel, palette.yellow);
    sheet.merge(`${address(row, 0)}:${address(row, 1)}`);
    sheet.put(address(row, 2), content.goal).merge(across(row, 2));
    row++;
    sheet.put(address(row, 0), content.indicatorsSection, palette.blue).merge(across(row));
    row++;
  }
  row = putHeader(sheet, row, left, order, palette, options);
  putRows(sheet, row, left, order, palette, options);
  return sheet;
}

function putHeader(
  sheet: Sheet,
  row: number,
  left: number,
  order: readonly number[],
  palette: Palette,
  { names = {}, twoHeaderRows = false }: FormOptions
): number {
  const colours = [palette.blue, palette.blue, palette.yellow, palette.yellow, palette.yellow];
  colours.push(palette.green, palette.yellow, palette.yellow, palette.green);
  order.forEach((which, i) => {
    const text = usual[which] ?? "";
    const cell = cellAddress(row, left + i);
    const below = cellAddress(row + 1, left + i);
    const isSecond = which === value && order[i - 1] === comparator;
    if (isSecond) sheet.paint(cell, palette.yellow);
    else sheet.put(cell, names[text] ?? text, colours[which]);
    if (which === comparator && order[i + 1] === value) {
      sheet.merge(`${cell}:${cellAddress(row, left + i + 1)}`);
    }
    if (!twoHeaderRows) return;
    if (which === comparator) sheet.put(below, names["符号"] ?? "符号", palette.yellow);
    else if (which === value) sheet.put(below, names["数值"] ?? "数值", palette.yellow);
    else sheet.merge(`${cell}:${below}`);
  });
  return row + (twoHeaderRows ? 2 : 1);
}

function putRows(
  sheet: Sheet,
  first: number,
  left: number,
  order: readonly number[],
  palette: Palette,
  { rows = realRows, levels = "filled" }: FormOptions
): void {
  rows.forEach((cells, r) => {
    order.forEach((which, i) => {
      const address = cellAddress(first + r, left + i);
      const isLevel = which < 2;
      if (isLevel) sheet.paint(address, palette.grey);
      const upTo = which + 1;
      const isRepeated =
        isLevel && r > 0 && cells.slice(0, upTo).join() === rows[r - 1]?.slice(0, upTo).join();
      const content = isRepeated && levels !== "filled" ? null : (cells[which] ?? null);
      if (content !== null) sheet.put(address, content);
      else if (!isLevel) sheet.put(address, "");
    });
  });
  if (levels === "merged") mergeLevels(sheet, first, left, order, rows);
}

function mergeLevels(
  sheet: Sheet,
  first: number,
  left: number,
  order: readonly number[],
  rows: readonly Row[]
): void {
  for (const which of [0, 1]) {
    const letters = columnLetters(left + order.indexOf(which));
    let from = 0;
    rows.forEach((cells, r) => {
      const next = rows[r + 1]?.slice(0, which + 1).join();
      if (next === cells.slice(0, which + 1).join()) return;
      if (r > from) sheet.merge(`${letters}${first + from + 1}:${letters}${first + r + 1}`);
      from = r + 1;
    });
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}
