import type { HorizontalAlignment, Style, VerticalAlignment } from "../workbook/style";
import { isOn, type XmlReader } from "./xml";

/** The part of a look that <alignment> holds. */
export type Alignment = Pick<
  Style,
  | "horizontalAlignment"
  | "verticalAlignment"
  | "wrapText"
  | "shrinkToFit"
  | "indentLevel"
  | "textRotation"
>;

/** What holds where the file says nothing. */
export const BASE_ALIGNMENT: Alignment = {
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textRotation: 0,
};

export function readAlignment(reader: XmlReader): Alignment {
  const rotation = Number(reader.attribute("textRotation") ?? 0) || 0;
  return {
    horizontalAlignment: HORIZONTAL[reader.attribute("horizontal") ?? "general"] ?? "General",
    verticalAlignment: VERTICAL[reader.attribute("vertical") ?? "bottom"] ?? "Bottom",
    wrapText: isOn(reader.attribute("wrapText")),
    shrinkToFit: isOn(reader.attribute("shrinkToFit")),
    indentLevel: Number(reader.attribute("indent") ?? 0) || 0,
    textRotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
  };
}

/** The file's words and the model's. */
export const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};
