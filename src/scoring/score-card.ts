import { decimal, type Decimal } from "../quantity";
import {
  evaluate,
  impliedWeight,
  questionsOf,
  readStandard,
  type Answers,
  type Target,
} from "../standard";
import type { Form, Indicator } from "../form";
import { answersFor, inOwnUnit } from "./answers";
import { budgetExecutionPoints } from "./budget-execution";
import { gradeOf } from "./grade";
import { weightOf } from "./weight";
import type {
  Actuals,
  BudgetExecution,
  ScoreCard,
  ScoreRow,
  ScoringSettings,
  Subtotal,
} from "./card";

/**
 * Scores every indicator of a form. A row without an actual, without a weight or with a standard that cannot be read has
 * no score and is counted in `missing`; it is never 0 by default.
 * With `weightTotal` 100 预算执行率 is one of the indicators: `grandTotal` is then the total itself. The grade is given only
 * where the weights add up to `weightTotal`, because its bounds are points of 100.
 */
export function scoreCard(
  form: Form,
  actuals: Actuals,
  settings: ScoringSettings,
  budgetExecution: BudgetExecution
): ScoreCard {
  const rows = form.indicators.map((indicator) =>
    scoreRow(indicator, actuals[indicator.key] ?? {}, settings)
  );
  return sumRows(rows, settings, budgetExecution);
}

/** The card of rows that are scored already: a single changed actual need not score the whole form again. */
export function sumRows(
  rows: readonly ScoreRow[],
  settings: ScoringSettings,
  budgetExecution: BudgetExecution
): ScoreCard {
  const total = sum(rows.map(scoreOf));
  const weight = sum(rows.map((row) => row.weight));
  const missing = rows.filter((row) => row.evaluation.status !== "scored").length;
  const points = budgetExecutionPoints(budgetExecution);
  const outside = settings.weightTotal === 100 ? decimal(0) : points;
  const grandTotal = missing === 0 && rows.length > 0 && outside ? total.plus(outside) : null;
  return {
    rows,
    subtotals: subtotals(rows),
    total,
    weight,
    missing,
    budgetExecution: points,
    grandTotal,
    grade:
      grandTotal && weight.eq(settings.weightTotal) ? gradeOf(grandTotal, settings.grades) : null,
  };
}

/**
 * Scores one indicator. What stands in a column for actuals is the actual, whatever was entered in the pane for it;
 * further questions of the standard are answered from the pane.
 */
export function scoreRow(
  indicator: Indicator,
  entered: Answers,
  settings: ScoringSettings
): ScoreRow {
  const target: Target = {
    comparator: indicator.comparator,
    value: indicator.value,
    unit: indicator.unit,
  };
  const reading = readStandard(indicator.standard);
  const questions = questionsOf(reading, target);
  const { weight, from } = weightOf(indicator);
  const inColumn = indicator.actualText.trim() !== "";
  const answers = inColumn
    ? { ...entered, actual: inOwnUnit(indicator.actualText, indicator, questions) }
    : entered;
  const evaluation = evaluate(reading, {
    target,
    weight,
    answers: answersFor(questions, answers, inColumn),
    brokenSteps: settings.brokenSteps,
  });
  return {
    indicator,
    weight,
    weightFrom: from,
    impliedWeight: weight ? null : (impliedWeight(reading, target)?.weight ?? null),
    questions,
    answers,
    actualFrom: inColumn ? "column" : (answers.actual ?? "").trim() !== "" ? "pane" : null,
    evaluation,
    lost: weight && evaluation.status === "scored" ? weight.minus(evaluation.score) : null,
  };
}

/**
 * The rows that keep the form from full marks, in the form's order: those that lost points and those that have no
 * score yet (`lost` is null there).
 */
export function missingForFullMarks(card: ScoreCard): readonly ScoreRow[] {
  return card.rows.filter((row) => row.lost === null || row.lost.gt(0));
}

function subtotals(rows: readonly ScoreRow[]): readonly Subtotal[] {
  const byLevel1 = new Map<string, ScoreRow[]>();
  for (const row of rows) {
    const group = byLevel1.get(row.indicator.level1);
    if (group) group.push(row);
    else byLevel1.set(row.indicator.level1, [row]);
  }
  return [...byLevel1].map(([level1, group]) => ({
    level1,
    score: sum(group.map(scoreOf)),
    weight: sum(group.map((row) => row.weight)),
    complete: group.every((row) => row.evaluation.status === "scored"),
  }));
}

const scoreOf = (row: ScoreRow): Decimal | null =>
  row.evaluation.status === "scored" ? row.evaluation.score : null;

const sum = (points: readonly (Decimal | null)[]): Decimal =>
  points.reduce<Decimal>((total, next) => (next ? total.plus(next) : total), decimal(0));
