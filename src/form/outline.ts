import type { Grid } from "./grid";
import { isHeaderColour } from "./grid";
import { headingsIn, type IndicatorHeader } from "./header";
import { endsTable, isFooter, isFormName, isTitleLike, rowKind, type Columns } from "./rows";
import { lastBodyRow } from "./body";

/** A piece of the table of indicators: a header and the rows under it. A form has several where its header is repeated. */
export interface TablePart {
  readonly header: IndicatorHeader;
  readonly firstRow: number;
  /** Before `firstRow` for an empty body. */
  readonly lastRow: number;
}

/** Where one form lies on its sheet: all rows are absolute. */
export interface Outline extends Columns {
  /** First title row, or `start` where there is no title. */
  readonly top: number;
  /** First coloured row. */
  readonly start: number;
  readonly parts: readonly TablePart[];
  readonly bottom: number;
  /** First row below the form in which something stands within its columns; null where nothing follows. */
  readonly next: number | null;
}

/** Cuts a sheet with one or more headers of indicators (sorted by row) into forms. */
export function outlineForms(grid: Grid, headers: readonly IndicatorHeader[]): Outline[] {
  const starts: { top: number; start: number; headers: IndicatorHeader[] }[] = [];
  let free = grid.top;
  headers.forEach((header) => {
    const previous = starts[starts.length - 1];
    const before = previous?.headers[previous.headers.length - 1];
    const head = findHead(grid, header, free, before);
    if (previous && before && continuesTable(grid, before, header, head.top)) {
      previous.headers.push(header);
    } else {
      starts.push({ ...head, headers: [header] });
    }
    free = header.bottom + 1;
  });
  return starts.map((form, i) => outline(grid, form, starts[i + 1]?.top ?? grid.bottom + 1));
}

/** Title and first coloured row of the form that a header belongs to; rows before `free` belong to the form above. */
function findHead(
  grid: Grid,
  header: IndicatorHeader,
  free: number,
  before: IndicatorHeader | undefined
): { top: number; start: number } {
  const named = lastFormName(grid, header, free);
  let start = named ?? free;
  if (before && named === null) {
    while (start < header.top && !endsTable(grid, before, start)) start++;
  }
  while (start < header.top && !isColoured(grid, start, header)) start++;
  const top = titleTop(grid, header, start, before ? free : grid.top, before !== undefined);
  return { top: named === null ? top : Math.min(top, named), start };
}

function isColoured(grid: Grid, row: number, columns: Columns): boolean {
  const kind = rowKind(grid, row, columns);
  return kind !== "blank" && kind !== "plain";
}

function lastFormName(grid: Grid, header: IndicatorHeader, free: number): number | null {
  for (let row = header.top - 1; row >= free; row--) {
    if (!isTitleLike(grid, row, header)) continue;
    if (headingsIn(grid, row, header.left, header.right).some(({ text }) => isFormName(text))) {
      return row;
    }
  }
  return null;
}

/**
 * The first of the uncoloured rows above a form. Directly above the sheet's first form all of them count; beyond a
 * blank row, and below another form, only those that look like titles.
 */
function titleTop(
  grid: Grid,
  header: IndicatorHeader,
  start: number,
  free: number,
  strict: boolean
): number {
  let top = start;
  let gap = false;
  for (let row = start - 1; row >= free; row--) {
    const kind = rowKind(grid, row, header);
    if (kind === "blank") gap = true;
    else if (kind !== "plain") break;
    else if ((strict || gap) && !isTitleLike(grid, row, header)) break;
    else top = row;
  }
  return top;
}

/** Whether a header only repeats the one before: the same columns, and no title or field between. */
function continuesTable(
  grid: Grid,
  before: IndicatorHeader,
  header: IndicatorHeader,
  top: number
): boolean {
  if (signature(before) !== signature(header)) return false;
  for (let row = top; row < header.top; row++) {
    const kind = rowKind(grid, row, header);
    if (kind !== "blank" && kind !== "section") return false;
  }
  return true;
}

function signature(header: IndicatorHeader): string {
  return header.columns.map(({ column, span, kind }) => `${column}:${span}:${kind}`).join();
}

function outline(
  grid: Grid,
  form: { top: number; start: number; headers: readonly IndicatorHeader[] },
  limit: number
): Outline {
  const parts = form.headers.map((header, i): TablePart => {
    const firstRow = header.bottom + 1;
    const end = bodyLimit(grid, header, form.headers[i + 1]?.top ?? limit);
    return { header, firstRow, lastRow: lastBodyRow(grid, header, firstRow, end) };
  });
  const last = parts[parts.length - 1] as TablePart;
  const columns = columnsOf(grid, form.top, last.header);
  const below = Math.max(last.lastRow, last.header.bottom);
  const bottom = tailEnd(grid, last.header, columns, below, limit);
  return {
    ...columns,
    top: form.top,
    start: form.start,
    parts,
    bottom,
    next: nextFilled(grid, below + 1, columns),
  };
}

/** The first row that cannot belong to the table. */
function bodyLimit(grid: Grid, header: IndicatorHeader, limit: number): number {
  for (let row = header.bottom + 1; row < limit; row++) {
    if (endsTable(grid, header, row)) return row;
  }
  return limit;
}

/** The table's columns, widened by merged areas of the rows above it that stick out. */
function columnsOf(grid: Grid, top: number, header: IndicatorHeader): Columns {
  let { left, right } = header;
  for (const area of grid.snapshot.merges ?? []) {
    const isAbove = area.row >= top && area.row < header.top;
    const touches = area.column <= header.right && area.column + area.columns > header.left;
    if (!isAbove || !touches) continue;
    left = Math.min(left, area.column);
    right = Math.max(right, area.column + area.columns - 1);
  }
  return { left, right };
}

/**
 * The last row of what follows the table and belongs to the form: footers and coloured rows directly below, footers
 * after a blank row, sections after up to two.
 */
function tailEnd(
  grid: Grid,
  header: IndicatorHeader,
  columns: Columns,
  below: number,
  limit: number
): number {
  let end = below;
  for (let row = below + 1; row < limit && row - end <= 3; row++) {
    const kind = rowKind(grid, row, columns);
    if (kind === "blank") continue;
    const gap = row - end - 1;
    const belongs = gap === 0 || kind === "section" || (gap === 1 && isFooter(grid, header, row));
    if (!belongs) break;
    end = row;
  }
  return end;
}

function nextFilled(grid: Grid, from: number, { left, right }: Columns): number | null {
  for (let row = from; row <= grid.bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (!grid.empty(row, column) || isHeaderColour(grid.role(row, column))) return row;
    }
  }
  return null;
}
