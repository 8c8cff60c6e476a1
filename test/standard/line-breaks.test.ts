import { printStandard, readStandard } from "../../src/standard";
import { asked, itComesTo } from "./told";

describe("line breaks of a narrow cell", () => {
  itComesTo([
    // two readings, and nothing says which: the break parts two sentences, or a word
    [
      "工作资料\n完整得满分，不完整不得分",
      "定性 完整",
      "10",
      "完整",
      ["refuses unread-words 「工作资料\n完整得满分，不完整不得分」"],
    ],
    [
      "工作资料\n完整得满分，不完整的不得分，\n弄虚作假不得分",
      "定性 完整",
      "10",
      "完整",
      ["refuses unread-words 「工作资料\n完整得满分，不完整的不得分，\n弄虚作假不得分」"],
    ],
    [
      "工作资料的收集整理归档\n完整得满分，\n不完整不得分",
      "定性 完整",
      "10",
      "完整",
      ["refuses unread-words 「工作资料的收集整理归档\n完整得满分，\n不完整不得分」"],
    ],
    [
      "工作资料\n\n完整得满分，\n不完整不得分",
      "定性 完整",
      "10",
      "完整",
      ["refuses unread-words 「工作资料\n\n完整得满分，\n不完整不得分」"],
    ],
    [
      "安全生产\n责任事故不得分，每发现1处隐患扣1分",
      "= 0 处",
      "10",
      "1处",
      ["refuses unread-words 「安全生产\n责任事故不得分，每发现1处隐患扣1分」"],
    ],
    [
      "基本满意\n优秀得满分，良好得8分，其他得5分",
      "定性 优秀",
      "10",
      "其他",
      ["refuses unread-words 「基本满意\n优秀得满分，良好得8分，其他得5分」"],
    ],
    [
      "24小时内响应\n低于目标值按比例得分",
      "≥ 50 户",
      "10",
      "40户",
      ["refuses unread-words 「24小时内响应\n低于目标值按比例得分」"],
    ],
    // all its lines are short, or one ends in the middle of what is said in one
    ["工作资料\n完整得满分，\n不完整不得分", "定性 完整", "10", "完整", ["= 10"]],
    ["工作 资料 收集\n完整 得 满分，\n不完整不得分", "定性 完整", "10", "完整", ["= 10"]],
    ["工作资料收集整理归档\n完整得满分，\n不完整不得分", "定性 完整", "10", "完整", ["= 10"]],
    ["工作资料\n完整得满分，不完整扣\n2分", "定性 完整", "10", "不完整", ["= 8"]],
    // alike either way
    ["年度预算执行率\n90%以上得满分，80%以上得5分", "≥ 90 %", "10", "85%", ["= 5"]],
    ["培训发放资料\n每少1次扣1分", "≥ 4 次", "10", "3次", ["= 9"]],
    ["举办2次\n每完成1项得2分，未完成不得分", "≥ 5 项", "10", "2项", ["= 4"]],
  ]);
});

describe("words that a refusal points at", () => {
  itComesTo([
    // the weight is at odds with the base, and no single clause is to blame
    [
      "基础分6分。得分=完成率×分值",
      "≥ 95 %",
      "10",
      "80%",
      ["asks points-differ-from-weight", "for actual"],
    ],
  ]);
});

describe("what is asked is named by the whole sentence, without its breaks", () => {
  it.each([
    [
      "发生纠纷给单位造成\n影响的,每一起扣0.5分",
      "- 起",
      [
        "actual count events in 起 起 “发生纠纷给单位造成影响的,每一起” 「发生纠纷给单位造成\n影响的,每一起扣0.5分」",
      ],
    ],
    [
      "工作资料\n完整得满分，\n不完整不得分",
      "定性 完整",
      ["actual grade grade 工作资料完整 不完整 「工作资料\n完整得满分」"],
    ],
    [
      "安全生产\n责任事故不得分，每发现1处隐患扣\n1分",
      "= 0 处",
      [
        "actual count events in 处 处 “每发现1处隐患” 「每发现1处隐患扣\n1分」",
        "veto-1 yes-no item “安全生产责任事故” 「安全生产\n责任事故不得分」",
      ],
    ],
  ])("%j | %s", (standard, target, questions) =>
    expect(asked(standard, target)).toEqual(questions)
  );
});

describe("texts as they were read", () => {
  it.each([
    ["", ""],
    ["  \n", ""],
    ["年度预算执行率\n90%以上得满分，80%以上得5分", "年度预算执行率90%以上,得满分;80%以上,得5分"],
    ["工作资料\n完整得满分，不完整不得分", "工作资料\n完整得满分,不完整不得分"],
  ])("%j is %j", (standard, printed) =>
    expect(printStandard(readStandard(standard))).toBe(printed)
  );
});
