import {
  assertWritable,
  protectAgain,
  unprotectIfProtected,
  unprotectSheets,
  whileProtecting,
  type SheetEntry,
} from "../excel";
import type { ActionProblem, Outcome, ProtectReport } from "./contract";
import { ActionFailure, changing, concernsAll, problemOf } from "./outcome";
import { eachSheet, sheetsOfWorkbook, whySkipped, type Skipped } from "./whole-workbook";

/** See `Actions.unprotectForms`. */
export function unprotectForms(): Promise<Outcome<ProtectReport>> {
  return changing("unprotect", async () => {
    assertWritable();
    const { entries } = await sheetsOfWorkbook();
    const skipped: Skipped[] = [];
    const targets: SheetEntry[] = [];
    const locked = entries.filter((entry) => entry.protection.protected);
    await eachSheet(locked, { merges: false }, ({ entry, reading }) => {
      if (reading.forms.length === 0) skipped.push(whySkipped(reading));
      else if (entry.hasPassword) skipped.push({ name: entry.name, reason: "password-protected" });
      else targets.push(entry);
    });
    const freed = await whileProtecting(() => unprotectAll(targets, skipped));
    return {
      sheets: freed.map(({ name }) => ({ name, lockedCells: 0 })),
      skipped,
      baselineKept: true,
      foundKept: true,
    };
  });
}

/**
 * Takes the protection off all sheets with one request. When that fails for a reason that lies in a sheet, each is tried by
 * itself; else they are protected again as they were, and the problem is thrown with `undone`.
 */
export async function unprotectAll(
  targets: readonly SheetEntry[],
  skipped: Skipped[]
): Promise<readonly SheetEntry[]> {
  if (targets.length === 0) return [];
  try {
    await unprotectSheets(targets.map(({ id }) => id));
    return targets;
  } catch (error) {
    const problem = problemOf(error);
    const [only] = targets;
    if (only && targets.length === 1 && problem.code === "password-protected") {
      skipped.push(skippedFor(only, problem));
      return [];
    }
    if (targets.length > 1 && !concernsAll(problem)) return unprotectOneByOne(targets, skipped);
    const lost = await protectAgain(targets);
    const undone = lost.length === 0 ? "yes" : lost.join("、");
    throw new ActionFailure({ code: problem.code, data: { ...problem.data, undone } });
  }
}

async function unprotectOneByOne(
  targets: readonly SheetEntry[],
  skipped: Skipped[]
): Promise<readonly SheetEntry[]> {
  const freed: SheetEntry[] = [];
  const refused: Skipped[] = [];
  for (const target of targets) {
    try {
      await unprotectIfProtected(target.id);
      freed.push(target);
    } catch (error) {
      refused.push(skippedFor(target, problemOf(error)));
    }
  }
  const failed = refused.find(({ problem }) => problem !== undefined);
  if (freed.length === 0 && refused.every(({ reason }) => reason === "failed") && failed?.problem) {
    throw new ActionFailure(failed.problem);
  }
  skipped.push(...refused);
  return freed;
}

function skippedFor({ name }: SheetEntry, problem: ActionProblem): Skipped {
  return problem.code === "password-protected"
    ? { name, reason: "password-protected" }
    : { name, reason: "failed", problem };
}
