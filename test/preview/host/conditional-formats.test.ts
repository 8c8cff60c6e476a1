import { conditionalLook, effectiveFill, readInput } from "../../../src/preview/workbook";
import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

const sheet = () => excel.workbook.activeSheet;
const type = (row: number, column: number, text: string) =>
  excel.workbook.user.type(sheet(), row, column, text);

const BLANK = "#FFC7CE";

async function highlightBlanks(list: string, formula: string): Promise<void> {
  await onSheet((s) => {
    const rule = s.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = BLANK;
  });
}

test("a custom rule highlights a cell as long as it is empty, and leaves its own fill", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [["甲", { v: "", fill: "#C0C0C0" }]] }] }));
  await highlightBlanks("A1:B3", "=LEN(TRIM(A1))=0");
  expect([0, 1].map((c) => effectiveFill(sheet(), 0, c))).toEqual([undefined, BLANK]);
  expect(effectiveFill(sheet(), 2, 1)).toBe(BLANK);
  expect(type(0, 1, "填")).toBeUndefined();
  expect(effectiveFill(sheet(), 0, 1)).toBe("#C0C0C0");
});

test("a rule over several areas counts from the top left of them all", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[], [null, "x"]] }] }));
  await highlightBlanks("C1:C2,A2:B2", "=LEN(TRIM(A1))=0");
  const look = (row: number, column: number) => conditionalLook(sheet(), row, column).fill;
  expect([look(0, 2), look(1, 0), look(1, 1), look(0, 0)]).toEqual([
    BLANK,
    BLANK,
    undefined,
    undefined,
  ]);
});

test("a rule written relative to each cell reads back in both styles", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await onSheet(async (s, context) => {
    const rule = s.getRanges("C3:C9,E4").conditionalFormats.add("Custom").custom.rule;
    rule.formulaR1C1 = "=AND(LEN(RC)=0,R2C>RC[-1])";
    rule.load("formula,formulaR1C1");
    await context.sync();
    expect(rule.formula).toBe("=AND(LEN(C3)=0,C$2>B3)");
    expect(rule.formulaR1C1).toBe("=AND(LEN(RC)=0,R2C>RC[-1])");
  });
});

test("written through another range, a formula counts from that range's first cell", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await highlightBlanks("C1:C3", "=C1=1");
  const formula = await onSheet(async (s, context) => {
    const rules = s.getRange("C2").conditionalFormats;
    rules.load("items/id");
    await context.sync();
    rules.items[0]!.custom.rule.formula = "=C2=1";
    rules.items[0]!.custom.rule.load("formula");
    await context.sync();
    return rules.items[0]!.custom.rule.formula;
  });
  expect(formula).toBe("=C1=1");
});

test("rules are found from cells that they touch, with their type, formula and areas", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await highlightBlanks("A1:A3,C5", "=LEN(A1)=0");
  await onSheet(async (s, context) => {
    const near = s.getRange("C1:C9").conditionalFormats;
    near.load("items/id,items/type,items/customOrNullObject/rule/formula,items/presetOrNullObject");
    const far = s.getRange("F1").conditionalFormats.getCount();
    await context.sync();
    expect(far.value).toBe(0);
    expect(near.items.map(({ type }) => type)).toEqual(["Custom"]);
    expect(near.items[0]!.customOrNullObject.rule.formula).toBe("=LEN(A1)=0");
    const areas = near.items[0]!.getRanges().load("address");
    const one = near.items[0]!.getRangeOrNullObject();
    await context.sync();
    expect(areas.address).toBe("Sheet1!A1:A3,Sheet1!C5");
    expect(one.isNullObject).toBe(true);
  });
});

