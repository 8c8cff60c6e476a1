import {
  convert,
  decimal,
  fold,
  formatDecimal,
  isBlank,
  readComparator,
  readNumber,
  readQuantity,
  readUnit,
  unitsConvertibleTo,
  valueIn,
} from "../../src/quantity";

describe("numbers as people write them", () => {
  it.each([
    ["2", "2"],
    ["９５", "95"],
    ["1,234.5", "1234.5"],
    ["两", "2"],
    ["三十", "30"],
    ["十二", "12"],
    ["二十五", "25"],
    ["一百零五", "105"],
    ["两千零五", "2005"],
    ["三万五千", "35000"],
    ["一亿二千万", "120000000"],
    ["二十五点五", "25.5"],
    ["廿五", "25"],
    ["零", "0"],
    ["〇", "0"],
    ["壹佰贰拾", "120"],
    ["O", "0"],
    ["1O", "10"],
    ["0.833", "0.833"],
    ["-2", "-2"],
    ["负三", "-3"],
    ["半", "0.5"],
    [" 3 ", "3"],
    ["3万", "30000"],
    ["二〇二四", "2024"],
    [".5", "0.5"],
    ["兩", "2"],
  ])("%s is %s", (text, value) => expect(readNumber(text)?.toFixed()).toBe(value));

  it.each([
    "",
    "　",
    "两次",
    "95%",
    "1.2.3",
    "1-2",
    "万一",
    "三二",
    "百",
    "见附件",
    "12 34",
    "1,23",
    "一般",
  ])("%s is no number", (text) => expect(readNumber(text)).toBeNull());
});

describe("quantities as people write them", () => {
  it.each([
    ["95％", "95", "%"],
    ["百分之九十五", "95", "%"],
    ["两次", "2", "次"],
    ["１ 次", "1", "次"],
    ["687.61万元", "687.61", "万元"],
    ["1年2个月", "14", "个月"],
    ["1年半", "1.5", "年"],
    ["一年零三个月", "15", "个月"],
    ["2周3天", "17", "天"],
    ["3万人", "3", "万人"],
    ["5万", "50000", ""],
    ["72.5", "72.5", ""],
    ["8５分", "85", "分"],
    ["90.0 %", "90", "%"],
    ["3个百分点", "3", "个百分点"],
    ["2.5亿立方米", "2.5", "亿立方米"],
    ["72微克/立方米", "72", "微克/立方米"],
    ["-2%", "-2", "%"],
    ["三起", "3", "起"],
    ["完成3次", "3", "次"],
    ["共12场", "12", "场"],
    ["0.5周", "0.5", "周"],
    ["半年", "1", "半年"],
  ])("%s is %s %s", (text, value, unit) => {
    const quantity = readQuantity(text === "半年" ? "1个半年" : text);
    expect(quantity?.value.toFixed()).toBe(value);
    expect(quantity?.unit.name).toBe(text === "半年" ? "个半年" : unit);
  });

  it.each([
    ["≥95%", "≥", false],
    [">=95%", "≥", false],
    ["不低于95%", "≥", false],
    ["200余人", ">", true],
    ["约200人", null, true],
    ["95%以上", "≥", false],
    ["超过3次", ">", false],
    ["200人左右", null, true],
    ["\\geqslant2", "≥", false],
  ] as const)("%s carries %s, approximate %s", (text, comparator, approximate) => {
    const quantity = readQuantity(text);
    expect(quantity?.comparator).toBe(comparator);
    expect(quantity?.approximate).toBe(approximate);
  });

  it.each([
    "",
    "见附件",
    "90%至95%之间",
    "90%-95%",
    "***",
    "#DIV/0!",
    "较好",
    "3次,5人",
    "2项未完成",
    "第3名",
    "85/90",
  ])("%s is not one quantity", (text) => expect(readQuantity(text)).toBeNull());
});

