import { assertWritable, HostProblem, listSheets, rereadSheet } from "../excel";
import { readSheet, type Indicator, type SheetSnapshot } from "../form";
import { remarkCell, type RemarkChange, type RemarkPlan, type RemarkRefusal } from "../scoring";
import type { Outcome, WriteReport } from "./contract";
import { changing, fail, reading } from "./outcome";
import { addressesOf, remarkEdit, rowsOf, writeRemarks } from "./remark-writing";
import {
  indicatorFinder,
  keepRestorePoint,
  restorePoint,
  type RestoreCell,
  type RestorePoint,
} from "./restore-point";

/** See `Actions.planRestore`. */
export function planRestore(): Promise<Outcome<RemarkPlan | null>> {
  return reading(async () => {
    const point = restorePoint();
    return point && planOf(await readAgain(point));
  });
}

/** See `Actions.restoreScores`. */
export function restoreScores(plan: RemarkPlan): Promise<Outcome<WriteReport>> {
  return changing("restore", async () => {
    assertWritable();
    const point = restorePoint();
    if (!point || plan.changes.length === 0) return { written: 0, plan };
    const { snapshot, decisions } = await readAgain(point);
    const found = decisions.filter((decision) => "change" in decision);
    const changed = plan.changes.filter((shown) => !found.some((now) => isAsShown(now, shown)));
    if (changed.length > 0) {
      const data = { cells: addressesOf(changed), rows: rowsOf(changed) };
      fail("changed-meanwhile", { sheet: snapshot.name, ...data });
    }
    const wanted = found.filter((now) => plan.changes.some((shown) => isAsShown(now, shown)));
    const edits = wanted.map(({ change, cell }) => remarkEdit(snapshot, change, cell.before));
    await writeRemarks(snapshot.id, edits);
    await forget(point, new Set(wanted.map(({ cell }) => cell)));
    return { written: edits.length, plan };
  });
}

const isAsShown = ({ change }: { readonly change: RemarkChange }, shown: RemarkChange): boolean =>
  change.row === shown.row &&
  change.column === shown.column &&
  change.before === shown.before &&
  change.after === shown.after &&
  change.indicatorName === shown.indicatorName;

/**
 * Cells that could not be put back now stay in the point. When that cannot be saved, the old point stays without harm: it
 * no longer fits the remarks that were put back, and nothing is put back twice.
 */
async function forget(point: RestorePoint, done: ReadonlySet<RestoreCell>): Promise<void> {
  const cells = point.cells.filter((cell) => !done.has(cell));
  try {
    await keepRestorePoint(cells.length > 0 ? { ...point, cells } : null);
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
  }
}

interface Restoring {
  readonly snapshot: SheetSnapshot;
  readonly decisions: readonly Decision[];
}

async function readAgain(point: RestorePoint): Promise<Restoring> {
  const snapshot = await sheetOf(point);
  const indicatorOf = indicatorFinder(point, readSheet(snapshot).forms);
  const decisions = point.cells.map((cell) => decide(cell, indicatorOf(cell), snapshot));
  return { snapshot, decisions };
}

const planOf = ({ snapshot, decisions }: Restoring): RemarkPlan => ({
  sheetId: snapshot.id,
  sheetName: snapshot.name,
  changes: decisions.flatMap((decision) => ("change" in decision ? [decision.change] : [])),
  refusals: decisions.flatMap((decision) => ("refusal" in decision ? [decision.refusal] : [])),
  unchanged: decisions.filter((decision) => "unchanged" in decision).length,
});

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
  | { readonly change: RemarkChange; readonly cell: RestoreCell }
  | { readonly refusal: RemarkRefusal }
  | { readonly unchanged: true };

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
  const after = String(cell.before);
  if (remark.text === after && !remark.isFormula) return { unchanged: true };
  if (remark.text !== cell.after || remark.isFormula)
    return refuse("remark-unclear", { reason: "changed" });
  if (remark.swallowed) return refuse("remark-unclear", { reason: "merged" });
  if (remark.locked) return refuse("remark-locked");
  if (remark.hidden) return refuse("row-hidden");
  const { row, column } = place;
  return { change: { ...common, row, column, before: cell.after, after }, cell };
}
