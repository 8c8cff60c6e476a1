import type { Area, SheetProtection } from "../form";
import { addressLists } from "./address";
import { areasWhere, wasLocked } from "./lock-marks";
import { HostProblem } from "./problem";
import type { ProtectionPlan } from "./protection";
import { request } from "./request";

/** The locked marks of the cells that protecting changes, as they were before it. */
export interface MarksFound {
  /** All these cells, as lists of addresses. */
  readonly all: readonly string[];
  /** Those of them that were not locked. */
  readonly unlocked: readonly string[];
  /** Whether a row below the form was marked in part, so that it is not known cell by cell. */
  readonly isPartly: boolean;
}

/** The locked marks before a sheet is protected by this plan. */
export function marksFound({ before, below, lock, unlock }: ProtectionPlan): MarksFound {
  const all = [...lock, ...unlock];
  const unlocked = areasWhere(all, (row, column) => !wasLocked(before, below, row, column));
  return {
    all: addressLists(joined(all)),
    unlocked: addressLists(joined(unlocked)),
    isPartly: below?.isMixed ?? false,
  };
}

/** Rectangles of the same columns that stand right below each other, as one. */
function joined(areas: readonly Area[]): readonly Area[] {
  const whole: Area[] = [];
  const byColumns = (a: Area, b: Area): number =>
    a.column - b.column || a.columns - b.columns || a.row - b.row;
  for (const area of [...areas].sort(byColumns)) {
    const above = whole.at(-1);
    const isBelow =
      above?.column === area.column &&
      above.columns === area.columns &&
      above.row + above.rows === area.row;
    if (above && isBelow) whole[whole.length - 1] = { ...above, rows: above.rows + area.rows };
    else whole.push(area);
  }
  return whole;
}

/** Marks that are the same for all these cells. */
export function uniformMarks(
  areas: readonly Area[],
  locked: boolean
): Omit<MarksFound, "isPartly"> {
  const all = addressLists(joined(areas));
  return { all, unlocked: locked ? [] : all };
}

/** How a sheet that is not protected is to be left. */
export interface AsFound {
  readonly sheetId: string;
  /** Cells to lock and to unlock; null leaves all marks as they are. */
  readonly marks: Omit<MarksFound, "isPartly"> | null;
  /** The protection that it had, without a password; null for none. */
  readonly options: SheetProtection["options"];
}

/**
 * Marks cells as locked and not locked as they were, and puts earlier protections on again. One request.
 *
 * @throws HostProblem, also when a sheet is not protected afterwards that should be
 */
export async function putBackAsFound(sheets: readonly AsFound[]): Promise<void> {
  const asWanted = await request((workbook) => {
    const states = sheets.map(({ sheetId, marks, options }) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      for (const list of marks?.all ?? []) sheet.getRanges(list).format.protection.locked = true;
      for (const list of marks?.unlocked ?? [])
        sheet.getRanges(list).format.protection.locked = false;
      if (options) sheet.protection.protect({ ...options });
      return { wanted: options !== null, protection: sheet.protection.load("protected") };
    });
    return () => states.every(({ wanted, protection }) => protection.protected === wanted);
  });
  if (!asWanted) throw new HostProblem("unexpected");
}
