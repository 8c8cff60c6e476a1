import type { Border, ConditionalLook, Style } from "../../workbook";
import { CELL_PADDING, fontFamily, LINE_HEIGHT } from "./text-size";

/** Turns looks of cells into CSS classes, one for each look, in a style sheet of the page's own. */
export class LookSheet {
  private readonly rules: CSSStyleSheet;
  private readonly names = new WeakMap<Style, string>();
  private readonly edges = new Map<string, string>();

  constructor(document: Document) {
    const node = document.createElement("style");
    document.head.append(node);
    this.rules = node.sheet!;
  }

  /** The class of a cell's own look, without its borders. */
  classOf(style: Style): string {
    let name = this.names.get(style);
    if (!name) {
      name = `look-${this.rules.cssRules.length}`;
      this.names.set(style, name);
      this.add(`.sheet td.${name}{${declarations(style)}}`);
    }
    return name;
  }

  /** The class of a cell's right and lower edge (and upper and left one, where nobody else draws them). */
  edgeClass(edges: Edges): string {
    const css = (["right", "bottom", "top", "left"] as const)
      .map((side) => (edges[side] ? `border-${side}:${edges[side]};` : ""))
      .join("");
    let name = this.edges.get(css);
    if (!name) {
      name = `edge-${this.rules.cssRules.length}`;
      this.edges.set(css, name);
      this.add(`.sheet td.${name}{${css}}`);
    }
    return name;
  }

  private add(rule: string): void {
    this.rules.insertRule(rule, this.rules.cssRules.length);
  }
}

/** CSS border values. */
export interface Edges {
  readonly right: string;
  readonly bottom: string;
  readonly top?: string | undefined;
  readonly left?: string | undefined;
}

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

export const borderCss = (border: Border): string =>
  `${LINES[border.style] ?? "1px solid"} ${border.color}`;

function declarations(style: Style): string {
  const { font } = style;
  const lines = [
    font.underline === "None" ? "" : "underline",
    font.strikethrough ? "line-through" : "",
  ].filter(Boolean);
  return [
    `font:${font.italic ? "italic " : ""}${font.bold ? "bold" : "normal"} ${font.size}pt/${LINE_HEIGHT} ${fontFamily(font)}`,
    `color:${font.color}`,
    style.fill ? `background-color:${style.fill}` : "",
    lines.length > 0 ? `text-decoration:${lines.join(" ")}` : "",
    font.underline === "Double" ? "text-decoration-style:double" : "",
    `vertical-align:${VERTICAL[style.verticalAlignment] ?? "middle"}`,
    ALIGN[style.horizontalAlignment] ? `text-align:${ALIGN[style.horizontalAlignment]}` : "",
    style.wrapText ? "white-space:pre-wrap" : "",
    style.indentLevel > 0 ? `--indent:${style.indentLevel * 9 + CELL_PADDING}px` : "",
  ]
    .filter(Boolean)
    .join(";");
}

const VERTICAL: Readonly<Record<string, string>> = { Top: "top", Bottom: "bottom" };
const ALIGN: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  CenterAcrossSelection: "center",
  Justify: "justify",
  Distributed: "justify",
};

/** What a conditional format changes, put on one cell. */
export function applyConditionalLook(cell: HTMLElement, look: ConditionalLook): void {
  if (look.fill) cell.style.backgroundColor = look.fill;
  if (look.fontColor) cell.style.color = look.fontColor;
  if (look.bold !== undefined) cell.style.fontWeight = look.bold ? "bold" : "normal";
  if (look.italic !== undefined) cell.style.fontStyle = look.italic ? "italic" : "normal";
  if (look.strikethrough) cell.style.textDecoration = "line-through";
}
