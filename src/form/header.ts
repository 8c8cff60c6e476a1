import { readComparator } from "../quantity";
import { columnKind } from "./column-names";
import type { Column, ColourRole, ColumnKind } from "./form";
import { isHeaderColour, type Grid } from "./grid";
import type { CellRef } from "./snapshot";

/** The header of a table of indicators: one row or two, and the columns under it. */
export interface IndicatorHeader {
  /** First and last header row. */
  readonly top: number;
  readonly bottom: number;
  /** First and last column of the table. */
  readonly left: number;
  readonly right: number;
  readonly nameCell: CellRef;
  readonly columns: readonly Column[];
  /** Kinds that are named twice or more; a usable header has none of name, value or standard twice. */
  readonly repeated: ReadonlySet<ColumnKind>;
}

/** A header as it stands in one row: its text and how many columns it spans. */
export interface Heading extends CellRef {
  readonly span: number;
  readonly text: string;
  readonly role: ColourRole;
}

/**
 * The non-empty cells of a row from `left` to `right`. A merged cell spans its columns; beside it, empty unmerged cells
 * of the same header colour belong to it too (centred across the selection, or merges that the host cannot tell).
 */
export function headingsIn(grid: Grid, row: number, left: number, right: number): Heading[] {
  const headings: Heading[] = [];
  for (let column = left; column <= right; column++) {
    if (grid.empty(row, column)) continue;
    const role = grid.role(row, column);
    let end = Math.min(column + grid.area(row, column).columns - 1, right);
    if (isHeaderColour(role)) {
      while (end < right && isBlankOf(grid, row, end + 1, role)) end++;
    }
    headings.push({ row, column, span: end - column + 1, text: grid.text(row, column), role });
    column = end;
  }
  return headings;
}

function isBlankOf(grid: Grid, row: number, column: number, role: ColourRole): boolean {
  return grid.empty(row, column) && !grid.covered(row, column) && grid.role(row, column) === role;
}

/**
 * Finds every header row of indicators on the sheet, from top to bottom: a coloured 三级指标 in whose row 指标值 or
 * 评/扣分标准 is recognised too.
 */
export function findIndicatorHeaders(grid: Grid): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (!isNameHeader(grid, row, column)) continue;
      if (headers.some((header) => isInside(header, row, column))) continue;
      const header = readHeader(grid, { row, column });
      if (header) headers.push(header);
    }
  }
  return headers;
}

function isNameHeader(grid: Grid, row: number, column: number): boolean {
  return isHeaderColour(grid.role(row, column)) && columnKind(grid.text(row, column)) === "name";
}

/** A 三级指标 somewhere on the sheet without any header colour; null if there is none. */
export function findUncolouredName(grid: Grid): CellRef | null {
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (columnKind(grid.text(row, column)) === "name") return { row, column };
    }
  }
  return null;
}

function isInside(header: IndicatorHeader, row: number, column: number): boolean {
  return (
    row >= header.top && row <= header.bottom && column >= header.left && column <= header.right
  );
}

function readHeader(grid: Grid, nameCell: CellRef): IndicatorHeader | null {
  const [left, right] = columnsAround(grid, nameCell);
  const [top, bottom] = headerRows(grid, nameCell, left, right);
  const columns = readColumns(grid, top, bottom, left, right);
  const kinds = columns.map((column) => column.kind);
  if (!kinds.includes("name")) return null;
  if (!kinds.includes("value") && !kinds.includes("standard")) return null;
  return { top, bottom, left, right, nameCell, ...withKindsOnce(columns) };
}

/**
 * First and last column of the header that contains the cell: as far as its row is coloured or written without a gap.
 * A part beyond a gap belongs to it if it adds recognised columns and no second 三级指标.
 */
function columnsAround(grid: Grid, { row, column }: CellRef): [number, number] {
  const marked = (c: number): boolean =>
    c >= grid.left &&
    c <= grid.right &&
    (isHeaderColour(grid.role(row, c)) || !grid.empty(row, c) || grid.covered(row, c));
  const endOfMarked = (from: number, step: 1 | -1): number => {
    let end = from;
    while (marked(end + step)) end += step;
    return end;
  };
  const nextMarked = (from: number, step: 1 | -1): number | null => {
    for (let c = from + step; c >= grid.left && c <= grid.right; c += step) {
      if (marked(c)) return c;
    }
    return null;
  };
  let left = endOfMarked(column, -1);
  let right = endOfMarked(column, 1);
  const kinds = kindsIn(grid, row, left, right);
  const adds = (from: number, to: number): boolean => {
    const more = [...kindsIn(grid, row, from, to)];
    if (more.length === 0 || more.some((kind) => kinds.has(kind))) return false;
    more.forEach((kind) => kinds.add(kind));
    return true;
  };
  for (let from = nextMarked(right, 1); from !== null; from = nextMarked(right, 1)) {
    const to = endOfMarked(from, 1);
    if (!adds(from, to)) break;
    right = to;
  }
  for (let to = nextMarked(left, -1); to !== null; to = nextMarked(left, -1)) {
    const from = endOfMarked(to, -1);
    if (!adds(from, to)) break;
    left = from;
  }
  return [left, right];
}

