import {
  openPane,
  protectForms,
  unprotectForms,
  validateForms,
  type ValidationReport,
} from "../../src/actions";
import { effectiveFill } from "../../src/preview/workbook";
import { startExcel, workbookOf, type ExcelSession, type SheetSpec } from "../host";
import { problemOf, valueOf } from "./clerk";
import { bundledWorkbook, requestsOf } from "./excel-session";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

const indicatorsIn = ({ sheets }: ValidationReport): number =>
  sheets.reduce((sum, sheet) => sum + sheet.indicatorsChecked, 0);

async function open(...sheets: readonly SheetSpec[]): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets }) });
}

const HIGHLIGHT = "#FFC7CE";

describe("validating the bundled form", () => {
  beforeEach(async () => {
    excel = await startExcel({ workbook: bundledWorkbook() });
  });

  test("finds the three missing weights, the unused row and the total, with one click", async () => {
    const report = valueOf(await validateForms({}));
    const missing = report.findings.filter(({ check }) => check === "weight.missing");
    expect(missing.map(({ address, fix }) => [address, fix?.after])).toEqual([
      ["I23", "2.5分"],
      ["I33", "7分"],
      ["I34", "7分"],
    ]);
    expect(report.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["required.unused-row", "weight.total"])
    );
    expect(indicatorsIn(report)).toBe(19);
    expect(report.highlight).toBe("shown");
  });

  test("changes nothing but the one highlight rule", async () => {
    const sheet = excel.workbook.activeSheet;
    const cells = (): string => JSON.stringify([...sheet.grid.all()]);
    const before = cells();
    await validateForms({});
    expect(cells()).toBe(before);
    expect(sheet.conditionalFormats).toHaveLength(1);
    await validateForms({});
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  test("an emptied cell lights up by itself, also without validating again", async () => {
    await validateForms({});
    const sheet = excel.workbook.activeSheet;
    const before = effectiveFill(sheet, 20, 7);
    excel.workbook.user.type(sheet, 20, 7, "");
    expect(effectiveFill(sheet, 20, 7)).toBe(HIGHLIGHT);
    excel.workbook.user.type(sheet, 20, 7, "每少1次扣1分");
    expect(effectiveFill(sheet, 20, 7)).toBe(before);
  });

  test("what was changed since protecting is found", async () => {
    valueOf(await protectForms());
    const sheet = excel.workbook.activeSheet;
    valueOf(await unprotectForms());
    excel.workbook.user.type(sheet, 3, 0, "改了标题");
    await excel.reset();
    const report = valueOf(await validateForms({}));
    expect(report.findings.find(({ check }) => check === "structure.header-changed")).toMatchObject(
      {
        address: "A4",
        data: { after: "改了标题" },
      }
    );
  });
});

describe("validating a workbook", () => {
  test("checks every form, hidden sheets too, and names the sheets that are none", async () => {
    await open(
      formSheet({ name: "甲" }),
      { name: "台账", rows: [["x"]] },
      { ...formSheet({ name: "乙" }), hidden: true }
    );
    const report = valueOf(await validateForms({}));
    expect(report.sheets).toMatchObject([
      { name: "甲", forms: 1 },
      { name: "乙", forms: 1 },
    ]);
    expect(report.skipped).toEqual(["台账"]);
    expect(indicatorsIn(report)).toBe(4);
  });

  test("an edited form gets its rule anew, once", async () => {
    await open(formSheet({ rows: 2 }));
    await validateForms({});
    const sheet = excel.workbook.activeSheet;
    excel.workbook.user.insertRows(sheet, 4, 1);
    ["产出指标", "数量指标", "指标9", "≥"].forEach((text, column) =>
      excel.workbook.user.type(sheet, 4, column, text)
    );
    await validateForms({});
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(effectiveFill(sheet, 4, 4)).toBe(HIGHLIGHT);
  });

  test("the user's own rules stay", async () => {
    await open(formSheet({}));
    const sheet = excel.workbook.activeSheet;
    const own = {
      id: "own",
      areas: [{ row: 3, column: 4, rows: 1, columns: 1 }],
      rule: { type: "Custom", formula: "=E4>1" },
      stopIfTrue: false,
      format: { fill: "#00FF00" },
    } as const;
    sheet.conditionalFormats = [own];
    await validateForms({});
    expect(sheet.conditionalFormats).toHaveLength(2);
    expect(sheet.conditionalFormats).toContainEqual(own);
  });

  test("on a sheet that somebody else protected it only lists, and says so; it never unprotects", async () => {
    await open(formSheet({ protection: { allowSort: true } }));
    expect(valueOf(await validateForms({})).highlight).toBe("refused-protected");
    expect(excel.workbook.activeSheet.protection?.options.allowSort).toBe(true);
    expect(excel.workbook.activeSheet.conditionalFormats).toEqual([]);
  });

  test("a live check writes nothing and does not ask for merged cells, which would clear Excel's undo list", async () => {
    await open(formSheet({}));
    valueOf(await validateForms());
    expect(excel.workbook.activeSheet.conditionalFormats).toEqual([]);
    expect(JSON.stringify(requestsOf(excel))).not.toContain("getMergedAreas");
  });

  test("a live check still knows the merged cells of the last validation: a text merged over two rows fills both", async () => {
    await open(formSheet({ name: "合并", merges: ["G4:G5"] }));
    const emptyAt = async (watch?: object): Promise<string[]> =>
      valueOf(await validateForms(watch))
        .findings.filter(({ check }) => check === "required.empty")
        .map(({ address }) => address);
    const full = await emptyAt({});
    expect(full).not.toContain("G5");
    expect(await emptyAt()).toEqual(full);
  });

  test("a workbook without a form has nothing to find", async () => {
    await open({ name: "空" });
    expect(valueOf(await validateForms({}))).toMatchObject({
      findings: [],
      sheets: [],
      skipped: ["空"],
      highlight: "not-needed",
    });
  });

  test("two hundred forms: progress is told, and it can be stopped", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `表${i + 1}`);
    await open(...names.map((name) => formSheet({ name, rows: 5 })));
    const told: string[] = [];
    const report = valueOf(
      await validateForms({ progress: (done, of) => told.push(`${done}/${of}`) })
    );
    expect(report.sheets).toHaveLength(200);
    expect([told[0], told.at(-1)]).toEqual(["1/200", "200/200"]);
    const requests = requestsOf(excel);
    expect(requests.length).toBeLessThanOrEqual(5);
    let asked = 0;
    const stopped = await validateForms({ cancelled: () => ++asked > 20 });
    expect(problemOf(stopped).code).toBe("cancelled");
    expect(valueOf(await openPane()).sheetName).toBe("表1");
  });
});

