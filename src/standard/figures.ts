import { type Decimal, formatDecimal, type Unit } from "../quantity";

/** A figure beside its unit, as people write it: 94.4%, 687.61万元, 3. At most `places` decimals, then "…". */
export function withUnit(value: Decimal, unit: Unit, places = 6): string {
  return formatDecimal(value, places) + unit.name;
}
