import { assertWritable, rereadSheet } from "../excel";
import { readSheet, scalarText, type CellReading, type Form, type SheetSnapshot } from "../form";
import { isBlank } from "../quantity";
import type { Finding, Fix } from "../validation";
import type { Outcome } from "./contract";
import { changing, fail } from "./outcome";
import { writeRemarks } from "./remark-writing";

/** What a user may change; a header, a title and a filled grey cell are touched only to undo a change against the baseline. */
const USERS_OWN: ReadonlySet<CellReading["duty"]> = new Set(["required", "optional", "free"]);

/** See `Actions.applyFix`. */
export function applyFix(finding: Finding): Promise<Outcome<true>> {
  return changing("fix", async () => {
    assertWritable();
    const { fix, sheetId, address } = finding;
    if (!fix) return true as const;
    const snapshot = await rereadSheet(sheetId, { merges: true });
    const { top, left, name: sheet } = snapshot;
    const { row, column } = fix.cell;
    if (!isAsFound(finding, fix, snapshot))
      fail("changed-meanwhile", { sheet, cells: address, rows: String(row + 1) });
    if (snapshot.protection.protected && (snapshot.locked[row - top]?.[column - left] ?? true)) {
      fail("sheet-protected", { sheet, cells: address });
    }
    const before = snapshot.values[row - top]?.[column - left] ?? "";
    const numberFormat = snapshot.numberFormats[row - top]?.[column - left] ?? "General";
    const value = numberFormat === "@" ? String(fix.after) : fix.after;
    await writeRemarks(sheetId, [{ row, column, before, value, numberFormat }]);
    return true as const;
  });
}

/** Whether the cell still belongs to the same indicator, is still the user's own, and holds what the finding showed. */
function isAsFound({ indicator, cell }: Finding, fix: Fix, snapshot: SheetSnapshot): boolean {
  const { forms } = readSheet(snapshot);
  if (indicator && cell && !forms.some((form) => hasIndicator(form, indicator.key, cell.row)))
    return false;
  const { row, column } = fix.cell;
  const reading = forms
    .flatMap((form) => form.cells)
    .find((c) => c.row === row && c.column === column);
  const writable = fix.code === "restore" || !reading || USERS_OWN.has(reading.duty);
  if (!writable || reading?.formula) return false;
  const value = snapshot.values[row - snapshot.top]?.[column - snapshot.left] ?? "";
  const format = snapshot.numberFormats[row - snapshot.top]?.[column - snapshot.left] ?? "General";
  return (isBlank(value) ? "" : scalarText(value, format)) === fix.before;
}

const hasIndicator = (form: Form, key: string, row: number): boolean =>
  form.indicators.some((candidate) => candidate.key === key && candidate.row === row);
