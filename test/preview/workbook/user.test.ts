import fc from "../../laws";
import { type Workbook, displayText, readInput } from "../../../src/preview/workbook";
import { type SheetSpec, workbookOf } from "../../host";

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

function open(...sheets: SheetSpec[]): Workbook {
  return workbookOf({ sheets: sheets.length > 0 ? sheets : [{}] });
}

/** Everything that can be seen on the first sheet. */
function seen(workbook: Workbook): string {
  const sheet = workbook.sheets[0]!;
  const cells = [...sheet.grid.all()].sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2);
  return JSON.stringify([
    cells,
    sheet.merges,
    sheet.conditionalFormats,
    [...sheet.rows.all()].sort(([a], [b]) => a - b),
    [...sheet.columns.all()].sort(([a], [b]) => a - b),
  ]);
}

describe("typing", () => {
  test.each([
    ["95%", 0.95, "95%"],
    ["0.5", 0.5, "0.5"],
    [" 12 ", 12, "12"],
    [".5", 0.5, "0.5"],
    ["(5)", -5, "-5"],
    ["¥1,200.50", 1200.5, "¥1,200.50"],
    ["1e3", 1000, "1.00E+03"],
    ["2024年5月1日", 45413, "2024年5月1日"],
    ["3/15", 45366, "3月15日"],
    ["2024/2/30", "2024/2/30", "2024/2/30"],
    ["12:30", 0.5208333333333334, "12:30"],
    ["1,2,3", "1,2,3", "1,2,3"],
    ["-", "-", "-"],
    ["无", "无", "无"],
    ["≥", "≥", "≥"],
    ["'=1+1", "=1+1", "=1+1"],
    ["007", 7, "7"],
  ])("%s", (text, value, shown) => {
    const workbook = open();
    const sheet = workbook.sheets[0]!;
    expect(workbook.user.type(sheet, 0, 0, text)).toBeUndefined();
    const cell = sheet.cell(0, 0);
    expect(cell.value).toBe(value);
    expect(displayText(cell.value, cell.style.numberFormat)).toBe(shown);
  });

  test("in a cell formatted as a percentage, 95 means 95 %", () => {
    const workbook = open({ rows: [[{ format: "0%" }, { format: "0%" }]] });
    const sheet = workbook.sheets[0]!;
    workbook.user.type(sheet, 0, 0, "95");
    workbook.user.type(sheet, 0, 1, "0.95");
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([0.95, 0.95]);
    expect(workbook.user.inputText(sheet, 0, 0)).toBe("95%");
  });

  test("what the formula bar shows, typed again, gives the same cell", () => {
    const texts = fc.oneof(
      fc.constantFrom("95%", "'95%", "1.25", "-3", "=A9+1", "TRUE", "甲", "'", "#N/A", "99.4%"),
      fc.integer().map(String)
    );
    fc.assert(
      fc.property(texts, (text) => {
        const workbook = open();
        const sheet = workbook.sheets[0]!;
        workbook.user.type(sheet, 0, 0, text);
        const before = sheet.cell(0, 0);
        workbook.user.type(sheet, 0, 0, workbook.user.inputText(sheet, 0, 0));
        expect(sheet.cell(0, 0)).toEqual(before);
      })
    );
  });

  test("into any cell of a merge goes into its first one", () => {
    const workbook = open({ merges: ["B2:C3"] });
    workbook.user.type(workbook.sheets[0]!, 2, 2, "题");
    expect(workbook.sheets[0]!.value(1, 1)).toBe("题");
  });

  test.each([
    ["=1+", "bad-formula"],
    ["-5分", "bad-formula"],
    ["=VLOOKUP(1,A:B,2)", "formula-not-calculated"],
  ])("%s is refused with a reason", (text, code) => {
    const workbook = open();
    const refused = workbook.user.type(workbook.sheets[0]!, 0, 0, text);
    expect(refused?.code).toBe(code);
    expect(refused?.message).toMatch(/公式/);
    expect(workbook.sheets[0]!.cell(0, 0).value).toBeNull();
    expect(workbook.undoList.canUndo).toBe(false);
  });

  test("never throws, and a text that is read as text stays exactly as typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        const content = readInput(text, "General", 2024);
        if (typeof content.value !== "string" || content.quotePrefix) return;
        expect(content.value).toBe(text);
      })
    );
  });
});

