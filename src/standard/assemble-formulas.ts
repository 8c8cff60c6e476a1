import { points } from "./outcomes";
import type { FormulaRule } from "./rule";
import { type Reading, type RuleDraft, type RuleProblem, unread } from "./rule-draft";
import type { Expression, RulelessItem } from "./syntax";

/** Adds the written formulas of the score; a formula of what is lost is not understood. */
export function addFormulas({ parts, text }: Reading, draft: RuleDraft): RuleProblem | null {
  const hasLegend = parts.ruleless.some(({ what }) => what === "legend");
  for (const formula of parts.formulas) {
    const span = { start: formula.start, end: formula.end };
    const words = text.slice(formula.start, formula.end);
    // 扣分=(1-完成率)×分值 is what is lost
    if (/[扣减]$/.test(text.slice(0, formula.start))) return unread(span);
    if (!scores(formula.left, words)) continue;
    const side = sideOf(text.slice(Math.max(0, formula.start - 24), formula.start));
    draft.formulas.push({
      span,
      text: words,
      numbered: 0,
      left: formula.left,
      expression: spelledOut(formula.right, side && !hasLegend ? USUAL : parts.ruleless),
      guard: formula.guard,
      side,
    });
  }
  return null;
}

/** 全年实际值(B)/年度指标值(A): what the letters stand for in published self-assessment forms, where a text does not say it. */
const USUAL: readonly RulelessItem[] = [
  { kind: "ruleless", what: "legend", letter: "A", words: "年度指标值", start: 0, end: 0 },
  { kind: "ruleless", what: "legend", letter: "B", words: "全年实际值", start: 0, end: 0 },
];

/** 若为正向指标,则 before a formula. */
function sideOf(before: string): FormulaRule["side"] {
  const said = /(正向|反向|逆向)指标[^;。]*$/.exec(before)?.[1];
  if (said === undefined) return null;
  return said === "正向" ? "up" : "down";
}

/** A formula of the score, not the definition of a rate. */
function scores(left: string, whole: string): boolean {
  return (
    /得分|分值|评分|分数|计分/.test(left) ||
    /[×乘]以?(?:该项|本项|指标|此项)*(?:分值|权重|满分|标准分)/.test(whole)
  );
}

/** The formula with its letters replaced by what they stand for (A为实际值), and ×五分 in digits. */
function spelledOut(expression: Expression, said: readonly RulelessItem[]): Expression {
  if ("op" in expression)
    return {
      op: expression.op,
      a: spelledOut(expression.a, said),
      b: spelledOut(expression.b, said),
    };
  if ("number" in expression) return { ...expression, number: points(expression.number) };
  const legend = said.find((item) => item.what === "legend" && item.letter === expression.name);
  return legend ? { name: legend.words! } : expression;
}
