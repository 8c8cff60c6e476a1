import { edited } from "../forms/changed";
import { declarationForm, fewRows, realRows } from "../forms/declaration";
import { findingsOn, found, only } from "./found";

const real = declarationForm({ rows: realRows }).snapshot();
const full = edited(real, { I23: "2.5分", I33: "7分", I34: "7分" });

test("weights of exactly 90 in the usual parts are right", () => {
  expect(found(full, "weight")).toEqual([]);
});

test("against 100 they are not", () => {
  const finding = only(findingsOn(full, { weightTotal: 100 }), "weight.total");
  expect(finding).toMatchObject({
    severity: "error",
    data: { sum: "90", expected: "100", difference: "10" },
  });
  expect(finding.data.missing).toBeUndefined();
});

test("a missing weight is offered, not filled in", () => {
  const finding = findingsOn(real).find(({ address }) => address === "I23");
  expect(finding).toMatchObject({
    check: "weight.missing",
    severity: "error",
    data: { where: "备注", implied: "2.5分" },
    fix: { code: "fill-weight", before: "", after: "2.5分", cell: { row: 22, column: 8 } },
  });
});

test("the total says which rows explain the gap", () => {
  expect(only(findingsOn(real), "weight.total")).toMatchObject({
    severity: "warning",
    address: "I18",
    data: {
      sum: "73.5",
      expected: "90",
      difference: "16.5",
      missing: "I23、I33、I34",
      withImplied: "90",
    },
  });
});

test("what the user wrote in a remark without weight is kept by the fix", () => {
  const finding = only(findingsOn(edited(full, { I23: "见附件3" })), "weight.missing");
  expect(finding.fix).toMatchObject({ before: "见附件3", after: "2.5分;见附件3" });
});

test("a weight that nothing implies is asked for", () => {
  const finding = only(
    findingsOn(edited(full, { I23: "", H23: "按规定酌情扣分" })),
    "weight.missing"
  );
  expect(finding.data.implied).toBeUndefined();
  expect(finding.fix).toBeNull();
});

test.each(["2分或3分", "0分", "120分"])("an unclear weight: %s", (remark) => {
  expect(found(edited(full, { I23: remark }), "weight")).toContain("I23 weight.unclear");
});

test("an old score in the remark is told", () => {
  expect(
    only(findingsOn(edited(full, { I23: "2.5分,自评得分2分" })), "weight.foreign-score")
  ).toMatchObject({
    severity: "warning",
  });
});

test("the add-in's own score is none", () => {
  expect(found(edited(full, { I23: "2.5分;得分1.25分" }), "weight")).toEqual([]);
});

test("where the form has a weight column, remarks need none", () => {
  const sheet = declarationForm({ rows: fewRows }).put("J18", "分值", "#FFFF99");
  sheet.put("J19", 30).put("J20", 30).put("J21", "").put("J22", 30);
  const emptied = edited(sheet.snapshot(), { I19: "", I20: "", I22: "" });
  expect(found(emptied, "weight")).toEqual(["J18 weight.groups"]);
});

test("a missing weight in a weight column is filled in as a number", () => {
  const sheet = declarationForm({ rows: realRows }).put("J18", "分值", "#FFFF99").put("J23", "");
  const finding = findingsOn(sheet.snapshot()).find(({ address }) => address === "J23");
  expect(finding).toMatchObject({ check: "weight.missing", data: { where: "分值" } });
  expect(finding?.fix).toMatchObject({ after: 2.5 });
});

test("parts that differ from the usual ones are a hint", () => {
  const shifted = edited(full, { I38: "19分", I23: "3.5分" });
  const finding = only(findingsOn(shifted), "weight.groups");
  expect(finding).toMatchObject({
    severity: "hint",
    data: { groups: "产出指标 41/40、成本指标 19/20" },
  });
});
