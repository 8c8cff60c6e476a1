import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

const open = (readOnly = false): Promise<void> =>
  excel.reset(
    workbookOf({
      name: "申报表.xlsx",
      readOnly,
      sheets: [{ name: "甲" }, { name: "乙", hidden: true }, { name: "丙" }],
    })
  );
beforeEach(() => open());
const names = () => excel.workbook.sheets.map(({ name }) => name);

describe("sheets", () => {
  test("are listed with their names, places and visibility", async () => {
    const sheets = await onSheet(async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position,items/visibility");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(visible.value).toBe(2);
      return worksheets.items.map((s) => [s.name, s.position, s.visibility]);
    });
    expect(sheets).toEqual([
      ["甲", 0, "Visible"],
      ["乙", 1, "Hidden"],
      ["丙", 2, "Visible"],
    ]);
  });

  test("are found by name, by id, or as neighbours", async () => {
    const { id } = excel.workbook.sheets[2]!;
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      const found = [
        worksheets.getItem(id),
        worksheets.getLast(),
        sheet.getNext(true),
        sheet.getNext().getNext(),
        worksheets.getItemOrNullObject("丙"),
      ];
      const none = [
        worksheets.getItemOrNullObject("丁"),
        worksheets.getLast().getNextOrNullObject(),
        sheet.getPreviousOrNullObject(),
      ];
      for (const one of [...found, ...none]) one.load("name");
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(["丙", "丙", "丙", "丙", "丙"]);
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    });
  });

  test("a sheet stays the same one when it is renamed or another comes to the front", async () => {
    await onSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      excel.workbook.user.renameSheet(excel.workbook.sheets[0]!, "新名");
      excel.workbook.user.activate(excel.workbook.sheets[2]!);
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("新名");
    });
  });

  test("are added last and stay behind the one in front until activated", async () => {
    await onSheet(async (_, context) => {
      const added = context.workbook.worksheets.add("年终");
      added.getRange("A1").values = [["一级指标"]];
      added.load("position");
      await context.sync();
      expect(added.position).toBe(3);
      expect(excel.workbook.activeSheet.name).toBe("甲");
      added.activate();
      await context.sync();
    });
    expect(excel.workbook.activeSheet.name).toBe("年终");
    expect(excel.workbook.activeSheet.value(0, 0)).toBe("一级指标");
    expect(names()).toEqual(["甲", "乙", "丙", "年终"]);
  });

  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void, string]>([
    ["a name that is taken", (c) => void c.workbook.worksheets.add("丙"), "ItemAlreadyExists"],
    ["a name with a colon", (c) => void c.workbook.worksheets.add("a:b"), "InvalidArgument"],
    ["a name of 32 characters", (_, s) => void (s.name = "长".repeat(32)), "InvalidArgument"],
    [
      "a sheet that is not there",
      (c) => void c.workbook.worksheets.getItem("丁").load("id"),
      "ItemNotFound",
    ],
    [
      "showing a hidden sheet",
      (c) => c.workbook.worksheets.getItem("乙").activate(),
      "InvalidOperation",
    ],
    [
      "selecting on a hidden sheet",
      (c) => c.workbook.worksheets.getItem("乙").getRange("A1").select(),
      "InvalidOperation",
    ],
  ])("%s is refused", async (_, deed, code) => {
    expect(await codeOf(() => onSheet((sheet, context) => deed(context, sheet)))).toBe(code);
  });

  test("the last visible sheet is neither deleted nor hidden", async () => {
    const others = (name: string) => onSheet((s) => s.delete(), name);
    await others("丙");
    expect(await codeOf(() => others("甲"))).toBe("InvalidOperation");
    expect(await codeOf(() => onSheet((s) => void (s.visibility = "Hidden")))).toBe(
      "InvalidOperation"
    );
    expect(names()).toEqual(["甲", "乙"]);
  });

  test("a protected structure lets nobody add, rename, move or delete sheets", async () => {
    await onSheet((_, context) => context.workbook.protection.protect());
    const deeds: ((s: Excel.Worksheet, c: Excel.RequestContext) => void)[] = [
      (_, c) => void c.workbook.worksheets.add(),
      (s) => void (s.name = "别名"),
      (s) => void (s.position = 2),
      (s) => s.delete(),
    ];
    for (const deed of deeds) expect(await codeOf(() => onSheet(deed))).toBe("AccessDenied");
    expect(names()).toEqual(["甲", "乙", "丙"]);
    expect(excel.workbook.user.addSheet()).toMatchObject({ code: "sheet-protected" });
  });

  test("a deleted sheet's objects are gone", async () => {
    const code = await codeOf(() =>
      onSheet(async (sheet, context) => {
        sheet.load("name");
        await context.sync();
        excel.workbook.user.deleteSheet(excel.workbook.sheets[0]!);
        sheet.load("name");
      })
    );
    expect(code).toBe("ItemNotFound");
  });
});

