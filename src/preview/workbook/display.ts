import { type CellValue, isError } from "./cell";
import { DAYS_TO_1904, serialDate } from "./dates";
import { numberText } from "./formula/values";

/**
 * The text that a cell shows. Reads the usual number formats: General, digits with 0 # ? , . %, exponents, dates and
 * times, text in quotes, sections for negative, zero and text. What stands in [] is skipped; fractions and elapsed
 * times are shown as General.
 *
 * @param dates1904 whether the workbook counts its days from 1904
 */
export function displayText(value: CellValue, format: string, dates1904 = false): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") return showText(value, sections);
  const shifted = dates1904 && sections.some(isDateSection) ? value + DAYS_TO_1904 : value;
  return showNumber(shifted, sections);
}

const isDateSection = (section: string): boolean =>
  literalParts(section).some((part) => !part.literal && /[ymdhs]/i.test(part.text));

/** Sections are parted by ";" outside quotes. */
function splitSections(format: string): string[] {
  const words = format.match(/"[^"]*"|\\.|\[[^\]]*\]|[^]/g) ?? [];
  const sections = [""];
  for (const word of words) {
    if (word === ";") sections.push("");
    else sections[sections.length - 1] += word;
  }
  return sections;
}

function showText(value: string, sections: readonly string[]): string {
  const section =
    sections[3] ?? (sections.length === 1 && sections[0]!.includes("@") ? sections[0]! : "@");
  return literalParts(section)
    .map((part) => (part.literal ? part.text : part.text.replace(/@/g, () => value)))
    .join("");
}

function showNumber(value: number, sections: readonly string[]): string {
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return showIn(-value, negative);
  if (value === 0 && zero !== undefined) return showIn(0, zero);
  return value < 0 ? `-${showIn(-value, positive)}` : showIn(value, positive);
}

interface Part {
  readonly literal: boolean;
  readonly text: string;
}

