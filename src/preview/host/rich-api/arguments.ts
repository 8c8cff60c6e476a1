import { ApiObject, Cells } from "./api-class";
import { deny } from "./api-error";

/** Reading what the add-in passed: anything of another kind is InvalidArgument. */

export function text(args: readonly unknown[], index: number): string {
  const value = args[index];
  return typeof value === "string" ? value : deny("InvalidArgument", `argument ${index + 1}`);
}

export function optionalText(args: readonly unknown[], index: number): string | undefined {
  return args[index] === null || args[index] === undefined ? undefined : text(args, index);
}

export function whole(args: readonly unknown[], index: number): number {
  const value = args[index];
  if (typeof value === "number" && Number.isInteger(value)) return value;
  return deny("InvalidArgument", `argument ${index + 1} is no whole number`);
}

export function optionalWhole(args: readonly unknown[], index: number, standard: number): number {
  return args[index] === null || args[index] === undefined ? standard : whole(args, index);
}

export function optionalFlag(args: readonly unknown[], index: number): boolean {
  const value = args[index] ?? false;
  return typeof value === "boolean" ? value : deny("InvalidArgument", `argument ${index + 1}`);
}

/** One of an enumeration's words; without case, as the real Excel compares them. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  return (
    found ?? deny("InvalidArgument", `${JSON.stringify(value)} is none of ${words.join(", ")}`)
  );
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  return deny("InvalidArgument", "an object is expected");
}

export function textValue(value: unknown): string {
  return typeof value === "string" ? value : deny("InvalidArgument", "a text is expected");
}

export function flagValue(value: unknown): boolean {
  return typeof value === "boolean" ? value : deny("InvalidArgument", "true or false is expected");
}

export function numberValue(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return deny("InvalidArgument", "a number is expected");
}

/** "#RRGGBB", or one of the colour names that the API takes; comes back in capitals. */
export function colorValue(value: unknown): string {
  const color = textValue(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  return NAMED_COLORS[color.toLowerCase()] ?? deny("InvalidArgument", `colour ${color}`);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  pink: "#FFC0CB",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
};

/** A Range or RangeAreas given as an argument. */
export function cellsArgument(args: readonly unknown[], index: number): Cells {
  const value = args[index];
  if (value instanceof ApiObject && value.self instanceof Cells) return value.self;
  return deny("InvalidArgument", `argument ${index + 1} is no range`);
}
