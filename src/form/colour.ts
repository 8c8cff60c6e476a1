import type { ColourRole } from "./form";

/**
 * Classifies a fill by the colour that people see, not by a list of codes: lightness, chroma and hue in OKLCH, whose
 * hues stay put from pale to dark (CIELAB's blues drift into purple). The bounds are our own, set so that the palettes
 * of Excel (standard, themes of 2007, 2013 and 2023 with their tints, the 56 old colours) and of WPS fall where a
 * person would put them: amber FFC000 is yellow; orange, red, purple, tan, black and white are none.
 *
 * @param fill "#RRGGBB" in any case; "" and everything else that is no such code is "none"
 */
export function colourRole(fill: string): ColourRole {
  const colour = oklch(fill);
  if (!colour) return "none";
  const { lightness, chroma, hue } = colour;
  if (lightness < 0.2) return "none";
  if (chroma < 0.01) return lightness > 0.982 ? "none" : "grey";
  if (hue >= 75 && hue < 116) return isYellow(lightness, chroma) ? "yellow" : "none";
  if (hue >= 116 && hue < 193.5) return isGreyish(lightness, chroma) ? "grey" : "green";
  if (hue >= 193.5 && hue < 279) return isGreyish(lightness, chroma) ? "grey" : "blue";
  return chroma < 0.016 ? "grey" : "none";
}

/** How strong a colour is for its lightness: pale tints of pure colours have little chroma, but no less could be had. */
function strength(lightness: number, chroma: number): number {
  return chroma / (1 - lightness + 0.001);
}

/** Tans and creams have a yellow hue, but nobody calls them yellow. */
function isYellow(lightness: number, chroma: number): boolean {
  return chroma >= 0.09 || (chroma >= 0.03 && strength(lightness, chroma) >= 0.5);
}

/** Excel's "blue-grey" theme colour and its kin. */
function isGreyish(lightness: number, chroma: number): boolean {
  if (lightness < 0.5) return chroma < 0.03;
  return chroma < 0.05 && strength(lightness, chroma) < 0.15;
}

interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees, 0 ≤ hue < 360. */
  readonly hue: number;
}

/** sRGB to OKLCH with the published matrices of Björn Ottosson's OKLab. */
function oklch(fill: string): Oklch | null {
  const match = /^#([0-9a-f]{6})$/i.exec(fill);
  if (!match) return null;
  const code = parseInt(match[1] ?? "", 16);
  const red = linear(code >> 16);
  const green = linear((code >> 8) & 0xff);
  const blue = linear(code & 0xff);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
