import { type CellValue, sameValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { evaluate } from "./evaluate";

/**
 * Works out every formula of the workbook anew. A formula that the preview cannot calculate keeps the last result
 * that is known for it; one that depends on itself becomes 0, as Excel shows it after its warning.
 */
export function calculate(workbook: Workbook): void {
  const run = new Calculation();
  for (const sheet of workbook.sheets) {
    if (!sheet.grid.hasFormulas) continue;
    const cells = [...sheet.grid.all()].filter(([, , cell]) => cell.formula !== "");
    for (const [row, column] of cells) run.valueAt(sheet, row, column);
  }
  for (const sheet of run.changed) workbook.report({ kind: "calculated", sheet });
}

class Calculation {
  readonly changed = new Set<Sheet>();
  private readonly done = new Set<string>();
  private readonly open = new Set<string>();

  readonly valueAt = (sheet: Sheet, row: number, column: number): CellValue => {
    const cell = sheet.grid.get(row, column);
    if (!cell) return null;
    if (cell.formula === "") return cell.value;
    const key = `${sheet.id}${row},${column}`;
    if (this.done.has(key)) return cell.value;
    if (this.open.has(key)) return 0;
    this.open.add(key);
    const value = evaluate(cell.formula, { sheet, row, column, valueAt: this.valueAt });
    this.open.delete(key);
    this.done.add(key);
    if (value === undefined || sameValue(value, cell.value)) return cell.value;
    sheet.grid.set(row, column, { ...cell, value });
    this.changed.add(sheet);
    return value;
  };
}
