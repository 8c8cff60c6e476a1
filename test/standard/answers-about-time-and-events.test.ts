import { itComesTo } from "./told";

describe("days beside working days", () => {
  itComesTo([
    [
      "每超1天扣1分",
      "≤ 10 个工作日",
      "10",
      "超期1周",
      ["asks unit-differs unit=周 expected=个工作日", "for actual"],
    ],
    [
      "每超1个工作日扣1分",
      "≤ 10 个工作日",
      "10",
      "超期1天",
      ["asks unit-differs unit=天 expected=个工作日", "for actual"],
    ],
    [
      "10个工作日内得满分，15个工作日内得5分",
      "≤ 10 个工作日",
      "10",
      "超期1天",
      ["asks unit-differs unit=天 expected=个工作日", "for actual"],
    ],
    [
      "每超1项扣1分",
      "≤ 10 个工作日",
      "10",
      "超期1天",
      ["asks unit-differs unit=天 expected=项", "for actual"],
    ],
    [
      "每超1天扣1分",
      "≤ 10 天",
      "10",
      "超期1个工作日",
      ["asks unit-differs unit=个工作日 expected=天", "for actual"],
    ],
  ]);
});

describe("no delay, in time", () => {
  itComesTo([
    ["每延误1天扣1分", "≤ 30 天", "10", "未延误", ["= 10"]],
    [
      "每发现1处问题扣1分",
      "= 0 处",
      "10",
      "未延误",
      ["asks actual-unclear actual=延误", "for actual"],
    ],
    ["每少1人扣1分", "≥ 95 %", "10", "未延误", ["asks actual-unclear actual=延误", "for actual"]],
    [
      "每超支1万元扣1分",
      "≥ 95 %",
      "10",
      "未延误",
      ["asks actual-unclear actual=延误", "for actual"],
    ],
    [
      "每发现1处问题扣1分",
      "= 0 处",
      "10",
      "无逾期",
      ["asks actual-unclear actual=逾期", "for actual"],
    ],
    ["每逾期1天扣1分", "= 100 %", "10", "部分按时报送", ["asks actual-unclear", "for actual"]],
    ["每逾期1天扣1分", "= 100 %", "10", "基本按时报送", ["asks actual-unclear", "for actual"]],
    ["每逾期1天扣1分", "= 100 %", "10", "大多数按期报送", ["asks actual-unclear", "for actual"]],
  ]);
});

describe("so many days beyond, beside a limit only", () => {
  itComesTo([
    ["每超1天扣1分", "≤ 10 天", "10", "超过2天", ["= 8"]],
    [
      "每超1天扣1分",
      "= 10 天",
      "10",
      "超过2天",
      ["asks actual-not-exact actual=超过2天", "for actual"],
    ],
    [
      "超过10天的，每超1天扣1分",
      "- 天",
      "10",
      "超过2天",
      ["asks actual-not-exact actual=超过2天", "for actual"],
    ],
    [
      "每超1天扣1分",
      "≤ 10 天",
      "10",
      "超过2个月",
      ["asks unit-differs unit=个月 expected=天", "for actual"],
    ],
  ]);
});

describe("other events than those that are counted", () => {
  itComesTo([
    [
      "每发生1起较大事故扣5分",
      "= 0 起",
      "10",
      "2起一般事故",
      ["asks actual-unclear actual=一般事故", "for actual"],
    ],
    ["每发生1起较大事故扣5分", "= 0 起", "10", "2起较大事故", ["= 0"]],
  ]);
});

describe("another figure than the row's", () => {
  itComesTo([
    [
      "每新增风险企业，扣4分",
      "= 100 %",
      "8",
      "3",
      ["asks unit-needed actual=3 units=%", "for actual"],
    ],
    [
      "每超1个月扣1分",
      "≤ 10 个",
      "10",
      "12个",
      ["asks other-figure-needed words=每超1个月 unit=个月 「每超1个月扣1分」", "for actual"],
    ],
    [
      "每少1天扣1分",
      "≥ 10 天次",
      "10",
      "8天次",
      ["asks other-figure-needed words=每少1天 unit=天 「每少1天扣1分」", "for actual"],
    ],
    [
      "每少1周扣1分",
      "≥ 10 周次",
      "10",
      "8周次",
      ["asks other-figure-needed words=每少1周 unit=周 「每少1周扣1分」", "for actual"],
    ],
    [
      "达标得5分，每少1次扣1分",
      "≥ 4 次",
      "5",
      "未达标",
      ["asks actual-unclear actual=达标", "for actual"],
    ],
  ]);
});

describe("neither yes nor no", () => {
  itComesTo([
    [
      "1.制度健全得5分\n2.管理规范得5分",
      "定性 好",
      "10",
      { actual: "基本不符合", "item-1": "是" },
      [
        "asks answer-unclear words=制度健全 typed=基本不符合 「制度健全得5分」",
        "for actual",
        "for item-1",
      ],
    ],
    [
      "1.制度健全得5分\n2.管理规范得5分",
      "定性 好",
      "10",
      { actual: "无法判断", "item-1": "是" },
      [
        "asks answer-unclear words=制度健全 typed=无法判断 「制度健全得5分」",
        "for actual",
        "for item-1",
      ],
    ],
    [
      "1.制度健全得5分\n2.管理规范得5分",
      "定性 好",
      "10",
      { actual: "无", "item-1": "是" },
      ["= 5"],
    ],
  ]);
});
