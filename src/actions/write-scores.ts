import { assertWritable, HostProblem, rereadSheet } from "../excel";
import { readSheet, type Form, type Indicator, type SheetSnapshot } from "../form";
import {
  basisOf,
  headingOf,
  remarkCell,
  type RemarkChange,
  type RemarkPlan,
  type RemarkRefusal,
} from "../scoring";
import type { Outcome, WriteReport } from "./contract";
import { ActionFailure, changing, fail } from "./outcome";
import { addressesOf, remarkEdit, rowsOf, writeRemarks } from "./remark-writing";
import {
  keepRestorePoint,
  restorePoint,
  restorePointFor,
  type RestorePoint,
} from "./restore-point";

/** See `Actions.writeScores`. */
export function writeScores(plan: RemarkPlan): Promise<Outcome<WriteReport>> {
  return changing("write", async () => {
    assertWritable();
    if (plan.changes.length === 0) return { written: 0, plan };
    const snapshot = await rereadSheet(plan.sheetId, { merges: true });
    const { forms } = readSheet(snapshot);
    const rows = rowsNow(forms);
    const changed = plan.changes.filter((change) => !isAsPlanned(change, rows, snapshot));
    if (changed.length > 0) {
      fail("changed-meanwhile", {
        sheet: snapshot.name,
        cells: addressesOf(changed),
        rows: rowsOf(changed),
      });
    }
    const merged = plan.changes.filter((change) => remarkCell(snapshot, change).swallowed);
    const changes = plan.changes.filter((change) => !merged.includes(change));
    if (changes.length > 0) {
      const point = restorePointFor(changes, snapshot, forms);
      await writeKeepingRestorePoint(plan.sheetId, changes, snapshot, point);
    }
    const refusals = [...plan.refusals, ...merged.map(refuseMerged)];
    return { written: changes.length, plan: { ...plan, changes, refusals } };
  });
}

interface RowNow {
  readonly heading: ReturnType<typeof headingOf>;
  readonly indicator: Indicator;
}

const rowsNow = (forms: readonly Form[]): ReadonlyMap<number, RowNow> =>
  new Map(
    forms.flatMap((form) => {
      const heading = headingOf(form);
      return form.indicators.map((indicator) => [indicator.row, { heading, indicator }] as const);
    })
  );

/** Whether a row is still the one that was shown: the same indicator with the same texts, and a remark that can be written. */
function isAsPlanned(
  change: RemarkChange,
  rows: ReadonlyMap<number, RowNow>,
  snapshot: SheetSnapshot
): boolean {
  const { key, row, column, before, basis } = change;
  const { heading, indicator } = rows.get(row) ?? {};
  if (!heading || indicator?.key !== key) return false;
  if (basis !== undefined && basis !== basisOf(heading, indicator)) return false;
  const remark = remarkCell(snapshot, { row, column });
  if (remark.swallowed) return true;
  if (indicator.cells.remark?.column !== column) return false;
  return remark.text === before && !remark.isFormula && !remark.hidden && !remark.locked;
}

/** The restore point is kept before the write, so that it is there whatever happens; after a failed write the old one counts again. */
async function writeKeepingRestorePoint(
  sheetId: string,
  changes: readonly RemarkChange[],
  snapshot: SheetSnapshot,
  point: RestorePoint
): Promise<void> {
  const edits = changes.map((change) => remarkEdit(snapshot, change));
  const previous = restorePoint();
  await keepRestorePoint(point);
  try {
    await writeRemarks(sheetId, edits);
  } catch (error) {
    if (isUndone(error)) await goBackTo(previous);
    throw error;
  }
}

/** When that cannot be saved, the new point stays without harm: what it holds is what the remarks say. */
async function goBackTo(point: RestorePoint | null): Promise<void> {
  try {
    await keepRestorePoint(point);
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
  }
}

/** A request that was not answered in time may still be done later: then the new restore point is needed. */
const isUndone = (error: unknown): boolean =>
  error instanceof ActionFailure &&
  error.problem.data.undone === "yes" &&
  error.problem.code !== "no-answer";

const refuseMerged = ({ key, indicatorName, row, column }: RemarkChange): RemarkRefusal => ({
  key,
  indicatorName,
  row,
  column,
  code: "remark-unclear",
  data: { reason: "merged" },
});
