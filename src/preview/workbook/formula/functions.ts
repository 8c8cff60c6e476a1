import { type CellValue, isError } from "../cell";
import {
  type Operand,
  compare,
  errorValue,
  fail,
  isBlock,
  single,
  toBoolean,
  toNumber,
  toText,
} from "./values";

type Run = (args: readonly Operand[]) => CellValue;

interface ExcelFunction {
  readonly least: number;
  readonly most: number;
  readonly run: Run;
}

/** The functions that the preview calculates, besides IF, IFERROR, ROW and COLUMN (evaluate.ts). */
export const FUNCTIONS: Readonly<Record<string, ExcelFunction>> = {
  SUM: many((args) => numbers(args).reduce((sum, n) => sum + n, 0)),
  AVERAGE: many((args) => {
    const all = numbers(args);
    return all.length === 0 ? fail("#DIV/0!") : all.reduce((sum, n) => sum + n, 0) / all.length;
  }),
  MIN: many((args) => numbers(args).reduce((a, b) => Math.min(a, b), Infinity)),
  MAX: many((args) => numbers(args).reduce((a, b) => Math.max(a, b), -Infinity)),
  COUNT: many((args) => flat(args).filter((value) => typeof value === "number").length),
  COUNTA: many((args) => flat(args).filter((value) => value !== null).length),
  COUNTBLANK: exactly(1, (args) => flat(args).filter((v) => v === null || v === "").length),
  AND: many((args) => booleans(args).every((value) => value)),
  OR: many((args) => booleans(args).some((value) => value)),
  NOT: one((value) => !toBoolean(value)),
  ISBLANK: one((value) => value === null),
  ISNUMBER: one((value) => typeof value === "number"),
  ISTEXT: one((value) => typeof value === "string"),
  ISNONTEXT: one((value) => typeof value !== "string"),
  ISLOGICAL: one((value) => typeof value === "boolean"),
  ISERROR: one((value) => isError(value)),
  ISNA: one((value) => isError(value) && value.error === "#N/A"),
  LEN: one((value) => toText(value).length),
  TRIM: one((value) =>
    toText(value)
      .replace(/^ +| +$/g, "")
      .replace(/ {2,}/g, " ")
  ),
  CLEAN: one((value) => toText(value).replace(/[\x00-\x1f]/g, "")),
  UPPER: one((value) => toText(value).toUpperCase()),
  LOWER: one((value) => toText(value).toLowerCase()),
  CHAR: one((value) => character(toNumber(value), 255)),
  UNICHAR: one((value) => character(toNumber(value), 0x10ffff)),
  ABS: one((value) => Math.abs(toNumber(value))),
  VALUE: one((value) => toNumber(value)),
  N: one((value) => (typeof value === "number" || typeof value === "boolean" ? +value : 0)),
  EXACT: exactly(2, (args) => toText(single(args[0]!)) === toText(single(args[1]!))),
  ROUND: exactly(2, ([value, digits]) =>
    round(toNumber(single(value!)), toNumber(single(digits!)))
  ),
  MOD: exactly(2, ([value, by]) => modulo(toNumber(single(value!)), toNumber(single(by!)))),
  LEFT: between(1, 2, ([text, count]) => toText(single(text!)).slice(0, length(count))),
  RIGHT: between(1, 2, ([text, count]) => {
    const whole = toText(single(text!));
    return whole.slice(Math.max(0, whole.length - length(count)));
  }),
  MID: exactly(3, ([text, start, count]) => {
    const from = Math.trunc(toNumber(single(start!))) - 1;
    if (from < 0) fail("#VALUE!");
    return toText(single(text!)).slice(from, from + length(count));
  }),
  SUBSTITUTE: exactly(3, ([text, old, next]) => {
    const [whole, from, to] = [text!, old!, next!].map((arg) => toText(single(arg)));
    return from === "" ? whole! : whole!.split(from!).join(to!);
  }),
  CONCATENATE: many((args) => args.map((arg) => toText(single(arg))).join("")),
  NA: exactly(0, () => errorValue("#N/A")),
  COUNTIF: exactly(2, ([cells, wanted]) => {
    const value = single(wanted!);
    if (typeof value === "string" && /^[<>=]|[*?]/.test(value)) return countIf(cells!, value);
    return flat([cells!]).filter((v) => v !== null && !isError(v) && compare(v, value) === 0)
      .length;
  }),
};

function countIf(cells: Operand, condition: string): number {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(condition)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  const pattern = new RegExp(`^${wildcards(operand)}$`, "isu");
  return flat([cells]).filter((value) => {
    if (isError(value)) return false;
    if (operator === "=" || operator === "<>") {
      const same = Number.isNaN(number) ? pattern.test(toText(value)) : value === number;
      return same === (operator === "=");
    }
    if (typeof value !== "number" || Number.isNaN(number)) return false;
    if (operator === "<") return value < number;
    if (operator === ">") return value > number;
    return operator === "<=" ? value <= number : value >= number;
  }).length;
}

const wildcards = (text: string): string =>
  text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");

function many(run: Run): ExcelFunction {
  return { least: 1, most: 255, run };
}

function exactly(count: number, run: Run): ExcelFunction {
  return { least: count, most: count, run };
}

function between(least: number, most: number, run: Run): ExcelFunction {
  return { least, most, run };
}

function one(run: (value: CellValue) => CellValue): ExcelFunction {
  return exactly(1, ([arg]) => run(single(arg!)));
}

function flat(args: readonly Operand[]): CellValue[] {
  return args.flatMap((arg) => (isBlock(arg) ? arg.flat() : [arg]));
}

/** From cells only numbers count; written directly, texts that are numbers and booleans do too. Errors come through. */
function numbers(args: readonly Operand[]): number[] {
  return args.flatMap((arg) => {
    if (!isBlock(arg)) return [toNumber(arg)];
    return arg.flat().flatMap((value) => {
      if (isError(value)) return fail(value.error);
      return typeof value === "number" ? [value] : [];
    });
  });
}

function booleans(args: readonly Operand[]): boolean[] {
  return args.flatMap((arg) => {
    if (!isBlock(arg)) return [toBoolean(arg)];
    const told = arg.flat().filter((value) => value !== null && typeof value !== "string");
    return told.map((value) => toBoolean(value));
  });
}

function character(code: number, most: number): string {
  if (code < 1 || code > most) fail("#VALUE!");
  return String.fromCodePoint(Math.trunc(code));
}

function length(count: Operand | undefined): number {
  const value = count === undefined ? 1 : Math.trunc(toNumber(single(count)));
  return value < 0 ? fail("#VALUE!") : value;
}

function modulo(value: number, by: number): number {
  return by === 0 ? fail("#DIV/0!") : value - by * Math.floor(value / by);
}

/** Half away from zero, on the decimal writing of the number. */
function round(value: number, digits: number): number {
  const shift = (n: number, by: number): number => {
    const [mantissa, exponent = "0"] = String(n).split("e");
    return Number(`${mantissa}e${Number(exponent) + by}`);
  };
  const places = Math.trunc(digits);
  return Math.sign(value) * shift(Math.round(shift(Math.abs(value), places)), -places);
}
