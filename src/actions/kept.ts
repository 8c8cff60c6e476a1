import { keepValues, keptValue } from "../excel";
import {
  defaultSettings,
  type Actuals,
  type BudgetExecution,
  type ScoringSettings,
} from "../scoring";
import type { Answers } from "../standard";
import type { KeptState } from "./contract";

/** Raised when what is kept can no longer be read by what was there before. */
const VERSION = 1;
const STATE = "state";

/** A sheet as the add-in remembers it: by id, and by name where another program gave out new ids. */
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

interface KeptSheet extends SheetName {
  readonly actuals: Actuals;
}

/** Names of the sheets that were seen, by id; so that they can be kept beside the ids. */
const names = new Map<string, string>();

/**
 * What is kept in the workbook, for the sheets that it has now. A sheet whose id is unknown is found by its name. Whatever
 * is damaged or missing is as in a new workbook.
 */
export function readKept(sheets: readonly SheetName[]): KeptState {
  for (const { id, name } of sheets) names.set(id, name);
  const state = asRecord(keptValue(STATE));
  const present = new Set(sheets.map(({ id }) => id));
  const actuals: Record<string, Actuals> = {};
  for (const kept of asArray(state.sheets).flatMap(readSheet)) {
    const byName = sheets.find(({ name }) => name === kept.name);
    const id = present.has(kept.id) || !byName ? kept.id : byName.id;
    if (!names.has(id)) names.set(id, kept.name);
    actuals[id] ??= kept.actuals;
  }
  return {
    settings: readSettings(asRecord(state.settings)),
    budgetExecution: readBudget(asRecord(state.budgetExecution)),
    actuals,
  };
}

/** Keeps the state in the workbook and saves it. Throws HostProblem `settings-not-saved`. */
export function writeKept({ settings, budgetExecution, actuals }: KeptState): Promise<void> {
  const sheets = Object.entries(actuals).map<KeptSheet>(([id, answers]) => ({
    id,
    name: names.get(id) ?? "",
    actuals: answers,
  }));
  return keepValues({ [STATE]: { version: VERSION, settings, budgetExecution, sheets } });
}

/** The settings alone, for actions that need no more. */
export const keptSettings = (): ScoringSettings =>
  readSettings(asRecord(asRecord(keptValue(STATE)).settings));

/** Everything that the add-in keeps in a workbook, by name; null takes it out. */
export const NOTHING_KEPT: Readonly<Record<string, null>> = {
  [STATE]: null,
  baseline: null,
  restore: null,
};

function readSheet(value: unknown): readonly KeptSheet[] {
  const { id, name, actuals } = asRecord(value);
  if (typeof id !== "string" || typeof name !== "string") return [];
  const answers = Object.entries(asRecord(actuals)).map(([key, given]) => [
    key,
    readAnswers(given),
  ]);
  return [{ id, name, actuals: Object.fromEntries(answers) as Actuals }];
}

const readAnswers = (value: unknown): Answers =>
  Object.fromEntries(
    Object.entries(asRecord(value)).filter(([, text]) => typeof text === "string")
  ) as Answers;

function readSettings({
  brokenSteps,
  weightTotal,
  grades,
}: Record<string, unknown>): ScoringSettings {
  const { excellent, good, fair } = asRecord(grades);
  const bounds = [excellent, good, fair];
  const descending = bounds.every((bound, i) => i === 0 || Number(bound) < Number(bounds[i - 1]));
  const known = bounds.every((bound) => typeof bound === "number" && bound >= 0 && bound <= 100);
  return {
    brokenSteps:
      brokenSteps === "pro-rata" || brokenSteps === "started"
        ? brokenSteps
        : defaultSettings.brokenSteps,
    weightTotal: weightTotal === 100 ? 100 : 90,
    grades:
      known && descending
        ? ({ excellent, good, fair } as ScoringSettings["grades"])
        : defaultSettings.grades,
  };
}

const readBudget = ({ spent, budget }: Record<string, unknown>): BudgetExecution => ({
  spent: typeof spent === "string" ? spent : "",
  budget: typeof budget === "string" ? budget : "",
});

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