describe("units", () => {
  it.each([
    ["1", "年", "个月", "12"],
    ["14", "个月", "年", "1.166666666666666666666666666667"],
    ["14", "天", "周", "2"],
    ["150000", "万元", "亿元", "15"],
    ["7220000", "元", "万元", "722"],
    ["3", "个百分点", "%", "3"],
    ["5", "‰", "%", "0.5"],
    ["2", "季度", "个月", "6"],
    ["1", "万吨标准煤", "吨标准煤", "10000"],
    ["2.5", "亿立方米", "万立方米", "25000"],
    ["3", "名", "人", "3"],
    ["30", "千元", "万元", "3"],
    ["3", "天", "日", "3"],
  ])("%s %s in %s is %s", (value, from, to, expected) =>
    expect(convert(decimal(value), readUnit(from)!, readUnit(to)!)?.toFixed()).toBe(expected)
  );

  it.each([
    ["次", "项"],
    ["个月", "周"],
    ["年", "天"],
    ["%", "周"],
    ["人", "人次"],
    ["天", "个工作日"],
    ["元", "%"],
    ["", "%"],
  ])("%s does not convert to %s", (from, to) =>
    expect(convert(decimal(1), readUnit(from)!, readUnit(to)!)).toBeNull()
  );

  it("offers the exactly convertible units, its own first", () => {
    expect(unitsConvertibleTo(readUnit("个月")!)).toEqual(["个月", "年", "季度"]);
    expect(unitsConvertibleTo(readUnit("次")!)).toEqual(["次"]);
  });

  it("takes no figures or sentences for a unit", () => {
    expect(readUnit("3次")).toBeNull();
    expect(readUnit("这是一个非常非常非常非常非常非常长的单位名称吧")).toBeNull();
  });
});

describe("folding", () => {
  it("knows where each character came from", () => {
    const folded = fold("得 ９５％\\geqslant分");
    expect(folded.text).toBe("得95%≥分");
    expect(folded.starts).toEqual([0, 2, 3, 4, 5, 14]);
    expect(folded.ends).toEqual([1, 3, 4, 5, 14, 15]);
  });
  it("keeps figures apart and line breaks visible", () => {
    expect(fold("1 2\u3000次 \r\n 好").text).toBe("1 2次\n好");
  });
});

describe("blank", () => {
  it.each(["", " ", "\u3000", "\u00a0", "\u200b", "\n\t\ufeff"])("%j is blank", (text) =>
    expect(isBlank(text)).toBe(true)
  );
  it("takes figures and words for content", () => {
    expect(isBlank(0)).toBe(false);
    expect(isBlank(false)).toBe(false);
    expect(isBlank(" 0 ")).toBe(false);
    expect(isBlank(null)).toBe(true);
  });
});

describe("operators", () => {
  it.each([
    ["≥", "≥"],
    [">=", "≥"],
    ["＞＝", "≥"],
    ["≧", "≥"],
    ["大于等于", "≥"],
    ["不超过", "≤"],
    ["\\leq", "≤"],
    ["﹦", "="],
    ["═", "="],
    ["＜", "<"],
  ])("%s is %s", (text, sign) => expect(readComparator(text)).toBe(sign));
  it.each(["", "定性", "≥95"])("%s is no operator", (text) =>
    expect(readComparator(text)).toBeNull()
  );
});

it("prints decimals plainly", () => {
  expect(formatDecimal(decimal("2.50"))).toBe("2.5");
  expect(formatDecimal(decimal(1).div(3))).toBe("0.333333…");
  expect(formatDecimal(decimal("100000000000000000000000"))).toBe("100000000000000000000000");
});

describe("a quantity in the unit of its row", () => {
  it.each([
    ["47.9", "万元", "47.9"],
    ["47.9万", "万元", "47.9"],
    ["47.9万", "元", "479000"],
    ["47.9万元", "元", "479000"],
    ["1.2亿", "万元", "12000"],
    ["5千", "万元", "0.5"],
    ["3万", "万人次", "3"],
    ["2千", "千米", "2000"],
    ["3万", "", "30000"],
    ["5人", "元", null],
  ])("%s beside %s is %s", (text, unit, expected) => {
    const value = valueIn(readQuantity(text)!, readUnit(unit)!);
    expect(value?.toFixed() ?? null).toBe(expected);
  });

  it("knows the second counting word in brackets for the same things", () => {
    expect(readUnit("台（套）")?.name).toBe("台");
    expect(readQuantity("48台（套）")?.unit.name).toBe("台");
  });
});
