import { asAnswer, questionsOf, readStandard } from "../../src/standard";
import { targetOf } from "./score";
import { doubted } from "./told";

describe("an input that is left empty", () => {
  it.each([
    ["每少1人扣0.5分", "≥ 95 %", ""],
    ["每少1人扣0.5分", "≥ 95 %", "  "],
    ["每超支1万元扣0.5分", "≥ 95 %", ""],
    ["每逾期1周扣0.5分", "= 100 %", "\n"],
    // a grade or a yes is kept as it was typed
    ["优秀得满分，良好扣3分，一般扣5分", "定性 优秀", " 1 "],
    ["1.制度健全得5分\n2.管理规范得5分", "定性 好", " 1 "],
  ])("%s | %s: %j is kept", (standard, target, typed) =>
    expect(asAnswer(questionsOf(readStandard(standard), targetOf(target))[0]!, typed)).toBe(typed)
  );
});

describe("years in the explanation of an indicator", () => {
  it.each([
    ["每少1个扣1分", "≥ 4 个", "4", "2024年个数", []],
    [
      "每少1个扣1分",
      "≥ 4 个",
      "4",
      "2024年建成5个",
      ["hint explanation-differs figures=5个 target=4个"],
    ],
  ])("%s | %s | %s | %s", (standard, target, weight, explanation, said) =>
    expect(doubted(standard, target, weight, explanation)).toEqual(said)
  );
});

describe("what is dubious about points", () => {
  it.each([
    [
      "得2-3分",
      "≥ 90 %",
      "10",
      [
        "warning undecidable reason=range words= 「得2-3分」 → 达到90%得满分,每降低1个百分点扣0.5分,扣完为止",
        "warning points-differ-from-weight points=3 weight=10",
      ],
    ],
    [
      "每降低1%得1分，降低5%以上得满分",
      "≥ 10 %",
      "10",
      ["warning threshold-differs threshold=5% target=10% 「降低5%以上得满分」"],
    ],
  ])("%s | %s | %s", (standard, target, weight, said) =>
    expect(doubted(standard, target, weight)).toEqual(said)
  );
});
