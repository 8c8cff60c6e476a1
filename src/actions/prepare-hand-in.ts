import {
  assertWritable,
  HostProblem,
  isOurs,
  keepValues,
  removeHighlights,
  whileProtecting,
} from "../excel";
import type { HandInReport, Outcome } from "./contract";
import { NOTHING_KEPT } from "./kept";
import { changing, problemOf } from "./outcome";
import { unprotectAll } from "./unprotect";
import { validateWorkbook } from "./validate";
import type { FormSheet, Skipped } from "./whole-workbook";

/** See `Actions.prepareHandIn`. Cells stay marked as locked or not; without protection that has no effect. */
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
    const unhighlighted = await takeOffHighlights(
      forms,
      new Set(freed.map(({ id }) => id)),
      skipped
    );
    return {
      validation,
      unprotected: freed.map(({ name }) => name),
      unhighlighted,
      skipped,
      keptRemoved: removeKept && (await forget()),
    };
  });
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
