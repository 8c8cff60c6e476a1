import {
  type Area,
  type Border,
  SIDES,
  type Sheet,
  type Style,
  type StylePatch,
  areaName,
  bottom,
  cellName,
  columnName,
  hideColumns,
  hideRows,
  isWholeColumns,
  isWholeRows,
  resizeColumns,
  resizeRows,
  restyleEach,
  restyler,
  right,
  sheetPrefix,
} from "../../workbook";
import type { Cells, Method } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import {
  colorValue,
  flagValue,
  numberValue,
  oneOf,
  record,
  textValue,
} from "../rich-api/arguments";
import { HORIZONTAL, LINE_STYLES, UNDERLINES, VERTICAL, WEIGHTS, lineOf } from "./format-words";
import { may, mayChange, needsUnprotected } from "./guard";
import { redrawn } from "./range-borders";

/** getCellProperties and its kin: the looks of many cells read or written at once, cell by cell. */

/** Excel on the web takes no more cells in one setCellProperties. */
const MOST_CELLS_WRITTEN = 80_000;

type Names = Readonly<Record<string, unknown>>;

/**
 * What can be asked of a cell's format, by its name in the API. Others answer ApiNotFound. `protection` is asked as a whole
 * (the API's own types take only true there), and by its parts as well.
 */
const READERS: Readonly<Record<string, (style: Style, wanted: Names | true) => unknown>> = {
  fill: (style, wanted) =>
    picked("CellPropertiesFill", wanted, {
      color: () => style.fill ?? "#FFFFFF",
      pattern: () => (style.fill === undefined ? "None" : "Solid"),
    }),
  font: (style, wanted) =>
    picked("CellPropertiesFont", wanted, {
      name: () => style.font.name,
      size: () => style.font.size,
      bold: () => style.font.bold,
      italic: () => style.font.italic,
      color: () => style.font.color,
      underline: () => style.font.underline,
      strikethrough: () => style.font.strikethrough,
    }),
  protection: (style, wanted) =>
    picked("CellPropertiesProtection", wanted, {
      locked: () => style.locked,
      formulaHidden: () => style.formulaHidden,
    }),
  borders: (style, wanted) =>
    Object.fromEntries(SIDES.map((side) => [side, readBorder(style.borders[side], wanted)])),
  horizontalAlignment: (style) => style.horizontalAlignment,
  verticalAlignment: (style) => style.verticalAlignment,
  wrapText: (style) => style.wrapText,
  indentLevel: (style) => style.indentLevel,
  shrinkToFit: (style) => style.shrinkToFit,
  textOrientation: (style) => (style.textRotation === 255 ? 180 : style.textRotation),
};

function readBorder(line: Border | undefined, wanted: Names | true): unknown {
  const [style, weight] = lineOf(line);
  return picked("CellBorder", wanted, {
    color: () => line?.color ?? "#000000",
    style: () => style,
    weight: () => weight,
  });
}

/** The named ones of a set of properties; all of them where `true` stands for names. */
function picked(
  owner: string,
  wanted: Names | true,
  readers: Readonly<Record<string, () => unknown>>
): Names {
  const found: Record<string, unknown> = {};
  for (const name of wanted === true ? Object.keys(readers) : asked(wanted)) {
    const read = readers[name] ?? deny("ApiNotFound", `${owner}.${name}`);
    found[name] = read();
  }
  return found;
}

/** The names that were asked for with true, or with more names inside. */
const asked = (wanted: Names): string[] =>
  Object.keys(wanted).filter((name) => wanted[name] === true || typeof wanted[name] === "object");

/** Each look is described once, however many cells share it. */
function formatReader(wanted: Names): (style: Style) => Names {
  const done = new Map<Style, Names>();
  return (style) => {
    let format = done.get(style);
    if (!format) {
      const parts: Record<string, unknown> = {};
      for (const name of asked(wanted)) {
        const read = READERS[name] ?? deny("ApiNotFound", `CellPropertiesFormat.${name}`);
        parts[name] = read(style, wanted[name] as Names | true);
      }
      done.set(style, (format = parts));
    }
    return format;
  };
}

