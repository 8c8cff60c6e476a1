import { lint, impliedWeight, questionsOf, readStandard, gradesOf } from "../../src/standard";
import { decimal } from "../../src/quantity";
import { evaluated, score, targetOf } from "./score";

/** The 2024 form's 19 filled rows: name, standard, target, weight (the three rows without one have the implied weight). */
const ROWS = {
  文体活动次数: ["按要求开展2次活动得满分,每少开展1次扣1.25 分", "≥ 2 次", "2.5"],
  党员培训次数: ["按要求开展3次培训得满分,每少开展1次扣0.833 分", "≥ 3 次", "2.5"],
  创建覆盖率: ["覆盖率达到100%得满分,每下降1%扣0.1分", "= 100 %", "2.5"],
  清廉建设活动次数: ["活动开展1次以上得满分,每少1次扣2.5分", "≥ 1 次", "2.5"],
  纪检干部业务培训次数: ["培训开展次数1次以上得满分,每少于1次扣2.5分", "≥ 1 次", "2.5"],
  素养提升活动次数: ["活动次数大于等于3次得满分,每少于1次扣0.833分", "≥ 3 次", "2.5"],
  活动参与率: ["活动参与率达到95%以上得满分,每下降1%扣0.1分", "≥ 95 %", "3.5"],
  培训参与率: ["培训参与率达到95%以上得满分,每下降1%扣0.1分", "≥ 95 %", "3.5"],
  清廉建设活动覆盖率: ["覆盖率达到95%以上得满分,每下降1%扣0.1分", "≥ 95 %", "2"],
  培训合格率: ["培训合格率95%以上得满分,每降低1%扣0.1分", "≥ 95 %", "2"],
  考核达标率: ["达标率95%以上得满分,每下降1%扣0.1分", "≥ 95 %", "2"],
  星级党支部覆盖率: ["覆盖率95%以上得满分,每降低1%扣0.1分", "≥ 95 %", "2"],
  工作完成及时率: ["工作完成及时率100%得满分,每超过规定时间1周 扣0.5分", "= 100 %", "5"],
  模范机关创建时间: ["1年内完成得满分,每超过1个月扣0.5分", "\\leq 1 年", "5"],
  深化拓展成效: [
    "效果显著得满分,效果良好扣1分,效果一般扣3 分,效果较差扣5分,无效果扣7分",
    "定性 效果显著",
    "7",
  ],
  党建提质增效: [
    "效果显著得满分,效果良好扣1分,效果一般扣3 分,效果较差扣5分,无效果扣7分",
    "定性 效果显著",
    "7",
  ],
  清廉衡阳效果: [
    "有效推动得满分,效果良好扣1分,效果一般扣2 分,效果较差扣4分,无推动扣6分",
    "定性 有效推动",
    "6",
  ],
  社会公众满意度: ["大于等于95%得满分,每降低1%扣0.29分", "≥ 95 %", "10"],
  总成本控制额: ["决算支出财政预算支出不超过预算金额得满分, 每超过5%扣1分", "≤ 687.61 万元", "20"],
} as const;
type Name = keyof typeof ROWS;

describe("the form's rows with broken steps whole / pro rata / started", () => {
  const table: readonly (readonly [Name, string, string, string, string])[] = [
    ["文体活动次数", "1次", "1.25", "1.25", "1.25"],
    ["党员培训次数", "2次", "1.67", "1.67", "1.67"],
    ["党员培训次数", "1次", "0.83", "0.83", "0.83"],
    ["党员培训次数", "0次", "0", "0", "0"],
    ["创建覆盖率", "99.4%", "2.5", "2.44", "2.4"],
    ["活动参与率", "94.4%", "3.5", "3.44", "3.4"],
    ["活动参与率", "90%", "3", "3", "3"],
    ["活动参与率", "60%", "0", "0", "0"],
    ["工作完成及时率", "0.5周", "5", "4.75", "4.5"],
    ["工作完成及时率", "3周", "3.5", "3.5", "3.5"],
    ["工作完成及时率", "12周", "0", "0", "0"],
    ["模范机关创建时间", "12个月", "5", "5", "5"],
    ["模范机关创建时间", "14个月", "4", "4", "4"],
    ["模范机关创建时间", "23个月", "0", "0", "0"],
    ["深化拓展成效", "效果一般", "4", "4", "4"],
    ["社会公众满意度", "94.3%", "10", "9.8", "9.71"],
    ["社会公众满意度", "90%", "8.55", "8.55", "8.55"],
    ["社会公众满意度", "60%", "0", "0", "0"],
    ["总成本控制额", "690万元", "20", "19.93", "19"],
    ["总成本控制额", "721.99万元", "20", "19", "19"],
    ["总成本控制额", "722.00万元", "19", "19", "18"],
    ["总成本控制额", "756.37万元", "19", "18", "18"],
  ];
  it.each(table)("%s %s: %s / %s / %s", (name, actual, whole, proRata, started) => {
    const [standard, target, weight] = ROWS[name];
    expect([
      score(standard, target, weight, actual, "whole"),
      score(standard, target, weight, actual, "pro-rata"),
      score(standard, target, weight, actual, "started"),
    ]).toEqual([whole, proRata, started]);
  });

  it("marks the rows where the three readings differ, and only these", () => {
    const matters = (name: Name, actual: string): boolean => {
      const [standard, target, weight] = ROWS[name];
      const result = evaluated(standard, target, weight, actual);
      return result.status === "scored" && result.brokenStepsMatter;
    };
    expect(matters("创建覆盖率", "99.4%")).toBe(true);
    expect(matters("创建覆盖率", "99%")).toBe(false);
    expect(matters("模范机关创建时间", "14个月")).toBe(false);
  });
});

