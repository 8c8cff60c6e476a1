import { convert, decimal, readQuantity, readUnit } from "../../src/quantity";

const read = (text: string): string | null => {
  const found = readQuantity(text);
  return found && `${found.comparator ?? ""}${found.value.toFixed()}${found.unit.name}`;
};

describe("a second counting word in brackets", () => {
  it.each([
    ["5台(套)", "5台"],
    ["10次（个）", "10次"],
    // it stands only for a counting word before it, and only at the end
    ["3(个)", "3个"],
    ["5台(张)", null],
    ["5台(套)次", null],
    ["5(套)台", null],
    ["5(套)(个)", null],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("commas, full stops and signs that stand elsewhere than at the end or the beginning", () => {
  it.each([
    ["5次。", "5次"],
    ["5次；", "5次"],
    ["1,23次", null],
    ["5,次", null],
    ["95。5%", null],
    ["95%≥", null],
    ["3次至多", null],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("years of the calendar, and figures that only look like them", () => {
  it.each([
    ["2024年", null],
    ["2024年度", null],
    ["2000元/年", "2000元/年"],
    ["2000人年", "2000人年"],
    ["3年", "3年"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("basis points", () => {
  it.each([
    ["25个基点", "0.25"],
    ["25基点", "0.25"],
  ])("%s are %s %", (text, percent) => {
    const { value, unit } = readQuantity(text)!;
    expect(convert(value, unit, readUnit("%")!)?.toFixed()).toBe(percent);
  });

  it("make percentages again", () =>
    expect(convert(decimal("0.5"), readUnit("%")!, readUnit("个基点")!)?.toFixed()).toBe("50"));
});
