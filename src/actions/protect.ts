import {
  assertWritable,
  protectSheets,
  putBack,
  whileProtecting,
  type ProtectionPlan,
} from "../excel";
import type { SheetReading } from "../form";
import { keepAsFound } from "./as-found";
import { keepBaseline } from "./baseline";
import type { ActionProblem, Outcome, ProtectReport } from "./contract";
import type { SheetName } from "./kept";
import { countToLock } from "./locked-cells";
import { ActionFailure, changing, concernsAll, problemOf } from "./outcome";
import { requiredAreas } from "./required-areas";
import {
  eachSheet,
  sheetsOfWorkbook,
  whySkipped,
  type FormSheet,
  type Skipped,
} from "./whole-workbook";

/** Cells that may still be filled reach at most this far below a sheet's values (see Form.unlockAreas). */
const ROWS_BELOW = 202;

/** See `Actions.protectForms`. */
export function protectForms(): Promise<Outcome<ProtectReport>> {
  return changing("protect", async () => {
    assertWritable();
    const { plans, skipped, sheets } = await planProtection();
    const done: SheetPlan[] = [];
    await whileProtecting(() => protectAll(plans, done, skipped));
    return {
      sheets: done.map(({ reading }) => ({
        name: reading.snapshot.name,
        lockedCells: countToLock(reading),
      })),
      skipped,
      foundKept: await keepAsFound(done, sheets),
      baselineKept: await keepBaseline(
        done.map(({ reading }) => reading),
        sheets
      ),
    };
  });
}

interface SheetPlan {
  readonly reading: SheetReading;
  readonly plan: ProtectionPlan;
}

async function planProtection(): Promise<{
  readonly plans: readonly SheetPlan[];
  readonly skipped: Skipped[];
  readonly sheets: readonly SheetName[];
}> {
  const { entries, tooLarge } = await sheetsOfWorkbook();
  const plans: SheetPlan[] = [];
  const skipped: Skipped[] = [...tooLarge];
  await eachSheet(entries, { merges: true, rules: true, marksBelow: ROWS_BELOW }, (sheet) => {
    const { entry, reading } = sheet;
    if (reading.forms.length === 0) skipped.push(whySkipped(reading));
    else if (entry.hasPassword) skipped.push({ name: entry.name, reason: "password-protected" });
    else plans.push({ reading, plan: planFor(sheet) });
  });
  return { plans, skipped, sheets: entries };
}

function planFor({ reading, snapshot, below, rules }: FormSheet): ProtectionPlan {
  return {
    before: snapshot,
    below,
    lock: reading.forms.flatMap((form) => form.lockAreas),
    unlock: reading.forms.flatMap((form) => form.unlockAreas),
    highlight: requiredAreas(reading),
    standing: rules,
  };
}

/**
 * Protects all sheets with one request. When that fails, every sheet is first brought back to how it was; then each is
 * tried by itself, so that one sheet that refuses does not keep the others from being protected.
 */
async function protectAll(
  plans: readonly SheetPlan[],
  done: SheetPlan[],
  skipped: Skipped[]
): Promise<void> {
  if (plans.length === 0) return;
  try {
    done.push(...(await protectOrPutBack(plans)));
  } catch (error) {
    const problem = problemOf(error);
    const ends = concernsAll(problem) || problem.data.undone !== "yes";
    if (ends) throw error;
    if (plans.length === 1) return skipOrThrow(plans[0], problem, skipped);
    await protectOneByOne(plans, done, skipped);
  }
}

async function protectOneByOne(
  plans: readonly SheetPlan[],
  done: SheetPlan[],
  skipped: Skipped[]
): Promise<void> {
  for (const plan of plans) {
    try {
      done.push(...(await protectOrPutBack([plan])));
    } catch (error) {
      const { name } = plan.reading.snapshot;
      const problem = problemOf(error);
      skipped.push(
        problem.code === "password-protected"
          ? { name, reason: "password-protected" }
          : { name, reason: "failed", problem }
      );
    }
  }
}

/** A password is a reason to leave the sheet out; anything else is the action's own problem when there is only one sheet. */
function skipOrThrow(
  plan: SheetPlan | undefined,
  problem: ActionProblem,
  skipped: Skipped[]
): void {
  if (!plan || problem.code !== "password-protected") throw new ActionFailure(problem);
  skipped.push({ name: plan.reading.snapshot.name, reason: "password-protected" });
}

/** Protects sheets together, or leaves all of them as they were and throws the problem with `undone`. */
async function protectOrPutBack(sheets: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  const plans = sheets.map(({ plan }) => plan);
  let problem: ActionProblem;
  try {
    const states = await protectSheets(plans);
    const unlike = states.findIndex(
      ({ protection, marksAsPlanned }) => !protection.protected || !marksAsPlanned
    );
    if (unlike < 0) return sheets;
    problem = { code: "not-written", data: { sheet: plans[unlike]?.before.name ?? "" } };
  } catch (error) {
    problem = problemOf(error);
  }
  const lost = await putBack(plans);
  const undone = lost.length === 0 ? "yes" : lost.join("、");
  throw new ActionFailure({ code: problem.code, data: { ...problem.data, undone } });
}
