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
    const { brought, ...found } = await bringBack(open, skipped);
    // Where that failed, what is kept about the sheets is needed for the next try.
    const removes = removeKept && brought !== null;
    if (brought && !removes) await forgetAsFound(brought);
    return {
      validation,
      unprotected: freed.map(({ name }) => name),
      unhighlighted,
      ...found,
      skipped,
      keptRemoved: removes && (await forget()),
    };
  });
}

interface BroughtBack extends Pick<HandInReport, "protectedAgain" | "marksLeft"> {
  /** Ids of the sheets that are as they were before; null where that failed. */
  readonly brought: ReadonlySet<string> | null;
}

/** Brings the locked marks back that sheets had before the add-in protected them, and the protection of those that had one. */
async function bringBack(open: readonly FormSheet[], skipped: Skipped[]): Promise<BroughtBack> {
  const sheets = open.map(({ entry }) => entry);
  const found = keptAsFound(sheets);
  const ways = open.flatMap((sheet) => wayBack(found, sheet) ?? []);
  const marksLeft = ways.filter(({ isExact }) => !isExact).map(({ name }) => name);
  if (ways.length === 0) return { protectedAgain: [], marksLeft, brought: new Set() };
  try {
    await whileProtecting(() => putBackAsFound(ways.map(({ sheet }) => sheet)));
  } catch (error) {
    const problem = problemOf(error);
    const names = ways.map(({ name }) => name).filter((name) => !isTold(name, skipped));
    skipped.push(...names.map((name) => ({ name, reason: "failed", problem }) as const));
    return { protectedAgain: [], marksLeft: [], brought: null };
  }
  return {
    protectedAgain: ways.filter(({ sheet }) => sheet.options !== null).map(({ name }) => name),
    marksLeft,
    brought: new Set(ways.map(({ sheet }) => sheet.sheetId)),
  };
}

const isTold = (sheet: string, skipped: readonly Skipped[]): boolean =>
  skipped.some(({ name }) => name === sheet);

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
    if (!open.some((sheet) => sheet.entry.id === entry.id) && !isTold(entry.name, skipped)) {
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
