import type { Area } from "../form";

interface Known {
  readonly used: Area;
  readonly merges: readonly Area[];
}

const known = new Map<string, Known>();

/**
 * The merged areas of a sheet: as just read, or else as read last, when the sheet is still as large as then. Reading them
 * clears Excel's undo list, so that what runs after every edit goes without; a sheet whose rows were moved in the meantime
 * has another size, as a rule, and its merged areas count as unknown.
 */
export function mergesOf(
  sheetId: string,
  used: Area,
  read: readonly Area[] | null
): readonly Area[] | null {
  if (read) {
    known.set(sheetId, { used, merges: read });
    return read;
  }
  const last = known.get(sheetId);
  return last && isSame(last.used, used) ? last.merges : null;
}

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
