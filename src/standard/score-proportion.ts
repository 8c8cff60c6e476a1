import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { Binding } from "./binding";
import type { ProblemCode } from "./codes";
import { refuse } from "./refusal";
import type { ProportionRule } from "./rule";
import type { Scored } from "./scored";

export function byProportion(
  clause: ProportionRule,
  x: Decimal,
  binding: Binding,
  weight: Decimal
): Scored {
  const share = shareOf(clause, x, binding);
  if (typeof share === "string") return refuse(share, [clause.span]);
  const score = share.times(weight);
  const target = binding.measure.value ? formatDecimal(binding.measure.value) : "100";
  return {
    ok: true,
    score,
    working: [
      {
        code: "proportion",
        data: {
          actual: formatDecimal(x),
          target,
          weight: formatDecimal(weight),
          score: formatDecimal(score, 4),
        },
        spans: [clause.span],
      },
    ],
    notes: [],
  };
}

/** Actual ÷ target. A rate × weight where the target is 100%; below 100% the two differ and 率 could mean either. */
function shareOf(
  clause: ProportionRule,
  x: Decimal,
  { measure, good }: Binding
): Decimal | ProblemCode {
  if (!measure.value)
    return clause.rate && measure.unit.dimension === "percent" ? x.div(100) : "target-missing";
  if (good === "down") return x.lte(measure.value) ? decimal(1) : "proportion-of-limit";
  if (measure.value.lte(0)) return "target-missing";
  if (x.gte(measure.value)) return decimal(1);
  if (
    clause.rate &&
    measure.unit.dimension === "percent" &&
    !measure.value.eq(100) &&
    !/比例|比率/.test(clause.words)
  )
    return "rate-or-ratio";
  return x.div(measure.value);
}
