import { type CellValue, type ErrorCode, isError } from "../cell";

/** A value on its way through a formula: one cell's, or a block of cells'. */
export type Block = readonly (readonly CellValue[])[];
export type Operand = CellValue | Block;

export const isBlock = (operand: Operand): operand is Block => Array.isArray(operand);

export const errorValue = (error: ErrorCode): CellValue => ({ error });

/** The formula needs what the preview does not calculate (another function, a name): its last result is kept. */
export class NotCalculated extends Error {}

/** An error value on its way up through operators and functions. */
export class ErrorResult extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

export function fail(code: ErrorCode): never {
  throw new ErrorResult(code);
}

/** One value: a block of one cell is that cell; a larger one would spill, which the preview does not calculate. */
export function single(operand: Operand): CellValue {
  if (!isBlock(operand)) return operand;
  if (operand.length === 1 && operand[0]!.length === 1) return operand[0]![0]!;
  throw new NotCalculated();
}

export function toNumber(value: CellValue): number {
  if (isError(value)) return fail(value.error);
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const text = value.trim();
  const percent = text.endsWith("%");
  const number = Number(percent ? text.slice(0, -1) : text.replace(/,/g, ""));
  if (text === "" || Number.isNaN(number)) return fail("#VALUE!");
  return percent ? number / 100 : number;
}

export function toText(value: CellValue): string {
  if (isError(value)) return fail(value.error);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** As Excel writes a number in General: at most 15 digits, no binary tail. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

export function toBoolean(value: CellValue): boolean {
  if (isError(value)) return fail(value.error);
  if (typeof value !== "string") return Boolean(value);
  const upper = value.trim().toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") return fail("#VALUE!");
  return upper === "TRUE";
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Negative, zero or positive; numbers come before texts, texts before booleans; texts without case; empty is 0 or "". */
export function compare(a: CellValue, b: CellValue): number {
  if (isError(a)) return fail(a.error);
  if (isError(b)) return fail(b.error);
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  const kinds = [typeof left, typeof right] as [keyof typeof RANK, keyof typeof RANK];
  if (kinds[0] !== kinds[1]) return RANK[kinds[0]] - RANK[kinds[1]];
  if (typeof left === "string") {
    const [x, y] = [left.toLowerCase(), String(right).toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function emptyLike(other: string | number | boolean | null): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
