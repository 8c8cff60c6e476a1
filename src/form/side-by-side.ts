import { bodyLimit, lastBodyRow } from "./body";
import type { Grid } from "./grid";
import { findHead } from "./head";
import type { IndicatorHeader } from "./header";
import { shareColumns } from "./rows";

/** The first header whose form shares rows with another form beside it; null where there is none. */
export function findSideBySide(
  grid: Grid,
  headers: readonly IndicatorHeader[]
): IndicatorHeader | null {
  if (headers.every((header) => shareColumns(header, headers[0] ?? header))) return null;
  const rows = headers.map((header) => {
    const first = header.bottom + 1;
    const end = bodyLimit(grid, header, grid.bottom + 1);
    const last = lastBodyRow(grid, header, first, end);
    return { top: findHead(grid, header, undefined).top, bottom: Math.max(last, header.bottom) };
  });
  const isBeside = (i: number, j: number): boolean => {
    const [a, b, one, other] = [rows[i], rows[j], headers[i], headers[j]];
    if (!a || !b || !one || !other || shareColumns(one, other)) return false;
    return a.top <= b.bottom && b.top <= a.bottom;
  };
  return headers.find((_, j) => headers.slice(0, j).some((__, i) => isBeside(i, j))) ?? null;
}
