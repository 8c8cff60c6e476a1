import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, errorOf, onSheet } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

const FORM = [["表头", { v: "可填", locked: false }]];
type Options = Parameters<typeof workbookOf>[0]["sheets"][number]["protection"];
const open = (protection?: Options, readOnly = false): Promise<void> =>
  excel.reset(workbookOf({ readOnly, sheets: [{ name: "表", rows: FORM, protection }] }));

const sheet = () => excel.workbook.sheets[0]!;

type Deed = (sheet: Excel.Worksheet) => void;
const WRITE_LOCKED: Deed = (s) => void (s.getRange("A1").values = [["改"]]);
const WRITE_UNLOCKED: Deed = (s) => void (s.getRange("B1").values = [["改"]]);

describe("on a protected sheet", () => {
  test.each<[string, Deed]>([
    ["writing a locked cell", WRITE_LOCKED],
    [
      "writing a block with a locked cell in it",
      (s) => void (s.getRange("A1:B1").values = [[null, 1]]),
    ],
    ["clearing a locked cell", (s) => s.getRange("A1").clear("Contents")],
    ["a fill", (s) => void (s.getRange("B1").format.fill.color = "red")],
    ["a number format", (s) => void (s.getRange("B1").numberFormat = [["0%"]])],
    ["a locked mark", (s) => void (s.getRange("B1").format.protection.locked = true)],
    [
      "setCellProperties",
      (s) => s.getRange("B1").setCellProperties([[{ format: { wrapText: true } }]]),
    ],
    ["a column width", (s) => void (s.getRange("B:B").format.columnWidth = 50)],
    ["a row height", (s) => void (s.getRange("1:1").format.rowHeight = 50)],
    ["hiding a row", (s) => void (s.getRange("1:1").rowHidden = true)],
    ["inserting a row", (s) => void s.getRange("1:1").insert("Down")],
    ["inserting cells", (s) => void s.getRange("B1").insert("Down")],
    ["deleting a row", (s) => s.getRange("1:1").delete("Up")],
    ["merging", (s) => s.getRange("A1:B1").merge()],
    ["unmerging", (s) => s.getRange("A1:B1").unmerge()],
    ["sorting", (s) => s.getRange("B1:B2").sort.apply([{ key: 0 }])],
    ["a conditional format", (s) => void s.getRange("B1").conditionalFormats.add("Custom")],
    ["protecting again", (s) => s.protection.protect()],
  ])("%s is AccessDenied, and nothing of it is done", async (_, deed) => {
    await open(true);
    const before = JSON.stringify([...sheet().grid.all()]);
    expect(await codeOf(() => onSheet(deed))).toBe("AccessDenied");
    expect(JSON.stringify([...sheet().grid.all()])).toBe(before);
    expect(sheet().merges).toEqual([]);
    expect(sheet().conditionalFormats).toEqual([]);
  });

  test("an unlocked cell can be written, and the sheet can be read", async () => {
    await open(true);
    await onSheet(WRITE_UNLOCKED);
    expect(sheet().value(0, 1)).toBe("改");
  });

  test.each<[string, Options, Deed]>([
    [
      "format cells",
      { allowFormatCells: true },
      (s) => void (s.getRange("A1").format.fill.color = "red"),
    ],
    [
      "conditional formats",
      { allowFormatCells: true },
      (s) => void s.getRange("B1").conditionalFormats.add("Custom"),
    ],
    [
      "format columns",
      { allowFormatColumns: true },
      (s) => void (s.getRange("B:B").format.columnWidth = 50),
    ],
    [
      "format rows",
      { allowFormatRows: true },
      (s) => void (s.getRange("1:1").format.rowHeight = 50),
    ],
    ["insert rows", { allowInsertRows: true }, (s) => void s.getRange("1:1").insert("Down")],
    [
      "sort unlocked cells",
      { allowSort: true },
      (s) => s.getRange("B1:B1").sort.apply([{ key: 0 }]),
    ],
  ])("what it allows can be done: %s", async (_, protection, deed) => {
    await open(protection);
    expect(await codeOf(() => onSheet(deed))).toBeUndefined();
  });

  test("locked marks stay as they are even where cells may be formatted", async () => {
    await open({ allowFormatCells: true });
    const deed: Deed = (s) => void (s.getRange("A1").format.protection.locked = false);
    expect(await codeOf(() => onSheet(deed))).toBe("AccessDenied");
  });

  test("a row with a locked cell is not deleted even where rows may be deleted", async () => {
    await open({ allowDeleteRows: true });
    expect(await codeOf(() => onSheet((s) => s.getRange("1:1").delete("Up")))).toBe("AccessDenied");
  });
});

describe("protecting and unprotecting", () => {
  test("the options read back as they were set, the others as not allowed", async () => {
    await open();
    const protection = await onSheet(async (s, context) => {
      s.protection.protect({ allowAutoFilter: true, selectionMode: "Unlocked" });
      s.protection.load("protected,options");
      await context.sync();
      return s.protection;
    });
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowAutoFilter: true,
      allowFormatCells: false,
      selectionMode: "Unlocked",
    });
  });

  test.each([
    ["no password where there is one", { password: "秘密" }, undefined, "AccessDenied"],
    ["the wrong password", { password: "秘密" }, "猜", "AccessDenied"],
    ["the right password", { password: "秘密" }, "秘密", undefined],
    ["no password where there is none", true, undefined, undefined],
  ] as const)("unprotecting with %s", async (_, protection, password, code) => {
    await open(protection);
    expect(await codeOf(() => onSheet((s) => s.protection.unprotect(password)))).toBe(code);
    expect(sheet().protection === undefined).toBe(code === undefined);
  });

  test("unprotecting a sheet that is not protected is AccessDenied, as in today's Excel", async () => {
    await open();
    const error = await errorOf(() => onSheet((s) => s.protection.unprotect()));
    expect(error).toMatchObject({
      code: "AccessDenied",
      httpStatusCode: 403,
      debugInfo: { errorLocation: "WorksheetProtection.unprotect" },
    });
  });

  test("it clears what the user could undo", async () => {
    await open();
    excel.workbook.user.type(sheet(), 5, 0, "x");
    expect(excel.workbook.undoList.canUndo).toBe(true);
    await onSheet((s) => s.protection.protect());
    expect(excel.workbook.undoList.canUndo).toBe(false);
  });
});

test("a read-only workbook can be read, but not changed", async () => {
  await open(undefined, true);
  const readOnly = await onSheet(async (_, context) => {
    context.workbook.load("readOnly");
    await context.sync();
    return context.workbook.readOnly;
  });
  expect(readOnly).toBe(true);
  for (const deed of [WRITE_UNLOCKED, (s: Excel.Worksheet) => s.protection.protect()]) {
    expect(await codeOf(() => onSheet(deed))).toBe("AccessDenied");
  }
  expect(excel.workbook.isDirty).toBe(false);
});
