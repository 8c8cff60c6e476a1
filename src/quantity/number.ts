import { decimal, type Decimal, whatItStandsFor } from "./decimal";
import { fold } from "./fold";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const LARGE: Readonly<Record<string, string>> = { 万: "10000", 亿: "100000000" };
/** The characters of a Chinese numeral, for grammars and scanners. */
const CHINESE = /^[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿廿卅]+/;

const ARABIC =
  /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|^[0-9oO]*[0-9][0-9oO]*(?:\.[0-9oO]+)?|^[oO](?![a-zA-Z])(?:\.[0-9oO]+)?|^\.[0-9]+/;

export interface ScannedNumber {
  readonly value: Decimal;
  /** Index after the number's last character. */
  readonly end: number;
}

/** Longest run that is looked at as one number; a longer one is not a number that people write. */
const LONGEST = 40;

/**
 * The number that begins at `start` of a folded text, or null. Arabic (1,234.5; O for 0) or Chinese (两, 三十, 二十五点五, 半).
 * A sign is taken only where the text begins with it. 万 and 亿 after Arabic digits belong to the unit and are left standing.
 */
export function scanNumber(folded: string, start = 0): ScannedNumber | null {
  let at = start;
  let sign = 1;
  if (folded[at] === "-" || folded[at] === "+") sign = folded[at++] === "-" ? -1 : 1;
  else if (folded[at] === "负") {
    sign = -1;
    at++;
  }
  const rest = folded.slice(at, at + LONGEST);
  const arabic = ARABIC.exec(rest)?.[0];
  if (arabic !== undefined) {
    const plain = arabic.replace(/,/g, "").replace(/[oO]/g, "0");
    return {
      value: decimal(plain.startsWith(".") ? `0${plain}` : plain).times(sign),
      end: at + arabic.length,
    };
  }
  const chinese = scanChinese(rest);
  return chinese && { value: chinese.value.times(sign), end: at + chinese.end };
}

function scanChinese(text: string): ScannedNumber | null {
  if (text.startsWith("半") && !text.startsWith("半年") && !text.startsWith("半数"))
    return { value: decimal("0.5"), end: 1 };
  const run = CHINESE.exec(text)?.[0];
  if (run === undefined) return null;
  const whole = chineseWhole(run);
  if (whole === null) return null;
  const point = /^点([零一二三四五六七八九]+)/.exec(text.slice(run.length));
  if (point) {
    const places = [...point[1]!].map((c) => DIGITS[c]).join("");
    return { value: whole.plus(decimal(`0.${places}`)), end: run.length + point[0].length };
  }
  return { value: whole, end: run.length };
}

/** 二千零五 → 2005; 二〇二四 → 2024; null where the characters make no number (万一, 三二). */
function chineseWhole(run: string): Decimal | null {
  const expanded = run.replace(/廿/g, "二十").replace(/卅/g, "三十");
  if (/^[零一二三四五六七八九]{2,}$/.test(expanded)) {
    const spoken = [...expanded].map((c) => DIGITS[c]).join("");
    return /^[零一二三四五六七八九]{3,}$/.test(expanded) || expanded.includes("零")
      ? decimal(spoken)
      : null;
  }
  let total = decimal(0);
  let section = decimal(0);
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (const character of expanded) {
    if (character in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character]!;
    } else if (character in SMALL) {
      const unit = SMALL[character]!;
      if (unit >= lastUnit) return null;
      if (digit === null && unit !== 10) return null;
      section = section.plus((digit || 1) * unit);
      digit = null;
      lastUnit = unit;
    } else {
      section = section.plus(digit ?? 0);
      if (section.eq(0)) return null;
      total = total.plus(section).times(character === "亿" ? LARGE["亿"]! : 1);
      if (character === "万") total = total.minus(section).plus(section.times(LARGE["万"]!));
      section = decimal(0);
      digit = null;
      lastUnit = Infinity;
    }
  }
  return total.plus(section).plus(digit ?? 0);
}

/**
 * A whole text read as one number: 两 → 2, 三十 → 30, ９５ → 95, 1,234.5 → 1234.5, 1O → 10. Null for anything else, also for
 * a number with a unit (read those with readQuantity).
 */
export function readNumber(text: string): Decimal | null {
  const folded = fold(text).text;
  const number = scanNumber(folded);
  if (!number) return null;
  const tail = folded.slice(number.end);
  if (tail === "") return number.value;
  return /^[0-9.]+[万亿]$/.test(folded) ? number.value.times(LARGE[tail]!) : null;
}

/** An exact decimal as people read it: no exponent, no trailing zeros, at most `places` decimals and then "…". */
export function formatDecimal(value: Decimal, places = 6): string {
  const exact = whatItStandsFor(value);
  const rounded = exact.round(places, 0);
  return rounded.eq(exact) ? rounded.toFixed() : `${rounded.toFixed()}…`;
}
