import { areaAddress, cellAddress, readSheet, type Form } from "../../src/form";
import { declarationForm } from "../forms/declaration";
import { bundledForm } from "../forms/from-xlsx";

/** The bundled workbook, read as Excel hands it over. */
let form: Form;

beforeAll(async () => {
  const reading = readSheet(await bundledForm());
  expect(reading.problems).toEqual([]);
  expect(reading.forms).toHaveLength(1);
  form = reading.forms[0] as Form;
});

test("its title and its place", () => {
  expect(form.title).toBe("部门(单位)整体绩效目标申报表(2024年度)");
  expect(areaAddress(form.area)).toBe("A1:I38");
});

test("its two sections", () => {
  expect(
    form.sections.map(({ title, cell }) => [title, cellAddress(cell.row, cell.column)])
  ).toEqual([
    ["部门(单位)年度履职目标", "A4"],
    ["绩效指标", "A17"],
  ]);
});

test("its fields: the ten duties belong to one label", () => {
  expect(form.fields.map((f) => [f.label, areaAddress(f.area), f.required, f.filled])).toEqual([
    ["部门(单位)名称", "C5:I5", true, true],
    ["部门(单位)履职目标", "C6:I15", true, true],
    ["年度总体目标", "C16:I16", true, true],
  ]);
});

test("its columns: 指标值 is one header over comparator and value", () => {
  const columns = form.table.columns.map((c) => `${c.kind} ${c.header} ${c.required}`);
  expect(columns).toEqual([
    "level1 一级指标 false",
    "level2 二级指标 false",
    "name 三级指标 true",
    "comparator 指标值 true",
    "value 指标值 true",
    "unit 计量单位 false",
    "explanation 指标解释 true",
    "standard 评/扣分标准 true",
    "remark 备注 false",
  ]);
});

test("its nineteen indicators, the remark of the first in I19", () => {
  expect(form.indicators).toHaveLength(19);
  expect(form.indicators[0]).toMatchObject({
    key: "产出指标|数量指标|文体活动次数",
    level1: "产出指标",
    level2: "数量指标",
    name: "文体活动次数",
    comparator: "≥",
    value: "2",
    unit: "次",
    standard: "按要求开展2次活动得满分,每少开展1次扣1.25分",
    remark: "2.5分",
    cells: { remark: { row: 18, column: 8 } },
  });
  expect(form.indicators[18]).toMatchObject({
    name: "总成本控制额",
    value: "687.61",
    unit: "万元",
  });
});

test("three remarks are empty", () => {
  const empty = form.indicators.filter(({ remark }) => remark === "").map(({ name }) => name);
  expect(empty).toEqual([
    "纪检干部业务培训次数",
    "深化拓展全市模范机关创建成效",
    "机关党建提质增效",
  ]);
});

test("可持续影响指标 is an unused row", () => {
  expect(form.unusedRows).toMatchObject([
    { row: 35, level1: "效益指标", level2: "可持续影响指标" },
  ]);
});

test("headers, titles and grey cells are locked, everything else is open", () => {
  expect(form.lockAreas.map(areaAddress)).toEqual(["A1:I5", "A6:B16", "A17:I18", "A19:B38"]);
  expect(form.unlockAreas.map(areaAddress)).toEqual(["C6:I16", "C19:I38", "A39:I238"]);
});

test("no required cell is empty", () => {
  expect(form.cells.filter(({ duty, empty }) => duty === "required" && empty)).toEqual([]);
  const required = form.cells.filter(({ duty }) => duty === "required");
  expect(required).toHaveLength(11 + 19 * 5);
});

test("the same form built in a test reads the same", () => {
  const built = readSheet(declarationForm().snapshot()).forms[0] as Form;
  const plain = ({ cells, indicators, fields, lockAreas, unlockAreas, table }: Form): unknown => ({
    indicators,
    fields,
    lockAreas,
    unlockAreas,
    table,
    cells,
  });
  expect(plain(built)).toEqual(plain(form));
});
