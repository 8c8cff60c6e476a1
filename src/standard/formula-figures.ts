import { type Decimal, formatDecimal } from "../quantity";
import { withUnit } from "./figures";
import { evaluateFormula, type FormulaInput, isWeight } from "./formula";
import type { Expression } from "./syntax";

interface Part {
  readonly text: string;
  readonly kind: "sum" | "product" | "figure";
}

/**
 * A formula with its figures put in: 实际完成值/目标值×分值 → "15亿元 ÷ 20亿元 × 50". Null where a name stands for anything but the
 * weight, the actual and the target of the row.
 */
export function formulaInFigures(expression: Expression, input: FormulaInput): string | null {
  return partOf(expression, input)?.text ?? null;
}

const SIGNS = { "+": "+", "-": "−", "×": "×", "/": "÷" } as const;

function partOf(expression: Expression, input: FormulaInput): Part | null {
  if ("number" in expression)
    return { text: expression.number + (expression.percent ? "%" : ""), kind: "figure" };
  if ("name" in expression) {
    if (!isWeight(expression.name)) return ofTheRow(expression, input);
    return { text: formatDecimal(input.weight), kind: "figure" };
  }
  const { op } = expression;
  // 实际支出/到位资金 can be one rate, which the row has as a whole
  const whole = "name" in expression.a && "name" in expression.b && op === "/";
  const given = whole ? ofTheRow(expression, input) : null;
  if (given) return given;
  const [a, b] = [partOf(expression.a, input), partOf(expression.b, input)];
  if (!a || !b) return null;
  const sum = op === "+" || op === "-";
  const left = !sum && a.kind === "sum" ? `(${a.text})` : a.text;
  const right = b.kind === "figure" || op === "+" ? b.text : `(${b.text})`;
  return { text: `${left} ${SIGNS[op]} ${right}`, kind: sum ? "sum" : "product" };
}

/** The figure as the row has it: the actual, the target, or one divided by the other. */
function ofTheRow(expression: Expression, input: FormulaInput): Part | null {
  const value = evaluateFormula(expression, input);
  if (typeof value === "string") return null;
  const { x, measure } = input;
  const { unit, value: target } = measure;
  const scale = unit.dimension === "percent" && !value.eq(x) ? 100 : 1;
  const figure = (value: Decimal): string =>
    input.inHundreds ? formatDecimal(value) : withUnit(value, unit);
  const [actual, aim] = [figure(x), target && figure(target)];
  const isRatio = "op" in expression || /率$/.test("name" in expression ? expression.name : "");
  if (target && isRatio && unit.dimension !== "percent" && !target.eq(0) && value.eq(x.div(target)))
    return { text: `${actual} ÷ ${aim}`, kind: "product" };
  if (target && "op" in expression && !target.eq(0) && value.eq(x.div(target)))
    return { text: `${actual} ÷ ${aim}`, kind: "product" };
  if (value.eq(x.div(scale))) return { text: actual, kind: "figure" };
  if (!target || !aim) return null;
  if (value.eq(target.div(scale))) return { text: aim, kind: "figure" };
  if (!target.eq(0) && value.eq(x.div(target)))
    return { text: `${actual} ÷ ${aim}`, kind: "product" };
  return !x.eq(0) && value.eq(target.div(x))
    ? { text: `${aim} ÷ ${actual}`, kind: "product" }
    : null;
}