function kindsIn(grid: Grid, row: number, left: number, right: number): Set<ColumnKind> {
  const kinds = headingsIn(grid, row, left, right).map(({ text }) => columnKind(text));
  return new Set(kinds.filter((kind): kind is ColumnKind => kind !== null));
}

function headerRows(
  grid: Grid,
  { row, column }: CellRef,
  left: number,
  right: number
): [number, number] {
  const merged = grid.area(row, column);
  if (merged.rows > 1) return [row, Math.min(row + merged.rows - 1, grid.bottom)];
  if (isUnder(grid, row - 1, row, left, right)) return [row - 1, row];
  if (isUnder(grid, row, row + 1, left, right)) return [row, row + 1];
  return [row, row];
}

/** Whether two rows are one header: all that stands in the lower one stands under a header that spans several columns. */
function isUnder(grid: Grid, upper: number, lower: number, left: number, right: number): boolean {
  if (upper < grid.top || lower > grid.bottom) return false;
  const above = headingsIn(grid, upper, left, right);
  const below = headingsIn(grid, lower, left, right);
  if (above.length < 2 || below.length === 0) return false;
  if (![...above, ...below].every(({ role }) => isHeaderColour(role))) return false;
  if (below.some(({ text }) => readComparator(text) !== null)) return false;
  return below.every((heading) => spanOver(above, heading.column) > 1);
}

function spanOver(above: readonly Heading[], column: number): number {
  return above.find((h) => column >= h.column && column < h.column + h.span)?.span ?? 0;
}

function readColumns(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number
): Column[] {
  const columns: Column[] = [];
  let next = left;
  for (const heading of headingsIn(grid, top, left, right)) {
    if (heading.column > next) columns.push(...unnamed(grid, bottom, next, heading.column - 1));
    next = heading.column + heading.span;
    columns.push(...columnsUnder(grid, heading, bottom));
  }
  if (next <= right) columns.push(...unnamed(grid, bottom, next, right));
  return columns;
}

/** Columns without a header in the upper row: one each, by the lower row's text where there is one. */
function unnamed(grid: Grid, bottom: number, from: number, to: number): Column[] {
  const columns: Column[] = [];
  for (let column = from; column <= to; column++) {
    const heading = {
      row: bottom,
      column,
      span: 1,
      text: grid.text(bottom, column),
      role: grid.role(bottom, column),
    };
    columns.push(columnOf(heading, null));
  }
  return columns;
}

function columnsUnder(grid: Grid, upper: Heading, bottom: number): Column[] {
  const end = upper.column + upper.span - 1;
  const lower = bottom > upper.row ? headingsIn(grid, bottom, upper.column, end) : [];
  if (lower.length > 0) return lower.map((heading) => columnOf(heading, upper));
  const whole = columnOf(upper, null);
  if (whole.kind !== "value" || upper.span < 2) return [whole];
  return [
    { ...whole, kind: "comparator", span: 1 },
    { ...whole, column: upper.column + 1, span: upper.span - 1 },
  ];
}

function columnOf(heading: Heading, upper: Heading | null): Column {
  return {
    kind: columnKind(upper?.text ?? "", heading.text),
    header: upper ? `${upper.text}/${heading.text}` : heading.text,
    headerCells: (upper ? [upper, heading] : [heading]).map(({ row, column }) => ({ row, column })),
    column: heading.column,
    span: heading.span,
    required: heading.role === "yellow",
    colour: heading.role,
  };
}

/** Each kind once: of two neighbours that are both called 指标值 the first is the comparator, else the first one counts. */
function withKindsOnce(columns: readonly Column[]): {
  columns: Column[];
  repeated: Set<ColumnKind>;
} {
  const repeated = new Set<ColumnKind>();
  const seen = new Set<ColumnKind>();
  const hasComparator = columns.some(({ kind }) => kind === "comparator");
  const once = columns.map((column, i): Column => {
    const { kind } = column;
    if (kind === null) return column;
    const next = columns[i + 1];
    if (kind === "value" && !hasComparator && !seen.has("value") && next?.kind === "value") {
      if (next.header === column.header) return { ...column, kind: "comparator" };
    }
    if (!seen.has(kind)) {
      seen.add(kind);
      return column;
    }
    repeated.add(kind);
    return { ...column, kind: null };
  });
  return { columns: once, repeated };
}
