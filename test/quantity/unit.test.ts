import { convert, decimal, readQuantity, readUnit, unitsConvertibleTo } from "../../src/quantity";

const inUnit = (from: string, to: string): string | undefined =>
  convert(decimal(1), readUnit(from)!, readUnit(to)!)?.toFixed();

/** Every unit that is known, by what one of it is in the plainest unit of its kind. */
const KNOWN: Readonly<Record<string, readonly (readonly [amount: string, units: string])[]>> = {
  月: [
    ["12", "年 周年"],
    ["6", "半年 个半年"],
    ["3", "季度 个季度 季"],
    ["1", "月 个月 个月份 月份"],
  ],
  天: [
    ["7", "周 星期 个星期 礼拜 个周"],
    ["1", "天 日 自然日 日历天 个日历天"],
  ],
  工作日: [["1", "工作日 个工作日"]],
  分钟: [
    ["60", "小时 个小时 时"],
    ["1", "分钟"],
  ],
  "%": [
    ["10", "成"],
    ["1", "% ％ 百分点 个百分点 个百分比 百分比 个点 百分 pp PP"],
    ["0.1", "‰"],
  ],
  元: [
    ["100000000", "亿元"],
    ["10000000", "千万元"],
    ["10000", "万元"],
    ["1000", "千元"],
    ["1", "元 人民币 元人民币 块"],
    ["0.1", "角"],
  ],
  米: [
    ["1000", "公里 千米 km KM"],
    ["500", "里"],
    ["1", "米 m 延米"],
    ["0.01", "厘米"],
    ["10000000", "万公里"],
  ],
  平方米: [
    ["1000000", "平方公里"],
    ["10000", "公顷 万平方米 万㎡"],
    ["1", "平方米 平方 平米 ㎡"],
  ],
  亩: [
    ["1", "亩"],
    ["10000", "万亩"],
  ],
  立方米: [
    ["100000000", "亿立方米"],
    ["1", "立方米 ㎥ 方"],
    ["0.001", "升"],
  ],
  公斤: [
    ["1000", "吨"],
    ["1", "公斤 千克 kg"],
    ["0.5", "斤"],
    ["0.001", "克"],
  ],
  人: [
    ["1", "人 名 位 个人"],
    ["10000", "万人"],
    ["100", "百人"],
    ["10", "十人"],
  ],
  次: [["1", "次 回"]],
  起: [["1", "起 宗"]],
  人次: [
    ["1", "人次"],
    ["10000", "万人次"],
  ],
};

describe.each(Object.entries(KNOWN))("in %s", (plain, units) => {
  it.each(units)("%s is each of %s", (amount, names) => {
    for (const name of names.split(" "))
      expect([name, inUnit(name, plain)]).toEqual([name, amount]);
  });
});

it("keeps kinds apart that no exact figure leads between", () => {
  const kinds = [...Object.keys(KNOWN), "户", "家", "分", "项", ""];
  for (const one of kinds)
    for (const other of kinds)
      if (one !== other) expect([one, other, inUnit(one, other)]).toEqual([one, other, undefined]);
});

it("takes a word that is unknown here for a unit of its own, in multiples too", () => {
  expect(inUnit("标准箱", "标准箱")).toBe("1");
  expect(inUnit("万标准箱", "标准箱")).toBe("10000");
  expect(inUnit("标准箱", "箱")).toBeUndefined();
  expect(inUnit("constructor", "toString")).toBeUndefined();
  expect(inUnit("十", "")).toBe("10");
  expect(inUnit("百万", "")).toBe("1000000");
});

it("sees through brackets and line breaks around a unit, and refuses what is no unit", () => {
  expect(readUnit("（万元）")?.name).toBe("万元");
  expect(readUnit("万\n元")?.name).toBe("万元");
  expect(readUnit("")?.name).toBe("");
  for (const none of [
    "3次",
    "次,项",
    "次;项",
    "次。",
    "万元:",
    "次(场",
    "次)场",
    "=次",
    "<次",
    ">次",
    "≥次",
    "≤次",
  ])
    expect([none, readUnit(none)]).toEqual([none, null]);
  expect(readUnit("一".repeat(20))?.name).toHaveLength(20);
  expect(readUnit("一".repeat(21))).toBeNull();
});

it("leaves a figure as it is where both units are of one size", () => {
  const third = decimal(1).div(3);
  expect(convert(third, readUnit("天")!, readUnit("日")!)).toBe(third);
});

it.each([
  ["年", "年 季度 个月"],
  ["季度", "季度 年 个月"],
  ["天", "天 周"],
  ["日", "日 周 天"],
  ["工作日", "工作日"],
  ["%", "%"],
  ["个百分点", "个百分点 %"],
  ["元", "元 亿元 万元"],
  ["千元", "千元 亿元 万元 元"],
  ["分钟", "分钟 小时"],
  ["米", "米 公里"],
  ["平方米", "平方米 公顷"],
  ["吨", "吨 公斤"],
  ["立方米", "立方米"],
  ["亩", "亩"],
  ["项", "项"],
  ["", ""],
])("beside %s are offered: %s", (unit, offered) =>
  expect(unitsConvertibleTo(readUnit(unit)!).join(" ")).toBe(offered)
);

describe("a Chinese numeral counts only before a word that counts", () => {
  const words =
    "次起件宗例项处个条份家户支场期篇批台套座所张部本辆车名位只头株棵栋幢间门届轮遍幅块集节堂笔款类种组队艘根盏册村镇县站片班人字版票点档级回";
  it.each([...words])("三%s", (word) => {
    const quantity = readQuantity(`三${word}`);
    expect([quantity?.value.toFixed(), quantity?.unit.name]).toEqual(["3", word]);
  });
  it.each([
    "三次活动",
    "两场培训会议",
    "三期工程",
    "三人次",
    "三户次",
    "三批次",
    "三场次",
    "三课时",
    "三学时",
    "三个部门",
    "三公里",
    "三万元",
    "三成",
  ])("%s", (text) =>
    expect(readQuantity(text)?.unit.name).toBe(text.slice(1).replace(/^万元$/, "元"))
  );
  it.each(["一般", "三公", "一次性", "三期性", "两手", "一等奖", "三个五年规划期", "一流"])(
    "not %s",
    (text) => expect(readQuantity(text)).toBeNull()
  );
});
