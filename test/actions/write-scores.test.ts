import { planClear, planRestore, readFront, restoreScores, writeScores } from "../../src/actions";
import type { Sheet } from "../../src/preview/workbook";
import { startExcel, workbookOf, type CellSpec, type ExcelSession } from "../host";
import { formInFront, problemOf, scored, valueOf } from "./clerk";
import { bundledWorkbook, contentOf, requestsOf } from "./excel-session";
import { formSheet, type FormOptions } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

const sheet = (): Sheet => excel.workbook.activeSheet;
const at = (address: string): unknown => contentOf(sheet(), address);

async function open(options: FormOptions = {}): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets: [formSheet(options)] }) });
}

/** Types into a cell of the sheet in front, as the clerk does. */
function type(address: string, text: string): void {
  const refused = excel.workbook.user.type(
    sheet(),
    Number(address.slice(1)) - 1,
    address.charCodeAt(0) - 65,
    text
  );
  if (refused) throw new Error(refused.message);
}

describe("writing the scores", () => {
  test("every remark keeps its text and gets its score; clearing gives the text back", async () => {
    await open({ rows: 3, remark: (i) => ["2.5分", 2.5, "２．５ 分，见附件"][i] ?? null });
    const { plan } = await scored({ "*": "1次" });
    const report = valueOf(await writeScores(plan));
    expect(report.written).toBe(3);
    expect([at("I4"), at("I5"), at("I6")]).toEqual([
      "2.5分;得分1.25分",
      "2.5;得分1.25分",
      "２．５ 分，见附件;得分1.25分",
    ]);
    valueOf(await writeScores((await scored({ "*": "2次" })).plan));
    expect(at("I4")).toBe("2.5分;得分2.5分");
    valueOf(await writeScores(planClear(await formInFront())));
    expect([at("I4"), at("I5"), at("I6")]).toEqual(["2.5分", 2.5, "２．５ 分，见附件"]);
  });

  test("only the remarks change", async () => {
    await open({ rows: 3 });
    const before = JSON.stringify(valueOf(await readFront()).reading.snapshot.values);
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    const after = JSON.stringify(valueOf(await readFront()).reading.snapshot.values);
    expect(after).toBe(before.replaceAll('2.5分"', '2.5分;得分1.25分"'));
  });

  test("a protected form need not be unprotected for it", async () => {
    await open({ protection: { allowFormatColumns: true } });
    const locked = await scored({ "*": "1" });
    expect(locked.plan.changes).toEqual([]);
    expect(locked.plan.refusals.map(({ code }) => code)).toEqual([
      "remark-locked",
      "remark-locked",
    ]);
    excel.stop();
    excel = await startExcel({
      workbook: workbookOf({
        sheets: [formSheet({ protection: true, remark: () => ({ v: "2.5分", locked: false }) })],
      }),
    });
    expect(valueOf(await writeScores((await scored({ "*": "1" })).plan)).written).toBe(2);
    expect(sheet().protection).toBeDefined();
    expect(at("I4")).toBe("2.5分;得分1.25分");
  });

  test("a form that stands elsewhere on its sheet is scored in its own cells", async () => {
    await open({ at: "C5" });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    expect([at("K8"), at("K9")]).toEqual(["2.5分;得分1.25分", "2.5分;得分1.25分"]);
    expect(at("I8")).not.toContain("得分");
  });

  test("hidden and filtered rows, formulas and foreign scores are refused, the others written", async () => {
    const remarks: CellSpec[] = ["2.5分", "2.5分", "2.5分", { f: '="2.5分"' }, "2.5分，得分2分"];
    await open({ rows: 5, hiddenRows: [4], filteredRows: [5], remark: (i) => remarks[i] ?? null });
    const { plan } = await scored({ "*": "1" });
    expect(plan.refusals.map(({ row, code }) => [row + 1, code])).toEqual([
      [4, "row-hidden"],
      [5, "row-hidden"],
      [7, "remark-is-formula"],
      [8, "remark-unclear"],
    ]);
    valueOf(await writeScores(plan));
    expect([at("I4"), at("I5"), at("I6"), at("I7"), at("I8")]).toEqual([
      "2.5分",
      "2.5分",
      "2.5分;得分1.25分",
      "2.5分",
      "2.5分，得分2分",
    ]);
  });

  test("text that looks like a formula, a date or an error stays text", async () => {
    const texts = ["=2.5分", "+2.5分", "@2.5分", "2.5分-1", "'2.5分"];
    await open({ rows: 5, remark: (i) => ({ v: texts[i] ?? "" }) });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    const scoredTexts = texts.map((text) => `${text};得分1.25分`);
    expect(["I4", "I5", "I6", "I7", "I8"].map(at)).toEqual(scoredTexts);
    valueOf(await writeScores(planClear(await formInFront())));
    expect(["I4", "I5", "I6", "I7", "I8"].map(at)).toEqual(texts);
  });

  test("a remark that is kept as text stays text", async () => {
    await open({ rows: 1, remark: () => ({ v: "2.5", format: "@" }) });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    expect(at("I4")).toBe("2.5;得分1.25分");
    valueOf(await writeScores(planClear(await formInFront())));
    expect(at("I4")).toBe("2.5");
  });

  test("a remark merged into the one above is refused, whatever the pane knew of merges", async () => {
    await open({ rows: 2, merges: ["I4:I5"] });
    const { plan } = await scored({ "*": "1" });
    const report = valueOf(await writeScores(plan));
    const refused = [...plan.refusals, ...report.plan.refusals];
    expect(at("I4")).toBe(report.written === 1 ? "2.5分;得分1.25分" : "2.5分");
    expect(refused.length).toBeGreaterThan(0);
  });
});

