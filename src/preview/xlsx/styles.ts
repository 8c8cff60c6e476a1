import type { ConditionalLook } from "../workbook/conditional-format";
import {
  type Border,
  type Borders,
  DEFAULT_STYLE,
  type Font,
  SIDES,
  type Side,
  type Style,
} from "../workbook/style";
import { INDEXED_COLORS, mixed, OFFICE_THEME, type Palette, readColor } from "./colors";
import { type Alignment, BASE_ALIGNMENT, readAlignment } from "./alignment";
import { builtInFormat } from "./number-formats";
import { isOn, XmlReader } from "./xml";

/** One entry of <cellXfs>: what the s="…" of a cell leads to. */
export interface CellFormat {
  /** One object per entry: cells with the same style object have the same entry. */
  readonly style: Style;
  /** Text typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** The entry as it stands in the file. */
  readonly xml: string;
}

export interface StyleTable {
  /** Never empty. */
  readonly formats: readonly CellFormat[];
  /** <dxfs>: the looks of conditional formats. */
  readonly looks: readonly ConditionalLook[];
  /** The widest digit of the standard font in pixels: column widths are given in digits. */
  readonly digitWidth: number;
}

/** Reads xl/styles.xml. Undefined text (no such part) gives one plain format. */
export function readStyles(
  text: string | undefined,
  theme: readonly string[] = OFFICE_THEME
): StyleTable {
  return new StylesReader(theme).read(text);
}

