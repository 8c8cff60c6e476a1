import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  type Position,
  bottom,
  boundingArea,
  cellArea,
  contains,
  right,
} from "./area";
import { Axis } from "./axis";
import { type Cell, type CellValue, EMPTY_CELL, isBlank } from "./cell";
import type { ConditionalFormat } from "./conditional-format";
import type { Visibility } from "./events";
import { Grid } from "./grid";
import type { Protection } from "./protection";
import { type Style, sameLook } from "./style";
import type { Workbook } from "./workbook";

export interface Selection {
  readonly areas: readonly Area[];
  readonly active: Position;
}

/**
 * One worksheet: what is on it and how it looks. Reading is done here; changes go through the operations in edits.ts,
 * lines.ts … (unchecked) or through `workbook.user`, which applies protection and keeps the undo list.
 */
export class Sheet {
  grid = new Grid();
  rows = new Axis();
  columns = new Axis();
  merges: readonly Area[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  /** undefined: not protected. */
  protection: Protection | undefined;
  visibility: Visibility = "Visible";
  /** "#RRGGBB" or "". */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** The number of rows and columns that stay in sight. */
  frozen = { rows: 0, columns: 0 };
  autoFilter: Area | undefined;
  selection: Selection = { areas: [cellArea(0, 0)], active: { row: 0, column: 0 } };
  /** The look of cells without any of their own. */
  style: Style;
  /** Points. */
  standardHeight = 15;
  standardWidth = 54;

  constructor(
    readonly workbook: Workbook,
    /** "{…guid…}", the same for as long as the sheet exists. */
    readonly id: string,
    public name: string
  ) {
    this.style = workbook.defaultStyle;
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** Never undefined: an empty cell has the look of its row, column or sheet. */
  cell(row: number, column: number): Cell {
    this.workbook.calculateIfNeeded();
    return this.grid.get(row, column) ?? blankWith(this.lineStyle(row, column));
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  styleAt(row: number, column: number): Style {
    return this.grid.get(row, column)?.style ?? this.lineStyle(row, column);
  }

  /** The look that an unstored cell takes on: its row's, else its column's, else the sheet's. */
  lineStyle(row: number, column: number): Style {
    return this.rows.get(row).style ?? this.columns.get(column).style ?? this.style;
  }

  /**
   * Every look within the area, each with one area that has it: stored cells one by one, the rest summed up, so that
   * whole columns are quick.
   */
  *stylesWithin(area: Area): Generator<[Area, Style]> {
    let stored = 0;
    for (const [row, column, cell] of this.grid.within(area)) {
      stored++;
      yield [cellArea(row, column), cell.style];
    }
    if (stored === area.rows * area.columns) return;
    yield* this.unstoredStyles(area);
  }

  private *unstoredStyles(area: Area): Generator<[Area, Style]> {
    const styledRows: number[] = [];
    for (const [row, line] of this.rows.all()) {
      if (!line.style || row < area.row || row > bottom(area)) continue;
      styledRows.push(row);
      if (this.hasUnstored({ ...area, row, rows: 1 }))
        yield [{ ...area, row, rows: 1 }, line.style];
    }
    const rest = area.rows - styledRows.length;
    if (rest === 0) return;
    let styledColumns = 0;
    for (const [column, line] of this.columns.all()) {
      if (!line.style || column < area.column || column > right(area)) continue;
      styledColumns++;
      const strip = { ...area, column, columns: 1 };
      if (this.hasUnstored(strip, rest)) yield [strip, line.style];
    }
    if (styledColumns === area.columns) return;
    let stored = 0;
    for (const [row, column] of this.grid.within(area)) {
      if (!this.columns.get(column).style && !this.rows.get(row).style) stored++;
    }
    if (stored < rest * (area.columns - styledColumns)) yield [area, this.style];
  }

  private hasUnstored(area: Area, rows = area.rows): boolean {
    let stored = 0;
    for (const [row] of this.grid.within(area)) {
      if (area.rows === 1 || !this.rows.get(row).style) stored++;
    }
    return stored < rows * area.columns;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Points; 0 where hidden. */
  rowHeight(row: number): number {
    return this.rows.isHidden(row) ? 0 : (this.rows.get(row).size ?? this.standardHeight);
  }

  /** Points; 0 where hidden. */
  columnWidth(column: number): number {
    return this.columns.isHidden(column)
      ? 0
      : (this.columns.get(column).size ?? this.standardWidth);
  }

  /**
   * The smallest rectangle around all cells with a value or formula and, unless `valuesOnly`, around all cells with a
   * look of their own; undefined on an empty sheet.
   */
  usedArea(valuesOnly = false): Area | undefined {
    const filled = this.grid.contentsArea();
    if (valuesOnly) return filled;
    const marked = this.markedArea();
    const areas = [...(filled ? [filled] : []), ...(marked ? [marked] : []), ...this.merges];
    return areas.length > 0 ? boundingArea(areas) : undefined;
  }

  /** Around all empty cells with a look of their own. */
  private markedArea(): Area | undefined {
    let [top, left, last, end] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const [row, column, cell] of this.grid.all()) {
      if (!isBlank(cell) || sameLook(cell.style, this.lineStyle(row, column))) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      last = Math.max(last, row);
      end = Math.max(end, column);
    }
    if (last < 0) return undefined;
    return { row: top, column: left, rows: last - top + 1, columns: end - left + 1 };
  }
}

const blanks = new WeakMap<Style, Cell>();

/** One shared empty cell for each look. */
function blankWith(style: Style): Cell {
  let cell = blanks.get(style);
  if (!cell) blanks.set(style, (cell = { ...EMPTY_CELL, style }));
  return cell;
}
