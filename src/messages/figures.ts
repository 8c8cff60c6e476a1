import { roundScore, type Decimal } from "../quantity";

/** Points as people read them: at most two decimals, no trailing zeros ("1.25", "5"). */
export function points(value: Decimal): string {
  return roundScore(value).toFixed();
}
