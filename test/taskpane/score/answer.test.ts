import fc from "../../laws";
import type { Question } from "../../../src/standard";
import { joinAnswer, splitAnswer } from "../../../src/taskpane/score/answer";

const question = (unit: string, units: readonly string[]): Question => ({
  id: "actual",
  kind: "quantity",
  words: "",
  span: null,
  asks: "actual",
  unit,
  units,
  options: [],
});

const time = question("年", ["年", "个月", "天"]);

describe("an answer and its unit", () => {
  it.each([
    ["12个月", { text: "12", unit: "个月" }],
    ["１２个月", { text: "１２", unit: "个月" }],
    ["两年", { text: "两", unit: "年" }],
    ["1 年", { text: "1", unit: "年" }],
    ["1年2个月", { text: "1年2", unit: "个月" }],
    ["12", { text: "12", unit: "年" }],
    ["", { text: "", unit: "年" }],
    ["个月", { text: "个月", unit: "年" }],
    ["按时完成", { text: "按时完成", unit: "年" }],
  ])("%s is shown as figure and unit", (answer, parts) => {
    expect(splitAnswer(time, answer)).toEqual(parts);
  });

  it("leaves the question's own unit out, because it is understood", () => {
    expect(joinAnswer(time, { text: "1", unit: "年" })).toBe("1");
    expect(joinAnswer(time, { text: "12", unit: "个月" })).toBe("12个月");
  });

  it("lets a unit that was typed win over the one that was chosen", () => {
    expect(joinAnswer(time, { text: "12个月", unit: "天" })).toBe("12个月");
  });

  it("is no answer while there is no figure, whatever the unit", () => {
    expect(joinAnswer(time, { text: " ", unit: "个月" }).trim()).toBe("");
  });

  it("says the same after it was shown and not changed", () => {
    const figure = fc.constantFrom("1", "0.5", "两", "十二", "", "约3", "abc");
    const unit = fc.constantFrom("年", "个月", "天", "", "周");
    fc.assert(
      fc.property(figure, unit, (text, typed) => {
        const once = joinAnswer(time, splitAnswer(time, text + typed));
        expect(joinAnswer(time, splitAnswer(time, once))).toBe(once);
        expect(splitAnswer(time, once)).toEqual(splitAnswer(time, text + typed));
      })
    );
  });
});
