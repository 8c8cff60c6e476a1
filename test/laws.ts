import fastCheck from "fast-check";

/** How many times as many examples as usual, of another choice each time; 0 in the everyday run. */
const TIMES = Number((globalThis as { LAWS_TIMES?: number }).LAWS_TIMES ?? 0);

/**
 * fast-check, for every law of the tests. The everyday run tries the same examples each time, so that its verdict depends
 * on the program alone; `npm run laws` looks for others, many more, and says the seed of what it finds.
 */
const fc: typeof fastCheck = {
  ...fastCheck,
  assert: ((property, { numRuns = 100, ...rest } = {}) =>
    fastCheck.assert(property, {
      ...(TIMES ? {} : { seed: 1 }),
      ...rest,
      numRuns: numRuns * (TIMES || 1),
    })) as typeof fastCheck.assert,
};

export type Arbitrary<T> = fastCheck.Arbitrary<T>;
export default fc;
