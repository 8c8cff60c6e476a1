import { type Sheet } from "../../../src/preview/workbook";
import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { onSheet } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterAll(() => excel.stop());

beforeEach(() =>
  excel.reset(
    workbookOf({
      sheets: [
        {
          name: "甲",
          rows: [
            ["a", 12],
            ["b", 5],
          ],
        },
        { name: "乙" },
      ],
    })
  )
);

const front = (): Sheet => excel.workbook.sheets[0]!;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

/** Listens to an event of all sheets while something happens, and tells what was heard. */
async function heard<T extends object>(
  event: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<T>,
  happening: () => unknown
): Promise<Partial<T>[]> {
  const events: Partial<T>[] = [];
  await Excel.run(async (context) => {
    event(context.workbook.worksheets).add(async (args) => void events.push({ ...args }));
    await context.sync();
  });
  await happening();
  await excel.settled();
  return events;
}

test("typing into a cell tells what was there and what is there now", async () => {
  const events = await heard(
    (sheets) => sheets.onChanged,
    () => excel.workbook.user.type(front(), 0, 1, "12.5")
  );
  expect(events).toEqual([
    expect.objectContaining({
      type: "WorksheetChanged",
      worksheetId: front().id,
      address: "B1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: expect.objectContaining({
        valueBefore: 12,
        valueAfter: 12.5,
        valueTypeAfter: "Double",
      }),
    }),
  ]);
});

test("several cells at once come without details", async () => {
  const [event] = await heard(
    (sheets) => sheets.onChanged,
    () => excel.workbook.user.paste(front(), 0, 0, [["x", "y"]])
  );
  expect(event).toMatchObject({ address: "A1:B1", changeType: "RangeEdited" });
  expect(event!.details).toBeUndefined();
});

test("the add-in's own edits are told too, after its request is answered, and marked as its own", async () => {
  const order: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      order.push(String(triggerSource));
    });
    await context.sync();
    context.workbook.worksheets.getFirst().getRange("A1").values = [["x"]];
    await context.sync();
    order.push("answered");
  });
  await excel.settled();
  expect(order).toEqual(["answered", "ThisLocalAddin"]);
});

test.each<[string, () => unknown, object]>([
  [
    "inserted rows",
    () => excel.workbook.user.insertRows(front(), 1, 2),
    { changeType: "RowInserted", address: "2:3" },
  ],
  [
    "deleted rows",
    () => excel.workbook.user.deleteRows(front(), 0),
    { changeType: "RowDeleted", address: "1:1" },
  ],
  [
    "inserted columns",
    () => excel.workbook.user.insertColumns(front(), 0),
    { changeType: "ColumnInserted", address: "A:A" },
  ],
  [
    "deleted columns",
    () => excel.workbook.user.deleteColumns(front(), 1),
    { changeType: "ColumnDeleted", address: "B:B" },
  ],
  [
    "cells that were shifted",
    () => onSheet((s) => s.getRange("A1").delete("Up")),
    {
      changeType: "CellDeleted",
      address: "A1",
      changeDirectionState: { deleteShiftDirection: "Up" },
    },
  ],
  [
    "an undone edit",
    () => {
      excel.workbook.user.clear(front(), area(0, 0));
      excel.workbook.user.undo();
    },
    { changeType: "RangeEdited", address: "A1" },
  ],
])("onChanged tells of %s", async (_, happening, args) => {
  const events = await heard((sheets) => sheets.onChanged, happening);
  expect(events.at(-1)).toMatchObject(args);
});

