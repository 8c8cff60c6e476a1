import { chineseWords, loadWords, type Words } from "../../../src/messages";
import type { ScoreRow } from "../../../src/scoring";
import type { BrokenSteps } from "../../../src/standard";
import { readingOf } from "../../../src/taskpane/score/reading";
import { evaluated } from "../../standard/score";

type Row = readonly [standard: string, target: string, weight: string];

function lineOf(words: Words, row: Row, actual: string, steps: BrokenSteps = "whole"): string {
  const [standard, target, weight] = row;
  const evaluation = evaluated(standard, target, weight, actual, steps);
  if (evaluation.status !== "scored") throw new Error(evaluation.problem.code);
  const shown: Partial<ScoreRow> = { evaluation };
  return readingOf(words, shown as ScoreRow).join(" → ");
}

const TIMES: Row = ["按要求开展2次活动得满分,每少开展1次扣1.25分", "≥ 2 次", "2.5"];
const RATE: Row = ["活动参与率达到95%以上得满分,每下降1%扣0.1分", "≥ 95 %", "3.5"];
const WEEKS: Row = ["工作完成及时率100%得满分,每超过规定时间1周扣0.5分", "= 100 %", "5"];
const MONTHS: Row = ["1年内完成得满分,每超过1个月扣0.5分", "≤ 1 年", "5"];
const COST: Row = ["不超过预算金额得满分,每超过5%扣1分", "≤ 687.61 万元", "20"];

