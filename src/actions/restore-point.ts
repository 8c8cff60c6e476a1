import { keepValues, keptValue } from "../excel";
import type { Form, Indicator, Scalar, SheetSnapshot } from "../form";
import { markOf, matchForms, originsOf, type FormMark, type RemarkChange } from "../scoring";

const NAME = "restore";

/** The remarks of the last write, as they were before it; Excel's undo is not reliable for add-ins. */
export interface RestorePoint {
  readonly version: 2;
  readonly sheetId: string;
  readonly sheetName: string;
  /** All forms of the sheet, so that one is never taken for another. */
  readonly forms: readonly FormMark[];
  readonly cells: readonly RestoreCell[];
}

export interface RestoreCell {
  /** The indicator, by the number of its form and its own number in it: it may have moved meanwhile. */
  readonly form: number;
  readonly index: number;
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
  if (kept?.version !== 2 || !Array.isArray(kept.cells) || !Array.isArray(kept.forms)) return null;
  return kept as RestorePoint;
}

/** Keeps a restore point, null for none; throws HostProblem `settings-not-saved`. */
export const keepRestorePoint = (point: RestorePoint | null): Promise<void> =>
  keepValues({ [NAME]: point });

/** The restore point for remarks that are about to be written on a sheet that was just read. */
export function restorePointFor(
  changes: readonly RemarkChange[],
  { id, name, top, left, values }: SheetSnapshot,
  forms: readonly Form[]
): RestorePoint {
  const places = new Map(
    forms.flatMap(({ indicators }, form) =>
      indicators.map(({ row }, index) => [row, { form, index }] as const)
    )
  );
  return {
    version: 2,
    sheetId: id,
    sheetName: name,
    forms: forms.map(markOf),
    cells: changes.flatMap(({ key, indicatorName, row, column, after }) => {
      const place = places.get(row);
      const before = values[row - top]?.[column - left] ?? "";
      return place ? [{ ...place, key, name: indicatorName, row, column, before, after }] : [];
    }),
  };
}

/** The indicator that a cell of the restore point belongs to; undefined where it is gone or cannot be told for certain. */
export function indicatorFinder(
  point: RestorePoint,
  forms: readonly Form[]
): (cell: RestoreCell) => Indicator | undefined {
  const marks = forms.map(markOf);
  const { pairs } = matchForms(point.forms, marks);
  const found = new Map<string, Indicator>();
  pairs.forEach((was, is) => {
    if (was === null) return;
    for (const [now, index] of originsOf(point.forms[was]!.rows, marks[is]!.rows)) {
      const indicator = forms[is]!.indicators[now];
      if (indicator) found.set(`${was} ${index}`, indicator);
    }
  });
  return ({ form, index }) => found.get(`${form} ${index}`);
}
