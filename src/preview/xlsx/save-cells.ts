import { areaName, cellName, parseArea } from "../workbook/area";
import type { Line } from "../workbook/axis";
import { type Cell, EMPTY_CELL, isBlank } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { type CellPlace, cellElement, sameContent } from "./cell-xml";
import { type FileCell, type FileRow, readFileRows } from "./file-rows";
import { areaNow, lineInFile, lineNow } from "./moves";
import type { SheetOrigin } from "./open";
import { hasAutomaticHeight } from "./read-cells";
import type { SharedStrings } from "./save-strings";
import type { StyleEditor } from "./save-styles";
import { type Element, readElement, setAttributes, type XmlPatch } from "./xml-patch";
import type { XmlReader } from "./xml";

interface CellXml {
  readonly xml: string;
  /** As it stands in the file. */
  readonly verbatim: boolean;
  /** Its content is another one. */
  readonly edited: boolean;
}

/** What writing cells needs beside the sheet. */
export interface CellContext {
  readonly styles: StyleEditor;
  readonly strings: SharedStrings;
}

/** What saving a sheet's cells did that concerns other parts. */
export interface CellReport {
  changed: boolean;
  /** A formula came, went or moved: the file's calculation chain is no longer true. */
  formulasChanged: boolean;
}

/**
 * Rewrites <sheetData> where the model differs from the file. A cell that was not changed keeps its element byte for
 * byte; one that only moved keeps everything but its address.
 */
export class CellsWriter {
  readonly report: CellReport = { changed: false, formulasChanged: false };
  private rows: ReadonlyMap<number, FileRow> = new Map();
  private readonly moved: boolean;
  private readonly brokenShares = new Set<string>();
  private readonly text: string;
  private prefix = "";

  constructor(
    private readonly sheet: Sheet,
    private readonly origin: SheetOrigin,
    private readonly context: CellContext,
    private readonly patch: XmlPatch
  ) {
    this.text = patch.text;
    this.moved = sheet.rows.moves.length + sheet.columns.moves.length > 0;
  }

  /** The reader stands at the open tag of <sheetData>. */
  write(reader: XmlReader): void {
    this.prefix = reader.name.slice(0, -reader.local.length);
    const data = readElement(reader, () => (this.rows = readFileRows(reader)));
    if (this.moved) this.findFormulas();
    else this.findBrokenShares();
    const rows = this.currentRows();
    if (this.moved) {
      this.report.changed = true;
      this.putContent(data, rows.map((row) => this.rowXml(row)).join(""));
    } else this.patchRows(data, rows);
  }

  /** When the first cell of a shared formula changes, the others have to spell theirs out. */
  private findBrokenShares(): void {
    this.eachFileFormula((row, column, formula) => {
      const shared = formula.attributes.get("t") === "shared" && formula.attributes.has("ref");
      if (shared && this.contentChanged(row, column))
        this.brokenShares.add(formula.attributes.get("si") ?? "");
    });
  }

  /** Rows or columns moved: every shared formula is spelled out. */
  private findFormulas(): void {
    this.eachFileFormula((_row, _column, formula) => {
      this.report.formulasChanged = true;
      if (formula.attributes.get("t") === "shared")
        this.brokenShares.add(formula.attributes.get("si") ?? "");
    });
  }

  private eachFileFormula(visit: (row: number, column: number, formula: Element) => void): void {
    for (const [row, { cells }] of this.rows)
      for (const [column, { formula }] of cells) if (formula) visit(row, column, formula);
  }

  private contentChanged(row: number, column: number): boolean {
    const now = this.sheet.grid.get(row, column);
    const before = this.origin.grid.get(row, column);
    return now !== before && now?.formula !== before?.formula;
  }

  /** Every row that has anything to say, now: cells, a height, a look, or an element in the file. */
  private currentRows(): number[] {
    const rows = new Set<number>();
    for (const [row] of this.sheet.grid.all()) rows.add(row);
    for (const [row] of this.sheet.rows.all()) rows.add(row);
    for (const row of this.rows.keys()) {
      const now = lineNow(this.sheet.rows.moves, row);
      if (now !== undefined) rows.add(now);
    }
    return [...rows].sort((a, b) => a - b);
  }