describe("what changed between the preview and the write", () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ["the remark", () => type("I5", "3分")],
    ["the target", () => type("E5", "4")],
    ["the standard", () => type("H5", "每少1次扣1分")],
    ["the indicator's name", () => type("C5", "别的")],
    [
      "the row hidden",
      () => excel.workbook.user.hideRows(sheet(), { row: 4, column: 0, rows: 1, columns: 1 }, true),
    ],
    ["a row inserted above", () => excel.workbook.user.insertRows(sheet(), 3)],
    ["the row deleted", () => excel.workbook.user.deleteRows(sheet(), 4)],
    ["the remark now a formula", () => type("I5", '="2.5分"')],
  ];

  test.each(changes)("%s: nothing is written, and the rows are named", async (_, change) => {
    await open({ rows: 3 });
    const { plan } = await scored({ "*": "1" });
    change();
    const problem = problemOf(await writeScores(plan));
    expect(problem.code).toBe("changed-meanwhile");
    expect(problem.data.cells).toContain("I5");
    expect(problem.data.rows).toContain("指标2");
    const values = JSON.stringify(valueOf(await readFront()).reading.snapshot.values);
    expect(values).not.toContain("得分1.25");
  });

  test("other cells of the sheet may change", async () => {
    await open({ rows: 3 });
    const { plan } = await scored({ "*": "1" });
    type("G5", "别的解释");
    expect(valueOf(await writeScores(plan)).written).toBe(3);
  });

  test("a sheet that was renamed is found, one that was deleted is missed", async () => {
    excel = await startExcel({
      workbook: workbookOf({ sheets: [formSheet({ name: "甲" }), { name: "乙", rows: [["x"]] }] }),
    });
    const { plan } = await scored({ "*": "1" });
    const [first] = excel.workbook.sheets;
    excel.workbook.user.renameSheet(first!, "新名");
    expect(valueOf(await writeScores(plan)).written).toBe(2);
    excel.workbook.user.deleteSheet(first!);
    expect(problemOf(await writeScores(plan)).code).toBe("sheet-gone");
  });
});

