import { XlsxProblem } from "./problem";

/**
 * A reader that walks through the text of one XML part tag by tag and knows where each tag stands,
 * so that the same code serves for reading a part and for replacing single elements in it.
 * Names are compared without their prefix: some producers write <x:row>, and Strict files have other namespaces.
 * Throws `XlsxProblem("damaged")` on text that is not well-formed.
 */
export class XmlReader {
  /** "open" also for <a/>, which is followed by a "close" at the same place. */
  kind: "open" | "close" = "open";
  /** The element's name without and with its prefix. */
  local = "";
  name = "";
  /** Where the current tag begins and ends in the text. For the close of <a/> both are its end. */
  start = 0;
  end = 0;
  selfClosing = false;
  private readonly stack: string[] = [];
  private pendingClose = false;
  private seenRoot = false;

  constructor(
    readonly text: string,
    private readonly part: string
  ) {}

  /** Elements that are open, the current one included. */
  get depth(): number {
    return this.stack.length;
  }

  /** Moves to the next tag; false at the end of the part. */
  next(): boolean {
    if (this.pendingClose) return this.closeSelf();
    for (;;) {
      const at = this.text.indexOf("<", this.end);
      if (this.stack.length === 0) this.requireBlank(at);
      if (at < 0) return this.finish();
      this.start = at;
      const next = this.text.charCodeAt(at + 1);
      if (next === QUESTION) this.skipTo("?>");
      else if (next === EXCLAMATION) this.skipDeclaration(at);
      else if (next === SLASH) return this.readClose(at);
      else return this.readOpen(at);
    }
  }

  /** The value of an attribute of the current open tag, entities resolved; undefined where it is absent. */
  attribute(local: string): string | undefined {
    for (const [name, value] of this.attributes()) if (localName(name) === local) return value;
    return undefined;
  }

  /** All attributes of the current open tag, in their order, with their prefixes. */
  attributes(): [name: string, value: string][] {
    const close = this.end - (this.selfClosing ? 2 : 1);
    const found: [string, string][] = [];
    let at = this.start + 1 + this.name.length;
    while (at < close) {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(this.text);
      if (!match) {
        if (this.text.slice(at, close).trim() === "") break;
        throw this.damaged("attributes");
      }
      found.push([match[1]!, this.decode(match[2] ?? match[3]!)]);
      at = ATTRIBUTE.lastIndex;
    }
    return found;
  }

  /** The text of the current element without that of its children; moves to its close tag. */
  readText(): string {
    let content = "";
    if (this.selfClosing) {
      this.next();
      return content;
    }
    for (let from = this.end; this.next(); from = this.end) {
      content += this.characters(from, this.start);
      if (this.kind === "close") break;
      this.skipElement();
    }
    return content;
  }

  /** Moves from the open tag of an element to its close tag. */
  skipElement(): void {
    const depth = this.depth;
    do this.next();
    while (this.depth >= depth);
  }

  /** Calls back at the open tag of every child of the current element; the callback may read on inside that child. */
  children(visit: (local: string) => void): void {
    const depth = this.depth;
    while (this.next() && this.depth >= depth) {
      if (this.kind === "open" && this.depth === depth + 1) visit(this.local);
    }
  }

  damaged(what: string): XlsxProblem {
    return new XlsxProblem("damaged", `${this.part}: ${what} at ${this.start}`);
  }

  private readOpen(at: number): true {
    const end = this.endOfTag(at);
    this.selfClosing = this.text.charCodeAt(end - 2) === SLASH;
    NAME.lastIndex = at + 1;
    const name = NAME.exec(this.text)?.[0];
    if (!name) throw this.damaged("tag");
    if (this.stack.length === 0 && this.seenRoot) throw this.damaged("second root");
    this.seenRoot = true;
    this.enter("open", name, at, end);
    this.stack.push(name);
    this.pendingClose = this.selfClosing;
    return true;
  }

  private readClose(at: number): true {
    const end = this.text.indexOf(">", at) + 1;
    const name = this.text.slice(at + 2, end - 1).trimEnd();
    if (end === 0 || this.stack.pop() !== name) throw this.damaged(`</${name.slice(0, 40)}>`);
    this.selfClosing = false;
    this.enter("close", name, at, end);
    return true;
  }

  private closeSelf(): true {
    this.pendingClose = false;
    this.stack.pop();
    this.selfClosing = false;
    this.enter("close", this.name, this.end, this.end);
    return true;
  }

  private enter(kind: "open" | "close", name: string, start: number, end: number): void {
    this.kind = kind;
    this.name = name;
    this.local = localName(name);
    this.start = start;
    this.end = end;
  }

  private finish(): false {
    if (this.stack.length > 0 || !this.seenRoot) throw this.damaged("end of part");
    return false;
  }

  /** A ">" inside quotes does not end a tag. */
  private endOfTag(at: number): number {
    for (let i = at + 1; i < this.text.length; i++) {
      const c = this.text.charCodeAt(i);
      if (c === GREATER) return i + 1;
      if (c === LESS) break;
      if (c !== DOUBLE_QUOTE && c !== SINGLE_QUOTE) continue;
      i = this.text.indexOf(c === DOUBLE_QUOTE ? '"' : "'", i + 1);
      if (i < 0) break;
    }
    throw this.damaged("unfinished tag");
  }

  private skipTo(mark: string): void {
    const end = this.text.indexOf(mark, this.start);
    if (end < 0) throw this.damaged(`missing ${mark}`);
    this.end = end + mark.length;
  }

  /** Comments and CDATA are skipped here. A document type is forbidden in a package: entities could hide a bomb. */
  private skipDeclaration(at: number): void {
    if (this.text.startsWith("<!--", at)) this.skipTo("-->");
    else if (this.text.startsWith("<![CDATA[", at) && this.stack.length > 0) this.skipTo("]]>");
    else throw this.damaged("declaration");
  }

  private requireBlank(at: number): void {
    const between = this.text.slice(this.end, at < 0 ? undefined : at);
    if (between.replace(/^\uFEFF/, "").trim() !== "") throw this.damaged("text outside the root");
  }

  /** Plain text between two tags; comments and CDATA may stand in it. */
  private characters(from: number, to: number): string {
    const raw = this.text.slice(from, to);
    if (!raw.includes("<")) return this.decode(raw);
    return raw
      .split(/(<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>)/)
      .map((piece) => {
        if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
        return piece.startsWith("<") ? "" : this.decode(piece);
      })
      .join("");
  }

  private decode(raw: string): string {
    if (!raw.includes("&")) return raw;
    return raw.replace(/&([^;&]{0,12});?/g, (whole, entity: string) => {
      const known = ENTITIES[entity];
      if (known !== undefined && whole.endsWith(";")) return known;
      const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity);
      const code = number ? parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : -1;
      if (code < 0 || code > 0x10ffff || !whole.endsWith(";")) throw this.damaged("entity");
      return String.fromCodePoint(code);
    });
  }
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const NAME = /[^\s/>="'<!?]+/y;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A boolean attribute; absent is off. */
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
