import {
  assertWritable,
  HostProblem,
  isOurs,
  keepValues,
  putBackAsFound,
  removeHighlights,
  whileProtecting,
} from "../excel";
import { forgetAsFound, keptAsFound, wayBack } from "./as-found";
import type { HandInReport, Outcome } from "./contract";
import { NOTHING_KEPT } from "./kept";
import { changing, problemOf } from "./outcome";
import { unprotectAll } from "./unprotect";
import { validateWorkbook } from "./validate";
import type { FormSheet, Skipped } from "./whole-workbook";

/** See `Actions.prepareHandIn`. */
export function prepareHandIn({
  removeKept,
}: {
  readonly removeKept: boolean;
}): Promise<Outcome<HandInReport>> {
  return changing("hand-in", async () => {
    assertWritable();
    const { report: validation, forms } = await validateWorkbook({ merges: true, rules: true }, {});
    const skipped: Skipped[] = [];
    const ours = forms.filter(({ entry }) => isOurs(entry.protection) && !entry.hasPassword);
    const freed = await whileProtecting(() =>
      unprotectAll(
        ours.map(({ entry }) => entry),
        skipped
      )
    );
    const isFree = new Set(freed.map(({ id }) => id));
    const unhighlighted = await takeOffHighlights(forms, isFree, skipped);
    const open = forms.filter(({ entry }) => !entry.protection.protected || isFree.has(entry.id));
    const { backAsFound, ...found } = await bringBack(open, skipped);
    return {
      validation,
      unprotected: freed.map(({ name }) => name),
      unhighlighted,
      ...found,
      skipped,
      keptRemoved: removeKept && backAsFound && (await forget()),
    };
  });
}

interface BroughtBack extends Pick<HandInReport, "protectedAgain" | "marksLeft"> {
  /** false where it failed: what is kept about the sheets is then needed for the next try. */
  readonly backAsFound: boolean;
}

/** Brings the locked marks back that sheets had before the add-in protected them, and the protection of those that had one. */
async function bringBack(open: readonly FormSheet[], skipped: Skipped[]): Promise<BroughtBack> {
  const sheets = open.map(({ entry }) => entry);
  const found = keptAsFound(sheets);
  const ways = open.flatMap((sheet) => wayBack(found, sheet) ?? []);
  const marksLeft = ways.filter(({ isExact }) => !isExact).map(({ name }) => name);
  if (ways.length === 0) return { protectedAgain: [], marksLeft, backAsFound: true };
  try {
    await whileProtecting(() => putBackAsFound(ways.map(({ sheet }) => sheet)));
  } catch (error) {
    const problem = problemOf(error);
    skipped.push(...ways.map(({ name }) => ({ name, reason: "failed", problem }) as const));
    return { protectedAgain: [], marksLeft: [], backAsFound: false };
  }
  const ids = new Set(ways.map(({ sheet }) => sheet.sheetId));
  return {
    protectedAgain: ways.filter(({ sheet }) => sheet.options !== null).map(({ name }) => name),
    marksLeft,
    backAsFound: await forgetAsFound(ids),
  };
}

/** The sheets are ready by then; what could not be taken out of the settings is told by `keptRemoved`. */
async function forget(): Promise<boolean> {
  try {
    await keepValues(NOTHING_KEPT);
    return true;
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    return false;
  }
}

/** A sheet that stays protected keeps its highlights; that is told as a sheet that was left out. */
async function takeOffHighlights(
  forms: readonly FormSheet[],
  freed: ReadonlySet<string>,
  skipped: Skipped[]
): Promise<readonly string[]> {
  const highlighted = forms.filter(({ rules }) => rules.length > 0);
  const open = highlighted.filter(
    ({ entry }) => !entry.protection.protected || freed.has(entry.id)
  );
  for (const { entry } of highlighted) {
    if (
      !open.some((sheet) => sheet.entry.id === entry.id) &&
      !skipped.some(({ name }) => name === entry.name)
    ) {
      const problem = { code: "sheet-protected", data: { sheet: entry.name } } as const;
      skipped.push({ name: entry.name, reason: "failed", problem });
    }
  }
  if (open.length === 0) return [];
  try {
    await removeHighlights(
      open.map(({ entry, rules }) => ({ sheetId: entry.id, standing: rules }))
    );
    return open.map(({ entry }) => entry.name);
  } catch (error) {
    const problem = problemOf(error);
    skipped.push(
      ...open.map(({ entry }) => ({ name: entry.name, reason: "failed", problem }) as const)
    );
    return [];
  }
}
