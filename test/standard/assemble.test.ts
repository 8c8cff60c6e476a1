import type { Answers, BrokenSteps } from "../../src/standard";
import { outcome } from "./told";

/** Standard, target, weight, answer (or several by their ids), what becomes of it, broken steps where they are not whole. */
type Row = readonly [
  standard: string,
  target: string,
  weight: string | null,
  answers: string | Answers,
  outcome: readonly string[],
  brokenSteps?: BrokenSteps,
];

const ROWS: readonly Row[] = [
  // what no answer mends
  ["按全市平均水平比较得分", "≥ 90 %", "5", "88%", ["refuses unread-words 「比较得分」"]],
  ["排名前三得满分，其余得2分", "≥ 90 %", "5", "88%", ["refuses rank 「排名前三得满分」"]],
  ["得1-3分", "≥ 90 %", "5", "88%", ["refuses range 「得1-3分」"]],
  ["未完成的扣1至3分", "≥ 90 %", "5", "88%", ["refuses range 「未完成的扣1至3分」"]],
  ["发生重大事故一票否决", "≥ 90 %", "5", "88%", ["refuses veto 「发生重大事故一票否决」"]],
  ["每提前1天扣1分", "≤ 10 天", "5", "8天", ["refuses ahead-loses 「每提前1天扣1分」"]],
  [
    "每提前1天加1分，每延迟1天扣1分",
    "≤ 10 天",
    "5",
    "8天",
    ["= 5", "note bonus-not-counted 「每提前1天加1分」"],
  ],
  ["每少1次扣1分，每少1次得1分", "≥ 4 次", "5", "3次", ["= 4"]],
  [
    "分别得1分、2分、3分，优秀、良好",
    "定性 好",
    "5",
    "优秀",
    ["refuses list-lengths-differ 「分别得1分、2分、3分」"],
  ],
  ["优秀、良好、一般分别得5分、3分、1分", "定性 好", "5", "良好", ["= 3"]],
  [
    "完成得满分，每完成1%得满分的",
    "≥ 90 %",
    "5",
    "88%",
    ["refuses contradictory-steps 「每完成1%得满分」"],
  ],
  [
    "情节严重的加倍扣分，每少1次扣1分",
    "≥ 4 次",
    "5",
    "3次",
    ["refuses modified 「情节严重的加倍扣分」"],
  ],
  ["每少1次扣1分，减半扣分", "≥ 4 次", "5", "3次", ["refuses modified 「减半扣分」"]],
  ["每少1次扣1-2分", "≥ 4 次", "5", "3次", ["refuses range 「每少1次扣1-2分」"]],
  [
    "满意率×0.6+合格率×0.4",
    "≥ 90 %",
    "5",
    "88%",
    ["refuses unread-words 「满意率×0.6+合格率×0.4」"],
  ],
  [
    "制度健全且管理规范得满分，缺一项扣2分",
    "定性 好",
    "5",
    "管理规范",
    ["asks actual-unclear", "for actual"],
  ],
  // counts that are alike
  ["每发生1件扣1分", "= 0 起", "5", "2例", ["= 3"]],
  ["每发生1例扣1分", "= 0 宗", "5", "2件", ["= 3"]],
  ["每发生1宗扣1分", "= 0 件", "5", "2次", ["= 3"]],
  ["每发生1次扣1分", "= 0 例", "5", "2宗", ["= 3"]],
  ["每有1个扣1分", "= 0 项", "5", "2条", ["= 3"]],
  ["每有1条扣1分", "= 0 处", "5", "2项", ["= 3"]],
  ["每有1处扣1分", "= 0 个", "5", "2处", ["= 3"]],
  ["每少1名扣1分", "≥ 10 人", "5", "8位", ["= 3"]],
  ["每少1人扣1分", "≥ 10 人次", "5", "8人次", ["= 3"]],
  ["每少1个项目扣1分", "≥ 10 个", "5", "8个", ["= 3"]],
  ["每少1个项目扣1分", "≥ 10 个项目", "5", "8个项目", ["= 3"]],
  ["每少1个扣1分", "≥ 10 个项目", "5", "8个", ["= 3"]],
  ["每少1篇信息扣1分", "≥ 10 篇", "5", "8篇信息", ["= 3"]],
  ["每少1家企业扣1分", "≥ 10 家", "5", "8家企业", ["= 3"]],
  [
    "每少1家企业扣1分",
    "≥ 10 户",
    "5",
    "8户",
    ["asks other-figure-needed words=每少1家企业 unit=家 「每少1家企业扣1分」", "for actual"],
  ],
  ["每少1场扣1分", "≥ 10 场次", "5", "8场次", ["= 3"]],
  [
    "每少1场扣1分",
    "≥ 10 人",
    "5",
    "8人",
    ["asks other-figure-needed words=每少1场 unit=场 「每少1场扣1分」", "for actual"],
  ],
  // words at the ends of a condition
  ["如未完成的，扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["若未完成则扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["凡未完成的均扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["对于未完成的扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["但未完成的应扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["但是未完成时即扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["或者未完成的扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["未完成的话扣2分", "≥ 90 户", "5", "89户", ["= 3"]],
  ["未完成得0分", "≥ 90 户", "5", "89户", ["= 0"]],
  ["完成得分值的100%，未完成扣分值的0%", "≥ 90 户", "5", "89户", ["= 5"]],
  // hidden figures
  ["加减0.5分", "≥ 90 户", "5", "89户", ["refuses unread-words 「加减0.5分」"]],
  ["每少1户加扣0.5分", "≥ 90 户", "5", "89户", ["refuses unread-words 「每少1户加扣0.5分」"]],
  // lists
  ["优秀、良好分别得5分、3分", "定性 好", "5", "良好", ["= 3"]],
  [
    "优秀、良好、一般分别得5分、3分",
    "定性 好",
    "5",
    "良好",
    ["refuses list-lengths-differ 「优秀、良好、一般分别得5分、3分」"],
  ],
  [
    "优秀、良好分别得5分、3分、1分",
    "定性 好",
    "5",
    "良好",
    ["refuses list-lengths-differ 「优秀、良好分别得5分、3分、1分」"],
  ],
  ["根据检查结果，优秀、良好分别得5分、3分", "定性 好", "5", "优秀", ["= 5"]],
  ["“优”“良”“中”分别得5分、3分、0分", "定性 好", "5", "中", ["= 0"]],
  [
    "优、良、中三个等级分别扣0分、20%、40%",
    "定性 好",
    "5",
    "良",
    ["refuses unread-words 「20%、40%」"],
  ],
  ["完成100%、90%、80%分别得5分、4分、3分", "≥ 100 %", "5", "90%", ["= 4"]],
];

describe("what no answer mends, counts that are alike, words around a condition, lists", () => {
  const rows = ROWS.map(
    ([standard, target, weight, answers, expected, brokenSteps = "whole"]) =>
      [standard, target, weight, answers, brokenSteps, expected] as const
  );
  it.each(rows)(
    "%s | %s | %s | %j | %s",
    (standard, target, weight, answers, brokenSteps, expected) =>
      expect(outcome(standard, target, weight, answers, brokenSteps)).toEqual(expected)
  );
});
