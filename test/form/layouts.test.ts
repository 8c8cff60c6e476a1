import { areaAddress, readSheet, type Form, type SheetReading } from "../../src/form";
import { edited, moved, painted, stacked, withoutMerges, withoutRow } from "../forms/changed";
import { declarationForm, fewRows, type FormOptions } from "../forms/declaration";
import { bundledPalette, Sheet } from "../forms/sheet";

const { blue, yellow, green, grey } = bundledPalette;

function read(sheet: Sheet): SheetReading {
  return readSheet(sheet.snapshot());
}

function only(reading: SheetReading): Form {
  expect(reading.problems).toEqual([]);
  expect(reading.forms).toHaveLength(1);
  return reading.forms[0] as Form;
}

function formOf(options: FormOptions = {}): Form {
  return only(read(declarationForm({ rows: fewRows, ...options })));
}

/** What a clerk would say is in the table: levels, names, targets, remarks. */
function contents(form: Form): string[] {
  return form.indicators.map((i) =>
    [i.level1, i.level2, i.name, i.comparator, i.value, i.unit, i.standard, i.remark].join(" ")
  );
}

const expected = contents(formOf());

test("what the few rows hold", () => {
  expect(expected).toEqual([
    "产出指标 数量指标 培训次数 ≥ 2 次 每少1次扣1分 2分",
    "产出指标 质量指标 合格率 ≥ 95 % 每降低1%扣0.1分 8分",
    "成本指标 经济成本指标 总成本 ≤ 10 万元 每超过5%扣1分 20分",
  ]);
});

describe("other layouts of the same form read the same", () => {
  const layouts: Record<string, FormOptions> = {
    "moved down and right": { at: "D7" },
    "the bare table": { tableOnly: true },
    "levels merged downwards": { levels: "merged" },
    "levels in their first row only": { levels: "first" },
    "two header rows": { twoHeaderRows: true },
    "columns in another order": { order: [8, 7, 6, 5, 3, 4, 2, 1, 0] },
    "remark first, then levels": { order: [8, 0, 1, 2, 3, 4, 5, 6, 7] },
    "variant names": {
      twoHeaderRows: true,
      names: {
        三级指标: "三级指标名称",
        指标值: "年度指标值",
        符号: "指标值符号",
        数值: "目标值",
        计量单位: "度量单位",
        指标解释: "指标说明",
        "评/扣分标准": "评分标准",
        备注: "备注(分值)",
      },
    },
    "headers broken over lines": {
      names: { 三级指标: "三级\n指标", 指标值: "指 标 值", "评/扣分标准": "评／扣分\n标准" },
    },
  };
  test.each(Object.entries(layouts))("%s", (_, options) => {
    expect(contents(formOf(options))).toEqual(expected);
    expect(formOf(options).unusedRows).toHaveLength(1);
  });

  test.each(Object.entries(layouts))("%s, on a host that cannot tell merges", (_, options) => {
    const snapshot = declarationForm({ rows: fewRows, ...options }).snapshot();
    expect(contents(only(readSheet(withoutMerges(snapshot))))).toEqual(expected);
  });
});

test("without merges no required cell seems empty, and no header cell is unlocked", () => {
  const form = only(readSheet(withoutMerges(declarationForm().snapshot())));
  expect(form.cells.filter(({ duty, empty }) => duty === "required" && empty)).toEqual([]);
  expect(form.lockAreas.map(areaAddress)).toEqual(["A1:I5", "A6:B16", "A17:I18", "A19:B38"]);
});

test("without merges an emptied duty is still found", () => {
  const snapshot = withoutMerges(edited(declarationForm().snapshot(), { C9: "" }));
  const empty = only(readSheet(snapshot)).cells.filter((c) => c.duty === "required" && c.empty);
  expect(empty).toMatchObject([{ row: 8, column: 2, header: "部门(单位)履职目标" }]);
});