test("a new rule comes first; the first rule that says something about a property wins", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[5]] }] }));
  await onSheet((s) => {
    const cell = s.getRange("A1").conditionalFormats;
    const more = cell.add("CellValue");
    more.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
    more.cellValue.format.fill.color = "#00FF00";
    more.cellValue.format.font.color = "#0000FF";
    const later = cell.add("CellValue");
    later.cellValue.rule = { formula1: "=1", formula2: "=9", operator: "Between" };
    later.cellValue.format.fill.color = "#FF0000";
  });
  expect(conditionalLook(sheet(), 0, 0)).toEqual({ fill: "#FF0000", fontColor: "#0000FF" });
  await onSheet((s) => void (s.getRange("A1").conditionalFormats.getItemAt(0).priority = 1));
  expect(conditionalLook(sheet(), 0, 0).fill).toBe("#00FF00");
});

test.each([
  ["Blanks", ["  ", ""], ["x", "0"]],
  ["NonBlanks", ["x"], ["", " "]],
  ["Errors", ["#N/A"], ["x", ""]],
] as const)("the preset %s", async (criterion, holds, fails) => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await onSheet((s) => {
    const rule = s.getRange("A1").conditionalFormats.add("PresetCriteria");
    rule.preset.rule = { criterion };
    rule.preset.format.fill.color = BLANK;
  });
  for (const [texts, shown] of [
    [holds, BLANK],
    [fails, undefined],
  ] as const) {
    for (const text of texts) {
      sheet().grid.set(0, 0, { ...readInput(text, "General", 2024), style: sheet().style });
      expect([text, conditionalLook(sheet(), 0, 0).fill]).toEqual([text, shown]);
    }
  }
});

test("a text rule", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [["2.5分;得分1.25分", "2.5分"]] }] }));
  await onSheet((s) => {
    const rule = s.getRange("A1:B1").conditionalFormats.add("ContainsText");
    rule.textComparison.rule = { operator: "Contains", text: "得分" };
    rule.textComparison.format.fill.color = BLANK;
  });
  expect([0, 1].map((c) => conditionalLook(sheet(), 0, c).fill)).toEqual([BLANK, undefined]);
});

test("clearing the rules of some cells keeps them on the others", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await highlightBlanks("A1:C3", "=LEN(A1)=0");
  await onSheet((s) => s.getRange("B2:C2").conditionalFormats.clearAll());
  const marked = [0, 1, 2].map((r) =>
    [0, 1, 2].map((c) => (conditionalLook(sheet(), r, c).fill ? "x" : ".")).join("")
  );
  expect(marked).toEqual(["xxx", "x..", "xxx"]);
});

test("a deleted rule is gone, and asking for it again is ItemNotFound", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await highlightBlanks("A1", "=LEN(A1)=0");
  const id = sheet().conditionalFormats[0]!.id;
  await onSheet((s) => s.getRange().conditionalFormats.getItem(id).delete());
  expect(sheet().conditionalFormats).toEqual([]);
  expect(
    await codeOf(() => onSheet((s) => s.getRange().conditionalFormats.getItem(id).delete()))
  ).toBe("ItemNotFound");
});

test("a rule moves with inserted rows and keeps meaning its own cells", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [["a"], ["b"], [""]] }] }));
  await highlightBlanks("A2:A3", "=LEN(A2)=0");
  excel.workbook.user.insertRows(sheet(), 0, 2);
  expect(sheet().conditionalFormats[0]!.areas).toEqual([
    { row: 3, column: 0, rows: 2, columns: 1 },
  ]);
  expect([3, 4].map((r) => conditionalLook(sheet(), r, 0).fill)).toEqual([undefined, BLANK]);
  excel.workbook.user.deleteRows(sheet(), 3);
  expect(conditionalLook(sheet(), 3, 0).fill).toBe(BLANK);
});

test("a condition that the preview cannot work out is refused, not shown as never true", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  expect(await codeOf(() => highlightBlanks("A1", '=CELL("type",A1)="b"'))).toBe("NotImplemented");
  expect(await codeOf(() => highlightBlanks("A1", "=LEN("))).toBe("InvalidArgument");
  const colours = () => onSheet((s) => void s.getRange("A1").conditionalFormats.add("ColorScale"));
  expect(await codeOf(colours)).toBe("NotImplemented");
});
