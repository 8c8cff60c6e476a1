import { Lately } from "./lately";

/**
 * Text as one writes it on a Chinese keyboard, brought to one form: half width, one operator sign per meaning, simplified
 * characters for the traditional ones that occur in forms. Every character of the result knows where it stood before.
 */
export interface Folded {
  readonly text: string;
  /** UTF-16 offset in the original at which character i of `text` begins. */
  readonly starts: readonly number[];
  /** UTF-16 offset in the original, exclusive, at which character i of `text` ends. */
  readonly ends: readonly number[];
}

/** White space of any kind, zero-width characters and the byte order mark included. */
const SPACE = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\u3164\ufeff]/;
const BREAK = /[\n\r\u000b\u000c\u2028\u2029]/;

const SINGLE: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "﹦": "=",
  "═": "=",
  "﹤": "<",
  "﹥": ">",
  "〈": "<",
  "〉": ">",
  "《": "《",
  "﹪": "%",
  "٪": "%",
  "﹣": "-",
  "－": "-",
  "—": "-",
  "–": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "―": "-",
  "─": "-",
  "～": "~",
  "∼": "~",
  "〜": "~",
  "﹐": ",",
  "﹔": ";",
  "﹕": ":",
  "﹒": ".",
  "｡": "。",
  "﹙": "(",
  "﹚": ")",
  "【": "[",
  "】": "]",
  "〔": "[",
  "〕": "]",
  "［": "[",
  "］": "]",
  "✕": "×",
  "✖": "×",
  "*": "×",
  "∗": "×",
  "∕": "/",
  "⁄": "/",
  "“": '"',
  "”": '"',
  "„": '"',
  "「": '"',
  "」": '"',
  "‘": '"',
  "’": '"',
  〇: "零",
  "○": "零",
  "㎡": "平方米",
  "㎥": "立方米",
  "℅": "%",
};

const SEVERAL: readonly (readonly [string, string])[] = [
  ["\\geqslant", "≥"],
  ["\\leqslant", "≤"],
  ["\\geq", "≥"],
  ["\\leq", "≤"],
  ["\\ge", "≥"],
  ["\\le", "≤"],
  ["\\%", "%"],
  ["\\times", "×"],
  ["\\div", "÷"],
  [">=", "≥"],
  ["=>", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["≥=", "≥"],
  ["≤=", "≤"],
];

/** What a spelling of several characters can begin with: all other characters are folded by themselves. */
const FIRST = new Set(SEVERAL.map(([written]) => written[0]));

const TRADITIONAL =
  "達达標标項项為为爲为滿满個个兩两萬万億亿億亿來来該该數数據据實实際际過过遲迟滯滞後后時时間间點点減减計计領领導导員员務务業业質质" +
  "覆覆蓋盖參参與与會会議议場场發发現现調调查查條条類类級级區区間间為为從从長长無无開开關关總总報报認认證证額额費费預预決决" +
  "產产線线應应當当於于執执規规範范約约組组織织檢检驗验評评價价結结構构處处辦办較较顯显優优績绩項项補补貼贴險险違违機机單单" +
  "權权幣币圓元責责訓训學学進进還还連连運运環环節节將将對对並并則则內内餘余補补號号製制";
const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2)
  SIMPLE.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

/** What was found out about a character once: sheets repeat the same few hundred. */
const FOLDED: (string | undefined)[] = [];

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  return (FOLDED[code] ??= foldAnew(character, code));
}

function foldAnew(character: string, code: number): string {
  const known = SINGLE[character] ?? SIMPLE.get(character);
  if (known !== undefined) return known;
  if (code >= 0xff01 && code <= 0xff5e) {
    const half = String.fromCharCode(code - 0xfee0);
    return SINGLE[half] ?? half;
  }
  return character;
}

const DIGIT = /[0-9]/;

const lately = new Lately<Folded>(10_000);

/**
 * Folds widths, operators and traditional characters; drops white space, except that a space between two digits stays one
 * space (12 34 is not 1234) and a run with a line break becomes "\n". Linear in the length of the text.
 */
export function fold(text: string): Folded {
  return lately.of(text, foldText);
}

function foldText(text: string): Folded {
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    const character = text[i]!;
    let put: string;
    if (SPACE.test(character)) {
      let broken = false;
      while (i < text.length && SPACE.test(text[i]!)) broken = BREAK.test(text[i++]!) || broken;
      const apart = i < text.length && DIGIT.test(out.slice(-1)) && DIGIT.test(foldOne(text[i]!));
      put = broken ? "\n" : apart ? " " : "";
    } else {
      const several = spelling(text, i);
      put = several ? several[1] : foldOne(character);
      i += several ? several[0].length : 1;
    }
    out += put;
    for (let k = 0; k < put.length; k++) {
      starts.push(start);
      ends.push(i);
    }
  }
  return { text: out, starts, ends };
}

/** The sign written with several characters at i, if any. */
function spelling(text: string, i: number): readonly [string, string] | undefined {
  const character = text[i]!;
  if (!FIRST.has(character) && !FIRST.has(foldOne(character))) return undefined;
  return SEVERAL.find(([written]) => text.startsWith(written, i) || half(text, i, written));
}

/** Whether `written` stands at i in full width (＞＝). */
function half(text: string, i: number, written: string): boolean {
  for (let k = 0; k < written.length; k++)
    if (k + i >= text.length || foldOne(text[i + k]!) !== written[k]) return false;
  return true;
}

/** Whether a cell is empty: nothing, or white space of any kind (U+3000, no-break and zero-width spaces, line breaks). */
export function isBlank(value: string | number | boolean | null | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "string") return false;
  for (const character of value) if (!SPACE.test(character)) return false;
  return true;
}
