import { columnLetters, type CellRef, type Form } from "../form";
import type { ColumnBaseline } from "./baseline";
import { headerChanged, isSame, valueAt, type Comparison } from "./comparison";
import { findingOf } from "./context";
import type { Finding } from "./finding";

/** The present column of each column of the baseline, by number. */
export type ColumnMap = ReadonlyMap<number, number>;

/** Columns are the same by what they hold; one that is not recognised, by its header; else by its place. */
export function columnMap({ form, was, across }: Comparison): ColumnMap {
  const map = new Map<number, number>();
  for (const column of was.columns) {
    const now = presentColumn(form, column);
    map.set(column.column, now ?? column.column + across);
  }
  return map;
}

function presentColumn({ table }: Form, { kind, header }: ColumnBaseline): number | null {
  const now = table.columns.find((column) =>
    kind === "" ? column.kind === null && column.header === header : column.kind === kind
  );
  return now ? now.column : null;
}

/** Columns that stand elsewhere in the table, are gone, or have another header. Neighbours that moved together are told once. */
export function columnChanges(comparison: Comparison): Finding[] {
  const { form, snapshot, was, across, down } = comparison;
  const findings: Finding[] = [];
  const told = new Set<string>();
  let lastMove = 0;
  for (const column of was.columns) {
    const now = presentColumn(form, column);
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
    const isTaken =
      now === null &&
      form.table.columns.some((c) => c.column === column.column + across && c.kind !== null);
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
    const header = join(beside.data.header ?? "", column.header);
    return { ...beside, data: { ...beside.data, header } };
  }
  const headerRow = form.table.headerRows[0] ?? form.area.row;
  const from = columnLetters(column.column + across);
  const to = columnLetters(now);
  return findingOf("structure.column-moved", snapshot, {
    cell: { row: headerRow, column: now },
    data: { header: column.header, from, to },
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
