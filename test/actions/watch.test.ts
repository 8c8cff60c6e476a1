import { protectForms, watchWorkbook, writeScores } from "../../src/actions";
import { setPatience } from "../../src/excel";
import { startExcel, workbookOf, type ExcelSession } from "../host";
import { scored, problemOf, valueOf } from "./clerk";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
let told: string[];
let selected: (readonly [string, number])[];
let stop: () => Promise<void>;

/** Timers that run when the test says so. */
const waiting = new Set<() => void>();
function timePasses(): void {
  for (const call of [...waiting]) {
    waiting.delete(call);
    call();
  }
}

async function open(excelApi: string): Promise<void> {
  excel = await startExcel({
    workbook: workbookOf({ sheets: [formSheet({ name: "甲" }), formSheet({ name: "乙" })] }),
    excelApi,
  });
  waiting.clear();
  told = [];
  setPatience({
    after(milliseconds, call) {
      if (milliseconds > 1_000) return () => undefined;
      waiting.add(call);
      return () => waiting.delete(call);
    },
  });
  selected = [];
  stop = valueOf(
    await watchWorkbook(
      (what) => told.push(what),
      ({ sheetId, row }) => selected.push([sheetId, row])
    )
  );
}

beforeEach(() => open("1.20"));
afterEach(() => {
  setPatience();
  excel.stop();
});

const edit = (row: number, text: string): void => {
  const refused = excel.workbook.user.type(excel.workbook.activeSheet, row, 3, text);
  if (refused) throw new Error(refused.message);
};

async function toldAfterPause(): Promise<readonly string[]> {
  await excel.settled();
  timePasses();
  return told.splice(0).sort();
}

test("edits that follow each other are told once", async () => {
  edit(3, "≤");
  edit(3, "=");
  edit(4, "=");
  await excel.settled();
  expect(told).toEqual([]);
  expect(await toldAfterPause()).toEqual(["edit"]);
});

test("what is selected is told at once, with its first row, and asks Excel nothing", async () => {
  excel.clearRequests();
  const { id } = excel.workbook.activeSheet;
  const area = { row: 3, column: 2, rows: 2, columns: 1 };
  excel.workbook.user.select(excel.workbook.activeSheet, [area]);
  await excel.settled();
  expect(selected).toEqual([[id, 3]]);
  expect(excel.requests()).toEqual([]);
});

test("inserted rows count as edits", async () => {
  excel.workbook.user.insertRows(excel.workbook.activeSheet, 4, 1);
  expect(await toldAfterPause()).toContain("edit");
});

test("another sheet in front is told, and so is one that is deleted", async () => {
  excel.workbook.activate(excel.workbook.sheets[1]!);
  expect(await toldAfterPause()).toEqual(["sheet"]);
  excel.workbook.user.deleteSheet(excel.workbook.sheets[0]!);
  expect(await toldAfterPause()).toContain("sheet");
});

test("protection that somebody puts on is told, the add-in's own is not", async () => {
  valueOf(await protectForms());
  expect(await toldAfterPause()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 600));
  excel.workbook.user.unprotect(excel.workbook.activeSheet);
  expect(await toldAfterPause()).toEqual(["protection"]);
});

test.each(["1.20", "1.9"])(
  "the add-in's own writes are not told, the user's next edit of the same cell is (ExcelApi %s)",
  async (version) => {
    excel.stop();
    await open(version);
    const { plan } = await scored({ "*": "1" });
    valueOf(await writeScores(plan));
    expect(await toldAfterPause()).toEqual([]);
    excel.workbook.user.type(excel.workbook.activeSheet, 3, 8, "3分");
    expect(await toldAfterPause()).toEqual(["edit"]);
  }
);

test("after it was stopped nothing is told", async () => {
  edit(3, "≤");
  await excel.settled();
  await stop();
  edit(3, "=");
  expect(await toldAfterPause()).toEqual([]);
});

test("when Excel does not let it watch, it is said", async () => {
  excel.host.faults.failNext({ dda: 5004 });
  expect(
    problemOf(
      await watchWorkbook(
        () => undefined,
        () => undefined
      )
    ).code
  ).toBe("cell-edit-mode");
});
