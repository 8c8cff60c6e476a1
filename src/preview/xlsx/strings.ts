import type { XmlReader } from "./xml";

/** The plain text of the current <si> or <is>: its runs joined, phonetic hints left out. Moves to its close tag. */
export function readRichText(reader: XmlReader): string {
  let text = "";
  reader.children((kind) => {
    if (kind === "t") text += unescape(reader.readText());
    else if (kind === "r") {
      reader.children((inner) => {
        if (inner === "t") text += unescape(reader.readText());
      });
    }
  });
  return text;
}

/** xl/sharedStrings.xml as a list. */
export function readSharedStrings(reader: XmlReader): string[] {
  const strings: string[] = [];
  while (reader.next()) {
    if (reader.kind === "open" && reader.local === "si") strings.push(readRichText(reader));
  }
  return strings;
}

/** Characters that XML cannot hold stand in files as _x000D_ (ECMA-376, 22.9.2.19). */
export const unescape = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The reverse, for text between tags. */
export function escapeText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
      .replace(
        FORBIDDEN,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
      )
  );
}

/** For attributes and text that is known to hold no forbidden characters. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** Control characters, halves of surrogate pairs, and the two non-characters that XML 1.0 excludes. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
