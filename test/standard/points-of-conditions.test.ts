import { itComesTo } from "./told";

describe("shares of the weight", () => {
  itComesTo([
    ["优秀得分值的100%，良好得分值的80%，差得分值的0%", "定性 优", "10", "良好", ["= 8"]],
    ["90%以上得100%权重分，80%以上得60%权重分，80%以下得0%权重分", "≥ 90 %", "10", "70%", ["= 0"]],
    ["90%以上得100%权重分，80%以上得5分", "≥ 90 %", "8", "85%", ["= 5"]],
    [
      "90%以上得100%权重分，每低1%扣1分",
      "≥ 85 %",
      "10",
      "88%",
      ["= 8", "note threshold-differs threshold=90% target=85% 「90%以上」"],
    ],
    ["80%以上得满分，低于80%扣100%权重分", "≥ 80 %", "10", "70%", ["= 0"]],
    ["达到80%扣100%分值", "≤ 80 %", "10", "85%", ["= 0"]],
    ["发生事故扣100%分值，未发生得100%分值", "定性 无", "10", "发生事故", ["= 0"]],
    // none of the weight wins over the steps as 不得分 does
    ["90%以上得满分，每低1%扣0.5分，低于80%得0%分值", "≥ 90 %", "10", "75%", ["= 0"]],
  ]);
});

describe("a range of points as the most that can be won", () => {
  itComesTo([
    [
      "90%以上得3-5分，80%以上得1-2分，70%以上得1分",
      "≥ 90 %",
      "2",
      "75%",
      ["refuses points-differ-from-weight 「70%以上得1分」"],
    ],
    ["优秀得4-5分，良好得2-3分，一般得1分", "定性 优", "5", "一般", ["= 1"]],
    [
      "优秀得4-5分，良好得2-3分，一般得1分",
      "定性 优",
      "10",
      "一般",
      ["refuses points-differ-from-weight 「一般得1分」"],
    ],
    ["得2-3分", "≥ 90 %", "10", "88%", ["refuses range 「得2-3分」"]],
  ]);
});

describe("the best points of the text stand for the weight", () => {
  itComesTo([
    ["优秀得3分，良好得2分，合格得2分，差得0分", "定性 优", "5", "优秀", ["= 5"]],
    ["制度健全得3分，制度较健全得2分，制度不健全得1分", "定性 好", "5", "制度健全", ["= 5"]],
    [
      "建立制度2分，开展接访2分",
      "定性 好",
      "5",
      "建立制度",
      ["refuses points-differ-from-weight 「建立制度2分」"],
    ],
  ]);
});

describe("ranks and judgement", () => {
  itComesTo([
    [
      "排名前三得满分，其余按每低1%扣1分",
      "≥ 90 %",
      "10",
      "88%",
      ["refuses rank 「排名前三得满分」"],
    ],
    ["排名前三得满分，90%以上得5分", "≥ 90 %", "10", "92%", ["refuses rank 「排名前三得满分」"]],
    ["每发现1处问题扣1分，情节严重加倍扣分", "≥ 95 %", "10", "96%", ["= 10"]],
  ]);
});

describe("a heading that says what is judged", () => {
  itComesTo([
    ["根据产品开发情况打分，达到目标得满分，少开发一款扣2分", "≥ 5 款", "10", "4款", ["= 8"]],
    ["根据产品开发情况打分，达到5款得满分，每少开发一款扣2分", "≥ 5 款", "10", "4款", ["= 8"]],
  ]);
});

describe("one of several that each lose", () => {
  itComesTo([
    [
      "未上报、未公开各扣5分",
      "定性 好",
      "10",
      "未上报",
      ["asks several-conditions 「未上报、未公开各扣5分」", "for actual"],
    ],
    [
      "未上报、未公开各扣0.5分",
      "定性 好",
      "10",
      "未上报",
      ["asks several-conditions 「未上报、未公开各扣0.5分」", "for actual"],
    ],
    [
      "规划、公示，各扣5分",
      "定性 好",
      "10",
      "公示",
      ["asks several-conditions 「规划、公示，各扣5分」", "for actual"],
    ],
  ]);
});

describe("a worse kind of the events that are counted, where there were none", () => {
  itComesTo([
    ["每发生1起事故扣2分。造成人员死亡加扣5分", "= 0 起", "10", "0起", ["= 10"]],
    ["每发生1起事故扣2分。造成人员死亡再扣5分", "= 0 起", "10", "0起", ["= 10"]],
    ["每发生1起事故扣2分。造成人员死亡另扣5分", "= 0 起", "10", "0起", ["= 10"]],
    ["每发生1起事故扣2分。造成人员死亡再加扣5分", "= 0 起", "10", "0起", ["= 10"]],
    ["每发生1起事故扣2分。造成人员死亡另加扣5分", "= 0 起", "10", "0起", ["= 10"]],
    // a condition of its own
    [
      "每发生1起事故扣2分。造成人员死亡扣5分",
      "= 0 起",
      "10",
      "0起",
      ["asks answer-missing words=造成人员死亡 「造成人员死亡扣5分」", "for actual", "for fault-1"],
    ],
    [
      "每发生1起事故扣2分；造成人员死亡扣5分",
      "= 0 起",
      "10",
      "0起",
      ["asks answer-missing words=造成人员死亡 「造成人员死亡扣5分」", "for actual", "for fault-1"],
    ],
    [
      "每发生1起事故扣2分。再扣押车辆的扣5分",
      "= 0 起",
      "10",
      "0起",
      ["asks answer-missing words=再扣押车辆 「再扣押车辆的扣5分」", "for actual", "for fault-1"],
    ],
  ]);
});

describe("so many of a kind, with points of their own", () => {
  itComesTo([
    [
      "缺1项扣1分，每缺2项扣3分",
      "≥ 5 项",
      "10",
      "3项",
      ["refuses several-steps 「缺1项扣1分」「每缺2项扣3分」"],
    ],
    [
      "每缺1项扣1分，缺2项扣3分",
      "≥ 5 项",
      "10",
      "3项",
      ["refuses several-steps 「每缺1项扣1分」「缺2项扣3分」"],
    ],
    [
      "每发生1次扣1分，发生3次扣5分",
      "= 0 次",
      "10",
      "3次",
      ["refuses several-steps 「每发生1次扣1分」「发生3次扣5分」"],
    ],
    [
      "每迟报1次扣1分，每瞒报1次扣3分",
      "= 0 次",
      "10",
      "迟报2次",
      ["= 8", "note others-none words=每瞒报1次 「每瞒报1次扣3分」"],
    ],
  ]);
});

describe("awards per unit", () => {
  itComesTo([
    ["开展1次督查得0.2分，2次以上得0.5分", "≥ 2 次", "0.5", "1次", ["= 0.2"]],
    [
      "每基本完成10%得1分",
      "≥ 50 户",
      "10",
      "25户",
      ["refuses award-of-other-figure 「每基本完成10%得1分」"],
    ],
    [
      "开展培训达到1次得2分",
      "≥ 5 次",
      "10",
      "3次",
      ["refuses points-differ-from-weight 「开展培训达到1次得2分」"],
    ],
  ]);
});

describe("nothing done, beside a rate of it", () => {
  itComesTo([
    [
      "部分未签订合同扣5分，签订率每低1%扣1分",
      "≥ 90 %",
      "10",
      "部分未签订合同",
      ["asks actual-unclear", "for actual", "for fault-1"],
    ],
  ]);
});
