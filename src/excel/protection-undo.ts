import type { Area, SheetProtection } from "../form";
import { addressLists } from "./address";
import { areasWhere, wasLocked } from "./lock-marks";
import { HostProblem } from "./problem";
import { isOurs, protectionStates, type ProtectionPlan, type ProtectionState } from "./protection";
import { request } from "./request";

/**
 * Brings sheets back to how they were before protecting was tried: protection, what it allows, and every cell's locked
 * mark. The standing highlight rule may stay; it changes nothing but colours. Sheets that were not touched are left alone.
 *
 * @returns the names of the sheets that could not be brought back
 */
export async function putBack(plans: readonly ProtectionPlan[]): Promise<readonly string[]> {
  const names = plans.map((plan) => plan.before.name);
  let states: readonly ProtectionState[];
  try {
    states = await protectionStates(plans);
  } catch (error) {
    if (error instanceof HostProblem) return names;
    throw error;
  }
  const lost: string[] = [];
  for (const [i, plan] of plans.entries()) {
    const state = states[i];
    if (state && !isTouched(plan, state)) continue;
    if (!state || !(await putOneBack(plan, state))) lost.push(plan.before.name);
  }
  return lost;
}

/** A sheet that stays protected as before was touched only if our marks are on it: they are set while the protection is off. */
function isTouched(plan: ProtectionPlan, now: ProtectionState): boolean {
  const { before } = plan;
  if (!before.protection.protected || !now.protection.protected) return true;
  return now.marksAsPlanned || isOurs(now.protection) !== isOurs(before.protection);
}

async function putOneBack(plan: ProtectionPlan, now: ProtectionState): Promise<boolean> {
  const { before, below } = plan;
  const areas = [...plan.lock, ...plan.unlock];
  const locked = areasWhere(areas, (row, column) => wasLocked(before, below, row, column));
  const unlocked = areasWhere(areas, (row, column) => !wasLocked(before, below, row, column));
  try {
    return await request((workbook) => {
      const sheet = workbook.worksheets.getItem(before.id);
      if (now.protection.protected) sheet.protection.unprotect();
      mark(sheet, locked, true);
      mark(sheet, unlocked, false);
      if (before.protection.protected) sheet.protection.protect(optionsOf(before.protection));
      const protection = sheet.protection.load("protected");
      return () => protection.protected === before.protection.protected;
    });
  } catch (error) {
    if (error instanceof HostProblem) return false;
    throw error;
  }
}

function mark(sheet: Excel.Worksheet, areas: readonly Area[], locked: boolean): void {
  for (const list of addressLists(areas)) sheet.getRanges(list).format.protection.locked = locked;
}

const optionsOf = ({ options }: SheetProtection): Excel.WorksheetProtectionOptions => ({
  ...options,
});
