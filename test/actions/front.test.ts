import { openPane, readFront, saveKept, selectCell, type KeptState } from "../../src/actions";
import { entriesOf, holdsEntries, withAnswers, withBudget, type Entries } from "../../src/scoring";
import { startExcel, workbookOf, type ExcelSession, type SheetSpec } from "../host";
import { problemOf, valueOf } from "./clerk";
import { bundledWorkbook } from "./excel-session";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

async function open(...sheets: readonly SheetSpec[]): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets }) });
}

describe("opening the pane", () => {
  test("on the bundled form it knows the form, its size and that it is not protected", async () => {
    excel = await startExcel({ workbook: bundledWorkbook() });
    const state = valueOf(await openPane());
    expect(state.front).toMatchObject({ protection: "none", lockedCells: 0 });
    expect(state.front?.form.indicators).toHaveLength(19);
    expect(state.problems).toEqual([]);
  });

  test("on a sheet that is no form it says why", async () => {
    await open({ name: "空" }, formSheet({}));
    const state = valueOf(await openPane());
    expect([state.front, state.sheetName, state.problems.map(({ code }) => code)]).toEqual([
      null,
      "空",
      ["empty-sheet"],
    ]);
    expect(problemOf(await readFront())).toEqual({ code: "no-form", data: { sheet: "空" } });
  });

  test("of several forms on a sheet the one with the selection counts", async () => {
    const { rows = [] } = formSheet({ rows: 2 });
    await open({ name: "两张", rows: [...rows, [], ...(formSheet({ rows: 3 }).rows ?? [])] });
    expect(valueOf(await openPane()).front?.form.indicators).toHaveLength(2);
    const { id } = excel.workbook.activeSheet;
    valueOf(await selectCell(id, 10, 3));
    expect(valueOf(await readFront()).form.indicators).toHaveLength(3);
  });

  test("after another sheet came to the front, that one is read", async () => {
    await open(formSheet({ name: "甲", rows: 1 }), formSheet({ name: "乙", rows: 2 }));
    valueOf(await openPane());
    valueOf(await selectCell(excel.workbook.sheets[1]!.id, 3, 2));
    expect(valueOf(await readFront()).form.sheetName).toBe("乙");
    expect(excel.workbook.activeSheet.selection.active).toEqual({ row: 3, column: 2 });
  });

  test("a cell of a sheet that is gone cannot be selected", async () => {
    await open(formSheet({}));
    expect(problemOf(await selectCell("{gone}", 3, 2)).code).toBe("sheet-gone");
  });
});

describe("what is kept in the workbook", () => {
  const settings = {
    brokenSteps: "started",
    weightTotal: 100,
    grades: { excellent: 95, good: 85, fair: 65 },
  } as const;
  const entries = {
    actuals: { "产出指标|数量指标|指标1": { actual: "1次" } },
    budgetExecution: { spent: "650", budget: "687.61万元" },
  };
  /** What is kept once the pane was opened and these entries were made for the form in front. */
  async function entered(): Promise<KeptState> {
    const { kept, front } = valueOf(await openPane());
    const actuals = new Map(Object.entries(entries.actuals));
    const answered = withAnswers({ ...kept, settings }, front!, actuals);
    return withBudget(answered, front!, entries.budgetExecution);
  }
  async function entriesInFront(): Promise<Entries> {
    const { kept, front } = valueOf(await openPane());
    return entriesOf(kept, front!);
  }

  test("a new workbook starts with whole steps, weights of 90 and nothing entered", async () => {
    await open(formSheet({}));
    expect(valueOf(await openPane()).kept).toEqual({
      settings: {
        brokenSteps: "whole",
        weightTotal: 90,
        grades: { excellent: 90, good: 80, fair: 60 },
      },
      forms: [expect.objectContaining({ parked: [], budgetExecution: { spent: "", budget: "" } })],
      older: { sheets: [], budgetExecution: null },
    });
  });

  test("it is there again when the file is reopened", async () => {
    await open(formSheet({}));
    const state = await entered();
    valueOf(await saveKept(state));
    await excel.reset();
    expect(valueOf(await openPane()).kept).toEqual(state);
    expect(await entriesInFront()).toEqual(entries);
  });

  test("in a copy of the file with new ids the actuals are found by the sheet's name", async () => {
    await open(formSheet({ name: "甲" }));
    valueOf(await saveKept(await entered()));
    const copy = workbookOf({ sheets: [{ name: "别的" }, formSheet({ name: "甲" })] });
    for (const [name, text] of excel.workbook.settings) {
      copy.settings.set(name, text.replaceAll(excel.workbook.activeSheet.id, "{old}"));
    }
    excel.stop();
    excel = await startExcel({ workbook: copy });
    valueOf(await selectCell(copy.sheets[1]!.id, 3, 2));
    expect(await entriesInFront()).toEqual(entries);
  });

  test.each([
    ["a text", "x"],
    ["a list", []],
    ["half of it", { settings: { grades: { excellent: 1, good: 2 } }, sheets: [{ id: 1 }, null] }],
  ])("damaged settings (%s) are as in a new workbook", async (_, state) => {
    excel = await startExcel({
      workbook: workbookOf({
        sheets: [formSheet({})],
        settings: {
          "performance-form-assistant.state": state,
          "performance-form-assistant.baseline": state,
          "performance-form-assistant.restore": state,
        },
      }),
    });
    const { kept: read } = valueOf(await openPane());
    expect(read.settings.grades).toEqual({ excellent: 90, good: 80, fair: 60 });
    expect(read.forms.filter(holdsEntries)).toEqual([]);
  });

  test("too much to keep is said with its size, and nothing is lost of what was kept", async () => {
    await open(formSheet({}));
    const state = await entered();
    valueOf(await saveKept(state));
    const { front } = valueOf(await openPane());
    const huge = withBudget(state, front!, { spent: "1".repeat(2_000_000), budget: "" });
    const problem = problemOf(await saveKept(huge));
    expect(problem.code).toBe("settings-not-saved");
    expect(Number(problem.data.size)).toBeGreaterThan(2_000_000);
    expect(valueOf(await openPane()).kept).toEqual(state);
  });
});
