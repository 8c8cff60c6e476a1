import type { Form, Indicator } from "../form";
import { isBlank } from "../quantity";

/**
 * What a form is known again by: its own texts, never where it stands. Made for the workbook's settings, so rows are
 * kept as short hashes.
 */
export interface FormMark {
  /** The form's title with its year, without white space, in half width; "" where there is none. */
  readonly title: string;
  /** Whose form it is: 部门(单位)名称 and the like; "" where that is not filled in. */
  readonly unit: string;
  /** The indicators from top to bottom. */
  readonly rows: readonly RowMark[];
}

/** What an indicator is known again by. */
export interface RowMark {
  /** Hash of level 1, level 2 and name. */
  readonly name: string;
  /** Hash of target, unit, explanation and standard; "" where all of them are empty or were not noted. */
  readonly basis: string;
}

/** Labels of the fields that say whose form it is. */
const UNIT_LABEL =
  /(?:部门|单位|项目|机构).{0,8}名称|名称.{0,6}(?:部门|单位|项目)|^(?:填报|申报|预算)?(?:部门|单位)$/;

export const markOf = (form: Form): FormMark => ({
  ...headingOf(form),
  rows: form.indicators.map(rowMarkOf),
});

/** What a form is called and whose it is. */
export function headingOf(form: Form): Pick<FormMark, "title" | "unit"> {
  const units = form.fields.filter(({ label }) => UNIT_LABEL.test(plain(label)));
  return {
    title: plain(form.title),
    unit: units.map((field) => plain(textIn(form, field.area))).join("|"),
  };
}

function rowMarkOf(indicator: Indicator): RowMark {
  const { comparator, value, unit, explanation, standard } = indicator;
  const basis = [comparator, value, unit, explanation, standard].map(plain);
  return {
    name: nameMark(indicator.key),
    basis: basis.every((text) => text === "") ? "" : hash(JSON.stringify(basis)),
  };
}

/** The mark of the level names and name in an indicator's key; the ordinal of a repeated name is left aside. */
export const nameMark = (key: string): string => hash(key.replace(/#\d+$/, ""));

function textIn(form: Form, { row, column, rows, columns }: Form["area"]): string {
  const inside = form.cells.filter(
    (cell) =>
      cell.row >= row &&
      cell.row < row + rows &&
      cell.column >= column &&
      cell.column < column + columns &&
      !isBlank(cell.value)
  );
  return inside.map(({ value }) => String(value)).join(" ");
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** 64 bits of FNV-1a with two offsets: two different texts practically never share one. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000197) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, "0");
}

/** Whether two marks say the same in every respect. */
export function isSameMark(a: FormMark, b: FormMark): boolean {
  return (
    a.title === b.title &&
    a.unit === b.unit &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => row.name === b.rows[i]?.name && row.basis === b.rows[i]?.basis)
  );
}

/** Whether both say whose form it is or what it is called, and differ in it: another unit's form, another year's. */
export const isSomeoneElses = (a: FormMark, b: FormMark): boolean =>
  differ(a.title, b.title) || differ(a.unit, b.unit);

const differ = (a: string, b: string): boolean => a !== "" && b !== "" && a !== b;

/** Whether both say in the same words whose form it is. */
export const isSameUnit = (a: FormMark, b: FormMark): boolean =>
  !isSomeoneElses(a, b) && a.unit !== "" && a.unit === b.unit;

/** How many names and how many targets with standards two forms have in common, wherever these stand; at most 2 a row. */
export function sharedRows(a: FormMark, b: FormMark): number {
  return inCommon(a.rows, b.rows, "name") + inCommon(a.rows, b.rows, "basis");
}

function inCommon(a: readonly RowMark[], b: readonly RowMark[], part: keyof RowMark): number {
  const left = new Map<string, number>();
  for (const row of a) left.set(row[part], (left.get(row[part]) ?? 0) + 1);
  let count = 0;
  for (const row of b) {
    const rest = left.get(row[part]) ?? 0;
    if (rest === 0) continue;
    left.set(row[part], rest - 1);
    count += 1;
  }
  return count;
}

/** Whether at least half of the longer form is in the other one. */
export const isMuchAlike = (a: FormMark, b: FormMark): boolean =>
  sharedRows(a, b) >= Math.max(a.rows.length, b.rows.length, 1);