describe("putting the remarks back", () => {
  const plan = async () => valueOf(await planRestore());
  const shown = async () =>
    (await plan())?.changes.map(({ row, before, after }) => [row + 1, before, after]);

  test("is shown first, cell by cell, and changes nothing by that", async () => {
    await open({ rows: 2, remark: (i) => [2.5, "2.5分"][i] ?? null });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    expect(await shown()).toEqual([
      [4, "2.5;得分1.25分", "2.5"],
      [5, "2.5分;得分1.25分", "2.5分"],
    ]);
    expect(at("I4")).toBe("2.5;得分1.25分");
  });

  test("as they were before the last write, in the same kind of value", async () => {
    const remarks: CellSpec[] = [2.5, "2.5", "2.5分;得分2.5分"];
    await open({ rows: 3, remark: (i) => remarks[i] ?? null });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    await excel.reset();
    const report = valueOf(await restoreScores((await plan())!));
    expect(report.written).toBe(3);
    expect(["I4", "I5", "I6"].map(at)).toEqual([2.5, "2.5", "2.5分;得分2.5分"]);
    expect(await plan()).toBeNull();
  });

  test("a remark that was changed since is left alone and named; one that moved is found", async () => {
    await open({ rows: 3 });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    type("I5", "改过");
    excel.workbook.user.insertRows(sheet(), 3);
    const restoring = (await plan())!;
    expect(restoring.refusals).toMatchObject([
      { row: 5, code: "remark-unclear", data: { reason: "changed" } },
    ]);
    expect(valueOf(await restoreScores(restoring)).written).toBe(2);
    expect(["I5", "I6", "I7"].map(at)).toEqual(["2.5分", "改过", "2.5分"]);
  });

  test("what could not be put back can be later", async () => {
    await open({ rows: 2 });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    const row = { row: 4, column: 0, rows: 1, columns: 1 };
    excel.workbook.user.hideRows(sheet(), row, true);
    expect(valueOf(await restoreScores((await plan())!)).written).toBe(1);
    excel.workbook.user.hideRows(sheet(), row, false);
    expect(await shown()).toEqual([[5, "2.5分;得分1.25分", "2.5分"]]);
  });

  test.each([
    ["the remark", () => type("I5", "3分")],
    ["a row inserted above", () => excel.workbook.user.insertRows(sheet(), 3)],
    ["the row deleted", () => excel.workbook.user.deleteRows(sheet(), 4)],
    ["the remark now a formula", () => type("I5", '="2.5分"')],
    ["the sheet protected", () => excel.workbook.user.protect(sheet(), {})],
  ])(
    "%s changed after it was shown: nothing is written, and the rows are named",
    async (_, change) => {
      await open({ rows: 3 });
      valueOf(await writeScores((await scored({ "*": "1" })).plan));
      const restoring = (await plan())!;
      change();
      const before = JSON.stringify(valueOf(await readFront()).reading.snapshot.values);
      const problem = problemOf(await restoreScores(restoring));
      expect(problem.code).toBe("changed-meanwhile");
      expect(problem.data.rows).toContain("指标2");
      expect(JSON.stringify(valueOf(await readFront()).reading.snapshot.values)).toBe(before);
    }
  );

  test("never goes to the form below when the one that was written is deleted", async () => {
    const { rows = [] } = formSheet({ rows: 2, remark: () => "2.5分;得分1.25分" });
    const { rows: first = [] } = formSheet({ rows: 2 });
    excel = await startExcel({
      workbook: workbookOf({ sheets: [{ name: "两张", rows: [...first, [], [], ...rows] }] }),
    });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    excel.workbook.user.deleteRows(sheet(), 0, 7);
    const restoring = (await plan())!;
    expect(restoring.changes).toEqual([]);
    expect(restoring.refusals.map(({ data }) => data.reason)).toEqual(["gone", "gone"]);
  });

  test("showing takes 1 request, putting back 2", async () => {
    await open({ rows: 40 });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    requestsOf(excel);
    const restoring = (await plan())!;
    expect(requestsOf(excel)).toHaveLength(1);
    valueOf(await restoreScores(restoring));
    expect(requestsOf(excel)).toHaveLength(2);
  });

  test("in a copy of the file with new ids the sheet is found by its name", async () => {
    await open({ rows: 1 });
    valueOf(await writeScores((await scored({ "*": "1" })).plan));
    const settings = new Map(excel.workbook.settings);
    const copy = workbookOf({
      sheets: [{ name: "x" }, formSheet({ rows: 1, remark: () => "2.5分;得分1.25分" })],
    });
    for (const [name, value] of settings)
      copy.settings.set(name, value.replace(/"sheetId":"[^"]*"/, '"sheetId":"{other}"'));
    excel.stop();
    excel = await startExcel({ workbook: copy });
    expect(valueOf(await restoreScores((await plan())!)).written).toBe(1);
    expect(contentOf(copy.sheets[1]!, "I4")).toBe("2.5分");
  });
});

describe("the bundled form, from actual to remark", () => {
  beforeEach(async () => {
    excel = await startExcel({ workbook: bundledWorkbook() });
  });

  test.each([
    ["文体活动次数", "1次", ["1.25", "1.25", "1.25"]],
    ["党员培训次数", "2", ["1.67", "1.67", "1.67"]],
    ["全市直机关机关党组织开展模范机关创建覆盖率", "99.4%", ["2.5", "2.44", "2.4"]],
    ["活动参与率", "94.4%", ["3.5", "3.44", "3.4"]],
    ["工作完成及时率", "0.5周", ["5", "4.75", "4.5"]],
    ["模范机关创建时间", "14个月", ["4", "4", "4"]],
    ["社会公众满意度", "94.3%", ["10", "9.8", "9.71"]],
    ["总成本控制额", "756.37万元", ["19", "18", "18"]],
  ] as const)("%s %s", async (name, actual, expected) => {
    for (const [i, brokenSteps] of (["whole", "pro-rata", "started"] as const).entries()) {
      const { front, plan } = await scored({ [name]: actual }, { brokenSteps });
      const indicator = front.form.indicators.find((one) => one.name === name)!;
      valueOf(await writeScores(plan));
      const remark = sheet().value(indicator.row, indicator.cells.remark!.column);
      expect(remark).toMatch(new RegExp(`^[\\d.]+分;得分${expected[i]}分$`));
    }
  });

  test("the three rows without a weight are refused until they have one", async () => {
    const { plan } = await scored({ "*": "1", 深化拓展全市模范机关创建成效: "效果一般" });
    const refused = plan.refusals.map(({ indicatorName }) => indicatorName);
    expect(refused).toEqual(
      expect.arrayContaining(["纪检干部业务培训次数", "深化拓展全市模范机关创建成效"])
    );
  });

  test("reading, writing and reading back are 2 requests", async () => {
    const { plan } = await scored({ "*": "1" });
    requestsOf(excel);
    valueOf(await writeScores(plan));
    expect(requestsOf(excel)).toHaveLength(2);
  });
});