describe("the selection", () => {
  test("is read and set; selecting brings the sheet to the front", async () => {
    await onSheet((s) => s.getRange("B2:C3").select(), "丙");
    await onSheet(async (_, context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["丙!B2:C3", "丙!B2"]);
    });
  });

  test("of several areas cannot be read as one range", async () => {
    const sheet = excel.workbook.activeSheet;
    const area = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    excel.workbook.user.select(sheet, [area(0), area(4)]);
    const one = () => onSheet((_, c) => void c.workbook.getSelectedRange().load("address"));
    expect(await codeOf(one)).toBe("InvalidSelection");
    await onSheet(async (_, context) => {
      const areas = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      expect(areas.address).toBe("甲!A1,甲!A5");
    });
  });
});

describe("settings", () => {
  test("of the document are kept in the workbook when saved, all or none", async () => {
    const { settings } = Office.context.document;
    settings.set("baseline", { cells: [1, 2] });
    settings.set("gone", 1);
    expect(excel.workbook.settings.size).toBe(0);
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect([...excel.workbook.settings]).toEqual([
      ["baseline", '{"cells":[1,2]}'],
      ["gone", "1"],
    ]);
    settings.remove("gone");
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect([...excel.workbook.settings.keys()]).toEqual(["baseline"]);
    expect(excel.requests()).toHaveLength(0);
    expect(excel.requests("common").map(({ actions }) => actions[0])).toEqual([
      "settings.saveAsync",
      "settings.saveAsync",
    ]);
  });

  test("that a workbook was opened with are there at the start, also through the workbook", async () => {
    await excel.reset(workbookOf({ sheets: [{}], settings: { actuals: { 甲: 1 } } }));
    expect(Office.context.document.settings.get("actuals")).toEqual({ 甲: 1 });
    await onSheet(async (_, context) => {
      const kept = context.workbook.settings.getItem("actuals").load("value");
      const none = context.workbook.settings.getItemOrNullObject("x").load("value");
      context.workbook.settings.add("new", [1]);
      await context.sync();
      expect(kept.value).toEqual({ 甲: 1 });
      expect(none.isNullObject).toBe(true);
    });
    expect(excel.workbook.settings.get("new")).toBe("[1]");
  });

  test("of a read-only workbook are not saved", async () => {
    await open(true);
    Office.context.document.settings.set("x", 1);
    const result = await new Promise<Office.AsyncResult<void>>((resolve) =>
      Office.context.document.settings.saveAsync(resolve)
    );
    expect(result.status).toBe("failed");
    expect(excel.workbook.settings.size).toBe(0);
  });
});

test("the workbook tells its name and address, and names lead to their cells", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.load("name,readOnly");
    context.workbook.names.add("合计", sheet.getRange("B2:B3"));
    sheet.getRange("B2:B3").values = [[1], [2]];
    const named = sheet.getRange("合计").load("values");
    const none = context.workbook.names.getItemOrNullObject("没有").load("name");
    await context.sync();
    expect(context.workbook.name).toBe("申报表.xlsx");
    expect(named.values).toEqual([[1], [2]]);
    expect(none.isNullObject).toBe(true);
  });
  expect(Office.context.document.url).toBe(excel.workbook.url);
});

test("loading everything of an object, and a retrieved copy of it", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.load();
    const font = range.format.font.load();
    await context.sync();
    expect(range.address).toBe("甲!A1");
    expect(font).toMatchObject({ size: 11, bold: false });
    expect(range.toJSON()).toMatchObject({ rowCount: 1, values: [[""]] });
  });
});
