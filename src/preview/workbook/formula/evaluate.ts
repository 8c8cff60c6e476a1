import { type Area, bottom, cellArea, right } from "../area";
import { type CellValue, isError } from "../cell";
import type { Sheet } from "../sheet";
import { FUNCTIONS } from "./functions";
import { type Expression, parseFormula } from "./parse";
import type { Corner, Reference } from "./references";
import {
  ErrorResult,
  NotCalculated,
  type Operand,
  compare,
  errorValue,
  fail,
  single,
  toBoolean,
  toNumber,
  toText,
} from "./values";

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far relative references are moved from how they are written: for conditional formats. */
  readonly shift?: { readonly rows: number; readonly columns: number };
  /** The value of another cell; goes through here so that circles can be found. */
  readonly valueAt: (sheet: Sheet, row: number, column: number) => CellValue;
}

/** The result of a formula with "="; undefined where the preview cannot calculate it. A result of nothing is 0. */
export function evaluate(formula: string, place: Place): CellValue | undefined {
  const expression = parseFormula(formula);
  if (!expression) return undefined;
  try {
    return single(run(expression, place)) ?? 0;
  } catch (error) {
    if (error instanceof ErrorResult) return errorValue(error.code);
    if (error instanceof NotCalculated) return undefined;
    throw error;
  }
}

/** Whether every function and name in it is one that the preview calculates. */
export function isCalculated(formula: string): boolean {
  const expression = parseFormula(formula);
  return expression !== undefined && known(expression);
}

const OWN = ["IF", "IFERROR", "ROW", "COLUMN"];

function known(expression: Expression): boolean {
  switch (expression.kind) {
    case "constant":
    case "error":
    case "reference":
      return true;
    case "name":
      return false;
    case "call":
      return (
        (OWN.includes(expression.name) || FUNCTIONS[expression.name] !== undefined) &&
        expression.args.every(known)
      );
    case "binary":
      return known(expression.left) && known(expression.right);
    default:
      return known(expression.of);
  }
}

function run(expression: Expression, place: Place): Operand {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "error":
      return fail(expression.code);
    case "reference":
      return cellsOf(expression.reference, place);
    case "name":
      throw new NotCalculated();
    case "percent":
      return toNumber(single(run(expression.of, place))) / 100;
    case "negate":
      return -toNumber(single(run(expression.of, place)));
    case "plus":
      return run(expression.of, place);
    case "binary":
      return binary(
        expression.operator,
        single(run(expression.left, place)),
        single(run(expression.right, place))
      );
    case "call":
      return call(expression.name, expression.args, place);
  }
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, left: number, right: number): CellValue {
  let result: number;
  if (operator === "+") result = left + right;
  else if (operator === "-") result = left - right;
  else if (operator === "*") result = left * right;
  else if (operator === "^") result = left ** right;
  else result = right === 0 ? fail("#DIV/0!") : left / right;
  return Number.isFinite(result) ? result : errorValue("#NUM!");
}

function call(name: string, args: readonly Expression[], place: Place): Operand {
  if (name === "IF") return runIf(args, place);
  if (name === "IFERROR") return runIfError(args, place);
  if (name === "ROW" || name === "COLUMN") return position(name, args, place);
  const known = FUNCTIONS[name];
  if (!known) throw new NotCalculated();
  if (args.length < known.least || args.length > known.most) throw new NotCalculated();
  const values = args.map((arg) => argument(arg, place));
  return known.run(values);
}

/** Errors reach functions as values: ISERROR asks for them, the others pass them on. */
function argument(expression: Expression, place: Place): Operand {
  try {
    return run(expression, place);
  } catch (error) {
    if (error instanceof ErrorResult) return errorValue(error.code);
    throw error;
  }
}

function runIf(args: readonly Expression[], place: Place): Operand {
  const [condition, then, otherwise] = args;
  if (!condition || !then || args.length > 3) throw new NotCalculated();
  if (toBoolean(single(run(condition, place)))) return run(then, place);
  return otherwise ? run(otherwise, place) : false;
}

function runIfError(args: readonly Expression[], place: Place): Operand {
  const [wanted, instead] = args;
  if (!wanted || !instead || args.length > 2) throw new NotCalculated();
  const value = single(argument(wanted, place));
  return isError(value) ? run(instead, place) : value;
}

function position(name: string, args: readonly Expression[], place: Place): CellValue {
  const [of] = args;
  if (!of) return (name === "ROW" ? place.row : place.column) + 1;
  if (of.kind !== "reference" || args.length > 1) throw new NotCalculated();
  const corner = moved(of.reference.from, place);
  return (name === "ROW" ? corner.row : corner.column) + 1;
}

function moved(corner: Corner, place: Place): { row: number; column: number } {
  const { rows, columns } = place.shift ?? { rows: 0, columns: 0 };
  return {
    row: corner.row < 0 || corner.fixedRow ? corner.row : corner.row + rows,
    column: corner.column < 0 || corner.fixedColumn ? corner.column : corner.column + columns,
  };
}

/** The cells that a reference names; whole rows and columns as far as the sheet is used. */
function cellsOf(reference: Reference, place: Place): Operand {
  const { sheet: name } = reference;
  const sheet = name === undefined ? place.sheet : place.sheet.workbook.sheetByName(name);
  if (!sheet) return fail("#REF!");
  const from = moved(reference.from, place);
  const to = moved(reference.to, place);
  if (reference.single) return cellAt(sheet, from, place);
  const [firstRow, lastRow] = span(from.row, to.row, () => bottom(usedPart(sheet)));
  const [firstColumn, lastColumn] = span(from.column, to.column, () => right(usedPart(sheet)));
  const block: CellValue[][] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const line: CellValue[] = [];
    for (let column = firstColumn; column <= lastColumn; column++) {
      line.push(cellAt(sheet, { row, column }, place));
    }
    block.push(line);
  }
  return block;
}

function cellAt(sheet: Sheet, at: { row: number; column: number }, place: Place): CellValue {
  if (at.row < 0 || at.column < 0) return fail("#REF!");
  return place.valueAt(sheet, at.row, at.column);
}

const usedPart = (sheet: Sheet): Area => sheet.usedArea(true) ?? cellArea(0, 0);

/** First and last index; −1 on both sides means all that is used. */
function span(from: number, to: number, lastUsed: () => number): [number, number] {
  if (from < 0 && to < 0) return [0, lastUsed()];
  return [Math.min(from, to), Math.max(from, to)];
}
