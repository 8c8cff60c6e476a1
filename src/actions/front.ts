import { isOurs, readFrontSheet, rereadFrontSheet, type SheetAndCell } from "../excel";
import { formAtRow, readSheet, type SheetReading } from "../form";
import { offersFor, recognise, takeOffer } from "../scoring";
import type { FormInFront, KeptState, Outcome, PaneState } from "./contract";
import { readKept } from "./kept";
import { countLocked } from "./locked-cells";
import { fail, reading } from "./outcome";

/** See `Actions.openPane`. */
export function openPane(): Promise<Outcome<PaneState>> {
  return reading(async () => {
    const front = await readFrontSheet({ merges: false });
    const sheet = readSheet(front.snapshot);
    const inFront = formInFront(front, sheet);
    const kept = recognise(readKept(front.sheets), sheet);
    const isOnlyForm = front.sheets.length === 1 && sheet.forms.length === 1;
    return {
      sheets: front.sheets.map(({ id, name }) => ({ id, name })),
      front: inFront,
      sheetName: front.snapshot.name,
      problems: sheet.problems,
      kept: inFront && isOnlyForm ? withOlderBudget(kept, inFront) : kept,
    };
  });
}

/** Older versions kept one 预算执行率 for the whole workbook: it is that of the workbook's only form. */
function withOlderBudget(kept: KeptState, front: FormInFront): KeptState {
  const older = offersFor(kept, front).find((offer) => offer.kept === null);
  return older ? takeOffer(kept, front, older) : kept;
}

/** See `Actions.readFront`. */
export function readFront(): Promise<Outcome<FormInFront>> {
  return reading(async () => {
    const front = await rereadFrontSheet({ merges: false });
    const found = formInFront(front, readSheet(front.snapshot));
    return found ?? fail("no-form", { sheet: front.snapshot.name });
  });
}

function formInFront(
  { snapshot, activeCell }: SheetAndCell,
  sheet: SheetReading
): FormInFront | null {
  const form = formAtRow(sheet.forms, activeCell.row);
  if (!form) return null;
  const { protection } = snapshot;
  return {
    reading: sheet,
    form,
    protection: !protection.protected ? "none" : isOurs(protection) ? "ours" : "others",
    lockedCells: protection.protected ? countLocked(sheet) : 0,
  };
}
