import {
  cellAddress,
  parseAddress,
  type Area,
  type Scalar,
  type SheetSnapshot,
} from "../../src/form";

/** The shades in which a form is painted. */
export interface Palette {
  readonly blue: string;
  readonly yellow: string;
  readonly green: string;
  readonly grey: string;
}

/** Those of the bundled form. */
export const bundledPalette: Palette = {
  blue: "#9DC3E6",
  yellow: "#FFFF99",
  green: "#C6E0B4",
  grey: "#D9D9D9",
};

interface Cell {
  value: Scalar;
  formula: string;
  fill: string;
  numberFormat: string;
}

/** A sheet that is built cell by cell in a test, and handed over as Excel would. */
export class Sheet {
  private readonly cells = new Map<string, Cell>();
  private readonly merges: Area[] = [];
  private readonly hidden = new Set<number>();
  private readonly hiddenAcross = new Set<number>();

  constructor(
    readonly id = "sheet1",
    readonly name = "绩效目标"
  ) {}

  /** Writes a value, and a fill if one is given, into a cell such as "B3". A text that begins with "=" is a formula. */
  put(address: string, value: Scalar, fill?: string): this {
    const cell = this.cell(address);
    cell.value = value;
    if (fill !== undefined) cell.fill = fill;
    return this;
  }

  /** Writes a row of values to the right, null for cells that are left alone. */
  row(address: string, values: readonly (Scalar | null)[], fill?: string): this {
    const { row, column } = areaOf(address);
    values.forEach((value, i) => {
      if (value !== null) this.put(cellAddress(row, column + i), value, fill);
    });
    return this;
  }

  formula(address: string, formula: string, result: Scalar): this {
    this.cell(address).formula = formula;
    return this.put(address, result);
  }

  format(address: string, numberFormat: string): this {
    this.cell(address).numberFormat = numberFormat;
    return this;
  }

  paint(address: string, fill: string): this {
    eachCell(areaOf(address), (cell) => (this.cell(cell).fill = fill));
    return this;
  }

  /** Merges an area; all of it takes the fill of its first cell, as in Excel. */
  merge(address: string): this {
    const area = areaOf(address);
    this.merges.push(area);
    return this.paint(address, this.cell(cellAddress(area.row, area.column)).fill);
  }

  hideRow(number: number): this {
    this.hidden.add(number - 1);
    return this;
  }

  hideColumn(letters: string): this {
    this.hiddenAcross.add(areaOf(`${letters}1`).column);
    return this;
  }

  snapshot(changes: Partial<SheetSnapshot> = {}): SheetSnapshot {
    const { row: top, column: left, rows: rowCount, columns: columnCount } = this.usedRange();
    const each = <T>(read: (cell: Cell) => T): T[][] =>
      Array.from({ length: rowCount }, (_, r) =>
        Array.from({ length: columnCount }, (_, c) =>
          read(this.cells.get(cellAddress(top + r, left + c)) ?? emptyCell())
        )
      );
    return {
      id: this.id,
      name: this.name,
      visible: true,
      top,
      left,
      rowCount,
      columnCount,
      values: each(({ value }) => value),
      formulas: each(({ formula }) => formula),
      fills: each(({ fill }) => fill),
      numberFormats: each(({ numberFormat }) => numberFormat),
      locked: each(() => true),
      hiddenRows: Array.from({ length: rowCount }, (_, r) => this.hidden.has(top + r)),
      hiddenColumns: Array.from({ length: columnCount }, (_, c) => this.hiddenAcross.has(left + c)),
      merges: this.merges,
      protection: { protected: false, options: null },
      ...changes,
    };
  }

  private usedRange(): Area {
    const places = [...this.cells.keys()].map(areaOf);
    if (places.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
    return places.reduce((a, b) => {
      const row = Math.min(a.row, b.row);
      const column = Math.min(a.column, b.column);
      const bottom = Math.max(a.row + a.rows, b.row + b.rows);
      const right = Math.max(a.column + a.columns, b.column + b.columns);
      return { row, column, rows: bottom - row, columns: right - column };
    });
  }

  private cell(address: string): Cell {
    const known = this.cells.get(address);
    if (known) return known;
    const cell = emptyCell();
    this.cells.set(address, cell);
    return cell;
  }
}

function emptyCell(): Cell {
  return { value: "", formula: "", fill: "#FFFFFF", numberFormat: "General" };
}

export function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`no such address: ${address}`);
  return area;
}

export function eachCell(area: Area, visit: (address: string) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      visit(cellAddress(row, column));
    }
  }
}
