import { outcome } from "./told";

describe("texts that are no cell's", () => {
  it("reads as much as a cell holds", () => {
    expect(outcome("好".repeat(32767), "≥ 4 次", "4", "3次")[0]).toMatch(/^refuses no-rule/);
    expect(outcome("好".repeat(32768), "≥ 4 次", "4", "3次")).toEqual(["refuses too-long"]);
  });

  it("reads a long text every time alike", () => {
    const long = `${"好".repeat(6000)}。每少1次扣1分`;
    expect(outcome(long, "≥ 4 次", "4", "3次")).toEqual(["= 3"]);
    expect(outcome(long, "≥ 4 次", "4", "2次")).toEqual(["= 2"]);
  });
});

describe("line breaks", () => {
  it.each([
    ["每降低\n1个百分\n点扣0.5分", "= 4"],
    ["每降低1个\n百分点扣\n0.5分", "= 4"],
    ["满意度达\n到95%得\n满分，每降\n低1%扣\n0.5分", "= 4"],
    ["满意度达到95%得满分\n每降低1%扣0.5分", "= 4"],
    ["一、满意度达到95%得满分\n二、每降低1%扣0.5分", "= 4"],
    ["满意度达到95%得满分；\n\n每降低1%扣0.5分。", "= 4"],
  ])("%j gives %s", (standard, score) =>
    expect(outcome(standard, "≥ 95 %", "5", "93%")[0]).toBe(score)
  );
});
