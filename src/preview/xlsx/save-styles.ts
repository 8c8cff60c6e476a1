import type { ConditionalLook } from "../workbook/conditional-format";
import type { Style } from "../workbook/style";
import { addPart, CONTENT_TYPES } from "./package-edit";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import type { Package } from "./package";
import { StyleXml } from "./style-xml";
import type { StyleTable } from "./styles";
import {
  childrenOf,
  type Element,
  insertChild,
  outline,
  type Outline,
  setAttributes,
  XmlPatch,
} from "./xml-patch";

const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;

const SECTIONS =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " "
  );
type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/**
 * Adds looks to xl/styles.xml. A changed look begins with the entry that the cell had and changes only what differs,
 * so that what the model does not know (a cell style's name, a diagonal line) stays.
 */
export class StyleEditor {
  private readonly part: string;
  private readonly text: string;
  private readonly outline: Outline;
  private readonly entries: Readonly<Record<Section, readonly string[]>>;
  private readonly added: Record<Section, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly known = new Map<Style, number>();
  private readonly made = new Map<string, number>();
  private readonly keys = new Map<Style, number>();
  private readonly xml: StyleXml;

  constructor(
    private readonly file: Package,
    mainPart: string,
    private readonly table: StyleTable
  ) {
    this.part =
      file.related(mainPart, "styles") ??
      addPart(file, mainPart, {
        name: "xl/styles.xml",
        relationship: "styles",
        contentType: CONTENT_TYPES.styles,
        text: EMPTY_STYLES,
      });
    this.text = file.text(this.part);
    this.outline = outline(this.text, this.part);
    this.xml = new StyleXml(this.outline.prefix);
    const entries = (section: Section): string[] => {
      const element = this.section(section);
      const children = element ? childrenOf(this.text, element, this.part) : [];
      return children.map(({ start, end }) => this.text.slice(start, end));
    };
    this.entries = {
      numFmts: entries("numFmts"),
      fonts: entries("fonts"),
      fills: entries("fills"),
      borders: entries("borders"),
      cellXfs: entries("cellXfs"),
      dxfs: entries("dxfs"),
    };
    table.formats.forEach(({ style }, index) => this.known.set(style, index));
  }

  /**
   * The number for s="…" of a cell.
   *
   * @param base the look that the cell had in the file, where there was one
   */
  index(style: Style, quotePrefix: boolean, base?: Style): number {
    const known = this.known.get(style);
    if (known !== undefined && this.quotes(known) === quotePrefix) return known;
    const from = known ?? (base && this.known.get(base)) ?? 0;
    const key = `${from} ${quotePrefix} ${this.keyOf(style)}`;
    let index = this.made.get(key);
    if (index === undefined) this.made.set(key, (index = this.make(style, quotePrefix, from)));
    return index;
  }

  /** The number for dxfId="…" of a conditional format. */
  lookIndex(look: ConditionalLook): number {
    const format = look.numberFormat;
    const id = format === undefined ? undefined : this.numberFormat(format);
    return this.add("dxfs", this.xml.look(look, id));
  }

  write(): void {
    const patch = new XmlPatch(this.text);
    for (const section of Object.keys(this.added) as Section[]) this.writeSection(patch, section);
    if (patch.changed) this.file.write(this.part, patch.toString());
  }

  private quotes(index: number): boolean {
    return this.table.formats[index]?.quotePrefix ?? false;
  }

  private keyOf(style: Style): number {
    let key = this.keys.get(style);
    if (key === undefined) this.keys.set(style, (key = this.keys.size));
    return key;
  }

  private section(name: Section): Element | undefined {
    return this.outline.children.find((child) => child.local === name);
  }

  /** The number of an entry: of an equal one that was added already, else of a new one. */
  private add(section: Section, xml: string): number {
    const added = this.added[section];
    const at = added.indexOf(xml);
    return this.entries[section].length + (at >= 0 ? at : added.push(xml) - 1);
  }

