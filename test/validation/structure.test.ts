import { declarationForm, fewRows, type Row } from "../forms/declaration";
import { findingsOn, found, only } from "./found";

function build(rows: readonly Row[] = fewRows): ReturnType<typeof declarationForm> {
  return declarationForm({ rows });
}

const complete: readonly Row[] = [
  ...fewRows,
  ["满意度指标", "服务对象满意度指标", "满意度", "≥", 90, "%", "满意度", "每降1%扣1分", "10分"],
];

test("a complete form has nothing of the kind", () => {
  expect(found(build(complete).snapshot(), "structure")).toEqual([]);
});

test("blank rows inside the table are told once for each run", () => {
  const [first, ...others] = complete;
  const sheet = build([first ?? [], [], [], ...others]).paint("A20:B21", "#FFFFFF");
  const finding = only(findingsOn(sheet.snapshot()), "structure.blank-row");
  expect(finding).toMatchObject({ address: "A20", data: { rows: "20–21" } });
});

test("a formula in a cell of the user is told, with the formula", () => {
  const sheet = build(complete).formula("E19", "=1+1", 2).snapshot();
  expect(only(findingsOn(sheet), "structure.formula")).toMatchObject({
    address: "E19",
    found: "=1+1",
    indicator: { name: "培训次数" },
  });
});

test("a formula in a grey cell belongs to the template", () => {
  const sheet = build(complete).formula("A19", "=B1", "产出指标").snapshot();
  expect(found(sheet, "structure")).toEqual([]);
});

test.each(["#N/A", "#REF!", "#DIV/0!", "#VALUE!"])("the error value %s", (value) => {
  const sheet = build(complete).formula("E19", "=Z1", value).snapshot();
  expect(found(sheet, "structure")).toEqual(["E19 structure.error-value"]);
});

test("a text that only looks like an error is none", () => {
  expect(found(build(complete).put("G19", "#1机组").snapshot(), "structure")).toEqual([]);
});

test("a number kept as text can be made a number", () => {
  const sheet = build(complete).put("E20", "95").snapshot();
  expect(only(findingsOn(sheet), "structure.number-as-text")).toMatchObject({
    address: "E20",
    severity: "hint",
    fix: { code: "plain-number", before: "95", after: 95 },
  });
});

test("a level 2 under the wrong level 1 is told once for its rows", () => {
  const wrong = complete.map((row) =>
    row[1] === "质量指标" ? ["效益指标", ...row.slice(1)] : row
  );
  const sheet = build([...wrong.slice(0, 2), wrong[1] ?? [], ...wrong.slice(2)]).snapshot();
  expect(only(findingsOn(sheet), "structure.level-pair")).toMatchObject({
    address: "B20",
    data: { level1: "效益指标", level2: "质量指标", belongs: "产出指标" },
  });
});

test("levels of the department's own are left alone", () => {
  const own = complete.map((row) => ["党建指标", "组织建设", ...row.slice(2)]);
  expect(found(build(own).snapshot(), "structure")).toEqual([]);
});

test("a missing level 1 is told at the header", () => {
  const sheet = build(complete.filter((row) => row[0] !== "成本指标")).snapshot();
  expect(only(findingsOn(sheet), "structure.level1-missing")).toMatchObject({
    address: "A18",
    data: { missing: "成本指标" },
  });
});

test("a level 1 with only an unused row is not missing", () => {
  expect(found(build(complete).snapshot(), "structure")).toEqual([]);
});
