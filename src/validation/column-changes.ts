import { columnLetters, type CellRef, type Column, type Form } from "../form";
import type { ColumnBaseline } from "./baseline";
import { headerChanged, isSame, valueAt, type Comparison } from "./comparison";
import { findingOf } from "./context";
import type { Finding } from "./finding";

/** The present column of each column of the baseline, by number. */
export type ColumnMap = ReadonlyMap<number, number>;

/** Columns are the same by what they hold; one that is not recognised, by its header; else by its place. */
export function columnMap(comparison: Comparison): ColumnMap {
  const present = presentColumns(comparison);
  const { was, across } = comparison;
  return new Map(
    was.columns.map((column) => [column.column, present.get(column) ?? column.column + across])
  );
}

/** A column that still stands in its place is that one, even where another has been given its header too. */
function presentColumns({ form, was, across }: Comparison): ReadonlyMap<ColumnBaseline, number> {
  const present = new Map<ColumnBaseline, number>();
  const free = new Set(form.table.columns);
  const take = (column: ColumnBaseline, now: Column | undefined): void => {
    if (!now) return;
    present.set(column, now.column);
    free.delete(now);
  };
  for (const column of was.columns) {
    const place = column.column + across;
    const there = [...free].find((now) => now.column === place);
    take(
      column,
      there && (isAs(column, there) || there.header === column.header) ? there : undefined
    );
  }
  for (const column of was.columns) {
    if (!present.has(column))
      take(
        column,
        [...free].find((now) => isAs(column, now))
      );
  }
  return present;
}

function isAs({ kind, header }: ColumnBaseline, now: Column): boolean {
  return kind === "" ? now.kind === null && now.header === header : now.kind === kind;
}

/** Columns that stand elsewhere in the table, are gone, or have another header. Neighbours that moved together are told once. */
export function columnChanges(comparison: Comparison): Finding[] {
  const { form, snapshot, was, across, down } = comparison;
  const findings: Finding[] = [];
  const told = new Set<string>();
  const present = presentColumns(comparison);
  const taken = new Set(present.values());
  let lastMove = 0;
  for (const column of was.columns) {
    const now = present.get(column) ?? null;
    const [row, headerColumn] = column.cell;
    const expected = { row: row + down, column: headerColumn + across };
    const by = now === null ? 0 : now - column.column - across;
    if (now !== null && by !== 0) {
      const moved = by === lastMove ? findings.pop() : undefined;
      findings.push(columnMoved(comparison, column, now, moved));
      lastMove = by;
      continue;
    }
    lastMove = 0;
    const place = `${expected.row}:${expected.column}`;
    if (told.has(place) || isSame(valueAt(snapshot, expected), column.text)) continue;
    told.add(place);
    const isTaken = now === null && taken.has(column.column + across);
    findings.push(
      isTaken || isOutside(form, expected)
        ? columnMissing(comparison, column, expected)
        : headerChanged(snapshot, expected, column.text)
    );
  }
  return findings;
}

function join(headers: string, header: string): string {
  return headers.split("、").includes(header) ? headers : `${headers}、${header}`;
}

function isOutside({ area }: Form, { column }: CellRef): boolean {
  return column < area.column || column >= area.column + area.columns;
}

/** `beside`: the finding of the neighbour that has moved just as far, to which this column is added. */
function columnMoved(
  { form, snapshot, across }: Comparison,
  column: ColumnBaseline,
  now: number,
  beside: Finding | undefined
): Finding {
  if (beside) {
    const headers = join(beside.data.headers ?? "", column.header);
    return { ...beside, data: { ...beside.data, headers } };
  }
  const headerRow = form.table.headerRows[0] ?? form.area.row;
  const from = columnLetters(column.column + across);
  const to = columnLetters(now);
  return findingOf("structure.column-moved", snapshot, {
    cell: { row: headerRow, column: now },
    data: { headers: column.header, from, to },
    expected: from,
    found: to,
  });
}

function columnMissing(
  { snapshot, across }: Comparison,
  column: ColumnBaseline,
  cell: CellRef
): Finding {
  return findingOf("structure.column-missing", snapshot, {
    cell,
    data: { header: column.header, from: columnLetters(column.column + across) },
    expected: column.header,
  });
}
