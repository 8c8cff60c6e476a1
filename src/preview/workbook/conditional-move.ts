import { type Area, boundingArea, shiftArea } from "./area";
import type { ConditionalFormat, ConditionalRule } from "./conditional-format";
import { type LineMove, rebaseReferences } from "./formula/references";

/** The rules after lines were inserted (count > 0) or deleted at `at`; a rule whose cells are all gone goes too. */
export function moveConditionalFormats(
  formats: readonly ConditionalFormat[],
  axis: "row" | "column",
  at: number,
  count: number
): readonly ConditionalFormat[] {
  return formats.flatMap((format) => {
    const areas = format.areas.flatMap((area): Area[] => {
      const moved = shiftArea(area, axis, at, count);
      return moved ? [moved] : [];
    });
    return areas.length === 0 ? [] : [rebased(format, areas, { axis, at, count })];
  });
}

/** The rule for its areas at their new places: relative references keep their distance to the first cell. */
export function rebased(
  format: ConditionalFormat,
  areas: readonly Area[],
  move?: LineMove
): ConditionalFormat {
  const from = boundingArea(format.areas);
  const to = boundingArea(areas);
  const by = { rows: to.row - from.row, columns: to.column - from.column };
  const rebase = (formula: string): string => rebaseReferences(formula, by, move);
  return { ...format, areas, rule: rebaseRule(format.rule, rebase) };
}

/** The rule with its formulas rewritten. */
function rebaseRule(rule: ConditionalRule, rebase: (formula: string) => string): ConditionalRule {
  if (rule.type === "Custom") return { ...rule, formula: rebase(rule.formula) };
  if (rule.type !== "CellValue") return rule;
  return {
    ...rule,
    formula1: rebase(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: rebase(rule.formula2) }),
  };
}
