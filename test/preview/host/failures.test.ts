import { type ExcelSession, startExcel, workbookOf } from "../../host";
import { codeOf, errorOf, onSheet, read } from "./asking";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
});
afterEach(() => excel.stop());

const start = async (options: Partial<Parameters<typeof startExcel>[0]> = {}): Promise<void> => {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{ rows: [["a"]] }] }), ...options });
};
const sheet = () => excel.workbook.activeSheet;
const write = (value: string) => onSheet((s) => void (s.getRange("A1").values = [[value]]));

describe("an error", () => {
  test("names the member, stops the request there, and what came before stays done", async () => {
    await start();
    const error = await errorOf(() =>
      onSheet((s) => {
        s.getRange("A1").values = [["erst"]];
        s.getRange("B1").format.fill.color = "no colour";
        s.getRange("C1").values = [["nie"]];
      })
    );
    expect(error).toMatchObject({
      name: "RichApi.Error",
      code: "InvalidArgument",
      debugInfo: { errorLocation: "RangeFill.color", statement: "fill.color = ...;" },
    });
    expect([sheet().value(0, 0), sheet().value(0, 2)]).toEqual(["erst", null]);
  });

  test("is also an error of the tests' own kind", async () => {
    await start();
    const error = await errorOf(() => onSheet((s) => void s.getRange("!").load("address")));
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
  });
});

describe("what the host does not know", () => {
  test.each<[string, (s: Excel.Worksheet) => unknown, string]>([
    ["a class", (s) => s.charts.load("items/name"), "Worksheet.charts"],
    ["a method", (s) => s.getRange("A1").getSpecialCells("Constants"), "Range.getSpecialCells"],
    ["a property that is loaded", (s) => s.getRange("A1").load("hyperlink"), "Range.hyperlink"],
    ["a property that is set", (s) => (s.enableCalculation = false), "Worksheet.enableCalculation"],
    [
      "an event",
      (s) => s.onSingleClicked.add(async () => undefined),
      "Worksheet._RegisterSingleClickedEvent",
    ],
    [
      "a cell property",
      (s) => s.getRange("A1").getCellProperties({ style: true }),
      "Range.getCellProperties",
    ],
  ])("fails with ApiNotFound: %s", async (_, ask, location) => {
    await start();
    expect(await errorOf(() => onSheet((s) => void ask(s)))).toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: location },
    });
  });
});

describe("an older Excel", () => {
  test.each<[string, string, (s: Excel.Worksheet) => unknown]>([
    ["1.9", "1.13", (s) => s.getRange("A1").getMergedAreasOrNullObject().load("address")],
    ["1.9", "1.10", (s) => s.getRange("A1").load("top")],
    [
      "1.8",
      "1.9",
      (s) => s.getRange("A1").getCellProperties({ format: { fill: { color: true } } }),
    ],
    ["1.13", "1.14", (s) => s.onProtectionChanged.add(async () => undefined)],
    ["1.9", "1.10", (s) => s.onRowSorted.add(async () => undefined)],
    ["1.6", "1.7", (s) => (s.tabColor = "#FF0000")],
  ])("that claims ExcelApi %s does not know what came with %s", async (claimed, since, ask) => {
    await start({ excelApi: claimed });
    expect(Office.context.requirements.isSetSupported("ExcelApi", since)).toBe(false);
    expect(await codeOf(() => onSheet((s) => void ask(s)))).toBe("ApiNotFound");
    await start({ excelApi: since });
    expect(Office.context.requirements.isSetSupported("ExcelApi", since)).toBe(true);
    expect(await codeOf(() => onSheet((s) => void ask(s)))).toBeUndefined();
  });

  test("loads everything it knows, and nothing newer", async () => {
    await start({ excelApi: "1.9" });
    const range = await read("A1", []);
    expect(range).toBeDefined();
    await onSheet(async (s, context) => {
      const all = s.getRange("A1").load();
      await context.sync();
      expect(all.address).toBe("Sheet1!A1");
      expect(() => all.top).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });
});

describe("while a cell is being edited", () => {
  test("requests fail, and work again afterwards", async () => {
    await start();
    excel.workbook.editing = true;
    expect(await codeOf(() => write("x"))).toBe("InvalidOperationInCellEditMode");
    excel.workbook.editing = false;
    expect(await codeOf(() => write("x"))).toBeUndefined();
  });

  test("a request that may wait is done when editing ends", async () => {
    await start();
    excel.workbook.editing = true;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["später"]];
      await context.sync();
    });
    await excel.settled();
    expect(sheet().value(0, 0)).toBe("a");
    excel.workbook.editing = false;
    await run;
    expect(sheet().value(0, 0)).toBe("später");
  });
});

