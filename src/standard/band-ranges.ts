import { readUnit, scanNumber } from "../quantity";
import { isBare, isReach } from "./condition-items";
import { isCounted } from "./dimensions";
import { withoutDates } from "./dates";
import { failing } from "./failing";
import { interval } from "./intervals";
import { inUnitOf, type Measure, NO_UNIT } from "./measure";
import type { Bound, Interval } from "./one-sided";
import { loses } from "./outcomes";
import type { BandRule } from "./rule";
import type { CompareItem } from "./syntax";
import { amountOf, unitOfBand } from "./written";

/** 超过平均值5个点: begins at a figure that is not here. */
const OF_OTHERS =
  /(?:超过|高于|低于|比|较)(?:全国|全省|全市|全县|全区|本省|本市|本县|同类|同行业|同级|兄弟)(?![^,0-9]*(?:控制|目标|计划|下达|标准|要求))[^,0-9]{0,14}$|(?:超过|高于|低于|达到|与|比|较)[^,]{0,6}平均(?:值|水平|数)?(?:相比)?[高低多少超]?[出于过]?$/;

/** Names with a figure in them. */
const NAMED_SO = /PM(?:2\.5|10)/g;

const PERIODIC = /每个?(季度?|月|半年|周)[^,;。]*$/;
const IN_A_YEAR: Readonly<Record<string, number>> = { 季: 4, 季度: 4, 月: 12, 半年: 2, 周: 52 };

/** 每季度1次 where four are wanted in the year: the target itself. Null where the two do not agree. */
function periodic(band: BandRule, measure: Measure): readonly Interval[] | null {
  const [only, second] = band.compares;
  if (!only || second || only.form !== "signed" || !measure.value) return null;
  const at = scanNumber(only.value.number)?.value;
  const times = IN_A_YEAR[PERIODIC.exec(band.before)![1]!];
  if (!at || !times || !at.times(times).eq(measure.value)) return null;
  const full = ["full", "award"].includes(band.outcome.gives);
  return full && measure.comparator !== "≤"
    ? [{ low: { at: measure.value, closed: true, firm: 2 }, high: null }]
    : null;
}

/** The ranges of a band, or null where its figures fit no figure that is asked. */
export function rangesOf(
  band: BandRule,
  measure: Measure,
  good: "up" | "down"
): readonly Interval[] | null {
  if (/[0-9]/.test(withoutDates(band.before).replace(NAMED_SO, ""))) return null;
  if (OF_OTHERS.test(band.before)) return null;
  if (PERIODIC.test(band.before) && isCounted(unitOfBand(band) ?? NO_UNIT))
    return periodic(band, measure);
  if (/平均|上年|去年|同期|排名|近$/.test(band.before) && band.compares.some(isBare)) return null;
  if (!isFigure(band, measure)) return null;
  const compares = tellingCompares(band, measure);
  const other = compares.length === 1 ? anyOther(compares[0]!, measure) : null;
  if (other) return other;
  const losing = loses(band.outcome);
  const failed = losing ? failing(band, measure) : null;
  if (failed) return failed;
  const claims = losing ? (good === "up" ? "down" : "up") : good;
  // a figure without a sign claims the side that its outcome speaks for
  const ranges = compares.map((item) => interval(item, measure, isReach(item) ? claims : good));
  if (ranges.some((range) => range === null)) return null;
  return together(ranges as Interval[], /或/.test(band.text));
}

/** ≠100%: less or more. */
function anyOther(item: CompareItem, measure: Measure): readonly Interval[] | null {
  if (item.form !== "signed" || item.op !== "!=") return null;
  const at = inUnitOf(item.value, measure);
  const edge = at && { at, closed: false, firm: 2 as const };
  return (
    edge && [
      { low: null, high: edge },
      { low: edge, high: null },
    ]
  );
}

/** The comparisons that say something of the figure: not those that only repeat that it holds. */
function tellingCompares(band: BandRule, measure: Measure): readonly CompareItem[] {
  const figures = band.compares.filter((item) => item.form !== "target");
  // ≥85%达要求: what follows the figure only says that it holds
  const told = band.compares.filter(
    (item, i) =>
      !(
        item.form === "target" &&
        item.share === null &&
        item.op === "reach" &&
        band.compares[i - 1]?.end === item.start
      )
  );
  // 3项不符合标准 without a target: the second comparison is only words
  return measure.value || figures.length === 0 ? told : figures;
}

/** Several ranges of one condition: alternatives (或), two ends of one range, or the same said twice. Null for any other. */
function together(known: readonly Interval[], alternatives: boolean): readonly Interval[] | null {
  if (known.length === 1 || alternatives) return known;
  const lows = known.filter((range) => range.low);
  const highs = known.filter((range) => range.high);
  if (known.length === 2 && lows.length === 1 && highs.length === 1)
    return [{ low: lows[0]!.low, high: highs[0]!.high }];
  const [first, ...rest] = known;
  return rest.every((range) => same(first!, range)) ? [first!] : null;
}

/** Whether the band's figure can be the asked figure, and is no part of the words (近三年, 一个月内未落实). */
export function isFigure(band: BandRule, measure: Measure): boolean {
  if (measure.value) return true;
  if (band.compares.some((item) => item.form === "none")) return false;
  const numeric = band.compares.filter((item) => item.form !== "target" && item.form !== "none");
  if (numeric.length === 0) return true;
  const tail = numeric[numeric.length - 1]!;
  const amount = amountOf(tail);
  if (!amount || measure.qualitative) return false;
  // 5-10万 beside 万元
  if (/^[十百千万亿]+$/.test(amount.unit) && measure.unit.name.includes(amount.unit))
    return band.after === "";
  if (amount.unit !== "" && readUnit(amount.unit)?.dimension === measure.unit.dimension)
    return !/内/.test(band.text) || band.after === "";
  return band.after === "" && (measure.unit.name === "" || amount.unit === "");
}

function same(a: Interval, b: Interval): boolean {
  return sameBound(a.low, b.low) && sameBound(a.high, b.high);
}

function sameBound(a: Bound | null, b: Bound | null): boolean {
  return a === null || b === null ? a === b : a.at.eq(b.at);
}
