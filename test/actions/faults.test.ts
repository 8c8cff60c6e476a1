import {
  applyFix,
  openPane,
  planRestore,
  prepareHandIn,
  protectForms,
  readFront,
  restoreScores,
  selectCell,
  unprotectForms,
  validateForms,
  writeScores,
  type Outcome,
} from "../../src/actions";
import { setPatience } from "../../src/excel";
import type { Finding } from "../../src/validation";
import type { Sheet, Workbook } from "../../src/preview/workbook";
import { startExcel, workbookOf, type ExcelSession } from "../host";
import { scored, problemOf, valueOf } from "./clerk";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => {
  excel.stop();
  setPatience();
});

const twoForms = (): Workbook =>
  workbookOf({ sheets: [formSheet({ name: "甲", rows: 3 }), formSheet({ name: "乙" })] });

/** Everything about the sheets that an action might leave changed: contents, locked marks and protection. */
function stateOf(sheets: readonly Sheet[]): string {
  return JSON.stringify(
    sheets.map((sheet) => ({
      protection: sheet.protection ?? null,
      cells: Array.from({ length: 210 }, (_, row) =>
        Array.from({ length: 9 }, (__, column) => [
          sheet.value(row, column),
          sheet.styleAt(row, column).locked,
        ])
      ),
    }))
  );
}

/** Stops a request at its nth action, whatever that is. */
function atAction(n: number): RegExp {
  let seen = 0;
  return { test: () => seen++ === n } as unknown as RegExp;
}

interface Act {
  readonly name: string;
  /** Brings the workbook to where the click is made, and returns the click. */
  prepare(): Promise<() => Promise<Outcome<unknown>>>;
}

const missingWeight = async (): Promise<Finding> => {
  const { findings } = valueOf(await validateForms());
  const finding = findings.find(({ fix }) => fix !== null);
  if (!finding) throw new Error("no finding with a fix");
  return finding;
};

const acts: readonly Act[] = [
  { name: "protectForms", prepare: async () => protectForms },
  {
    name: "protectForms again",
    prepare: async () => {
      valueOf(await protectForms());
      return protectForms;
    },
  },
  {
    name: "unprotectForms",
    prepare: async () => {
      valueOf(await protectForms());
      return unprotectForms;
    },
  },
  { name: "validateForms", prepare: async () => () => validateForms({}) },
  {
    name: "writeScores",
    prepare: async () => {
      valueOf(await protectForms());
      const { plan } = await scored({ "*": "1" });
      return () => writeScores(plan);
    },
  },
  {
    name: "restoreScores",
    prepare: async () => {
      valueOf(await writeScores((await scored({ "*": "1" })).plan));
      const plan = valueOf(await planRestore());
      return () => restoreScores(plan!);
    },
  },
  {
    name: "applyFix",
    prepare: async () => {
      excel.workbook.user.type(excel.workbook.sheets[0]!, 3, 8, "");
      const finding = await missingWeight();
      return () => applyFix(finding);
    },
  },
];

async function fresh(act: Act): Promise<() => Promise<Outcome<unknown>>> {
  excel = await startExcel({ workbook: twoForms() });
  const click = await act.prepare();
  await excel.settled();
  excel.clearRequests();
  return click;
}

interface Asked {
  /** Number of actions of a request to Excel; null for saving the settings. */
  readonly actions: number | null;
}

/** How the workbook is after the click, when nothing goes wrong; and everything that is asked of Excel on the way. */
async function undisturbed(
  act: Act
): Promise<{ before: string; after: string; asked: readonly Asked[] }> {
  const click = await fresh(act);
  const before = stateOf(excel.workbook.sheets);
  valueOf(await click());
  const asked = excel.host.log
    .all()
    .filter(({ purpose }) => purpose === "work" || purpose === "common")
    .map(({ purpose, actions }) => ({ actions: purpose === "work" ? actions.length : null }));
  const after = stateOf(excel.workbook.sheets);
  excel.stop();
  return { before, after, asked };
}

/** Where a request is stopped: at the first and the last action of one that reads, at each of one that writes. */
function places({ actions }: Asked, isReading: boolean): readonly number[] {
  if (actions === null) return [0];
  return isReading ? [0, actions - 1] : Array.from({ length: actions }, (_, n) => n);
}

