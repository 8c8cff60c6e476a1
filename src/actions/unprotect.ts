import { assertWritable, unprotectIfProtected, unprotectSheets, whileProtecting } from "../excel";
import type { Outcome, ProtectReport } from "./contract";
import { ActionFailure, changing, concernsAll, problemOf } from "./outcome";
import { eachSheet, sheetsOfWorkbook, whySkipped, type Skipped } from "./whole-workbook";

/** See `Actions.unprotectForms`. */
export function unprotectForms(): Promise<Outcome<ProtectReport>> {
  return changing("unprotect", async () => {
    assertWritable();
    const { entries } = await sheetsOfWorkbook();
    const skipped: Skipped[] = [];
    const targets: Target[] = [];
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
    };
  });
}

interface Target {
  readonly id: string;
  readonly name: string;
}

/**
 * Takes the protection off all sheets with one request. When that fails each sheet is tried by itself: Excel did the
 * sheets before the failing one.
 */
export async function unprotectAll(
  targets: readonly Target[],
  skipped: Skipped[]
): Promise<readonly Target[]> {
  if (targets.length === 0) return [];
  try {
    await unprotectSheets(targets.map(({ id }) => id));
    return targets;
  } catch (error) {
    if (targets.length === 1) return refuse(targets, skipped, error);
    if (concernsAll(problemOf(error))) throw error;
  }
  const freed: Target[] = [];
  let first: unknown = null;
  for (const target of targets) {
    try {
      await unprotectIfProtected(target.id);
      freed.push(target);
    } catch (error) {
      first ??= error;
      skipped.push(skippedFor(target, error));
    }
  }
  const foreseen = skipped.some(({ reason }) => reason === "password-protected");
  if (freed.length === 0 && !foreseen) throw new ActionFailure(problemOf(first));
  return freed;
}

function refuse(targets: readonly Target[], skipped: Skipped[], error: unknown): readonly Target[] {
  const refused = targets.map((target) => skippedFor(target, error));
  if (refused.some(({ reason }) => reason === "failed")) throw error;
  skipped.push(...refused);
  return [];
}

function skippedFor({ name }: Target, error: unknown): Skipped {
  const problem = problemOf(error);
  return problem.code === "password-protected"
    ? { name, reason: "password-protected" }
    : { name, reason: "failed", problem };
}
