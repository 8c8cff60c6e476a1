import { startExcel, workbookOf, type ExcelSession } from ".";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({
    workbook: workbookOf({ sheets: [{ name: "表", rows: [["甲", 1]] }] }),
  });
});
afterAll(() => excel.stop());

test("Office reports Excel on the web, ready for the claimed API", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
  expect(Office.context.displayLanguage).toBe("zh-CN");
});

test("Excel.run reads the workbook, with one request and one clean-up", async () => {
  excel.clearRequests();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  await excel.settled();
  expect(values).toEqual([["甲", 1]]);
  expect(excel.requests()).toHaveLength(1);
  expect(excel.requests("clean-up")).toHaveLength(1);
});

test("a reset opens another workbook; nothing of the old one is left", async () => {
  const old = excel.workbook;
  for (let i = 0; i < 10; i++) await excel.reset(workbookOf({ sheets: [{ name: "新" }] }));
  expect(excel.workbook).not.toBe(old);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("新");
  });
});
