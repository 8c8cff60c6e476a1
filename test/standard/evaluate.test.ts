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
  // notes
  ["每少1次口1分", "≥ 4 次", "4", "3次", ["= 3", "note repaired read=扣 「口」"]],
  ["没少于1次口1分", "≥ 4 次", "4", "3次", ["= 3", "note repaired read=扣 每 「口」「没」"]],
  [
    "满意度90%以上得满分，每降低1%扣0.5分",
    "≥ 95 %",
    "10",
    "88%",
    ["= 9", "note threshold-differs threshold=90% target=95% 「90%以上」"],
  ],
  [
    "满意度90%以上得满分，每降低1%扣0.5分",
    "≥ 95 %",
    "10",
    "96%",
    ["= 10", "note threshold-differs threshold=90% target=95% 「90%以上」"],
  ],
  ["满意度95%以上得满分，每降低1%扣0.5分", "≥ 95 %", "10", "88%", ["= 6.5"]],
  [
    "完成目标得满分，每超过1次加1分",
    "≥ 4 次",
    "10",
    "4次",
    ["= 10", "note bonus-not-counted 「每超过1次加1分」"],
  ],
  [
    "完成目标得满分，获得表彰的加1分，每少1次扣1分",
    "≥ 4 次",
    "10",
    "3次",
    ["= 9", "note bonus-not-counted 「获得表彰的加1分」"],
  ],
  [
    "每少1次扣1分，不足一次的按一次计算",
    "≥ 4 次",
    "10",
    "2.5次",
    ["= 8", "note broken-steps-by-standard mode=started 「不足一次的按一次计算」"],
  ],
  [
    "每少1次扣1分，不足一次的不计",
    "≥ 4 次",
    "10",
    "2.5次",
    ["= 9", "note broken-steps-by-standard mode=whole 「不足一次的不计」"],
  ],
  [
    "每少1次扣1分，不足一次的按一次计算",
    "≥ 4 次",
    "10",
    "2.5次",
    ["= 8", "note broken-steps-by-standard mode=started 「不足一次的按一次计算」"],
    "pro-rata",
  ],
  [
    "每超过5%扣1分",
    "≤ 200 万元",
    "10",
    "190万元",
    ["= 10", "note relative-step percent=5 amount=10万元 「每超过5%」"],
  ],
  [
    "每少10%扣1分",
    "≥ 50 户",
    "10",
    "44户",
    ["= 9", "note relative-step percent=10 amount=5户 「每少10%」", "steps matter"],
  ],
  // modes
  ["每少10人扣1分", "≥ 200 人", "5", "185人", ["= 4", "steps matter"]],
  ["每少10人扣1分", "≥ 200 人", "5", "185人", ["= 3.5", "steps matter"], "pro-rata"],
  ["每少10人扣1分", "≥ 200 人", "5", "185人", ["= 3", "steps matter"], "started"],
  ["每少10人扣1分", "≥ 200 人", "5", "190人", ["= 4"]],
  ["每少10人扣1分", "≥ 200 人", "5", "190人", ["= 4"], "started"],
  ["每少10人扣1分", "≥ 200 人", "5", "1人", ["= 0"]],
  ["每少10人扣1分", "≥ 200 人", "5", "1人", ["= 0"], "pro-rata"],
  ["每少3人扣1分", "≥ 10 人", "7", "0人", ["= 3.67", "steps matter"], "pro-rata"],
  ["每少1人扣0.001分", "≥ 10 人", "7", "9人", ["= 7"]],
  ["每少0.3个百分点扣1分", "≥ 95 %", "7", "94.1%", ["= 4"]],
  ["每少0.3个百分点扣1分", "≥ 95 %", "7", "94.1%", ["= 4"], "started"],
  ["每少0.3个百分点扣1分", "≥ 95 %", "7", "94%", ["= 3", "steps matter"], "started"],
  // weights
  ["每少1次扣1分", "≥ 4 次", null, "3次", ["asks weight-missing", "for actual"]],
  ["每少1次扣1分", "≥ 4 次", "2.5", "3次", ["= 1.5"]],
  ["每少1次扣1分", "≥ 4 次", "2.5", "4次", ["= 2.5"]],
  ["每少1次扣1分", "≥ 4 次", "2.505", "4次", ["= 2.5"]],
  ["每少1次扣3分", "≥ 4 次", "5", "0次", ["= 0"]],
  ["完成得基本分4分，每低1个百分点扣1分", "≥ 90 %", "4", "88%", ["= 2"]],
  [
    "完成得基本分4分，每低1个百分点扣1分",
    "≥ 90 %",
    "10",
    "88%",
    ["asks points-differ-from-weight 「完成得基本分4分」", "for actual"],
  ],
  ["完成目标得满分8分，每低1个百分点扣1分", "≥ 90 %", "10", "88%", ["= 8"]],
  // what is no standard
  ["见附件", "≥ 4 次", "4", "4次", ["refuses no-rule 「见附件」"]],
  [
    "这是什么1分2分乱七八糟每",
    "≥ 4 次",
    "4",
    "4次",
    ["refuses unread-words 「这是什么1分2分乱七八糟每」"],
  ],
  [
    "每少1次扣1分，每多1次扣1分，按实际得分",
    "≥ 4 次",
    "4",
    "4次",
    ["refuses unread-words 「按实际得分」"],
  ],
  // no standard: the general rule
  ["", "≥ 4 次", "4", "3次", ["= 3", "note general-rule"]],
  ["", "≥ 4 次", "4", "5次", ["= 4", "note general-rule"]],
  ["", "≥ 4 次", "4", "3", ["= 3", "note general-rule"]],
  ["", "≥ 4 次", "4", "3人", ["asks unit-differs unit=人 expected=次", "for actual"]],
  ["", "≥ 4 次", "4", "约3次", ["asks actual-unclear actual=约3次", "for actual"]],
  ["", "≥ 4 次", "4", "3次以上", ["asks actual-not-exact actual=3次以上", "for actual"]],
  ["", "≥ 4 次", "4", "4次以上", ["= 4", "note general-rule"]],
  ["", "≥ 4 次", "4", "完成目标", ["= 4", "note general-rule"]],
  ["", "≥ 4 次", "4", "较好", ["asks actual-unclear actual=较好", "for actual"]],
  ["", "≥ 4 次", "4", "", ["asks actual-missing", "for actual"]],
  ["", "≥ 4 次", null, "3次", ["asks weight-missing", "for actual"]],
  [
    "",
    "≥ 0 次",
    "4",
    "-1次",
    ["asks actual-negative actual=-1次 asks=actual of=amount", "for actual"],
  ],
  ["", "≥ 0 次", "4", "0次", ["= 4", "note general-rule"]],
  ["", "= 4 次", "4", "3次", ["= 3", "note general-rule"]],
  ["", "= 0 次", "4", "1次", ["= 0", "note general-rule"]],
  ["", "= 0 次", "4", "0次", ["= 4", "note general-rule"]],
  ["", "≤ 4 次", "4", "5次", ["= 3.2", "note general-rule"]],
  ["", "≤ 4 次", "4", "4次", ["= 4", "note general-rule"]],
  ["", "≤ 4 次", "4", "0次", ["= 4", "note general-rule"]],
  ["", "≤ 1 年", "4", "16个月", ["= 3", "note general-rule"]],
  ["", "≥ 0.5 万元", "4", "4000元", ["= 3.2", "note general-rule"]],
  ["", "- 次", "4", "3次", ["asks target-missing", "for actual"]],
  ["", "- 次", "4", "完成目标", ["= 4", "note general-rule"]],
  ["", "定性 好", "4", "达成预期指标", ["= 4", "note general-rule"]],
  ["", "定性 好", "4", "部分达成预期指标", ["asks grade-is-a-range", "for actual"]],
  ["", "定性 好", "4", "完成目标", ["= 4", "note general-rule"]],
  ["", "定性 好", "4", "较好", ["asks grade-is-a-range", "for actual"]],
  ["", "≥ 3 次", "10", "1次", ["= 3.33", "note general-rule"]],
  ["　", "≥ 4 次", "4", "3次", ["= 3", "note general-rule"]],
];

describe("beside the score", () => {
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
