import { readSheet, type Form } from "../../src/form";
import {
  defaultSettings,
  missingForFullMarks,
  scoreCard,
  scoreRow,
  yearEndRows,
  type Actuals,
  type ScoreCard,
  type ScoringSettings,
} from "../../src/scoring";
import { bundledForm } from "../forms/from-xlsx";
import { formOf } from "./sample";

/** The remarks that the form of 2024 left empty, filled with the weights that their standards imply. */
const WEIGHTS: Readonly<Record<string, string>> = {
  纪检干部业务培训次数: "2.5分",
  深化拓展全市模范机关创建成效: "7分",
  机关党建提质增效: "7分",
};

/** An actual for each indicator that meets its target. */
const MET: Readonly<Record<string, string>> = {
  文体活动次数: "2次",
  党员培训次数: "3",
  全市直机关机关党组织开展模范机关创建覆盖率: "100%",
  清廉建设活动次数: "1次",
  纪检干部业务培训次数: "1",
  自选党建业务素养提升活动次数: "三次",
  活动参与率: "95%",
  培训参与率: "９５％",
  清廉建设活动覆盖率: "95",
  纪检干部业务培训合格率: "96%",
  机关党建工作考核内容和指标体系的考核标准考核达标率: "100%",
  市直机关星级党支部建设覆盖率: "95%",
  工作完成及时率: "0周",
  模范机关创建时间: "12个月",
  深化拓展全市模范机关创建成效: "效果显著",
  机关党建提质增效: "效果显著",
  推动清廉衡阳建设效果: "有效推动",
  社会公众满意度: "95%",
  总成本控制额: "687.61万元",
};

let form: Form;
beforeAll(async () => {
  const read = readSheet(await bundledForm()).forms[0];
  if (!read) throw new Error("the bundled form is no form");
  const indicators = read.indicators.map((indicator) => ({
    ...indicator,
    remark: WEIGHTS[indicator.name] ?? indicator.remark,
  }));
  form = { ...read, indicators };
});

const actualsOf = (byName: Readonly<Record<string, string>>): Actuals =>
  Object.fromEntries(
    form.indicators.flatMap(({ key, name }) =>
      name in byName ? [[key, { actual: byName[name] }]] : []
    )
  );

const NO_BUDGET = { spent: "", budget: "" };
const cardOf = (
  byName: Readonly<Record<string, string>>,
  settings: Partial<ScoringSettings> = {},
  budget = NO_BUDGET
): ScoreCard => scoreCard(form, actualsOf(byName), { ...defaultSettings, ...settings }, budget);

function scoreOf(card: ScoreCard, name: string): string {
  const row = card.rows.find(({ indicator }) => indicator.name === name);
  return row?.evaluation.status === "scored"
    ? row.evaluation.score.toFixed(2)
    : (row?.evaluation.status ?? "?");
}

describe("the table of the form's own standards", () => {
  test.each([
    ["文体活动次数", "1次", "1.25", "1.25", "1.25"],
    ["党员培训次数", "2", "1.67", "1.67", "1.67"],
    ["党员培训次数", "1", "0.83", "0.83", "0.83"],
    ["党员培训次数", "0次", "0.00", "0.00", "0.00"],
    ["全市直机关机关党组织开展模范机关创建覆盖率", "99.4%", "2.50", "2.44", "2.40"],
    ["活动参与率", "94.4%", "3.50", "3.44", "3.40"],
    ["活动参与率", "90%", "3.00", "3.00", "3.00"],
    ["活动参与率", "60%", "0.00", "0.00", "0.00"],
    ["工作完成及时率", "0.5周", "5.00", "4.75", "4.50"],
    ["工作完成及时率", "3周", "3.50", "3.50", "3.50"],
    ["工作完成及时率", "12周", "0.00", "0.00", "0.00"],
    ["模范机关创建时间", "12个月", "5.00", "5.00", "5.00"],
    ["模范机关创建时间", "14个月", "4.00", "4.00", "4.00"],
    ["模范机关创建时间", "23个月", "0.00", "0.00", "0.00"],
    ["深化拓展全市模范机关创建成效", "效果一般", "4.00", "4.00", "4.00"],
    ["社会公众满意度", "94.3%", "10.00", "9.80", "9.71"],
    ["社会公众满意度", "90%", "8.55", "8.55", "8.55"],
    ["社会公众满意度", "60%", "0.00", "0.00", "0.00"],
    ["总成本控制额", "690", "20.00", "19.93", "19.00"],
    ["总成本控制额", "721.99万元", "20.00", "19.00", "19.00"],
    ["总成本控制额", "722.00万元", "19.00", "19.00", "18.00"],
    ["总成本控制额", "756.37万元", "19.00", "18.00", "18.00"],
  ])(
    "%s %s scores %s, pro rata %s, by started steps %s",
    (name, actual, whole, proRata, started) => {
      const scores = (["whole", "pro-rata", "started"] as const).map((brokenSteps) =>
        scoreOf(cardOf({ [name]: actual }, { brokenSteps }), name)
      );
      expect(scores).toEqual([whole, proRata, started]);
    }
  );
});