  private make(style: Style, quotePrefix: boolean, from: number): number {
    const base = this.table.formats[from]!;
    const before = base.style;
    const { root, children } = outline(base.xml, this.part);
    const changes: Record<string, string | number | undefined> = {};
    if (style.numberFormat !== before.numberFormat) {
      changes["numFmtId"] = this.numberFormat(style.numberFormat);
      changes["applyNumberFormat"] = 1;
    }
    if (!same(style.font, before.font)) {
      const index = Number(root.attributes.get("fontId") ?? 0);
      changes["fontId"] = this.add(
        "fonts",
        this.xml.font(
          style.font,
          before.font,
          this.entries.fonts[index] ?? this.xml.tag("font", {})
        )
      );
      changes["applyFont"] = 1;
    }
    if (style.fill !== before.fill) {
      changes["fillId"] =
        style.fill === undefined ? 0 : this.add("fills", this.xml.fill(style.fill));
      changes["applyFill"] = 1;
    }
    if (!same(style.borders, before.borders)) {
      changes["borderId"] = this.add("borders", this.xml.borders(style));
      changes["applyBorder"] = 1;
    }
    if (quotePrefix !== base.quotePrefix) changes["quotePrefix"] = quotePrefix ? 1 : undefined;
    let inside = children.map(({ local, start, end }) => ({
      local,
      xml: base.xml.slice(start, end),
    }));
    const replace = (local: string, xml: string): void => {
      inside = [...inside.filter((child) => child.local !== local), { local, xml }];
    };
    if (ALIGNMENT.some((key) => style[key] !== before[key])) {
      const old = children.find((child) => child.local === "alignment");
      replace(
        "alignment",
        this.xml.alignment(style, old && base.xml.slice(old.start, old.openEnd))
      );
      changes["applyAlignment"] = 1;
    }
    if (style.locked !== before.locked || style.formulaHidden !== before.formulaHidden) {
      replace("protection", this.xml.protection(style));
      changes["applyProtection"] = 1;
    }
    if (Object.keys(changes).length === 0) return from;
    const tag = setAttributes(base.xml.slice(0, root.openEnd), changes).replace(/\s*\/?>$/, "");
    const order = ["alignment", "protection", "extLst"];
    inside.sort((a, b) => order.indexOf(a.local) - order.indexOf(b.local));
    const content = inside.map((child) => child.xml).join("");
    return this.add("cellXfs", content ? `${tag}>${content}</${root.name}>` : `${tag}/>`);
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const ids = [...this.entries.numFmts, ...this.added.numFmts].map((xml) => {
      const { attributes } = outline(xml, this.part).root;
      return { id: Number(attributes.get("numFmtId")), code: attributes.get("formatCode") };
    });
    const known = ids.find((each) => each.code === code);
    if (known) return known.id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids.map((each) => each.id)) + 1;
    this.add("numFmts", this.xml.tag("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private writeSection(patch: XmlPatch, name: Section): void {
    const added = this.added[name];
    if (added.length === 0) return;
    const element = this.section(name);
    const count = this.entries[name].length + added.length;
    if (!element) {
      const xml = this.xml.tag(name, { count }, added.join(""));
      insertChild(patch, this.outline, SECTIONS, name, xml);
      return;
    }
    const open = setAttributes(this.text.slice(element.start, element.openEnd), { count });
    if (element.selfClosing) {
      const tag = open.replace(/\s*\/>$/, ">");
      patch.replace(element.start, element.end, `${tag}${added.join("")}</${element.name}>`);
      return;
    }
    patch.replace(element.start, element.openEnd, open);
    patch.insert(element.closeStart, added.join(""));
  }
}

const ALIGNMENT = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "shrinkToFit",
  "indentLevel",
  "textRotation",
] as const;

const same = (a: object, b: object): boolean => a === b || sortedJson(a) === sortedJson(b);
const sortedJson = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
