import {
  type CellValue,
  type Sheet,
  type WorkbookEvent,
  areaName,
  isError,
  plainValue,
  sheetPrefix,
} from "../../workbook";
import { ALL_SHEETS, EVENT } from "./sheet-events";

/** One event as it goes to the client: its number, whose it is, and the arguments of the handler without `type`. */
export interface Message {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the API tells of something that happened in the workbook; undefined where it has no event for it. */
export function messageOf(event: WorkbookEvent): Message | undefined {
  switch (event.kind) {
    case "changed":
      return sheetMessage(EVENT.changed, event, changedArgs(event));
    case "format-changed":
      return sheetMessage(EVENT.formatChanged, event, {
        address: areaName(event.area),
        ...source(event),
      });
    case "rows-sorted":
      return sheetMessage(EVENT.rowSorted, event, {
        address: areaName(event.area),
        ...source(event),
      });
    case "rows-hidden":
      return sheetMessage(EVENT.rowHiddenChanged, event, {
        address: areaName({ ...event.area, column: 0, columns: 16_384 }),
        changeType: event.hidden ? "Hidden" : "Unhidden",
        ...source(event),
      });
    case "protection-changed":
      return sheetMessage(EVENT.protectionChanged, event, {
        isProtected: event.sheet.protection !== undefined,
        allowEditRangesChanged: false,
        protectionOptionsChanged: false,
        sheetPasswordChanged: false,
        ...source(event),
      });
    case "selection-changed":
      return sheetMessage(EVENT.selectionChanged, event, {
        address: event.areas.map(areaName).join(","),
      });
    case "calculated":
      return sheetMessage(EVENT.calculated, event, { address: "" });
    case "activated":
      return sheetMessage(EVENT.activated, event, {});
    case "deactivated":
      return sheetMessage(EVENT.deactivated, event, {});
    default:
      return sheetListMessage(event);
  }
}

function sheetListMessage(event: WorkbookEvent): Message | undefined {
  switch (event.kind) {
    case "sheet-added":
      return sheetMessage(EVENT.added, event, source(event));
    case "sheet-deleted":
      return sheetMessage(EVENT.deleted, event, source(event));
    case "sheet-renamed":
      return sheetMessage(EVENT.nameChanged, event, {
        nameBefore: event.before,
        nameAfter: event.after,
        ...source(event),
      });
    case "sheet-moved":
      return sheetMessage(EVENT.moved, event, {
        positionBefore: event.before,
        positionAfter: event.after,
        ...source(event),
      });
    case "visibility-changed":
      return sheetMessage(EVENT.visibilityChanged, event, {
        visibilityBefore: event.before,
        visibilityAfter: event.after,
        ...source(event),
      });
    default:
      return undefined;
  }
}

function sheetMessage(
  type: number,
  event: { readonly sheet: Sheet },
  args: Readonly<Record<string, unknown>>
): Message {
  const { id } = event.sheet;
  return { type, targets: [id, ALL_SHEETS], args: { worksheetId: id, ...args } };
}

const source = (event: WorkbookEvent): { source: string; triggerSource: string } => ({
  source: "Local",
  triggerSource: event.by === "add-in" ? "ThisLocalAddin" : "Unknown",
});

function changedArgs(event: WorkbookEvent & { kind: "changed" }): Record<string, unknown> {
  const address = areaName(event.area);
  return {
    changeType: event.changeType,
    address,
    referenceId: sheetPrefix(event.sheet.name) + address,
    shiftDirection: event.shift,
    ...source(event),
    ...(event.details
      ? {
          valueBefore: plainValue(event.details.before),
          valueAfter: plainValue(event.details.after),
          valueTypeBefore: typeName(event.details.before),
          valueTypeAfter: typeName(event.details.after),
        }
      : {}),
  };
}

function typeName(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "String";
}