test.each<[string, (sheets: Excel.WorksheetCollection) => unknown, () => unknown, object[]]>([
  [
    "onSelectionChanged",
    (sheets) => sheets.onSelectionChanged,
    () => excel.workbook.user.select(front(), [area(1, 1), area(3, 0, 2, 2)]),
    [{ address: "B2,A4:B5" }],
  ],
  [
    "onActivated",
    (sheets) => sheets.onActivated,
    () => excel.workbook.user.activate(excel.workbook.sheets[1]!),
    [{ worksheetId: "{00000000-0001-0000-0002-000000000000}" }],
  ],
  [
    "onDeactivated",
    (sheets) => sheets.onDeactivated,
    () => excel.workbook.user.activate(excel.workbook.sheets[1]!),
    [{ worksheetId: "{00000000-0001-0000-0001-000000000000}" }],
  ],
  [
    "onProtectionChanged",
    (sheets) => sheets.onProtectionChanged,
    () => {
      excel.workbook.user.protect(front());
      excel.workbook.user.unprotect(front());
    },
    [{ isProtected: true }, { isProtected: false }],
  ],
  [
    "onFormatChanged",
    (sheets) => sheets.onFormatChanged,
    () => excel.workbook.user.format(front(), area(0, 0), { fill: "#FFFF00" }),
    [{ address: "A1" }],
  ],
  [
    "onRowHiddenChanged",
    (sheets) => sheets.onRowHiddenChanged,
    () => excel.workbook.user.hideRows(front(), area(1, 0), true),
    [{ address: "2:2", changeType: "Hidden" }],
  ],
  [
    "onRowSorted",
    (sheets) => sheets.onRowSorted,
    () => excel.workbook.user.sort(front(), area(0, 0, 2, 2), [{ column: 1, ascending: true }]),
    [{ address: "A1:B2" }],
  ],
  [
    "onNameChanged",
    (sheets) => sheets.onNameChanged,
    () => excel.workbook.user.renameSheet(front(), "新"),
    [{ nameBefore: "甲", nameAfter: "新" }],
  ],
  [
    "onAdded",
    (sheets) => sheets.onAdded,
    () => excel.workbook.user.addSheet(),
    [{ worksheetId: "{00000000-0001-0000-0003-000000000000}" }],
  ],
  [
    "onDeleted",
    (sheets) => sheets.onDeleted,
    () => excel.workbook.user.deleteSheet(excel.workbook.sheets[1]!),
    [{ worksheetId: "{00000000-0001-0000-0002-000000000000}" }],
  ],
  [
    "onVisibilityChanged",
    (sheets) => sheets.onVisibilityChanged,
    () => onSheet((s) => void (s.visibility = "Hidden")),
    [{ visibilityBefore: "Visible", visibilityAfter: "Hidden" }],
  ],
  [
    "onMoved",
    (sheets) => sheets.onMoved,
    () => onSheet((s) => void (s.position = 1)),
    [{ positionBefore: 0, positionAfter: 1 }],
  ],
])("%s", async (_, event, happening, args) => {
  const events = await heard(event as never, happening);
  expect(events).toEqual(args.map((one) => expect.objectContaining(one)));
});

test("onCalculated comes when a formula's result changes", async () => {
  await excel.reset(workbookOf({ sheets: [{ rows: [[1, { f: "=A1*2" }]] }] }));
  const events = await heard(
    (sheets) => sheets.onCalculated,
    () => {
      excel.workbook.user.type(front(), 0, 0, "4");
      return front().value(0, 1);
    }
  );
  expect(events).toHaveLength(1);
  expect(front().value(0, 1)).toBe(8);
});

test("listeners of one sheet hear of that sheet only, and nothing after they were removed", async () => {
  const addresses: string[] = [];
  const listener = await Excel.run(async (context) => {
    const result = context.workbook.worksheets
      .getItem("乙")
      .onChanged.add(async ({ address }) => void addresses.push(address));
    await context.sync();
    return result;
  });
  excel.workbook.user.type(front(), 0, 0, "x");
  excel.workbook.user.type(excel.workbook.sheets[1]!, 4, 0, "y");
  await excel.settled();
  expect(addresses).toEqual(["A5"]);
  await Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
  excel.workbook.user.type(excel.workbook.sheets[1]!, 0, 0, "z");
  await excel.settled();
  expect(addresses).toEqual(["A5"]);
});

test("an event leads to its range", async () => {
  const values: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) =>
      Excel.run(async (inner) => {
        const range = args.getRange(inner).load("values");
        await inner.sync();
        values.push(range.values);
      })
    );
    await context.sync();
  });
  excel.workbook.user.type(front(), 1, 1, "7");
  await excel.settled();
  expect(values).toEqual([[[7]]]);
});

test("the older selection event of the document is told too", async () => {
  let count = 0;
  await new Promise((resolve) =>
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => void count++,
      resolve
    )
  );
  excel.workbook.user.select(front(), [area(2, 2)]);
  await excel.settled();
  expect(count).toBe(1);
});

test("a ribbon button runs its function, and the host learns when it is done", async () => {
  const ran: string[] = [];
  Office.actions.associate("protectForms", (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await excel.host.invokeCommand("protectForms", "ProtectButton");
  expect(ran).toEqual(["ProtectButton"]);
});
