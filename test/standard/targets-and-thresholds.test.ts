import { itComesTo } from "./told";

describe("a target in words that holds a figure", () => {
  itComesTo([
    ["每少1次扣1分", "定性 4", "10", "3次", ["asks which-way actual=3次", "for actual"]],
    [
      "90%以上得满分，80%以上得5分",
      "定性 90",
      "10",
      "85%",
      [
        "asks no-such-grade actual=85% grades=90%以上、80%以上 「90%以上得满分」「80%以上得5分」",
        "for actual",
      ],
    ],
  ]);
});

describe("a target without its unit", () => {
  itComesTo([
    ["达到目标值得满分，每少1次扣1分", "≥ 4 -", "10", "3次", ["= 9"]],
    ["达到目标值得满分，每少1次扣1分", "≥ 4", "10", "3", ["= 9"]],
    [
      "90%-100%得满分，3次以上得5分，每少1次扣1分",
      "≥ 4",
      "10",
      "3",
      ["refuses band-and-step 「3次以上得5分」「每少1次扣1分」"],
    ],
  ]);
});

describe("below a share of the target, or so far below it", () => {
  itComesTo([
    ["低于目标80%不得分，达到目标得满分", "≥ 50 户", "10", "39户", ["= 0"]],
    [
      "低于目标30%不得分，达到目标得满分",
      "≥ 50 户",
      "10",
      "36户",
      ["asks not-covered actual=36户", "for actual"],
    ],
    ["低于目标30%不得分，达到目标得满分", "≥ 50 户", "10", "34户", ["= 0"]],
    // so little of it, that it could be either
    [
      "低于目标的30%不得分，达到目标得满分",
      "≥ 50 户",
      "10",
      "14户",
      ["asks not-covered actual=14户", "for actual", "for veto-1"],
    ],
    [
      "低于目标的30户不得分，达到目标得满分",
      "≥ 50 户",
      "10",
      "29户",
      ["asks not-covered actual=29户", "for actual", "for veto-1"],
    ],
    [
      "低于目标的5个百分点不得分，达到目标得满分",
      "≥ 90 %",
      "10",
      "84%",
      ["asks not-covered actual=84%", "for actual", "for veto-1"],
    ],
  ]);
});

describe("so many that fail", () => {
  itComesTo([
    ["1台不完好不得分", "= 0 -", "10", "1台", ["= 0"]],
    [
      "1台不完好不得分",
      "= 0 %",
      "10",
      "1台",
      ["asks no-such-grade actual=1台 grades=1台不完好 「1台不完好不得分」", "for actual"],
    ],
  ]);
});

describe("a plan by its name", () => {
  itComesTo([
    ["大于等于规划下达的保有量得满分，否则不得分", "≥ 100 公顷", "10", "120公顷", ["= 10"]],
    ["大于或等于下达的保有量得满分，否则不得分", "≥ 100 公顷", "10", "120公顷", ["= 10"]],
    ["高于等于核定的任务量得满分，否则不得分", "≥ 100 公顷", "10", "90公顷", ["= 0"]],
  ]);
});

describe("below nothing", () => {
  itComesTo([
    ["收支差率的绝对值≤5%得满分，超过不得分", "≤ 5 %", "10", "-8%", ["= 0"]],
    [
      "每逾期1天扣1分",
      "≥ 95 %",
      "10",
      "-3%",
      ["asks other-figure-needed words=每逾期1天 unit=天 「每逾期1天扣1分」", "for actual"],
    ],
    [
      "每逾期1天扣1分",
      "≥ 95 户",
      "10",
      "-3%",
      ["asks actual-negative actual=-3% asks=overdue of=amount", "for actual"],
    ],
    [
      "每降低1%扣1分",
      "≥ 95 %",
      "10",
      "-5万元",
      ["asks actual-negative actual=-5万元 asks=actual of=amount", "for actual"],
    ],
    [
      "每降低1%扣1分",
      "≥ 95 户",
      "10",
      "-5%",
      ["asks actual-negative actual=-5% asks=actual of=amount", "for actual"],
    ],
  ]);
});

describe("formulas", () => {
  itComesTo([
    ["扣完为止。得分=完成率×分值", "= 100 %", "10", "80%", ["= 8"]],
    [
      "未达标的扣分按公式计算，得分=完成率×分值",
      "= 100 %",
      "10",
      "80%",
      ["refuses unread-words 「未达标的扣分按公式计算，」"],
    ],
    [
      "完成率60%以上的，得分=完成率×分值；90%以上得满分",
      "= 100 %",
      "10",
      "95%",
      ["refuses bands-overlap 「得分=完成率×分值」"],
    ],
    [
      "完成率60%以上的，得分=完成率×分值；低于80%不得分",
      "= 100 %",
      "10",
      "70%",
      ["refuses bands-overlap 「得分=完成率×分值」"],
    ],
    ["完成率60%以上的，得分=完成率×分值；低于80%不得分", "= 100 %", "10", "85%", ["= 8.5"]],
    [
      "60%以下不得分，100%得满分，其余按线性插值，90%-95%得8分",
      "= 100 %",
      "10",
      "92%",
      ["refuses bands-overlap 「90%-95%得8分」「其余按线性插值」"],
    ],
    [
      "60%以下不得分，100%得满分，之间按线性内插法计分，70%以下得2分",
      "= 100 %",
      "10",
      "65%",
      ["refuses bands-overlap 「70%以下得2分」「之间按线性内插法计分」"],
    ],
  ]);
});

describe("different dates", () => {
  itComesTo([
    [
      "6月底执行率≥50%得2分，11月底执行率≥90%得3分",
      "≥ 90 %",
      "5",
      "95%",
      ["refuses several-dates 「6月底执行率≥50%得2分」「11月底执行率≥90%得3分」"],
    ],
  ]);
});

describe("one of a length of time: once, or each?", () => {
  itComesTo([
    ["晚归1月扣1分", "- 月", "10", "2月", ["refuses unread-words 「晚归1月扣1分」"]],
    [
      "晚归1工作日扣1分",
      "- 工作日",
      "10",
      "2工作日",
      ["refuses unread-words 「晚归1工作日扣1分」"],
    ],
  ]);
});

describe("2 where ≥ was meant", () => {
  itComesTo([
    [
      "合格率298.55%得满分，否则不得分",
      "≥ 98.55 %",
      "10",
      "98.6%",
      ["= 10", "note repaired read=≥ 「2」"],
    ],
    [
      "合格率298.5%得满分，否则不得分",
      "≥ 98.5 %",
      "10",
      "98%",
      ["= 0", "note repaired read=≥ 「2」"],
    ],
    [
      "合格率295%得满分，290%得8分，280%以上的，得5分",
      "≥ 95 %",
      "10",
      "85%",
      ["= 5", "note repaired read=≥ ≥ ≥ 「2」「2」「2」"],
    ],
    [
      "合格率295%得满分，290%得8分，280%以上的得5分",
      "≥ 95 %",
      "10",
      "85%",
      ["= 5", "note repaired read=≥ ≥ ≥ 「2」「2」「2」"],
    ],
    [
      "合格率295%得满分，290%以上，得8分",
      "≥ 95 %",
      "10",
      "92%",
      ["= 8", "note repaired read=≥ ≥ 「2」「2」"],
    ],
  ]);
});
