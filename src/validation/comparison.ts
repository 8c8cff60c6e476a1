import type { CellRef, Form, Scalar, SheetSnapshot } from "../form";
import type { FormBaseline } from "./baseline";
import type { CheckCode } from "./checks";
import { findingOf, textAt } from "./context";
import type { Finding, Fix } from "./finding";

/** What the comparison of one form needs. */
export interface Comparison {
  readonly form: Form;
  readonly snapshot: SheetSnapshot;
  readonly was: FormBaseline;
  /** How far the table has moved on the sheet since the baseline. */
  readonly down: number;
  readonly across: number;
}

/** The value of any cell of the sheet. */
export function valueAt({ top, left, values }: SheetSnapshot, { row, column }: CellRef): Scalar {
  return values[row - top]?.[column - left] ?? "";
}

/** Equal but for white space around it. */
export function isSame(a: Scalar, b: Scalar): boolean {
  return String(a).trim() === String(b).trim();
}

/** Puts a value back where it was. The one fix that may write into header and grey cells: it only undoes a change. */
export function restore(snapshot: SheetSnapshot, cell: CellRef, value: Scalar): Fix {
  return {
    code: "restore",
    data: { text: String(value) },
    cell: { row: cell.row, column: cell.column },
    before: textAt(snapshot, cell),
    after: typeof value === "boolean" ? String(value) : value,
  };
}

/** A header, label or title with another text. */
export function headerChanged(snapshot: SheetSnapshot, cell: CellRef, before: Scalar): Finding {
  const after = textAt(snapshot, cell);
  return findingOf("structure.header-changed", snapshot, {
    cell,
    data: { before: String(before), after },
    expected: String(before),
    found: after,
    fix: restore(snapshot, cell, before),
  });
}

/** A grey cell with another content, or a required one without any. */
export function contentChanged(
  { snapshot }: Comparison,
  check: Extract<CheckCode, "structure.grey-changed" | "required.emptied">,
  cell: CellRef,
  header: string,
  before: Scalar,
  indicator: Finding["indicator"] = null
): Finding {
  const after = textAt(snapshot, cell);
  return findingOf(check, snapshot, {
    cell,
    indicator,
    data: { header, before: String(before), after },
    expected: String(before),
    found: after,
    fix: restore(snapshot, cell, before),
  });
}

/** A row of the baseline that is gone; the finding points to where it was. */
export function rowDeleted(
  { snapshot, down, across }: Comparison,
  { row, column }: CellRef,
  what: string
): Finding {
  return findingOf("structure.row-deleted", snapshot, {
    cell: { row: row + down, column: column + across },
    data: { what, row: String(row + 1) },
    expected: what,
  });
}
