import { ERROR_CODES } from "../cell";

/** The words of a formula, with every character of its text in exactly one of them, spaces included. */
export interface Token {
  readonly kind:
    "number" | "text" | "error" | "reference" | "name" | "operator" | "space" | "other";
  /** As written. */
  readonly text: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = String.raw`${SHEET}(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(])`;
const ERRORS = ERROR_CODES.map((code) => code.replace(/[/?]/g, "\\$&")).join("|");

const WORDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /[ \t\r\n]+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", new RegExp(ERRORS, "iuy")],
  ["reference", new RegExp(REFERENCE, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ["operator", /<>|<=|>=|[-+*/^&=<>%(),]/uy],
];

/** Takes the text after "=" into words; what is no word at all becomes "other", one character each. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = wordAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function wordAt(text: string, at: number): Token {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0] };
  }
  return { kind: "other", text: String.fromCodePoint(text.codePointAt(at)!) };
}
