import type { Decimal } from "../quantity";
import type { ScoreCard } from "./card";

/** One row of the year-end form (年终自评表), in the order of its columns. */
export interface YearEndRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 年度指标值: comparator, value and unit as one text, e.g. "≥95%". */
  readonly target: string;
  /** 实际完成值 as it was entered; "" when nothing was. */
  readonly actual: string;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** Whether 偏差原因分析及改进措施 must be filled: the score is below the weight. */
  readonly reasonRequired: boolean;
}

/** The rows of the year-end form. The text 定性 is no part of a qualitative target. */
export function yearEndRows(card: ScoreCard): readonly YearEndRow[] {
  return card.rows.map(({ indicator, answers, weight, evaluation, lost }) => ({
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    target: `${indicator.comparator === "定性" ? "" : indicator.comparator}${indicator.value}${indicator.unit}`,
    actual: answers.actual ?? "",
    weight,
    score: evaluation.status === "scored" ? evaluation.score : null,
    reasonRequired: lost !== null && lost.gt(0),
  }));
}
