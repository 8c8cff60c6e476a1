import { type CellValue, type Content, ERROR_CODES, NO_CONTENT } from "./cell";
import { DAYS_TO_1904, dateSerial, timeSerial } from "./dates";

/**
 * Reads text as Excel reads what is typed into a cell (the API reads strings the same way): "95%" is 0.95 shown as a
 * percentage, "1,200" a number, "2024-5-1" a date, "TRUE" a boolean; "=A1", "+A1" and "-A1" are formulas, and so is
 * every other text that begins with a sign; "'5" and everything in a cell formatted as text stay text. Full-width
 * digits stay text. A number format comes back only where the cell's own is General.
 *
 * @param format the cell's present number format
 * @param year of a date typed without one
 * @param dates1904 whether the workbook counts its days from 1904
 */
export function readInput(text: string, format: string, year: number, dates1904 = false): Content {
  if (text === "") return NO_CONTENT;
  if (text.startsWith("'")) return { value: text.slice(1), formula: "", quotePrefix: true };
  if (format === "@") return { value: text, formula: "" };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const plain = readConstant(text.trim(), year, dates1904);
  if (!plain && /^[-+]./s.test(text)) return { value: null, formula: `=${text}` };
  if (!plain) return { value: text, formula: "" };
  const own = plain.format !== undefined && format === "General";
  return { value: plain.value, formula: "", ...(own ? { numberFormat: plain.format! } : {}) };
}

interface Constant {
  value: CellValue;
  format?: string;
}

function readConstant(text: string, year: number, dates1904: boolean): Constant | undefined {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  const error = ERROR_CODES.find((code) => code === upper);
  if (error) return { value: { error } };
  const date = readDate(text, year);
  if (date && dates1904) {
    const value = Number(date.value) - DAYS_TO_1904;
    return value >= 0 ? { ...date, value } : undefined;
  }
  return readNumber(text) ?? date ?? readTime(text);
}

const NUMBER = /^([+-]?)([¥￥$]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?([eE][+-]?\d{1,3})?(%?)$/;

function readNumber(text: string): Constant | undefined {
  const negative = /^\((.+)\)$/.exec(text);
  const parts = NUMBER.exec(negative ? negative[1]! : text);
  if (!parts || (negative && parts[1])) return undefined;
  const [, sign, currency, whole = "", fraction = "", exponent = "", percent] = parts;
  const grouped = whole.includes(",");
  let value = Number(`${whole.replace(/,/g, "") || "0"}${fraction}${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  // There is no −0 in a cell.
  if (sign === "-" || negative) value = 0 - value;
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent) return { value: divideBy100(value), format: `0${decimals}%` };
  if (currency) return { value, format: `${currency}#,##0${decimals}` };
  if (grouped) return { value, format: `#,##0${decimals}` };
  if (exponent) return { value, format: "0.00E+00" };
  return { value };
}

/** 95.5 → 0.955 without a binary tail: the decimal point of the shortest writing is moved. */
function divideBy100(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}

const DATE = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const MONTH = /^(\d{4})(?:年(\d{1,2})月|[-/](\d{1,2}))$/;
const DAY = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)$/;

function readDate(text: string, year: number): Constant | undefined {
  const full = DATE.exec(text);
  if (full) {
    const chinese = full[4] !== undefined;
    const value = dateSerial(+full[1]!, +(full[2] ?? full[4]!), +(full[3] ?? full[5]!));
    return value === undefined
      ? undefined
      : { value, format: chinese ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d" };
  }
  const month = MONTH.exec(text);
  if (month) {
    const value = dateSerial(+month[1]!, +(month[2] ?? month[3]!), 1);
    return value === undefined
      ? undefined
      : { value, format: month[2] ? 'yyyy"年"m"月"' : "mmm-yy" };
  }
  const day = DAY.exec(text);
  if (!day) return undefined;
  const value = dateSerial(year, +(day[1] ?? day[3]!), +(day[2] ?? day[4]!));
  return value === undefined ? undefined : { value, format: 'm"月"d"日"' };
}

function readTime(text: string): Constant | undefined {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return undefined;
  const value = timeSerial(+parts[1]!, +parts[2]!, +(parts[3] ?? 0));
  return { value, format: parts[3] ? "h:mm:ss" : "h:mm" };
}
