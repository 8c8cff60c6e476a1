import { isHeaderColour, type Grid } from "./grid";
import type { Outline } from "./outline";
import { isFixed } from "./reading";
import { rowKind } from "./rows";
import type { Area } from "./snapshot";

/** How many rows below the last indicator stay open where nothing follows. */
const OPEN_ROWS = 200;

/**
 * What protecting locks and unlocks in a form. Both lists are disjoint and cover the form's area; the
 * unlocked one goes on to what may still be filled below the last indicator.
 */
export function protectionAreas(
  grid: Grid,
  form: Outline
): { lockAreas: Area[]; unlockAreas: Area[] } {
  const locks = new RowRuns();
  const unlocks = new RowRuns();
  const lastPart = form.parts[form.parts.length - 1];
  const headerRows = headerRowsOf(grid, form);
  const isLocked = (row: number, column: number): boolean => {
    const first = grid.area(row, column);
    if (first.row < form.start) return true;
    const isHeader = isHeaderColour(grid.role(first.row, first.column));
    if (headerRows.has(first.row)) return isHeader || !grid.empty(first.row, first.column);
    if (isInBody(form, first.row)) return isFixed(grid, first);
    return isHeader || isFixed(grid, first);
  };
  let above: boolean[] = [];
  for (let row = form.top; row <= form.bottom; row++) {
    const flags: boolean[] = [];
    for (let column = form.left; column <= form.right; column++) {
      const i = column - form.left;
      const near = isInBody(form, row) ? above[i] : flags[i - 1];
      flags.push(isLocked(row, column) || (near === true && mayBeCovered(grid, row, column)));
    }
    let from = 0;
    flags.forEach((locked, i) => {
      if (flags[i + 1] === locked) return;
      (locked ? locks : unlocks).add(row, form.left + from, form.left + i);
      from = i + 1;
    });
    above = flags;
  }
  const below = Math.max(lastPart?.lastRow ?? 0, lastPart?.header.bottom ?? 0);
  const open = Math.max(form.next === null ? OPEN_ROWS : 0, (form.next ?? 0) - 1 - below);
  const firstOpen = Math.max(below, form.bottom) + 1;
  const unlockAreas = unlocks.areas();
  if (below + open >= firstOpen) {
    unlockAreas.push({
      row: firstOpen,
      column: form.left,
      rows: below + open - firstOpen + 1,
      columns: form.right - form.left + 1,
    });
  }
  return { lockAreas: locks.areas(), unlockAreas };
}

/**
 * Where the host cannot tell merged areas, an empty grey cell after a locked one may be part of it, and unlocking a part
 * of a merged cell unlocks all of it.
 */
function mayBeCovered(grid: Grid, row: number, column: number): boolean {
  return !grid.mergesKnown && grid.role(row, column) === "grey" && grid.empty(row, column);
}

/** Rows of the form whose written cells are all headers. */
function headerRowsOf(grid: Grid, form: Outline): Set<number> {
  const rows = new Set<number>();
  for (const { header } of form.parts) {
    for (let row = header.top; row <= header.bottom; row++) rows.add(row);
  }
  for (let row = form.start; row <= form.bottom; row++) {
    if (!isInBody(form, row) && rowKind(grid, row, form) === "header") rows.add(row);
  }
  return rows;
}

function isInBody(form: Outline, row: number): boolean {
  return form.parts.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
}

/** Collects stretches of cells row by row and joins equal ones of consecutive rows into areas. */
class RowRuns {
  private readonly done: Area[] = [];
  private readonly open = new Map<
    string,
    { row: number; column: number; rows: number; columns: number }
  >();

  add(row: number, from: number, to: number): void {
    const key = `${from}:${to}`;
    const area = this.open.get(key);
    if (area && area.row + area.rows === row) {
      area.rows++;
      return;
    }
    const fresh = { row, column: from, rows: 1, columns: to - from + 1 };
    this.open.set(key, fresh);
    this.done.push(fresh);
  }

  areas(): Area[] {
    return [...this.done];
  }
}
