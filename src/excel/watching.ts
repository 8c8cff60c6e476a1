import { readAddressList } from "./address";
import { isOwnEdit, isOwnProtection } from "./own-edits";
import { currentPatience, hostSync, supports } from "./request";

export type WorkbookChange = "edit" | "sheet" | "protection";

/** Where somebody went: the first row of what is selected now. */
export interface Selected {
  readonly sheetId: string;
  readonly row: number;
}

/** Edits that follow each other this closely are told once, after the last one. In milliseconds. */
const PAUSE = 300;

/**
 * Tells of edits (a co-author's too, not the add-in's own), of sheets coming to the front, being added, deleted or renamed,
 * and of protection going on or off. Each kind is told once after a pause. Rows and cells that move count as edits. What is
 * selected is told at once.
 *
 * @returns stops the telling
 * @throws HostProblem
 */
export async function watch(
  tell: (change: WorkbookChange) => void,
  select: (selected: Selected) => void
): Promise<() => Promise<void>> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const soon = afterPause(tell);
  const handlers: { remove(): void }[] = [
    worksheets.onChanged.add(async (event) => {
      if (!isOwn(event)) soon("edit");
    }),
    worksheets.onActivated.add(async () => soon("sheet")),
    worksheets.onDeleted.add(async () => soon("sheet")),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const [area] = readAddressList(address);
      if (area) select({ sheetId: worksheetId, row: area.row });
    }),
  ];
  if (supports("1.14")) {
    handlers.push(
      worksheets.onProtectionChanged.add(async (event) => {
        if (event.source !== Excel.EventSource.local || !isOwnProtection()) soon("protection");
      })
    );
  }
  if (supports("1.17")) handlers.push(worksheets.onNameChanged.add(async () => soon("sheet")));
  await hostSync(context);
  return async () => {
    soon.stop();
    for (const handler of handlers) handler.remove();
    await hostSync(context);
  };
}

/** From ExcelApi 1.14 on the event says who made the edit; before, the add-in has to know its own writes again. */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  if (event.source !== Excel.EventSource.local) return false;
  if (supports("1.14")) return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
  return isOwnEdit(event.worksheetId, event.address);
}

function afterPause(tell: (change: WorkbookChange) => void): {
  (change: WorkbookChange): void;
  stop(): void;
} {
  const waiting = new Map<WorkbookChange, () => void>();
  const soon = (change: WorkbookChange): void => {
    waiting.get(change)?.();
    const forget = currentPatience().after(PAUSE, () => {
      waiting.delete(change);
      tell(change);
    });
    waiting.set(change, forget);
  };
  return Object.assign(soon, {
    stop() {
      for (const forget of waiting.values()) forget();
      waiting.clear();
    },
  });
}
