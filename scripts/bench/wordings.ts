import { WORDINGS } from "../../test/standard/wordings";

/** A wording of the tests with one actual and the score it gets ("?" where it is asked about or refused). */
export interface Case {
  readonly standard: string;
  readonly target: {
    readonly comparator: string | null;
    readonly value: string | null;
    readonly unit: string | null;
  };
  readonly weight: string;
  readonly actual: string;
  readonly expected: string;
}

export const CASES: readonly Case[] = Object.values(WORDINGS)
  .flat()
  .flatMap(([standard, target, weight, ...given]) => {
    const [comparator = "-", value, unit] = target.split(" ");
    const named =
      comparator === "-"
        ? { comparator: null, value: null, unit: value ?? null }
        : { comparator, value: value ?? null, unit: unit ?? null };
    return given.map(([actual, expected]) => ({
      standard,
      target: named,
      weight: String(weight),
      actual,
      expected,
    }));
  });
