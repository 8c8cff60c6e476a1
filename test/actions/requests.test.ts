import {
  openPane,
  planRestore,
  prepareHandIn,
  protectForms,
  readFront,
  restoreScores,
  unprotectForms,
  validateForms,
  writeScores,
  type Outcome,
} from "../../src/actions";
import { startExcel, workbookOf, type ExcelSession } from "../host";
import { requestsOf } from "./excel-session";
import { scoreAll } from "./remark-plan-of";
import { formSheet } from "./sample-forms";

let excel: ExcelSession;
afterEach(() => excel.stop());

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** How many messages a click sends to Excel, and the largest of them and of their answers in bytes. */
async function cost(click: () => Promise<Outcome<unknown>>): Promise<number> {
  requestsOf(excel);
  valueOf(await click());
  await excel.settled();
  const made = requestsOf(excel);
  for (const { bytesIn, bytesOut } of made) {
    expect(bytesIn).toBeLessThan(5_000_000);
    expect(bytesOut).toBeLessThan(5_000_000);
  }
  return made.length;
}

const sizes = [
  [1, 1],
  [10, 1],
  [500, 1],
  [10, 3],
  [500, 3],
  [10, 20],
] as const;

describe.each(sizes)("a form of %i rows on each of %i sheets", (rows, sheets) => {
  beforeEach(async () => {
    const names = Array.from({ length: sheets }, (_, i) => `申报表${i + 1}`);
    const workbook = workbookOf({ sheets: names.map((name) => formSheet({ name, rows })) });
    excel = await startExcel({ workbook });
  });

  test("opening the pane takes 2 requests, reading the form in front again 1", async () => {
    expect(await cost(openPane)).toBe(2);
    expect(await cost(readFront)).toBe(1);
  });

  test("validating takes 2 requests, and 1 more when highlights are first put", async () => {
    expect(await cost(() => validateForms({}))).toBe(3);
    expect(await cost(() => validateForms({}))).toBe(2);
    expect(await cost(() => validateForms())).toBe(2);
  });

  test("protecting takes 3 requests, and so does taking it off", async () => {
    expect(await cost(protectForms)).toBe(3);
    expect(await cost(() => validateForms({}))).toBe(2);
    expect(await cost(protectForms)).toBe(3);
    expect(await cost(unprotectForms)).toBe(3);
  });

  test("writing the scores takes 2 requests", async () => {
    await openPane();
    const front = valueOf(await readFront());
    expect(await cost(() => writeScores(scoreAll(front, "1.25")))).toBe(2);
  });

  test("putting the last writing back takes 1 request to show it and 2 to do it", async () => {
    await openPane();
    valueOf(await writeScores(scoreAll(valueOf(await readFront()), "1.25")));
    expect(await cost(planRestore)).toBe(1);
    const plan = valueOf(await planRestore());
    expect(plan?.changes.length).toBeGreaterThan(0);
    expect(await cost(() => restoreScores(plan!))).toBe(2);
  });

  test("preparing for handing in takes 5 requests after protecting and highlighting", async () => {
    valueOf(await validateForms({}));
    valueOf(await protectForms());
    expect(await cost(() => prepareHandIn({ removeKept: true }))).toBe(5);
  });
});
