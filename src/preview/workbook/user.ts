import { type Area, MAX_COLUMNS, MAX_ROWS, type Position, cellArea, intersection } from "./area";
import { type Content, plainValue } from "./cell";
import { anchorOf, clearContents, cutsMerge, mergeCells, unmergeCells, writeCells } from "./edits";
import { isCalculated } from "./formula/evaluate";
import { parseFormula } from "./formula/parse";
import { readInput } from "./input";
import { deleteLines, insertLines, pushesOverEdge } from "./lines";
import { hideColumns, hideRows, resizeColumns, resizeRows, restyleArea } from "./looks";
import { protectSheet, unprotectSheet } from "./protecting";
import { type Deed, type ProtectionOptions, allows, passwordFits } from "./protection";
import { type Refusal, type RefusalCode, refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { addSheet, deleteSheet, isFreeSheetName, renameSheet, setVisibility } from "./sheets";
import { type SortKey, sortRows } from "./sort";
import type { StylePatch } from "./style";
import type { Workbook } from "./workbook";

/** undefined: done. */
export type Outcome = Refusal | undefined;

/**
 * What the person at the grid does. Every edit is checked against protection as Excel checks it; one that is refused
 * changes nothing and says why. What is done can be undone.
 */
export class UserEdits {
  constructor(private readonly workbook: Workbook) {}

  /** Types text into a cell and presses Enter: Excel's rules of input apply (input.ts). */
  type(sheet: Sheet, row: number, column: number, text: string): Outcome {
    const area = anchorOf(sheet, row, column);
    const content = this.read(sheet, area, text);
    if ("code" in content) return content;
    return this.edit(sheet, "edit", area, area, () => writeCells(sheet, area, () => content));
  }

  /** Pastes a block of texts, each as if it were typed. All or nothing. */
  paste(sheet: Sheet, row: number, column: number, texts: readonly (readonly string[])[]): Outcome {
    const columns = Math.max(1, ...texts.map((line) => line.length));
    const area = { row, column, rows: Math.max(1, texts.length), columns };
    if (row + area.rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
      return refusal("beyond-the-sheet");
    }
    if (cutsMerge(sheet, area)) return refusal("part-of-merge");
    const contents = new Map<string, Content>();
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < columns; c++) {
        const at = cellArea(row + r, column + c);
        const content = this.read(sheet, at, texts[r]?.[c] ?? "");
        if ("code" in content) return content;
        contents.set(`${at.row},${at.column}`, content);
      }
    }
    return this.edit(sheet, "edit", area, area, () =>
      writeCells(sheet, area, (r, c) => contents.get(`${r},${c}`))
    );
  }

  /** The Delete key: empties cells, looks stay. */
  clear(sheet: Sheet, area: Area): Outcome {
    return this.edit(sheet, "edit", area, area, () => clearContents(sheet, area));
  }

  format(sheet: Sheet, area: Area, patch: StylePatch): Outcome {
    return this.edit(sheet, "format-cells", area, undefined, () => restyleArea(sheet, area, patch));
  }

  merge(sheet: Sheet, area: Area): Outcome {
    return this.edit(sheet, "merge", area, undefined, () => mergeCells(sheet, area));
  }

  unmerge(sheet: Sheet, area: Area): Outcome {
    return this.edit(sheet, "merge", area, undefined, () => unmergeCells(sheet, area));
  }

  insertRows(sheet: Sheet, row: number, count = 1): Outcome {
    if (pushesOverEdge(sheet, "row", count)) return refusal("beyond-the-sheet");
    const area = { row, column: 0, rows: count, columns: MAX_COLUMNS };
    return this.edit(sheet, "insert-rows", area, undefined, () =>
      insertLines(sheet, "row", row, count)
    );
  }

  deleteRows(sheet: Sheet, row: number, count = 1): Outcome {
    const area = { row, column: 0, rows: count, columns: MAX_COLUMNS };
    return this.edit(sheet, "delete-rows", area, undefined, () =>
      deleteLines(sheet, "row", row, count)
    );
  }

  insertColumns(sheet: Sheet, column: number, count = 1): Outcome {
    if (pushesOverEdge(sheet, "column", count)) return refusal("beyond-the-sheet");
    const area = { row: 0, column, rows: MAX_ROWS, columns: count };
    return this.edit(sheet, "insert-columns", area, undefined, () =>
      insertLines(sheet, "column", column, count)
    );
  }

  deleteColumns(sheet: Sheet, column: number, count = 1): Outcome {
    const area = { row: 0, column, rows: MAX_ROWS, columns: count };
    return this.edit(sheet, "delete-columns", area, undefined, () =>
      deleteLines(sheet, "column", column, count)
    );
  }

  sort(sheet: Sheet, area: Area, keys: readonly SortKey[], header = false): Outcome {
    if (sheet.merges.some((merge) => intersection(merge, area))) return refusal("part-of-merge");
    return this.edit(sheet, "sort", area, undefined, () => sortRows(sheet, area, keys, header));
  }

  hideRows(sheet: Sheet, area: Area, hidden: boolean): Outcome {
    return this.edit(sheet, "format-rows", area, undefined, () => hideRows(sheet, area, hidden));
  }

  hideColumns(sheet: Sheet, area: Area, hidden: boolean): Outcome {
    return this.edit(sheet, "format-columns", area, undefined, () =>
      hideColumns(sheet, area, hidden)
    );
  }

  /** Points. */
  resizeRows(sheet: Sheet, area: Area, height: number): Outcome {
    return this.edit(sheet, "format-rows", area, undefined, () => resizeRows(sheet, area, height));
  }

  /** Points. */
  resizeColumns(sheet: Sheet, area: Area, width: number): Outcome {
    return this.edit(sheet, "format-columns", area, undefined, () =>
      resizeColumns(sheet, area, width)
    );
  }

  /** Selects cells, as far as the protection lets cells be selected; of a merge always all of it. */
  select(sheet: Sheet, areas: readonly Area[], active?: Position): Outcome {
    const mode = sheet.protection?.options.selectionMode ?? "Normal";
    const at = active ?? areas[0];
    if (mode === "None") return refusal("cannot-select");
    if (mode === "Unlocked" && at && sheet.styleAt(at.row, at.column).locked) {
      return refusal("cannot-select");
    }
    this.act(() => this.workbook.select(sheet, areas, active));
    return undefined;
  }

  activate(sheet: Sheet): void {
    this.act(() => this.workbook.activate(sheet));
  }

  /** Clears the undo list, as in Excel. */
  protect(sheet: Sheet, options: Partial<ProtectionOptions> = {}, password?: string): Outcome {
    if (this.workbook.readOnly) return refusal("read-only");
    if (sheet.protection) return refusal("sheet-protected");
    this.act(() => protectSheet(sheet, options, password));
    return undefined;
  }

  unprotect(sheet: Sheet, password?: string): Outcome {
    if (!sheet.protection) return undefined;
    if (sheet.protection.passwordHash) return refusal("unknown-password");
    if (!passwordFits(sheet.protection, password)) return refusal("wrong-password");
    this.act(() => unprotectSheet(sheet));
    return undefined;
  }

  addSheet(name?: string): Sheet | Refusal {
    const refused = this.structureRefusal();
    if (refused) return refused;
    if (name !== undefined && !isFreeSheetName(this.workbook, name)) return refusal("sheet-name");
    return this.act(() => {
      const sheet = addSheet(this.workbook, name);
      this.workbook.activate(sheet);
      this.workbook.undoList.clear();
      return sheet;
    });
  }

  renameSheet(sheet: Sheet, name: string): Outcome {
    const refused = this.structureRefusal();
    if (refused) return refused;
    if (!isFreeSheetName(this.workbook, name, sheet)) return refusal("sheet-name");
    this.act(() => renameSheet(sheet, name));
    this.workbook.undoList.clear();
    return undefined;
  }

  deleteSheet(sheet: Sheet): Outcome {
    const refused = this.structureRefusal();
    if (refused) return refused;
    const gone = this.act(() => deleteSheet(sheet));
    if (!gone) return refusal("last-sheet");
    this.workbook.undoList.clear();
    return undefined;
  }

  /** "VeryHidden" sheets are not offered to the user at all. */
  setVisibility(sheet: Sheet, visibility: "Visible" | "Hidden"): Outcome {
    const refused = this.structureRefusal();
    if (refused) return refused;
    return this.act(() => setVisibility(sheet, visibility)) ? undefined : refusal("last-sheet");
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.act(() => this.workbook.undoList.undo());
  }

  redo(): boolean {
    return this.act(() => this.workbook.undoList.redo());
  }

  /** What stands in the formula bar for a cell: the formula, or the value as it would be typed. */
  inputText(sheet: Sheet, row: number, column: number): string {
    const at = anchorOf(sheet, row, column);
    const cell = sheet.cell(at.row, at.column);
    if (cell.formula !== "") return cell.formula;
    if (cell.quotePrefix) return `'${plainValue(cell.value)}`;
    if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
    if (typeof cell.value === "number" && cell.style.numberFormat.endsWith("%")) {
      return `${Number((cell.value * 100).toPrecision(15))}%`;
    }
    return String(plainValue(cell.value));
  }

  private structureRefusal(): Outcome {
    if (this.workbook.readOnly) return refusal("read-only");
    return this.workbook.structureProtected ? refusal("sheet-protected") : undefined;
  }

  private read(sheet: Sheet, at: Position, text: string): Content | Refusal {
    const { numberFormat } = sheet.styleAt(at.row, at.column);
    const { year, dates1904 } = this.workbook;
    const content = readInput(text, numberFormat, year, dates1904);
    if (content.formula === "") return percentEntry(content, text, numberFormat);
    if (!parseFormula(content.formula)) return refusal("bad-formula");
    return isCalculated(content.formula) ? content : refusal("formula-not-calculated");
  }

  private edit(
    sheet: Sheet,
    deed: Deed,
    area: Area,
    remembered: Area | undefined,
    change: () => void
  ): Outcome {
    const refused = this.refusalOf(sheet, deed, area);
    if (refused) return refusal(refused);
    this.act(() => {
      this.workbook.undoList.remember(sheet, remembered);
      change();
    });
    return undefined;
  }

  private refusalOf(sheet: Sheet, deed: Deed, area: Area): RefusalCode | undefined {
    if (this.workbook.readOnly) return "read-only";
    if (allows(sheet, deed, area)) return undefined;
    return deed === "edit" ? "locked-cell" : "sheet-protected";
  }

  private act<T>(deed: () => T): T {
    const before = this.workbook.author;
    this.workbook.author = "user";
    try {
      return deed();
    } finally {
      this.workbook.author = before;
    }
  }
}

/** In a cell formatted as a percentage a typed 95 is 95 %, and 0.95 is 0.95 = 95 % (Excel's "automatic percent entry"). */
function percentEntry(content: Content, text: string, format: string): Content {
  if (typeof content.value !== "number" || !format.endsWith("%") || text.trim().endsWith("%")) {
    return content;
  }
  return Math.abs(content.value) < 1 ? content : { ...content, value: content.value / 100 };
}
