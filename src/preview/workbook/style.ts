/** How a cell looks, and its own "locked" mark. Styles never change: a new look is a new style (compare with ===). */
export interface Style {
  /** "#RRGGBB"; undefined is no fill. */
  readonly fill: string | undefined;
  readonly font: Font;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  /** Degrees, −90…90; 255 is stacked letters, as in the file format. */
  readonly textRotation: number;
  readonly borders: Borders;
  /** Excel's format code in its English form; "General", "@" is text. */
  readonly numberFormat: string;
  /** Only has an effect while the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly color: string;
}

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** Names of the file format: "thin", "medium", "thick", "hair", "dashed", "dotted", "double" … */
export interface Border {
  readonly style: string;
  readonly color: string;
}

export type Side = "top" | "bottom" | "left" | "right";
export const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];
export type Borders = { readonly [side in Side]?: Border | undefined };

export const DEFAULT_STYLE: Style = {
  fill: undefined,
  font: {
    name: "等线",
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: "None",
    color: "#000000",
  },
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textRotation: 0,
  borders: {},
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
};

/** A change of looks: only what is named changes; `fill: undefined` takes the fill away. */
export interface StylePatch extends Partial<Omit<Style, "font" | "borders">> {
  readonly font?: Partial<Font>;
  readonly borders?: Borders;
}

export function restyle(style: Style, patch: StylePatch): Style {
  return {
    ...style,
    ...patch,
    font: patch.font ? { ...style.font, ...patch.font } : style.font,
    borders: patch.borders ? { ...style.borders, ...patch.borders } : style.borders,
  };
}

/**
 * Restyles many cells with one patch and gives cells of one old style one new style: a sheet of 60,000 cells
 * keeps a handful of style objects.
 */
export function restyler(patch: StylePatch): (style: Style) => Style {
  const done = new Map<Style, Style>();
  return (style) => {
    let next = done.get(style);
    if (!next) done.set(style, (next = restyle(style, patch)));
    return next;
  };
}

const keys = new WeakMap<Style, string>();

/** Whether two styles look the same, also where they are not the same object. */
export function sameLook(a: Style, b: Style): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

function keyOf(style: Style): string {
  let key = keys.get(style);
  if (key === undefined) keys.set(style, (key = describe(style)));
  return key;
}

function describe({ font, borders, ...rest }: Style): string {
  const lines = SIDES.map((side) => borders[side] && [borders[side].style, borders[side].color]);
  const sorted = (part: object): unknown[] =>
    Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(font), lines, sorted({ ...rest, fill: rest.fill ?? "" })]);
}
