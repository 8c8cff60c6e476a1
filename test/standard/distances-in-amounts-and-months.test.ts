import { itComesTo } from "./told";

describe("a month beside days", () => {
  itComesTo([
    [
      "每延迟一天扣0.1分，延迟一个月以内不扣分",
      "= 100 %",
      "10",
      "延迟30天",
      ["asks days-or-months days=30", "for actual"],
    ],
    ["每延迟一天扣0.1分，延迟一个月以内不扣分", "= 100 %", "10", "延迟32天", ["= 6.8"]],
    // 28 days are within any month, 31 days within some
    [
      "每延迟一天扣0.1分，延迟一个月以内扣2分",
      "= 100 %",
      "10",
      "延迟28天",
      ["refuses band-and-step 「延迟一个月以内扣2分」「每延迟一天扣0.1分」"],
    ],
    [
      "每延迟一天扣0.1分，延迟一个月以内扣2分",
      "= 100 %",
      "10",
      "延迟31天",
      ["asks days-or-months days=31", "for actual"],
    ],
    ["每延迟一天扣0.1分，延迟一个月以内扣2分", "= 100 %", "10", "延迟32天", ["= 6.8"]],
  ]);
});

describe("a share of the target beside steps that begin elsewhere", () => {
  itComesTo([
    // of the target, or of where the steps begin?
    [
      "低10%以上不得分，每低于40户1户扣1分",
      "≥ 50 户",
      "10",
      "38户",
      ["asks veto-unknown words=低10%以上 「低10%以上不得分」", "for actual", "for veto-1"],
    ],
    [
      "45户以上得满分，每少1户扣1分，少10%以上不得分",
      "≥ 50 户",
      "10",
      "43户",
      ["asks veto-unknown words=少10%以上 「少10%以上不得分」", "for actual", "for veto-1"],
    ],
    [
      "45户以上得满分，每少1户扣1分，少5个百分点以上不得分",
      "≥ 50 户",
      "10",
      "43户",
      [
        "asks veto-unknown words=少5个百分点以上 「少5个百分点以上不得分」",
        "for actual",
        "for veto-1",
      ],
    ],
    [
      "45户以上得满分，每少1户扣1分，少3户以上不得分",
      "≥ 50 户",
      "10",
      "43户",
      ["= 8", "note threshold-differs threshold=45户 target=50户 「45户以上」"],
    ],
    [
      "85%以上得满分，每少1%扣1分，少5%以上不得分",
      "≥ 90 %",
      "10",
      "83%",
      ["= 8", "note threshold-differs threshold=85% target=90% 「85%以上」"],
    ],
  ]);
});

describe("a fall in the words of the steps", () => {
  itComesTo([
    [
      "每降低1%扣0.3分，每超过1%加0.1分，降低20%以上不得分",
      "≥ 90 %",
      "10",
      "65%",
      ["= 0", "note bonus-not-counted 「每超过1%加0.1分」"],
    ],
    [
      "每降低1%扣0.3分，每超过1%加0.1分，降低20%以上不得分",
      "≥ 90 %",
      "10",
      "75%",
      ["= 5.5", "note bonus-not-counted 「每超过1%加0.1分」"],
    ],
    // in other words than the steps': of the figure itself
    [
      "每减少1%扣0.3分，降低20%以上不得分",
      "≥ 90 %",
      "10",
      "75%",
      ["refuses direction-contradicts-target 「降低20%以上不得分」"],
    ],
    // beside what is won by a fall, the fall is the figure
    ["每降低1%得0.5分，降低5%以下不得分", "≥ 10 %", "10", "3%", ["= 0"]],
  ]);
});

describe("later ranges of a delay", () => {
  itComesTo([
    [
      "逾期3天以内扣2分，10天以上不得分",
      "≤ 30 天",
      "10",
      "35天",
      ["asks not-covered actual=35天", "for actual"],
    ],
    // more than is allowed: in all
    ["逾期3天以内扣2分，40天以上不得分", "≤ 30 天", "10", "42天", ["= 0"]],
    ["逾期3天以内扣2分，25天以内得满分", "≤ 30 天", "10", "24天", ["= 10"]],
  ]);
});

describe("on top of the loss before it", () => {
  itComesTo([
    ["低于90%扣2分，每再低1%扣1分", "≥ 90 %", "10", "88%", ["= 6"]],
    ["90%以下扣2分，每再低1%扣1分", "≥ 95 %", "10", "92%", ["= 10"]],
    ["90%以下扣2分，每再低1%扣1分", "≥ 95 %", "10", "88%", ["= 6"]],
  ]);
});