describe("requiredness comes from the colour, not from the words", () => {
  test("备注 under yellow is required", () => {
    const form = only(
      readSheet(painted(declarationForm({ rows: fewRows }).snapshot(), { I18: yellow }))
    );
    expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toEqual([]);
    const emptied = declarationForm({ rows: fewRows }).put("I19", "");
    const reading = read(emptied.paint("I18", yellow));
    expect(only(reading).cells.filter((c) => c.duty === "required" && c.empty)).toMatchObject([
      { row: 18, column: 8, header: "备注" },
    ]);
  });

  test("a column that nobody knows is required under yellow", () => {
    const sheet = declarationForm({ rows: fewRows })
      .put("J18", "责任科室", yellow)
      .put("J19", "办公室");
    const missing = only(read(sheet)).cells.filter((c) => c.duty === "required" && c.empty);
    expect(missing.map(({ row, header }) => [row, header])).toEqual([
      [19, "责任科室"],
      [21, "责任科室"],
    ]);
  });

  test("an empty grey cell under yellow may be filled and is required", () => {
    const sheet = declarationForm({ rows: fewRows }).put("E19", "  ", grey);
    const cell = only(read(sheet)).cells.find((c) => c.row === 18 && c.column === 4);
    expect(cell).toMatchObject({ duty: "required", empty: true });
  });

  test("a grey cell with a formula that gives nothing is locked", () => {
    const sheet = declarationForm({ rows: fewRows })
      .formula("E19", '=IF(A1="","",1)', "")
      .paint("E19", grey);
    const form = only(read(sheet));
    expect(form.cells.find((c) => c.row === 18 && c.column === 4)?.duty).toBe("fixed");
    expect(form.lockAreas.map(areaAddress)).toContain("E19");
  });

  test.each(["\u3000", "\u00a0", "\n", " \t"])("white space %j is empty", (blank) => {
    const form = only(read(declarationForm({ rows: fewRows }).put("C19", blank)));
    expect(form.cells.find((c) => c.row === 18 && c.column === 2)).toMatchObject({
      duty: "required",
      empty: true,
    });
  });
});

describe("fields", () => {
  const base = (): Sheet => declarationForm({ rows: fewRows, tableOnly: true, at: "A10" });

  test("a label governs the cells to its right up to the next label", () => {
    const sheet = base().put("A9", "联系人", yellow).put("B9", "张三").put("E9", "电话", green);
    sheet.put("F9", "");
    expect(
      only(read(sheet)).fields.map((f) => [f.label, areaAddress(f.area), f.required, f.filled])
    ).toEqual([
      ["联系人", "B9:D9", true, true],
      ["电话", "F9:I9", false, false],
    ]);
  });

  test("labels with empty values are fields, not headers", () => {
    const sheet = base().put("A9", "联系人", yellow).put("E9", "电话", yellow);
    const form = only(read(sheet));
    expect(form.fields.map((f) => [f.label, f.filled])).toEqual([
      ["联系人", false],
      ["电话", false],
    ]);
    const empty = form.cells.filter((c) => c.duty === "required" && c.empty);
    expect(empty.map((c) => [c.row, c.column])).toEqual([
      [8, 1],
      [8, 5],
    ]);
  });

  test("a value typed in a later cell of an unmerged run fills the field", () => {
    const sheet = base().put("A9", "部门名称", yellow).put("D9", "市教育局");
    expect(only(read(sheet)).fields).toMatchObject([{ label: "部门名称", filled: true }]);
  });

  test("a label over the whole width governs the row below it", () => {
    const sheet = base()
      .put("A8", "年度总体目标", yellow)
      .merge("A8:I8")
      .put("A9", "")
      .merge("A9:I9");
    const form = only(read(sheet));
    expect(form.fields).toMatchObject([{ label: "年度总体目标", required: true, filled: false }]);
    expect(form.fields.map((f) => areaAddress(f.area))).toEqual(["A9:I9"]);
  });

  test("a blue label requires nothing", () => {
    const sheet = base().put("A9", "填报单位", blue).put("C9", "市教育局");
    expect(only(read(sheet)).fields).toMatchObject([{ label: "填报单位", required: false }]);
  });

  test("a grey value is locked, an empty grey one is not", () => {
    const sheet = base().put("A8", "名称", yellow).put("B8", "市教育局", grey);
    sheet.put("A9", "代码", yellow).paint("B9", grey);
    const form = only(read(sheet));
    expect(form.cells.filter((c) => c.column === 1 && c.row < 9).map((c) => c.duty)).toEqual([
      "fixed",
      "required",
    ]);
  });
});