describe("the card of the form", () => {
  test("all targets met give 90, with 预算执行率 100 and the grade 优", () => {
    const card = cardOf(MET, {}, { spent: "687.61", budget: "687.61万元" });
    expect(card.total.toFixed(2)).toBe("90.00");
    expect(card.weight.toString()).toBe("90");
    expect(card.missing).toBe(0);
    expect(card.budgetExecution?.toString()).toBe("10");
    expect([card.grandTotal?.toFixed(2), card.grade]).toEqual(["100.00", "优"]);
    expect(
      card.subtotals.map(({ level1, score, weight, complete }) => [
        level1,
        `${score}/${weight}`,
        complete,
      ])
    ).toEqual([
      ["产出指标", "40/40", true],
      ["效益指标", "20/20", true],
      ["满意度指标", "10/10", true],
      ["成本指标", "20/20", true],
    ]);
    expect(missingForFullMarks(card)).toEqual([]);
  });

  test("a missing actual leaves its row blank and the total incomplete, never 0", () => {
    const { 活动参与率: _, ...others } = MET;
    const card = cardOf({ ...others, 文体活动次数: "1" }, {}, { spent: "1", budget: "1" });
    expect(scoreOf(card, "活动参与率")).toBe("needs-input");
    expect(card.total.toFixed(2)).toBe("85.25");
    expect([card.missing, card.grandTotal, card.grade]).toEqual([1, null, null]);
    expect(card.subtotals[0]?.complete).toBe(false);
    expect(
      missingForFullMarks(card).map(({ indicator, lost }) => [
        indicator.name,
        lost?.toString() ?? null,
      ])
    ).toEqual([
      ["文体活动次数", "1.25"],
      ["活动参与率", null],
    ]);
  });

  test("a row without a weight needs it first; the implied one is offered, not used", async () => {
    const [indicator] = form.indicators.filter(({ name }) => name === "纪检干部业务培训次数");
    const row = scoreRow({ ...indicator!, remark: "" }, { actual: "1" }, defaultSettings);
    expect(row.evaluation.status).toBe("needs-input");
    expect([row.weight, row.weightFrom, row.impliedWeight?.toString()]).toEqual([
      null,
      null,
      "2.5",
    ]);
  });

  test("without 预算执行率 there is no grand total", () => {
    expect(cardOf(MET)).toMatchObject({ missing: 0, grandTotal: null, grade: null });
  });

  test("weights that do not add up give no grade: its bounds are points of 100", () => {
    const card = scoreCard(
      { ...form, indicators: form.indicators.slice(1) },
      actualsOf(MET),
      defaultSettings,
      { spent: "1", budget: "1" }
    );
    expect(card.grandTotal?.toString()).toBe("97.5");
    expect(card.grade).toBeNull();
  });

  test("where 预算执行率 is inside the form the weights make 100 and nothing is added", () => {
    const indicators = [
      ...form.indicators,
      { ...form.indicators[0]!, key: "x", name: "x", remark: "10分" },
    ];
    const card = scoreCard(
      { ...form, indicators },
      { ...actualsOf(MET), x: { actual: "2" } },
      { ...defaultSettings, weightTotal: 100 },
      { spent: "1", budget: "2" }
    );
    expect([card.grandTotal?.toString(), card.grade]).toEqual(["100", "优"]);
  });

  test("the grades follow the settings", () => {
    const grades = { excellent: 99, good: 98, fair: 97 };
    const lost = { ...MET, 文体活动次数: "1", 党员培训次数: "2" };
    const card = cardOf(lost, { grades }, { spent: "1", budget: "1" });
    expect([card.grandTotal?.toString(), card.grade]).toEqual(["97.92", "中"]);
  });
});

