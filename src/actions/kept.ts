import { keepValues, keptValue } from "../excel";
import {
  defaultSettings,
  holdsEntries,
  isAnswered,
  isEntered,
  NO_OLDER,
  type Actuals,
  type BudgetExecution,
  type KeptForm,
  type KeptRow,
  type OlderKept,
  type ScoringSettings,
} from "../scoring";
import type { Answers } from "../standard";
import type { KeptState } from "./contract";

/** Raised when what is kept can no longer be read by what was there before; 1 kept actuals by sheet and one 预算执行率. */
const VERSION = 2;
const STATE = "state";

/** A sheet as the add-in remembers it: by id, and by name where another program gave out new ids. */
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

interface OnSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/**
 * What is kept in the workbook, for the sheets that it has now. A sheet whose id is unknown is found by its name; the
 * forms of one that is found by neither count as gone. Whatever is damaged or missing is as in a new workbook.
 */
export function readKept(sheets: readonly SheetName[]): KeptState {
  const state = asRecord(keptValue(STATE));
  return {
    settings: readSettings(asRecord(state.settings)),
    forms: asArray(state.forms)
      .flatMap(readForm)
      .map(
        (form) => onItsSheet(form, sheets) ?? { ...form, place: isHere(form) ? "gone" : form.place }
      ),
    older: readOlder(state, sheets),
  };
}

const isHere = ({ place }: KeptForm): boolean => place === "here";

function onItsSheet<T extends OnSheet>(kept: T, sheets: readonly SheetName[]): T | null {
  const sheet =
    sheets.find(({ id }) => id === kept.sheetId) ??
    sheets.find(({ name }) => name === kept.sheetName);
  return sheet ? { ...kept, sheetId: sheet.id, sheetName: sheet.name } : null;
}

/** Keeps the state in the workbook and saves it. Throws HostProblem `settings-not-saved`. */
export function writeKept({ settings, forms, older }: KeptState): Promise<void> {
  const withEntries = new Set(forms.filter(holdsEntries).map(({ sheetId }) => sheetId));
  const { budgetExecution } = older;
  return keepValues({
    [STATE]: {
      version: VERSION,
      settings,
      // A form without entries is kept beside one with them, so that neither is ever taken for the other.
      forms: forms.filter(({ sheetId }) => withEntries.has(sheetId)).map(formToKeep),
      ...(older.sheets.length > 0 ? { sheets: older.sheets.map(olderToKeep) } : {}),
      ...(budgetExecution ? { budgetExecution } : {}),
    },
  });
}

/** The settings alone, for actions that need no more. */
export const keptSettings = (): ScoringSettings =>
  readSettings(asRecord(asRecord(keptValue(STATE)).settings));

/** Everything that the add-in keeps in a workbook, by name; null takes it out. */
export const NOTHING_KEPT: Readonly<Record<string, null>> = {
  [STATE]: null,
  baseline: null,
  found: null,
  restore: null,
};

const formToKeep = ({ rows, parked, budgetExecution, ...form }: KeptForm) => ({
  ...form,
  rows: rows.map(rowToKeep),
  ...(parked.length > 0 ? { parked: parked.map(rowToKeep) } : {}),
  ...(isEntered(budgetExecution) ? { budgetExecution } : {}),
});

/** A list, because a form has many rows and each name would be there as often. */
const rowToKeep = ({ name, basis, answers, unsure }: KeptRow): readonly unknown[] => [
  name,
  basis,
  ...(answers ? [answers, ...(unsure ? [1] : [])] : []),
];

const olderToKeep = ({ sheetId, sheetName, actuals }: OlderKept["sheets"][number]) => ({
  id: sheetId,
  name: sheetName,
  actuals,
});

function readForm(value: unknown): readonly KeptForm[] {
  const { id, sheetId, sheetName, ordinal, place, title, unit, ...more } = asRecord(value);
  const texts = [id, sheetId, sheetName, title, unit];
  if (!texts.every((text) => typeof text === "string") || typeof ordinal !== "number") return [];
  if (place !== "here" && place !== "gone" && place !== "unsure") return [];
  const mayHaveBeen = asArray(more.mayHaveBeen).map(asText);
  const named = { id, sheetId, sheetName, title, unit } as Pick<
    KeptForm,
    "id" | "sheetId" | "sheetName" | "title" | "unit"
  >;
  return [
    {
      ...named,
      ordinal,
      place,
      ...(more.isOpen === true ? { isOpen: true } : {}),
      ...(mayHaveBeen.length > 0 ? { mayHaveBeen } : {}),
      rows: asArray(more.rows).map(readRow),
      parked: asArray(more.parked).map(readRow).filter(isAnswered),
      budgetExecution: readBudget(asRecord(more.budgetExecution)),
    },
  ];
}

function readRow(value: unknown): KeptRow {
  const [name, basis, answers, unsure] = asArray(value);
  const row = { name: asText(name), basis: asText(basis) };
  if (answers === undefined) return row;
  return { ...row, answers: readAnswers(answers), ...(unsure === 1 ? { unsure: true } : {}) };
}

function readOlder(state: Record<string, unknown>, sheets: readonly SheetName[]): OlderKept {
  const budgetExecution = readBudget(asRecord(state.budgetExecution));
  const kept = asArray(state.sheets).flatMap((value) => {
    const { id, name, actuals } = asRecord(value);
    if (typeof id !== "string" || typeof name !== "string") return [];
    const answers = Object.entries(asRecord(actuals)).map(
      ([key, given]) => [key, readAnswers(given)] as const
    );
    const sheet = {
      sheetId: id,
      sheetName: name,
      actuals: Object.fromEntries(answers) as Actuals,
    };
    return [onItsSheet(sheet, sheets) ?? sheet];
  });
  const none = kept.length === 0 && !isEntered(budgetExecution);
  return none
    ? NO_OLDER
    : { sheets: kept, budgetExecution: isEntered(budgetExecution) ? budgetExecution : null };
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
  spent: asText(spent),
  budget: asText(budget),
});

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
