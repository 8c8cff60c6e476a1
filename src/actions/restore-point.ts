import { keepValues, keptValue } from "../excel";
import type { Scalar } from "../form";

const NAME = "restore";

/** The remarks of the last write, as they were before it; Excel's undo is not reliable for add-ins. */
export interface RestorePoint {
  readonly version: 1;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cells: readonly RestoreCell[];
}

export interface RestoreCell {
  /** Of the indicator: it may have moved meanwhile. */
  readonly key: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly before: Scalar;
  readonly after: string;
}

/** The restore point of the last write, null where there is none. */
export function restorePoint(): RestorePoint | null {
  const kept = keptValue(NAME) as Partial<RestorePoint> | null;
  if (kept?.version !== 1 || !Array.isArray(kept.cells)) return null;
  return kept as RestorePoint;
}

/** Keeps a restore point, null for none; throws HostProblem `settings-not-saved`. */
export const keepRestorePoint = (point: RestorePoint | null): Promise<void> =>
  keepValues({ [NAME]: point });
