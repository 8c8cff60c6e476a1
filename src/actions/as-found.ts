import {
  isOurs,
  keepValues,
  keptValue,
  marksFound,
  uniformMarks,
  type AsFound,
  type MarksFound,
  type ProtectionPlan,
} from "../excel";
import type { SheetProtection, SheetReading } from "../form";
import { markOf } from "../scoring";
import type { SheetName } from "./kept";
import { problemOf } from "./outcome";
import type { FormSheet } from "./whole-workbook";

export const AS_FOUND = "found";
const VERSION = 1;

/** How a sheet was before the add-in protected it for the first time. */
interface SheetFound {
  readonly name: string;
  /** What its own protection allowed; null where it had none. */
  readonly options: SheetProtection["options"];
  /** null where they are too scattered to be kept. */
  readonly marks: MarksFound | null;
  /** Where each indicator stood, to see whether rows have moved since: row and what it is known by. */
  readonly rows: readonly (readonly [row: number, mark: string])[];
}

type Found = Readonly<Record<string, SheetFound>>;

/** Characters of addresses for one sheet: a form has a few hundred, one whose cells are marked one by one has many. */
const MARKS_LIMIT = 100_000;

function allKept(): Found {
  const { version, sheets } = (keptValue(AS_FOUND) ?? {}) as { version?: number; sheets?: Found };
  return version === VERSION && typeof sheets === "object" && sheets !== null ? sheets : {};
}

/** What is kept, for the sheets that the workbook has now; one whose id is unknown is found by its name. */
export function keptAsFound(sheets: readonly SheetName[]): Found {
  return Object.fromEntries(
    Object.entries(allKept()).flatMap(([id, found]) => {
      const sheet =
        sheets.find((one) => one.id === id) ?? sheets.find(({ name }) => name === found.name);
      return sheet ? [[sheet.id, { ...found, name: sheet.name }]] : [];
    })
  );
}

/**
 * Notes how sheets were that were just protected. What was noted before stays, because since then the marks are the
 * add-in's own; only a protection that somebody put on in the meantime is noted anew. A sheet that has the add-in's
 * protection already, and of which nothing is noted, is left out.
 *
 * @returns whether it is kept
 */
export async function keepAsFound(
  plans: readonly { readonly reading: SheetReading; readonly plan: ProtectionPlan }[],
  sheets: readonly SheetName[]
): Promise<boolean> {
  const kept = keptAsFound(sheets);
  const now = plans.flatMap(({ reading, plan }) => {
    const { id, protection } = plan.before;
    const before = kept[id];
    if (isOurs(protection)) return [];
    if (!before) return [[id, foundNow(reading, plan)] as const];
    return protection.protected ? [[id, { ...before, options: protection.options }] as const] : [];
  });
  return now.length === 0 || keep({ ...kept, ...Object.fromEntries(now) });
}

function foundNow({ snapshot, forms }: SheetReading, plan: ProtectionPlan): SheetFound {
  const marks = marksFound(plan);
  const length = [...marks.all, ...marks.unlocked].join().length;
  return {
    name: snapshot.name,
    options: snapshot.protection.protected ? snapshot.protection.options : null,
    marks: length > MARKS_LIMIT ? null : marks,
    rows: rowsOf(forms),
  };
}

const rowsOf = (forms: SheetReading["forms"]): SheetFound["rows"] =>
  forms.flatMap((form) =>
    markOf(form).rows.map(({ name }, i) => [form.indicators[i]!.row, name] as const)
  );

/** Takes sheets, by their ids, out of what is kept. Where that cannot be saved it stays without harm: it is what they are. */
export async function forgetAsFound(ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await keep(Object.fromEntries(Object.entries(allKept()).filter(([id]) => !ids.has(id))));
}

async function keep(found: Found): Promise<boolean> {
  const isNone = Object.keys(found).length === 0;
  try {
    await keepValues({ [AS_FOUND]: isNone ? null : { version: VERSION, sheets: found } });
    return true;
  } catch (error) {
    const { code } = problemOf(error);
    if (code === "settings-not-saved" || code === "no-answer") return false;
    throw error;
  }
}

/** How a sheet is to be left, and whether its locked marks will be just as they were. */
export interface WayBack {
  readonly sheet: AsFound;
  readonly name: string;
  readonly isExact: boolean;
}

/** How a sheet that is not protected any more goes back; null where it was not protected by the add-in. */
export function wayBack(found: Found, { entry, reading }: FormSheet): WayBack | null {
  const was = found[entry.id];
  if (!was) return null;
  const { marks, options, name } = was;
  const inPlace = haveMoved(was.rows, rowsOf(reading.forms)) ? uniformNow(marks, reading) : marks;
  return {
    sheet: { sheetId: entry.id, marks: inPlace, options },
    name,
    isExact: inPlace !== null && !marks?.isPartly,
  };
}

/** Where rows have moved, only marks that were the same everywhere are known for the cells that are there now. */
function uniformNow(marks: MarksFound | null, { forms }: SheetReading): AsFound["marks"] {
  const isLocked = marks?.unlocked.length === 0;
  if (!marks || (!isLocked && !isAllUnlocked(marks))) return null;
  return uniformMarks(
    forms.flatMap((form) => [...form.lockAreas, ...form.unlockAreas]),
    isLocked
  );
}

const isAllUnlocked = ({ all, unlocked }: MarksFound): boolean => all.join() === unlocked.join();

/** Whether an indicator that is there now, and was then, stands in another row. */
function haveMoved(before: SheetFound["rows"], now: SheetFound["rows"]): boolean {
  if (now.length < before.length) return true;
  const rows = new Map<string, Set<number>>();
  for (const [row, mark] of before) rows.set(mark, (rows.get(mark) ?? new Set()).add(row));
  return now.some(
    ([row, mark]) => rows.has(mark) && !rows.get(mark)!.has(row) && isSole(now, before, mark)
  );
}

const isSole = (now: SheetFound["rows"], before: SheetFound["rows"], mark: string): boolean =>
  [now, before].every((list) => list.filter(([, one]) => one === mark).length === 1);