describe("a protected sheet", () => {
  const FORM: SheetSpec = {
    rows: [["头", { v: "填", locked: false }]],
    protection: { allowFormatColumns: true },
  };
  type Try = (workbook: Workbook) => { code: string; message: string } | undefined;
  const first = (workbook: Workbook) => workbook.sheets[0]!;

  test.each<[string, Try, string]>([
    ["typing into a locked cell", (w) => w.user.type(first(w), 0, 0, "x"), "locked-cell"],
    ["clearing a locked cell", (w) => w.user.clear(first(w), area(0, 0, 1, 2)), "locked-cell"],
    [
      "pasting over a locked cell",
      (w) => w.user.paste(first(w), 0, 0, [["x", "y"]]),
      "locked-cell",
    ],
    ["a fill", (w) => w.user.format(first(w), area(0, 1), { fill: "#FF0000" }), "sheet-protected"],
    ["a new row", (w) => w.user.insertRows(first(w), 0), "sheet-protected"],
    ["deleting a row", (w) => w.user.deleteRows(first(w), 0), "sheet-protected"],
    ["merging", (w) => w.user.merge(first(w), area(0, 0, 1, 2)), "sheet-protected"],
    ["hiding a row", (w) => w.user.hideRows(first(w), area(0, 0), true), "sheet-protected"],
  ])("refuses %s and stays as it is", (_, attempt, code) => {
    const workbook = open(FORM);
    const before = seen(workbook);
    expect(attempt(workbook)).toMatchObject({ code, message: expect.stringMatching(/受保护/) });
    expect(seen(workbook)).toBe(before);
    expect(workbook.undoList.canUndo).toBe(false);
  });

  test("lets unlocked cells be filled, and what its options allow be done", () => {
    const workbook = open(FORM);
    const sheet = first(workbook);
    expect(workbook.user.type(sheet, 0, 1, "好")).toBeUndefined();
    expect(workbook.user.resizeColumns(sheet, area(0, 1), 80)).toBeUndefined();
    expect(sheet.value(0, 1)).toBe("好");
  });

  test("may allow only unlocked cells to be selected, or none", () => {
    const unlocked = open({ ...FORM, protection: { selectionMode: "Unlocked" } });
    expect(unlocked.user.select(first(unlocked), [area(0, 0)])?.code).toBe("cannot-select");
    expect(unlocked.user.select(first(unlocked), [area(0, 1)])).toBeUndefined();
    const none = open({ ...FORM, protection: { selectionMode: "None" } });
    expect(none.user.select(first(none), [area(0, 1)])?.code).toBe("cannot-select");
  });

  test("goes free with the right password only; one known only by its hash never does", () => {
    const workbook = open({ protection: { password: "秘密" } });
    const sheet = first(workbook);
    expect(workbook.user.unprotect(sheet)?.code).toBe("wrong-password");
    expect(workbook.user.unprotect(sheet, "秘密")).toBeUndefined();
    workbook.user.protect(sheet);
    sheet.protection = { ...sheet.protection!, passwordHash: { hashValue: "x" } };
    expect(workbook.user.unprotect(sheet, "秘密")?.code).toBe("unknown-password");
  });
});

test("a read-only workbook refuses every edit", () => {
  const workbook = workbookOf({ readOnly: true, sheets: [{ rows: [["a"]] }] });
  const sheet = workbook.sheets[0]!;
  const before = seen(workbook);
  const refused = [
    workbook.user.type(sheet, 0, 0, "x"),
    workbook.user.insertRows(sheet, 0),
    workbook.user.protect(sheet),
    workbook.user.renameSheet(sheet, "新"),
    workbook.user.addSheet(),
  ];
  expect(refused.map((one) => one && "code" in one && one.code)).toEqual(
    Array(5).fill("read-only")
  );
  expect(seen(workbook)).toBe(before);
});