describe("where weight and actual are read", () => {
  const settings = defaultSettings;
  const row = (over: object) =>
    formOf([{ name: "甲", standard: "每少1次扣1分", ...over }]).indicators[0]!;

  test("a weight column beats the remark", () => {
    const scored = scoreRow(row({ weightText: "4", remark: "2.5分" }), { actual: "1" }, settings);
    expect([scored.weight?.toString(), scored.weightFrom]).toEqual(["4", "column"]);
    expect(scoreRow(row({ weightText: "10%" }), {}, settings).weight?.toString()).toBe("10");
    expect(scoreRow(row({ weightText: " ", remark: "2.5分" }), {}, settings).weightFrom).toBe(
      "remark"
    );
    expect(
      scoreRow(row({ weightText: "见附件", remark: "2.5分" }), {}, settings).weight
    ).toBeNull();
  });

  test("a column of actuals is read, whatever was entered in the pane before", () => {
    const read = scoreRow(row({ actualText: "2次", remark: "2分" }), { actual: "0" }, settings);
    expect([read.actualFrom, read.answers.actual, read.lost?.toString()]).toEqual([
      "column",
      "2次",
      "0",
    ]);
    const entered = scoreRow(row({ actualText: " ", remark: "2分" }), { actual: "1" }, settings);
    expect([entered.actualFrom, entered.lost?.toString()]).toEqual(["pane", "1"]);
    expect(scoreRow(row({}), {}, settings).actualFrom).toBeNull();
  });
});

test("the year-end form lists every row and asks for a reason where points were lost", () => {
  const rows = yearEndRows(cardOf({ ...MET, 文体活动次数: "1次" }));
  expect(rows[0]).toMatchObject({
    level1: "产出指标",
    level2: "数量指标",
    name: "文体活动次数",
    target: expect.stringMatching(/2次$/) as string,
    actual: "1次",
    reasonRequired: true,
  });
  expect(rows.filter(({ reasonRequired }) => reasonRequired)).toHaveLength(1);
  expect(rows.find(({ name }) => name === "机关党建提质增效")?.target).toBe("效果显著");
});

describe("figures as people write them", () => {
  const row = (name: string): Form["indicators"][number] =>
    form.indicators.find((indicator) => indicator.name === name)!;
  const scoreOf = (name: string, actual: string): string => {
    const { evaluation } = scoreRow(row(name), { actual }, defaultSettings);
    return evaluation.status === "scored" ? evaluation.score.toFixed(2) : evaluation.problem.code;
  };
  const inColumn = (name: string, actualText: string): string => {
    const { evaluation } = scoreRow({ ...row(name), actualText }, {}, defaultSettings);
    return evaluation.status === "scored" ? evaluation.score.toFixed(2) : evaluation.problem.code;
  };

  test.each([
    ["总成本控制额", "722万", "19.00"],
    ["总成本控制额", "690万", "20.00"],
    ["总成本控制额", "0.0722亿", "19.00"],
    ["总成本控制额", "七百二十二万", "19.00"],
  ])("%s %s is an amount of money, not ten thousand times as much", (name, actual, score) => {
    expect(scoreOf(name, actual)).toBe(score);
    expect(inColumn(name, actual)).toBe(score);
  });

  test.each(["0.994", "1", "０.５"])("%s where percent are meant is asked again", (actual) => {
    expect(scoreOf("社会公众满意度", actual)).toBe("unit-needed");
    expect(inColumn("社会公众满意度", actual)).toBe("unit-needed");
    expect(scoreOf("社会公众满意度", `${actual}%`)).not.toBe("unit-needed");
  });

  test("being early is no delay", () => {
    expect(scoreOf("工作完成及时率", "提前1周")).toBe("actual-unclear");
    expect(scoreOf("工作完成及时率", "-2")).toBe("actual-negative");
    expect(scoreOf("工作完成及时率", "2")).toBe("4.00");
  });

  test("a bare figure in the sheet's column is in the row's own 计量单位, in the pane in the unit beside the input", () => {
    expect(inColumn("模范机关创建时间", "2")).toBe("0.00");
    expect(inColumn("模范机关创建时间", "14个月")).toBe("4.00");
    expect(scoreOf("模范机关创建时间", "14")).toBe("4.00");
    expect(inColumn("文体活动次数", "1")).toBe("1.25");
  });
});
