import { HostProblem, readCells, writeCells, type CellEdit } from "../excel";
import { cellAddress, type Scalar, type SheetSnapshot } from "../form";
import type { RemarkChange } from "../scoring";
import type { ActionProblem } from "./contract";
import { ActionFailure, problemOf } from "./outcome";

/** A remark that is to be written, with what its cell holds now, exactly. */
export interface RemarkEdit extends CellEdit {
  readonly before: Scalar;
}

/** The edit for a change of a remark. A text that is a plain number is written as one, unless the cell is formatted as text. */
export function remarkEdit(
  snapshot: SheetSnapshot,
  change: RemarkChange,
  value: Scalar = asTyped(change.after)
): RemarkEdit {
  const { row, column } = change;
  const numberFormat =
    snapshot.numberFormats[row - snapshot.top]?.[column - snapshot.left] ?? "General";
  const before = snapshot.values[row - snapshot.top]?.[column - snapshot.left] ?? "";
  const written = numberFormat === "@" ? String(value) : value;
  return { row, column, numberFormat, before, value: written };
}

/** A clerk who types 2.5 gets a number; taking the score off gives it back. */
function asTyped(text: string): string | number {
  return /^(?:0|[1-9]\d{0,9})(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}

/**
 * Writes remarks and reads them back. When Excel fails on the way, or what is there afterwards is not what was written,
 * every cell is brought back and the problem is thrown with `undone`: "yes", or the cells that may differ.
 */
export async function writeRemarks(sheetId: string, edits: readonly RemarkEdit[]): Promise<void> {
  let problem: ActionProblem;
  try {
    const found = await writeCells(sheetId, edits);
    const unlike = edits.filter((edit, i) => !isSame(found[i], edit.value));
    if (unlike.length === 0) return;
    problem = { code: "not-written", data: { cells: addressesOf(unlike) } };
  } catch (error) {
    problem = problemOf(error);
  }
  const lost = await takeBack(sheetId, edits);
  const undone = lost.length === 0 ? "yes" : addressesOf(lost);
  throw new ActionFailure({ code: problem.code, data: { ...problem.data, undone } });
}

/**
 * Writes back what stood in the cells before, where they do not hold it any more. The cells were compared with the
 * snapshot just before, so that what differs now is the add-in's own write.
 *
 * @returns the edits whose cells are not as before, or of which nothing could be learnt
 */
async function takeBack(
  sheetId: string,
  edits: readonly RemarkEdit[]
): Promise<readonly RemarkEdit[]> {
  try {
    const found = await readCells(sheetId, edits);
    const changed = edits.filter((edit, i) => !isSame(found[i], edit.before));
    if (changed.length === 0) return [];
    const back = changed.map((edit) => ({ ...edit, value: edit.before }));
    const after = await writeCells(sheetId, back);
    return changed.filter((edit, i) => !isSame(after[i], edit.before));
  } catch (error) {
    if (error instanceof HostProblem) return edits;
    throw error;
  }
}

const isSame = (found: Scalar | undefined, wanted: Scalar): boolean =>
  String(found ?? "") === String(wanted);

export const addressesOf = (
  cells: readonly { readonly row: number; readonly column: number }[]
): string => cells.map(({ row, column }) => cellAddress(row, column)).join("、");

/** Rows as they are named when they changed meanwhile: number and indicator. */
export const rowsOf = (changes: readonly RemarkChange[]): string =>
  changes.map(({ row, indicatorName }) => `${row + 1} ${indicatorName}`).join("、");
