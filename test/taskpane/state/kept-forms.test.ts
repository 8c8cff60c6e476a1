import * as actions from "../../../src/actions";
import { setPatience } from "../../../src/excel";
import { entriesOf, offersFor, scoreCard } from "../../../src/scoring";
import { withActuals } from "../../../src/taskpane/state/answers";
import { createDesk, type Desk } from "../../../src/taskpane/state/desk";
import { formSheet } from "../../actions/sample-forms";
import {
  startExcel,
  workbookOf,
  type CellSpec,
  type ExcelSession,
  type SheetSpec,
} from "../../host";

let excel: ExcelSession;
let desk: Desk;
const waiting = new Set<() => void>();

beforeEach(() =>
  setPatience({
    after(milliseconds, call) {
      if (milliseconds > 1_000) return () => undefined;
      waiting.add(call);
      return () => waiting.delete(call);
    },
  })
);
afterEach(async () => {
  await desk.close();
  setPatience();
  excel.stop();
});

const YELLOW = "#FFFF00";

/** A form that names its unit, with indicators 指标1, 指标2 … */
const formOf = (unit: string, rows = 2): readonly (readonly CellSpec[])[] => {
  const [title = [], ...rest] = formSheet({ rows }).rows ?? [];
  return [title, [{ v: "部门(单位)名称", fill: YELLOW }, unit], ...rest];
};

const stacked = (...units: readonly string[]): SheetSpec => ({
  name: "申报表",
  rows: units.flatMap((unit, i) => [...(i > 0 ? [[], []] : []), ...formOf(unit)]),
});

async function open(sheets: readonly SheetSpec[], settings = {}): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets, settings }) });
  await openPane();
}

async function openPane(): Promise<void> {
  desk = createDesk(actions, 0);
  await desk.open();
}

/** The pane is closed, the file saved, and opened again. */
async function reopen(): Promise<void> {
  await desk.close();
  await excel.reset();
  await openPane();
}

const sheet = () => excel.workbook.activeSheet;

/** Waits until the pane has taken notice of what was done in the sheet. */
async function noticed(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await excel.settled();
    for (const call of [...waiting]) {
      waiting.delete(call);
      call();
    }
    await excel.settled();
  }
  await desk.flush();
}

async function goTo(row: number, sheetIndex = 0): Promise<void> {
  await desk.select(excel.workbook.sheets[sheetIndex]!.id, row, 2);
  await noticed();
  await desk.open();
}

const inFront = () => {
  const { front, kept } = desk.store.get();
  if (!front || !kept) throw new Error("no form in front");
  return { front, kept };
};

function enter(byName: Readonly<Record<string, string>>): void {
  const { front } = inFront();
  const pairs = front.form.indicators.flatMap(({ key, name }) =>
    byName[name] === undefined ? [] : [[key, byName[name]] as const]
  );
  desk.changeKept((kept) => withActuals(kept, front, new Map(pairs)));
}

/** What is entered for the form in front, by indicator name. */
function shown(): Readonly<Record<string, string | undefined>> {
  const { front, kept } = inFront();
  const { actuals } = entriesOf(kept, front);
  return Object.fromEntries(
    front.form.indicators.map(({ key, name }) => [name, actuals[key]?.actual])
  );
}

const offers = () => offersFor(inFront().kept, inFront().front);

describe.each(["while the pane is open", "while it is closed"])(
  "forms below each other with the same indicators, changed %s",
  (when) => {
    async function changed(change: () => unknown): Promise<void> {
      await desk.flush();
      if (when === "while it is closed") await desk.close();
      const refused = change();
      if (refused) throw new Error(JSON.stringify(refused));
      if (when === "while it is closed") {
        await excel.reset();
        await openPane();
      } else await noticed();
    }

    test("the lower form never gets the upper one's actuals", async () => {
      await open([stacked("甲局", "乙局")]);
      enter({ 指标1: "1", 指标2: "2" });
      await changed(() => excel.workbook.user.deleteRows(sheet(), 0, 8));
      expect(inFront().front.reading.forms).toHaveLength(1);
      expect(shown()).toEqual({ 指标1: undefined, 指标2: undefined });
      expect(offers()).toEqual([]);
    });

    test("the lower form keeps its own", async () => {
      await open([stacked("甲局", "乙局")]);
      enter({ 指标1: "1" });
      await goTo(12);
      enter({ 指标1: "7" });
      await changed(() => excel.workbook.user.deleteRows(sheet(), 0, 8));
      expect(shown()).toEqual({ 指标1: "7", 指标2: undefined });
    });

    test("of two forms that say the same, nothing is filled in before the clerk says so", async () => {
      await open([stacked("", "")]);
      enter({ 指标1: "1" });
      await changed(() => excel.workbook.user.deleteRows(sheet(), 0, 8));
      expect(shown()).toEqual({ 指标1: undefined, 指标2: undefined });
      expect(offers()).toMatchObject([{ actuals: 1 }]);
      await reopen();
      expect(offers()).toMatchObject([{ actuals: 1 }]);
    });

    test("rows that are inserted, sorted and reworded keep theirs", async () => {
      await open([stacked("甲局", "乙局")]);
      await goTo(12);
      enter({ 指标1: "7", 指标2: "8" });
      await changed(() => excel.workbook.user.insertRows(sheet(), 0, 3));
      await changed(() => excel.workbook.user.type(sheet(), 15, 2, "指标一"));
      expect(shown()).toEqual({ 指标一: "7", 指标2: "8" });
      const rows = { row: 15, column: 0, rows: 2, columns: 9 };
      await changed(() =>
        excel.workbook.user.sort(sheet(), rows, [{ column: 2, ascending: false }])
      );
      expect(shown()).toEqual({ 指标2: "8", 指标一: "7" });
    });
  }
);

