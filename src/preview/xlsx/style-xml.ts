import type { ConditionalLook } from "../workbook/conditional-format";
import type { Font, Side, Style } from "../workbook/style";
import { HORIZONTAL, VERTICAL } from "./alignment";
import { attributeText, outline, setAttributes } from "./xml-patch";

/** Writes the elements of xl/styles.xml, with the prefix that the part uses. */
export class StyleXml {
  constructor(private readonly prefix: string) {}

  tag(
    name: string,
    attributes: Readonly<Record<string, string | number | undefined>>,
    content = ""
  ): string {
    const full = this.prefix + name;
    const open = `<${full}${attributeText(attributes)}`;
    return content ? `${open}>${content}</${full}>` : `${open}/>`;
  }

  /** The font of the file with only what differs replaced. */
  font(font: Font, before: Font, xml: string): string {
    const changed = new Map<string, string>();
    const flag = (local: string, on: boolean): void => {
      changed.set(local, on ? this.tag(local, {}) : "");
    };
    if (font.bold !== before.bold) flag("b", font.bold);
    if (font.italic !== before.italic) flag("i", font.italic);
    if (font.strikethrough !== before.strikethrough) flag("strike", font.strikethrough);
    if (font.underline !== before.underline) {
      const double = font.underline === "Double" ? { val: "double" } : {};
      changed.set("u", font.underline === "None" ? "" : this.tag("u", double));
    }
    if (font.size !== before.size) changed.set("sz", this.tag("sz", { val: font.size }));
    if (font.color !== before.color)
      changed.set("color", this.tag("color", { rgb: argb(font.color) }));
    if (font.name !== before.name) {
      changed.set("name", this.tag("name", { val: font.name }));
      for (const local of ["family", "charset", "scheme"]) changed.set(local, "");
    }
    const kept = outline(xml, "font")
      .children.filter(({ local }) => !changed.has(local))
      .map(({ local, start, end }) => ({ local, xml: xml.slice(start, end) }));
    const all = [...kept, ...[...changed].map(([local, text]) => ({ local, xml: text }))];
    all.sort((a, b) => FONT_ORDER.indexOf(a.local) - FONT_ORDER.indexOf(b.local));
    return this.tag("font", {}, all.map((each) => each.xml).join(""));
  }

  fill(color: string): string {
    const colors = this.tag("fgColor", { rgb: argb(color) }) + this.tag("bgColor", { indexed: 64 });
    return this.tag("fill", {}, this.tag("patternFill", { patternType: "solid" }, colors));
  }

  borders(style: Style): string {
    const order: readonly Side[] = ["left", "right", "top", "bottom"];
    const sides = order.map((side) => {
      const border = style.borders[side];
      if (!border) return this.tag(side, {});
      return this.tag(
        side,
        { style: border.style },
        this.tag("color", { rgb: argb(border.color) })
      );
    });
    return this.tag("border", {}, sides.join("") + this.tag("diagonal", {}));
  }

  alignment(style: Style, old: string | undefined): string {
    const rotation = style.textRotation < 0 ? 90 - style.textRotation : style.textRotation;
    const horizontal = nameOf(HORIZONTAL, style.horizontalAlignment);
    const vertical = nameOf(VERTICAL, style.verticalAlignment);
    const tag = setAttributes(old ?? this.tag("alignment", {}), {
      horizontal: horizontal === "general" ? undefined : horizontal,
      vertical: vertical === "bottom" ? undefined : vertical,
      wrapText: style.wrapText ? 1 : undefined,
      shrinkToFit: style.shrinkToFit ? 1 : undefined,
      indent: style.indentLevel || undefined,
      textRotation: rotation || undefined,
    });
    return tag.replace(/\s*\/?>$/, "/>");
  }

  protection(style: Style): string {
    return this.tag("protection", {
      locked: style.locked ? undefined : 0,
      hidden: style.formulaHidden ? 1 : undefined,
    });
  }

  look(look: ConditionalLook, numberFormatId: number | undefined): string {
    const flag = (local: string, on: boolean | undefined): string =>
      on === undefined ? "" : this.tag(local, on ? {} : { val: 0 });
    const color =
      look.fontColor === undefined ? "" : this.tag("color", { rgb: argb(look.fontColor) });
    const font =
      flag("b", look.bold) + flag("i", look.italic) + flag("strike", look.strikethrough) + color;
    const format =
      look.numberFormat === undefined
        ? ""
        : this.tag("numFmt", {
            numFmtId: numberFormatId,
            formatCode: look.numberFormat,
          });
    const background = look.fill && this.tag("bgColor", { rgb: argb(look.fill) });
    const fill = background ? this.tag("fill", {}, this.tag("patternFill", {}, background)) : "";
    return this.tag("dxf", {}, (font && this.tag("font", {}, font)) + format + fill);
  }
}

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " "
  );

const argb = (color: string): string => `FF${color.slice(1)}`;

const nameOf = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);
