import fc from "../../laws";
import {
  type CellValue,
  isCalculated,
  plainValue,
  rebaseReferences,
} from "../../../src/preview/workbook";
import { workbookOf } from "../../host";

/** A1 = 2, B1 = "甲", C1 = TRUE, D1 empty, E1 = "  ", F1 = #N/A, A2 = "3", A3 = 0.1 */
const ROWS = [[2, "甲", true, null, "  ", "#N/A"], ["3"], [0.1]];

function result(formula: string): CellValue {
  const workbook = workbookOf({
    sheets: [
      { name: "表", rows: ROWS },
      { name: "别 的", rows: [[7]] },
    ],
  });
  const sheet = workbook.sheets[0]!;
  sheet.grid.set(9, 9, { value: null, formula, style: sheet.style });
  workbook.needsCalculation();
  return plainValue(sheet.value(9, 9));
}

test.each<[string, unknown]>([
  ["=1+2*3", 7],
  ["=(1+2)*3", 9],
  ["=2^3^2", 64],
  ["=-2^2", 4],
  ["=50%", 0.5],
  ["=10%%", 0.001],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=1/0", "#DIV/0!"],
  ["=A1+A2", 5],
  ['="x"+1', "#VALUE!"],
  ["=D1", 0],
  ['=D1=""', true],
  ["=D1=0", true],
  ['="ABC"="abc"', true],
  ['=1<"a"', true],
  ['="z"<TRUE', true],
  ["=1<>2", true],
  ["=F1+1", "#N/A"],
  ["=表!A1", 2],
  ["='别 的'!A1*2", 14],
  ["=没有!A1", "#REF!"],
  ["=SUM(A1:C3)", 2.1],
  ['=SUM(1,"2",TRUE)', 4],
  ["=SUM(A:A)", 2.1],
  ["=SUM(F1:F1)", "#N/A"],
  ["=AVERAGE(A1,A3)", 1.05],
  ["=MIN(A1:A3)", 0.1],
  ["=MAX(A1:A3,5)", 5],
  ["=COUNT(A1:F3)", 2],
  ["=COUNTA(A1:F3)", 7],
  ["=COUNTBLANK(A1:F1)", 1],
  ['=IF(A1>1,"多","少")', "多"],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,,1)", 0],
  ['=IFERROR(1/0,"错")', "错"],
  ["=AND(TRUE,A1=2)", true],
  ["=OR(FALSE,A1=3)", false],
  ["=NOT(C1)", false],
  ["=ISBLANK(D1)", true],
  ["=ISBLANK(E1)", false],
  ["=ISNUMBER(A2)", false],
  ["=ISTEXT(B1)", true],
  ["=ISERROR(F1)", true],
  ["=LEN(TRIM(E1))=0", true],
  ['=TRIM("  a   b ")', "a b"],
  ['=LEN(SUBSTITUTE("a　b",UNICHAR(12288),""))', 2],
  ['=CLEAN("a"&CHAR(10)&"b")', "ab"],
  ["=ROUND(2.345,2)", 2.35],
  ["=ROUND(-1.5,0)", -2],
  ["=ROUND(1234,-2)", 1200],
  ["=MOD(-1,3)", 2],
  ['=LEFT("指标值",2)', "指标"],
  ['=RIGHT("指标值")', "值"],
  ['=MID("指标值",2,1)', "标"],
  ['=COUNTIF(A1:A3,">1")', 1],
  ['=COUNTIF(B1:B1,"甲*")', 1],
  ['=EXACT("a","A")', false],
  ["=ROW()+COLUMN(B1)", 12],
  ['=N("甲")', 0],
])("%s is %p", (formula, value) => {
  const found = result(formula);
  if (typeof value === "number") expect(found).toBeCloseTo(value, 12);
  else expect(found).toBe(value);
});

test.each(["=VLOOKUP(1,A1:B2,2)", "=名称", "=A1:A2", "=SUM()", "=LEN(1,2)"])(
  "%s is not calculated: what was known of it stays",
  (formula) => {
    const workbook = workbookOf({ sheets: [{ rows: ROWS }] });
    const sheet = workbook.sheets[0]!;
    sheet.grid.set(9, 9, { value: 42, formula, style: sheet.style });
    workbook.needsCalculation();
    expect(sheet.value(9, 9)).toBe(42);
  }
);

test.each(["=1+", "=(1", "=)", "=1 2", "=A1!", '="a', "=,", "=5分", "=SUM(1"])(
  "%s is no formula",
  (formula) => {
    expect(isCalculated(formula)).toBe(false);
  }
);

test("formulas that depend on each other are worked out in the right order, circles become 0", () => {
  const workbook = workbookOf({
    sheets: [{ rows: [[{ f: "=B1+1" }, { f: "=C1*2" }, 5, { f: "=E1" }, { f: "=D1" }]] }],
  });
  const [a, b, , d] = [0, 1, 2, 3].map((column) => workbook.sheets[0]!.value(0, column));
  expect([a, b, d]).toEqual([11, 10, 0]);
  workbook.user.type(workbook.sheets[0]!, 0, 2, "6");
  expect(workbook.sheets[0]!.value(0, 0)).toBe(13);
});

test("a sheet that is renamed keeps its references", () => {
  const workbook = workbookOf({
    sheets: [{ rows: [[{ f: "=别的!A1+'别的'!A1" }]] }, { name: "别的", rows: [[4]] }],
  });
  workbook.user.renameSheet(workbook.sheets[1]!, "新 名");
  const cell = workbook.sheets[0]!.cell(0, 0);
  expect([cell.formula, cell.value]).toEqual(["='新 名'!A1+'新 名'!A1", 8]);
});

test("inserting rows and deleting them again changes no formula", () => {
  const formulas = [
    "=SUM(B2:B9)+$C$5",
    "=A1",
    "=SUM(A:A)+SUM(3:4)",
    '=B2&"B2"',
    "=IF(D4>1,D4,表!D4)",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...formulas),
      fc.nat(10),
      fc.integer({ min: 1, max: 4 }),
      (formula, at, count) => {
        const workbook = workbookOf({
          sheets: [{ name: "表", at: "H20", rows: [[{ f: formula }]] }],
        });
        const sheet = workbook.sheets[0]!;
        workbook.user.insertRows(sheet, at, count);
        workbook.user.deleteRows(sheet, at, count);
        expect(sheet.cell(19, 7).formula).toBe(formula);
      }
    )
  );
});

test("a condition is rewritten for another first cell; parts with $ stay", () => {
  const by = { rows: 2, columns: 1 };
  expect(rebaseReferences('=AND(A1="A1",$A1<A$1,$A$1>B2:C3)', by)).toBe(
    '=AND(B3="A1",$A3<B$1,$A$1>C4:D5)'
  );
  expect(rebaseReferences("=A1", { rows: -1, columns: 0 })).toBe("=#REF!");
});

test("no text makes reading a formula slow", () => {
  const started = performance.now();
  const hostile = [
    "=" + "(".repeat(50_000),
    "=" + "-".repeat(50_000) + "1",
    '="' + '""'.repeat(50_000),
    "=" + "A1:".repeat(20_000),
  ];
  for (const formula of hostile) isCalculated(formula);
  expect(performance.now() - started).toBeLessThan(4000);
});
