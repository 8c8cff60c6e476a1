import { itComesTo } from "./told";

describe("too much of something that can be too little only", () => {
  itComesTo([
    [
      "90%以上得满分，80%以上得5分",
      "≥ 90 %",
      "10",
      "超支2%",
      ["asks actual-unclear actual=超支", "for actual"],
    ],
  ]);
});

describe("the name of the figure in the answer", () => {
  itComesTo([
    ["群众满意度达到90%得满分，群众满意度达到80%得5分", "≥ 90 %", "10", "满意度为88%", ["= 5"]],
    ["满意度达到90%得满分，满意度测评达到80%得5分", "≥ 90 %", "10", "满意度为85%", ["= 5"]],
    // another name, or none in the conditions
    [
      "满意度达到90%得满分，满意度达到80%得5分",
      "≥ 90 %",
      "10",
      "办结率88%",
      ["asks actual-unclear actual=办结率", "for actual"],
    ],
    [
      "达到90%得满分，达到80%得5分",
      "≥ 90 %",
      "10",
      "满意度88%",
      ["asks actual-unclear actual=满意度", "for actual"],
    ],
    [
      "群众满意度达到90%得满分，群众满意度达到80%得5分",
      "≥ 90 %",
      "10",
      "办结率为85%",
      ["asks actual-unclear actual=办结率为", "for actual"],
    ],
    [
      "90%以上得满分，80%以上得5分",
      "≥ 90 %",
      "10",
      "92%覆盖",
      ["asks actual-unclear actual=覆盖", "for actual"],
    ],
  ]);
});

describe("rates that rise and fall", () => {
  itComesTo([
    ["收入增减率5%以上得满分，0%以上得5分，低于0%不得分", "≥ 5 %", "10", "下降3%", ["= 0"]],
    ["收入增减率5%以上得满分，0%以上得5分，低于0%不得分", "≥ 5 %", "10", "同比下降3%", ["= 0"]],
    ["收入增减率5%以上得满分，0%以上得5分，低于0%不得分", "≥ 5 %", "10", "增长3%", ["= 5"]],
    [
      "收入变动率5%以上得满分，收入变动率0%以上得5分，低于0%不得分",
      "≥ 5 %",
      "10",
      "下降3%",
      ["= 0"],
    ],
    [
      "收入变动率不低于5%得满分，变动率为0%-5%得5分，低于0%不得分",
      "≥ 5 %",
      "10",
      "上升3%",
      ["= 5"],
    ],
    // no condition speaks of such a rate
    [
      "5%以上得满分，0%以上得5分，低于0%不得分",
      "≥ 5 %",
      "10",
      "下降3%",
      ["asks actual-unclear actual=下降", "for actual"],
    ],
    [
      "收入变动率调查5%以上得满分，0%以上得5分，低于0%不得分",
      "≥ 5 %",
      "10",
      "下降3%",
      ["asks actual-unclear actual=下降", "for actual"],
    ],
  ]);
});

describe("how often, in the words of the first condition", () => {
  itComesTo([
    ["缺席1次扣1分，无故缺席2次扣3分，3次以上不得分", "= 0 次", "10", "缺席2次", ["= 7"]],
    // a later condition speaks of something else
    [
      "缺席1次扣1分，2次扣3分，旷工3次以上不得分",
      "= 0 次",
      "10",
      "缺席2次",
      ["asks actual-unclear actual=缺席", "for actual"],
    ],
    [
      "缺席1次扣1分，旷工2次扣3分，3次以上不得分",
      "= 0 次",
      "10",
      "缺席2次",
      ["asks actual-unclear actual=缺席", "for actual"],
    ],
    [
      "缺席一次扣1分，两次扣3分，旷工三次以上不得分",
      "= 0 次",
      "10",
      "缺席2次",
      ["asks actual-unclear actual=缺席", "for actual"],
    ],
    // there is no such word
    [
      "晚点1次得8分，2次得5分，3次以上不得分",
      "- 次",
      "10",
      "点2次",
      ["asks actual-unclear actual=点", "for actual"],
    ],
  ]);
});
