import { cellName, MAX_COLUMNS, MAX_ROWS, parseArea } from "../workbook/area";
import type { Line } from "../workbook/axis";
import { type Cell, type CellValue, ERROR_CODES, type ErrorCode } from "../workbook/cell";
import { rebaseReferences } from "../workbook/formula/references";
import type { Sheet } from "../workbook/sheet";
import { XlsxProblem } from "./problem";
import { readRichText, unescape } from "./strings";
import type { StyleTable } from "./styles";
import { isOn, type XmlReader } from "./xml";

/** Cells that the preview takes in; above it the browser's memory would suffer. */
export const MAX_CELLS = 1_000_000;

const automatic = new WeakSet<Line>();

/** Whether the file says that this row's height follows its contents; a height set by hand since then does not. */
export const hasAutomaticHeight = (line: Line): boolean => automatic.has(line);

/** What all sheets of a file share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  /** Counts the cells of all sheets. */
  readonly count: { cells: number };
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Reads <sheetData>: rows with their heights and looks, cells with values and formulas. */
export class CellsReader {
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;

  constructor(
    private readonly reader: XmlReader,
    private readonly sheet: Sheet,
    private readonly context: SheetContext
  ) {}

  read(): void {
    this.reader.children((kind) => {
      if (kind !== "row") return;
      this.readRow();
      this.column = -1;
      this.reader.children((inner) => {
        if (inner === "c") this.readCell();
      });
    });
  }

  private readRow(): void {
    const attributes = new Map(this.reader.attributes());
    // A row or cell that does not say where it stands follows the one before it.
    this.row = attributes.has("r") ? Number(attributes.get("r")) - 1 : this.row + 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      throw this.reader.damaged("row number");
    const size = Number(attributes.get("ht"));
    const hidden = isOn(attributes.get("hidden"));
    const style = isOn(attributes.get("customFormat"))
      ? this.styleOf(attributes.get("s"))
      : undefined;
    if (!(size > 0) && !hidden && !style) return;
    this.sheet.rows.change(this.row, {
      ...(size > 0 ? { size } : {}),
      ...(hidden ? { hidden } : {}),
      ...(style ? { style } : {}),
    });
    if (!isOn(attributes.get("customHeight"))) automatic.add(this.sheet.rows.get(this.row));
  }

  private readCell(): void {
    const attributes = new Map(this.reader.attributes());
    this.place(attributes.get("r"));
    if (++this.context.count.cells > MAX_CELLS)
      throw new XlsxProblem("too-large", `more than ${MAX_CELLS} cells`);
    const format = this.formatOf(attributes.get("s"));
    const type = attributes.get("t") ?? "n";
    let value: CellValue = null;
    let formula = "";
    this.reader.children((kind) => {
      if (kind === "f") formula = this.readFormula();
      else if (kind === "v") value = this.readValue(type, this.reader.readText());
      else if (kind === "is") value = readRichText(this.reader);
    });
    const cell: Cell = {
      value,
      formula,
      style: format.style,
      ...(format.quotePrefix && typeof value === "string" ? { quotePrefix: true } : {}),
    };
    this.sheet.grid.set(this.row, this.column, cell);
  }

  private place(reference: string | undefined): void {
    if (reference === undefined) {
      this.column++;
      return;
    }
    const area = parseArea(reference);
    if (!area || area.rows * area.columns !== 1 || area.row !== this.row)
      throw this.reader.damaged(`cell ${reference.slice(0, 20)}`);
    this.column = area.column;
    if (this.column >= MAX_COLUMNS) throw this.reader.damaged(`cell ${reference}`);
  }

  private readValue(type: string, text: string): CellValue {
    switch (type) {
      case "s": {
        const string = this.context.strings[Number(text)];
        if (string === undefined)
          throw this.reader.damaged(`shared string of ${cellName(this.row, this.column)}`);
        return string;
      }
      case "str":
      case "inlineStr":
        return unescape(text);
      case "b":
        return isOn(text.trim());
      case "e":
        return { error: ERROR_CODES.includes(text as ErrorCode) ? (text as ErrorCode) : "#VALUE!" };
      case "d":
        return isoSerial(text);
    }
    const number = Number(text);
    if (text.trim() === "") return null;
    if (!Number.isFinite(number))
      throw this.reader.damaged(`number of ${cellName(this.row, this.column)}`);
    return number;
  }

  /** With "="; a cell that shares a formula gets its own wording of it. Data tables only have values here. */
  private readFormula(): string {
    const type = this.reader.attribute("t");
    const index = this.reader.attribute("si") ?? "";
    const text = unescape(this.reader.readText());
    if (type === "dataTable") return "";
    if (type !== "shared") return text === "" ? "" : `=${text}`;
    if (text !== "") {
      const formula = `=${text}`;
      this.shared.set(index, { row: this.row, column: this.column, formula });
      return formula;
    }
    const master = this.shared.get(index);
    if (!master) throw this.reader.damaged(`shared formula of ${cellName(this.row, this.column)}`);
    const by = { rows: this.row - master.row, columns: this.column - master.column };
    return rebaseReferences(master.formula, by);
  }

  private formatOf(index: string | undefined): StyleTable["formats"][number] {
    const { formats } = this.context.styles;
    return formats[Number(index ?? 0)] ?? formats[0]!;
  }

  private styleOf(index: string | undefined): Sheet["style"] {
    return this.formatOf(index).style;
  }
}

/** Strict files may write dates as ISO text; the model holds day numbers. Unreadable text stays text. */
function isoSerial(text: string): CellValue {
  const zone = /T/.test(text) && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? "Z" : "";
  const time = Date.parse(text + zone);
  if (Number.isNaN(time)) return text;
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}
