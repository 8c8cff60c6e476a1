import { decimal } from "../quantity";
import type { Scalar } from "./snapshot";

/**
 * The text of a cell as a person reads it, white space included. Numbers are written plainly, with two exceptions that
 * would otherwise be misread: one in a percent format is "95%", not "0.95", and one in a date format is "2024-12-31",
 * not "45657".
 */
export function scalarText(value: Scalar, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return String(value);
  const codes = formatCodes(numberFormat);
  if (codes.includes("%")) return `${decimal(value).times(100).toFixed()}%`;
  const isDate = /[yd]/i.test(codes) && !/[0#?]/.test(codes);
  return (isDate ? dateText(value) : null) ?? decimal(value).toFixed();
}

/** A format's first section without its literal texts, escapes, colours and locales. */
function formatCodes(numberFormat: string): string {
  const bare = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return bare.split(";")[0] ?? "";
}

/** Excel's day number (1900 date system) as year-month-day; null outside its range. */
function dateText(serial: number): string | null {
  if (serial < 1 || serial >= 2_958_466) return null;
  const day = Math.floor(serial);
  const sinceEpoch = day - (day < 60 ? 25_568 : 25_569);
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}
