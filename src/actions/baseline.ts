import { keepValues, keptValue } from "../excel";
import { baselineOf, type Baseline } from "../validation";
import type { SheetReading } from "../form";
import type { SheetName } from "./kept";
import { problemOf } from "./outcome";

const NAME = "baseline";

/**
 * The baseline that is kept in the workbook, for the sheets that it has now: one whose id is unknown is found by its
 * name. undefined where there is none, or it cannot be read by this version.
 */
export function keptBaseline(sheets: readonly SheetName[]): Baseline | undefined {
  const kept = keptValue(NAME);
  if (!isBaseline(kept)) return undefined;
  const present = new Set(sheets.map(({ id }) => id));
  const entries = Object.entries(kept.sheets).map(([id, sheet]) => {
    const byName = sheets.find(({ name }) => name === sheet.name);
    return [present.has(id) || !byName ? id : byName.id, sheet] as const;
  });
  return { ...kept, sheets: Object.fromEntries(entries) };
}

function isBaseline(value: unknown): value is Baseline {
  const { version, sheets } = (value ?? {}) as Partial<Baseline>;
  if (version !== 1 || typeof sheets !== "object" || sheets === null) return false;
  return Object.values(sheets).every(
    (sheet) => typeof sheet?.name === "string" && Array.isArray(sheet.forms)
  );
}

/**
 * Keeps what is locked and filled now on these sheets, to be compared with later; what is kept of other sheets stays.
 * Protection holds without it, so that failing is told and ends nothing.
 *
 * @returns whether it is kept
 */
export async function keepBaseline(
  readings: readonly SheetReading[],
  sheets: readonly SheetName[]
): Promise<boolean> {
  if (readings.length === 0) return true;
  const present = new Set(sheets.map(({ id }) => id));
  const before = Object.entries(keptBaseline(sheets)?.sheets ?? {}).filter(([id]) =>
    present.has(id)
  );
  const now = baselineOf(readings);
  const baseline = { ...now, sheets: { ...Object.fromEntries(before), ...now.sheets } };
  try {
    await keepValues({ [NAME]: baseline });
    return true;
  } catch (error) {
    const { code } = problemOf(error);
    if (code === "settings-not-saved" || code === "no-answer") return false;
    throw error;
  }
}