describe.each(acts)("$name", (act) => {
  test("stopped at any one action of any request, the workbook is as before or as it should be, never in between", async () => {
    const { before, after, asked } = await undisturbed(act);
    let tried = 0;
    for (const [r, request] of asked.entries()) {
      for (const n of places(request, r < 2 && r < asked.length - 1)) {
        const click = await fresh(act);
        const fault =
          request.actions === null
            ? { dda: 4001 }
            : { action: atAction(n), code: "GeneralException" };
        excel.host.faults.failNext({ request: r + 1, ...fault });
        const outcome = await click();
        const now = stateOf(excel.workbook.sheets);
        const place = `request ${r + 1}, action ${n}`;
        expect([place, now === before || now === after]).toEqual([place, true]);
        if (!outcome.ok) {
          const code = request.actions === null ? "settings-not-saved" : "unexpected";
          expect([place, outcome.problem.code]).toEqual([place, code]);
          expect([place, now === before]).toEqual([place, true]);
        }
        tried += 1;
        excel.stop();
      }
    }
    expect(tried).toBeGreaterThan(3);
    excel = await startExcel({ workbook: twoForms() });
  }, 120_000);

  test.each([
    ["a cell is being edited", { dda: 5004 }, "cell-edit-mode"],
    ["the workbook is not in front", { code: "InactiveWorkbook" }, "other-workbook"],
    ["no answer comes", { silent: true }, "no-answer"],
  ] as const)(
    "%s: it is said, and nothing is changed",
    async (_, fault, code) => {
      const { before, asked } = await undisturbed(act);
      for (const [r, request] of asked.entries()) {
        if (request.actions === null) continue;
        const click = await fresh(act);
        excel.host.faults.failNext({ request: r + 1, ...fault });
        if (code === "no-answer") setPatience({ limit: 500 });
        const outcome = await click();
        setPatience();
        if (act.name === "validateForms" && r === asked.length - 1) {
          expect(valueOf(outcome)).toMatchObject({
            highlight: "failed",
            highlightProblem: { code },
          });
        } else {
          expect([r, problemOf(outcome).code]).toEqual([r, code]);
        }
        expect([r, stateOf(excel.workbook.sheets) === before]).toEqual([r, true]);
        excel.stop();
      }
      excel = await startExcel({ workbook: twoForms() });
    },
    60_000
  );
});

test.each([
  ["openPane", openPane],
  ["readFront", readFront],
  ["selectCell", () => selectCell(excel.workbook.sheets[0]!.id, 3, 3)],
] as const)("%s says what went wrong", async (_, click) => {
  excel = await startExcel({ workbook: twoForms() });
  excel.host.faults.failNext({ dda: 5004 });
  expect(problemOf(await click()).code).toBe("cell-edit-mode");
  excel.host.faults.failNext({ silent: true });
  setPatience({ limit: 500 });
  expect(problemOf(await click()).code).toBe("no-answer");
  setPatience();
  excel.host.faults.failNext({ code: "ApiNotFound" });
  expect(problemOf(await click()).code).toBe("api-missing");
  expect((await click()).ok).toBe(true);
});

describe("when bringing back fails too", () => {
  test("the remarks that may have changed are named, and the restore point mends them later", async () => {
    excel = await startExcel({ workbook: twoForms() });
    const { plan } = await scored({ "*": "1" });
    const [sheet] = excel.workbook.sheets;
    excel.host.faults.failNext({ request: 3, code: "GeneralException", action: atAction(8) });
    excel.host.faults.failNext({ request: 4, dda: 5004 });
    const problem = problemOf(await writeScores(plan));
    expect(problem).toMatchObject({ code: "unexpected", data: { undone: "I4、I5、I6" } });
    const written = [3, 4, 5].filter((row) => String(sheet!.value(row, 8)).includes("得分"));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(3);
    const restored = valueOf(await restoreScores(valueOf(await planRestore())!));
    expect(restored.written).toBe(written.length);
    expect([3, 4, 5].map((row) => sheet!.value(row, 8))).toEqual(["2.5分", "2.5分", "2.5分"]);
  });

  test("the sheets whose protection may have changed are named", async () => {
    excel = await startExcel({ workbook: twoForms() });
    excel.host.faults.failNext({
      request: 3,
      code: "GeneralException",
      action: "WorksheetProtection.protect",
    });
    excel.host.faults.failNext({ request: 4, dda: 5004 });
    const problem = problemOf(await protectForms());
    expect(problem).toMatchObject({ code: "unexpected", data: { undone: "甲、乙" } });
  });
});

