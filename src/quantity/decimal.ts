import Big from "big.js";

/** An exact decimal number. Sums, differences and products are exact; a quotient is cut at 30 places. */
export type Decimal = Big;

const Exact = Big();
Exact.DP = 30;
Exact.RM = Big.roundHalfUp;
Exact.NE = -40;
Exact.PE = 40;

/** Makes an exact decimal of plain decimal text such as "687.61" or of a number. Throws for anything else: read people's writing with readNumber. */
export function decimal(value: string | number | Decimal): Decimal {
  return new Exact(value);
}

/**
 * The figure that a quotient stands for: 3 × (106.6 ÷ 120) is 2.66499…9 with the quotient cut at 30 places, and 2.665 again
 * when rounded at 20. No figure of a form has so many places of its own.
 */
export function whatItStandsFor(value: Decimal): Decimal {
  return value.round(20, Big.roundHalfUp);
}

/** Rounds to two places, half up: the rule for every score. */
export function roundScore(value: Decimal): Decimal {
  return whatItStandsFor(value).round(2, Big.roundHalfUp);
}