describe("Excel on the web's limits", () => {
  const long = "长".repeat(30_000);

  test("a request beyond 5 MB is refused, and nothing of it is done", async () => {
    await start();
    const values = Array.from({ length: 60 }, () => [long]);
    const code = await codeOf(() => onSheet((s) => void (s.getRange("A1:A60").values = values)));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(sheet().value(0, 0)).toBe("a");
  });

  test("an answer beyond 5 MB does not come", async () => {
    await start({
      workbook: workbookOf({ sheets: [{ rows: Array.from({ length: 60 }, () => [long]) }] }),
    });
    expect(await codeOf(() => read("A1:A60", ["values"]))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await codeOf(() => read("A1:A50", ["values"]))).toBeUndefined();
  });
});

describe("faults on purpose", () => {
  test("an error at an action: what comes before it is done, what comes after is not", async () => {
    await start();
    excel.host.faults.failNext({ code: "GeneralException", action: "protect()" });
    const error = await errorOf(() =>
      onSheet((s) => {
        s.getRange("A1").values = [["neu"]];
        s.protection.protect();
      })
    );
    expect(error).toMatchObject({ code: "GeneralException" });
    expect(sheet().value(0, 0)).toBe("neu");
    expect(sheet().protection).toBeUndefined();
    expect(await codeOf(() => write("wieder"))).toBeUndefined();
  });

  test("the request after the next fails as a whole", async () => {
    await start();
    excel.host.faults.failNext({ request: 2, dda: 7000 });
    expect(await codeOf(() => write("1"))).toBeUndefined();
    expect(await codeOf(() => write("2"))).toBe("AccessDenied");
    expect(sheet().value(0, 0)).toBe(1);
    expect(excel.requests().map(({ error }) => error)).toEqual([undefined, "7000"]);
  });

  test("no answer ever comes, although the work was done", async () => {
    await start();
    excel.host.faults.failNext({ silent: true });
    let answered = false;
    void write("getan").then(() => (answered = true));
    await excel.settled();
    expect(sheet().value(0, 0)).toBe("getan");
    expect(answered).toBe(false);
  });

  test("an answer comes late", async () => {
    await start();
    excel.host.faults.failNext({ delay: 60 });
    const before = performance.now();
    await write("x");
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  test("something happens to the workbook just before a request", async () => {
    await start();
    excel.host.faults.failNext({ before: () => void excel.workbook.user.protect(sheet()) });
    expect(await codeOf(() => write("x"))).toBe("AccessDenied");
  });

  test("saving the settings fails", async () => {
    await start();
    excel.host.faults.failNext({ dda: 4001 });
    Office.context.document.settings.set("x", 1);
    const result = await new Promise<Office.AsyncResult<void>>((resolve) =>
      Office.context.document.settings.saveAsync(resolve)
    );
    expect(result.status).toBe("failed");
    expect(excel.workbook.settings.size).toBe(0);
  });
});

test("the log tells what was asked, and how large it was", async () => {
  await start();
  await onSheet((s) => {
    s.getRange("A1").values = [["x"]];
    s.getRange("A1").load("values,address");
  });
  const [request] = excel.requests();
  expect(request!.actions).toContain("Range.values =");
  expect(request!.actions).toContain("load Range(values,address)");
  expect(request!.bytesIn).toBeGreaterThan(200);
  expect(request!.bytesOut).toBeGreaterThan(50);
});
