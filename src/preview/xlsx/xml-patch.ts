import { escapeXml } from "./strings";
import { XmlReader } from "./xml";

/** Replacements in the text of a part; everything else stays byte for byte. */
export class XmlPatch {
  private readonly edits: { start: number; end: number; text: string }[] = [];

  constructor(readonly text: string) {}

  get changed(): boolean {
    return this.edits.length > 0;
  }

  /** Ranges must not overlap; insertions at one place keep their order. Replacing text by itself is no change. */
  replace(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text !== "") this.edits.push({ start: at, end: at, text });
  }

  toString(): string {
    const ordered = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    let result = "";
    let from = 0;
    for (const { start, end, text } of ordered) {
      result += this.text.slice(from, start) + text;
      from = end;
    }
    return result + this.text.slice(from);
  }
}

/** One element of a part: where it begins, where its open tag ends, where its close tag begins, where it ends. */
export interface Element {
  readonly local: string;
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The current element of a reader, which must stand at its open tag; moves to its close tag. */
export function readElement(reader: XmlReader, inside?: () => void): Element {
  const { local, name, start, end: openEnd, selfClosing } = reader;
  const attributes = new Map(reader.attributes());
  if (inside) inside();
  else reader.skipElement();
  const { start: closeStart, end } = reader;
  return { local, name, start, openEnd, closeStart, end, selfClosing, attributes };
}

/** The root element and its children. */
export interface Outline {
  readonly root: Element;
  /** "x:" where the part writes <x:worksheet>, else "". */
  readonly prefix: string;
  readonly children: readonly Element[];
}

export function outline(text: string, part: string): Outline {
  const reader = new XmlReader(text, part);
  reader.next();
  const children: Element[] = [];
  const root = readElement(reader, () =>
    reader.children(() => {
      children.push(readElement(reader));
    })
  );
  return { root, prefix: root.name.slice(0, -root.local.length), children };
}

/** The children of an element of a part. */
export function childrenOf(text: string, element: Element, part: string): Element[] {
  const offset = element.start;
  const { children } = outline(text.slice(element.start, element.end), part);
  return children.map((child) => ({
    ...child,
    start: child.start + offset,
    openEnd: child.openEnd + offset,
    closeStart: child.closeStart + offset,
    end: child.end + offset,
  }));
}

/**
 * Puts a new child where the order of the schema wants it.
 *
 * @param order local names of all children in their order
 */
export function insertChild(
  patch: XmlPatch,
  { root, children }: Pick<Outline, "root" | "children">,
  order: readonly string[],
  local: string,
  xml: string
): void {
  const later = new Set(order.slice(order.indexOf(local) + 1));
  const next = children.find((child) => later.has(child.local));
  if (root.selfClosing) openUp(patch, root, xml);
  else patch.insert(next ? next.start : root.closeStart, xml);
}

/** Gives <a/> a content: <a>…</a>. */
export function openUp(patch: XmlPatch, element: Element, content: string): void {
  const open = patch.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, ">");
  patch.replace(element.start, element.end, `${open}${content}</${element.name}>`);
}

/** An open tag with attributes set or (undefined) taken away; the others stay as they are written. */
export function setAttributes(
  tag: string,
  changes: Readonly<Record<string, string | number | undefined>>
): string {
  let next = tag;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
    if (pattern.test(next)) next = next.replace(pattern, () => written);
    else next = next.replace(/\s*\/?>$/, (end) => written + end.trimStart());
  }
  return next;
}

/** name="value" pairs for a new tag, each with a leading space; undefined ones are left out. */
export function attributeText(
  attributes: Readonly<Record<string, string | number | undefined>>
): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");
}
