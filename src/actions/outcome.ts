import { HostProblem, hostProblem } from "../excel";
import type { ActionProblem, Outcome } from "./contract";

/** Something that the clerk has to be told instead of a result. */
export class ActionFailure extends Error {
  constructor(readonly problem: ActionProblem) {
    super(problem.code);
    this.name = "ActionFailure";
  }
}

/** Ends the action with this problem. */
export function fail(code: ActionProblem["code"], data: ActionProblem["data"] = {}): never {
  throw new ActionFailure({ code, data });
}

/** Excel is asked by one action at a time; the next one begins when the last one is done. */
let last: Promise<unknown> = Promise.resolve();
const underWay = new Set<string>();

/** Runs an action that only reads: it waits for its turn. */
export function reading<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  const turn = last.then(() => outcomeOf(work));
  last = turn;
  return turn;
}

/**
 * Runs an action that changes the workbook. A second click while the same action runs or waits is not taken: it would
 * act on what the clerk saw before the first one was done.
 */
export async function changing<T>(name: string, work: () => Promise<T>): Promise<Outcome<T>> {
  if (underWay.has(name)) return { ok: false, problem: { code: "busy", data: { action: name } } };
  underWay.add(name);
  try {
    return await reading(work);
  } finally {
    underWay.delete(name);
  }
}

/** The result of the work, or the problem that ended it. Nothing is thrown on, and nothing is swallowed. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** What to tell the clerk about something that was thrown. */
export function problemOf(error: unknown): ActionProblem {
  if (error instanceof ActionFailure) return error.problem;
  const { code, data } = error instanceof HostProblem ? error : hostProblem(error);
  return { code, data };
}

const CONCERNS_ALL: ReadonlySet<ActionProblem["code"]> = new Set([
  "cell-edit-mode",
  "other-workbook",
  "read-only",
  "no-answer",
]);

/** Whether a problem concerns Excel as a whole, so that trying one sheet after the other would not help. */
export const concernsAll = ({ code }: ActionProblem): boolean => CONCERNS_ALL.has(code);
