import { MAX_ROWS } from "../../../src/preview/workbook";
import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet, read } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

const open = (spec: Parameters<typeof workbookOf>[0]["sheets"][number]): Promise<void> =>
  excel.reset(workbookOf({ sheets: [spec] }));

describe("reading looks", () => {
  test("no fill reads as white, a common one as itself, different ones as null", async () => {
    await open({ rows: [[{ v: 1, fill: "#FFFF00" }, { v: 2, fill: "#FFFF00" }, 3]] });
    expect((await read("C1", ["format/fill/color"])).format.fill.color).toBe("#FFFFFF");
    expect((await read("A1:B1", ["format/fill/color"])).format.fill.color).toBe("#FFFF00");
    expect((await read("A1:C1", ["format/fill/color"])).format.fill.color).toBeNull();
  });

  test("a property of the whole sheet is read without going through its cells", async () => {
    await open({ rows: [[{ v: 1, locked: false }]] });
    const sheet = await read("A:XFD", ["format/protection/locked", "cellCount", "rowCount"]);
    expect(sheet.format.protection.locked).toBeNull();
    expect(sheet.cellCount).toBe(-1);
    expect(sheet.rowCount).toBe(MAX_ROWS);
    const rest = await read("B:XFD", ["format/protection/locked"]);
    expect(rest.format.protection.locked).toBe(true);
  });

  test("getCellProperties gives exactly what was asked for, cell by cell", async () => {
    await open({ rows: [["a", { v: 1, fill: "#C0C0C0", locked: false, bold: true }]] });
    const cells = await onSheet(async (sheet, context) => {
      const found = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: { fill: { color: true }, protection: true, font: { bold: true } },
      });
      await context.sync();
      return found.value;
    });
    expect(cells).toEqual([
      [
        {
          address: "Sheet1!A1",
          format: {
            fill: { color: "#FFFFFF" },
            protection: { locked: true, formulaHidden: false },
            font: { bold: false },
          },
        },
        {
          address: "Sheet1!B1",
          format: {
            fill: { color: "#C0C0C0" },
            protection: { locked: false, formulaHidden: false },
            font: { bold: true },
          },
        },
      ],
    ]);
  });

  test("rows and columns tell whether they are hidden, one by one", async () => {
    await open({ rows: [[1], [2], [3]], hiddenRows: [2], filteredRows: [3] });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B3");
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      range.load("rowHidden,hidden,columnHidden");
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: true, rowIndex: 2 },
      ]);
      expect(columns.value).toEqual([{ columnHidden: false }, { columnHidden: false }]);
      expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, false, null]);
    });
  });
});

test("a property in which the cells of a row differ is null", async () => {
  await open({
    rows: [
      [1, { v: 2, locked: false }],
      [3, 4],
    ],
  });
  await onSheet(async (sheet, context) => {
    const asked = { format: { protection: true } };
    const rows = sheet.getRange("A1:B2").getRowProperties(asked);
    const columns = sheet.getRange("B1:B2").getColumnProperties(asked);
    await context.sync();
    const marks = (locked: boolean | null) => ({
      format: { protection: { locked, formulaHidden: false } },
    });
    expect(rows.value).toEqual([marks(null), marks(true)]);
    expect(columns.value).toEqual([marks(null)]);
  });
});

