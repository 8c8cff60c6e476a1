import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Greens around the one that Excel itself wears, so that the pane looks at home beside the sheet. */
const brand: BrandVariants = {
  10: "#02140a",
  20: "#06251a",
  30: "#083622",
  40: "#0a462a",
  50: "#0b5632",
  60: "#0d653a",
  70: "#0f7240",
  80: "#107c41",
  90: "#2b8f57",
  100: "#46a26e",
  110: "#5fb384",
  120: "#7ac49b",
  130: "#96d3b2",
  140: "#b3e1c8",
  150: "#d0eedd",
  160: "#ecf8f1",
};

/** Fluent's own stack names no Chinese font; without one, Windows falls back to an unhinted face. */
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
};

export type Shade = "light" | "dark";

export function themeOf(shade: Shade): Theme {
  return shade === "dark" ? dark : light;
}

/** Whether a colour such as "#262626" is a dark ground; null for a text that is no colour. Rec. 601 luma, below one half. */
export function isDarkGround(colour: string): boolean | null {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!digits) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
