import { cellAddress, readSheet, type SheetSnapshot } from "../../src/form";
import { defaultSettings } from "../../src/scoring";
import { baselineOf, validate } from "../../src/validation";
import { edited, moved, painted, withoutMerges, withoutRow } from "../forms/changed";
import { declarationForm, fewRows, realRows } from "../forms/declaration";
import { areaOf, Sheet } from "../forms/sheet";
import { changesSince, only, told } from "./found";

const form = declarationForm({ rows: realRows }).snapshot();

function cellText({ top, left, values }: SheetSnapshot, address: string): string {
  const { row, column } = areaOf(address);
  return String(values[row - top]?.[column - left]);
}

test("nothing has changed where nothing has changed", () => {
  expect(changesSince(form, form)).toEqual([]);
});

test("typing into the user's own cells is no change", () => {
  const typed = edited(form, {
    C19: "文艺活动次数",
    E19: 5,
    H19: "每少1次扣1分",
    I23: "2.5分",
    C6: "(1)其他",
  });
  expect(changesSince(form, typed)).toEqual([]);
});

test("moving the form as a whole is no change", () => {
  expect(changesSince(form, moved(form, 4, 2))).toEqual([]);
});

test("a host that cannot tell merges sees no change", () => {
  expect(changesSince(form, withoutMerges(form))).toEqual([]);
});

test.each([
  ["A1", "部门(单位)整体绩效目标申报表", "目标表", "title"],
  ["A4", "部门(单位)年度履职目标", "履职", "section title"],
  ["A5", "部门(单位)名称", "单位名称", "label"],
  ["F18", "计量单位", "单位", "header that is still recognised"],
  ["I18", "备注", "说明", "header that is not recognised any more"],
])("a changed %s: then and now, and it can be put back", (address, before, after) => {
  const finding = only(
    changesSince(form, edited(form, { [address]: after })),
    "structure.header-changed"
  );
  expect(finding).toMatchObject({
    address,
    severity: "error",
    data: { before, after },
    fix: { code: "restore", before: after, after: before },
  });
});

test.each([
  ["C5", "中国共产党衡阳市直属机关工作委员会", "市直工委"],
  ["B19", "数量指标", "质量指标"],
  ["A38", "成本指标", ""],
])("a changed grey cell %s", (address, before, after) => {
  const finding = only(
    changesSince(form, edited(form, { [address]: after })),
    "structure.grey-changed"
  );
  expect(finding).toMatchObject({ address, data: { before, after }, fix: { after: before } });
});

test.each([
  ["E19", 2, "指标值"],
  ["C19", "文体活动次数", "三级指标"],
  [
    "C6",
    "(1)负责制订市直机关党的建设规划,领导市直机关党的工作,分类指导市直各部门党组织的工作。",
    "部门(单位)履职目标",
  ],
])("an emptied required cell %s is told once, with what stood there", (address, before, header) => {
  const now = edited(form, { [address]: " " });
  const findings = changesSince(form, now);
  expect(told(findings)).toEqual([`${address} required.emptied`]);
  expect(findings[0]).toMatchObject({
    data: { header, before: String(before) },
    fix: { after: before },
  });
  const baseline = baselineOf([readSheet(form)]);
  const all = validate([readSheet(now)], { baseline, settings: defaultSettings }).findings;
  expect(told(all)).not.toContain(`${address} required.empty`);
});

test("a row that has been emptied is told cell by cell, not as unused", () => {
  const now = edited(form, { C19: "", D19: "", E19: "", F19: "", G19: "", H19: "", I19: "" });
  const baseline = baselineOf([readSheet(form)]);
  const all = told(validate([readSheet(now)], { baseline, settings: defaultSettings }).findings);
  expect(all.filter((text) => /^.19 /.test(text))).toEqual(
    ["C19", "D19", "E19", "G19", "H19"].map((address) => `${address} required.emptied`)
  );
});

test("a deleted indicator is told, and the rows below it are not", () => {
  const findings = changesSince(form, withoutRow(form, 20));
  expect(told(findings)).toEqual(["A20 structure.row-deleted"]);
  expect(findings[0]?.data).toEqual({ what: "党员培训次数", row: "20" });
});

test("a deleted duty is told, and what is below it is not", () => {
  const findings = changesSince(form, withoutRow(form, 8));
  expect(told(findings).map((text) => text.slice(-11))).toEqual(["row-deleted"]);
  expect(findings[0]?.data.row).toBe("8");
});

test("sorted rows are no change", () => {
  const swapped = [...realRows];
  [swapped[0], swapped[3]] = [swapped[3] ?? [], swapped[0] ?? []];
  expect(changesSince(form, declarationForm({ rows: swapped }).snapshot())).toEqual([]);
});

test("an added indicator is no change", () => {
  const more = [
    ...realRows,
    ["成本指标", "社会成本指标", "新增", "≤", 1, "件", "新增", "每超1件扣1分", null],
  ];
  expect(changesSince(form, declarationForm({ rows: more }).snapshot())).toEqual([]);
});

test("a renamed indicator is not taken for a deleted one", () => {
  const now = edited(form, { C20: "党员教育培训次数", E20: "" });
  expect(told(changesSince(form, now))).toEqual(["E20 required.emptied"]);
});

