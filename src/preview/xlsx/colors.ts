import type { XmlReader } from "./xml";

/** Turns colour elements of styles.xml (rgb, theme with tint, indexed, auto) into "#RRGGBB". */
export interface Palette {
  /** "#RRGGBB" in the order of the theme attribute: lt1, dk1, lt2, dk2, accent1 … accent6, hlink, folHlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The theme of Office 2013 and later, for files without one. */
export const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
    .split(" ")
    .map((hex) => `#${hex}`);

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const MORE = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
/**
 * Excel's 56 colours of old, the first eight twice (ECMA-376, 18.8.27), and the two that follow the system: 64 the
 * colour of text, 65 that of paper.
 */
export const INDEXED_COLORS: readonly string[] = [
  ...BASIC,
  ...BASIC,
  ...MORE,
  "000000",
  "FFFFFF",
].map((hex) => `#${hex}`);

/**
 * The colour of a current open tag such as <fgColor theme="4" tint="0.8"/>; undefined for "automatic" and for what
 * cannot be read, which Excel shows as automatic too.
 */
export function readColor(reader: XmlReader, palette: Palette): string | undefined {
  const rgb = reader.attribute("rgb");
  const tint = Number(reader.attribute("tint") ?? 0) || 0;
  if (rgb !== undefined) {
    const hex = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(rgb)?.[1];
    return hex && tinted(`#${hex.toUpperCase()}`, tint);
  }
  const theme = reader.attribute("theme");
  if (theme !== undefined) {
    const color = palette.theme[Number(theme)];
    return color && tinted(color, tint);
  }
  const indexed = reader.attribute("indexed");
  const color = indexed === undefined ? undefined : palette.indexed[Number(indexed)];
  return color && tinted(color, tint);
}

/** In the file the dark colours come first, in the theme attribute the light ones do. */
const THEME_ORDER =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The colours of xl/theme/theme1.xml in the order of the theme attribute. */
export function readTheme(reader: XmlReader): string[] {
  const found = new Map<string, string>();
  while (reader.next()) {
    if (reader.kind !== "open" || reader.local !== "clrScheme") continue;
    reader.children((slot) => {
      reader.children((kind) => {
        const hex = reader.attribute(kind === "sysClr" ? "lastClr" : "val");
        if (hex && /^[0-9a-fA-F]{6}$/.test(hex)) found.set(slot, `#${hex.toUpperCase()}`);
      });
    });
    break;
  }
  return THEME_ORDER.map((slot, index) => found.get(slot) ?? OFFICE_THEME[index]!);
}

/**
 * Lighter (0…1) or darker (−1…0) on the luminance of the HLS model (ECMA-376 18.8.3). Excel calculates it in whole
 * numbers on the 0…240 scale of Windows; so do we: 36 of 41 colours noted from Excel come out the same, the others
 * differ by one step in a channel or two.
 */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const hls = toHls(channels(color));
  const luminance =
    tint < 0
      ? Math.floor(hls.luminance * (1 + tint))
      : Math.round(hls.luminance * (1 - tint) + SCALE * tint);
  return fromHls({ ...hls, luminance: Math.min(SCALE, Math.max(0, luminance)) });
}

/** `share` of the first colour over the second. */
export function mixed(first: string, second: string, share: number): string {
  const b = channels(second);
  return hexColor(channels(first).map((value, i) => value * share + b[i]! * (1 - share)));
}

interface Hls {
  readonly hue: number;
  readonly luminance: number;
  readonly saturation: number;
}

const SCALE = 240;

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const hexColor = (rgb: readonly number[]): string =>
  `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`.toUpperCase();

/** Whole-number division that rounds to the nearest. */
const divide = (a: number, b: number): number => Math.floor((a + Math.floor(b / 2)) / b);

function toHls([r = 0, g = 0, b = 0]: readonly number[]): Hls {
  const max = Math.max(r, g, b);
  const sum = max + Math.min(r, g, b);
  const span = 2 * max - sum;
  const luminance = divide(sum * SCALE, 510);
  if (span === 0) return { hue: 0, luminance, saturation: 0 };
  const saturation = divide(span * SCALE, luminance <= SCALE / 2 ? sum : 510 - sum);
  const distance = (channel: number): number => divide((max - channel) * (SCALE / 6), span);
  let hue = distance(b) - distance(g);
  if (max === g && max !== r) hue = SCALE / 3 + distance(r) - distance(b);
  else if (max === b && max !== r) hue = (2 * SCALE) / 3 + distance(g) - distance(r);
  return { hue: (hue + SCALE) % SCALE, luminance, saturation };
}

function fromHls({ hue, luminance, saturation }: Hls): string {
  if (saturation === 0) return hexColor(Array<number>(3).fill((luminance * 255) / SCALE));
  const product = divide(luminance * saturation, SCALE);
  const high = luminance <= SCALE / 2 ? luminance + product : luminance + saturation - product;
  const low = 2 * luminance - high;
  const channel = (shift: number): number => {
    const h = (hue + shift + SCALE) % SCALE;
    const rise = (way: number): number => low + divide((high - low) * way, SCALE / 6);
    if (h < SCALE / 6) return rise(h);
    if (h < SCALE / 2) return high;
    return h < (2 * SCALE) / 3 ? rise((2 * SCALE) / 3 - h) : low;
  };
  const third = SCALE / 3;
  return hexColor([third, 0, -third].map((shift) => divide(channel(shift) * 255, SCALE)));
}
