import {
  groupsThatFit,
  isReadable,
  listSheets,
  readSheets,
  type SheetEntry,
  type SheetRead,
  type SnapshotOptions,
} from "../excel";
import { readSheet, type SheetReading } from "../form";
import type { ProtectReport } from "./contract";
import { fail } from "./outcome";

export type Skipped = ProtectReport["skipped"][number];

/** A sheet of the workbook that was read as forms. */
export interface FormSheet extends SheetRead {
  readonly entry: SheetEntry;
  readonly reading: SheetReading;
}

export interface Watch {
  progress?(done: number, of: number): void;
  cancelled?(): boolean;
}

/**
 * Reads sheets as forms, as many at a time as fit into one answer, and hands them on one by one. Between two requests the
 * pane can draw, and the clerk can stop it.
 */
export async function eachSheet(
  entries: readonly SheetEntry[],
  options: SnapshotOptions,
  take: (sheet: FormSheet) => void,
  watch: Watch = {}
): Promise<void> {
  let done = 0;
  for (const group of groupsThatFit(entries)) {
    if (watch.cancelled?.()) fail("cancelled");
    const reads = await readSheets(group, options);
    for (const [i, read] of reads.entries()) {
      if (watch.cancelled?.()) fail("cancelled");
      const entry = group[i];
      if (entry) take({ ...read, entry, reading: readSheet(read.snapshot) });
      done += 1;
      watch.progress?.(done, entries.length);
    }
  }
}

/** All sheets that can be read, and those that are too large for that. */
export async function sheetsOfWorkbook(): Promise<{
  readonly entries: readonly SheetEntry[];
  readonly tooLarge: readonly Skipped[];
}> {
  const { sheets } = await listSheets();
  const tooLarge = sheets
    .filter((sheet) => !isReadable(sheet))
    .map<Skipped>(({ name }) => ({
      name,
      reason: "failed",
      problem: { code: "too-large", data: { sheet: name } },
    }));
  return { entries: sheets.filter(isReadable), tooLarge };
}

/** Why a sheet has no forms, as the reports name it. */
export function whySkipped({ snapshot, problems }: SheetReading): Skipped {
  const codes = problems.map((problem) => problem.code);
  if (codes.includes("empty-sheet")) return { name: snapshot.name, reason: "empty-sheet" };
  if (codes.includes("side-by-side")) return { name: snapshot.name, reason: "side-by-side" };
  return { name: snapshot.name, reason: "no-form" };
}