describe("other tables of a form", () => {
  test("a table of duties has its own header and required cells", () => {
    const sheet = declarationForm({ rows: fewRows, tableOnly: true, at: "A10" });
    sheet
      .row("A5", ["职责", "内容", "金额"], yellow)
      .row("A6", ["职责一", "指导", 5])
      .row("A7", ["职责二", null, 3]);
    sheet.put("A9", "绩效指标", blue).merge("A9:I9");
    const form = only(read(sheet));
    expect(form.tables.map((t) => [t.headerRows, t.firstRow, t.lastRow, t.indicators])).toEqual([
      [[4], 5, 6, false],
      [[9], 10, 13, true],
    ]);
    expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toMatchObject([
      { row: 6, column: 1, header: "内容" },
    ]);
  });
});

describe("where the table ends", () => {
  test("footers stay outside and editable", () => {
    const sheet = declarationForm({ rows: fewRows })
      .put("A23", "填报人:张三")
      .put("E23", "联系电话:8888");
    const form = only(read(sheet));
    expect(form.table.lastRow).toBe(21);
    expect(areaAddress(form.area)).toBe("A1:I23");
    expect(form.unlockAreas.map(areaAddress)).toEqual(["C6:I16", "C19:I22", "A23:I23"]);
  });

  test("what may still be filled goes up to the footer", () => {
    const sheet = declarationForm({ rows: fewRows }).put("A27", "填报人:张三");
    const form = only(read(sheet));
    expect(form.unlockAreas.map(areaAddress)).toEqual(["C6:I16", "C19:I22", "A23:I26"]);
  });

  test("a note over the whole width is no indicator", () => {
    const sheet = declarationForm({ rows: fewRows })
      .put("A23", "以上目标经党组会议审定")
      .merge("A23:I23");
    expect(only(read(sheet)).table.lastRow).toBe(21);
  });

  test.each(["填报人", "单位负责人(签字)", "审核人:", "注:本表一式两份", "说明"])(
    "a footer %s",
    (word) => {
      const sheet = declarationForm({ rows: fewRows }).put("A23", word).put("C23", "张三");
      expect(only(read(sheet)).table.lastRow).toBe(21);
    }
  );

  test.each(["合计", "总 分"])("a row %s is no indicator", (word) => {
    const sheet = declarationForm({ rows: fewRows }).put("A23", word).put("I23", "30分");
    expect(contents(only(read(sheet)))).toEqual(expected);
  });

  test("a blank row with indicators after it is inside", () => {
    const rows = [fewRows[0] ?? [], [], ...fewRows.slice(1)];
    const sheet = declarationForm({ rows }).paint("A20:B20", "#FFFFFF");
    const form = only(read(sheet));
    expect(form.table.blankRows).toEqual([19]);
    expect(contents(form)).toEqual(expected);
  });

  test("the next section ends it", () => {
    const sheet = declarationForm({ rows: fewRows }).put("A23", "其他说明", blue).merge("A23:I23");
    sheet.put("A24", "说明", yellow).put("C24", "");
    const form = only(read(sheet));
    expect(form.table.lastRow).toBe(21);
    expect(form.sections.map(({ title }) => title)).toContain("其他说明");
    expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toMatchObject([
      { row: 23, header: "说明" },
    ]);
  });

  test("rows that a clerk has painted do not end it", () => {
    const sheet = declarationForm({ rows: fewRows })
      .paint("A20:I20", "#FFFF00")
      .paint("C19", "#92D050");
    expect(contents(only(read(sheet)))).toEqual(expected);
  });

  test("a repeated header row goes on with the same table", () => {
    const sheet = declarationForm({ rows: fewRows, tableOnly: true });
    declarationForm({ sheet, rows: fewRows, tableOnly: true, at: "A6" });
    const form = only(read(sheet));
    expect(form.table.headerRows).toEqual([0, 5]);
    expect(form.indicators.map(({ key }) => key)).toEqual([
      "产出指标|数量指标|培训次数",
      "产出指标|质量指标|合格率",
      "成本指标|经济成本指标|总成本",
      "产出指标|数量指标|培训次数#2",
      "产出指标|质量指标|合格率#2",
      "成本指标|经济成本指标|总成本#2",
    ]);
  });
});

