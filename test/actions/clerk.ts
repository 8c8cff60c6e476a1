import type { ActionProblem, FormInFront, KeptState, Outcome } from "../../src/actions";
import { openPane, readFront } from "../../src/actions";
import {
  entriesOf,
  planRemarks,
  scoreCard,
  type Actuals,
  type RemarkPlan,
  type ScoreCard,
} from "../../src/scoring";

/** The result of an action that must have worked. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`failed: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The problem of an action that must not have worked. */
export function problemOf(outcome: Outcome<unknown>): ActionProblem {
  if (outcome.ok) throw new Error(`worked: ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}

/** The form in front, as the pane has it. */
export async function formInFront(): Promise<FormInFront> {
  return valueOf(await readFront());
}

export const keptInWorkbook = async (): Promise<KeptState> => valueOf(await openPane()).kept;

export interface Scored {
  readonly front: FormInFront;
  readonly card: ScoreCard;
  readonly plan: RemarkPlan;
}

/** Reads the form in front and plans its remarks for these actuals, by indicator name ("*" for all others). */
export async function scored(
  byName: Readonly<Record<string, string>>,
  settings?: Partial<KeptState["settings"]>
): Promise<Scored> {
  const front = await formInFront();
  const kept = await keptInWorkbook();
  const actuals: Actuals = Object.fromEntries(
    front.form.indicators.flatMap(({ key, name }) => {
      const actual = byName[name] ?? byName["*"];
      return actual === undefined ? [] : [[key, { actual }]];
    })
  );
  const card = scoreCard(
    front.form,
    actuals,
    { ...kept.settings, ...settings },
    entriesOf(kept, front).budgetExecution
  );
  return { front, card, plan: planRemarks(front.form, front.reading.snapshot, card) };
}
