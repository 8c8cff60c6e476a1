import { declarationForm, fewRows } from "../forms/declaration";
import { findingsOn, found, only } from "./found";
import type { SheetSnapshot } from "../../src/form";

function withName(name: string): SheetSnapshot {
  return declarationForm({ rows: fewRows }).put("C19", name).snapshot();
}

test("clean words are left alone", () => {
  expect(found(declarationForm({ rows: fewRows }).snapshot(), "text")).toEqual([]);
});

test("a doubled word is shown where it stands, with the word once as fix", () => {
  const finding = only(findingsOn(withName("全市直机关机关党组织覆盖率")), "text.doubled-word");
  expect(finding).toMatchObject({
    address: "C19",
    severity: "hint",
    data: { word: "机关", context: "全市直机关机关党组织覆盖率" },
    fix: { before: "全市直机关机关党组织覆盖率", after: "全市直机关党组织覆盖率" },
  });
});

test.each(["一个一个落实", "逐项逐级", "清清楚楚", "研究研究问题", "每年每年", "9595"])(
  "%s is no slip",
  (name) => {
    expect(found(withName(name), "text")).toEqual([]);
  }
);

test.each([
  ["资金拔付率", "拔付", "拨付", "资金拨付率"],
  ["入党积极份子培训", "积极份子", "积极分子", "入党积极分子培训"],
  ["任务末完成数", "末完成", "未完成", "任务未完成数"],
])("%s", (name, wrong, right, after) => {
  const finding = only(findingsOn(withName(name)), "text.misspelling");
  expect(finding).toMatchObject({ data: { wrong, right }, fix: { after } });
});

test("期末完成 holds no 末完成", () => {
  expect(found(withName("期末完成率"), "text")).toEqual([]);
});

test("two indicators of one name are told at the second", () => {
  const sheet = declarationForm({ rows: fewRows }).put("C20", "培训 次数").snapshot();
  expect(only(findingsOn(sheet), "text.duplicate-name")).toMatchObject({
    address: "C20",
    data: { others: "C19" },
  });
});
