import { fold, isBlank } from "../../src/quantity";

describe("one sign for each meaning", () => {
  it.each([
    ["≥", "≧ ⩾ >= => ≥= ＞＝ \\geqslant \\geq \\ge"],
    ["≤", "≦ ⩽ <= =< ≤= ＜＝ \\leqslant \\leq \\le"],
    ["=", "﹦ ═ ＝"],
    ["<", "﹤ 〈 ＜"],
    [">", "﹥ 〉 ＞"],
    ["%", "﹪ ٪ ℅ ％ \\%"],
    ["-", "﹣ － — – − ‐ ‑ ― ─"],
    ["~", "～ ∼ 〜"],
    [",", "﹐ ，"],
    [";", "﹔ ；"],
    [":", "﹕ ："],
    [".", "﹒ ．"],
    ["。", "｡"],
    ["(", "﹙ （"],
    [")", "﹚ ）"],
    ["[", "【 〔 ［"],
    ["]", "】 〕 ］"],
    ["×", "✕ ✖ * ＊ ∗ \\times"],
    ["/", "∕ ⁄ ／"],
    ["÷", "\\div"],
    ['"', "“ ” „ 「 」 ＂"],
    ['"', "‘ ’"],
    ["零", "〇 ○"],
    ["平方米", "㎡"],
    ["立方米", "㎥"],
    ["《", "《"],
    ["~", "～"],
    ["!", "！"],
    ["A", "Ａ"],
    ["z", "ｚ"],
  ])("%s for each of %s", (sign, written) => {
    for (const each of written.split(" "))
      expect([each, fold(`比${each}值`).text]).toEqual([each, `比${sign}值`]);
  });

  it.each([
    ["達標項為爲滿個兩萬億來該數據實際過", "达标项为为满个两万亿来该数据实际过"],
    ["遲滯後時間點減計領導員務業質", "迟滞后时间点减计领导员务业质"],
    [
      "蓋參與會議場發現調查條類級區從長無開關總報認證額費預決",
      "盖参与会议场发现调查条类级区从长无开关总报认证额费预决",
    ],
    [
      "產線應當於執規範約組織檢驗評價結構處辦較顯優績補貼險違機單",
      "产线应当于执规范约组织检验评价结构处办较显优绩补贴险违机单",
    ],
    ["權幣圓責訓學進還連運環節將對並則內餘號製", "权币元责训学进还连运环节将对并则内余号制"],
  ])("%s is %s", (traditional, simplified) => expect(fold(traditional).text).toBe(simplified));

  it("leaves what has no other form", () => {
    expect(fold("覆查\\alpha项=≥>-3.5%").text).toBe("覆查\\alpha项=≥>-3.5%");
  });
});

describe("white space", () => {
  it.each([
    "\u0020",
    "\t",
    "\u00a0",
    "\u00ad",
    "\u180e",
    "\u200b",
    "\u200f",
    "\u202f",
    "\u205f",
    "\u2060",
    "\u3000",
    "\u3164",
    "\ufeff",
  ])("%j goes, except between two figures", (space) => {
    expect(fold(`得${space}${space}分`).text).toBe("得分");
    expect(fold(`1${space}分`).text).toBe("1分");
    expect(fold(`得${space}1`).text).toBe("得1");
    expect(fold(`1${space}２`).text).toBe("1 2");
    expect(isBlank(space)).toBe(true);
  });

  it.each(["\n", "\r", "\r\n", "\u000b", "\u000c", "\u2028", "\u2029", " \n ", "\u3000\r\n\t"])(
    "%j is a line break",
    (space) => {
      expect(fold(`得${space}分`).text).toBe("得\n分");
      expect(fold(`1${space}2`).text).toBe("1\n2");
    }
  );

  it("is content as soon as anything else stands there", () => {
    expect(isBlank("\u3000一\u3000")).toBe(false);
    expect(isBlank(undefined)).toBe(true);
    expect(isBlank(true)).toBe(false);
  });
});

it.each([
  ["得　满分", [0, 2, 3], [1, 3, 4]],
  ["\\le３％", [0, 3, 4], [3, 4, 5]],
  ["＞＝5㎡", [0, 2, 3, 3, 3], [2, 3, 4, 4, 4]],
  ["1 \n 2", [0, 1, 4], [1, 4, 5]],
  ["=>", [0], [2]],
] as const)("%j: every character knows where it stood", (text, starts, ends) => {
  const folded = fold(text);
  expect([folded.starts, folded.ends]).toEqual([starts, ends]);
});

it("folds a text of any length alike, and every time anew", () => {
  const sentence = "每降低 １ 个百分點，扣０.５分；";
  const folded = "每降低1个百分点,扣0.5分;";
  expect(fold(sentence.repeat(40)).text).toBe(folded.repeat(40));
  expect(fold(sentence)).toEqual(fold(sentence));
  expect(fold(`${sentence}好`).text).toBe(`${folded}好`);
});
