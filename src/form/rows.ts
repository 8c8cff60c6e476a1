import { readComparator, readNumber } from "../quantity";
import type { ColumnKind } from "./form";
import { isHeaderColour, type Grid } from "./grid";
import { headingsIn, type Heading, type IndicatorHeader } from "./header";
import type { CellRef } from "./snapshot";

/** What a row is, judged by itself within the form's columns. */
export type RowKind = "blank" | "section" | "label" | "header" | "field" | "plain";

/** First and last column of a form. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Whether two stretches of columns overlap. */
export function shareColumns(a: Columns, b: Columns): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/**
 * A row whose non-empty cells are all header-coloured is a header; a single blue cell is a section title, a
 * single yellow or green one a label. Labels with uncoloured room behind each of them are fields, filled or not.
 */
export function rowKind(grid: Grid, row: number, { left, right }: Columns): RowKind {
  const begin = firstFilled(grid, row, { left, right });
  if (begin === null) return "blank";
  if (!isHeaderColour(grid.role(row, begin))) return "plain";
  const headings = headingsIn(grid, row, left, right);
  const [first, ...others] = headings as [Heading, ...Heading[]];
  if (!others.every(({ role }) => isHeaderColour(role))) return "field";
  if (others.length === 0) return first.role === "blue" ? "section" : "label";
  return hasRoomBehindEach(grid, row, headings) ? "field" : "header";
}

/** The first non-empty column of a row; null for a blank row. */
function firstFilled(grid: Grid, row: number, { left, right }: Columns): number | null {
  for (let column = left; column <= right; column++) if (!grid.empty(row, column)) return column;
  return null;
}

/** The first heading of a row, as headingsIn gives it. */
function firstHeading(grid: Grid, row: number, columns: Columns): Heading | undefined {
  const column = firstFilled(grid, row, columns);
  if (column === null) return undefined;
  if (isHeaderColour(grid.role(row, column))) {
    return headingsIn(grid, row, column, columns.right)[0];
  }
  const span = Math.min(grid.area(row, column).columns, columns.right - column + 1);
  return { row, column, span, text: grid.text(row, column), role: grid.role(row, column) };
}

function hasRoomBehindEach(grid: Grid, row: number, headings: readonly Heading[]): boolean {
  return headings
    .slice(0, -1)
    .every(({ column, span }) => !isHeaderColour(grid.role(row, column + span)));
}

/** The cell of a column in one row: the first non-empty one under its header, else the first; null where another merged area covers it. */
export function cellOf(
  grid: Grid,
  header: IndicatorHeader,
  kind: ColumnKind,
  row: number
): CellRef | null {
  const column = header.columns.find((c) => c.kind === kind);
  return column ? cellUnder(grid, column, row) : null;
}

/** As `cellOf`, for any column. */
export function cellUnder(
  grid: Grid,
  { column, span }: { readonly column: number; readonly span: number },
  row: number
): CellRef | null {
  let first: CellRef | null = null;
  for (let c = column; c < column + span; c++) {
    if (grid.covered(row, c)) continue;
    first ??= { row, column: c };
    if (!grid.empty(row, c)) return { row, column: c };
  }
  return first;
}

/** The text in a column of one row, "" where there is none. */
export function textOf(grid: Grid, header: IndicatorHeader, kind: ColumnKind, row: number): string {
  const cell = cellOf(grid, header, kind, row);
  return cell ? grid.text(cell.row, cell.column) : "";
}

/** Whether the row has what only an indicator has: a comparator, a number as its value, or a standard that speaks of points. */
export function looksLikeIndicator(grid: Grid, header: IndicatorHeader, row: number): boolean {
  const comparator = textOf(grid, header, "comparator", row);
  if (comparator === "定性" || readComparator(comparator) !== null) return true;
  if (readNumber(textOf(grid, header, "value", row)) !== null) return true;
  return /[扣得计满]\s*\d*[^,，。]{0,8}分/.test(
    textOf(grid, header, "standard", row).slice(0, 400)
  );
}

