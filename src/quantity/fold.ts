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

function foldOne(character: string): string {
  const known = SINGLE[character] ?? SIMPLE.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    const half = String.fromCharCode(code - 0xfee0);
    return SINGLE[half] ?? half;
  }
  return character;
}

const DIGIT = /[0-9]/;

/**
 * Folds widths, operators and traditional characters; drops white space, except that a space between two digits stays one
 * space (12 34 is not 1234) and a run with a line break becomes "\n". Linear in the length of the text.
 */
export function fold(text: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (characters: string, start: number, end: number): void => {
    for (const character of characters) {
      out.push(character);
      starts.push(start);
      ends.push(end);
    }
  };
  let i = 0;
  while (i < text.length) {
    const character = text[i]!;
    if (SPACE.test(character)) {
      const start = i;
      let broken = false;
      while (i < text.length && SPACE.test(text[i]!)) broken = BREAK.test(text[i++]!) || broken;
      const previous = out[out.length - 1];
      if (broken) put("\n", start, i);
      else if (previous && i < text.length && DIGIT.test(previous) && DIGIT.test(foldOne(text[i]!)))
        put(" ", start, i);
      continue;
    }
    const folded = foldOne(character);
    const several =
      FIRST.has(character) || FIRST.has(folded)
        ? SEVERAL.find(([written]) => text.startsWith(written, i) || half(text, i, written))
        : undefined;
    const length = several ? several[0].length : 1;
    put(several ? several[1] : folded, i, i + length);
    i += length;
  }
  return { text: out.join(""), starts, ends };
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
