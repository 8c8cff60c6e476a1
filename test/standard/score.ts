import { decimal } from "../../src/quantity";
import {
  evaluate,
  readStandard,
  type BrokenSteps,
  type Evaluation,
  type Target,
} from "../../src/standard";

/** "≥ 95 %" → target; "-" for none, "- 次" for a unit alone. */
export function targetOf(written: string): Target {
  const [comparator = "-", value, unit] = written.split(" ");
  if (comparator === "-") return { comparator: null, value: null, unit: value ?? null };
  return { comparator, value: value ?? null, unit: unit ?? null };
}

export function evaluated(
  standard: string,
  target: string,
  weight: string,
  actual: string,
  brokenSteps: BrokenSteps = "whole"
): Evaluation {
  return evaluate(readStandard(standard), {
    target: targetOf(target),
    weight: decimal(weight),
    answers: { actual },
    brokenSteps,
  });
}

/** The score as text, or "?" where none is said. */
export function score(
  standard: string,
  target: string,
  weight: string,
  actual: string,
  brokenSteps: BrokenSteps = "whole"
): string {
  const result = evaluated(standard, target, weight, actual, brokenSteps);
  return result.status === "scored" ? result.score.toFixed() : "?";
}
