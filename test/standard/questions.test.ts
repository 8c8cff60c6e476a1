import { asAnswer, gradesOf, questionsOf, readStandard } from "../../src/standard";
import { targetOf } from "./score";
import { asked } from "./told";

/** Standard, target, and each input that is asked for. */
const ROWS: readonly (readonly [standard: string, target: string, asked: readonly string[]])[] = [
  ["", "≥ 4 次", ["actual quantity actual in 次 次"]],
  [
    "",
    "定性 效果好",
    ["actual grade grade 达成预期指标 部分达成预期指标并具有一定效果 未达成预期指标且效果较差"],
  ],
  ["", "≤ 687.61 万元", ["actual quantity actual in 万元 万元 亿元 元"]],
  ["这是什么1分2分乱七八糟每", "≥ 4 次", ["actual quantity actual in 次 次"]],
  ["酌情扣分", "≥ 90 %", ["actual quantity actual in % %"]],
  ["每少1次扣1分", "≥ 4 次", ["actual quantity actual in 次 次"]],
  ["每降低1%扣1分", "≥ 90 %", ["actual quantity actual in % %"]],
  ["每超过1个月扣0.5分", "≤ 1 年", ["actual quantity actual in 个月 个月 年 季度"]],
  ["每超过5%扣1分", "≤ 200 万元", ["actual quantity actual in 万元 万元 亿元 元"]],
  [
    "每逾期1周扣0.5分",
    "= 100 %",
    ["actual quantity overdue in 周 周 天 “每逾期1周” 「每逾期1周扣0.5分」"],
  ],
  [
    "每超时1小时扣0.5分",
    "= 100 %",
    ["actual quantity overdue in 小时 小时 分钟 “每超时1小时” 「每超时1小时扣0.5分」"],
  ],
  [
    "供应及时的得满分，供应较及时的扣1分，供应不及时的扣2分",
    "定性 及时",
    ["actual grade grade 供应及时 供应较及时 供应不及时 「供应及时的得满分」"],
  ],
  [
    "完成培训40学时得满分，每少1学时扣1分",
    "定性 及时",
    ["actual count shortage in 学时 学时 “每少1学时” 「每少1学时扣1分」"],
  ],
  [
    "按实施细则的得满分，违反实施细则的不得分",
    "定性 规范",
    ["actual grade grade 按实施细则 违反实施细则 「按实施细则的得满分」"],
  ],
  [
    "每发现1处问题扣0.5分",
    "- 处",
    ["actual count events in 处 处 “每发现1处问题” 「每发现1处问题扣0.5分」"],
  ],
  [
    "每有1人未参加扣0.5分",
    "≥ 95 %",
    ["actual count events in 人 人 “每有1人未参加” 「每有1人未参加扣0.5分」"],
  ],
  ["每少1人扣0.5分", "≥ 95 %", ["actual count shortage in 人 人 “每少1人” 「每少1人扣0.5分」"]],
  [
    "每超支1万元扣0.5分",
    "≥ 95 %",
    ["actual quantity excess in 万元 万元 亿元 元 “每超支1万元” 「每超支1万元扣0.5分」"],
  ],
  [
    "每少1次扣2分，每逾期1天扣0.5分",
    "≥ 4 次",
    [
      "actual quantity actual in 次 次",
      "overdue-1 quantity overdue in 天 天 周 “每逾期1天” 「每逾期1天扣0.5分」",
    ],
  ],
  [
    "100%完成得满分，低于60%不得分，每逾期1周扣0.5分",
    "= 100 %",
    ["actual quantity overdue in 周 周 天 “每逾期1周” 「每逾期1周扣0.5分」"],
  ],
  [
    "制度健全得2分，管理规范得2分，资料完整得2分",
    "定性 健全",
    [
      "actual yes-no item “制度健全” 「制度健全得2分」",
      "item-1 yes-no item “管理规范” 「管理规范得2分」",
      "item-2 yes-no item “资料完整” 「资料完整得2分」",
    ],
  ],
  [
    "1.未按时上报扣2分；2.资料不全扣3分",
    "定性 及时",
    [
      "actual yes-no item “未按时上报” 「未按时上报扣2分」",
      "fault-1 yes-no item “资料不全” 「资料不全扣3分」",
    ],
  ],
  [
    "优秀得满分，良好扣3分，一般扣5分",
    "定性 优秀",
    ["actual grade grade 优秀 良好 一般 「优秀得满分」"],
  ],
  [
    "效果显著得满分,效果良好扣1分,效果显著扣3分",
    "定性 效果显著",
    ["actual grade grade 效果显著 效果良好 「效果显著得满分」"],
  ],
  [
    "完成目标得满分，每少1次扣1分，发生安全事故的不得分",
    "≥ 4 次",
    [
      "actual quantity actual in 次 次",
      "veto-1 yes-no item “发生安全事故” 「发生安全事故的不得分」",
    ],
  ],
  [
    "完成目标得满分，每少1次扣1分，发生安全事故的不得分，弄虚作假的不得分",
    "≥ 4 次",
    [
      "actual quantity actual in 次 次",
      "veto-1 yes-no item “发生安全事故” 「发生安全事故的不得分」",
      "veto-2 yes-no item “弄虚作假” 「弄虚作假的不得分」",
    ],
  ],
  [
    "每少1次扣1分，资料不全扣2分",
    "≥ 4 次",
    ["actual quantity actual in 次 次", "fault-1 yes-no item “资料不全” 「资料不全扣2分」"],
  ],
  ["没有该项目的按满分，每少1次扣1分", "≥ 4 次", ["actual quantity actual in 次 次"]],
  [
    "内容完整、格式规范各得2分，有一项不符合扣2分",
    "定性 完整",
    ["actual count events in 项 项 “有一项不符合” 「有一项不符合扣2分」"],
  ],
  [
    "逾期10天以上不得分",
    "≥ 95 %",
    ["actual quantity overdue in 天 天 周 “逾期10天以上” 「逾期10天以上不得分」"],
  ],
];

