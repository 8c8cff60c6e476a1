import { type Border, SIDES, type Style } from "../../workbook";
import { deny } from "../rich-api/api-error";
import { lineOf } from "./format-words";

/** Properties by name, as they are asked for or given. */
export type Names = Readonly<Record<string, unknown>>;

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
export const asked = (wanted: Names): string[] =>
  Object.keys(wanted).filter((name) => wanted[name] === true || typeof wanted[name] === "object");

/** Each look is described once, however many cells share it. */
export function formatReader(wanted: Names): (style: Style) => Names {
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
