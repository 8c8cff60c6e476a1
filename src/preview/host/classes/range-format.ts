import { type Font, fitColumns, fitRows, resizeColumns, resizeRows } from "../../workbook";
import { type Cells, type Scalar, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { colorValue, flagValue, numberValue, oneOf, textValue } from "../rich-api/arguments";
import { common, commonOfLines, paint } from "./format-reading";
import { HORIZONTAL, UNDERLINES, VERTICAL } from "./format-words";
import { may } from "./guard";

/** Excel's limits, in points. */
const MOST_HEIGHT = 409.5;
const MOST_WIDTH = 1790;

function points(value: unknown, most: number): number {
  const size = numberValue(value);
  return size >= 0 && size <= most ? size : deny("InvalidArgument", `${size} points`);
}

const heights: Scalar<Cells> = {
  since: "1.2",
  get: (cells) =>
    commonOfLines(
      cells,
      "row",
      (row) => cells.sheet.rows.get(row).size ?? cells.sheet.standardHeight
    ),
  set: (cells, value) => {
    may(cells, "format-rows");
    const height = points(value, MOST_HEIGHT);
    for (const area of cells.areas) resizeRows(cells.sheet, area, height);
  },
};

const widths: Scalar<Cells> = {
  since: "1.2",
  get: (cells) =>
    commonOfLines(
      cells,
      "column",
      (column) => cells.sheet.columns.get(column).size ?? cells.sheet.standardWidth
    ),
  set: (cells, value) => {
    may(cells, "format-columns");
    const width = points(value, MOST_WIDTH);
    for (const area of cells.areas) resizeColumns(cells.sheet, area, width);
  },
};

export const rangeFormat = apiClass<Cells>({
  name: "RangeFormat",
  since: "1.1",
  scalars: {
    rowHeight: heights,
    columnWidth: widths,
    wrapText: {
      get: (cells) => common(cells, (style) => style.wrapText),
      set: (cells, value) => paint(cells, { wrapText: flagValue(value) }),
    },
    horizontalAlignment: {
      get: (cells) => common(cells, (style) => style.horizontalAlignment),
      set: (cells, value) => paint(cells, { horizontalAlignment: oneOf(value, HORIZONTAL) }),
    },
    verticalAlignment: {
      get: (cells) => common(cells, (style) => style.verticalAlignment),
      set: (cells, value) => paint(cells, { verticalAlignment: oneOf(value, VERTICAL) }),
    },
    indentLevel: {
      since: "1.9",
      get: (cells) => common(cells, (style) => style.indentLevel),
      set: (cells, value) => {
        const indentLevel = numberValue(value);
        if (indentLevel < 0 || indentLevel > 250) deny("InvalidArgument", "indent level");
        paint(cells, { indentLevel });
      },
    },
    shrinkToFit: {
      since: "1.9",
      get: (cells) => common(cells, (style) => style.shrinkToFit),
      set: (cells, value) => paint(cells, { shrinkToFit: flagValue(value) }),
    },
    textOrientation: {
      since: "1.7",
      get: (cells) =>
        common(cells, (style) => (style.textRotation === 255 ? 180 : style.textRotation)),
      set: (cells, value) => {
        const degrees = numberValue(value);
        if (degrees !== 180 && Math.abs(degrees) > 90) deny("InvalidArgument", "orientation");
        paint(cells, { textRotation: degrees === 180 ? 255 : degrees });
      },
    },
  },
  links: {
    fill: { get: (cells, api) => api.make("RangeFill", cells) },
    font: { get: (cells, api) => api.make("RangeFont", cells) },
    borders: { get: (cells, api) => api.make("RangeBorderCollection", cells) },
    protection: { since: "1.2", get: (cells, api) => api.make("FormatProtection", cells) },
  },
  methods: {
    autofitColumns: {
      since: "1.2",
      run: (cells) => {
        may(cells, "format-columns");
        for (const area of cells.areas) fitColumns(cells.sheet, area);
      },
    },
    autofitRows: {
      since: "1.2",
      run: (cells) => {
        may(cells, "format-rows");
        for (const area of cells.areas) fitRows(cells.sheet, area);
      },
    },
  },
});

export const rangeFill = apiClass<Cells>({
  name: "RangeFill",
  since: "1.1",
  scalars: {
    color: {
      get: (cells) => common(cells, (style) => style.fill ?? "#FFFFFF"),
      set: (cells, value) => paint(cells, { fill: colorValue(value) }),
    },
    pattern: {
      since: "1.9",
      get: (cells) => common(cells, (style) => (style.fill === undefined ? "None" : "Solid")),
    },
  },
  methods: { clear: { run: (cells) => paint(cells, { fill: undefined }) } },
});

function fontScalar<K extends keyof Font>(
  key: K,
  read: (value: unknown) => Font[K],
  since = "1.1"
): Scalar<Cells> {
  return {
    since,
    get: (cells) => common(cells, (style) => style.font[key]),
    set: (cells, value) => paint(cells, { font: { [key]: read(value) } as Partial<Font> }),
  };
}

export const rangeFont = apiClass<Cells>({
  name: "RangeFont",
  since: "1.1",
  scalars: {
    name: fontScalar("name", textValue),
    size: fontScalar("size", (value) => points(value, 409)),
    bold: fontScalar("bold", flagValue),
    italic: fontScalar("italic", flagValue),
    color: fontScalar("color", colorValue),
    underline: fontScalar("underline", (value) => oneOf(value, UNDERLINES)),
    strikethrough: fontScalar("strikethrough", flagValue, "1.9"),
  },
});

export const formatProtection = apiClass<Cells>({
  name: "FormatProtection",
  since: "1.2",
  scalars: {
    locked: {
      get: (cells) => common(cells, (style) => style.locked),
      set: (cells, value) => paint(cells, { locked: flagValue(value) }),
    },
    formulaHidden: {
      get: (cells) => common(cells, (style) => style.formulaHidden),
      set: (cells, value) => paint(cells, { formulaHidden: flagValue(value) }),
    },
  },
});