test("the pane shows the form that the clerk goes to, and enters for that one", async () => {
  await open([stacked("甲局", "乙局")]);
  enter({ 指标1: "1" });
  const goTo = async (row: number) => {
    const area = { row, column: 2, rows: 1, columns: 1 };
    excel.workbook.user.select(sheet(), [area]);
    await excel.settled();
  };
  await goTo(14);
  expect(shown()).toEqual({ 指标1: undefined, 指标2: undefined });
  enter({ 指标1: "7" });
  await goTo(4);
  expect(shown()).toMatchObject({ 指标1: "1" });
  await goTo(14);
  await desk.previewScores();
  const { plan } = desk.store.get().preview!;
  expect(plan.changes.map(({ row, after }) => [row, after])).toEqual([[12, "2.5分;得分2.5分"]]);
  await goTo(4);
  expect(shown()).toMatchObject({ 指标1: "7" });
  desk.closePreview();
  await excel.settled();
  expect(shown()).toMatchObject({ 指标1: "1" });
});

describe("预算执行率", () => {
  const budget = (): string => {
    const { front, kept } = inFront();
    const { actuals, budgetExecution } = entriesOf(kept, front);
    const card = scoreCard(front.form, actuals, kept.settings, budgetExecution);
    return `${card.budgetExecution?.toString() ?? "-"} ${card.grandTotal?.toString() ?? "-"}`;
  };
  const older = (sheetId?: string) => ({
    "performance-form-assistant.state": {
      version: 1,
      budgetExecution: { spent: "90", budget: "100" },
      sheets: sheetId ? [{ id: sheetId, name: "申报表", actuals: {} }] : [],
    },
  });

  test("of one form has no part in another one's total", async () => {
    await open([formSheet({ name: "甲" }), formSheet({ name: "乙" })]);
    const { withBudget } = await import("../../../src/scoring");
    enter({ 指标1: "2", 指标2: "2" });
    const first = inFront().front;
    desk.changeKept((kept) => withBudget(kept, first, { spent: "90", budget: "100" }));
    expect(budget()).toBe("9 14");
    await goTo(3, 1);
    enter({ 指标1: "2", 指标2: "2" });
    expect(budget()).toBe("- -");
    await reopen();
    expect(budget()).toBe("- -");
    await goTo(3, 0);
    expect(budget()).toBe("9 14");
  });

  test("that an older version kept is that of the workbook's only form", async () => {
    await open([formSheet({})], older());
    enter({ 指标1: "2", 指标2: "2" });
    expect(budget()).toBe("9 14");
    expect(offers()).toEqual([]);
    await reopen();
    expect(budget()).toBe("9 14");
  });

  test("that an older version kept is asked about where there are several forms", async () => {
    for (const sheets of [[stacked("甲局", "乙局")], [formSheet({}), formSheet({ name: "乙" })]]) {
      await open(sheets, older());
      expect(budget()).toBe("- -");
      expect(offers()).toMatchObject([{ kept: null, budgetExecution: { spent: "90" } }]);
      excel.stop();
    }
    await open([formSheet({})]);
  });
});

test("actuals that an older version kept are there again, and are kept the new way from then on", async () => {
  const sheets = [
    { id: "{x}", name: "申报表", actuals: { "产出指标|数量指标|指标2": { actual: "5" } } },
  ];
  const state = { version: 1, sheets };
  await open([formSheet({})], { "performance-form-assistant.state": state });
  expect(shown()).toEqual({ 指标1: undefined, 指标2: "5" });
  enter({ 指标1: "4" });
  await reopen();
  expect(shown()).toEqual({ 指标1: "4", 指标2: "5" });
  const saved = excel.workbook.settings.get("performance-form-assistant.state");
  expect(JSON.parse(saved ?? "")).not.toHaveProperty("sheets");
});
