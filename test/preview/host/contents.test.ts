import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet, read } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

test.each([
  ["a text", "部门", "部门", "General"],
  ["a number", 12.5, 12.5, "General"],
  ["a percentage", "95%", 0.95, "0%"],
  ["a percentage with decimals", "0.833%", 0.00833, "0.00%"],
  ["a number written as text", "1,200", 1200, "#,##0"],
  ["a boolean", true, true, "General"],
  ["a boolean written as text", "true", true, "General"],
  ["a date", "2024-05-01", 45413, "yyyy/m/d"],
  ["a text that begins with an apostrophe", "'95%", "95%", "General"],
  ["a text with a unit", "2.5分", "2.5分", "General"],
  ["full-width digits", "９５", "９５", "General"],
  ["an error value", "#N/A", "#N/A", "General"],
  ["a formula", "=1+2", 3, "General"],
  ["nothing", "", "", "General"],
])("%s written to a cell reads back as Excel stores it", async (_, written, value, format) => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  await onSheet((sheet) => {
    sheet.getRange("B2").values = [[written]];
  });
  const cell = await read("B2", ["values", "numberFormat"]);
  expect(cell.values).toEqual([[value]]);
  expect(cell.numberFormat).toEqual([[format]]);
});

test("in a cell formatted as text everything stays text", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[{ format: "@" }, { format: "@" }]] }] }));
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").values = [["95%", 5]];
  });
  const cells = await read("A1:B1", ["values", "valueTypes"]);
  expect(cells.values).toEqual([["95%", "5"]]);
  expect(cells.valueTypes).toEqual([["String", "String"]]);
});

test("null in a written matrix leaves the cell, one value fills the range", async () => {
  await excel.reset(
    workbookOf({
      sheets: [
        {
          rows: [
            ["甲", "乙"],
            ["丙", "丁"],
          ],
        },
      ],
    })
  );
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      [null, "新"],
      ["", null],
    ];
    sheet.getRange("C1:C2").values = "满" as never;
  });
  expect((await read("A1:C2", ["values"])).values).toEqual([
    ["甲", "新", "满"],
    ["", "丁", "满"],
  ]);
});

test("a matrix of another size is refused and nothing is written", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [["甲"]] }] }));
  const code = await codeOf(() =>
    onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [["x"]];
    })
  );
  expect(code).toBe("InvalidArgument");
  expect((await read("A1", ["values"])).values).toEqual([["甲"]]);
});

test.each([
  ["=SUM(A1:A2)", 5],
  ['=IF(A1>1,"多","少")', "多"],
  ["=A1/0", "#DIV/0!"],
  ["=LEN(TRIM(B1))=0", true],
])("formula %s is calculated", async (formula, value) => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[2, "  "], [3]] }] }));
  await onSheet((sheet) => {
    sheet.getRange("C1").formulas = [[formula]];
  });
  const cell = await read("C1", ["values", "formulas"]);
  expect(cell.values).toEqual([[value]]);
  expect(cell.formulas).toEqual([[formula]]);
});

test.each([
  ["=VLOOKUP(1,A:B,2)", "NotImplemented"],
  ["=1+", "InvalidArgument"],
  ["-一", "NotImplemented"],
  ["-5分", "InvalidArgument"],
])("%s, which the preview cannot calculate, is refused loudly: %s", async (formula, code) => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  const found = await codeOf(() =>
    onSheet((sheet) => {
      sheet.getRange("A1").values = [[formula]];
    })
  );
  expect(found).toBe(code);
});

test("what a cell shows follows its number format", async () => {
  await excel.reset(
    workbookOf({
      sheets: [
        {
          rows: [
            [
              { v: 0.955, format: "0.0%" },
              { v: 1234.5, format: '#,##0.00"元"' },
              { v: 45413, format: 'yyyy"年"m"月"d"日"' },
              { v: 0.1 + 0.2 },
              { v: "#N/A" },
              { v: -3, format: "0.00;[Red](0.00)" },
            ],
          ],
        },
      ],
    })
  );
  const cells = await read("A1:F1", ["text", "values"]);
  expect(cells.text).toEqual([["95.5%", "1,234.50元", "2024年5月1日", "0.3", "#N/A", "(3.00)"]]);
  expect(cells.values[0]![4]).toBe("#N/A");
});

test("whole columns and rows have no values, but their used part has", async () => {
  await excel.reset(workbookOf({ sheets: [{ at: "B2", rows: [["甲", 1]] }] }));
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange("B:B");
    const used = column.getUsedRange(true);
    column.load("values,cellCount,isEntireColumn");
    used.load("values,address");
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.isEntireColumn).toBe(true);
    expect(used.values).toEqual([["甲"]]);
    expect(used.address).toBe("Sheet1!B2");
  });
});

test("more than 1500 cells, which the client sends in pieces, arrive as written", async () => {
  await excel.reset(workbookOf({ sheets: [{}] }));
  const rows = Array.from({ length: 400 }, (_, r) => [r, `第${r}行`, null, r / 4, "x"]);
  await onSheet((sheet) => {
    sheet.getRange("A1:E400").values = rows as never;
  });
  const { values } = await read("A1:E400", ["values"]);
  expect(values[399]).toEqual([399, "第399行", "", 99.75, "x"]);
  expect(values).toHaveLength(400);
});

test("a block written over filtered rows, which Excel would misplace, is refused", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[1], [2], [3]], filteredRows: [2] }] }));
  const write = (address: string, values: unknown[][]) =>
    codeOf(() => onSheet((sheet) => void (sheet.getRange(address).values = values as never)));
  expect(await write("A1:A3", [[7], [8], [9]])).toBe("FilteredRangeConflict");
  expect(await write("A3", [[9]])).toBeUndefined();
  expect((await read("A1:A3", ["values"])).values).toEqual([[1], [2], [9]]);
});

test("cells inside a merge other than its first take nothing", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [["题"]], merges: ["A1:B2"] }] }));
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["新", "a"],
      ["b", "c"],
    ];
  });
  expect((await read("A1:B2", ["values"])).values).toEqual([
    ["新", ""],
    ["", ""],
  ]);
});
