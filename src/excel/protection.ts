import type { Area, SheetProtection, SheetSnapshot } from "../form";
import { addressLists } from "./address";
import { queueHighlight, type StandingRule } from "./highlight";
import type { MarksBelow } from "./lock-marks";
import { HostProblem } from "./problem";
import { request } from "./request";
import { protectionOf, type SheetEntry } from "./sheets";

/**
 * What a sheet that we protected still allows: column widths, row heights, and filters that are there already. Cells
 * cannot be formatted, because that would let headers be repainted; no password is ever set.
 */
const ALLOWED = ["allowAutoFilter", "allowFormatColumns", "allowFormatRows"];

/** Whether a protection is the one that the add-in puts on. Told by what it allows, so that it is known again in a copy of the file. */
export function isOurs({ protected: on, options }: SheetProtection): boolean {
  if (!on || !options) return false;
  const allowed = Object.entries(options).filter(([, value]) => value === true);
  return (
    allowed.length === ALLOWED.length &&
    allowed.every(([name]) => ALLOWED.includes(name)) &&
    (options.selectionMode ?? "Normal") === "Normal"
  );
}

/** What is to be done to one sheet. */
export interface ProtectionPlan {
  /** As it was read before; what cannot be done is put back to this. */
  readonly before: SheetSnapshot;
  readonly below: MarksBelow | null;
  readonly lock: readonly Area[];
  readonly unlock: readonly Area[];
  /** Areas of the required cells; null leaves the standing rule as it is. */
  readonly highlight: readonly Area[] | null;
  readonly standing: readonly StandingRule[];
}

/** What Excel says about a sheet afterwards. */
export interface ProtectionState {
  readonly protection: SheetProtection;
  /** Whether every cell of the lock areas is locked and every cell of the unlock areas is not. */
  readonly marksAsPlanned: boolean;
}

/** Locks, unlocks, highlights and protects sheets, and reads back what came of it. One request. */
export function protectSheets(
  plans: readonly ProtectionPlan[]
): Promise<readonly ProtectionState[]> {
  return request((workbook) => {
    const states = plans.map((plan) => {
      const sheet = workbook.worksheets.getItem(plan.before.id);
      if (plan.before.protection.protected) sheet.protection.unprotect();
      queueMarks(sheet, plan.unlock, false);
      queueMarks(sheet, plan.lock, true);
      if (plan.highlight) queueHighlight(sheet, plan.standing, plan.highlight);
      sheet.protection.protect(ours());
      return queueState(sheet, plan);
    });
    return () => states.map((state) => state());
  });
}

/** Asks Excel how the sheets stand now. One request. */
export function protectionStates(
  plans: readonly ProtectionPlan[]
): Promise<readonly ProtectionState[]> {
  return request((workbook) => {
    const states = plans.map((plan) =>
      queueState(workbook.worksheets.getItem(plan.before.id), plan)
    );
    return () => states.map((state) => state());
  });
}

/** Takes the protection off sheets that are protected without a password. One request. */
export async function unprotectSheets(ids: readonly string[]): Promise<void> {
  const still = await request((workbook) => {
    const states = ids.map((id) => {
      const { protection } = workbook.worksheets.getItem(id);
      protection.unprotect();
      return protection.load("protected");
    });
    return () => states.some((state) => state.protected);
  });
  if (still) throw new HostProblem("password-protected");
}

/** The same for one sheet that may be free already. Two requests. */
export async function unprotectIfProtected(id: string): Promise<void> {
  const isProtected = await request((workbook) => {
    const protection = workbook.worksheets.getItem(id).protection.load("protected");
    return () => protection.protected;
  });
  if (isProtected) await unprotectSheets([id]);
}

/**
 * Protects sheets again as they were, where taking the protection off ended in between.
 *
 * @returns the names of the sheets of which that is not certain
 */
export async function protectAgain(
  sheets: readonly Pick<SheetEntry, "id" | "name" | "protection">[]
): Promise<readonly string[]> {
  try {
    const states = await request((workbook) => {
      const loaded = sheets.map(({ id }) =>
        workbook.worksheets.getItem(id).protection.load("protected")
      );
      return () => loaded.map((state) => state.protected);
    });
    const open = sheets.filter((_, i) => !states[i]);
    if (open.length === 0) return [];
    await request((workbook) => {
      for (const { id, protection } of open) {
        workbook.worksheets.getItem(id).protection.protect({ ...protection.options });
      }
      return () => undefined;
    });
    return [];
  } catch (error) {
    if (error instanceof HostProblem) return sheets.map(({ name }) => name);
    throw error;
  }
}

const ours = (): Excel.WorksheetProtectionOptions => ({
  ...Object.fromEntries(ALLOWED.map((name) => [name, true])),
  selectionMode: Excel.ProtectionSelectionMode.normal,
});

function queueMarks(sheet: Excel.Worksheet, areas: readonly Area[], locked: boolean): void {
  for (const list of addressLists(areas)) sheet.getRanges(list).format.protection.locked = locked;
}

function queueState(
  sheet: Excel.Worksheet,
  { lock, unlock }: ProtectionPlan
): () => ProtectionState {
  const protection = sheet.protection.load(["protected", "options"]);
  const marks = [
    ...addressLists(lock).map((list) => ({ list, locked: true })),
    ...addressLists(unlock).map((list) => ({ list, locked: false })),
  ].map(({ list, locked }) => ({
    locked,
    found: sheet.getRanges(list).format.protection.load("locked"),
  }));
  return () => ({
    protection: protectionOf(protection),
    marksAsPlanned: marks.every(({ locked, found }) => found.locked === locked),
  });
}
