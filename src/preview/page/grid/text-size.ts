import type { Font, Style } from "../../workbook";

/** Widths of texts in pixels, measured with the fonts that the page really has. */

const PIXELS_PER_POINT = 4 / 3;
/** A line of text is this much higher than its font. */
export const LINE_HEIGHT = 1.25;
/** Left and right of a cell's text. */
export const CELL_PADDING = 3;

const FALLBACK = `"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif`;

export const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** The family list for CSS: the font that the file names, then what a Chinese system surely has. */
export const fontFamily = (font: Font): string =>
  `"${font.name.replace(/["\\]/g, "")}", ${FALLBACK}`;

const widths = new Map<string, Map<string, number>>();
const canvas = document.createElement("canvas").getContext("2d")!;

function letterWidths(font: Font): { known: Map<string, number>; css: string } {
  const css = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size * PIXELS_PER_POINT}px ${fontFamily(font)}`;
  let known = widths.get(css);
  if (!known) widths.set(css, (known = new Map()));
  return { known, css };
}

export function textWidth(text: string, font: Font): number {
  const { known, css } = letterWidths(font);
  let width = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      canvas.font = css;
      known.set(letter, (own = canvas.measureText(letter).width));
    }
    width += own;
  }
  return width;
}

/** How many lines a text takes when it wraps: Latin words stay whole where they can, other letters break anywhere. */
export function lineCount(text: string, width: number, font: Font): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    if (textWidth(paragraph, font) <= width) continue;
    let room = width;
    for (const piece of paragraph.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
      const need = textWidth(piece, font);
      if (need <= room) room -= need;
      else {
        const full = Math.max(1, Math.ceil(need / Math.max(width, 1)));
        lines += full;
        room = width - (need - (full - 1) * width);
      }
    }
  }
  return lines;
}

/** The height that a row needs for this text. */
export function heightFor(text: string, style: Style, width: number): number {
  const room = width - 2 * CELL_PADDING;
  const lines = style.wrapText ? lineCount(text, room, style.font) : text === "" ? 0 : 1;
  return Math.ceil(lines * style.font.size * PIXELS_PER_POINT * LINE_HEIGHT) + 2;
}
