import { decimal, formatDecimal, readNumber, roundScore, scanNumber } from "../../src/quantity";

describe("numbers", () => {
  it.each([
    ["1,234,567", "1234567"],
    ["12,345", "12345"],
    ["1,234,567.25", "1234567.25"],
    ["1２.５", "12.5"],
    ["o", "0"],
    ["O.5", "0.5"],
    ["O.O5", "0.05"],
    ["1o5", "105"],
    ["o5", "5"],
    ["5.O", "5"],
    ["10.25", "10.25"],
    [".25", "0.25"],
    ["-.25", "-0.25"],
    ["+3", "3"],
    ["－3", "-3"],
    ["负二十", "-20"],
    ["1.5万", "15000"],
    ["12万", "120000"],
    ["2亿", "200000000"],
    ["1".repeat(40), "1".repeat(40)],
    ["零五", "5"],
    ["一零", "10"],
    ["一二三", "123"],
    ["二零二六", "2026"],
    ["十", "10"],
    ["二十", "20"],
    ["四十六", "46"],
    ["七百八十九", "789"],
    ["一千零三十", "1030"],
    ["九千零六", "9006"],
    ["卅", "30"],
    ["卅五", "35"],
    ["廿", "20"],
    ["叁拾肆", "34"],
    ["伍佰陆拾柒", "567"],
    ["捌仟玖佰", "8900"],
    ["壹仟贰佰叁拾", "1230"],
    ["十万", "100000"],
    ["三万零五", "30005"],
    ["十二万三千", "123000"],
    ["二亿零三百万", "203000000"],
    ["三点一四", "3.14"],
    ["零点五", "0.5"],
    ["十点零五", "10.05"],
  ])("%s is %s", (text, value) => expect(readNumber(text)?.toFixed()).toBe(value));

  it.each([
    "1".repeat(41),
    "1234,567",
    "1,2345",
    "oA",
    "O级",
    "1.",
    "--2",
    "+-2",
    "负负二",
    "一二",
    "十百",
    "百十",
    "千",
    "二百二百",
    "五百六千",
    "五五十",
    "万",
    "亿",
    "零万",
    "二点",
    "点五",
    "半数",
    "半年",
    "3百",
    "三万元",
    "1万亿",
    "3万5",
    "第1",
  ])("%s is no number", (text) => expect(readNumber(text)).toBeNull());

  it("is found where it stands in a text, and says where it ends", () => {
    const at = (text: string, start: number): readonly [string, number] | null => {
      const found = scanNumber(text, start);
      return found && [found.value.toFixed(), found.end];
    };
    expect(at("扣0.5分", 1)).toEqual(["0.5", 4]);
    expect(at("扣-0.5分", 1)).toEqual(["-0.5", 5]);
    expect(at("每少二十五点五次", 2)).toEqual(["25.5", 7]);
    expect(at("增长负三个", 2)).toEqual(["-3", 4]);
    expect(at("有1,000元", 1)).toEqual(["1000", 6]);
    expect(at("约半天", 1)).toEqual(["0.5", 2]);
    expect(at("扣0.5分", 0)).toBeNull();
    expect(at("约半数", 1)).toBeNull();
  });
});

describe("decimals", () => {
  it.each([
    ["0.1234567", 6, "0.123456…"],
    ["0.123456", 6, "0.123456"],
    ["-0.19999999", 6, "-0.199999…"],
    ["2.56789", 4, "2.5678…"],
    ["100", 4, "100"],
    ["1200000000000000000000000000", 6, "1200000000000000000000000000"],
  ])("%s with %i places reads %s", (value, places, text) =>
    expect(formatDecimal(decimal(value), places)).toBe(text)
  );

  it("are exact, and quotients are cut at thirty places", () => {
    expect(decimal("0.1").plus("0.2").toFixed()).toBe("0.3");
    expect(decimal(1).div(7).toFixed()).toBe("0.142857142857142857142857142857");
    expect(decimal(2).div(3).toFixed()).toBe(`0.${"6".repeat(29)}7`);
    expect(String(decimal("0.00000000000000000001"))).toBe("0.00000000000000000001");
    expect(String(decimal("1000000000000000000000000000000"))).toBe(
      "1000000000000000000000000000000"
    );
  });

  it.each([
    ["1.665", "1.67"],
    ["1.6649", "1.66"],
    ["2.005", "2.01"],
    ["-1.665", "-1.67"],
  ])("%s as a score is %s", (value, score) =>
    expect(roundScore(decimal(value)).toFixed()).toBe(score)
  );
});
