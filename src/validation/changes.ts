import { isBlank } from "../quantity";
import type { CellReading, CellRef, Form, Scalar, SheetReading, SheetSnapshot } from "../form";
import { isInBody, type Baseline, type FormBaseline, type SheetBaseline } from "./baseline";
import { columnChanges, columnMap } from "./column-changes";
import {
  contentChanged,
  headerChanged,
  isSame,
  rowDeleted,
  valueAt,
  type Comparison,
} from "./comparison";
import { findingOf, textAt } from "./context";
import type { Finding } from "./finding";
import { rowChanges } from "./row-changes";

/**
 * What has changed on a sheet since its baseline: headers, grey cells, columns and rows, and required cells that have
 * been emptied. A form that has moved as a whole has not changed. A sheet without baseline has no findings.
 */
export function compareWithBaseline(
  { snapshot, forms }: SheetReading,
  baseline: Baseline
): Finding[] {
  const was = sheetBaseline(snapshot, baseline);
  if (!was) return [];
  const findings: Finding[] = [];
  const left = [...forms];
  was.forms.forEach((formWas, i) => {
    const form = takeForm(left, formWas, forms.length === was.forms.length ? forms[i] : undefined);
    const changed = form ? formChanges(snapshot, form, formWas) : lostForm(snapshot, formWas);
    for (const finding of changed) findings.push(finding);
  });
  return findings;
}

/** By the sheet's id; by its name where no id fits (a workbook that another program has saved). */
function sheetBaseline(
  { id, name }: SheetSnapshot,
  { sheets }: Baseline
): SheetBaseline | undefined {
  const own = Object.prototype.hasOwnProperty.call(sheets, id) ? sheets[id] : undefined;
  return own ?? Object.values(sheets).find((sheet) => sheet.name === name);
}

function takeForm(left: Form[], was: FormBaseline, same: Form | undefined): Form | undefined {
  const form = same ?? left.find(({ title }) => title === was.title);
  if (form) left.splice(left.indexOf(form), 1);
  return form;
}

function formChanges(snapshot: SheetSnapshot, form: Form, was: FormBaseline): Finding[] {
  const { table } = form;
  const comparison: Comparison = {
    form,
    snapshot,
    was,
    down: (table.headerRows[0] ?? was.headerRow) - was.headerRow,
    across: (table.columns[0]?.column ?? was.left) - was.left,
  };
  return [
    ...headerChanges(comparison),
    ...fieldChanges(comparison),
    ...columnChanges(comparison),
    ...rowChanges(comparison, columnMap(comparison)),
  ];
}

/** The form is no form any more: its changed headers are named by their old places, so that they can be put back. */
function lostForm(snapshot: SheetSnapshot, was: FormBaseline): Finding[] {
  const headers = [
    ...was.headers,
    ...was.columns.map(({ cell: [row, column], text }) => [row, column, text] as const),
  ];
  const changed = uniquePlaces(headers).flatMap(([row, column, text]) => {
    const cell = { row, column };
    return isSame(valueAt(snapshot, cell), text) ? [] : [headerChanged(snapshot, cell, text)];
  });
  const lost = { cell: null, data: { title: was.title }, expected: was.title };
  return [findingOf("structure.form-lost", snapshot, lost), ...changed];
}

function uniquePlaces<T extends readonly [number, number, ...unknown[]]>(
  places: readonly T[]
): T[] {
  return [...new Map(places.map((place) => [`${place[0]}:${place[1]}`, place])).values()];
}

/** Where a cell of the baseline can be now: moved with the table, or still in its old place (rows above were deleted or inserted). */
function* places({ down, across }: Comparison, row: number, column: number): Generator<CellRef> {
  yield { row: row + down, column: column + across };
  if (down !== 0) yield { row, column: column + across };
}

/** Titles, labels and section titles outside the table. */
function headerChanges(comparison: Comparison): Finding[] {
  const { form, snapshot, was } = comparison;
  const now = form.cells.filter(({ duty }) => duty === "header" || duty === "title");
  const texts = countOf(now.map(({ value }) => String(value).trim()));
  const changed = was.headers.filter(([, , text]) => !takeOne(texts, String(text).trim()));
  return changed.map(([row, column, text]) => {
    const old = new Set(was.headers.map(([, , other]) => String(other).trim()));
    for (const cell of places(comparison, row, column)) {
      if (!old.has(textAt(snapshot, cell).trim())) return headerChanged(snapshot, cell, text);
    }
    return rowDeleted(comparison, { row, column }, String(text));
  });
}

/** Grey cells and filled required ones outside the table. A cell whose content is found again is not looked at further. */
function fieldChanges(comparison: Comparison): Finding[] {
  const { form, snapshot, was } = comparison;
  const now = form.cells.filter(({ row, duty }) => duty !== "header" && !isInBody(form, row));
  const byContent = new Map<string, CellReading[]>();
  for (const cell of now) {
    const key = contentKey(cell.header, cell.value);
    const cells = byContent.get(key) ?? [];
    byContent.set(key, cells);
    cells.push(cell);
  }
  const unseen = new Map(now.map((cell) => [placeKey(cell), cell]));
  const changed = was.fields.filter(([, , value, label]) => {
    const same = byContent.get(contentKey(label, value))?.shift();
    if (same) unseen.delete(placeKey(same));
    return !same;
  });
  return changed.flatMap(([row, column, value, label, fixed]) => {
    for (const place of places(comparison, row, column)) {
      const cell = unseen.get(placeKey(place));
      if (!cell) continue;
      unseen.delete(placeKey(place));
      if (fixed) return [contentChanged(comparison, "structure.grey-changed", cell, label, value)];
      const isEmptied = isBlank(valueAt(snapshot, cell));
      return isEmptied ? [contentChanged(comparison, "required.emptied", cell, label, value)] : [];
    }
    return [rowDeleted(comparison, { row, column }, String(value))];
  });
}

function contentKey(label: string, value: Scalar): string {
  return `${label}|${String(value).trim()}`;
}

function placeKey({ row, column }: CellRef): string {
  return `${row}:${column}`;
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}
