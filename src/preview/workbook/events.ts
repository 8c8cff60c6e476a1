import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { Sheet } from "./sheet";

/** Who changed something: the person at the grid, or the add-in through the API. */
export type Author = "user" | "add-in";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";
export type Shift = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** Everything that happens in a workbook, in the order in which it happens. */
export type WorkbookEvent = { readonly by: Author } & (
  | {
      readonly kind: "changed";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly shift: Shift;
      /** For a single edited cell only. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: "format-changed"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "lines-resized"; readonly sheet: Sheet }
  | {
      readonly kind: "rows-hidden";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly hidden: boolean;
    }
  | { readonly kind: "columns-hidden"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "rows-sorted"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "merges-changed"; readonly sheet: Sheet }
  | { readonly kind: "conditional-formats-changed"; readonly sheet: Sheet }
  | { readonly kind: "view-changed"; readonly sheet: Sheet }
  | { readonly kind: "protection-changed"; readonly sheet: Sheet }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "selection-changed"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheet: Sheet }
  | { readonly kind: "deactivated"; readonly sheet: Sheet }
  | { readonly kind: "sheet-added"; readonly sheet: Sheet }
  | { readonly kind: "sheet-deleted"; readonly sheet: Sheet }
  | {
      readonly kind: "sheet-renamed";
      readonly sheet: Sheet;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: "sheet-moved";
      readonly sheet: Sheet;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: "visibility-changed";
      readonly sheet: Sheet;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  | { readonly kind: "settings-changed" }
  /** Somebody began to edit a cell, or stopped. */
  | { readonly kind: "editing-changed" }
  /** The undo or redo list grew, shrank or was cleared. */
  | { readonly kind: "undo-changed" }
);

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

type WithoutAuthor<E> = E extends WorkbookEvent ? Omit<E, "by"> : never;
/** An event as the model's operations report it; the workbook adds who did it. */
export type Happening = WithoutAuthor<WorkbookEvent>;
export type Listener = (event: WorkbookEvent) => void;
