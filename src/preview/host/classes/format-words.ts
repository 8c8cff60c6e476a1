import type { Border, HorizontalAlignment, VerticalAlignment } from "../../workbook";

/** The words of the API for looks, beside those of the file format that the model keeps. */

export const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
export const VERTICAL: readonly VerticalAlignment[] = [
  "Top",
  "Center",
  "Bottom",
  "Justify",
  "Distributed",
];
export const UNDERLINES = ["None", "Single", "Double"] as const;

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type LineStyle = (typeof LINE_STYLES)[number];
export type Weight = (typeof WEIGHTS)[number];

const LINES: Readonly<Record<string, readonly [LineStyle, Weight]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

/** Style and weight of a border in the API's words; no border is "None", "Thin". */
export function lineOf(border: Border | undefined): readonly [LineStyle, Weight] {
  return (border && LINES[border.style]) ?? ["None", "Thin"];
}

/** The file format's name of a line; of a weight that the style does not come in, the style's own. */
export function borderStyle(style: LineStyle, weight: Weight): string | undefined {
  if (style === "None") return undefined;
  const entries = Object.entries(LINES).filter(([, line]) => line[0] === style);
  return (entries.find(([, line]) => line[1] === weight) ?? entries[0]!)[0];
}