const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

function boundedOnly(area: Area): void {
  if (isUnbounded(area)) deny("OperationCellsExceedLimit", "whole rows or columns");
}

function getCellProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  const { format, ...others } = record(args[0]);
  boundedOnly(area);
  const formatOf = format === undefined ? undefined : formatReader(record(format));
  const own = asked(others).map((name) => [name, cellReader(sheet, name)] as const);
  const rows: Names[][] = [];
  for (let row = area.row; row <= bottom(area); row++) {
    const line: Names[] = [];
    for (let column = area.column; column <= right(area); column++) {
      const found: Record<string, unknown> = {};
      for (const [name, read] of own) found[name] = read(row, column);
      if (formatOf) found.format = formatOf(sheet.styleAt(row, column));
      line.push(found);
    }
    rows.push(line);
  }
  return rows;
}

function cellReader(sheet: Sheet, name: string): (row: number, column: number) => unknown {
  switch (name) {
    case "address":
    case "addressLocal": {
      const prefix = sheetPrefix(sheet.name);
      return (row, column) => prefix + cellName(row, column);
    }
    case "hidden":
      return (row, column) => sheet.rows.isHidden(row) || sheet.columns.isHidden(column);
    default:
      return deny("ApiNotFound", `CellProperties.${name}`);
  }
}

function setCellProperties(cells: Cells, args: readonly unknown[]): void {
  const area = cells.areas[0]!;
  const lines = matrixArgument(args[0], area.rows, area.columns);
  if (area.rows * area.columns > MOST_CELLS_WRITTEN) {
    deny("OperationCellsExceedLimit", `${area.rows * area.columns} cells`);
  }
  const patchOf = patchReader();
  const patches = lines.map((line) => line.map((properties) => patchOf(properties)));
  guardPatches(cells, patches.flat());
  const stylers = new Map<StylePatch, (style: Style) => Style>();
  patches.forEach((line, r) =>
    line.forEach((patch, c) => {
      if (!patch) return;
      if (!stylers.has(patch)) stylers.set(patch, borderAware(patch));
      const one = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      restyleEach(cells.sheet, one, stylers.get(patch)!);
    })
  );
  cells.sheet.workbook.report({ kind: "format-changed", sheet: cells.sheet, area });
}

function matrixArgument(value: unknown, rows: number, columns: number): readonly unknown[][] {
  const fits =
    Array.isArray(value) &&
    value.length === rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === columns);
  return fits
    ? (value as unknown[][])
    : deny("InvalidArgument", "the size differs from the range's");
}

function guardPatches(cells: Cells, patches: readonly (StylePatch | undefined)[]): void {
  const marks = patches.some((p) => p && (p.locked !== undefined || p.formulaHidden !== undefined));
  if (marks) needsUnprotected(cells.sheet);
  else may(cells, "format-cells");
}

/** Reads `{format: {…}}`; equal ones give the same patch. undefined: nothing to change. */
function patchReader(): (properties: unknown) => StylePatch | undefined {
  const done = new Map<string, StylePatch | undefined>();
  return (properties) => {
    if (properties === null || properties === undefined) return undefined;
    const key = JSON.stringify(properties);
    if (!done.has(key)) done.set(key, readPatch(record(properties)));
    return done.get(key);
  };
}

function readPatch(properties: Names): StylePatch | undefined {
  for (const name of Object.keys(properties)) {
    if (!KNOWN_SETTABLE.includes(name)) deny("ApiNotFound", `SettableCellProperties.${name}`);
  }
  const format = properties.format === undefined ? {} : record(properties.format);
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(format)) {
    if (LINE_SIZES.includes(name)) continue;
    const write = WRITERS[name] ?? deny("ApiNotFound", `CellPropertiesFormat.${name}`);
    Object.assign(patch, write(value));
  }
  return Object.keys(patch).length > 0 ? (patch as StylePatch) : undefined;
}

const KNOWN_SETTABLE = ["format", "rowHidden", "columnHidden"];
const LINE_SIZES = ["rowHeight", "columnWidth"];

