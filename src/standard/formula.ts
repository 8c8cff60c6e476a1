import { decimal, type Decimal } from "../quantity";
import type { Measure } from "./measure";
import type { Expression } from "./syntax";

/** Why a written formula gives no figure. */
export type FormulaProblem = "formula-name" | "rate-or-ratio" | "formula-division";

export interface FormulaInput {
  readonly measure: Measure;
  /** The actual, in the measure's unit. */
  readonly x: Decimal;
  readonly weight: Decimal;
  /** Names of rates count as fractions: the formula has percent signs of its own. */
  readonly inPercent?: boolean;
  /** 完成率 is the measured rate itself. */
  readonly ownRate?: boolean;
  /** Names of rates count as figures out of a hundred: the formula divides by 100 itself. */
  readonly inHundreds?: boolean;
}

const WEIGHT =
  /^(?:该|本|此)?(?:项|三级|单项|考核)*(?:指标)?(?:的)?(?:分值|权重分?值?|满分|标准分|权重分数|指标分|分数|总分|赋分)$/;
const TARGET =
  /目标|计划|设计|任务(?:数|量|金额)?$|指标值|年初预算|预算数|预算额|批复|应(?:完成|到|上缴|缴|有)|规定|核定/;
const ACTUAL = /实际|完成(?:值|数|量|额|情况)|已完成|执行数|当年/;
const RATE = /率|比例|比重|占比|占|百分比|度$|系数/;
/** A result out of a hundred points: 满意度, 考核得分. */
const OUT_OF_A_HUNDRED = /度$|得分$|评分$|成绩$/;
const TARGET_RATE = /^(?:目标|预期|设定)(?!完成|达成|任务|值?实现).*(?:率|比例|比重|占比|度)$/;
/** What is too much, as a share of the limit: 超支比例. */
const EXCESS = /^超(?:支|预算|出|过|标)?(?:预算|目标|指标)?(?:比例|率|百分比|幅度)$/;
const OF_TARGET = /完成率|完成比例|达成率|达标率|完成比率|完成程度|完成度/;

/**
 * The value of a written formula. Names are resolved by their words: 分值 is the weight, 实际… the actual, …目标 the target; a
 * quotient of two names that are no target is the rate that the indicator measures. Anything else is not guessed.
 */
export function evaluateFormula(
  expression: Expression,
  input: FormulaInput
): Decimal | FormulaProblem {
  if ("number" in expression)
    return expression.percent ? decimal(expression.number).div(100) : decimal(expression.number);
  if ("name" in expression) return named(expression.name, input);
  // 8×实际/设计 is 8×(实际/设计)
  if (
    expression.op === "/" &&
    "op" in expression.a &&
    expression.a.op === "×" &&
    "number" in expression.a.a &&
    "name" in expression.a.b &&
    "name" in expression.b
  )
    return evaluateFormula(
      {
        op: "×",
        a: expression.a.a,
        b: { op: "/", a: expression.a.b, b: expression.b },
      },
      input
    );
  if (
    expression.op === "/" &&
    "name" in expression.a &&
    "name" in expression.b &&
    !WEIGHT.test(expression.b.name)
  )
    return quotient(expression.a.name, expression.b.name, input);
  const a = evaluateFormula(expression.a, input);
  if (typeof a === "string") return a;
  const b = evaluateFormula(expression.b, input);
  if (typeof b === "string") return b;
  switch (expression.op) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "×":
      return a.times(b);
    case "/":
      return b.eq(0) ? "formula-division" : a.div(b);
  }
}

/** 满意率/100×分值: whether a formula divides by a plain hundred. */
export function dividesByHundred(expression: Expression): boolean {
  if (!("op" in expression)) return false;
  const { op, a, b } = expression;
  const here = op === "/" && "number" in b && !b.percent && decimal(b.number).eq(100);
  return here || dividesByHundred(a) || dividesByHundred(b);
}

/** 销售完成率×40%+回款率×60%: whether a formula names rates of different things, of which one actual can be only one. */
export function namesSeveralRates(expression: Expression): boolean {
  const names = namesIn(expression).filter((name) => /率$/.test(name) && !TARGET.test(name));
  const [first] = names;
  return names.some((name) => !name.endsWith(first!) && !first!.endsWith(name));
}

function namesIn(expression: Expression): readonly string[] {
  if ("name" in expression) return [expression.name];
  return "op" in expression ? [...namesIn(expression.a), ...namesIn(expression.b)] : [];
}

/** Whether a name stands for the weight: 分值, 该项权重, 满分. */
export function isWeight(name: string): boolean {
  return WEIGHT.test(name);
}

function named(name: string, input: FormulaInput): Decimal | FormulaProblem {
  const { measure, x, weight } = input;
  if (WEIGHT.test(name)) return weight;
  if (EXCESS.test(name)) return excess(input);
  if (/未|不|差|缺|超|偏/.test(name)) return "formula-name";
  const percent = measure.unit.dimension === "percent";
  // 目标合格率 beside 实际合格率
  if (percent && TARGET_RATE.test(name) && measure.value)
    return input.inHundreds ? measure.value : measure.value.div(100);
  const fractions = percent && input.inPercent === true;
  if (input.inHundreds && OUT_OF_A_HUNDRED.test(name) && ["", "分"].includes(measure.unit.name))
    return x;
  if (RATE.test(name)) {
    const share = percent ? rate(name, input) : OF_TARGET.test(name) ? ratio(input) : null;
    if (share === null) return "formula-name";
    return typeof share === "string" || !input.inHundreds ? share : share.times(100);
  }
  if (TARGET.test(name) && !/完成|实际/.test(name))
    return measure.value ? (fractions ? measure.value.div(100) : measure.value) : "formula-name";
  if (ACTUAL.test(name)) return fractions ? x.div(100) : x;
  return "formula-name";
}

/** A rate stands for itself; 完成率 of a percentage target below 100 could also mean actual ÷ target: refused where the two differ. */
function rate(name: string, input: FormulaInput): Decimal | FormulaProblem {
  const own = input.x.div(100);
  if (input.ownRate) return own;
  if (!OF_TARGET.test(name) || input.measure.value === null || input.measure.value.eq(100))
    return own;
  return "rate-or-ratio";
}

/** Of an amount that is limited; none where the limit is kept. */
function excess({ measure, x, inHundreds }: FormulaInput): Decimal | FormulaProblem {
  const { value, comparator, unit } = measure;
  if (!value?.gt(0) || comparator !== "≤" || unit.dimension === "percent") return "formula-name";
  const share = x.lte(value) ? decimal(0) : x.minus(value).div(value);
  return inHundreds ? share.times(100) : share;
}

function ratio(input: FormulaInput): Decimal | FormulaProblem {
  const { value } = input.measure;
  if (!value || value.eq(0)) return "formula-name";
  return input.x.div(value);
}

function quotient(above: string, below: string, input: FormulaInput): Decimal | FormulaProblem {
  const targetBelow = TARGET.test(below) && !/实际/.test(below);
  const targetAbove = TARGET.test(above) && !/实际|完成/.test(above);
  if (targetBelow && !targetAbove) return ratio(input);
  if (targetAbove && ACTUAL.test(below)) {
    const { value } = input.measure;
    return value && !input.x.eq(0) ? value.div(input.x) : "formula-division";
  }
  return input.measure.unit.dimension === "percent" && !targetAbove
    ? input.x.div(100)
    : "formula-name";
}
