import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet, read } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

const GRID = [
  ["a", "b", ""],
  ["c", 1, ""],
  ["", "", ""],
  ["", "", "z"],
];
const open = (extra: object = {}): Promise<void> =>
  excel.reset(workbookOf({ sheets: [{ name: "表 1", at: "B2", rows: GRID, ...extra }] }));

beforeEach(() => open());

describe("reaching other ranges", () => {
  test.each<[string, (s: Excel.Worksheet) => Excel.Range, string]>([
    ["a cell of the sheet", (s) => s.getCell(2, 3), "D3"],
    ["a cell of a range", (s) => s.getRange("B2:C3").getCell(1, 1), "C3"],
    ["a cell outside its range", (s) => s.getRange("B2").getCell(3, 3), "E5"],
    ["by indexes", (s) => s.getRangeByIndexes(1, 1, 2, 3), "B2:D3"],
    ["a row", (s) => s.getRange("B2:D5").getRow(2), "B4:D4"],
    ["a column", (s) => s.getRange("B2:D5").getColumn(0), "B2:B5"],
    ["the last row", (s) => s.getRange("B2:D5").getLastRow(), "B5:D5"],
    ["the last column", (s) => s.getRange("B2:D5").getLastColumn(), "D2:D5"],
    ["the last cell", (s) => s.getRange("B2:D5").getLastCell(), "D5"],
    ["whole rows", (s) => s.getRange("B2:D3").getEntireRow(), "2:3"],
    ["whole columns", (s) => s.getRange("B2:D3").getEntireColumn(), "B:D"],
    ["moved", (s) => s.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
    ["made larger", (s) => s.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["of another size", (s) => s.getRange("B2:D9").getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["around both", (s) => s.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["in both", (s) => s.getRange("A1:C3").getIntersection("B2:Z9"), "B2:C3"],
    ["rows below", (s) => s.getRange("B2:D3").getRowsBelow(2), "B4:D5"],
    ["rows above", (s) => s.getRange("B2:D3").getRowsAbove(), "B1:D1"],
    ["the used part", (s) => s.getUsedRange(true), "B2:D5"],
    ["the used part of a column", (s) => s.getRange("B:B").getUsedRange(true), "B2:B3"],
    ["the block around a cell", (s) => s.getRange("C2").getSurroundingRegion(), "B2:C3"],
    ["the whole sheet", (s) => s.getRange(), "1:1048576"],
    ["an address with the sheet's name", (s) => s.getRange("'表 1'!$C$3:B2"), "B2:C3"],
  ])("%s", async (_, reach, address) => {
    const found = await onSheet(async (sheet, context) => {
      const range = reach(sheet).load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`'表 1'!${address}`);
  });

  test.each<[string, (s: Excel.Worksheet) => Excel.Range, string]>([
    ["no address", (s) => s.getRange("第一格"), "InvalidArgument"],
    ["another sheet's address", (s) => s.getRange("别的!A1"), "InvalidArgument"],
    ["above the sheet", (s) => s.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    ["beyond the sheet", (s) => s.getRange("A1048576").getRowsBelow(), "InvalidArgument"],
    ["no common part", (s) => s.getRange("A1").getIntersection("C3"), "ItemNotFound"],
    ["nothing used", (s) => s.getRange("H1:H9").getUsedRange(), "ItemNotFound"],
    ["half a cell", (s) => s.getCell(0.5, 0), "InvalidArgument"],
  ])("%s is refused", async (_, reach, code) => {
    expect(await codeOf(() => onSheet((s) => void reach(s).load("address")))).toBe(code);
  });

  test("what is not there is a null object, and so is what is reached from it", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("C3");
      const cell = none.getCell(0, 0);
      const used = sheet.getRange("H1:H9").getUsedRangeOrNullObject(true);
      for (const range of [none, cell, used]) range.load("address");
      await context.sync();
      expect([none.isNullObject, cell.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("an empty sheet's used range is its first cell, or a null object", async () => {
    await excel.reset(workbookOf({ sheets: [{}] }));
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRange(true).load("address");
      const none = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("the used range counts looks too unless only values are asked for", async () => {
    await excel.reset(workbookOf({ sheets: [{ rows: [["x", null, { fill: "#FFFF00" }]] }] }));
    await onSheet(async (sheet, context) => {
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load("address");
      values.load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["Sheet1!A1:C1", "Sheet1!A1"]);
    });
  });
});

describe("keeping a range from one request to the next", () => {
  test("a range moves along with its cells", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B3:C3").load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("'表 1'!B4:C4");
      expect(range.values).toEqual([["c", 1]]);
    });
  });

  test("after its cells were deleted it is no longer there", async () => {
    const code = await codeOf(() =>
      onSheet(async (sheet, context) => {
        const range = sheet.getRange("B3").load("address");
        await context.sync();
        sheet.getRange("3:3").delete("Up");
        await context.sync();
        range.load("address");
      })
    );
    expect(code).toBe("InvalidObjectPath");
  });

  test("after Excel.run nothing is kept, and using the range fails", async () => {
    const range = await read("B2", ["values"]);
    await excel.settled();
    expect(excel.host.keptObjects).toBe(0);
    expect(() => range.load("address")).toThrow(
      expect.objectContaining({ code: "InvalidObjectPath" })
    );
  });

  test("what was not loaded cannot be read", async () => {
    const range = await read("B2", ["values"]);
    expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

describe("moving cells", () => {
  test("inserted rows look like the row above, and formulas, merges and names follow", async () => {
    await open({
      rows: [[{ v: "头", fill: "#FFFF00" }], [1], [2], [{ f: "=SUM(B3:B4)" }]],
      merges: ["C3:C4"],
    });
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("和", sheet.getRange("B5"));
      await context.sync();
      sheet.getRange("3:4").insert("Down");
    });
    const sheet = excel.workbook.activeSheet;
    expect(sheet.styleAt(2, 1).fill).toBe("#FFFF00");
    expect(sheet.cell(6, 1)).toMatchObject({ formula: "=SUM(B5:B6)", value: 3 });
    expect(sheet.merges).toEqual([{ row: 4, column: 2, rows: 2, columns: 1 }]);
    expect(excel.workbook.names[0]!.formula).toBe("='表 1'!$B$7");
  });

  test("a reference to deleted cells becomes #REF!", async () => {
    await open({ rows: [[1, { f: "=B2+1" }], [2]] });
    await onSheet((sheet) => sheet.getRange("B:B").delete("Left"));
    expect(excel.workbook.activeSheet.cell(1, 1)).toMatchObject({
      formula: "=#REF!+1",
      value: { error: "#REF!" },
    });
  });

  test("a part of a row is inserted and deleted; only its own columns move", async () => {
    await open({
      rows: [
        ["a", "x"],
        ["b", "y"],
      ],
    });
    await onSheet((sheet) => void sheet.getRange("B2").insert("Down"));
    expect((await read("B2:C4", ["values"])).values).toEqual([
      ["", "x"],
      ["a", "y"],
      ["b", ""],
    ]);
    await onSheet((sheet) => sheet.getRange("B2:B3").delete("Up"));
    expect((await read("B2:C3", ["values"])).values).toEqual([
      ["b", "x"],
      ["", "y"],
    ]);
  });

  test("cells that would tear a merge are not moved", async () => {
    await open({ merges: ["B4:C4"] });
    const insert = () => onSheet((sheet) => void sheet.getRange("B3").insert("Down"));
    expect(await codeOf(insert)).toBe("MergedRangeConflict");
  });

  test("merging keeps the first text only; merged areas are listed; unmerging takes them apart", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2:C3").merge();
    });
    expect((await read("B2:C3", ["values"])).values).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    const merged = await onSheet(async (sheet, context) => {
      const areas = sheet.getRange("C3:D9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return areas.address;
    });
    expect(merged).toBe("'表 1'!B2:C3");
    await onSheet(async (sheet, context) => {
      sheet.getRange("C3").unmerge();
      const none = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("more than 512 merged areas are not given back", async () => {
    const merges = Array.from({ length: 513 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
    await excel.reset(workbookOf({ sheets: [{ merges }] }));
    const ask = () =>
      onSheet((sheet) => void sheet.getRange("A:A").getMergedAreasOrNullObject().load("address"));
    expect(await codeOf(ask)).toBe("GeneralException");
  });

  test("rows are sorted by Chinese pronunciation, empty ones last, hidden ones where they are", async () => {
    await open({
      rows: [["指标"], ["质量"], ["产出"], [""], ["效益"], [3]],
      hiddenRows: [7],
    });
    await onSheet((sheet) => sheet.getRange("B2:B7").sort.apply([{ key: 0 }], false, true));
    expect((await read("B2:B7", ["values"])).values.flat()).toEqual([
      "指标",
      "产出",
      "效益",
      "质量",
      "",
      3,
    ]);
  });

  test("cells are emptied, or lose their looks, or both", async () => {
    await open({ rows: [[{ v: "x", fill: "#FFFF00" }]] });
    const look = async () => {
      const range = await read("B2", ["values", "format/fill/color"]);
      return [range.values[0]![0], range.format.fill.color];
    };
    await onSheet((sheet) => sheet.getRange("B2").clear("Contents"));
    expect(await look()).toEqual(["", "#FFFF00"]);
    await onSheet((sheet) => sheet.getRange("B2").clear());
    expect(await look()).toEqual(["", "#FFFFFF"]);
  });
});
