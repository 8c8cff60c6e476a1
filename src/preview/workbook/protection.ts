import { type Area, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Sheet } from "./sheet";

/** What a protected sheet still allows; names and defaults are those of Excel's API. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export interface Protection {
  readonly options: ProtectionOptions;
  /** Set in this session; a file only holds a hash. */
  readonly password?: string;
  /** The password attributes of <sheetProtection> in a file, as they stand there. The preview cannot check them. */
  readonly passwordHash?: Readonly<Record<string, string>>;
}

export const hasPassword = (protection: Protection): boolean =>
  protection.password !== undefined || protection.passwordHash !== undefined;

/** Whether this password takes the protection off. One known only by its hash is never taken off. */
export function passwordFits(protection: Protection, password: string | undefined): boolean {
  if (protection.passwordHash) return false;
  return protection.password === undefined || protection.password === password;
}

/** What somebody wants to do with cells, rows or columns of a sheet. */
export type Deed =
  | "edit"
  | "format-cells"
  | "format-rows"
  | "format-columns"
  | "insert-rows"
  | "insert-columns"
  | "delete-rows"
  | "delete-columns"
  | "shift-cells"
  | "merge"
  | "sort"
  | "filter";

/** Whether the sheet's protection lets it be done, by the user and by the API alike. */
export function allows(sheet: Sheet, deed: Deed, area: Area): boolean {
  const options = sheet.protection?.options;
  if (!options) return true;
  switch (deed) {
    case "edit":
      return !hasLockedCell(sheet, area);
    case "format-cells":
      return options.allowFormatCells;
    case "format-rows":
      return options.allowFormatRows;
    case "format-columns":
      return options.allowFormatColumns;
    case "insert-rows":
      return options.allowInsertRows;
    case "insert-columns":
      return options.allowInsertColumns;
    case "delete-rows":
      return options.allowDeleteRows && !hasLockedCell(sheet, wholeRows(area));
    case "delete-columns":
      return options.allowDeleteColumns && !hasLockedCell(sheet, wholeColumns(area));
    case "sort":
      return options.allowSort && !hasLockedCell(sheet, area);
    case "filter":
      return options.allowAutoFilter;
    case "shift-cells":
    case "merge":
      return false;
  }
}

const wholeRows = (area: Area): Area => ({ ...area, column: 0, columns: MAX_COLUMNS });
const wholeColumns = (area: Area): Area => ({ ...area, row: 0, rows: MAX_ROWS });

/** Whether any cell of the area is marked as locked, protected or not. Quick for whole columns too. */
export function hasLockedCell(sheet: Sheet, area: Area): boolean {
  for (const [, style] of sheet.stylesWithin(area)) if (style.locked) return true;
  return false;
}
