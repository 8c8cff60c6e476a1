import { edited, withoutMerges } from "../forms/changed";
import { declarationForm, fewRows } from "../forms/declaration";
import { findingsOn, found, only } from "./found";

const form = declarationForm({ rows: fewRows }).snapshot();

test("a complete form has only its unused row", () => {
  expect(found(form, "required")).toEqual(["C21 required.unused-row"]);
});

test.each([
  ["C19", "三级指标"],
  ["D19", "指标值"],
  ["E19", "指标值"],
  ["G19", "指标解释"],
  ["H19", "评/扣分标准"],
])("an empty %s is missed under its header %s", (address, header) => {
  const finding = only(findingsOn(edited(form, { [address]: "" })), "required.empty");
  expect(finding).toMatchObject({ address, severity: "error", data: { header }, fix: null });
});

test.each(["C5", "C9", "C16"])("an empty field %s is missed", (address) => {
  expect(found(edited(form, { [address]: "" }), "required")).toContain(`${address} required.empty`);
});

test.each([" ", "\u3000\u3000", "\u00a0", "\n"])("white space %j counts as empty", (blank) => {
  expect(found(edited(form, { C19: blank }), "required")).toContain("C19 required.empty");
});

test("what is under green or blue may be empty", () => {
  const emptied = edited(form, { F19: "", I19: "", B19: "" });
  expect(found(emptied, "required")).toEqual(["C21 required.unused-row"]);
});

test("an unused row is one warning, and names its levels", () => {
  expect(only(findingsOn(form), "required.unused-row")).toMatchObject({
    severity: "warning",
    data: { level1: "效益指标", level2: "可持续影响指标" },
  });
});

test("a row in which something was begun is no unused row", () => {
  const begun = found(edited(form, { G21: "解释" }), "required");
  expect(begun).toEqual(["C21", "D21", "E21", "H21"].map((address) => `${address} required.empty`));
});

test("empty cells in hidden rows are found and marked as hidden", () => {
  const sheet = declarationForm({ rows: fewRows }).put("C20", "").hideRow(20).snapshot();
  expect(only(findingsOn(sheet), "required.empty")).toMatchObject({ address: "C20", hidden: true });
});

test("a host that cannot tell merges gives no false alarm", () => {
  expect(found(withoutMerges(form), "required")).toEqual(["C21 required.unused-row"]);
});