describe("undo", () => {
  const START: SheetSpec = {
    rows: [
      [{ v: "甲", fill: "#FFFF00" }, 3, { f: "=B1*2" }],
      ["乙", 1, { f: "=B2*2" }],
      ["丙", 2, null],
    ],
    merges: ["A5:B6"],
  };
  type Edit = (workbook: Workbook) => unknown;
  const sheet = (workbook: Workbook) => workbook.sheets[0]!;
  const EDITS: Edit[] = [
    (w) => w.user.type(sheet(w), 0, 1, "95%"),
    (w) => w.user.type(sheet(w), 7, 3, "=B1+B2"),
    (w) => w.user.clear(sheet(w), area(0, 0, 2, 2)),
    (w) =>
      w.user.paste(sheet(w), 1, 0, [
        ["x", "7"],
        ["y", ""],
      ]),
    (w) => w.user.insertRows(sheet(w), 1, 2),
    (w) => w.user.deleteRows(sheet(w), 0),
    (w) => w.user.insertColumns(sheet(w), 1),
    (w) => w.user.deleteColumns(sheet(w), 1),
    (w) => w.user.merge(sheet(w), area(0, 0, 2, 2)),
    (w) => w.user.unmerge(sheet(w), area(4, 0)),
    (w) => w.user.sort(sheet(w), area(0, 0, 3, 3), [{ column: 1, ascending: true }]),
    (w) => w.user.format(sheet(w), area(0, 0, 3, 1), { font: { bold: true }, locked: false }),
    (w) => w.user.hideRows(sheet(w), area(1, 0), true),
    (w) => w.user.hideColumns(sheet(w), area(0, 1), true),
    (w) => w.user.resizeRows(sheet(w), area(0, 0), 40),
    (w) => w.user.resizeColumns(sheet(w), area(0, 0), 90),
  ];

  test("takes back any edits one by one, and redo does them again", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 6 }), (edits) => {
        const workbook = open(START);
        const states = [seen(workbook)];
        for (const edit of edits) {
          const refused = edit(workbook);
          workbook.calculateIfNeeded();
          if (refused) expect(seen(workbook)).toBe(states.at(-1));
          else states.push(seen(workbook));
        }
        for (const state of [...states].reverse().slice(1)) {
          expect(workbook.user.undo()).toBe(true);
          workbook.calculateIfNeeded();
          expect(seen(workbook)).toBe(state);
        }
        expect(workbook.user.undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(workbook.user.redo()).toBe(true);
          workbook.calculateIfNeeded();
          expect(seen(workbook)).toBe(state);
        }
      })
    );
  });

  test.each<[string, Edit]>([
    ["protecting", (w) => w.user.protect(sheet(w))],
    ["unprotecting", (w) => w.user.unprotect(sheet(w))],
    ["renaming a sheet", (w) => w.user.renameSheet(sheet(w), "新")],
    ["a new sheet", (w) => w.user.addSheet()],
    ["deleting a sheet", (w) => w.user.deleteSheet(w.sheets[1]!)],
    [
      "an edit of the add-in",
      (w) => {
        w.author = "add-in";
        w.report({ kind: "view-changed", sheet: sheet(w) });
      },
    ],
  ])("is cleared by %s", (name, clear) => {
    const unlocked = { rows: [[{ v: "a", locked: false }]] };
    const protection = name === "unprotecting" ? { protection: true as const } : {};
    const workbook = open({ ...unlocked, ...protection }, {});
    expect(workbook.user.type(sheet(workbook), 0, 0, "b")).toBeUndefined();
    expect(workbook.undoList.canUndo).toBe(true);
    clear(workbook);
    expect(workbook.undoList.canUndo).toBe(false);
  });
});

test("rows hidden by hand stay hidden when a filter is lifted; showing them by hand shows both", () => {
  const workbook = open({ rows: [[1], [2], [3]], hiddenRows: [2], filteredRows: [3] });
  const sheet = workbook.sheets[0]!;
  expect([0, 1, 2].map((row) => sheet.rows.isHidden(row))).toEqual([false, true, true]);
  workbook.user.hideRows(sheet, area(0, 0, 3), false);
  expect([0, 1, 2].map((row) => sheet.rows.isHidden(row))).toEqual([false, false, false]);
});

test("moved formulas of sorted rows keep pointing to their own row", () => {
  const workbook = open({
    rows: [
      [3, { f: "=A1*10" }],
      [1, { f: "=A2*10" }],
      [2, { f: "=A3*10" }],
    ],
  });
  const sheet = workbook.sheets[0]!;
  workbook.user.sort(sheet, area(0, 0, 3, 2), [{ column: 0, ascending: true }]);
  expect([0, 1, 2].map((row) => [sheet.value(row, 0), sheet.value(row, 1)])).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
});