test("what was written but reads back differently is taken back", async () => {
  excel = await startExcel({ workbook: twoForms() });
  const { plan } = await scored({ "*": "1" });
  const [sheet] = excel.workbook.sheets;
  const stop = excel.workbook.listen((event) => {
    if (event.kind === "changed" && event.by === "add-in" && event.area.row === 4) {
      stop();
      excel.workbook.user.type(sheet!, 4, 8, "被公式改了");
    }
  });
  const problem = problemOf(await writeScores(plan));
  expect(problem).toMatchObject({ code: "not-written", data: { cells: "I5", undone: "yes" } });
  expect([3, 4, 5].map((row) => sheet!.value(row, 8))).toEqual(["2.5分", "2.5分", "2.5分"]);
});

test("settings that cannot be saved stop the write before it begins, and leave protection without a baseline", async () => {
  excel = await startExcel({ workbook: twoForms() });
  const { plan } = await scored({ "*": "1" });
  const before = stateOf(excel.workbook.sheets);
  excel.host.faults.failNext({ request: 2, dda: 4001 });
  expect(problemOf(await writeScores(plan)).code).toBe("settings-not-saved");
  expect(stateOf(excel.workbook.sheets)).toBe(before);
  for (const request of [4, 5]) excel.host.faults.failNext({ request, dda: 4001 });
  const report = valueOf(await protectForms());
  expect(report).toMatchObject({ sheets: [{}, {}], foundKept: false, baselineKept: false });
});

test("a file made ready for handing in has nothing of the add-in left", async () => {
  excel = await startExcel({ workbook: twoForms() });
  const before = excel.workbook.sheets.map((sheet) => sheet.conditionalFormats.length);
  valueOf(await validateForms({}));
  valueOf(await protectForms());
  const report = valueOf(await prepareHandIn({ removeKept: true }));
  expect(report).toMatchObject({
    unprotected: ["甲", "乙"],
    unhighlighted: ["甲", "乙"],
    skipped: [],
    keptRemoved: true,
  });
  expect(report.validation.sheets).toHaveLength(2);
  expect(excel.workbook.sheets.map((sheet) => sheet.protection)).toEqual([undefined, undefined]);
  expect(excel.workbook.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual(before);
  expect([...excel.workbook.settings.keys()]).toEqual([]);
});

describe("making a file ready for handing in", () => {
  async function protectedForms(): Promise<void> {
    excel = await startExcel({ workbook: twoForms() });
    valueOf(await protectForms());
  }

  test("taking the protection off fails: it is on again, and it is said", async () => {
    await protectedForms();
    const before = stateOf(excel.workbook.sheets);
    excel.host.faults.failNext({ request: 3, code: "InactiveWorkbook", action: atAction(6) });
    const problem = problemOf(await prepareHandIn({ removeKept: true }));
    expect(problem).toMatchObject({ code: "other-workbook", data: { undone: "yes" } });
    expect(stateOf(excel.workbook.sheets)).toBe(before);
  });

  test("taking the highlights off fails, or the settings cannot be saved: both are in the report", async () => {
    await protectedForms();
    excel.host.faults.failNext({ request: 4, code: "GeneralException" });
    excel.host.faults.failNext({ request: 6, dda: 4001 });
    expect(valueOf(await prepareHandIn({ removeKept: true }))).toMatchObject({
      unprotected: ["甲", "乙"],
      unhighlighted: [],
      skipped: [
        { name: "甲", reason: "failed", problem: { code: "unexpected" } },
        { name: "乙", reason: "failed" },
      ],
      keptRemoved: false,
    });
  });

  test("a form that somebody else protected keeps its protection", async () => {
    excel = await startExcel({
      workbook: workbookOf({ sheets: [formSheet({ protection: { allowSort: true } })] }),
    });
    expect(valueOf(await prepareHandIn({ removeKept: false }))).toMatchObject({
      unprotected: [],
      keptRemoved: false,
    });
    expect(excel.workbook.activeSheet.protection?.options.allowSort).toBe(true);
  });
});
