import type { Decimal } from "../quantity";

/** How firmly a bound claims its own figure: (含) or a sign 2, 以上 and 达到 1, 以下 and the upper end of a range 0. */
export type Firmness = 0 | 1 | 2;

export interface Bound {
  readonly at: Decimal;
  readonly closed: boolean;
  readonly firm: Firmness;
}

/** A range of the measured figure, in its unit. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** An end of a range; (含) and (不含) are firm. */
export function bound(at: Decimal, inclusive: boolean | null, firm: Firmness): Bound {
  return { at, closed: inclusive ?? true, firm: inclusive === null ? firm : 2 };
}

/** The range on one side of a figure: by its sign, else by the 以上 or 以下 after it, else by the good side. */
export function oneSided(
  op: string,
  at: Decimal,
  tail: string,
  inclusive: boolean | null,
  good: "up" | "down"
): Interval | null {
  const low = (closed: boolean, firm: Firmness): Interval => ({
    low: { at, closed: inclusive ?? closed, firm: inclusive === null ? firm : 2 },
    high: null,
  });
  const high = (closed: boolean, firm: Firmness): Interval => ({
    low: null,
    high: { at, closed: inclusive ?? closed, firm: inclusive === null ? firm : 2 },
  });
  switch (op) {
    case ">=":
      return tail === "down" ? null : low(true, 2);
    case ">":
      return tail === "down" ? null : low(tail === "up", 1);
    case "<=":
      return tail === "up" ? null : high(true, 2);
    case "<":
      return tail === "up" ? null : high(false, 2);
    case "=":
      if (tail === "up") return low(true, 1);
      if (tail === "down") return high(true, 0);
      return { low: { at, closed: true, firm: 2 }, high: { at, closed: true, firm: 2 } };
    case "miss":
      return good === "up" ? high(false, 2) : low(false, 2);
    default:
      if (tail === "up") return low(true, 1);
      if (tail === "down") return high(true, 0);
      return good === "up" ? low(true, 1) : high(true, 1);
  }
}
