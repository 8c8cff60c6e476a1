import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, onSheet } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());
beforeEach(() =>
  excel.reset(
    workbookOf({ sheets: [{ name: "表", rows: [["头"], ["a"], ["b"]], filteredRows: [3] }] })
  )
);

const sheet = () => excel.workbook.activeSheet;

test("panes are frozen and freed", async () => {
  await onSheet((s) => s.freezePanes.freezeRows(2));
  expect(sheet().frozen).toEqual({ rows: 2, columns: 0 });
  await onSheet(async (s, context) => {
    const frozen = s.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(frozen.address).toBe("表!1:2");
    s.freezePanes.unfreeze();
    const none = s.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("the sheet's filter is read", async () => {
  sheet().autoFilter = { row: 0, column: 0, rows: 3, columns: 1 };
  await onSheet(async (s, context) => {
    s.autoFilter.load("enabled,isDataFiltered");
    const range = s.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    expect([s.autoFilter.enabled, s.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(range.address).toBe("表!A1:A3");
  });
});

test("tab colour, gridlines and standard width are set", async () => {
  await onSheet((s) => {
    s.tabColor = "#4472c4";
    s.showGridlines = false;
    s.standardWidth = 60;
  });
  expect([sheet().tabColor, sheet().showGridlines, sheet().columnWidth(5)]).toEqual([
    "#4472C4",
    false,
    60,
  ]);
});

test("several properties are set at once, down to objects inside", async () => {
  await onSheet((s) => {
    s.getRange("A1").set({
      format: { fill: { color: "#FFFF00" }, wrapText: true },
      values: [["x"]],
    });
  });
  expect(sheet().cell(0, 0)).toMatchObject({
    value: "x",
    style: { fill: "#FFFF00", wrapText: true },
  });
});

test("calculation can be asked for, with the words that Excel has for it", async () => {
  const ask = (type: string) =>
    codeOf(() => onSheet((_, c) => c.workbook.application.calculate(type as "Full")));
  expect(await ask("Full")).toBeUndefined();
  expect(await ask("Halb")).toBe("InvalidArgument");
  await onSheet(async (_, context) => {
    const { application } = context.workbook;
    application.load("calculationMode,decimalSeparator");
    application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    expect([application.calculationMode, application.decimalSeparator]).toEqual(["Automatic", "."]);
  });
});

test("settings and names are taken away again", async () => {
  await onSheet(async (s, context) => {
    const { settings, names } = context.workbook;
    settings.add("k", 1);
    s.names.add("此表", s.getRange("A1"));
    await context.sync();
    settings.getItem("k").delete();
    s.names.getItem("此表").delete();
    const left = [settings.getCount(), s.names.getCount(), names.getCount()];
    await context.sync();
    expect(left.map(({ value }) => value)).toEqual([0, 0, 0]);
  });
});

describe("actions that only parts of the library send", () => {
  const run = (...actions: object[]) =>
    JSON.parse(
      excel.host.handleRichApi(
        JSON.stringify({
          Actions: actions.map((action, i) => ({
            Id: i + 10,
            ObjectPathId: 2,
            Name: "",
            ...action,
          })),
          ObjectPaths: {
            1: { Id: 1, ObjectPathType: 1, Name: "" },
            2: { Id: 2, ObjectPathType: 3, Name: "GetActiveCell", ParentObjectPathId: 1 },
            3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
            4: { Id: 4, ObjectPathType: 7, Name: "", ParentObjectPathId: 99 },
          },
        })
      )
    ) as { Results: { Value: unknown }[]; Error?: { Code: string; ActionIndex: number } };

  test("QueryAsJson answers in the API's own casing, with items", () => {
    const { Results } = run(
      { ActionType: 7, QueryInfo: { Select: ["values", "format/fill/color"] } },
      { ActionType: 7, ObjectPathId: 3, QueryInfo: { Select: ["items/name"] } }
    );
    expect(Results.map(({ Value }) => Value)).toEqual([
      { values: [["头"]], format: { fill: { color: "#FFFFFF" } } },
      { items: [{ id: sheet().id, name: "表", _Index: 0 }] },
    ]);
  });

  test("Update sets properties, EnsureUnchanged compares them", () => {
    const { Results, Error } = run(
      { ActionType: 9, ObjectState: { values: [["neu"]], format: { wrapText: true } } },
      { ActionType: 8, ObjectState: { values: [["neu"]], format: { wrapText: true } } },
      { ActionType: 8, ObjectState: { values: [["anders"]] } }
    );
    expect(Results).toHaveLength(2);
    expect(Error).toMatchObject({ Code: "InvalidOperation", ActionIndex: 2 });
    expect(sheet().value(0, 0)).toBe("neu");
  });

  test("whatever is done to a null object is nothing, and its stale parent is ignored", () => {
    const { Results, Error } = run(
      { ActionType: 1, ObjectPathId: 4 },
      { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ["values"] } },
      { ActionType: 3, ObjectPathId: 4, Name: "_KeepReference" }
    );
    expect(Error).toBeUndefined();
    expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  });

  test("an unknown kind of action is refused", () => {
    expect(run({ ActionType: 6 }).Error).toMatchObject({ Code: "NotImplemented" });
    expect(run({ ActionType: 1, ObjectPathId: 77 }).Error).toMatchObject({
      Code: "InvalidObjectPath",
    });
  });
});