/** 产出指标, 数量指标 … but not the headers 一级指标, 二级指标, 三级指标. */
function isLevelName(text: string): boolean {
  return /指标$/.test(text) && !/[一二三]级指标$/.test(text);
}

/**
 * Whether a coloured row below the header ends the table. A row that a clerk has coloured does not: it still looks
 * like an indicator, or its levels are those of one.
 */
export function endsTable(grid: Grid, header: IndicatorHeader, row: number): boolean {
  const kind = rowKind(grid, row, header);
  if (kind === "blank" || kind === "plain") return false;
  if (looksLikeIndicator(grid, header, row)) return false;
  const first = firstHeading(grid, row, header);
  if (!first) return false;
  if (isLevelName(first.text) && first.span <= 2) return false;
  return kind !== "field" && kind !== "label" ? true : !isBesideLevels(grid, header, first);
}

/** Whether a coloured cell stands right of grey or merged level cells: then it is an indicator's cell, no label. */
function isBesideLevels(grid: Grid, header: IndicatorHeader, first: Heading): boolean {
  return (["level1", "level2"] as const).some((kind) => {
    const column = header.columns.find((c) => c.kind === kind);
    if (!column || column.column >= first.column) return false;
    return grid.covered(first.row, column.column) || grid.role(first.row, column.column) === "grey";
  });
}

const FOOTER =
  /^(?:填报|填表|制表|编制|审核|审批|复核|经办|主管|分管|财务|单位|部门|项目|联系|负责|日期|时间|电话|签字|盖章|注|说明|备注)[^:：]{0,12}[:：]/;
const NOTE =
  /^(?:注|备注|说明|填[报表写]说明)(?:[\s\d:：.、,，]|$)|^(?:填[报表]|制表|审核|复核|经办|联系)人|^填[报表]日期|^联系电话|^(?:单位|部门|财务)?负责人|^(?:主管|分管)领导/;
/** Longer texts in the level columns are notes. */
const LONGEST_LEVEL = 30;
const SUM = /^(?:合计|总计|小计|总分|合计分值)[:：]?$/;

/** Whether a row is a footer, a note or a sum and no indicator: 填报人:, 注:, 合计. */
export function isFooter(grid: Grid, header: IndicatorHeader, row: number): boolean {
  const first = firstHeading(grid, row, header);
  if (!first) return false;
  const text = first.text.replace(/\s/g, "");
  if (SUM.test(text)) return true;
  const spansName =
    first.column < header.nameCell.column &&
    first.column + first.span - 1 >= header.nameCell.column;
  if (spansName || (first.column < header.nameCell.column && text.length > LONGEST_LEVEL))
    return true;
  return (FOOTER.test(text) || NOTE.test(text)) && !looksLikeIndicator(grid, header, row);
}

/** Whether an uncoloured row above a form can be its title: few cells, none of them grey, no levels as an indicator has them. */
export function isTitleLike(grid: Grid, row: number, columns: Columns): boolean {
  if (rowKind(grid, row, columns) !== "plain") return false;
  const headings = headingsIn(grid, row, columns.left, columns.right);
  if (headings.length > 3) return false;
  if (headings.some(({ role }) => role === "grey" || isHeaderColour(role))) return false;
  if (headings.some(({ text }) => FOOTER.test(text) && !/^(?:填报)?单位/.test(text))) return false;
  return !headings.some(({ text, span }) => span === 1 && isLevelName(text));
}

/** …申报表, …目标表(2024年度): a line that names a form. */
export function isFormName(text: string): boolean {
  return /(?:申报|目标|绩效|自评|评价)[^,，。;；]{0,30}表\s*(?:[(（][^)）]{0,20}[)）])?$/.test(
    text.slice(-80)
  );
}
