import { itComesTo, itIsReckonedAs } from "./told";

describe("a step that counts from the sentence before it", () => {
  itComesTo([
    ["走访不少于5次。走访每少一次扣1分", "≥ 5 次", "10", "3次", ["= 8"]],
    [
      "走访不少于5次。每少一次扣1分",
      "≥ 4 次",
      "10",
      "3次",
      ["= 8", "note threshold-differs threshold=5次 target=4次 「不少于5次」"],
    ],
    [
      "走访不少于5次。未达的每少一次扣1分",
      "≥ 4 次",
      "10",
      "3次",
      ["= 8", "note threshold-differs threshold=5次 target=4次 「不少于5次」"],
    ],
    // the step speaks of something else
    [
      "走访不少于5次。回访每少一次扣1分",
      "≥ 5 次",
      "10",
      "3次",
      ["refuses unread-words 「走访不少于5次」"],
    ],
    [
      "走访不少于5次。走访资料每缺一份扣1分",
      "≥ 5 次",
      "10",
      "3次",
      ["refuses unread-words 「走访不少于5次」"],
    ],
    // a single character is no subject
    [
      "走访不少于5次。走每少一次扣1分",
      "≥ 4 次",
      "10",
      "3次",
      ["refuses unread-words 「走访不少于5次」"],
    ],
    [
      "培训人数不少于50人。人每少1个扣1分",
      "≥ 40 人",
      "10",
      "45人",
      ["refuses unread-words 「培训人数不少于50人」"],
    ],
  ]);
});

describe("what is required without any consequence", () => {
  itComesTo([
    ["符合相关规定。每发现1处扣1分", "= 0 处", "10", "2处", ["= 8"]],
    ["90%以上得满分，80%以上得5分。符合指标值", "≥ 90 %", "10", "85%", ["= 5"]],
    [
      "90%以上得满分，80%以上得5分。达到指标值",
      "≥ 90 %",
      "10",
      "85%",
      ["refuses unread-words 「达到指标值」"],
    ],
    [
      "90%以上得满分，80%以上得5分。达到指标值，符合规定",
      "≥ 90 %",
      "10",
      "85%",
      ["refuses unread-words 「达到指标值，符合规定」"],
    ],
  ]);
});

describe("the requirement before a share of it", () => {
  itIsReckonedAs([
    [
      "受益群众不少于4000人，不足的按实际受益人数/4000×分值计算",
      "≥ 4000 人",
      "10",
      "4000人",
      [
        "actual actual=4000人 target=≥4000人 asks=actual",
        "full words=受益群众不少于4000人 score=10 weight=10 lost= share= gives=full 「受益群众不少于4000人」",
        "score weight=10 lost= score=10 rounded=",
      ],
    ],
    [
      "2000人以上得满分，不足2000人的按比例扣分",
      "≥ 2000 人",
      "10",
      "1500人",
      [
        "actual actual=1500人 target=≥2000人 asks=actual",
        "proportion actual=1500人 target=2000人 weight=10 met= score=7.5 「不足2000人的按比例扣分」",
        "score weight=10 lost= score=7.5 rounded=",
      ],
    ],
  ]);
});

describe("so many times in a period", () => {
  itComesTo([
    ["每季不少于1次，每少1次扣1分", "≥ 4 次", "10", "3次", ["= 9"]],
    ["每季不少于1次，每少1次扣1分", "≥ 4 次", "10", "4次", ["= 10"]],
    ["每季开展1次，每少1次扣1分", "≥ 4 次", "10", "3次", ["= 9"]],
  ]);
});

describe("what says which are counted", () => {
  itComesTo([
    ["旱地或水田每少2亩且不足50亩扣1分", "≥ 50 亩", "10", "44亩", ["= 7"]],
    ["符合相关规定，每发现1处扣1分", "= 0 处", "10", "2处", ["= 8"]],
    [
      "未达到目标90%的，每发现1项扣1分",
      "= 0 项",
      "10",
      "2项",
      ["asks events-or-target 「未达到目标90%的，每发现1项扣1分」", "for actual"],
    ],
  ]);
});
