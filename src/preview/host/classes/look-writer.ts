import { type Border, SIDES, type Style, type StylePatch, restyler } from "../../workbook";
import type { Cells } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import {
  colorValue,
  flagValue,
  numberValue,
  oneOf,
  record,
  textValue,
} from "../rich-api/arguments";
import { HORIZONTAL, LINE_STYLES, UNDERLINES, VERTICAL, WEIGHTS } from "./format-words";
import { may, needsUnprotected } from "./guard";
import type { Names } from "./look-reader";
import { redrawn } from "./range-borders";

/** Refused where the sheet's protection does not let these looks be changed. */
export function guardPatches(cells: Cells, patches: readonly (StylePatch | undefined)[]): void {
  const marks = patches.some((p) => p && (p.locked !== undefined || p.formulaHidden !== undefined));
  if (marks) needsUnprotected(cells.sheet);
  else may(cells, "format-cells");
}

/** Reads `{format: {…}}`; equal ones give the same patch. undefined: nothing to change. */
export function patchReader(): (properties: unknown) => StylePatch | undefined {
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
/** Read and written with the lines themselves, not with their cells. */
export const LINE_SIZES = ["rowHeight", "columnWidth"];

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
export function borderAware(patch: StylePatch & { drawn?: Drawn }): (style: Style) => Style {
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
