import type { Grid } from "./grid";
import { headingsIn, type IndicatorHeader } from "./header";
import { endsTable, isFormName, isTitleLike, rowKind, type Columns } from "./rows";

/** Title and first coloured row of the form that a header belongs to; `before` is the header of the form above it. */
export function findHead(
  grid: Grid,
  header: IndicatorHeader,
  before: IndicatorHeader | undefined
): { top: number; start: number } {
  const free = before ? before.bottom + 1 : grid.top;
  const named = lastFormName(grid, header, free);
  let start = named ?? free;
  if (before && named === null) {
    while (start < header.top && !endsTable(grid, before, start)) start++;
  }
  while (start < header.top && !isColoured(grid, start, header)) start++;
  const top = titleTop(grid, header, start, free, before !== undefined);
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
