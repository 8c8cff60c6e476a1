import { openPane, protectForms, readFront, unprotectForms, type Outcome } from "../../src/actions";
import { effectiveFill, type Sheet } from "../../src/preview/workbook";
import { startExcel, workbookOf, type ExcelSession, type SheetSpec } from "../host";
import { bundledWorkbook, requestsOf } from "./excel-session";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

async function open(
  sheets: readonly SheetSpec[],
  options: { excelApi?: string } = {}
): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets }), ...options });
}

const sheetNamed = (name: string): Sheet => excel.workbook.sheetByName(name)!;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** Types into a cell ("C4"); true when Excel took it. */
function types(sheet: Sheet, address: string, text = "改"): boolean {
  const column = address.charCodeAt(0) - 65;
  return excel.workbook.user.type(sheet, Number(address.slice(1)) - 1, column, text) === undefined;
}

const LEDGER: SheetSpec = {
  name: "台账",
  rows: [
    [{ v: "日期", fill: "#FFFF00" }, "金额"],
    ["5月", 3],
  ],
};

describe("protecting the bundled form", () => {
  beforeEach(async () => {
    excel = await startExcel({ workbook: bundledWorkbook() });
  });

  test("headers, titles and filled grey cells are locked, everything else can be filled", async () => {
    const report = valueOf(await protectForms());
    const sheet = excel.workbook.activeSheet;
    expect(report.sheets).toEqual([{ name: sheet.name, lockedCells: 57 }]);
    const locked = (row: number, column: number): boolean =>
      excel.workbook.user.type(sheet, row, column, "改") !== undefined;
    for (let row = 0; row < 38; row++) {
      for (let column = 0; column < 9; column++) {
        if (sheet.mergeAt(row, column) && sheet.value(row, column) === null) continue;
        const filled = sheet.value(row, column) !== null;
        const fill = sheet.styleAt(row, column).fill;
        const keeps = filled && fill !== undefined && fill.toUpperCase() !== "#FFFFFF";
        if (row > 2) expect([row, column, locked(row, column)]).toEqual([row, column, keeps]);
        else expect(locked(row, column)).toBe(true);
      }
    }
  });

  test("the pane counts the same cells as locked", async () => {
    const report = valueOf(await protectForms());
    const state = valueOf(await openPane());
    expect(state.front?.protection).toBe("ours");
    expect(state.front?.lockedCells).toBe(report.sheets[0]?.lockedCells);
  });

  test("no password is set, column widths and row heights can still be changed, formats cannot", async () => {
    await protectForms();
    const sheet = excel.workbook.activeSheet;
    expect(sheet.protection?.password).toBeUndefined();
    expect(sheet.protection?.options).toMatchObject({
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowFormatCells: false,
      allowInsertRows: false,
    });
  });

  test("an empty required cell is highlighted until it is filled, white space does not count", async () => {
    await protectForms();
    const sheet = excel.workbook.activeSheet;
    const name = { row: 4, column: 2 };
    const duties = sheet.value(5, 2);
    expect(duties).not.toBeNull();
    const fillOf = (row: number, column: number): string | undefined =>
      effectiveFill(sheet, row, column);
    const filled = fillOf(5, 2);
    for (const blank of ["", "   ", "　", "\u00a0", "\n"]) {
      excel.workbook.user.type(sheet, 5, 2, blank);
      expect(fillOf(5, 2)).toBe("#FFC7CE");
    }
    excel.workbook.user.type(sheet, 5, 2, "改");
    expect(fillOf(5, 2)).toBe(filled);
    expect(fillOf(name.row, name.column)).not.toBe("#FFC7CE");
  });

  test("what was there when protecting is known when the file is opened again", async () => {
    await protectForms();
    await excel.reset();
    expect(valueOf(await openPane()).front?.protection).toBe("ours");
    expect(excel.workbook.settings.get("performance-form-assistant.baseline")).toContain(
      "文体活动次数"
    );
  });
});

