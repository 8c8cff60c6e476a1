import type { CellRef } from "../form";

export type Severity = "error" | "warning" | "hint";
export type CheckGroup = "required" | "structure" | "target" | "weight" | "standard" | "text";

/** One thing that validation found. The sentence is made in messages/ from `check` and `data`. */
export interface Finding {
  /** `<group>.<what>`, e.g. "required.empty", "weight.missing", "weight.total". */
  readonly check: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheetName: string;
  /** null for findings about the whole form. */
  readonly cell: CellRef | null;
  /** The cell's address without the sheet, e.g. "I15"; "" where cell is null. */
  readonly address: string;
  /** Key and name of the indicator concerned, or null. */
  readonly indicator: { readonly key: string; readonly name: string } | null;
  readonly data: Readonly<Record<string, string>>;
  readonly expected: string | null;
  readonly found: string | null;
  /** True where the row or column is hidden or filtered out. */
  readonly hidden: boolean;
  /** A mend that is offered: one cell, never a header or grey cell. */
  readonly fix: Fix | null;
}

export interface Fix {
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string | number;
}