  private patchRows(data: Element, rows: readonly number[]): void {
    if (this.rows.size === 0) {
      const content = rows.map((row) => this.rowXml(row)).join("");
      this.report.changed ||= content !== "";
      if (content !== "") this.putContent(data, content);
      return;
    }
    let at = data.openEnd;
    for (const row of rows) {
      const element = this.rows.get(row)?.element;
      const xml = this.rowXml(row);
      if (element) {
        if (xml !== this.text.slice(element.start, element.end)) this.report.changed = true;
        this.patch.replace(element.start, element.end, xml);
        at = element.end;
      } else if (xml !== "") {
        this.report.changed = true;
        this.patch.insert(at, xml);
      }
    }
  }

  private putContent(data: Element, content: string): void {
    const open = this.text.slice(data.start, data.openEnd).replace(/\s*\/>$/, ">");
    this.patch.replace(data.start, data.end, `${open}${content}</${data.name}>`);
  }

  private rowXml(row: number): string {
    const inFile = lineInFile(this.sheet.rows.moves, row);
    const before = inFile === undefined ? undefined : this.rows.get(inFile);
    const columns = this.currentColumns(row, before);
    const cells = columns.map((column) => this.cellXml(row, column, before));
    const attributes = this.rowAttributes(
      row,
      inFile,
      cells.some((cell) => cell.edited)
    );
    const unchanged =
      before !== undefined &&
      !this.moved &&
      attributes === undefined &&
      cells.every((cell) => cell.verbatim);
    if (unchanged) return this.text.slice(before.element.start, before.element.end);
    const content = cells.map((cell) => cell.xml).join("");
    if (!before && content === "" && attributes === undefined) return "";
    const name = before?.element.name ?? `${this.prefix}row`;
    const tag = before
      ? this.text.slice(before.element.start, before.element.openEnd)
      : `<${name}>`;
    const open = setAttributes(tag, { r: row + 1, ...this.spans(before, columns), ...attributes });
    return content === ""
      ? open.replace(/\s*\/?>$/, "/>")
      : `${open.replace(/\s*\/?>$/, ">")}${content}</${name}>`;
  }

  /** The attribute only helps to read faster; where it would be wrong it is left out. */
  private spans(before: FileRow | undefined, columns: readonly number[]): { spans?: undefined } {
    const [first, last] = (before?.element.attributes.get("spans") ?? "").split(":").map(Number);
    const within = columns.every((column) => column + 1 >= (first ?? 0) && column < (last ?? 0));
    return within ? {} : { spans: undefined };
  }

  private currentColumns(row: number, before: FileRow | undefined): number[] {
    const columns = new Set<number>();
    for (const [, column] of this.sheet.grid.within({ row, column: 0, rows: 1, columns: 16_384 }))
      columns.add(column);
    for (const column of before?.cells.keys() ?? []) {
      const now = lineNow(this.sheet.columns.moves, column);
      if (now !== undefined) columns.add(now);
    }
    return [...columns].sort((a, b) => a - b);
  }

  /** Attributes that differ from the file's; undefined where none does. */
  private rowAttributes(
    row: number,
    inFile: number | undefined,
    edited: boolean
  ): Record<string, string | number | undefined> | undefined {
    const now = this.sheet.rows.get(row);
    const old: Line = inFile === undefined ? {} : this.origin.rows.get(inFile);
    // Without a height the row is fitted to its new contents by whoever opens the file.
    if (now === old) return edited && hasAutomaticHeight(now) ? { ht: undefined } : undefined;
    const changes: Record<string, string | number | undefined> = {};
    if (now.size !== old.size) {
      changes["ht"] = now.size;
      changes["customHeight"] = now.size === undefined ? undefined : 1;
    }
    const hidden = isHidden(now);
    if (hidden !== isHidden(old)) changes["hidden"] = hidden ? 1 : undefined;
    if (now.style !== old.style) {
      const base = old.style ?? this.sheet.style;
      changes["s"] = now.style && this.context.styles.index(now.style, false, base);
      changes["customFormat"] = now.style && 1;
    }
    return Object.keys(changes).length === 0 ? undefined : changes;
  }