it("gives full marks everywhere when every target is met", () => {
  const met: Readonly<Record<Name, string>> = {
    文体活动次数: "2次",
    党员培训次数: "3次",
    创建覆盖率: "100%",
    清廉建设活动次数: "1次",
    纪检干部业务培训次数: "1次",
    素养提升活动次数: "3次",
    活动参与率: "95%",
    培训参与率: "95%",
    清廉建设活动覆盖率: "95%",
    培训合格率: "95%",
    考核达标率: "95%",
    星级党支部覆盖率: "95%",
    工作完成及时率: "0周",
    模范机关创建时间: "1年",
    深化拓展成效: "效果显著",
    党建提质增效: "效果显著",
    清廉衡阳效果: "有效推动",
    社会公众满意度: "95%",
    总成本控制额: "687.61万元",
  };
  const total = (Object.keys(ROWS) as Name[]).reduce((sum, name) => {
    const [standard, target, weight] = ROWS[name];
    return sum.plus(score(standard, target, weight, met[name]));
  }, decimal(0));
  expect(total.toFixed(2)).toBe("90.00");
});

it.each(["", "　", "见附件", "未完成", "效果不错"])("says no score for the actual %j", (actual) => {
  for (const [standard, target, weight] of Object.values(ROWS))
    expect([standard, score(standard, target, weight, actual)]).toEqual([standard, "?"]);
});

it("offers the weights that three remarks leave out", () => {
  const implied = (name: Name): string | undefined =>
    impliedWeight(readStandard(ROWS[name][0]), targetOf(ROWS[name][1]))?.weight.toFixed();
  expect(implied("纪检干部业务培训次数")).toBe("2.5");
  expect(implied("深化拓展成效")).toBe("7");
  expect(implied("党建提质增效")).toBe("7");
  expect(implied("活动参与率")).toBeUndefined();
});

it("asks for the figure that each standard calls for", () => {
  const first = (name: Name) =>
    questionsOf(readStandard(ROWS[name][0]), targetOf(ROWS[name][1]))[0];
  expect(first("文体活动次数")).toMatchObject({
    id: "actual",
    kind: "quantity",
    asks: "actual",
    unit: "次",
  });
  expect(first("工作完成及时率")).toMatchObject({
    id: "actual",
    asks: "overdue",
    unit: "周",
    units: ["周", "天"],
  });
  expect(first("深化拓展成效")).toMatchObject({
    id: "actual",
    kind: "grade",
    options: ["效果显著", "效果良好", "效果一般", "效果较差", "无效果"],
  });
  expect(gradesOf(readStandard(ROWS.清廉衡阳效果[0]))?.map(({ label }) => label)).toEqual([
    "有效推动",
    "效果良好",
    "效果一般",
    "效果较差",
    "无推动",
  ]);
  expect(gradesOf(readStandard(ROWS.活动参与率[0]))).toBeNull();
});

it("finds what is dubious about these standards, and nothing else", () => {
  const codes = (name: Name): readonly string[] => {
    const [standard, target, weight] = ROWS[name];
    return lint(readStandard(standard), {
      target: targetOf(target),
      weight: decimal(weight),
      explanation: "",
      indicatorName: name,
    }).map(({ code, severity }) => `${severity} ${code}`);
  };
  expect(
    Object.fromEntries(
      (Object.keys(ROWS) as Name[])
        .map((name) => [name, codes(name)])
        .filter(([, found]) => found!.length > 0)
    )
  ).toEqual({
    党员培训次数: ["hint cannot-reach-weight"],
    素养提升活动次数: ["hint cannot-reach-weight"],
    工作完成及时率: ["warning other-figure"],
    模范机关创建时间: ["hint converted-step"],
    总成本控制额: ["hint relative-step"],
  });
});

it("points at the words that each figure came from", () => {
  const [standard, target, weight] = ROWS.活动参与率;
  const result = evaluated(standard, target, weight, "90%");
  if (result.status !== "scored") throw new Error("not scored");
  const words = (code: string): readonly string[] =>
    result.trace
      .filter((step) => step.code === code)
      .flatMap((step) => step.spans.map(({ start, end }) => standard.slice(start, end)));
  expect(words("shortfall")).toEqual(["达到95%以上"]);
  expect(words("steps")).toEqual(["每下降1%"]);
  expect(words("deduction")).toEqual(["扣0.1分"]);
});