describe("headers", () => {
  test("a group header over the levels, with 指标值 over its two parts", () => {
    const sheet = new Sheet().put("A1", "绩效指标", blue).merge("A1:C1");
    sheet.put("D1", "指标值", yellow).merge("D1:E1").put("F1", "评分标准", yellow).merge("F1:F2");
    sheet.row("A2", ["一级指标", "二级指标", "三级指标"], blue).row("D2", ["符号", "数值"], yellow);
    sheet.row("A3", ["产出指标", "数量指标", "次数", "≥", 2, "每少1次扣1分"]);
    for (const snapshot of [sheet.snapshot(), withoutMerges(sheet.snapshot())]) {
      const form = only(readSheet(snapshot));
      expect(form.table.headerRows).toEqual([0, 1]);
      expect(form.table.columns.map((c) => c.kind)).toEqual([
        "level1",
        "level2",
        "name",
        "comparator",
        "value",
        "standard",
      ]);
      expect(form.indicators[0]).toMatchObject({ name: "次数", comparator: "≥", value: "2" });
    }
  });

  test("a label beside the whole table is no required cell of its rows", () => {
    const sheet = declarationForm({ rows: fewRows, tableOnly: true, at: "B1" });
    sheet.put("A1", "绩效指标", yellow).merge("A1:A5");
    for (const snapshot of [sheet.snapshot(), withoutMerges(sheet.snapshot())]) {
      const form = only(readSheet(snapshot));
      expect(contents(form)).toEqual(expected);
      expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toEqual([]);
    }
  });

  test.each([
    ["三级指标名称", "name"],
    ["指标值符号", "comparator"],
    ["指标性质", "comparator"],
    ["年度指标值", "value"],
    ["指标值(含计量单位)", "value"],
    ["度量单位", "unit"],
    ["单位", "unit"],
    ["指标内涵", "explanation"],
    ["评(扣)分标准", "standard"],
    ["评扣分标准", "standard"],
    ["计分办法", "standard"],
    ["评价标准", "standard"],
    ["分值(90分)", "weight"],
    ["指标权重", "weight"],
    ["实际完成指标值", "actual"],
    ["全年完成情况", "actual"],
    ["备注(分值)", "remark"],
    ["责任单位", null],
    ["自评得分", null],
    ["偏差原因分析及改进措施", null],
  ])("%s is %s", (header, kind) => {
    const usual: Record<string, string> = {
      name: "三级指标",
      value: "指标值",
      standard: "评分标准",
    };
    const headers = Object.values({ ...usual, [kind ?? "unknown"]: header });
    const sheet = new Sheet()
      .row("A1", headers, yellow)
      .row("A2", ["次数", "2", "每少1次扣1分", ""]);
    const column = only(read(sheet)).table.columns.find((c) => c.header === header);
    expect(column).toMatchObject({ kind });
  });

  test("a header whose own fill was taken away still heads its column, without a duty", () => {
    const sheet = declarationForm({ rows: fewRows }).paint("H18", "#FFFFFF").put("H19", "");
    const form = only(read(sheet));
    expect(form.table.columns[7]).toMatchObject({ kind: "standard", required: false });
    expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toEqual([]);
    expect(form.lockAreas.map(areaAddress)).toContain("A17:I18");
  });
});

