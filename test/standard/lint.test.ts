import { doubted } from "./told";

/** Standard, target, weight (null for none), what is said of it; then 指标解释 where it matters. */
type Row = readonly [
  standard: string,
  target: string,
  weight: string | null,
  said: readonly string[],
  explanation?: string,
];

const ROWS: readonly Row[] = [
  ["每少1次扣1分", "≥ 4 次", "4", []],
  [
    "每少1次扣1分",
    "≥ 4 次",
    "6",
    ["warning cannot-reach-weight most=4 weight=6 points=1 times=4 「扣1分」 → 每少1次扣1.5分"],
  ],
  [
    "每少1次扣1分",
    "≥ 3 次",
    "3.01",
    ["hint cannot-reach-weight most=3 weight=3.01 points=1 times=3 「扣1分」 → 每少1次扣1.004分"],
  ],
  [
    "每少1次扣0.833分",
    "≥ 3 次",
    "2.5",
    [
      "hint cannot-reach-weight most=2.499 weight=2.5 points=0.833 times=3 「扣0.833分」 → 每少1次扣0.834分",
    ],
  ],
  [
    "每少1次扣2分",
    "≥ 4 次",
    "6",
    ["hint exceeds-weight most=8 weight=6 points=2 times=4 「扣2分」"],
  ],
  ["每少1次扣1分", "≥ 4 次", null, []],
  ["每少1次扣2分，最多扣3分", "≥ 4 次", "6", []],
  ["每少1次扣该项分值的5%", "≥ 4 次", "6", []],
  ["每少1人扣1分", "≥ 120 人", "6", []],
  [
    "每少1人扣1分",
    "≥ 100 人",
    "6",
    ["hint exceeds-weight most=100 weight=6 points=1 times=100 「扣1分」"],
  ],
  ["每降低1%扣0.5分", "≥ 90 %", "10", []],
  [
    "每降低1%扣0.05分",
    "≥ 90 %",
    "10",
    [
      "warning cannot-reach-weight most=4.5 weight=10 points=0.05 times=90 「扣0.05分」 → 每降低1%扣0.112分",
    ],
  ],
  ["每降低1%扣0.05分，低于60%不得分", "≥ 90 %", "10", []],
  ["每超过1次扣1分", "≤ 4 次", "10", []],
  [
    "每少1次扣1分，每少2次扣3分",
    "≥ 4 次",
    "4",
    [
      "warning ambiguous reason=several-steps 「每少1次扣1分」「每少2次扣3分」 → 达到4次得满分,每少1次扣1分,扣完为止",
    ],
  ],
  ["每少1次扣1分，每多1次扣0.5分", "= 4 次", "4", []],
  [
    "每超过5%扣1分",
    "≤ 200 万元",
    "10",
    ["hint relative-step percent=5% amount=10万元 「每超过5%」"],
  ],
  ["每少10%扣1分", "≥ 200 户", "10", ["hint relative-step percent=10% amount=20户 「每少10%」"]],
  [
    "每超过1个月扣0.5分",
    "≤ 1 年",
    "5",
    ["hint converted-step unit=个月 target=1年 converted=12个月 「每超过1个月」"],
  ],
  ["每超过1个月扣0.5分", "≤ 12 个月", "5", []],
  [
    "每逾期1周扣0.5分",
    "= 100 %",
    "5",
    ["warning other-figure unit=周 target=100% asks=overdue 「每逾期1周」"],
  ],
  ["每降低1个百分点扣0.5分", "≥ 90 %", "10", []],
  [
    "每少1次扣2分，每逾期1天扣0.5分",
    "≥ 4 次",
    "10",
    [
      "warning other-figure unit=天 target=4次 asks=overdue 「每逾期1天」",
      "hint several-answers count=2",
    ],
  ],
  [
    "满意度90%以上得满分，每降低1%扣0.5分",
    "≥ 95 %",
    "10",
    ["warning threshold-differs threshold=90% target=95% 「满意度90%以上得满分」"],
  ],
  ["满意度95%以上得满分，每降低1%扣0.5分", "≥ 95 %", "10", []],
  ["完成目标得满分，每降低1%扣0.5分", "≥ 95 %", "10", []],
  [
    "低于90%的，每降低1%扣0.5分",
    "≥ 95 %",
    "10",
    ["warning threshold-differs threshold=90% target=95% 「低于90%」"],
  ],
  [
    "满意度在85%-90%的，每降低1%扣0.5分",
    "≥ 95 %",
    "10",
    [
      "warning ambiguous reason=no-threshold 「满意度在85%-90%的，每降低1%扣0.5分」 → 达到95%得满分,每降低1个百分点扣0.5分,扣完为止",
    ],
  ],
  [
    "90%以上得满分，80%以上得5分",
    "≥ 95 %",
    "10",
    ["warning threshold-differs threshold=90% target=95% 「90%以上得满分」"],
  ],
  [
    "不超过100万元得满分，否则不得分",
    "≤ 90 万元",
    "10",
    ["warning threshold-differs threshold=100万元 target=90万元 「不超过100万元得满分」"],
  ],
  [
    "不超过100万元得满分",
    "≤ 90 万元",
    "10",
    [
      "warning threshold-differs threshold=100万元 target=90万元 「不超过100万元得满分」",
      "warning no-deduction 「不超过100万元得满分」 → 不超过90万元得满分,每超过5%扣1分,扣完为止",
    ],
  ],
  [
    "完成得满分",
    "≥ 90 %",
    "10",
    ["warning no-deduction 「完成得满分」 → 达到90%得满分,每降低1个百分点扣0.5分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 5 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到5次得满分,每少1次扣1分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 50 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到50次得满分,每降低5%扣0.5分,扣完为止"],
  ],
  [
    "完成得5分",
    "≤ 5 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 不超过5次得满分,每超过5%扣0.5分,扣完为止"],
  ],
  [
    "完成得5分",
    "≤ 5 %",
    "5",
    ["warning no-deduction 「完成得5分」 → 不超过5%得满分,每超过1个百分点扣0.25分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 5 %",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到5%得满分,每降低1个百分点扣0.25分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 2.5 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到2.5次得满分,每降低5%扣0.5分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 20 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到20次得满分,每少1次扣0.25分,扣完为止"],
  ],
  [
    "完成得5分",
    "≥ 21 次",
    "5",
    ["warning no-deduction 「完成得5分」 → 达到21次得满分,每降低5%扣0.5分,扣完为止"],
  ],
  ["完成得5分", "- 次", "5", ["warning no-deduction 「完成得5分」"]],
  ["完成得5分", "≥ 5 次", null, ["warning no-deduction 「完成得5分」"]],
  [
    "完成得满分，未完成酌情扣分",
    "≥ 5 次",
    "5",
    [
      "warning undecidable reason=discretion words=未完成 「未完成酌情扣分」 → 达到5次得满分,每少1次扣1分,扣完为止",
    ],
  ],
  [
    "完成得满分，未完成酌情扣分，其他部门不得分",
    "≥ 5 次",
    "5",
    [
      "warning undecidable reason=discretion words=未完成 「未完成酌情扣分」 → 达到5次得满分,每少1次扣1分,扣完为止",
    ],
  ],
  [
    "酌情扣分",
    "≥ 90 %",
    "5",
    [
      "warning undecidable reason=discretion words= 「酌情扣分」 → 达到90%得满分,每降低1个百分点扣0.25分,扣完为止",
    ],
  ],
  [
    "完成目标得8分，每少1次扣1分",
    "≥ 8 次",
    "10",
    [
      "warning cannot-reach-weight most=8 weight=10 points=1 times=8 「扣1分」 → 每少1次扣1.25分",
      "warning points-differ-from-weight points=8 weight=10 「完成目标得8分」",
    ],
  ],
  ["完成目标得10分，每少1次扣1分", "≥ 10 次", "10", []],
  ["制度健全得2分，管理规范得3分", "定性 健全", "5", ["hint several-answers count=2"]],
  [
    "优秀得10分，良好得8分，一般得5分",
    "定性 优秀",
    "8",
    ["warning points-differ-from-weight points=10 weight=8 「优秀得10分」"],
  ],
  ["优秀得10分，良好得8分，一般得5分", "定性 优秀", "10", []],
  [
    "优秀得满分，良好扣3分，一般扣2分",
    "定性 优秀",
    "10",
    [
      "warning grades-not-monotone better=良好 worse=一般 「一般扣2分」",
      "hint cannot-reach-weight most=3 weight=10 points=3 times=1 「一般扣2分」",
    ],
  ],
  [
    "优秀得满分，良好扣3分，一般扣5分",
    "定性 优秀",
    "10",
    ["hint cannot-reach-weight most=5 weight=10 points=5 times=1 「一般扣5分」"],
  ],
  [
    "优秀得满分，良好扣3分，一般扣12分",
    "定性 优秀",
    "10",
    ["warning exceeds-weight most=12 weight=10 points=12 times=1 「一般扣12分」"],
  ],
  ["优秀得满分，良好扣3分，一般扣10分", "定性 优秀", "10", []],
  ["优秀得满分，良好扣3分，较差不得分", "定性 优秀", "10", []],
  [
    "优秀得满分，良好得80%，一般得90%",
    "定性 优秀",
    "10",
    ["warning grades-not-monotone better=良好 worse=一般 「一般得90%」"],
  ],
  ["优秀得满分，良好扣3分", "定性 优秀", "10", []],
  [
    "口1分每少1次",
    "≥ 4 次",
    "4",
    [
      "warning unreadable reason=unread-words words=每少1次 「每少1次」 → 达到4次得满分,每少1次扣1分,扣完为止",
    ],
  ],
  ["每少1次口1分", "≥ 4 次", "4", ["hint repaired read=扣 「口」"]],
  ["没少于1次扣1分", "≥ 4 次", "4", ["hint repaired read=每 「没」"]],
  [
    "这是什么1分2分乱七八糟每",
    "≥ 4 次",
    "4",
    [
      "warning unreadable reason=unread-words words=这是什么1分2分乱七八糟每 「这是什么1分2分乱七八糟每」 → 达到4次得满分,每少1次扣1分,扣完为止",
    ],
  ],
  ["", "≥ 4 次", "4", []],
  ["", "≥ 4 次", "4", ["hint explanation-differs figures=3次 target=4次"], "全年开展3次活动"],
  [
    "每少1次扣1分",
    "≥ 4 次",
    "4",
    ["hint explanation-differs figures=3次 target=4次"],
    "全年开展3次活动",
  ],
  ["每少1次扣1分", "≥ 4 次", "4", [], "全年开展4次活动"],
  ["每少1次扣1分", "≥ 4 次", "4", [], "上半年开展1次，下半年3次"],
  [
    "每少1次扣1分",
    "≥ 4 次",
    "4",
    ["hint explanation-differs figures=1次、2次 target=4次"],
    "上半年开展1次，下半年2次",
  ],
  ["每少1次扣1分", "≥ 4 次", "4", [], "2024年开展活动，参加30人"],
  [
    "每降低1%扣0.5分",
    "≥ 90 %",
    "45",
    ["hint explanation-differs figures=8% target=90%"],
    "目标为第3名，达到8个百分点",
  ],
  [
    "每超过5%扣1分",
    "≤ 200 万元",
    "20",
    ["hint relative-step percent=5% amount=10万元 「每超过5%」"],
    "预算2000000元",
  ],
  [
    "每超过5%扣1分",
    "≤ 200 万元",
    "20",
    [
      "hint explanation-differs figures=100万元 target=200万元",
      "hint relative-step percent=5% amount=10万元 「每超过5%」",
    ],
    "预算1000000元",
  ],
  ["完成目标得满分，每少1次扣1分，发生事故的不得分", "≥ 4 次", "4", []],
  ["每发生1起扣2分", "= 0 起", "10", []],
  ["每多1天扣1分", "≤ 10 天", "10", []],
  ["60%以下不得分，其他得满分", "≥ 90 %", "10", []],
  ["按完成比例得分", "≥ 90 户", "10", []],
  ["得分=实际完成数/目标数×分值", "≥ 90 户", "10", []],
];

describe("what lint says of a standard in its row", () => {
  const rows = ROWS.map(
    ([standard, target, weight, said, explanation = ""]) =>
      [standard, target, weight, explanation, said] as const
  );
  it.each(rows)("%s | %s | %s | %s", (standard, target, weight, explanation, said) =>
    expect(doubted(standard, target, weight, explanation)).toEqual(said)
  );
});