describe("changing looks", () => {
  test.each<[string, (format: Excel.RangeFormat) => void, string, unknown]>([
    ["a fill", (f) => (f.fill.color = "#d9d9d9"), "fill/color", "#D9D9D9"],
    ["a named fill", (f) => (f.fill.color = "yellow"), "fill/color", "#FFFF00"],
    ["no fill", (f) => f.fill.clear(), "fill/color", "#FFFFFF"],
    ["a font", (f) => (f.font.name = "宋体"), "font/name", "宋体"],
    ["a font size", (f) => (f.font.size = 10.5), "font/size", 10.5],
    ["wrapping", (f) => (f.wrapText = true), "wrapText", true],
    ["an alignment", (f) => (f.horizontalAlignment = "Center"), "horizontalAlignment", "Center"],
    ["a column width", (f) => (f.columnWidth = 90), "columnWidth", 90],
    ["a row height", (f) => (f.rowHeight = 30), "rowHeight", 30],
    ["the locked mark", (f) => (f.protection.locked = false), "protection/locked", false],
  ])("%s", async (_, change, property, value) => {
    await open({ rows: [[{ v: 1, fill: "#C0C0C0" }]] });
    await onSheet((sheet) => change(sheet.getRange("A1").format));
    const range = await read("A1", [`format/${property}`]);
    const found = property.split("/").reduce((o: unknown, key) => (o as never)[key], range.format);
    expect(found).toBe(value);
  });

  test("borders are drawn on the edges and between the cells", async () => {
    await open({});
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideVertical").color = "#FF0000";
    });
    const sheet = excel.workbook.activeSheet;
    expect(sheet.styleAt(1, 0).borders.bottom).toEqual({ style: "double", color: "#000000" });
    expect(sheet.styleAt(0, 0).borders.right).toEqual({ style: "thin", color: "#FF0000" });
    expect(sheet.styleAt(0, 1).borders.left).toEqual({ style: "thin", color: "#FF0000" });
    expect(sheet.styleAt(0, 0).borders.bottom).toBeUndefined();
  });

  test("unlocking whole columns holds for cells that are written later, and for crossing rows", async () => {
    await open({ rows: [["a", "b"]] });
    await onSheet((sheet) => {
      sheet.getRange("1:1").format.fill.color = "#FFFF00";
      sheet.getRange("B:C").format.protection.locked = false;
    });
    const properties = await onSheet(async (sheet, context) => {
      const found = sheet
        .getRange("A1:C2")
        .getCellProperties({ format: { protection: true, fill: { color: true } } });
      await context.sync();
      return found.value.map((line) =>
        line.map(({ format }) => `${format!.protection!.locked} ${format!.fill!.color}`)
      );
    });
    expect(properties).toEqual([
      ["true #FFFF00", "false #FFFF00", "false #FFFF00"],
      ["true #FFFFFF", "false #FFFFFF", "false #FFFFFF"],
    ]);
  });

  test("unlocking the whole sheet and locking some cells again leaves just those locked", async () => {
    await open({ rows: [["a", { v: "b", fill: "#FFFF00" }]] });
    await onSheet(async (sheet, context) => {
      sheet.getRange().format.protection.locked = false;
      sheet.getRange("B1:B2").format.protection.locked = true;
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1:B2");
    });
    const sheet = excel.workbook.activeSheet;
    const locked = [0, 1, 2].map((row) =>
      [0, 1].map((column) => sheet.styleAt(row, column).locked)
    );
    expect(locked).toEqual([
      [false, true],
      [false, true],
      [false, false],
    ]);
    expect(sheet.styleAt(0, 1).fill).toBe("#FFFF00");
    expect(sheet.styleAt(9000, 900).locked).toBe(false);
    const rest = await read("C:XFD", ["format/protection/locked"]);
    expect(rest.format.protection.locked).toBe(false);
  });

  test("all rows at once are not hidden by this host", async () => {
    await open({});
    const hide = () => onSheet((s) => void (s.getRange("A:A").rowHidden = true));
    expect(await codeOf(hide)).toBe("NotImplemented");
  });

  test("setCellProperties changes only what is named, and skips empty entries", async () => {
    await open({
      rows: [
        [
          { v: 1, fill: "#C0C0C0" },
          { v: 2, fill: "#C0C0C0" },
        ],
      ],
    });
    await onSheet((sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([[{ format: { protection: { locked: false } } }, {}]]);
    });
    const [a, b] = [0, 1].map((column) => excel.workbook.activeSheet.styleAt(0, column));
    expect([a!.locked, a!.fill]).toEqual([false, "#C0C0C0"]);
    expect(b!.locked).toBe(true);
  });

  test("more cells than Excel on the web takes in one setCellProperties are refused", async () => {
    await open({});
    const cell = { format: { fill: { color: "#FFFF00" } } };
    const code = await codeOf(() =>
      onSheet((sheet) => {
        const rows = Array.from({ length: 9000 }, () => Array.from({ length: 10 }, () => cell));
        sheet.getRange("A1:J9000").setCellProperties(rows);
      })
    );
    expect(code).toBe("OperationCellsExceedLimit");
  });

  test("several areas are formatted together", async () => {
    await open({ rows: [[1, 2, 3]] });
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1, C1:C2; E5");
      areas.format.fill.color = "#FFFF00";
      areas.load("address,cellCount,areaCount,format/fill/color");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A1,Sheet1!C1:C2,Sheet1!E5");
      expect([areas.cellCount, areas.areaCount]).toEqual([4, 3]);
      expect(areas.format.fill.color).toBe("#FFFF00");
    });
    expect(excel.workbook.activeSheet.styleAt(1, 2).fill).toBe("#FFFF00");
    expect(excel.workbook.activeSheet.styleAt(0, 1).fill).toBeUndefined();
  });

  test("an address list beyond 8192 characters is refused", async () => {
    await open({});
    const list = Array.from({ length: 1500 }, (_, i) => `AB${i + 1000}`).join(",");
    expect(await codeOf(() => onSheet((sheet) => void sheet.getRanges(list).load("address")))).toBe(
      "InvalidArgument"
    );
  });

  test("rows are hidden and shown", async () => {
    await open({ rows: [[1], [2]] });
    await onSheet((sheet) => void (sheet.getRange("2:2").rowHidden = true));
    expect(excel.workbook.activeSheet.rowHeight(1)).toBe(0);
    await onSheet((sheet) => void (sheet.getRange("A1:A2").rowHidden = false));
    expect(excel.workbook.activeSheet.rowHeight(1)).toBe(15);
  });

  test("autofit makes room for the longest text", async () => {
    await open({ rows: [["短"], ["部门整体绩效目标申报表的名称"]] });
    await onSheet((sheet) => sheet.getRange("A:A").format.autofitColumns());
    expect(excel.workbook.activeSheet.columnWidth(0)).toBeGreaterThan(14 * 11);
  });
});