describe("several forms on one sheet", () => {
  test.each([0, 1, 5])("one below the other, %i rows between", (gap) => {
    const one = declarationForm({ rows: fewRows }).snapshot();
    const reading = readSheet(stacked(one, one, gap));
    expect(reading.problems).toEqual([]);
    expect(reading.forms.map(contents)).toEqual([expected, expected]);
    expect(reading.forms.map(({ title }) => title)).toEqual([
      "部门(单位)整体绩效目标申报表(2024年度)",
      "部门(单位)整体绩效目标申报表(2024年度)",
    ]);
    const [first, second] = reading.forms;
    expect(first && areaAddress(first.area)).toBe("A1:I22");
    expect(second && areaAddress(second.area)).toBe(`A${23 + gap}:I${44 + gap}`);
    expect(first?.table.lastRow).toBe(21);
  });

  test("indicators of the same name in both are two indicators, so that each keeps its own actual", () => {
    const one = declarationForm({ rows: fewRows }).snapshot();
    const keys = readSheet(stacked(one, one)).forms.flatMap(({ indicators }) =>
      indicators.map(({ key }) => key)
    );
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
  });

  test("a footer of the first does not become the title of the second", () => {
    const upper = declarationForm({ rows: fewRows }).put("A23", "填报人:张三").put("I23", "");
    const one = declarationForm({ rows: fewRows }).snapshot();
    const { forms } = readSheet(stacked(upper.snapshot(), one, 0));
    expect(forms.map((form) => areaAddress(form.area))).toEqual(["A1:I23", "A24:I45"]);
  });

  test("side by side they are refused", () => {
    const sheet = declarationForm({ rows: fewRows });
    declarationForm({ sheet, rows: fewRows, at: "L1" });
    const { forms, problems } = read(sheet);
    expect(forms).toEqual([]);
    expect(problems).toMatchObject([{ code: "side-by-side" }]);
  });

  test("side by side and a few rows lower they are refused too", () => {
    const sheet = declarationForm({ rows: fewRows });
    declarationForm({ sheet, rows: fewRows, tableOnly: true, at: "L20" });
    expect(read(sheet).problems).toMatchObject([{ code: "side-by-side" }]);
  });

  test("side by side without a gap they are refused too", () => {
    const sheet = declarationForm({ rows: fewRows, tableOnly: true });
    declarationForm({ sheet, rows: fewRows, tableOnly: true, at: "J1" });
    expect(read(sheet)).toMatchObject({ forms: [], problems: [{ code: "side-by-side" }] });
  });

  test("two columns 三级指标 are refused", () => {
    const sheet = declarationForm({ rows: fewRows, tableOnly: true }).put("J1", "三级指标", yellow);
    expect(read(sheet)).toMatchObject({ forms: [], problems: [{ code: "two-name-columns" }] });
  });
});

