import { decimal, type Decimal } from "../quantity";
import type { Indicator } from "../form";
import { readRemark, type RemarkProblem } from "./remark";

export interface WeightReading {
  readonly weight: Decimal | null;
  /** Where the weight was read; null where the row has none. */
  readonly from: "column" | "remark" | null;
  /** Why the words that should name the weight do not; null when they do, or when there are none. */
  readonly problem: RemarkProblem | null;
}

const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/;

/**
 * The weight of an indicator in points. A 分值 or 权重 column beats the remark; where its cell is blank the
 * remark counts. 权重 10% is read as 10 points of 100 (our guess, from the ministry's hundred-point scale).
 */
export function weightOf(indicator: Indicator): WeightReading {
  const { weightText } = indicator;
  if (weightText.trim() === "") {
    const { weight, problem } = readRemark(indicator.remark);
    return { weight, from: weight ? "remark" : null, problem };
  }
  const percent = PERCENT.exec(weightText)?.[1];
  const { weight, problem } = readRemark(percent ?? weightText);
  if (weight === null && problem === null) {
    const unread: RemarkProblem = { code: "not-a-weight", data: { found: weightText.trim() } };
    return { weight: null, from: null, problem: unread };
  }
  return {
    weight: problem ? null : decimal(weight ?? 0),
    from: problem ? null : "column",
    problem,
  };
}

/** The sum of all weights that can be read; a row without one adds nothing. */
export function totalWeight(indicators: readonly Indicator[]): Decimal {
  return indicators.reduce<Decimal>((sum, indicator) => {
    const { weight } = weightOf(indicator);
    return weight ? sum.plus(weight) : sum;
  }, decimal(0));
}
