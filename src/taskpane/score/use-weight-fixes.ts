import { useMemo } from "react";
import type { FormInFront } from "../../actions";
import type { ScoreRow, ScoringSettings } from "../../scoring";
import { validate, type Finding } from "../../validation";

const NONE: ReadonlyMap<string, Finding> = new Map();

/**
 * For rows without a weight, the finding whose mend writes the weight that the standard implies, by indicator key. The
 * sheet is looked through only when there is such a row.
 */
export function useWeightFixes(
  front: FormInFront,
  rows: readonly ScoreRow[],
  settings: ScoringSettings
): ReadonlyMap<string, Finding> {
  const needed = rows.some(({ weight, impliedWeight }) => !weight && impliedWeight !== null);
  return useMemo(() => {
    if (!needed) return NONE;
    const { findings } = validate([front.reading], { settings });
    const missing = findings.filter(({ check, fix }) => check === "weight.missing" && fix !== null);
    return new Map(
      missing.flatMap((finding) => (finding.indicator ? [[finding.indicator.key, finding]] : []))
    );
  }, [needed, front, settings]);
}