describe("protecting a workbook", () => {
  test("every form is protected; sheets that are none are left alone and named", async () => {
    await open([
      formSheet({ name: "甲" }),
      LEDGER,
      { name: "空" },
      formSheet({ name: "乙", at: "C5" }),
    ]);
    const report = valueOf(await protectForms());
    expect(report.sheets.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(report.skipped).toEqual([
      { name: "台账", reason: "no-form" },
      { name: "空", reason: "empty-sheet" },
    ]);
    expect(sheetNamed("台账").protection).toBeUndefined();
    expect(types(sheetNamed("甲"), "A1")).toBe(false);
    expect(types(sheetNamed("甲"), "C3")).toBe(false);
    expect(types(sheetNamed("甲"), "A4")).toBe(false);
    expect(types(sheetNamed("甲"), "C4")).toBe(true);
    expect(types(sheetNamed("乙"), "E7")).toBe(false);
    expect(types(sheetNamed("乙"), "E8")).toBe(true);
  });

  test("200 rows below the last indicator stay open", async () => {
    await open([formSheet({ rows: 2 })]);
    await protectForms();
    const sheet = excel.workbook.activeSheet;
    expect([types(sheet, "C6"), types(sheet, "C205"), types(sheet, "C206")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a sheet with a password is left as it is, the others are protected", async () => {
    await open([
      formSheet({ name: "甲", protection: { password: "x", allowSort: true } }),
      formSheet({ name: "乙" }),
    ]);
    const report = valueOf(await protectForms());
    expect(report.sheets.map(({ name }) => name)).toEqual(["乙"]);
    expect(report.skipped).toEqual([{ name: "甲", reason: "password-protected" }]);
    expect(sheetNamed("甲").protection).toMatchObject({
      password: "x",
      options: { allowSort: true },
    });
    expect(sheetNamed("乙").protection?.options.allowFormatColumns).toBe(true);
    expect(requestsOf(excel).length).toBeLessThanOrEqual(8);
  });

  test("the only form with a password is left as it is too", async () => {
    await open([formSheet({ protection: { password: "x" } })], { excelApi: "1.14" });
    expect(valueOf(await protectForms())).toMatchObject({
      sheets: [],
      skipped: [{ reason: "password-protected" }],
    });
    expect(excel.workbook.activeSheet.protection?.password).toBe("x");
  });

  test("a sheet protected by somebody else without a password is locked anew", async () => {
    await open([formSheet({ protection: { allowFormatCells: true } })]);
    expect(valueOf(await openPane()).front?.protection).toBe("others");
    valueOf(await protectForms());
    expect(valueOf(await readFront()).protection).toBe("ours");
  });

  test("an Excel that cannot tell merged cells protects all the same", async () => {
    await open([formSheet()], { excelApi: "1.9" });
    expect(valueOf(await protectForms()).sheets).toHaveLength(1);
  });

  test("more merged cells than Excel can list do not stop it", async () => {
    await open([formSheet({ rows: 2 })]);
    excel.host.faults.failNext({ request: 2, code: "GeneralException", action: "getMergedAreas" });
    expect(valueOf(await protectForms()).sheets).toHaveLength(1);
  });

  test("nothing to protect is a result, not an error", async () => {
    await open([{ name: "空" }]);
    expect(valueOf(await protectForms())).toMatchObject({
      sheets: [],
      skipped: [{ name: "空", reason: "empty-sheet" }],
    });
  });

  test("a read-only workbook is not touched", async () => {
    excel = await startExcel({ workbook: workbookOf({ readOnly: true, sheets: [formSheet()] }) });
    expect(await protectForms()).toEqual({ ok: false, problem: { code: "read-only", data: {} } });
    expect(requestsOf(excel)).toEqual([]);
  });

  test("a second click while the first is under way is not taken", async () => {
    await open([formSheet()]);
    const [first, second] = await Promise.all([protectForms(), protectForms()]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, problem: { code: "busy", data: { action: "protect" } } });
    expect((await protectForms()).ok).toBe(true);
  });
});

describe("taking the protection off", () => {
  test("frees the forms and leaves other sheets as they are", async () => {
    await open([formSheet({ name: "甲" }), { ...LEDGER, protection: true }]);
    await protectForms();
    const report = valueOf(await unprotectForms());
    expect(report.sheets).toEqual([{ name: "甲", lockedCells: 0 }]);
    expect(report.skipped).toEqual([{ name: "台账", reason: "no-form" }]);
    expect(sheetNamed("甲").protection).toBeUndefined();
    expect(sheetNamed("台账").protection).toBeDefined();
  });

  test("never takes off a password", async () => {
    await open([
      formSheet({ name: "甲", protection: { password: "x" } }),
      formSheet({ name: "乙", protection: true }),
    ]);
    const report = valueOf(await unprotectForms());
    expect(report).toMatchObject({
      sheets: [{ name: "乙" }],
      skipped: [{ name: "甲", reason: "password-protected" }],
    });
    expect(sheetNamed("甲").protection?.password).toBe("x");
  });

  test("a form that is not protected needs nothing", async () => {
    await open([formSheet()]);
    expect(valueOf(await unprotectForms())).toMatchObject({ sheets: [], skipped: [] });
  });
});
