import { prepareHandIn, protectForms, unprotectForms } from "../../src/actions";
import { restyleArea, type Sheet } from "../../src/preview/workbook";
import { startExcel, workbookOf, type ExcelSession, type SheetSpec } from "../host";
import { valueOf } from "./clerk";
import { requestsOf } from "./excel-session";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

async function open(...sheets: readonly SheetSpec[]): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets }) });
}

const sheet = (): Sheet => excel.workbook.activeSheet;
const handIn = async (removeKept = false) => valueOf(await prepareHandIn({ removeKept }));

/** Protection, and every cell's locked mark, far below the form too. */
const stateOf = (one: Sheet): string =>
  JSON.stringify([
    one.protection ?? null,
    Array.from({ length: 230 }, (_, row) =>
      Array.from({ length: 11 }, (__, column) => one.styleAt(row, column).locked)
    ),
  ]);

/** Marks cells as not locked, as whoever made the form did. */
function unlock(one: Sheet, cells: (row: number, column: number) => boolean): void {
  for (let row = 0; row < 230; row++)
    for (let column = 0; column < 11; column++)
      if (cells(row, column))
        restyleArea(one, { row, column, rows: 1, columns: 1 }, { locked: false });
}

const PATTERNS: readonly (readonly [string, (row: number, column: number) => boolean])[] = [
  ["all locked", () => false],
  ["none locked", () => true],
  ["the input cells open", (row, column) => row > 2 && row < 6 && column > 3],
  ["a header open", (row, column) => row === 2 && column === 5],
  ["here one, there one", (row, column) => row < 6 && (row + column) % 2 === 0],
  ["rows below the form open", (row) => row > 7 && row < 20],
];

describe.each(PATTERNS)("a form that came with %s", (_, cells) => {
  test.each([
    ["and no protection", undefined],
    ["protected without a password", { allowSort: true, allowFormatCells: true }],
  ] as const)("%s goes back just so", async (__, protection) => {
    await open(formSheet({ rows: 3 }));
    unlock(sheet(), cells);
    if (protection) excel.workbook.user.protect(sheet(), protection);
    const before = stateOf(sheet());
    valueOf(await protectForms());
    expect(stateOf(sheet())).not.toBe(before);
    valueOf(await protectForms());
    await excel.reset();
    valueOf(await unprotectForms());
    valueOf(await protectForms());
    const report = await handIn();
    expect(stateOf(sheet())).toBe(before);
    expect(report).toMatchObject({
      protectedAgain: protection ? ["申报表"] : [],
      marksLeft: [],
      skipped: [],
    });
  });
});

test("also after the add-in's protection was taken off by hand", async () => {
  await open(formSheet({ protection: { allowSort: true } }));
  const before = stateOf(sheet());
  valueOf(await protectForms());
  excel.workbook.user.unprotect(sheet());
  expect((await handIn(true)).protectedAgain).toEqual(["申报表"]);
  expect(stateOf(sheet())).toBe(before);
  expect([...excel.workbook.settings.keys()]).toEqual([]);
});

test("a protection that somebody put on in the meantime is the one that comes back", async () => {
  await open(formSheet({ protection: { allowSort: true } }));
  valueOf(await protectForms());
  excel.workbook.user.unprotect(sheet());
  excel.workbook.user.protect(sheet(), { allowInsertRows: true });
  valueOf(await protectForms());
  await handIn();
  expect(sheet().protection?.options).toMatchObject({ allowInsertRows: true, allowSort: false });
});

test("one that stands now is left alone, with the marks under it", async () => {
  await open(formSheet({}));
  valueOf(await protectForms());
  excel.workbook.user.unprotect(sheet());
  excel.workbook.user.protect(sheet(), { allowInsertRows: true });
  const before = stateOf(sheet());
  expect(await handIn()).toMatchObject({ unprotected: [], protectedAgain: [] });
  expect(stateOf(sheet())).toBe(before);
});

describe("where rows moved in between", () => {
  const moved = async (cells: (row: number, column: number) => boolean) => {
    await open(formSheet({ rows: 3, protection: { allowSort: true } }));
    excel.workbook.user.unprotect(sheet());
    unlock(sheet(), cells);
    excel.workbook.user.protect(sheet(), { allowSort: true });
    valueOf(await protectForms());
    valueOf(await unprotectForms());
    excel.workbook.user.insertRows(sheet(), 4);
    return handIn();
  };

  test("cells that were all locked are so again", async () => {
    expect(await moved(() => false)).toMatchObject({ protectedAgain: ["申报表"], marksLeft: [] });
    for (const [row, column] of [
      [2, 2],
      [4, 4],
      [6, 4],
      [60, 3],
    ] as const)
      expect(sheet().styleAt(row, column).locked).toBe(true);
  });

  test("other marks are left as they are, and it is said of which sheet", async () => {
    const report = await moved((row, column) => row > 2 && column > 4);
    expect(report).toMatchObject({ protectedAgain: ["申报表"], marksLeft: ["申报表"] });
    expect(sheet().styleAt(6, 4).locked).toBe(false);
  });
});

test("a row below the form that was open in part is said not to be as it was", async () => {
  await open(formSheet({ rows: 3 }));
  unlock(sheet(), (row, column) => row === 50 && column === 3);
  valueOf(await protectForms());
  expect((await handIn()).marksLeft).toEqual(["申报表"]);
});

test("when it fails it is said, and the next try does it", async () => {
  await open(formSheet({ name: "甲", protection: { allowSort: true } }), formSheet({ name: "乙" }));
  const before = excel.workbook.sheets.map(stateOf);
  valueOf(await protectForms());
  excel.host.faults.failNext({ request: 5, code: "GeneralException" });
  const failed = await handIn(true);
  expect(failed).toMatchObject({ protectedAgain: [], keptRemoved: false });
  expect(failed.skipped.map(({ name, reason }) => [name, reason])).toEqual([
    ["甲", "failed"],
    ["乙", "failed"],
  ]);
  expect(await handIn(true)).toMatchObject({
    protectedAgain: ["甲"],
    keptRemoved: true,
    skipped: [],
  });
  expect(excel.workbook.sheets.map(stateOf)).toEqual(before);
});

test("what is not kept cannot come back, and that is said when protecting", async () => {
  await open(formSheet({ protection: { allowSort: true } }));
  excel.host.faults.failNext({ request: 4, dda: 4001 });
  expect(valueOf(await protectForms())).toMatchObject({ foundKept: false, baselineKept: true });
  expect(await handIn()).toMatchObject({ unprotected: ["申报表"], protectedAgain: [] });
});

test.each([
  [10, 1],
  [500, 1],
  [10, 20],
])(
  "a form of %i rows on each of %i sheets: protecting takes 3 requests, handing in 5",
  async (rows, sheets) => {
    await open(
      ...Array.from({ length: sheets }, (_, i) =>
        formSheet({ name: `申报表${i + 1}`, rows, protection: { allowSort: true } })
      )
    );
    requestsOf(excel);
    valueOf(await protectForms());
    expect(requestsOf(excel)).toHaveLength(3);
    expect((await handIn(true)).protectedAgain).toHaveLength(sheets);
    expect(requestsOf(excel)).toHaveLength(5);
  }
);
