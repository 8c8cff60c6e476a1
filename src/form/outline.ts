import { bodyLimit, lastBodyRow } from "./body";
import { isHeaderColour, type Grid } from "./grid";
import { findHead } from "./head";
import type { IndicatorHeader } from "./header";
import { isFooter, rowKind, shareColumns, type Columns } from "./rows";

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

/** A form while its end is not known yet. */
interface Beginning {
  readonly top: number;
  readonly start: number;
  readonly headers: IndicatorHeader[];
}

/** Cuts a sheet with one or more headers of indicators (sorted by row) into forms. */
export function outlineForms(grid: Grid, headers: readonly IndicatorHeader[]): Outline[] {
  const forms: Beginning[] = [];
  for (const header of headers) {
    const above = forms.filter((form) => shareColumns(lastHeader(form), header)).at(-1);
    const before = above && lastHeader(above);
    const head = findHead(grid, header, before);
    if (before && continuesTable(grid, before, header, head.top)) above.headers.push(header);
    else forms.push({ ...head, headers: [header] });
  }
  return forms.map((form, i) => {
    const next = forms
      .slice(i + 1)
      .find((other) => shareColumns(lastHeader(form), lastHeader(other)));
    return outline(grid, form, next?.top ?? grid.bottom + 1);
  });
}

function lastHeader({ headers }: Beginning): IndicatorHeader {
  return headers[headers.length - 1] as IndicatorHeader;
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
