import { decimal } from "../../src/quantity";
import type { ScoreCard, ScoreRow } from "../../src/scoring";
import { planClearing, planRemarks } from "../../src/scoring";
import { formOf, snapshotOf, type Row } from "./sample";

/** A card in which every row has this score, "" for none. */
function cardOf(rows: readonly Row[], scores: readonly string[]): ScoreCard {
  const form = formOf(rows);
  const evaluated = form.indicators.map<ScoreRow>((indicator, i) => ({
    indicator,
    weight: decimal("2.5"),
    weightFrom: "remark",
    impliedWeight: null,
    questions: [],
    answers: {},
    actualFrom: null,
    lost: null,
    evaluation:
      scores[i] === ""
        ? {
            status: "needs-input",
            questions: [],
            problem: { code: "actual-missing", data: {}, spans: [] },
          }
        : {
            status: "scored",
            score: decimal(scores[i] ?? "0"),
            trace: [],
            notes: [],
            brokenStepsMatter: false,
          },
  }));
  const none = decimal(0);
  return {
    rows: evaluated,
    subtotals: [],
    total: none,
    weight: none,
    missing: 0,
    budgetExecution: null,
    grandTotal: null,
    grade: null,
  };
}

const rows: readonly Row[] = [
  { name: "文体活动次数", remark: "2.5分" },
  { name: "党员培训次数", remark: "2.5分;得分1.67分" },
];

describe("the plan of what is written into the remarks", () => {
  test("every remark keeps its text and gets its score as an ending", () => {
    const plan = planRemarks(formOf(rows), snapshotOf(rows), cardOf(rows, ["1.25", "2.5"]));
    expect(plan.changes).toEqual([
      {
        key: "文体活动次数",
        indicatorName: "文体活动次数",
        row: 1,
        column: 8,
        before: "2.5分",
        after: "2.5分;得分1.25分",
        basis: expect.any(String) as string,
      },
      {
        key: "党员培训次数",
        indicatorName: "党员培训次数",
        row: 2,
        column: 8,
        before: "2.5分;得分1.67分",
        after: "2.5分;得分2.5分",
        basis: expect.any(String) as string,
      },
    ]);
    expect(plan).toMatchObject({ sheetId: "{1}", sheetName: "申报表", refusals: [], unchanged: 0 });
  });

  test("a change knows the texts that its score was computed from, and only those", () => {
    const basis = (over: Partial<Row>): string | undefined => {
      const [first, second] = rows;
      const given = [{ ...first!, ...over }, second!];
      return planRemarks(formOf(given), snapshotOf(given), cardOf(given, ["1", "1"])).changes[0]
        ?.basis;
    };
    for (const over of [
      { value: "3" },
      { comparator: "≤" },
      { unit: "项" },
      { standard: "x" },
      { weightText: "3" },
      { actualText: "3" },
    ]) {
      expect(basis(over)).not.toBe(basis({}));
    }
    expect(basis({ explanation: "x" })).toBe(basis({}));
  });

  test("a remark that says just this already is left alone", () => {
    const plan = planRemarks(formOf(rows), snapshotOf(rows), cardOf(rows, ["1.25", "1.67"]));
    expect(plan.changes).toHaveLength(1);
    expect(plan.unchanged).toBe(1);
  });

  test("a row without a score is refused and the reason is said", () => {
    const plan = planRemarks(formOf(rows), snapshotOf(rows), cardOf(rows, ["", "2.5"]));
    expect(plan.refusals).toEqual([
      {
        key: "文体活动次数",
        indicatorName: "文体活动次数",
        row: 1,
        column: 8,
        code: "not-scored",
        data: { status: "needs-input", problem: "actual-missing" },
      },
    ]);
    expect(plan.changes).toHaveLength(1);
  });

  const only: readonly Row[] = [{ name: "文体活动次数", remark: "2.5分" }];
  test.each([
    ["remark-is-formula", {}, { formulas: [[""], ['="2.5分"']] }],
    ["row-hidden", {}, { hiddenRows: [false, true] }],
    [
      "remark-locked",
      {},
      { locked: [[true], [true]], protection: { protected: true, options: {} } },
    ],
    [
      "remark-unclear",
      { reason: "merged" },
      { merges: [{ row: 0, column: 8, rows: 2, columns: 1 }] },
    ],
  ])("%s is refused", (code, data, over) => {
    const plan = planRemarks(formOf(only), snapshotOf(only, over), cardOf(only, ["1.25"]));
    expect(plan.changes).toEqual([]);
    expect(plan.refusals).toMatchObject([{ code, data }]);
  });

  test("a locked cell on a sheet that is not protected can be written", () => {
    const plan = planRemarks(
      formOf(only),
      snapshotOf(only, { locked: [[true], [true]] }),
      cardOf(only, ["1.25"])
    );
    expect(plan.changes).toHaveLength(1);
  });

  test("a score of somebody else's is not overwritten and not doubled", () => {
    const foreign: readonly Row[] = [{ name: "文体活动次数", remark: "2.5分，得分2分" }];
    const plan = planRemarks(formOf(foreign), snapshotOf(foreign), cardOf(foreign, ["1.25"]));
    expect(plan.refusals).toMatchObject([
      { code: "remark-unclear", data: { reason: "foreign-score", found: "得分2分" } },
    ]);
  });

  test("a remark that two indicators share belongs to neither", () => {
    const form = formOf(rows);
    const [first, second] = form.indicators;
    const shared = { ...form, indicators: [first!, { ...second!, cells: first!.cells }] };
    const card = cardOf(rows, ["1", "1"]);
    const plan = planRemarks(shared, snapshotOf(rows), {
      ...card,
      rows: card.rows.map((row, i) => ({ ...row, indicator: shared.indicators[i]! })),
    });
    expect(plan.changes).toEqual([]);
    expect(plan.refusals.map((refusal) => refusal.data)).toEqual([
      { reason: "shared" },
      { reason: "shared" },
    ]);
  });

  test("a remark that would outgrow its cell is refused", () => {
    const long: readonly Row[] = [{ name: "文体活动次数", remark: "注".repeat(32_760) }];
    const plan = planRemarks(formOf(long), snapshotOf(long), cardOf(long, ["1.25"]));
    expect(plan.refusals).toMatchObject([{ code: "remark-unclear", data: { reason: "too-long" } }]);
  });
});

describe("the plan of clearing the scores", () => {
  test("takes exactly the add-in's endings off", () => {
    const scored: readonly Row[] = [
      { name: "一", remark: "2.5 分 ;得分1.25分" },
      { name: "二", remark: "得分2分" },
      { name: "三", remark: "2.5分，得分2分" },
      { name: "四", remark: "2.5分" },
    ];
    const plan = planClearing(formOf(scored), snapshotOf(scored));
    expect(plan.changes.map(({ before, after }) => [before, after])).toEqual([
      ["2.5 分 ;得分1.25分", "2.5 分 "],
      ["得分2分", ""],
    ]);
    expect(plan.refusals).toEqual([]);
  });

  test("refuses what it cannot write, and says so", () => {
    const scored: readonly Row[] = [{ name: "一", remark: "2.5分;得分1.25分" }];
    const plan = planClearing(formOf(scored), snapshotOf(scored, { hiddenRows: [false, true] }));
    expect(plan.refusals).toMatchObject([{ code: "row-hidden" }]);
  });
});