describe("what a standard asks for", () => {
  it.each(ROWS)("%s | %s", (standard, target, questions) =>
    expect(asked(standard, target)).toEqual(questions)
  );
});

describe("the grades that a standard names", () => {
  it.each<readonly [string, readonly string[]]>([
    ["优秀得10分，良好得8分，一般得5分", ["优秀「优秀」", "良好「良好」", "一般「一般」"]],
    ["优秀得满分，每少1次扣1分，较差扣2分", []],
    ["优秀得满分", []],
    ["1.制度健全得2分；2.管理规范得2分", []],
    ["90%以上得满分", []],
    ["酌情扣分", []],
  ])("%s", (standard, grades) =>
    expect(
      (gradesOf(readStandard(standard)) ?? []).map(
        ({ label, span }) => `${label}「${standard.slice(span.start, span.end)}」`
      )
    ).toEqual(grades)
  );
});

describe("what is typed into an input, as the answer that is kept", () => {
  it.each([
    ["每降低1%扣1分", "≥ 90 %", "95", "95%"],
    ["每降低1%扣1分", "≥ 90 %", " 95 ", "95%"],
    ["每降低1%扣1分", "≥ 90 %", "95%", "95%"],
    ["每降低1%扣1分", "≥ 90 %", "约95", "约95"],
    ["每降低1%扣1分", "≥ 90 %", "  ", "  "],
    ["每发现1处问题扣0.5分", "- 处", "两", "两处"],
    ["每少1人扣0.5分", "≥ 95 %", "2", "少2人"],
    ["每少1人扣0.5分", "≥ 95 %", "2人", "少2人"],
    ["每少1人扣0.5分", "≥ 95 %", "少2人", "少2人"],
    ["每少1人扣0.5分", "≥ 95 %", "缺2人", "缺2人"],
    ["每超支1万元扣0.5分", "≥ 95 %", "1.5", "多1.5万元"],
    ["每超支1万元扣0.5分", "≥ 95 %", "超1.5万元", "超1.5万元"],
    ["每逾期1周扣0.5分", "= 100 %", "3", "超期3周"],
    ["每逾期1周扣0.5分", "= 100 %", "3天", "超期3天"],
    ["每逾期1周扣0.5分", "= 100 %", "滞后3天", "滞后3天"],
    ["优秀得满分，良好扣3分，一般扣5分", "定性 优秀", "1", "1"],
    ["制度健全得2分，管理规范得2分，资料完整得2分", "定性 健全", "1", "1"],
  ])("%s | %s: %j is kept as %j", (standard, target, typed, kept) =>
    expect(asAnswer(questionsOf(readStandard(standard), targetOf(target))[0]!, typed)).toBe(kept)
  );
});
