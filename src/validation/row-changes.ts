import { isBlank } from "../quantity";
import type { Scalar } from "../form";
import { rowsOf, type NamedRow, type RowBaseline } from "./baseline";
import type { ColumnMap } from "./column-changes";
import { contentChanged, isSame, rowDeleted, valueAt, type Comparison } from "./comparison";
import { indicatorsByRow } from "./context";
import type { Finding } from "./finding";
import { RowMatch } from "./row-match";

/** Rows of the table that are gone, grey cells that differ and required cells that have been emptied. */
export function rowChanges(comparison: Comparison, columns: ColumnMap): Finding[] {
  const { form, was } = comparison;
  const present = presentRows(comparison, columns);
  const indicators = indicatorsByRow(form);
  const headers = new Map(form.table.columns.map(({ column, header }) => [column, header]));
  return was.rows.flatMap((row) => {
    const now = present.get(row);
    if (now === undefined) return [goneRow(comparison, row)];
    const indicator = indicators.get(now) ?? null;
    const named = indicator && { key: indicator.key, name: indicator.name };
    return row[4].flatMap(([oldColumn, value, fixed]): Finding[] => {
      const column = columns.get(oldColumn) ?? oldColumn + comparison.across;
      const cell = { row: now, column };
      const header = headers.get(column) ?? "";
      if (!isChanged(valueAt(comparison.snapshot, cell), value, fixed)) return [];
      const check = fixed ? "structure.grey-changed" : "required.emptied";
      return [contentChanged(comparison, check, cell, header, value, named)];
    });
  });
}

/** A grey cell must stay as it was; a required one may change, but not become empty. */
function isChanged(now: Scalar, before: Scalar, fixed: 0 | 1): boolean {
  return fixed ? !isSame(now, before) : isBlank(now);
}

function goneRow(comparison: Comparison, [row, level1, level2, name]: RowBaseline): Finding {
  const column = comparison.was.left;
  return rowDeleted(
    comparison,
    { row, column },
    name || [level1, level2].filter(Boolean).join(" ")
  );
}

/**
 * Where each row of the baseline is now, by row number. A row may have moved, have been renamed, or have lost a level (an
 * empty level reads as the one above it, so that it may look like another row): the surest signs come first, because a
 * row taken for another would be restored with what the other held.
 */
function presentRows(comparison: Comparison, columns: ColumnMap): ReadonlyMap<RowBaseline, number> {
  const { form, was, down } = comparison;
  const blank = form.table.blankRows.map((row) => ({ row, level1: "", level2: "", name: "" }));
  const now = [...rowsOf(form), ...blank];
  const match = new RowMatch(was.rows, now, down);
  const weak = new Set([
    ...repeatedNames(was.rows.map(nameOfKept)),
    ...repeatedNames(now.map(nameOf)),
  ]);
  match.byWords((row) => (weak.has(row.name) ? "" : identity(row)), { onlyIfSingle: true });
  match.betweenNeighbours((then, row) => identity(then) === identity(row));
  match.betweenNeighbours((then, row) => levels(then) === levels(row) || isNamesake(then, row));
  match.byWords(identity, { onlyIfSingle: false });
  match.byWords(nameOf, { onlyIfSingle: true });
  match.betweenNeighbours(() => true);
  match.byWords(levels, { onlyIfSingle: false });
  match.inOldPlace();
  // a long text in a level makes a note of the row, which is no row of the table any more
  match.besideTheTable((kept, row) => isAlike(comparison, columns, kept, row));
  return match.found;
}

const nameOf = ({ name }: NamedRow): string => name;
const nameOfKept = ([, , , name]: RowBaseline): string => name;

const isNamesake = (then: NamedRow, now: NamedRow): boolean =>
  then.name !== "" && then.name === now.name;

const levels = ({ level1, level2 }: NamedRow): string =>
  (level1 || level2) && `${level1}|${level2}`;

const identity = (row: NamedRow): string =>
  (levels(row) || row.name) && `${levels(row)}|${row.name}`;

/** Names that more than one row has, and that of unused rows: such a row is known by its levels and its place alone. */
function repeatedNames(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set([""]);
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** Whether at least half of the kept cells of a row still stand in another. */
function isAlike(
  { snapshot, across }: Comparison,
  columns: ColumnMap,
  [, , , , cells]: RowBaseline,
  row: number
): boolean {
  const same = cells.filter(([old, value]) => {
    const column = columns.get(old) ?? old + across;
    return isSame(valueAt(snapshot, { row, column }), value);
  });
  return same.length > 0 && same.length * 2 >= cells.length;
}
