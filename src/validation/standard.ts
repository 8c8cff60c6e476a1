import { lint, readStandard } from "../standard";
import { weightOf } from "../scoring";
import { placed, type FormContext } from "./context";
import type { Finding } from "./finding";

/** What is dubious about each standard; the rules are those of standard/, here they are only put in their place. */
export function standards({ form, snapshot }: FormContext): Finding[] {
  return form.indicators.flatMap((indicator) => {
    const { standard, comparator, value, unit, explanation, name } = indicator;
    const cell = indicator.cells.standard;
    if (!cell || standard.trim() === "") return [];
    const lints = lint(readStandard(standard), {
      target: { comparator: comparator || null, value: value || null, unit: unit || null },
      weight: weightOf(indicator).weight,
      explanation,
      indicatorName: name,
    });
    return lints.map((found): Finding => {
      const check = `standard.${found.code}`;
      return {
        check,
        severity: found.severity,
        ...placed(check, snapshot, {
          cell,
          indicator,
          data: found.data,
          expected: found.suggestion,
          found:
            found.spans.map(({ start, end }) => standard.slice(start, end)).join(" … ") || null,
        }),
      };
    });
  });
}