type LinePatch = { readonly [key: string]: unknown };

const WRITERS: Readonly<Record<string, (value: unknown) => LinePatch>> = {
  fill: (value) => each("CellPropertiesFill", value, { color: (v) => ({ fill: colorValue(v) }) }),
  font: (value) => ({
    font: each("CellPropertiesFont", value, {
      name: (v) => ({ name: textValue(v) }),
      size: (v) => ({ size: numberValue(v) }),
      bold: (v) => ({ bold: flagValue(v) }),
      italic: (v) => ({ italic: flagValue(v) }),
      color: (v) => ({ color: colorValue(v) }),
      underline: (v) => ({ underline: oneOf(v, UNDERLINES) }),
      strikethrough: (v) => ({ strikethrough: flagValue(v) }),
    }),
  }),
  protection: (value) =>
    each("CellPropertiesProtection", value, {
      locked: (v) => ({ locked: flagValue(v) }),
      formulaHidden: (v) => ({ formulaHidden: flagValue(v) }),
    }),
  borders: (value) => ({ drawn: readBorders(value) }),
  horizontalAlignment: (v) => ({ horizontalAlignment: oneOf(v, HORIZONTAL) }),
  verticalAlignment: (v) => ({ verticalAlignment: oneOf(v, VERTICAL) }),
  wrapText: (v) => ({ wrapText: flagValue(v) }),
  indentLevel: (v) => ({ indentLevel: numberValue(v) }),
  shrinkToFit: (v) => ({ shrinkToFit: flagValue(v) }),
};

function each(
  owner: string,
  value: unknown,
  writers: Readonly<Record<string, (value: unknown) => LinePatch>>
): LinePatch {
  const patch: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(record(value))) {
    const write = writers[name] ?? deny("ApiNotFound", `${owner}.${name}`);
    Object.assign(patch, write(part));
  }
  return patch;
}

type Drawn = Readonly<Record<string, Parameters<typeof redrawn>[1]>>;

function readBorders(value: unknown): Drawn {
  return Object.fromEntries(
    Object.entries(record(value)).map(([side, line]) => {
      if (!(SIDES as readonly string[]).includes(side)) deny("ApiNotFound", `CellBorders.${side}`);
      return [
        side,
        each("CellBorder", line, {
          style: (v) => ({ style: oneOf(v, LINE_STYLES) }),
          weight: (v) => ({ weight: oneOf(v, WEIGHTS) }),
          color: (v) => ({ color: colorValue(v) }),
        }),
      ];
    })
  );
}

/** A restyler that also draws lines, which depend on the line that is there. */
function borderAware(patch: StylePatch & { drawn?: Drawn }): (style: Style) => Style {
  const { drawn, ...plain } = patch;
  if (!drawn) return restyler(plain);
  const done = new Map<Style, Style>();
  return (style) => {
    let next = done.get(style);
    if (!next) {
      const borders: Record<string, Border | undefined> = {};
      for (const [side, change] of Object.entries(drawn)) {
        borders[side] = redrawn(style.borders[side as "top"], change);
      }
      done.set(style, (next = restyler({ ...plain, borders })(style)));
    }
    return next;
  };
}

function getRowProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  if (isWholeColumns(area)) deny("OperationCellsExceedLimit", "whole columns");
  const lines: Names[] = [];
  for (let row = area.row; row <= bottom(area); row++) {
    lines.push(
      lineProperties(
        cells,
        args,
        { ...area, row, rows: 1 },
        {
          rowHidden: () => sheet.rows.isHidden(row),
          rowIndex: () => row,
          address: () => `${sheetPrefix(sheet.name)}${row + 1}:${row + 1}`,
          rowHeight: () => sheet.rows.get(row).size ?? sheet.standardHeight,
        }
      )
    );
  }
  return lines;
}

