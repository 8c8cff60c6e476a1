import type { Font, Style } from "../../workbook";
import { CELL_PADDING, pixels, textWidth } from "./text-size";

/**
 * A number that does not fit loses decimals where its format is General, and is shown as #### otherwise. Digits are
 * taken to be half as wide as the font's size, as in the fonts that files name; where the page has to do with a wider
 * font, the number is drawn a little smaller instead.
 */
export function fittingNumber(value: number, text: string, style: Style, room: number): string {
  const digit = pixels(style.font.size) / 2;
  const fits = (shown: string): boolean => shown.length * digit <= room + digit / 2;
  if (fits(text)) return text;
  if (style.numberFormat === "General") {
    for (let decimals = 8; decimals >= 0; decimals--) {
      const shorter = String(Number(value.toFixed(decimals)));
      if (fits(shorter)) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", style.font))));
}

/** The file format's word for upright letters one below the other. */
const STACKED = 255;

export function rotate(content: HTMLElement, text: string, degrees: number, font: Font): void {
  content.classList.add("rotated");
  if (degrees === STACKED) content.textContent = [...text].join("\n");
  else if (Math.abs(degrees) === 90) {
    content.style.writingMode = "vertical-rl";
    content.style.height = `${Math.ceil(textWidth(text, font)) + 2 * CELL_PADDING}px`;
    if (degrees === 90) content.style.transform = "rotate(180deg)";
  } else content.style.transform = `rotate(${-degrees}deg)`;
}

/** Draws a text smaller where it would not fit. */
export function shrink(content: HTMLElement, text: string, style: Style, room: number): void {
  const need = textWidth(text, style.font);
  if (need > room) content.style.fontSize = `${Math.max(4, (style.font.size * room) / need)}pt`;
}