/** The sheet with every offered restoration taken. */
function restored(before: SheetSnapshot, now: SheetSnapshot): SheetSnapshot {
  return changesSince(before, now).reduce(
    (sheet, { fix }) =>
      fix ? edited(sheet, { [cellAddress(fix.cell.row, fix.cell.column)]: fix.after }) : sheet,
    now
  );
}

const sameNames = declarationForm({
  rows: realRows.map((row, i) =>
    i === 5 || i === 6 ? [...row.slice(0, 2), "参与率", ...row.slice(3)] : row
  ),
}).snapshot();
const mergedLevels = declarationForm({ rows: realRows, levels: "merged" }).snapshot();
const longText = "主要考察机关党建工作考核内容和指标体系的考核标准考核达标率是否95%以上";

test.each<[string, SheetSnapshot, Record<string, string>]>([
  [
    "levels of two rows emptied: one then reads as the group of the other",
    form,
    { B25: "", A19: "" },
  ],
  ["levels and names of two rows emptied", form, { A19: "", C19: "", B25: "", C25: "" }],
  ["a level changed so that two rows say the same", sameNames, { B24: "质量指标" }],
  ["a level emptied where rows share a name", sameNames, { B25: "", C24: "" }],
  [
    "a merged level emptied: all rows of the group read otherwise",
    mergedLevels,
    { A19: "", B25: "" },
  ],
  ["a long text in a level: the row reads as a note", form, { A19: longText }],
  ["a long text in a level of the last row", form, { A38: longText }],
  ["a long text in the only level cell of an unused row", mergedLevels, { B36: longText }],
  ["a name emptied and typed again into an unused row", form, { C25: "", C36: "活动参与率" }],
  ["a title overwritten with a label's text", form, { A1: "部门(单位)履职目标" }],
  ["a label cut and put over the title", form, { A1: "部门(单位)名称", A5: "" }],
  ["a header overwritten with another column's", form, { F18: "备注" }],
])("%s: what is restored is what stood there", (_, before, changes) => {
  const cells = Object.keys(changes).filter((address) => address !== "C36");
  const back = restored(before, edited(before, changes));
  const textsOf = (sheet: SheetSnapshot): unknown[] =>
    cells.map((address) => cellText(sheet, address));
  expect(textsOf(back)).toEqual(textsOf(before));
  expect(changesSince(before, back)).toEqual([]);
});

test("a duty that is typed twice is no deleted row", () => {
  const other = cellText(form, "C7");
  expect(changesSince(form, edited(form, { C6: other }))).toEqual([]);
});

test("a note below the table is not taken for its deleted last row", () => {
  const noted = declarationForm({ rows: realRows.slice(0, -1) })
    .put("A38", "注:分值由财政部门核定")
    .snapshot();
  const findings = changesSince(form, noted);
  expect(told(findings)).toEqual(["A38 structure.row-deleted"]);
  expect(findings[0]?.fix).toBeNull();
});

test("columns that have changed places", () => {
  const now = declarationForm({ rows: realRows, order: [0, 1, 2, 3, 4, 5, 7, 6, 8] }).snapshot();
  const findings = changesSince(form, now);
  expect(findings.map(({ check, data }) => [check, data.headers, data.from, data.to])).toEqual([
    ["structure.column-moved", "评/扣分标准", "H", "G"],
    ["structure.column-moved", "指标解释", "G", "H"],
  ]);
});

test("a deleted column, and those behind it that have moved up", () => {
  const now = declarationForm({ rows: realRows, order: [0, 1, 2, 3, 4, 6, 7, 8] }).snapshot();
  const findings = changesSince(form, now);
  expect(findings.map(({ check, data }) => [check, data.header ?? data.headers])).toEqual([
    ["structure.column-missing", "计量单位"],
    ["structure.column-moved", "指标解释、评/扣分标准、备注"],
  ]);
});

test("a form that cannot be recognised any more is told, with the headers to put back", () => {
  const findings = changesSince(form, edited(form, { C18: "指标", H18: "标准" }));
  expect(told(findings)).toEqual([
    "structure.form-lost",
    "C18 structure.header-changed",
    "H18 structure.header-changed",
  ]);
});

test("a form whose header colours were taken away is lost too", () => {
  expect(told(changesSince(form, painted(form, { "A18:I18": "#FFFFFF" })))).toEqual([
    "structure.form-lost",
  ]);
});

test("sheets that the baseline does not know have no changes", () => {
  const other = declarationForm({ rows: fewRows, sheet: new Sheet("sheet2", "另一张") }).snapshot();
  expect(changesSince(form, other)).toEqual([]);
});

test("a renamed sheet is still the same, and so is one with a new id and the old name", () => {
  const now = edited(form, { A4: "履职" });
  expect(told(changesSince(form, { ...now, name: "改名" }))).toEqual([
    "A4 structure.header-changed",
  ]);
  expect(told(changesSince(form, { ...now, id: "new" }))).toEqual(["A4 structure.header-changed"]);
});

test("only forms get a baseline, and it is small", () => {
  const ledger = new Sheet("ledger").row("A1", ["日期", "金额"], "#FFFF00").snapshot();
  const baseline = baselineOf([readSheet(form), readSheet(ledger)]);
  expect(Object.keys(baseline.sheets)).toEqual(["sheet1"]);
  expect(JSON.stringify(baseline).length).toBeLessThan(10_000);
});
