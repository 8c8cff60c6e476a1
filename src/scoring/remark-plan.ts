import type { Form, Indicator, SheetSnapshot } from "../form";
import { assumedNot } from "../standard";
import { remarkCell, type RemarkCell } from "./remark-cell";
import { readRemark, withScore } from "./remark";
import { headingOf } from "./form-mark";
import type { RemarkChange, RemarkPlan, RemarkRefusal, ScoreCard, ScoreRow } from "./card";

/** The most characters that a cell can hold. */
const CELL_LIMIT = 32_767;

/**
 * What writing the scores into the remarks would change, cell by cell: `before` is the remark's text now, `after` the
 * same text with the add-in's own ending. A remark that cannot be written, or in which somebody else wrote a score,
 * is refused with the reason; `data.reason` of `remark-unclear` is foreign-score, merged, shared or too-long.
 */
export function planRemarks(form: Form, snapshot: SheetSnapshot, card: ScoreCard): RemarkPlan {
  const shared = sharedCells(form.indicators);
  const heading = headingOf(form);
  return plan(
    form,
    card.rows.map((row) => decideScore(heading, row, snapshot, shared))
  );
}

/** What taking the add-in's endings off again would change; remarks without one are not mentioned. */
export function planClearing(form: Form, snapshot: SheetSnapshot): RemarkPlan {
  const shared = sharedCells(form.indicators);
  return plan(
    form,
    form.indicators.flatMap((indicator) => decideClear(indicator, snapshot, shared))
  );
}

type Heading = ReturnType<typeof headingOf>;
type Decision = RemarkChange | RemarkRefusal | "unchanged";

function decideScore(
  heading: Heading,
  row: ScoreRow,
  snapshot: SheetSnapshot,
  shared: ReadonlySet<string>
): Decision {
  const { indicator, evaluation } = row;
  const cell = indicator.cells.remark;
  if (!cell) return refusal(indicator, "no-remark-column");
  if (evaluation.status !== "scored") {
    return refusal(indicator, "not-scored", {
      status: evaluation.status,
      problem: evaluation.problem.code,
    });
  }
  const remark = remarkCell(snapshot, cell);
  const { problem } = readRemark(remark.text);
  if (problem?.code === "foreign-score") {
    return refusal(indicator, "remark-unclear", { reason: "foreign-score", ...problem.data });
  }
  const decision = decide(indicator, remark, withScore(remark.text, evaluation.score), shared);
  if (!isChange(decision)) return decision;
  const assumes = assumedNot(evaluation).map(({ data }) => data["words"] ?? "");
  return {
    ...decision,
    basis: basisOf(heading, indicator),
    ...(assumes.length > 0 ? { assumes } : {}),
  };
}

/**
 * The texts of a row that its score is computed from, and whose form it stands in, as one text to be compared: a form of
 * another unit may have come to stand in the same rows.
 */
export function basisOf({ title, unit: owner }: Heading, indicator: Indicator): string {
  const { comparator, value, unit, standard, weightText, actualText } = indicator;
  return JSON.stringify([title, owner, comparator, value, unit, standard, weightText, actualText]);
}

function decideClear(
  indicator: Indicator,
  snapshot: SheetSnapshot,
  shared: ReadonlySet<string>
): readonly Decision[] {
  if (!indicator.cells.remark) return [];
  const remark = remarkCell(snapshot, indicator.cells.remark);
  const after = withScore(remark.text, null);
  return after === remark.text ? [] : [decide(indicator, remark, after, shared)];
}

function decide(
  indicator: Indicator,
  remark: RemarkCell,
  after: string,
  shared: ReadonlySet<string>
): Decision {
  if (remark.isFormula) return refusal(indicator, "remark-is-formula");
  if (remark.swallowed) return refusal(indicator, "remark-unclear", { reason: "merged" });
  if (shared.has(place(remark))) return refusal(indicator, "remark-unclear", { reason: "shared" });
  if (after.length > CELL_LIMIT)
    return refusal(indicator, "remark-unclear", { reason: "too-long" });
  if (after === remark.text) return "unchanged";
  if (remark.hidden) return refusal(indicator, "row-hidden");
  if (remark.locked) return refusal(indicator, "remark-locked");
  const { row, column, text: before } = remark;
  return { key: indicator.key, indicatorName: indicator.name, row, column, before, after };
}

function refusal(
  indicator: Indicator,
  code: RemarkRefusal["code"],
  data: RemarkRefusal["data"] = {}
): RemarkRefusal {
  const { key, name: indicatorName, row, cells } = indicator;
  return { key, indicatorName, row, column: cells.remark?.column ?? null, code, data };
}

function plan(form: Form, decisions: readonly Decision[]): RemarkPlan {
  return {
    sheetId: form.sheetId,
    sheetName: form.sheetName,
    changes: decisions.filter(
      (made): made is RemarkChange => made !== "unchanged" && "after" in made
    ),
    refusals: decisions.filter(
      (made): made is RemarkRefusal => made !== "unchanged" && "code" in made
    ),
    unchanged: decisions.filter((made) => made === "unchanged").length,
  };
}

const isChange = (made: Decision): made is RemarkChange => made !== "unchanged" && "after" in made;

/** Remark cells that several indicators would have to share. */
function sharedCells(indicators: readonly Indicator[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { cells } of indicators) {
    if (!cells.remark) continue;
    const key = place(cells.remark);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

const place = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;
