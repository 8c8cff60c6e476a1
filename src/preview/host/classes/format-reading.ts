import { type Style, isWholeColumns, isWholeRows } from "../../workbook";
import type { Cells } from "../rich-api/api-class";
import { may, needsUnprotected } from "./guard";
import { restyleArea, type StylePatch } from "../../workbook";

/** One property of the looks of many cells: their common value, or null where they differ. */
export function common<T>({ sheet, areas }: Cells, of: (style: Style) => T): T | null {
  let first = true;
  let value: T | null = null;
  const seen = new Set<Style>();
  for (const area of areas) {
    for (const [, style] of sheet.stylesWithin(area)) {
      if (seen.has(style)) continue;
      seen.add(style);
      const next = of(style);
      if (first) value = next;
      else if (value !== next) return null;
      first = false;
    }
  }
  return value;
}

/** The common value over the rows (or columns) that the areas touch, or null where they differ. */
export function commonOfLines<T>(
  { sheet, areas }: Cells,
  axis: "row" | "column",
  of: (line: number) => T
): T | null {
  const values = new Set<T>();
  const special = axis === "row" ? sheet.rows : sheet.columns;
  for (const area of areas) {
    const [from, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    if (axis === "row" ? isWholeColumns(area) : isWholeRows(area)) {
      let lines = 0;
      for (const [line] of special.all()) {
        values.add(of(line));
        lines++;
      }
      if (lines < count) values.add(of(count - 1));
    } else {
      for (let line = from; line < from + count; line++) values.add(of(line));
    }
  }
  return values.size === 1 ? [...values][0]! : null;
}

/** Writes looks where the protection lets cells be formatted. */
export function paint(cells: Cells, patch: StylePatch): void {
  if (patch.locked !== undefined || patch.formulaHidden !== undefined)
    needsUnprotected(cells.sheet);
  else may(cells, "format-cells");
  for (const area of cells.areas) restyleArea(cells.sheet, area, patch);
}
