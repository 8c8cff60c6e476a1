import type { CellReading, ColourRole, Field } from "./form";
import { isHeaderColour, type Grid } from "./grid";
import { duty, filledCells, isFixed, readCell } from "./reading";
import { rowKind, type Columns } from "./rows";
import type { Area, CellRef } from "./snapshot";

/** A label while its rows are being read. */
interface Label {
  readonly cell: CellRef;
  readonly text: string;
  readonly colour: ColourRole;
  readonly runs: Run[];
}

/** The cells in one row that a label governs. */
interface Run {
  readonly area: Area;
  readonly cells: readonly CellReading[];
  readonly filled: boolean;
}

/** Fields and cells of rows of a form outside its tables. A label that governs no cell is a header cell, but no field. */
export interface FieldRows {
  readonly fields: Field[];
  readonly cells: CellReading[];
}

/**
 * Reads the rows from `first` to `last` as fields: a label governs the cells to its right up to the next label, in all
 * rows over which it is merged (or its colour goes on below it). A label with no cells to its right governs the
 * uncoloured row below it.
 */
export function readFields(grid: Grid, columns: Columns, first: number, last: number): FieldRows {
  const labels: Label[] = [];
  const cells: CellReading[] = [];
  let above: (Label | null)[] = [];
  let waiting: Label | null = null;
  for (let row = first; row <= last; row++) {
    if (rowKind(grid, row, columns) === "section") {
      cells.push(...filledCells(grid, row, columns.left, columns.right, "header"));
      above = [];
      waiting = null;
      continue;
    }
    const walk = walkRow(grid, columns, row, above, waiting);
    labels.push(...walk.started);
    cells.push(...walk.cells);
    above = walk.labels;
    const lastStarted = walk.started[walk.started.length - 1];
    waiting = lastStarted && lastStarted.runs.length === 0 ? lastStarted : null;
  }
  labels.forEach((label) => foldUnknownMerges(grid, label));
  for (const label of labels) for (const run of label.runs) cells.push(...run.cells);
  return { fields: labels.filter((label) => label.runs.length > 0).map(fieldOf), cells };
}

interface RowWalk {
  /** The label over (not governing) each column, counted from the left. */
  readonly labels: (Label | null)[];
  readonly started: Label[];
  readonly cells: CellReading[];
}

function walkRow(
  grid: Grid,
  { left, right }: Columns,
  row: number,
  above: readonly (Label | null)[],
  waiting: Label | null
): RowWalk {
  const labels: (Label | null)[] = [];
  const started: Label[] = [];
  const cells: CellReading[] = [];
  let current: Label | null = waiting;
  for (let column = left; column <= right;) {
    const role = grid.role(row, column);
    if (isHeaderColour(role)) {
      if (!grid.empty(row, column)) {
        current = { cell: { row, column }, text: grid.text(row, column), colour: role, runs: [] };
        started.push(current);
        cells.push(readCell(grid, current.cell, "header", ""));
      } else {
        const beside = labels[column - left - 1];
        const over = above[column - left];
        if (beside?.colour === role) current = beside;
        else current = over?.colour === role ? over : null;
      }
      labels[column - left] = current;
      column++;
      continue;
    }
    let end = column;
    while (end < right && !isHeaderColour(grid.role(row, end + 1))) end++;
    if (current) addRun(grid, current, row, column, end);
    else cells.push(...looseCells(grid, row, column, end));
    column = end + 1;
  }
  return { labels, started, cells };
}

/** Cells that no label governs: grey ones are fixed, the others free. */
function looseCells(grid: Grid, row: number, from: number, to: number): CellReading[] {
  return filledCells(grid, row, from, to, "free").map((cell) =>
    isFixed(grid, cell) ? { ...cell, duty: "fixed" } : cell
  );
}

/** One value is wanted in a run: where nothing stands in it, its first cell is the one to fill. */
function addRun(grid: Grid, label: Label, row: number, from: number, to: number): void {
  const filled: CellReading[] = [];
  let open: CellRef | null = null;
  const governed = { required: label.colour === "yellow", colour: label.colour };
  for (let column = from; column <= to; column++) {
    if (grid.covered(row, column)) continue;
    const cell = { row, column };
    open ??= cell;
    if (grid.empty(row, column) && !isFixed(grid, cell)) continue;
    const first = filled.every((c) => c.duty === "fixed");
    const cellDuty = first || isFixed(grid, cell) ? duty(grid, cell, governed) : "free";
    filled.push(readCell(grid, cell, cellDuty, label.text));
  }
  if (!open) return;
  const merged = grid.area(open.row, open.column);
  const isOneCell = merged.column + merged.columns > to;
  const area = isOneCell
    ? merged
    : { row, column: open.column, rows: 1, columns: to - open.column + 1 };
  const cells =
    filled.length > 0 ? filled : [readCell(grid, open, duty(grid, open, governed), label.text)];
  label.runs.push({ area, cells, filled: filled.length > 0 });
}

/**
 * Where the host cannot tell merged areas, empty rows at the end of a label of several rows are taken for the rest of a
 * merged value: a false alarm on every such field would be worse than a missed one.
 */
function foldUnknownMerges(grid: Grid, label: Label): void {
  if (grid.mergesKnown) return;
  const lastFilled = label.runs.map((run) => run.filled).lastIndexOf(true);
  label.runs.splice(Math.max(lastFilled + 1, 1));
}

function fieldOf({ cell, text, colour, runs }: Label): Field {
  return {
    label: text,
    labelCell: cell,
    area: around(runs.map((run) => run.area)),
    required: colour === "yellow",
    filled: runs.every((run) => run.filled),
  };
}

/** The smallest area around one or more others. */
function around(areas: readonly Area[]): Area {
  return areas.reduce((a, b) => {
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    return {
      row,
      column,
      rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
      columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
    };
  });
}