class StylesReader {
  private palette: Palette;
  private readonly numberFormats = new Map<number, string>();
  private readonly fonts: Font[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Borders[] = [];
  private readonly formats: CellFormat[] = [];
  private readonly looks: ConditionalLook[] = [];
  private reader = new XmlReader("", "");

  constructor(theme: readonly string[]) {
    this.palette = { theme, indexed: INDEXED_COLORS };
  }

  read(text: string | undefined): StyleTable {
    if (text !== undefined) {
      // An own palette of indexed colours stands at the end of the part but counts for all of it.
      this.each(text, "colors", () => this.readPalette());
      this.each(text, "styleSheet", () => this.readSections());
    }
    if (this.formats.length === 0) {
      const style: Style = { ...DEFAULT_STYLE, verticalAlignment: "Bottom" };
      this.formats.push({ style, quotePrefix: false, xml: "<xf/>" });
    }
    const { font } = this.formats[0]!.style;
    return { formats: this.formats, looks: this.looks, digitWidth: digitWidth(font) };
  }

  private each(text: string, element: string, visit: () => void): void {
    this.reader = new XmlReader(text, "xl/styles.xml");
    while (this.reader.next()) {
      if (this.reader.kind === "open" && this.reader.local === element) visit();
    }
  }

  private readPalette(): void {
    const colors: string[] = [];
    const { reader } = this;
    reader.children((kind) => {
      if (kind !== "indexedColors") return;
      reader.children(() => {
        const hex = (reader.attribute("rgb") ?? "").slice(-6).toUpperCase();
        colors.push(/^[0-9A-F]{6}$/.test(hex) ? `#${hex}` : "#000000");
      });
    });
    const indexed = INDEXED_COLORS.map((color, i) => colors[i] ?? color);
    this.palette = { ...this.palette, indexed };
  }

  private readSections(): void {
    const { reader } = this;
    reader.children((section) => {
      if (section === "numFmts") reader.children(() => this.readNumberFormat());
      else if (section === "fonts")
        reader.children(() => this.fonts.push(this.readFont(BASE_FONT)));
      else if (section === "fills") reader.children(() => this.fills.push(this.readFill(false)));
      else if (section === "borders") reader.children(() => this.borders.push(this.readBorders()));
      else if (section === "cellXfs") reader.children(() => this.formats.push(this.readFormat()));
      else if (section === "dxfs") reader.children(() => this.looks.push(this.readLook()));
    });
  }

  private readNumberFormat(): void {
    const id = Number(this.reader.attribute("numFmtId"));
    this.numberFormats.set(id, this.reader.attribute("formatCode") ?? "General");
  }

  private readFont<F extends Partial<Font>>(base: F): F {
    const font: { -readonly [K in keyof Font]?: Font[K] } = { ...base };
    const { reader } = this;
    reader.children((property) => {
      const value = reader.attribute("val");
      const on = value !== "0" && value !== "false";
      if (property === "name" && value) font.name = value;
      else if (property === "sz" && Number(value) > 0) font.size = Number(value);
      else if (property === "b") font.bold = on;
      else if (property === "i") font.italic = on;
      else if (property === "strike") font.strikethrough = on;
      else if (property === "u") font.underline = underline(value);
      else if (property === "color") font.color = readColor(reader, this.palette) ?? font.color!;
    });
    return font as F;
  }

  /** @param differential in <dxf> a solid fill keeps its colour in bgColor and may leave out that it is solid. */
  private readFill(differential: boolean): string | undefined {
    const { reader } = this;
    let fill: string | undefined;
    reader.children((kind) => {
      if (kind === "patternFill") fill = this.readPattern(differential);
      else if (kind === "gradientFill") fill = this.readGradient();
    });
    return fill;
  }

  private readPattern(differential: boolean): string | undefined {
    const { reader } = this;
    const pattern = reader.attribute("patternType") ?? (differential ? "solid" : "none");
    let front: string | undefined;
    let back: string | undefined;
    reader.children((kind) => {
      if (kind === "fgColor") front = readColor(reader, this.palette);
      else if (kind === "bgColor") back = readColor(reader, this.palette);
    });
    if (pattern === "none") return undefined;
    if (pattern === "solid") return differential ? (back ?? front) : (front ?? "#000000");
    return mixed(front ?? "#000000", back ?? "#FFFFFF", PATTERN_DENSITY[pattern] ?? 0.3);
  }

  /** A colour run is shown as one colour: halfway between its ends. */
  private readGradient(): string | undefined {
    const stops: string[] = [];
    const { reader } = this;
    reader.children(() => {
      reader.children(() => {
        const color = readColor(reader, this.palette);
        if (color) stops.push(color);
      });
    });
    const [first] = stops;
    return first && mixed(first, stops[stops.length - 1]!, 0.5);
  }

  private readBorders(): Borders {
    const borders: { [side in Side]?: Border } = {};
    const { reader } = this;
    reader.children((name) => {
      const side = name === "start" ? "left" : name === "end" ? "right" : name;
      const style = reader.attribute("style");
      let color: string | undefined;
      reader.children(() => (color = readColor(reader, this.palette)));
      if (style && style !== "none" && isSide(side))
        borders[side] = { style, color: color ?? "#000000" };
    });
    return borders;
  }

  private readFormat(): CellFormat {
    const { reader } = this;
    const index = (name: string): number => Number(reader.attribute(name) ?? 0);
    const start = reader.start;
    const quotePrefix = isOn(reader.attribute("quotePrefix"));
    const formatId = index("numFmtId");
    const base = {
      fill: this.fills[index("fillId")],
      font: this.fonts[index("fontId")] ?? BASE_FONT,
      borders: this.borders[index("borderId")] ?? {},
      numberFormat: this.numberFormats.get(formatId) ?? builtInFormat(formatId),
    };
    let alignment: Alignment = BASE_ALIGNMENT;
    let protection = { locked: true, formulaHidden: false };
    reader.children((kind) => {
      if (kind === "alignment") alignment = readAlignment(reader);
      else if (kind === "protection") {
        protection = {
          locked: isOn(reader.attribute("locked") ?? "1"),
          formulaHidden: isOn(reader.attribute("hidden")),
        };
      }
    });
    const xml = reader.text.slice(start, reader.end);
    return { style: { ...base, ...alignment, ...protection }, quotePrefix, xml };
  }

  private readLook(): ConditionalLook {
    const look: { -readonly [K in keyof ConditionalLook]: ConditionalLook[K] } = {};
    const { reader } = this;
    reader.children((kind) => {
      if (kind === "numFmt") look.numberFormat = reader.attribute("formatCode") ?? "General";
      else if (kind === "fill") {
        const fill = this.readFill(true);
        if (fill) look.fill = fill;
      } else if (kind === "font") {
        const font = this.readFont<Partial<Font>>({});
        if (font.color !== undefined) look.fontColor = font.color;
        if (font.bold !== undefined) look.bold = font.bold;
        if (font.italic !== undefined) look.italic = font.italic;
        if (font.strikethrough !== undefined) look.strikethrough = font.strikethrough;
      }
    });
    return look;
  }
}

/** What holds where the file says nothing. */
const BASE_FONT: Font = { ...DEFAULT_STYLE.font, name: "Calibri" };

/** How much of the cell the pattern covers. */
const PATTERN_DENSITY: Readonly<Record<string, number>> = {
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

const isSide = (name: string): name is Side => (SIDES as readonly string[]).includes(name);

function underline(value: string | undefined): Font["underline"] {
  if (value === "none") return "None";
  return value?.startsWith("double") ? "Double" : "Single";
}

/**
 * Excel measures the widest digit of the standard font: 7 pixels in Calibri 11, 8 in the Chinese fonts of 11 points.
 * Without the fonts at hand this is scaled from those two.
 */
function digitWidth(font: Font): number {
  const chinese = /[\u2E80-\u9FFF]|^(DengXian|SimSun|SimHei|Microsoft YaHei)/i.test(font.name);
  return Math.max(1, Math.round(((chinese ? 8 : 7) * font.size) / 11));
}
