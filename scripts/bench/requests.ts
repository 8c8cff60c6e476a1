import {
  openPane,
  planRestore,
  prepareHandIn,
  protectForms,
  readFront,
  restoreScores,
  validateForms,
  writeScores,
  type FormInFront,
  type Outcome,
} from "../../src/actions";
import { defaultSettings, planRemarks, scoreCard, type RemarkPlan } from "../../src/scoring";
import { formSheet } from "../../test/actions/sample-forms";
import { startExcel, workbookOf, type ExcelSession } from "../../test/host";

const BUDGETS = {
  open: 2,
  validate: 3,
  again: 2,
  protect: 3,
  score: 2,
  write: 2,
  restore: 1,
  putBack: 2,
  handIn: 5,
};

/** How many requests each click sends to Excel, counted with Microsoft's client library and the preview's host. */
export async function benchRequests(): Promise<string> {
  const lines: string[] = [];
  for (const rows of [1, 100, 1_000]) {
    const workbook = workbookOf({ sheets: [formSheet({ rows })] });
    const excel = await startExcel({ workbook });
    try {
      lines.push(String(rows).padStart(10) + (await counts(excel)).map(padded).join(""));
    } finally {
      excel.stop();
    }
  }
  const names = Object.keys(BUDGETS).map(padded).join("");
  return [
    "Requests to Excel a click",
    `indicators${names}`,
    ...lines,
    `budget    ${Object.values(BUDGETS).map(padded).join("")}`,
  ].join("\n");
}

const padded = (value: string | number): string => String(value).padStart(10);

async function counts(excel: ExcelSession): Promise<readonly number[]> {
  const count = async (click: () => Promise<Outcome<unknown>>): Promise<number> => {
    excel.clearRequests();
    const outcome = await click();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    await excel.settled();
    return excel.requests().length;
  };
  const open = await count(openPane);
  const validate = await count(() => validateForms({}));
  const again = await count(() => validateForms({}));
  const protect = await count(protectForms);
  const front: FormInFront[] = [];
  const score = await count(async () => {
    const outcome = await readFront();
    if (outcome.ok) front.push(outcome.value);
    return outcome;
  });
  const write = await count(() => writeScores(planOf(front[0]!)));
  const plans: RemarkPlan[] = [];
  const restore = await count(async () => {
    const outcome = await planRestore();
    if (outcome.ok) plans.push(outcome.value!);
    return outcome;
  });
  const putBack = await count(() => restoreScores(plans[0]!));
  const handIn = await count(() => prepareHandIn({ removeKept: true }));
  return [open, validate, again, protect, score, write, restore, putBack, handIn];
}

function planOf({ form, reading }: FormInFront): ReturnType<typeof planRemarks> {
  const actuals = Object.fromEntries(form.indicators.map(({ key }) => [key, { actual: "1次" }]));
  const card = scoreCard(form, actuals, defaultSettings, { spent: "", budget: "" });
  return planRemarks(form, reading.snapshot, card);
}
