import { isBlank } from "../quantity";
import type { Scalar } from "../form";
import { rowsOf, type NamedRow, type RowBaseline } from "./baseline";
import type { ColumnMap } from "./column-changes";
import { contentChanged, isSame, rowDeleted, valueAt, type Comparison } from "./comparison";
import { indicatorsByRow } from "./context";
import type { Finding } from "./finding";

/** Rows of the table that are gone, grey cells that differ and required cells that have been emptied. */
export function rowChanges(comparison: Comparison, columns: ColumnMap): Finding[] {
  const { form, was } = comparison;
  const present = presentRows(comparison);
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
 * Where each row of the baseline is now, by row number. Rows are the same by level 1, level 2 and name, wherever they
 * stand; a renamed one is the next unknown row with its levels; one whose levels are gone too, the row in its old place.
 */
function presentRows(comparison: Comparison): ReadonlyMap<RowBaseline, number> {
  const { form, was, down } = comparison;
  const found = new Map<RowBaseline, number>();
  const matchBy = (
    now: readonly NamedRow[],
    keyOfNow: (row: NamedRow) => string,
    keyOfWas: (row: RowBaseline) => string
  ): NamedRow[] => {
    const waiting = new Map<string, NamedRow[]>();
    for (const row of now) {
      const rows = waiting.get(keyOfNow(row)) ?? [];
      waiting.set(keyOfNow(row), rows);
      rows.push(row);
    }
    const taken = new Set<NamedRow>();
    for (const row of was.rows) {
      if (found.has(row)) continue;
      const next = waiting.get(keyOfWas(row))?.shift();
      if (!next) continue;
      taken.add(next);
      found.set(row, next.row);
    }
    return now.filter((row) => !taken.has(row));
  };
  const blank = form.table.blankRows.map((row) => ({ row, level1: "", level2: "", name: "" }));
  let rest = matchBy(
    rowsOf(form),
    ({ level1, level2, name }) => `${level1}|${level2}|${name}`,
    ([, level1, level2, name]) => `${level1}|${level2}|${name}`
  );
  rest = matchBy(
    rest,
    ({ level1, level2 }) => `${level1}|${level2}`,
    ([, level1, level2]) => `${level1}|${level2}`
  );
  matchBy(
    [...rest, ...blank],
    ({ row }) => String(row),
    ([row]) => String(row + down)
  );
  return found;
}
