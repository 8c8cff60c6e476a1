import {
  type Area,
  between,
  bottom,
  boundingArea,
  covers,
  intersection,
  isBlank,
  MAX_COLUMNS,
  MAX_ROWS,
  type Position,
  right,
  type Sheet,
} from "../../workbook";
import { activeArea } from "./selection-view";
import type { GridView } from "./view";

export type Direction = "up" | "down" | "left" | "right";

/** The cell next to the active one: past all of its merge, past hidden rows and columns. */
export function neighbour(view: GridView, from: Area, direction: Direction): Position {
  const { rows, columns } = view.layout;
  switch (direction) {
    case "up":
      return { row: step(rows, from.row, -1), column: from.column };
    case "down":
      return { row: step(rows, bottom(from), 1), column: from.column };
    case "left":
      return { row: from.row, column: step(columns, from.column, -1) };
    case "right":
      return { row: from.row, column: step(columns, right(from), 1) };
  }
}

/** At the end of the layout the sheet goes on: the view grows with the selection. */
function step(track: GridView["layout"]["rows"], line: number, by: 1 | -1): number {
  const next = track.next(line, by);
  return next === line && by === 1 && line === track.count - 1 ? line + 1 : next;
}

/** Ctrl and an arrow: to the last filled cell before a gap, or over the gap to the next filled one. */
export function jump(sheet: Sheet, from: Area, direction: Direction): Position {
  const used = sheet.usedArea(true);
  const down = direction === "down" ? 1 : direction === "up" ? -1 : 0;
  const across = direction === "right" ? 1 : direction === "left" ? -1 : 0;
  const start = {
    row: down > 0 ? bottom(from) : from.row,
    column: across > 0 ? right(from) : from.column,
  };
  const edge: Position = {
    row: down > 0 ? Math.max(start.row, used ? bottom(used) : start.row) : down < 0 ? 0 : start.row,
    column:
      across > 0
        ? Math.max(start.column, used ? right(used) : start.column)
        : across < 0
          ? 0
          : start.column,
  };
  const filled = ({ row, column }: Position): boolean => !isBlank(sheet.cell(row, column));
  const at = (position: Position): Position => ({
    row: position.row + down,
    column: position.column + across,
  });
  const isEdge = ({ row, column }: Position): boolean => row === edge.row && column === edge.column;
  let here = start;
  if (isEdge(here)) return here;
  const run = filled(here) && filled(at(here));
  do here = at(here);
  while (!isEdge(here) && (run ? filled(at(here)) : !filled(here)));
  return here;
}

/** The rectangle from the active cell to another one, grown until no merge is cut. */
export function extended(sheet: Sheet, head: Position): Area {
  const active = activeArea(sheet);
  let area = boundingArea([active, between(active, head)]);
  for (;;) {
    const cut = sheet.merges.find((merge) => intersection(merge, area) && !covers(area, merge));
    if (!cut) return area;
    area = boundingArea([area, cut]);
  }
}

/** What is selected by going to a cell: the cell, or all of its merge. */
export function landing(sheet: Sheet, { row, column }: Position): Area {
  const inside = {
    row: Math.min(Math.max(row, 0), MAX_ROWS - 1),
    column: Math.min(Math.max(column, 0), MAX_COLUMNS - 1),
  };
  return sheet.mergeAt(inside.row, inside.column) ?? { ...inside, rows: 1, columns: 1 };
}