describe("large sheets", () => {
  test("5,000 indicators are read in blocks, no answer is beyond 5 MB", async () => {
    await open(formSheet({ rows: 5_000 }));
    const report = valueOf(await validateForms({}));
    expect(indicatorsIn(report)).toBe(5_000);
    const requests = requestsOf(excel);
    expect(
      Math.max(...requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))
    ).toBeLessThan(5_000_000);
    expect(requests.length).toBeLessThanOrEqual(5);
    expect(requests.map(({ error }) => error)).toEqual(requests.map(() => undefined));
  }, 60_000);

  test("a block that Excel finds too large is read in halves", async () => {
    await open(formSheet({ rows: 40 }));
    excel.host.faults.failNext({ request: 2, code: "ResponsePayloadSizeLimitExceeded" });
    excel.host.faults.failNext({ request: 3, code: "ResponsePayloadSizeLimitExceeded" });
    const report = valueOf(await validateForms({}));
    expect(indicatorsIn(report)).toBe(40);
  });

  test("a single row that is too large is a problem of its own", async () => {
    await open(formSheet({ rows: 1 }));
    for (let request = 2; request < 12; request++) {
      excel.host.faults.failNext({ request, code: "ResponsePayloadSizeLimitExceeded" });
    }
    expect(problemOf(await validateForms({})).code).toBe("too-large");
  });
});
