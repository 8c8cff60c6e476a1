import type { Area, Scalar, SheetSnapshot } from "../../src/form";
import { areaOf } from "./sheet";

/** The same sheet with other values in some cells, as after typing. The cells lie in the used range. */
export function edited(
  snapshot: SheetSnapshot,
  values: Readonly<Record<string, Scalar>>
): SheetSnapshot {
  const rows = snapshot.values.map((row) => [...row]);
  for (const [address, value] of Object.entries(values)) {
    const { row, column } = areaOf(address);
    const target = rows[row - snapshot.top];
    if (!target || column < snapshot.left || column >= snapshot.left + snapshot.columnCount) {
      throw new Error(`${address} lies outside the used range`);
    }
    target[column - snapshot.left] = value;
  }
  return { ...snapshot, values: rows };
}

/** The same sheet with other fills in some areas. */
export function painted(
  snapshot: SheetSnapshot,
  fills: Readonly<Record<string, string>>
): SheetSnapshot {
  const rows = snapshot.fills.map((row) => [...row]);
  for (const [address, fill] of Object.entries(fills)) {
    const area = areaOf(address);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const target = rows[row - snapshot.top];
      for (let c = area.column; c < area.column + area.columns; c++) {
        if (target) target[c - snapshot.left] = fill;
      }
    }
  }
  return { ...snapshot, fills: rows };
}

/** The same sheet with every fill replaced. */
export function recoloured(
  snapshot: SheetSnapshot,
  shade: (fill: string) => string
): SheetSnapshot {
  return { ...snapshot, fills: snapshot.fills.map((row) => row.map(shade)) };
}

/** The same sheet read on a host that cannot tell merged areas. */
export function withoutMerges(snapshot: SheetSnapshot): SheetSnapshot {
  return { ...snapshot, merges: null };
}

/** The same sheet moved: the used range begins elsewhere. */
export function moved(snapshot: SheetSnapshot, down: number, across: number): SheetSnapshot {
  return {
    ...snapshot,
    top: snapshot.top + down,
    left: snapshot.left + across,
    merges: snapshot.merges && snapshot.merges.map((area) => movedArea(area, down, across)),
  };
}

function movedArea(area: Area, down: number, across: number): Area {
  return { ...area, row: area.row + down, column: area.column + across };
}

/** The same sheet with empty rows and columns around it inside the used range. */
export function padded(
  snapshot: SheetSnapshot,
  { above = 0, below = 0, before = 0, after = 0 }
): SheetSnapshot {
  const { columnCount } = snapshot;
  const wide = <T>(row: readonly T[], blank: T): T[] => [
    ...Array<T>(before).fill(blank),
    ...row,
    ...Array<T>(after).fill(blank),
  ];
  const padMatrix = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] => {
    const empty = (): T[] => Array<T>(before + columnCount + after).fill(blank);
    return [
      ...Array.from({ length: above }, empty),
      ...matrix.map((row) => wide(row, blank)),
      ...Array.from({ length: below }, empty),
    ];
  };
  return {
    ...snapshot,
    rowCount: above + snapshot.rowCount + below,
    columnCount: before + columnCount + after,
    values: padMatrix<Scalar>(snapshot.values, ""),
    formulas: padMatrix(snapshot.formulas, ""),
    fills: padMatrix(snapshot.fills, "#FFFFFF"),
    numberFormats: padMatrix(snapshot.numberFormats, "General"),
    locked: padMatrix(snapshot.locked, true),
    hiddenRows: [
      ...Array<boolean>(above).fill(false),
      ...snapshot.hiddenRows,
      ...Array<boolean>(below).fill(false),
    ],
    hiddenColumns: wide(snapshot.hiddenColumns, false),
    merges: snapshot.merges && snapshot.merges.map((area) => movedArea(area, above, before)),
  };
}

/** The same sheet with a row taken out, as after deleting it in Excel. Row numbers count from 1. */
export function withoutRow(snapshot: SheetSnapshot, number: number): SheetSnapshot {
  const gone = number - 1;
  const drop = <T>(rows: readonly T[]): T[] => rows.filter((_, i) => i + snapshot.top !== gone);
  const merges = snapshot.merges?.flatMap((area): Area[] => {
    if (area.row > gone) return [{ ...area, row: area.row - 1 }];
    if (area.row + area.rows <= gone) return [area];
    return area.rows > 1 ? [{ ...area, rows: area.rows - 1 }] : [];
  });
  return {
    ...snapshot,
    rowCount: snapshot.rowCount - 1,
    values: drop(snapshot.values),
    formulas: drop(snapshot.formulas),
    fills: drop(snapshot.fills),
    numberFormats: drop(snapshot.numberFormats),
    locked: drop(snapshot.locked),
    hiddenRows: drop(snapshot.hiddenRows),
    merges: merges ?? null,
  };
}

/** One sheet below another on the same columns. */
export function stacked(upper: SheetSnapshot, lower: SheetSnapshot, gap = 1): SheetSnapshot {
  if (upper.columnCount !== lower.columnCount) throw new Error("both sheets need the same columns");
  const a = padded(upper, { below: gap });
  const b = moved(lower, a.top + a.rowCount - lower.top, 0);
  return {
    ...a,
    rowCount: a.rowCount + b.rowCount,
    values: [...a.values, ...b.values],
    formulas: [...a.formulas, ...b.formulas],
    fills: [...a.fills, ...b.fills],
    numberFormats: [...a.numberFormats, ...b.numberFormats],
    locked: [...a.locked, ...b.locked],
    hiddenRows: [...a.hiddenRows, ...b.hiddenRows],
    merges: a.merges && b.merges && [...a.merges, ...b.merges],
  };
}