describe("sheets that are no forms", () => {
  test("an empty sheet", () => {
    const snapshot = new Sheet().snapshot();
    expect(readSheet(snapshot)).toMatchObject({ forms: [], problems: [{ code: "empty-sheet" }] });
  });

  test("a used range of white space", () => {
    expect(read(new Sheet().put("B2", " ").put("C5", "\u3000"))).toMatchObject({
      forms: [],
      problems: [{ code: "empty-sheet" }],
    });
  });

  test("a coloured ledger", () => {
    const sheet = new Sheet().row("A1", ["日期", "摘要", "金额", "备注"], yellow);
    sheet.row("A2", ["1月1日", "办公费", 20, ""]).row("A3", ["合计", "", 20], grey);
    expect(read(sheet)).toMatchObject({ forms: [], problems: [{ code: "no-form" }] });
  });

  test("a form whose colours were taken away, with the reason", () => {
    const white = declarationForm({ rows: fewRows }).paint("A1:I40", "#FFFFFF");
    expect(read(white)).toMatchObject({
      forms: [],
      problems: [{ code: "no-form", data: { reason: "no-colours" } }],
    });
  });

  test("三级指标 without a target or standard beside it", () => {
    const sheet = new Sheet().row("A1", ["一级指标", "二级指标", "三级指标"], yellow);
    expect(read(sheet)).toMatchObject({
      forms: [],
      problems: [{ code: "no-form", data: { reason: "no-target" } }],
    });
  });

  test("a form without any indicator is a form, and says so", () => {
    const { forms, problems } = read(declarationForm({ rows: [] }));
    expect(forms).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "no-indicators", cell: { row: 17, column: 0 } }]);
  });
});

