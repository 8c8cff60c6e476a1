import type { SheetReading } from "../form";
import type { ScoringSettings } from "../scoring";
import type { Baseline } from "./baseline";
import { compareWithBaseline } from "./changes";
import { contextOf, type FormCheck } from "./context";
import type { Finding } from "./finding";
import { emptyRequired, unusedRows } from "./required";
import { standards } from "./standard";
import { blankRows, level1Missing, levelPairs, numbersAsText, plainContents } from "./structure";
import { targets } from "./target";
import { duplicateNames, slips } from "./text";
import { weights } from "./weight";

/** Every check of a form by itself. What the baseline knows is compared apart, because it can find forms that are gone. */
const formChecks: readonly FormCheck[] = [
  emptyRequired,
  unusedRows,
  blankRows,
  plainContents,
  numbersAsText,
  levelPairs,
  level1Missing,
  targets,
  weights,
  standards,
  duplicateNames,
  slips,
];

export interface ValidationOptions {
  /** What was there when protection was switched on; without it nothing is said about changes. */
  readonly baseline?: Baseline;
  readonly settings: ScoringSettings;
  /** Called before each sheet; asked before each sheet whether to stop. */
  readonly watch?: {
    progress?(done: number, of: number): void;
    cancelled?(): boolean;
  };
}

export interface ValidationResult {
  /** In the order of the sheets, and on each from top to bottom; what concerns a whole form stands at its head. */
  readonly findings: readonly Finding[];
  /** Cells of the forms that were looked at, headers and titles not counted. */
  readonly cellsChecked: number;
  readonly indicatorsChecked: number;
  /** True where `watch.cancelled` stopped it: the findings are then those of the first sheets. */
  readonly cancelled: boolean;
}

/** Validates forms: all findings of all checks at once. Pure; the time is linear in the number of cells. */
export function validate(
  readings: readonly SheetReading[],
  { baseline, settings, watch }: ValidationOptions
): ValidationResult {
  const findings: Finding[] = [];
  let cellsChecked = 0;
  let indicatorsChecked = 0;
  let cancelled = false;
  for (const [i, reading] of readings.entries()) {
    cancelled = watch?.cancelled?.() ?? false;
    if (cancelled) break;
    watch?.progress?.(i, readings.length);
    const changed = baseline ? compareWithBaseline(reading, baseline) : [];
    const found: Finding[] = [];
    for (const form of reading.forms) {
      const context = contextOf(form, reading.snapshot, settings);
      for (const check of formChecks) for (const finding of check(context)) found.push(finding);
      cellsChecked += form.cells.filter(({ duty }) => duty !== "header" && duty !== "title").length;
      indicatorsChecked += form.indicators.length;
    }
    const inPlace = inOrder([...changed, ...withoutSaid(found, changed)]);
    // one by one: a call takes only so many arguments, and a large sheet has more findings
    for (const finding of inPlace) findings.push(finding);
  }
  return { findings, cellsChecked, indicatorsChecked, cancelled };
}

/**
 * Leaves out what another finding says better: a cell that has been emptied, or that lacks a weight, is not told again as
 * empty, nor its row as unused.
 */
function withoutSaid(findings: readonly Finding[], changed: readonly Finding[]): Finding[] {
  const emptied = changed.filter(({ check }) => check === "required.emptied");
  const weightless = findings.filter(({ check }) => check === "weight.missing");
  const cells = new Set([...emptied, ...weightless].map(({ address }) => address));
  const rows = new Set(emptied.map(({ cell }) => cell?.row));
  return findings.filter(({ check, address, cell }) => {
    if (check === "required.empty") return !cells.has(address);
    return check !== "required.unused-row" || !rows.has(cell?.row);
  });
}

/** From top to bottom and left to right; what has no cell comes first. A stable sort keeps the order of the checks within a cell. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const row = ({ cell }: Finding): number => cell?.row ?? -1;
  const column = ({ cell }: Finding): number => cell?.column ?? -1;
  return [...findings].sort((a, b) => row(a) - row(b) || column(a) - column(b));
}
