import { declarationForm, type Row } from "../forms/declaration";
import { findingsOn, found, only } from "./found";
import type { SheetSnapshot } from "../../src/form";

const usual: Row = [
  "产出指标",
  "质量指标",
  "合格率",
  "≥",
  95,
  "%",
  "合格率",
  "每降低1%扣0.1分",
  "8分",
];

/** A form with one indicator, cells changed by column letter. */
function withTarget(changes: Readonly<Record<string, string | number>>): SheetSnapshot {
  const row = usual.map((value, i) => changes["ABCDEFGHI"[i] ?? ""] ?? value);
  return declarationForm({ rows: [row], tableOnly: true }).snapshot();
}

function targetOf(changes: Readonly<Record<string, string | number>>): string[] {
  return found(withTarget(changes), "target");
}

describe("good targets are left alone", () => {
  test.each([
    ["a share", {}],
    ["a comparator in words", { D: "大于等于" }],
    ["another sign", { D: ">=" }],
    ["a count", { E: 3, F: "次" }],
    ["a growth above 100 %", { C: "收入增长率", E: 120 }],
    ["a cost", { A: "成本指标", B: "经济成本指标", D: "≤", E: 687.61, F: "万元" }],
    ["a saving of cost", { A: "成本指标", B: "经济成本指标", C: "成本节约率", E: 5 }],
    ["a grade", { D: "定性", E: "效果显著", F: "", H: "效果显著得满分,效果一般扣3分" }],
    ["a qualitative target without unit", { D: "定性", E: "有效", F: "/", H: "未有效推动的扣3分" }],
  ])("%s", (_, changes) => {
    expect(targetOf(changes)).toEqual([]);
  });
});

test.each([
  ["~", "target.comparator-unknown"],
  ["约", "target.comparator-unknown"],
  ["/", "target.placeholder"],
])("comparator %s", (comparator, check) => {
  expect(targetOf({ D: comparator })).toEqual([`D2 ${check}`]);
});

test("an empty comparator is already said by the required check", () => {
  expect(targetOf({ D: "" })).toEqual([]);
});

test("an empty comparator under a green header is said here", () => {
  const sheet = declarationForm({
    rows: [usual.map((value, i) => (i === 3 ? "" : value))],
    tableOnly: true,
  }).paint("D1:E1", "#C6E0B4");
  expect(found(sheet.snapshot(), "target")).toEqual(["D2 target.comparator-missing"]);
});

test.each(["效果显著", "3至5", "按时完成"])("≥ %s is no number", (value) => {
  expect(targetOf({ E: value })).toEqual(["E2 target.not-a-number"]);
});

test("a value with its unit again can be made the plain number", () => {
  expect(only(findingsOn(withTarget({ E: "95%" })), "target.value-has-unit")).toMatchObject({
    data: { value: "95%", unit: "%", number: "95" },
    fix: { code: "plain-number", after: 95, before: "95%" },
  });
});

test("without a unit column the unit is not lost by a fix", () => {
  const finding = only(findingsOn(withTarget({ E: "3次", F: "" })), "target.value-has-unit");
  expect(finding).toMatchObject({ data: { valueUnit: "次", unit: "" }, fix: null });
});

test("a value in another unit than its column", () => {
  expect(
    only(findingsOn(withTarget({ E: "1年", F: "个月" })), "target.units-differ")
  ).toMatchObject({
    data: { value: "1年", unit: "个月", valueUnit: "年" },
    severity: "error",
  });
});

test("a share in a percent format gets no fix: 95 in that cell would be 9500 %", () => {
  const sheet = declarationForm({ rows: [usual], tableOnly: true })
    .put("E2", 0.95)
    .format("E2", "0%");
  const finding = only(findingsOn(sheet.snapshot()), "target.percent-format");
  expect(finding).toMatchObject({ data: { value: "95%", held: "0.95" }, fix: null });
});

test.each([-1, 101, 9500])("a share of %i %%", (value) => {
  expect(targetOf({ E: value })).toEqual(["E2 target.percent-range"]);
});

test("a cost with ≥", () => {
  const cost = { A: "成本指标", B: "经济成本指标", C: "总成本", E: 10, F: "万元" };
  expect(targetOf(cost)).toEqual(["D2 target.cost-comparator"]);
});

test("a qualitative target that is none of its standard's grades", () => {
  const sheet = withTarget({
    D: "定性",
    E: "有所提升",
    F: "",
    H: "效果显著得满分,效果一般扣3分,无效果扣8分",
  });
  expect(only(findingsOn(sheet), "target.grade-unknown").data).toEqual({
    value: "有所提升",
    grades: "效果显著、效果一般、无效果",
  });
});

test("a number without unit", () => {
  expect(targetOf({ F: "" })).toEqual(["F2 target.unit-missing"]);
});

test.each([
  ["E", "/"],
  ["E", "无"],
  ["G", "-"],
  ["H", "*"],
  ["C", "——"],
  ["F", "／"],
])("a placeholder in %s: %s", (column, text) => {
  expect(targetOf({ [column]: text })).toEqual([`${column}2 target.placeholder`]);
});