  private cellXml(row: number, column: number, fileRow: FileRow | undefined): CellXml {
    const columnInFile = lineInFile(this.sheet.columns.moves, column);
    const rowInFile = lineInFile(this.sheet.rows.moves, row);
    const fileCell = columnInFile === undefined ? undefined : fileRow?.cells.get(columnInFile);
    const old =
      fileCell && rowInFile !== undefined && columnInFile !== undefined
        ? this.origin.grid.get(rowInFile, columnInFile)
        : undefined;
    const now = this.sheet.grid.get(row, column) ?? this.blankAt(row, column);
    if (!fileCell || !old)
      return { xml: this.newCell(row, column, now), verbatim: false, edited: !isBlank(now) };
    const broken =
      fileCell.formula !== undefined &&
      this.brokenShares.has(fileCell.formula.attributes.get("si") ?? "none");
    const text = this.text.slice(fileCell.element.start, fileCell.element.end);
    if (sameContent(now, old) && !broken)
      return this.keptCell(row, column, now, old, fileCell, text);
    if (old.formula !== now.formula || broken) this.report.formulasChanged = true;
    const xml = this.changedCell(row, column, now, old, fileCell);
    return { xml, verbatim: false, edited: !sameContent(now, old) };
  }

  /** Same content: at most the address and the look differ. */
  private keptCell(
    row: number,
    column: number,
    now: Cell,
    old: Cell,
    { element, formula }: FileCell,
    text: string
  ): CellXml {
    const changes: Record<string, string | number | undefined> = {};
    if (this.moved) changes["r"] = cellName(row, column);
    if (now.style !== old.style) {
      const index = this.styleIndex(now, old);
      if (index !== Number(element.attributes.get("s") ?? 0)) changes["s"] = index || undefined;
    }
    if (Object.keys(changes).length === 0) return { xml: text, verbatim: true, edited: false };
    const head = text.slice(0, element.openEnd - element.start);
    let rest = text.slice(head.length);
    const range = formula?.attributes.get("ref");
    if (this.moved && formula && range) {
      const start = formula.start - element.openEnd;
      const tag = this.text.slice(formula.start, formula.openEnd);
      const area = parseArea(range);
      const now = area && areaNow(this.sheet, area);
      const ref = now && areaName(now);
      rest = rest.slice(0, start) + setAttributes(tag, { ref }) + rest.slice(start + tag.length);
    }
    const xml = setAttributes(head, changes) + rest;
    return { xml, verbatim: xml === text, edited: false };
  }

  private blankAt(row: number, column: number): Cell {
    return { ...EMPTY_CELL, style: this.sheet.lineStyle(row, column) };
  }

  private newCell(row: number, column: number, now: Cell): string {
    if (now.formula !== "") this.report.formulasChanged = true;
    const blank = this.blankAt(row, column);
    const index = this.styleIndex(now, blank);
    if (isBlank(now) && index === this.styleIndex(blank, blank)) return "";
    return this.element(now, { row, column, style: index });
  }

  private changedCell(row: number, column: number, now: Cell, old: Cell, file: FileCell): string {
    const kept = isBlank(now) && now.style === this.sheet.lineStyle(row, column);
    if (kept && now.style !== old.style) return "";
    const index = this.styleIndex(now, old);
    const stays = now.formula !== "" && (this.moved || now.formula === old.formula);
    const array = stays ? file.formula : undefined;
    const formulaAttributes = array ? this.arrayAttributes(array) : "";
    return this.element(now, { row, column, style: index, formulaAttributes });
  }

  /** An array formula that moved, or whose result changed, stays an array formula. */
  private arrayAttributes(formula: Element): string {
    const area = parseArea(formula.attributes.get("ref") ?? "");
    const now = area && areaNow(this.sheet, area);
    return formula.attributes.get("t") === "array" && now
      ? ` t="array" ref="${areaName(now)}"`
      : "";
  }

  private styleIndex(now: Cell, old: Cell): number {
    return this.context.styles.index(now.style, now.quotePrefix === true, old.style);
  }

  private element(cell: Cell, place: CellPlace): string {
    return cellElement(cell, place, this.context.strings, this.prefix);
  }
}

const isHidden = (line: Line): boolean => line.hidden === true || line.filtered === true;
