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
import { findingOf } from "./context";
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
  const now = form.cells.filter(
    ({ row, duty }) =>
      (duty === "header" || duty === "title") && !form.table.headerRows.includes(row)
  );
  const { gone, seen } = matchByContent(comparison, was.headers, now, {
    ofWas: ([, , text]) => contentKey("", text),
    ofNow: ({ value }) => contentKey("", value),
  });
  return gone.map(([row, column, text]) => {
    for (const cell of places(comparison, row, column)) {
      if (!seen.has(placeKey(cell))) return headerChanged(snapshot, cell, text);
    }
    return rowDeleted(comparison, { row, column }, String(text));
  });
}

/** Grey cells and filled required ones outside the table. A cell whose content is found again is not looked at further. */
function fieldChanges(comparison: Comparison): Finding[] {
  const { form, snapshot, was } = comparison;
  const now = form.cells.filter(({ row, duty }) => duty !== "header" && !isInBody(form, row));
  const { gone, seen } = matchByContent(comparison, was.fields, now, {
    ofWas: ([, , value, label]) => contentKey(label, value),
    ofNow: ({ header, value }) => contentKey(header, value),
  });
  const unseen = new Map(
    now.filter((cell) => !seen.has(placeKey(cell))).map((cell) => [placeKey(cell), cell])
  );
  return gone.flatMap(([row, column, value, label, fixed]) => {
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

/**
 * Looks for what the baseline holds by its content: in its own place first, because the same words may have been written
 * elsewhere too, then anywhere; but where its place has other words now, not in the place of another that is missed: the
 * one was overwritten with the other. `gone` is what is not found; `seen` are the places of what is.
 */
function matchByContent<T extends readonly [number, number, Scalar, ...unknown[]]>(
  comparison: Comparison,
  was: readonly T[],
  now: readonly CellReading[],
  { ofWas, ofNow }: { ofWas: (kept: T) => string; ofNow: (cell: CellReading) => string }
): { gone: readonly T[]; seen: ReadonlySet<string> } {
  const seen = new Set<string>();
  const moved = was.filter((kept) => {
    for (const place of places(comparison, kept[0], kept[1])) {
      const key = placeKey(place);
      if (seen.has(key) || !isSame(valueAt(comparison.snapshot, place), kept[2])) continue;
      seen.add(key);
      return false;
    }
    return true;
  });
  const byContent = new Map<string, string[]>();
  for (const cell of now) {
    const key = placeKey(cell);
    if (seen.has(key)) continue;
    const content = ofNow(cell);
    const keys = byContent.get(content) ?? [];
    byContent.set(content, keys);
    keys.push(key);
  }
  const known = new Set(was.map(([, , content]) => String(content).trim()));
  const placesOf = (kept: T): CellRef[] => [...places(comparison, kept[0], kept[1])];
  const claimed = new Set(moved.flatMap((kept) => placesOf(kept).map(placeKey)));
  const gone = moved.filter((kept) => {
    const isOverwritten = placesOf(kept).some(
      (place) => !known.has(String(valueAt(comparison.snapshot, place)).trim())
    );
    const key = byContent
      .get(ofWas(kept))
      ?.find((there) => !seen.has(there) && !(isOverwritten && claimed.has(there)));
    if (key !== undefined) seen.add(key);
    return key === undefined;
  });
  return { gone, seen };
}

function contentKey(label: string, value: Scalar): string {
  return `${label}|${String(value).trim()}`;
}

function placeKey({ row, column }: CellRef): string {
  return `${row}:${column}`;
}
