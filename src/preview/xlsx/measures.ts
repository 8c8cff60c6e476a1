/** Column widths stand in files in digits of the standard font, in the model in points. */
const POINTS_PER_PIXEL = 0.75;

/** ECMA-376, 18.3.1.13: what Excel draws for `width` digits (the cell's padding is part of the number). */
export function widthInPoints(width: number, digitWidth: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  return pixels * POINTS_PER_PIXEL;
}

/** The reverse, exact to a pixel. */
export const widthInDigits = (points: number, digitWidth: number): number =>
  Math.round((points / POINTS_PER_PIXEL / digitWidth) * 1e6) / 1e6;

/** The standard width for `base` digits: with 5 pixels of padding, rounded up to a multiple of 8 pixels. */
export const standardWidthInPoints = (base: number, digitWidth: number): number =>
  Math.ceil((base * digitWidth + 5) / 8) * 8 * POINTS_PER_PIXEL;
