import { chineseWords, loadWords } from "../../src/messages";
import { decimal } from "../../src/quantity";
import { asAnswer, evaluate, questionsOf, readStandard } from "../../src/standard";
import { evaluated, score, targetOf } from "./score";

const COST = ["不超过预算金额得满分,每超过5%扣1分", "≤ 687.61 万元", "20"] as const;
const TIMES = ["开展2次活动得满分,每少开展1次扣1.25分", "≥ 2 次", "2.5"] as const;
const MONTHS = ["1年内完成得满分,每超过1个月扣0.5分", "≤ 1 年", "5"] as const;
const WEEKS = ["工作完成及时率100%得满分,每超过规定时间1周扣0.5分", "= 100 %", "5"] as const;
const EVENTS = ["每发生1起扣5分", "= 0 起", "10"] as const;
const NO_STANDARD = ["", "≤ 687.61 万元", "20"] as const;

const said = (standard: string, target: string, weight: string, actual: string): string => {
  const result = evaluated(standard, target, weight, actual);
  return result.status === "scored"
    ? result.score.toFixed()
    : chineseWords.say(`standard.problem.${result.problem.code}`, result.problem.data);
};

const several = (standard: string, actual: string, id: string, second: string): string => {
  const result = evaluate(readStandard(standard), {
    target: targetOf("- "),
    weight: decimal(10),
    answers: { actual, [id]: second },
    brokenSteps: "whole",
  });
  return result.status === "scored"
    ? result.score.toFixed()
    : chineseWords.say(`standard.problem.${result.problem.code}`, result.problem.data);
};

it.each<readonly [row: readonly [string, string, string], actual: string]>([
  [COST, "-5万元"],
  [COST, "-5"],
  [COST, "－50000元"],
  [COST, "负5万元"],
  [COST, "支出-5万元"],
  [COST, "≤-5万元"],
  [COST, "-5%"],
  [COST, "超支-5万元"],
  [TIMES, "-1次"],
  [TIMES, "−1"],
  [TIMES, "少-1次"],
  [MONTHS, "-3个月"],
  [MONTHS, "-1年2个月"],
  [WEEKS, "-3周"],
  [WEEKS, "超期-3天"],
  [EVENTS, "-1起"],
  [NO_STANDARD, "-5万元"],
])("%j: %s is a slip of the pen, not a score", (row, actual) => {
  const result = evaluated(...row, actual);
  expect(result).toMatchObject({ status: "needs-input", problem: { code: "actual-negative" } });
});

it("says what is wrong, why, and how to mend it", async () => {
  expect(said(...COST, "-5万元")).toBe(
    "“-5万元”小于 0，金额、时间和数量不会是负数，可能多打了减号。请核对后重填。"
  );
  expect(said(...TIMES, "-1")).toContain("“-1次”小于 0");
  expect(said(...WEEKS, "超期-3天")).toBe(
    "“-3天”小于 0，超出、不足或超期的部分不会是负数，可能多打了减号。请核对后重填，提前完成的填 0。"
  );
  const result = evaluated(...COST, "-5万元");
  if (result.status !== "needs-input") throw new Error("not asked");
  expect(
    (await loadWords("en")).say("standard.problem.actual-negative", result.problem.data)
  ).toContain("“-5万元” is below zero, which an amount, a time or a count can't be");
});

it("asks for the same figure again, also where it was typed into the input of weeks overdue", () => {
  const question = questionsOf(readStandard(WEEKS[0]), targetOf(WEEKS[1]))[0]!;
  const result = evaluated(...WEEKS, asAnswer(question, "-3"));
  expect(result).toMatchObject({
    status: "needs-input",
    questions: [{ id: "actual", asks: "overdue" }],
    problem: { code: "actual-negative", data: { actual: "-3周" } },
  });
});

it("looks at every answer of a standard that asks for several", () => {
  const standard = "每发生1起事故扣2分;每延迟1天扣1分";
  const [first, second] = questionsOf(readStandard(standard), targetOf("- "));
  expect([first?.asks, second?.asks]).toEqual(["events", "overdue"]);
  const at = (events: string, days: string): string => several(standard, events, second!.id, days);
  expect(at("1起", "2天")).toBe("6");
  expect(at("1起", "-2天")).toContain("“-2天”小于 0");
});

describe("a figure below zero is scored", () => {
  it("where it is a rate", () => {
    const rate = ["变动率不超过5%得满分,每超过1%扣0.5分", "≤ 5 %", "5"] as const;
    expect(score(...rate, "-3%")).toBe("5");
    expect(score(...rate, "-3")).toBe("5");
    expect(score("增长率达到2%得满分,每低1%扣1分", "≥ 2 %", "5", "-1%")).toBe("2");
  });

  it("where the target is below zero, or the standard speaks of it", () => {
    expect(score("不高于目标值得满分,否则不得分", "≤ -5 万元", "5", "-6万元")).toBe("5");
    expect(score("增长2万元得满分,负增长不得分", "≥ 2 万元", "5", "-1万元")).not.toBe("5");
    const spoken = evaluated(
      "增长2万元得满分,每少1万元扣1分,负增长不得分",
      "≥ 2 万元",
      "5",
      "-1万元"
    );
    expect(spoken).not.toMatchObject({ problem: { code: "actual-negative" } });
  });

  it("where both sides count alike", () => {
    const both = "±5天以内得满分,±5天-±10天得2分,超过±10天不得分";
    expect(evaluated(both, "≤ 5 天", "5", "-3天")).not.toMatchObject({
      problem: { code: "actual-negative" },
    });
  });
});

it.each(["1-2次", "3-", "A-", "2024-05-01", "—", "-"])(
  "a dash that is no sign (%s) is no figure below zero",
  (actual) => {
    expect(evaluated(...TIMES, actual)).not.toMatchObject({ problem: { code: "actual-negative" } });
    expect(score(...TIMES, actual)).toBe("?");
  }
);

it("nothing is nothing, also with a sign", () => {
  expect(score(...TIMES, "-0次")).toBe("0");
});
