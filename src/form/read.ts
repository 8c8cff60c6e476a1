import { protectionAreas } from "./areas";
import { readFields } from "./fields";
import type { CellReading, Field, Form, SheetProblem, SheetReading, Table } from "./form";
import { gridOf, isHeaderColour, type Grid } from "./grid";
import {
  findIndicatorHeaders,
  findUncolouredName,
  headingsIn,
  type IndicatorHeader,
} from "./header";
import { readIndicators, type KeyCounts } from "./indicators";
import { outlineForms, type Outline } from "./outline";
import { filledCells } from "./reading";
import { isFormName, rowKind } from "./rows";
import { findSideBySide } from "./side-by-side";
import { readSideTable } from "./side-table";
import type { SheetSnapshot } from "./snapshot";

/**
 * Reads a sheet as declaration forms. Never throws: a sheet that is no form, or holds forms side by side, comes
 * back without forms and with the reason. The time is linear in the number of cells.
 */
export function readSheet(snapshot: SheetSnapshot): SheetReading {
  const grid = gridOf(snapshot);
  if (isEmpty(grid)) return { snapshot, forms: [], problems: [problem("empty-sheet")] };
  const headers = findIndicatorHeaders(grid);
  if (headers.length === 0) return { snapshot, forms: [], problems: [noForm(grid)] };
  const problems = unusableHeaders(headers);
  if (problems.length > 0) return { snapshot, forms: [], problems };
  const beside = findSideBySide(grid, headers);
  if (beside) {
    return { snapshot, forms: [], problems: [problem("side-by-side", beside.nameCell)] };
  }
  const keys: KeyCounts = new Map();
  const forms = outlineForms(grid, headers).map((outline) => readForm(grid, outline, keys));
  return { snapshot, forms, problems: forms.flatMap(withoutIndicators) };
}

function problem(
  code: SheetProblem["code"],
  cell: SheetProblem["cell"] = null,
  data: SheetProblem["data"] = {}
): SheetProblem {
  return { code, cell, data };
}

function isEmpty(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (!grid.empty(row, column)) return false;
    }
  }
  return true;
}

/** With a 三级指标 on the sheet, the reason is worth telling: no colours, or no 指标值 and no 评/扣分标准 beside it. */
function noForm(grid: Grid): SheetProblem {
  const name = findUncolouredName(grid);
  if (!name) return problem("no-form", null, { reason: "no-header" });
  const isColoured = isHeaderColour(grid.role(name.row, name.column));
  return problem("no-form", name, { reason: isColoured ? "no-target" : "no-colours" });
}

/** A header row that names its columns twice heads two forms side by side; one with two 三级指标 alone cannot be told apart. */
function unusableHeaders(headers: readonly IndicatorHeader[]): SheetProblem[] {
  const problems: SheetProblem[] = [];
  for (const { repeated, nameCell } of headers) {
    if (!repeated.has("name")) continue;
    const isTwice = repeated.has("value") || repeated.has("standard");
    problems.push(problem(isTwice ? "side-by-side" : "two-name-columns", nameCell));
  }
  return problems;
}

function withoutIndicators(form: Form): SheetProblem[] {
  if (form.indicators.length > 0) return [];
  const row = form.table.headerRows[0] ?? form.area.row;
  return [problem("no-indicators", { row, column: form.area.column })];
}

function readForm(grid: Grid, outline: Outline, keys: KeyCounts): Form {
  const body = readIndicators(grid, outline.parts, keys);
  const { table, indicators, unusedRows, cells: tableCells } = body;
  const around = readAround(grid, outline);
  const cells = [...titleCells(grid, outline), ...around.cells, ...tableCells];
  return {
    sheetId: grid.snapshot.id,
    sheetName: grid.snapshot.name,
    title:
      titleOf(grid, outline) ||
      (around.sections.find(({ title }) => isFormName(title))?.title ?? ""),
    area: {
      row: outline.top,
      column: outline.left,
      rows: outline.bottom - outline.top + 1,
      columns: outline.right - outline.left + 1,
    },
    sections: around.sections,
    fields: around.fields,
    tables: [...around.tables, table].sort((a, b) => a.firstRow - b.firstRow),
    table,
    indicators,
    unusedRows,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    ...protectionAreas(grid, outline),
  };
}

interface Around {
  readonly sections: Form["sections"][number][];
  readonly fields: Field[];
  readonly tables: Table[];
  readonly cells: CellReading[];
}

/** Everything of a form from its first coloured row on that is not its table of indicators. */
function readAround(grid: Grid, outline: Outline): Around {
  const around: Around = { sections: [], fields: [], tables: [], cells: [] };
  let from = outline.start;
  for (const { header, lastRow } of outline.parts) {
    readStretch(grid, outline, from, header.top - 1, around);
    from = Math.max(lastRow, header.bottom) + 1;
  }
  readStretch(grid, outline, from, outline.bottom, around);
  return around;
}

/** Reads rows between tables of indicators: side tables where a header row stands, fields and section titles elsewhere. */
function readStretch(
  grid: Grid,
  outline: Outline,
  first: number,
  last: number,
  around: Around
): void {
  let from = first;
  const readFieldsUpTo = (to: number): void => {
    if (to < from) return;
    const { fields, cells } = readFields(grid, outline, from, to);
    for (const field of fields) around.fields.push(field);
    for (const cell of cells) around.cells.push(cell);
  };
  for (let row = first; row <= last; row++) {
    const kind = rowKind(grid, row, outline);
    if (kind === "section") {
      const [heading] = headingsIn(grid, row, outline.left, outline.right);
      if (heading)
        around.sections.push({ title: heading.text, cell: { row, column: heading.column } });
    }
    if (kind !== "header") continue;
    readFieldsUpTo(row - 1);
    const { table, cells } = readSideTable(grid, outline, row, last);
    around.tables.push(table);
    for (const cell of cells) around.cells.push(cell);
    row = table.lastRow;
    from = row + 1;
  }
  readFieldsUpTo(last);
}

function titleCells(grid: Grid, { top, start, left, right }: Outline): CellReading[] {
  const cells: CellReading[] = [];
  for (let row = top; row < start; row++)
    cells.push(...filledCells(grid, row, left, right, "title"));
  return cells;
}

/** The line that names the form, with a year that stands alone in the line below: …申报表(2024年度). */
function titleOf(grid: Grid, { top, start, left, right }: Outline): string {
  const lines: string[] = [];
  for (let row = top; row < start; row++) {
    const texts = headingsIn(grid, row, left, right).map(({ text }) => text.replace(/\s+/g, ""));
    if (texts.length > 0) lines.push(texts.join(" "));
  }
  const named = Math.max(lines.findIndex(isFormName), 0);
  const year = lines[named + 1] ?? "";
  return (lines[named] ?? "") + (/^[(（]?\d{4}年度?[)）]?$/.test(year) ? year : "");
}