describe("the line of arithmetic", () => {
  const table: readonly (readonly [Row, string, BrokenSteps, string])[] = [
    [TIMES, "1", "whole", "指标值 ≥2次，实际 1次 → 少 1次 → 1 档 × 1.25分 = 扣 1.25分"],
    [TIMES, "2次", "whole", "“按要求开展2次活动”得满分"],
    [RATE, "90%", "pro-rata", "指标值 ≥95%，实际 90% → 低 5个百分点 → 5 档 × 0.1分 = 扣 0.5分"],
    [
      RATE,
      "94.4%",
      "whole",
      "指标值 ≥95%，实际 94.4% → 低 0.6个百分点 ÷ 1个百分点 = 0.6 档，按整档计 0 档 → 0 档 × 0.1分 = 扣 0分",
    ],
    [
      RATE,
      "94.4%",
      "pro-rata",
      "指标值 ≥95%，实际 94.4% → 低 0.6个百分点 ÷ 1个百分点 = 0.6 档（按比例） → 0.6 档 × 0.1分 = 扣 0.06分",
    ],
    [
      RATE,
      "94.4%",
      "started",
      "指标值 ≥95%，实际 94.4% → 低 0.6个百分点 ÷ 1个百分点 = 0.6 档，不足一档按一档，计 1 档 → 1 档 × 0.1分 = 扣 0.1分",
    ],
    [WEEKS, "3周", "whole", "超期 3周 → 3 档 × 0.5分 = 扣 1.5分"],
    [WEEKS, "14天", "whole", "超期 2周 → 2 档 × 0.5分 = 扣 1分"],
    [
      WEEKS,
      "0.5周",
      "pro-rata",
      "超期 0.5周 ÷ 1周 = 0.5 档（按比例） → 0.5 档 × 0.5分 = 扣 0.25分",
    ],
    [WEEKS, "0周", "whole", "没有超期，不扣分，得满分"],
    [WEEKS, "12周", "whole", "超期 12周 → 12 档 × 0.5分 = 扣 6分 → 扣分超过分值 5分，扣完为止"],
    [MONTHS, "1年2个月", "whole", "指标值 ≤12个月，实际 14个月 → 超 2个月 → 2 档 × 0.5分 = 扣 1分"],
    [
      COST,
      "756.37万元",
      "whole",
      "指标值 ≤687.61万元，实际 756.37万元 → 超 68.76万元 ÷ 34.3805万元（5% × 687.61万元） = 1.9999… 档，按整档计 1 档 → 1 档 × 1分 = 扣 1分",
    ],
  ];
  it.each(table)("%j, actual %s, %s steps", (row, actual, steps, line) => {
    expect(lineOf(chineseWords, row, actual, steps)).toBe(line);
  });

  const kinds: readonly (readonly [string, Row, string, string])[] = [
    [
      "a threshold that is not the target",
      ["达到90%得满分,每低5%扣1分", "≥ 95 %", "10"],
      "80%",
      "指标值 ≥95%，实际 80% → 比标准的 90% 低 10个百分点 ÷ 5个百分点 = 2 档 → 2 档 × 1分 = 扣 2分",
    ],
    [
      "broken steps in the standard's own words",
      ["达到95%得满分,每降低1%扣1分,不足1%按1%计算", "≥ 95 %", "10"],
      "93.5%",
      "指标值 ≥95%，实际 93.5% → 低 1.5个百分点 ÷ 1个百分点 = 1.5 档，标准写明不足一档按一档，计 2 档 → 2 档 × 1分 = 扣 2分",
    ],
    [
      "a cap",
      ["达到95%得满分,每降低1%扣1分,最多扣5分", "≥ 95 %", "10"],
      "80%",
      "指标值 ≥95%，实际 80% → 低 15个百分点 → 15 档 × 1分 = 扣 15分 → 标准写明最多扣 5分",
    ],
    [
      "a share of the weight",
      ["每降低1%扣该项分值的5%", "≥ 95 %", "10"],
      "93%",
      "指标值 ≥95%，实际 93% → 低 2个百分点 → 2 档 × 0.5分（分值的 5%） = 扣 1分",
    ],
    [
      "a zero threshold",
      ["达到95%得满分,每降低1%扣1分,低于85%不得分", "≥ 95 %", "10"],
      "80%",
      "“低于85%”不得分",
    ],
    ["events", ["每发现一处问题扣0.5分", "-  处", "5"], "3处", "共 3处 → 3 档 × 0.5分 = 扣 1.5分"],
    ["no events", ["每发现一处问题扣0.5分", "-  处", "5"], "0处", "没有要扣分的情况，得满分"],
    [
      "an award per unit, capped",
      ["每开展1次得2分,最高得10分", "- 次", "10"],
      "6次",
      "共 6次 → 6 档 × 2分 = 得 12分 → 标准写明最多得 10分",
    ],
    [
      "an award on top of a band",
      ["达到60%得3分,每增加10%加0.5分,满分5分", "≥ 100 %", "5"],
      "80%",
      "“达到60%”得 3分 → 比标准的 60% 多 20个百分点 ÷ 10个百分点 = 2 档 → 3分 + 2 档 × 0.5分 = 4分",
    ],
    [
      "a grade",
      ["效果显著得满分,效果良好扣1分,效果一般扣3分", "定性 效果显著", "7"],
      "效果一般",
      "“效果一般”扣 3分，7分 − 3分 = 4分",
    ],
    [
      "a proportion",
      ["未达到的按完成比例得分", "≥ 200 亩", "10"],
      "150亩",
      "10分 × 150亩 ÷ 200亩 = 7.5分",
    ],
    ["a proportion that is met", ["按完成比例得分", "≥ 200 亩", "10"], "220亩", "达到要求，得满分"],
    [
      "a formula",
      ["得分=(实际完成数÷目标数)×权重", "≥ 200 亩", "5"],
      "150亩",
      "150亩 ÷ 200亩 × 5 = 3.75分",
    ],
    [
      "interpolation",
      ["60%以下不得分,60%-100%按线性内插赋分", "≥ 100 %", "10"],
      "80%",
      "10分 × (80% − 60%) ÷ (100% − 60%) = 5分",
    ],
    [
      "the Ministry's general rule",
      ["", "≤ 100 万元", "10"],
      "125万元",
      "财政部通用规则：10分 × 指标值 100万元 ÷ 实际 125万元 = 8分",
    ],
  ];
  it.each(kinds)("says %s", (_, row, actual, line) => {
    expect(lineOf(chineseWords, row, actual)).toBe(line);
  });

  it("says it in English too", async () => {
    const english = await loadWords("en");
    expect(lineOf(english, RATE, "94.4%", "started")).toBe(
      "target ≥95%, actual 94.4% → short by 0.6 percentage points ÷ 1 percentage point = 0.6 steps; every started step counts: 1 → 1 step × 0.1 = 0.1 lost"
    );
    expect(lineOf(english, COST, "722万元")).toBe(
      "target ≤687.61万元, actual 722万元 → over by 34.39万元 ÷ 34.3805万元 (5% × 687.61万元) = 1.0002… steps; only whole steps count: 1 → 1 step × 1 = 1 lost"
    );
    expect(lineOf(english, WEEKS, "12周")).toBe(
      "overdue by 12周 → 12 steps × 0.5 = 6 lost → more is lost than the weight of 5: no points are left"
    );
  });
});
