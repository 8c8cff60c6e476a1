import {
  type Area,
  type Border,
  type Side,
  type Style,
  bottom,
  isWholeColumns,
  isWholeRows,
  restyle,
  restyleEach,
  right,
} from "../../workbook";
import { ApiObject, type Cells, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { colorValue, oneOf, whole } from "../rich-api/arguments";
import {
  LINE_STYLES,
  type LineStyle,
  WEIGHTS,
  type Weight,
  borderStyle,
  lineOf,
} from "./format-words";
import { may } from "./guard";

const INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Index = (typeof INDEXES)[number];

/** One line of a range: an outer edge, or all lines between its cells. */
class RangeBorder {
  constructor(
    readonly cells: Cells,
    readonly index: Index
  ) {}

  /** The strips of cells that carry the line, and on which of their sides. */
  strips(): [Area, Side][] {
    return this.cells.areas.flatMap((area) => stripsOf(area, this.index));
  }
}

function stripsOf(area: Area, index: Index): [Area, Side][] {
  switch (index) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, row: bottom(area), rows: 1 }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "left"]];
    case "EdgeRight":
      return [[{ ...area, column: right(area), columns: 1 }, "right"]];
    case "InsideHorizontal": {
      const inner = { ...area, rows: area.rows - 1 };
      if (inner.rows === 0) return [];
      return [
        [inner, "bottom"],
        [{ ...inner, row: area.row + 1 }, "top"],
      ];
    }
    case "InsideVertical": {
      const inner = { ...area, columns: area.columns - 1 };
      if (inner.columns === 0) return [];
      return [
        [inner, "right"],
        [{ ...inner, column: area.column + 1 }, "left"],
      ];
    }
  }
}

function commonLine<T>(border: RangeBorder, of: (line: Border | undefined) => T): T | null {
  const values = new Set<T>();
  for (const [strip, side] of border.strips()) {
    for (const [, style] of border.cells.sheet.stylesWithin(strip))
      values.add(of(style.borders[side]));
  }
  return values.size === 1 ? [...values][0]! : null;
}

function draw(border: RangeBorder, change: (line: Border | undefined) => Border | undefined): void {
  const { cells } = border;
  may(cells, "format-cells");
  for (const [strip, side] of border.strips()) {
    if (isWholeColumns(strip) && isWholeRows(strip))
      deny("NotImplemented", "borders of a whole sheet");
    const next = (style: Style): Style =>
      restyle(style, { borders: { [side]: change(style.borders[side]) } });
    const done = new Map<Style, Style>();
    restyleEach(cells.sheet, strip, (style) => {
      if (!done.has(style)) done.set(style, next(style));
      return done.get(style)!;
    });
    cells.sheet.workbook.report({ kind: "format-changed", sheet: cells.sheet, area: strip });
  }
}

/** The line with something changed; a change of colour or weight draws a line where there is none. */
export function redrawn(
  line: Border | undefined,
  change: { style?: LineStyle; weight?: Weight; color?: string }
): Border | undefined {
  const [oldStyle, oldWeight] = lineOf(line);
  const wanted = change.style ?? (oldStyle === "None" ? "Continuous" : oldStyle);
  const style = borderStyle(wanted, change.weight ?? oldWeight);
  return style === undefined
    ? undefined
    : { style, color: change.color ?? line?.color ?? "#000000" };
}

export const rangeBorder = apiClass<RangeBorder>({
  name: "RangeBorder",
  since: "1.1",
  id: (border) => border.index,
  scalars: {
    sideIndex: { get: (border) => border.index },
    style: {
      get: (border) => commonLine(border, (line) => lineOf(line)[0]),
      set: (border, value) => {
        const style = oneOf(value, LINE_STYLES);
        draw(border, (line) => redrawn(line, { style }));
      },
    },
    weight: {
      get: (border) => commonLine(border, (line) => lineOf(line)[1]),
      set: (border, value) => {
        const weight = oneOf(value, WEIGHTS);
        draw(border, (line) => redrawn(line, { weight }));
      },
    },
    color: {
      get: (border) => commonLine(border, (line) => line?.color ?? "#000000"),
      set: (border, value) => {
        const color = colorValue(value);
        draw(border, (line) => redrawn(line, { color }));
      },
    },
  },
});

const borderAt = (cells: Cells, index: unknown): ApiObject =>
  new ApiObject<unknown>(rangeBorder, new RangeBorder(cells, oneOf(index, INDEXES)));

export const rangeBorders = apiClass<Cells>({
  name: "RangeBorderCollection",
  since: "1.1",
  scalars: { count: { get: () => INDEXES.length } },
  items: (cells) => INDEXES.map((index) => borderAt(cells, index)),
  item: (cells, index) => borderAt(cells, index),
  methods: {
    getItem: { run: (cells, args) => borderAt(cells, args[0]) },
    getItemAt: { run: (cells, args) => borderAt(cells, INDEXES[whole(args, 0)]) },
  },
});