/** Quoted and escaped text apart from the codes; colours, conditions and locales in [] are dropped. */
function literalParts(section: string): Part[] {
  const words = section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^"\\_*[]+|[^]/g) ?? [];
  return words.flatMap((word): Part[] => {
    if (word.startsWith('"')) return [{ literal: true, text: word.replace(/"/g, "") }];
    if (word.startsWith("\\")) return [{ literal: true, text: word.slice(1) }];
    if (word.startsWith("_")) return [{ literal: true, text: " " }];
    if (word.startsWith("*")) return [];
    if (/^\[\$([^-\]]*)/.test(word))
      return [{ literal: true, text: /^\[\$([^-\]]*)/.exec(word)![1]! }];
    if (word.startsWith("[")) return [];
    return [{ literal: false, text: word }];
  });
}

function showIn(value: number, section: string): string {
  const parts = literalParts(section);
  const code = parts.map((part) => (part.literal ? "" : part.text)).join("");
  if (/General/i.test(code)) {
    return parts
      .map((part) => (part.literal ? part.text : part.text.replace(/General/i, generalText(value))))
      .join("");
  }
  if (/[ymdhs]/i.test(code)) return showDate(value, parts);
  if (!/[0#?]/.test(code)) return parts.map((part) => part.text).join("");
  if (/[0#?]\s*\//.test(code)) return generalText(value);
  return showDigits(value, parts, code);
}

/** As Excel shows a number in a cell of its own width: 11 characters. */
function generalText(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9)) {
    const [mantissa, exponent] = value.toExponential(5).split("e") as [string, string];
    const power = exponent.replace(/^([+-])(\d)$/, "$10$2");
    return `${String(Number(mantissa))}E${power}`;
  }
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return numberText(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

function showDigits(value: number, parts: readonly Part[], code: string): string {
  const [whole = "", fraction = ""] = code.replace(/[eE][+-].*$/, "").split(".");
  const percent = (code.match(/%/g) ?? []).length;
  const thousands = /(,+)(?=[^0#?]*$)/.exec(whole)?.[1]?.length ?? 0;
  const scaled = shiftPoint(value, percent * 2 - thousands * 3);
  const exponent = /[eE]([+-])(0+)/.exec(code);
  const decimals = (fraction.match(/[0#?]/g) ?? []).length;
  const least = (fraction.match(/[0?]/g) ?? []).length;
  const digits = exponent
    ? exponentText(scaled, decimals, exponent[2]!.length, exponent[1] === "+")
    : fixedText(scaled, whole, decimals, least);
  return placeDigits(parts, digits);
}

/** Times a power of ten, on the decimal writing of the number: 0.955 × 100 is 95.5. */
function shiftPoint(value: number, by: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + by}`);
}

function fixedText(value: number, whole: string, decimals: number, least: number): string {
  const rounded = shiftPoint(Math.round(shiftPoint(value, decimals)), -decimals);
  const [integer = "0", rest = ""] = rounded.toFixed(decimals).split(".");
  const minimum = (whole.match(/0/g) ?? []).length;
  let shown = integer.replace(/^0+/, "").padStart(minimum, "0");
  if (/[0#?],[0#?]/.test(whole)) shown = shown.replace(/\B(?=(\d{3})+$)/g, ",");
  const trimmed = rest.length > least ? rest.replace(/0+$/, "").padEnd(least, "0") : rest;
  return trimmed || /[.]/.test(whole) ? `${shown}.${trimmed}` : shown;
}

function exponentText(value: number, decimals: number, width: number, plus: boolean): string {
  const [mantissa, exponent] = value.toExponential(decimals).split("e") as [string, string];
  const sign = exponent.startsWith("-") ? "-" : plus ? "+" : "";
  return `${mantissa}E${sign}${exponent.slice(1).padStart(width, "0")}`;
}

/** The digits stand where the code's first placeholder stood; other characters of the code stay in place. */
function placeDigits(parts: readonly Part[], digits: string): string {
  let placed = false;
  return parts
    .map((part) => {
      if (part.literal) return part.text;
      return part.text.replace(/[0#?,.]*[0#?][0#?,.]*([eE][+-]0+)?|,/g, () => {
        const text = placed ? "" : digits;
        placed = true;
        return text;
      });
    })
    .join("");
}

function showDate(serial: number, parts: readonly Part[]): string {
  const date = serialDate(serial);
  const code = parts.map((part) => (part.literal ? "" : part.text)).join("");
  const halfDay = /am\/pm|上午\/下午/i.test(code);
  let afterHours = false;
  return parts
    .map((part) => {
      if (part.literal) return part.text;
      return part.text.replace(/am\/pm|上午\/下午|y+|m+|d+|h+|s+/gi, (word, at: number) => {
        const beforeSeconds = /^[^ymdh]*s/i.test(part.text.slice(at + word.length));
        const text = datePart(date, word.toLowerCase(), afterHours || beforeSeconds, halfDay);
        afterHours = /^h/i.test(word);
        return text;
      });
    })
    .join("");
}

const MONTHS =
  "January February March April May June July August September October November December";

function datePart(date: Date, word: string, minutes: boolean, halfDay: boolean): string {
  const two = (n: number): string => (word.length > 1 ? String(n).padStart(2, "0") : String(n));
  const hours = date.getUTCHours();
  switch (word[0]) {
    case "y":
      return word.length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, "0");
    case "m":
      if (minutes) return two(date.getUTCMinutes());
      if (word.length < 3) return two(date.getUTCMonth() + 1);
      return MONTHS.split(" ")[date.getUTCMonth()]!.slice(0, word.length === 3 ? 3 : undefined);
    case "d":
      return word.length < 3 ? two(date.getUTCDate()) : `星期${"日一二三四五六"[date.getUTCDay()]}`;
    case "h":
      return two(halfDay ? hours % 12 || 12 : hours);
    case "s":
      return two(date.getUTCSeconds());
    default:
      return word.startsWith("上午") ? (hours < 12 ? "上午" : "下午") : hours < 12 ? "AM" : "PM";
  }
}