function getColumnProperties(cells: Cells, args: readonly unknown[]): unknown {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  if (isWholeRows(area)) deny("OperationCellsExceedLimit", "whole rows");
  const lines: Names[] = [];
  for (let column = area.column; column <= right(area); column++) {
    const name = columnName(column);
    lines.push(
      lineProperties(
        cells,
        args,
        { ...area, column, columns: 1 },
        {
          columnHidden: () => sheet.columns.isHidden(column),
          columnIndex: () => column,
          address: () => `${sheetPrefix(sheet.name)}${name}:${name}`,
          columnWidth: () => sheet.columns.get(column).size ?? sheet.standardWidth,
        }
      )
    );
  }
  return lines;
}

/** The format of a line is that of its first cell within the range. */
function lineProperties(
  cells: Cells,
  args: readonly unknown[],
  line: Area,
  readers: Readonly<Record<string, () => unknown>>
): Names {
  const { format, ...others } = record(args[0]);
  const found: Record<string, unknown> = {};
  for (const name of asked(others)) {
    const read = readers[name === "addressLocal" ? "address" : name];
    found[name] = (read ?? deny("ApiNotFound", `properties of ${areaName(line)}: ${name}`))();
  }
  if (format !== undefined) {
    const wanted = record(format);
    const inner: Record<string, unknown> = {};
    const plain: Record<string, unknown> = {};
    for (const name of asked(wanted)) {
      if (LINE_SIZES.includes(name)) inner[name] = (readers[name] ?? deny("ApiNotFound", name))();
      else plain[name] = wanted[name];
    }
    found.format = { ...inner, ...formatReader(plain)(cells.sheet.styleAt(line.row, line.column)) };
  }
  return found;
}

function setLineProperties(axis: "row" | "column", cells: Cells, args: readonly unknown[]): void {
  const { sheet } = cells;
  const area = cells.areas[0]!;
  mayChange(sheet.workbook);
  const list = args[0];
  const count = axis === "row" ? area.rows : area.columns;
  if (!Array.isArray(list) || list.length !== count) deny("InvalidArgument", "one entry per line");
  const patchOf = patchReader();
  const plans = (list as unknown[]).map((entry) => ({ entry, patch: patchOf(entry) }));
  const patches = plans.map((plan) => plan.patch);
  if (patches.some((patch) => patch)) guardPatches(cells, patches);
  if (plans.some(({ entry }) => touchesLine(entry))) may(cells, `format-${axis}s`);
  plans.forEach(({ entry, patch }, index) => {
    const line =
      axis === "row"
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 };
    if (patch) restyleEach(sheet, line, borderAware(patch));
    if (entry !== null && entry !== undefined) setLine(sheet, axis, line, record(entry));
  });
  sheet.workbook.report({ kind: "format-changed", sheet, area });
}

function touchesLine(entry: unknown): boolean {
  if (entry === null || entry === undefined) return false;
  const { rowHidden, columnHidden, format } = record(entry);
  const inner = format === undefined ? {} : record(format);
  return [rowHidden, columnHidden, inner.rowHeight, inner.columnWidth].some((v) => v !== undefined);
}

function setLine(sheet: Sheet, axis: "row" | "column", line: Area, entry: Names): void {
  const format = entry.format === undefined ? {} : record(entry.format);
  if (axis === "row") {
    if (entry.rowHidden !== undefined) hideRows(sheet, line, flagValue(entry.rowHidden));
    if (format.rowHeight !== undefined) resizeRows(sheet, line, numberValue(format.rowHeight));
  } else {
    if (entry.columnHidden !== undefined) hideColumns(sheet, line, flagValue(entry.columnHidden));
    if (format.columnWidth !== undefined)
      resizeColumns(sheet, line, numberValue(format.columnWidth));
  }
}

export const PROPERTIES: Readonly<Record<string, Method<Cells>>> = {
  getCellProperties: { since: "1.9", run: getCellProperties },
  setCellProperties: { since: "1.9", run: setCellProperties },
  getRowProperties: { since: "1.9", run: getRowProperties },
  setRowProperties: { since: "1.9", run: (cells, args) => setLineProperties("row", cells, args) },
  getColumnProperties: { since: "1.9", run: getColumnProperties },
  setColumnProperties: {
    since: "1.9",
    run: (cells, args) => setLineProperties("column", cells, args),
  },
};
