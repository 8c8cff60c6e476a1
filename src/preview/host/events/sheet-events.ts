import type { Sheet, Workbook } from "../../workbook";
import type { EventSource } from "../rich-api/api-class";

/** The number of each event on the wire, and the requirement set it came in with on a sheet and on all sheets. */
interface EventKind {
  readonly type: number;
  readonly since: string;
}
type Kinds = Readonly<Record<string, EventKind>>;

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  workbookActivated: 2203,
} as const;

/** By what follows `_Register` in the client's registration. */
const BOTH: Kinds = {
  ActivatedEvent: { type: EVENT.activated, since: "1.7" },
  DeactivatedEvent: { type: EVENT.deactivated, since: "1.7" },
  CalculatedEvent: { type: EVENT.calculated, since: "1.8" },
  FormatChangedEvent: { type: EVENT.formatChanged, since: "1.9" },
  RowSortedEvent: { type: EVENT.rowSorted, since: "1.10" },
  RowHiddenChangedEvent: { type: EVENT.rowHiddenChanged, since: "1.11" },
  ProtectionChangedEvent: { type: EVENT.protectionChanged, since: "1.14" },
  EventNameChanged: { type: EVENT.nameChanged, since: "1.17" },
  EventVisibilityChanged: { type: EVENT.visibilityChanged, since: "1.17" },
};

export const SHEET_EVENTS: Kinds = {
  ...BOTH,
  DataChangedEvent: { type: EVENT.changed, since: "1.7" },
  SelectionChangedEvent: { type: EVENT.selectionChanged, since: "1.7" },
};

export const COLLECTION_EVENTS: Kinds = {
  ...BOTH,
  DataChangedEvent: { type: EVENT.changed, since: "1.9" },
  SelectionChangedEvent: { type: EVENT.selectionChanged, since: "1.9" },
  AddedEvent: { type: EVENT.added, since: "1.7" },
  DeletedEvent: { type: EVENT.deleted, since: "1.7" },
  EventMoved: { type: EVENT.moved, since: "1.17" },
};

/** The target of what the listeners of all sheets hear. */
export const ALL_SHEETS = "Workbook";

type Sources<Self> = Readonly<Record<string, EventSource<Self>>>;

function withTarget<Self>(kinds: Kinds, target: (self: Self) => string): Sources<Self> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { ...kind, target }])
  );
}

export const forOneSheet = (kinds: Kinds): Sources<Sheet> => withTarget(kinds, (sheet) => sheet.id);
export const forAllSheets = (kinds: Kinds): Sources<Workbook> =>
  withTarget(kinds, () => ALL_SHEETS);
