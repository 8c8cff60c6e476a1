import { type Area, WHOLE_SHEET } from "./area";
import type { Axis } from "./axis";
import type { Cell } from "./cell";
import type { ConditionalFormat } from "./conditional-format";
import type { Grid } from "./grid";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What one edit may have changed on a sheet: the cells of a small area, or everything. */
type Memento = { readonly sheet: Sheet } & (
  | { readonly area: Area; readonly cells: readonly (readonly [number, number, Cell])[] }
  | {
      readonly area: undefined;
      readonly grid: Grid;
      readonly rows: Axis;
      readonly columns: Axis;
      readonly merges: readonly Area[];
      readonly conditionalFormats: readonly ConditionalFormat[];
      readonly autoFilter: Area | undefined;
      readonly frozen: Sheet["frozen"];
      /** Inserting and deleting lines rewrites references on other sheets and in names, too. */
      readonly names: Workbook["names"];
      readonly formulas: readonly FormulaCell[];
    }
);

type FormulaCell = readonly [sheet: Sheet, row: number, column: number, cell: Cell];

const MOST_STEPS = 50;

/**
 * The user's own edits, to be taken back. As in Excel, protecting or unprotecting a sheet, renaming, adding or deleting
 * one, and every edit of the add-in clear the list.
 */
export class UndoList {
  private done: Memento[] = [];
  private undone: Memento[] = [];

  constructor(private readonly workbook: Workbook) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Keeps how things are, before an edit changes them. Without an area it may change anything on the sheet. */
  remember(sheet: Sheet, area?: Area): void {
    this.done.push(take(sheet, area));
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
    this.workbook.report({ kind: "undo-changed" });
  }

  undo(): boolean {
    return this.step(this.done, this.undone);
  }

  redo(): boolean {
    return this.step(this.undone, this.done);
  }

  clear(): void {
    if (!this.canUndo && !this.canRedo) return;
    this.done = [];
    this.undone = [];
    this.workbook.report({ kind: "undo-changed" });
  }

  private step(from: Memento[], to: Memento[]): boolean {
    const memento = from.pop();
    if (!memento) return false;
    to.push(take(memento.sheet, memento.area));
    putBack(memento);
    const { sheet } = memento;
    const area = memento.area ?? sheet.usedArea() ?? WHOLE_SHEET;
    const changed = { kind: "changed", changeType: "RangeEdited", shift: "None" } as const;
    this.workbook.report({ ...changed, sheet, area });
    this.workbook.report({ kind: "undo-changed" });
    return true;
  }
}

function take(sheet: Sheet, area?: Area): Memento {
  if (area && area.rows * area.columns <= 10_000) {
    const cells = [...sheet.grid.within(area)];
    return { sheet, area, cells };
  }
  return {
    sheet,
    area: undefined,
    grid: sheet.grid.copy(),
    rows: sheet.rows.copy(),
    columns: sheet.columns.copy(),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    autoFilter: sheet.autoFilter,
    frozen: sheet.frozen,
    names: sheet.workbook.names,
    formulas: formulasElsewhere(sheet),
  };
}

function formulasElsewhere(sheet: Sheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const other of sheet.workbook.sheets) {
    if (other === sheet) continue;
    for (const [row, column, cell] of other.grid.all()) {
      if (cell.formula !== "") found.push([other, row, column, cell]);
    }
  }
  return found;
}

function putBack(memento: Memento): void {
  const { sheet } = memento;
  if (memento.area) {
    for (const [row, column] of [...sheet.grid.within(memento.area)]) {
      sheet.grid.set(row, column, undefined);
    }
    for (const [row, column, cell] of memento.cells) sheet.grid.set(row, column, cell);
    return;
  }
  sheet.grid = memento.grid;
  sheet.rows = memento.rows;
  sheet.columns = memento.columns;
  sheet.merges = memento.merges;
  sheet.conditionalFormats = memento.conditionalFormats;
  sheet.autoFilter = memento.autoFilter;
  sheet.frozen = memento.frozen;
  sheet.workbook.names = memento.names;
  for (const [other, row, column, cell] of memento.formulas) other.grid.set(row, column, cell);
}
