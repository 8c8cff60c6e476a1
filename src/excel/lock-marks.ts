import { contains, type Area, type SheetSnapshot } from "../form";

/** The locked marks of cells below a sheet's values, where there is nothing else to read. */
export interface MarksBelow {
  readonly area: Area;
  /** By row; a row in which only some cells are locked counts as locked. */
  readonly locked: readonly boolean[];
  /** Whether there is such a row. */
  readonly isMixed: boolean;
}

/** Excel's last row, as a number of rows. */
const ROWS_IN_A_SHEET = 1_048_576;

/**
 * Asks for the locked marks of the rows below a sheet's values, where cells are unlocked that may still be filled. They are
 * needed only to put them back when protecting fails. null where there are no rows below.
 */
export function queueMarksBelow(
  sheet: Excel.Worksheet,
  used: Area,
  rows: number
): () => MarksBelow | null {
  const row = used.row + used.rows;
  const area = { ...used, row, rows: Math.min(rows, ROWS_IN_A_SHEET - row) };
  if (area.rows <= 0) return () => null;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const looks = range.getRowProperties({ format: { protection: true } });
  return () => {
    const marks = looks.value.map((line) => line.format?.protection?.locked ?? null);
    return {
      area,
      locked: marks.map((locked) => locked ?? true),
      isMixed: marks.includes(null),
    };
  };
}

/** Whether a cell was marked as locked. Cells that were not read are taken to be locked, as Excel's cells are from the start. */
export function wasLocked(
  snapshot: SheetSnapshot,
  below: MarksBelow | null,
  row: number,
  column: number
): boolean {
  return (
    snapshot.locked[row - snapshot.top]?.[column - snapshot.left] ??
    lockedBelow(below, row, column) ??
    true
  );
}

function lockedBelow(below: MarksBelow | null, row: number, column: number): boolean | undefined {
  if (!below || !contains(below.area, { row, column })) return undefined;
  return below.locked[row - below.area.row];
}

/** The cells of these areas that fulfil a condition, as few rectangles as rows of equal runs allow. */
export function areasWhere(
  areas: readonly Area[],
  holds: (row: number, column: number) => boolean
): readonly Area[] {
  return areas.flatMap((area) => {
    const found: Area[] = [];
    let open: Area[] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      open = runs(area, row, holds).map((run) => {
        const above = open.find(
          ({ column, columns }) => column === run.column && columns === run.columns
        );
        if (above) found.splice(found.indexOf(above), 1);
        const grown = above ? { ...above, rows: above.rows + 1 } : run;
        found.push(grown);
        return grown;
      });
    }
    return found;
  });
}

function runs(area: Area, row: number, holds: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  let start = -1;
  for (let column = area.column; column <= area.column + area.columns; column++) {
    const inside = column < area.column + area.columns && holds(row, column);
    if (inside && start < 0) start = column;
    if (!inside && start >= 0) {
      found.push({ row, column: start, rows: 1, columns: column - start });
      start = -1;
    }
  }
  return found;
}
