import { itIsReckonedAs } from "./told";

describe("the working of what meets, fails and is counted", () => {
  itIsReckonedAs([
    [
      "90%以上得100%权重分，80%以上得60%权重分",
      "≥ 90 %",
      "10",
      "95%",
      [
        "actual actual=95% target=≥90% asks=actual",
        "full words=90%以上 score=10 weight=10 lost= share= gives=full 「90%以上得100%权重分」",
        "score weight=10 lost= score=10 rounded=",
      ],
    ],
    [
      "2%未整改不得分",
      "= 0 %",
      "10",
      "2%",
      [
        "actual actual=2% target==0% asks=actual",
        "zero words=2%未整改 score=0 weight=10 lost= share= gives=zero 「2%未整改不得分」",
        "score weight=10 lost= score=0 rounded=",
      ],
    ],
    [
      "每降低1%扣1分",
      "≥ 0 %",
      "10",
      "-2%",
      [
        "actual actual=-2% target=≥0% asks=actual",
        "shortfall from=0 actual=-2 gap=2 unit=% by=target",
        "steps gap=2 size=1 unit=% exact=2 steps=2 broken= by=setting relative= of= written= 「每降低1%」",
        "deduction steps=2 points=1 share= deduction=2 「扣1分」",
        "score weight=10 lost=2 score=8 rounded=",
      ],
    ],
    [
      "增长率为0以上得满分，每降低1%扣1分",
      "≥ 0 %",
      "10",
      "-2%",
      [
        "actual actual=-2% target=≥0% asks=actual",
        "shortfall from=0 actual=-2 gap=2 unit=% by=target 「为0以上」",
        "steps gap=2 size=1 unit=% exact=2 steps=2 broken= by=setting relative= of= written= 「每降低1%」",
        "deduction steps=2 points=1 share= deduction=2 「扣1分」",
        "score weight=10 lost=2 score=8 rounded=",
      ],
    ],
    [
      "2起及以下扣2分，3起以上不得分",
      "= 0 起",
      "10",
      "0起",
      [
        "actual actual=0起 target==0起 asks=actual",
        "full words= score=10 「2起及以下扣2分」",
        "score weight=10 lost= score=10 rounded=",
      ],
    ],
    [
      "5%以内扣2分，5%以上不得分",
      "= 0 %",
      "10",
      "0%",
      [
        "actual actual=0% target==0% asks=actual",
        "full words= score=10 「5%以内扣2分」",
        "score weight=10 lost= score=10 rounded=",
      ],
    ],
    [
      "每延误1天扣1分",
      "≤ 30 天",
      "10",
      "未延误",
      [
        "actual actual=30天 target=≤30天 asks=actual",
        "no-steps from=30 unit=天 way=up asks=actual 「每延误1天」",
        "score weight=10 lost= score=10 rounded=",
      ],
    ],
    [
      "缺一项资料扣2分，缺两项资料扣5分，资料齐全得满分",
      "定性 好",
      "10",
      "缺1项资料",
      [
        "actual actual=1项 target= asks=shortage",
        "steps gap=1 size=1 unit=项 exact=1 steps=1 broken= by=setting relative= of= written= 「缺一项」",
        "deduction steps=1 points=2 share= deduction=2 「扣2分」",
        "score weight=10 lost=2 score=8 rounded=",
      ],
    ],
  ]);
});
