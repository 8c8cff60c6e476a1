import type { Area, Scalar, SheetSnapshot } from "../form";
import { readAddressList } from "./address";
import { mergesOf } from "./known-merges";
import { supports } from "./request";
import type { SheetEntry } from "./sheets";

/** Some whole rows of a sheet's used range, as they were read. */
export interface Block {
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly fills: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly locked: readonly (readonly boolean[])[];
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
  /** null where they were not asked for or this Excel cannot tell. */
  readonly merges: readonly Area[] | null;
}

/** Asks for everything that a snapshot holds about a range. */
export function queueBlock(range: Excel.Range, merges: boolean): () => Block {
  range.load(["values", "formulas", "numberFormat"]);
  const looks = range.getCellProperties({ format: { fill: { color: true }, protection: true } });
  const hiddenRows = range.getRowProperties({ rowHidden: true });
  const hiddenColumns = range.getColumnProperties({ columnHidden: true });
  const merged =
    merges && supports("1.13") ? range.getMergedAreasOrNullObject().load("address") : null;
  return () => {
    const values = range.values as Scalar[][];
    const lines = looks.value;
    return {
      values,
      formulas: range.formulas.map((line, r) =>
        line.map((text, c) => formulaOf(text, values[r]?.[c]))
      ),
      numberFormats: range.numberFormat as string[][],
      fills: lines.map((line) => line.map((cell) => cell.format?.fill?.color ?? "")),
      locked: lines.map((line) => line.map((cell) => cell.format?.protection?.locked ?? true)),
      hiddenRows: hiddenRows.value.map((line) => line.rowHidden ?? false),
      hiddenColumns: hiddenColumns.value.map((line) => line.columnHidden ?? false),
      merges: merged && (merged.isNullObject ? [] : readAddressList(merged.address)),
    };
  };
}

/** Excel gives a cell's plain value where there is no formula; text that only looks like one ('=5) equals its value. */
const formulaOf = (written: unknown, value: unknown): string =>
  typeof written === "string" && written.startsWith("=") && written !== value ? written : "";

/** The snapshot of a sheet whose used range was read in these blocks, from top to bottom. */
export function snapshotOf(
  { id, name, visible, protection }: Omit<SheetEntry, "used">,
  used: Area,
  blocks: readonly Block[]
): SheetSnapshot {
  const merges = blocks.map((block) => block.merges);
  return {
    id,
    name,
    visible,
    protection,
    top: used.row,
    left: used.column,
    rowCount: used.rows,
    columnCount: used.columns,
    values: blocks.flatMap((block) => block.values),
    formulas: blocks.flatMap((block) => block.formulas),
    fills: blocks.flatMap((block) => block.fills),
    numberFormats: blocks.flatMap((block) => block.numberFormats),
    locked: blocks.flatMap((block) => block.locked),
    hiddenRows: blocks.flatMap((block) => block.hiddenRows),
    hiddenColumns: blocks[0]?.hiddenColumns ?? [],
    merges: mergesOf(
      id,
      used,
      merges.every((areas) => areas !== null) ? distinct(merges.flat()) : null
    ),
  };
}

/** A merged area that reaches over the edge of a block is told by both blocks. */
function distinct(areas: readonly Area[]): readonly Area[] {
  const seen = new Map(areas.map((area) => [`${area.row},${area.column}`, area]));
  return [...seen.values()];
}
