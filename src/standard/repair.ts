import { fold, type Folded } from "../quantity";

/** One slip of the pen or of text recognition that was read as something else. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly read: string;
}

export interface PreparedText extends Folded {
  readonly repairs: readonly Repair[];
  /** ± signs that were left out: the figures behind them are meant either way. */
  readonly eitherWay: number;
}

/** A line that ends in the middle of a sentence, before one that begins no list item: 待⏎修率, 百分⏎点, 每降低⏎1个. */
const BROKEN_LINE =
  /(?<=[^。;,.:!?)\]\n分]|百分|扣分)\n(?!\n|[0-9.]+%?[≤<≥>]|[①-⑳⑴-⒇]|\(?[0-9一二三四五六七八九十]{1,2}(?:[、)]|\.(?![0-9])))/g;

/** The text without the line breaks that a narrow cell put into its words; null where it has none. */
export function withoutNarrowBreaks(text: string): string | null {
  const folded = fold(text);
  const dropped = [...folded.text.matchAll(BROKEN_LINE)].filter(
    ({ index }) => !/[0-9]\n[0-9]/.test(folded.text.slice(index - 1, index + 2))
  );
  if (dropped.length === 0) return null;
  let blanked = "";
  let at = 0;
  for (const { index } of dropped) {
    const start = folded.starts[index]!;
    const end = folded.ends[index]!;
    blanked += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return blanked + text.slice(at);
}

/**
 * Known damage, each with the words around it that make the repair safe. Groups: what stands before (kept), the damaged part.
 * Sources: published standards in which exactly this happened to the sign or the character.
 */
const DAMAGE: readonly (readonly [pattern: RegExp, read: string])[] = [
  // 口1分 for 扣1分
  [/()(口)(?=[0-9.]+分)/g, "扣"],
  // 没少于 for 每少于: only straight before a figure that loses points
  [
    /()(没)(?=(?:再)?(?:少|低|降|下降|减少|增加|增|超|缺|差|延迟|延期|延误|推迟|逾期)[于低过]?(?:[0-9]|[一二两三四五六七八九十])[^,;。\n得]{0,10},?(?:扣|减))/g,
    "每",
  ],
  // 每缺-份 for 每缺一份
  [
    /(每(?:缺少|缺|少|有|发现|发生|出现|增加|减少|逾期|延迟)?)([-—])(?=[次项份个起件处户家人天周月例宗场])/g,
    "一",
  ],
  // 每少l场 for 每少1场
  [
    /((?:每(?:缺少|缺|少|有|发现|发生|出现|增加|减少|逾期|延迟|低|降低|下降|超|超过)?|扣))([lI|])(?=[次项份个起件处户家人天周月例宗场分%])/g,
    "1",
  ],
  // 每超一个个百分点
  [/(一个)(个)(?=百分点)/g, ""],
  // 没人扣0.5分
  [/()(没)(?=[人次项件起处户家个例],?扣)/g, "每"],
  // 好路率x18
  [/([率值数度额量])([xX])(?=[0-9(]|分值|权重|满分)/g, "×"],
  // 0。5分 for 0.5分
  [/([0-9])(。)(?=[0-9]+分)/g, "."],
  // 率工95% and 率295% for 率≥95%
  [/([率度量值数比例面])(工)(?=[0-9])/g, "≥"],
  [/([率度比例面])(2)(?=(?:[6-9][0-9](?:\.[0-9]+)?|100)%)/g, "≥"],
  [/([,;。\n])(2)(?=(?:[6-9][0-9]|100)%(?:以上|的)*,?(?:得|计|扣|不))/g, "≥"],
  // 率Q100% and 率W5% for 率≤100%
  [/([率度量值数比例面])([QW])(?=[0-9])/g, "≤"],
  // A(10)分 for A(10分)
  [/((?<=\([0-9.]{1,5}))(\)分)(?=[,;。\n]|$)/g, "分)"],
  // 得分二…×分值 for 得分=…×分值
  [/(得分|分值)(二)(?=[^0-9一二三四五六七八九十,;。\n]{2,60}[×/÷])/g, "="],
  // romanised readings that a page put behind a character: 達(dá)
  [/()(\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,7}\))(?=[^0-9])/g, ""],
];

/** Folds the text and mends known damage. Every character of the result keeps its place in the original. */
export function prepare(text: string): PreparedText {
  const folded = fold(text);
  const plain = withoutBullets(folded);
  let prepared: Folded = withoutPlusMinus(plain);
  const eitherWay = plain.text.length - prepared.text.length;
  const repairs: Repair[] = [];
  for (const [pattern, read] of DAMAGE) {
    const found = [...prepared.text.matchAll(pattern)].map((match) => ({
      at: match.index + match[1]!.length,
      length: match[2]!.length,
    }));
    if (found.length === 0) continue;
    const characters: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let i = 0;
    for (const { at, length } of found) {
      for (; i < at; i++) copy(i);
      const start = prepared.starts[at]!;
      const end = prepared.ends[at + length - 1]!;
      for (const character of read) put(character, start, end);
      if (read !== "") repairs.push({ start, end, read });
      i = at + length;
    }
    for (; i < prepared.text.length; i++) copy(i);
    prepared = { text: characters.join(""), starts, ends };

    function put(character: string, start: number, end: number): void {
      characters.push(character);
      starts.push(start);
      ends.push(end);
    }
    function copy(at: number): void {
      put(prepared.text[at]!, prepared.starts[at]!, prepared.ends[at]!);
    }
  }
  return { ...prepared, repairs, eitherWay };
}

/** Dashes at the beginning of several lines: they list, and are no signs of the figures behind them. */
function withoutBullets(folded: Folded): Folded {
  const dashes = [...folded.text.matchAll(/(?:^|\n)(-)(?=[^-])/g)].map(
    ({ index, 0: found }) => index + found.length - 1
  );
  return dashes.length < 2 ? folded : keeping(folded, (i) => !dashes.includes(i));
}

/** ±5% as 5%: rules with such figures count the distance from nothing. */
function withoutPlusMinus(folded: Folded): Folded {
  if (!folded.text.includes("±")) return folded;
  return keeping(
    folded,
    (i) => !(folded.text[i] === "±" && /[0-9]/.test(folded.text[i + 1] ?? ""))
  );
}

function keeping(folded: Folded, isKept: (i: number) => boolean): Folded {
  const kept = [...Array(folded.text.length).keys()].filter(isKept);
  return {
    text: kept.map((i) => folded.text[i]).join(""),
    starts: kept.map((i) => folded.starts[i]!),
    ends: kept.map((i) => folded.ends[i]!),
  };
}
