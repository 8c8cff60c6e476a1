import { assertWritable, HostProblem, listSheets, rereadSheet } from "../excel";
import { readSheet, type Indicator, type SheetSnapshot } from "../form";
import { remarkCell, type RemarkChange, type RemarkPlan, type RemarkRefusal } from "../scoring";
import type { Outcome, WriteReport } from "./contract";
import { changing, fail } from "./outcome";
import { remarkEdit, writeRemarks } from "./remark-writing";
import {
  keepRestorePoint,
  restorePoint,
  type RestoreCell,
  type RestorePoint,
} from "./restore-point";

/** See `Actions.restoreScores`. A remark that was changed since is left alone and told as a refusal (`reason` changed). */
export function restoreScores(): Promise<Outcome<WriteReport | null>> {
  return changing("restore", async () => {
    assertWritable();
    const point = restorePoint();
    if (!point) return null;
    const snapshot = await sheetOf(point);
    const byKey = indicatorsByKey(snapshot);
    const decisions = point.cells.map((cell) => decide(cell, byKey.get(cell.key), snapshot));
    const found = decisions.filter((decision) => "change" in decision);
    const edits = found.map(({ change, before }) => remarkEdit(snapshot, change, before));
    if (edits.length > 0) await writeRemarks(snapshot.id, edits);
    await forgetRestorePoint();
    const plan: RemarkPlan = {
      sheetId: snapshot.id,
      sheetName: snapshot.name,
      changes: found.map(({ change }) => change),
      refusals: decisions.flatMap((decision) => ("refusal" in decision ? [decision.refusal] : [])),
      unchanged: 0,
    };
    return { written: edits.length, plan };
  });
}

/** When that cannot be saved, the point stays without harm: it no longer fits any remark, and nothing is put back twice. */
async function forgetRestorePoint(): Promise<void> {
  try {
    await keepRestorePoint(null);
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
  }
}

/** The sheet by its id, or by its name where another program gave out new ids. */
async function sheetOf({ sheetId, sheetName }: RestorePoint): Promise<SheetSnapshot> {
  try {
    return await rereadSheet(sheetId, { merges: true });
  } catch (error) {
    if (!(error instanceof HostProblem) || error.code !== "sheet-gone") throw error;
    const { sheets } = await listSheets();
    const namesake = sheets.find(({ name }) => name === sheetName);
    if (!namesake || namesake.id === sheetId) return fail("sheet-gone", { sheet: sheetName });
    return rereadSheet(namesake.id, { merges: true });
  }
}

type Decision =
  | { readonly change: RemarkChange; readonly before: RestoreCell["before"] }
  | { readonly refusal: RemarkRefusal };

/** The indicators of all forms on a sheet by key. */
function indicatorsByKey(snapshot: SheetSnapshot): ReadonlyMap<string, Indicator> {
  const { forms } = readSheet(snapshot);
  return new Map(forms.flatMap(({ indicators }) => indicators.map((one) => [one.key, one])));
}

/** Finds the indicator where it is now; only a remark that still reads as it was written is put back. */
function decide(
  cell: RestoreCell,
  indicator: Indicator | undefined,
  snapshot: SheetSnapshot
): Decision {
  const place = indicator?.cells.remark;
  const common = { key: cell.key, indicatorName: cell.name };
  const refuse = (code: RemarkRefusal["code"], data: RemarkRefusal["data"] = {}): Decision => ({
    refusal: {
      ...common,
      row: place?.row ?? cell.row,
      column: place?.column ?? cell.column,
      code,
      data,
    },
  });
  if (!place) return refuse("remark-unclear", { reason: "gone" });
  const remark = remarkCell(snapshot, place);
  if (remark.text !== cell.after || remark.isFormula)
    return refuse("remark-unclear", { reason: "changed" });
  if (remark.locked) return refuse("remark-locked");
  if (remark.hidden) return refuse("row-hidden");
  const { row, column } = place;
  const change = { ...common, row, column, before: cell.after, after: String(cell.before) };
  return { change, before: cell.before };
}