describe("around the form", () => {
  test("a title on a blue ground is a section, and names the form", () => {
    const sheet = new Sheet().put("A1", "整体绩效目标申报表", blue).merge("A1:I1");
    declarationForm({ sheet, rows: fewRows, tableOnly: true, at: "A2" });
    expect(only(read(sheet)).title).toBe("整体绩效目标申报表");
  });

  test("an instruction line on a yellow ground requires nothing", () => {
    const sheet = declarationForm({ rows: fewRows }).paint("A3:I3", yellow);
    const form = only(read(sheet));
    expect(form.cells.filter((c) => c.duty === "required" && c.empty)).toEqual([]);
    expect(form.lockAreas.map(areaAddress)).toContain("A1:I5");
  });

  test("blank rows above and between title and table", () => {
    const sheet = new Sheet().put("A3", "XX县整体绩效目标表(2025年度)").merge("A3:I3");
    declarationForm({ sheet, rows: fewRows, tableOnly: true, at: "A6" });
    const form = only(read(sheet));
    expect(form.title).toBe("XX县整体绩效目标表(2025年度)");
    expect(areaAddress(form.area)).toBe("A3:I10");
    expect(form.lockAreas.map(areaAddress)).toEqual(["A3:I6", "A7:B10"]);
  });

  test("a ledger at its side is left alone", () => {
    const sheet = declarationForm({ rows: fewRows })
      .row("L18", ["序号", "金额"], yellow)
      .row("L19", [1, 20]);
    const form = only(read(sheet));
    expect(areaAddress(form.area)).toBe("A1:I22");
    expect(contents(form)).toEqual(expected);
  });

  test("hidden rows and columns are read and marked", () => {
    const form = only(read(declarationForm({ rows: fewRows }).hideRow(20).hideColumn("H")));
    expect(form.indicators.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    expect(form.cells.filter((c) => c.row === 18 && c.hidden).map((c) => c.column)).toEqual([7]);
    expect(contents(form)).toEqual(expected);
  });
});

describe("cells of the table", () => {
  test("a weight column and a column of actuals are read", () => {
    const sheet = declarationForm({ rows: fewRows })
      .row("J18", ["分值", "全年实际完成值"], green)
      .row("J19", [2, "3次"]);
    expect(only(read(sheet)).indicators[0]).toMatchObject({ weightText: "2", actualText: "3次" });
  });

  test("a name over two columns", () => {
    const sheet = new Sheet()
      .row("A1", ["一级指标", "二级指标", "三级指标"], yellow)
      .merge("C1:D1");
    sheet.row("E1", ["指标值", "评分标准"], yellow);
    sheet.row("A2", ["产出指标", "数量指标", "次数", null, 2, "每少1次扣1分"]).merge("C2:D2");
    sheet.row("A3", ["产出指标", "质量指标", null, "合格率", 95, "每降1%扣1分"]);
    expect(only(read(sheet)).indicators.map((i) => i.name)).toEqual(["次数", "合格率"]);
  });

  test("a single column 指标值 is parted into comparator and value", () => {
    const sheet = new Sheet().row("A1", ["三级指标", "指标值", "评分标准"], yellow);
    sheet
      .row("A2", ["次数", "≥2次", "略"])
      .row("A3", ["成效", "显著", "略"])
      .row("A4", ["费用", "<=5", "略"]);
    expect(only(read(sheet)).indicators.map((i) => [i.comparator, i.value])).toEqual([
      ["≥", "2次"],
      ["", "显著"],
      ["<=", "5"],
    ]);
  });

  test("two neighbouring columns 指标值 are comparator and value", () => {
    const sheet = new Sheet().row("A1", ["三级指标", "指标值", "指标值", "评分标准"], yellow);
    sheet.row("A2", ["次数", "≥", 2, "每少1次扣1分"]);
    expect(only(read(sheet)).indicators[0]).toMatchObject({ comparator: "≥", value: "2" });
  });

  test("a target merged over both columns is a value", () => {
    const sheet = declarationForm({ rows: fewRows })
      .put("D19", "效果显著")
      .put("E19", "")
      .merge("D19:E19");
    expect(only(read(sheet)).indicators[0]).toMatchObject({ comparator: "", value: "效果显著" });
  });

  test("a standard merged over two indicators counts for both, a remark for the first only", () => {
    const sheet = declarationForm({ rows: fewRows }).put("H20", "").put("I20", "");
    sheet.merge("H19:H20").merge("I19:I20");
    const [first, second] = only(read(sheet)).indicators;
    expect([first?.standard, second?.standard]).toEqual(["每少1次扣1分", "每少1次扣1分"]);
    expect([first?.remark, second?.remark]).toEqual(["2分", ""]);
    expect(second?.cells.remark).toBeUndefined();
  });

  test("a new level 1 does not inherit the level 2 above it", () => {
    const sheet = declarationForm({ rows: fewRows, levels: "first" }).put("B22", "");
    expect(only(read(sheet)).indicators[2]).toMatchObject({ level1: "成本指标", level2: "" });
  });

  test("a share in a percent format is read as it is shown", () => {
    const sheet = declarationForm({ rows: fewRows }).put("E20", 0.95).format("E20", "0%");
    expect(only(read(sheet)).indicators[1]?.value).toBe("95%");
  });

  test("white space in a standard is kept, so that its words can be found in the cell", () => {
    const sheet = declarationForm({ rows: fewRows }).put("H19", "  每少1次 扣1分\n");
    expect(only(read(sheet)).indicators[0]?.standard).toBe("  每少1次 扣1分\n");
  });

  test("the key of an indicator does not change when rows are deleted, moved or respaced", () => {
    const snapshot = declarationForm({ rows: fewRows }).snapshot();
    const keys = (form: Form): string[] => form.indicators.map(({ key }) => key);
    const all = keys(only(readSheet(snapshot)));
    expect(keys(only(readSheet(withoutRow(snapshot, 19))))).toEqual(all.slice(1));
    expect(keys(only(readSheet(moved(snapshot, 3, 2))))).toEqual(all);
    expect(keys(only(readSheet(edited(snapshot, { C19: " 培训 次数" }))))).toEqual(all);
  });
});

test("5,000 indicators are read, and their areas stay few", () => {
  const rows = Array.from({ length: 5000 }, (_, i) =>
    [...(fewRows[0] ?? [])].map((v, c) => (c === 2 ? `指标${i}` : v))
  );
  const form = only(readSheet(declarationForm({ rows }).snapshot()));
  expect(form.indicators).toHaveLength(5000);
  expect(form.lockAreas).toHaveLength(4);
  expect(form.unlockAreas).toHaveLength(3);
});
