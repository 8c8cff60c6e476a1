import { decimal, type Decimal, readUnit, scanNumber, type Unit } from "../quantity";
import type { Draft } from "./binding";
import { type Bound, type Interval, interval, inUnitOf, type Measure, NO_UNIT } from "./measure";
import type { BandRule, LabelRule, Rule } from "./rule";
import type { CompareItem } from "./syntax";
import { amountOf, sameCount, unitOf } from "./written";

/** 缺3次以上, 延误超过10日: a condition on the distance, not on the figure itself. */
export const GAP =
  /(?:缺[少失]?|短缺|欠|少|(?<![偏误温])差|(?<![降较最偏])低|延误|延迟|逾期|超期|推迟|滞后|拖延|超时|延期|迟[到报交]|迟|晚[报交]|晚|逾|超支|拖欠|误期)(?:时间|期限|天数)?(?:的)?$/;

const TIMES = ["month", "day", "workday", "minute"];

/** 延期1个月以内扣2分,1-3个月扣5分: the later ranges of a delay leave the word out. */
export function continues(band: BandRule, apart: readonly BandRule[], measure: Measure): boolean {
  const unit = firstUnit(band);
  return (
    unit !== null &&
    TIMES.includes(unit.dimension) &&
    !TIMES.includes(measure.unit.dimension) &&
    apart.some((other) => firstUnit(other)?.dimension === unit.dimension)
  );
}

/** 超过3天不得分 where 30天 are allowed and each day late loses points: three days late, not three days in all. */
export function isDelay(band: BandRule, rule: Rule, measure: Measure): boolean {
  const [only, second] = band.compares;
  if (!only || second || only.form !== "signed" || !(only.op === ">" || only.tail === "up"))
    return false;
  const unit = firstUnit(band);
  const at = unit && inUnitOf(only.value, measure);
  return (
    at !== null &&
    TIMES.includes(measure.unit.dimension) &&
    measure.comparator === "≤" &&
    measure.value !== null &&
    at.lt(measure.value) &&
    ["zero", "deduct", "deduct-share"].includes(band.outcome.gives) &&
    rule.steps.some((step) => step.way === "late" && step.threshold === null)
  );
}

function firstUnit(band: BandRule): Unit | null {
  const amount = amountOf(band.compares[0] ?? null);
  return amount && unitOf(amount);
}

const SHORT_GAP = /(?:缺[少失]?|短缺|欠|少|(?<![偏误温])差|(?<![降较最偏])低)$/;

export function placeGap(
  band: BandRule,
  primary: Draft,
  others: Draft[],
  measure: Measure,
  labels: LabelRule[]
): void {
  const amount = amountOf(band.compares[0] ?? null);
  const unit = amount && unitOf(amount);
  const short = SHORT_GAP.test(band.before);
  const other = others.find(
    (draft) =>
      unit &&
      (draft.unit.dimension === unit.dimension || isMonthsBesideDays(unit, draft)) &&
      (short ? draft.asks === "shortage" : draft.asks !== "shortage")
  );
  // 逾期10天以内 is late all the same: no distance is none of it
  const ranges = (scale: Measure): readonly Interval[] | null =>
    rangesOf({ ...band, before: "" }, scale, "down")?.map((range) => ({
      ...range,
      low: range.low ?? { at: decimal(0), closed: false, firm: 2 },
    })) ?? null;
  if (other) {
    const found = ranges({
      ...measure,
      value: null,
      unit: isMonthsBesideDays(unit!, other) ? unit! : other.unit,
      qualitative: false,
    });
    if (found && isMonthsBesideDays(unit!, other)) return inDays(band, found, unit!, other);
    if (found) return void other.bands.push({ rule: band, ranges: found });
  }
  const step = primary.steps.find((each) => each.way === (short ? "down" : "up"));
  const from = step?.from ?? measure.value;
  const sameKind =
    unit && (unit.dimension === "percent") === (measure.unit.dimension === "percent");
  const found = from && sameKind ? ranges(measure) : null;
  if (found) {
    const moved = found.map((range) => (short ? mirrored(range, from!) : shifted(range, from!)));
    return void primary.bands.push({ rule: band, ranges: moved });
  }
  const apart =
    short || !unit ? null : ranges({ ...measure, value: null, unit, qualitative: false });
  if (!apart) return void labels.push(band);
  others.push({
    asks: "overdue",
    unit: unit!,
    words: band.text,
    span: band.span,
    bands: [{ rule: band, ranges: apart }],
    unsure: [],
    steps: [],
    proportions: [],
  });
}

/** 每延迟一周扣0.5分,延迟一个月以上不得分 */
function isMonthsBesideDays(unit: Unit, draft: Draft): boolean {
  return draft.unit.dimension === "day" && unit.dimension === "month";
}

/** A month has 28 to 31 days: fewer or more are certain, what lies between is not. */
function inDays(band: BandRule, ranges: readonly Interval[], unit: Unit, draft: Draft): void {
  const days = (edge: Bound, length: number): Decimal =>
    edge.at.times(unit.factor).times(length).div(draft.unit.factor);
  const certain = ranges.map(({ low, high }): Interval => ({
    low: low && { ...low, at: days(low, 31) },
    high: high && { ...high, at: days(high, 28) },
  }));
  draft.bands.push({ rule: band, ranges: certain });
  for (const { low, high } of ranges)
    for (const edge of [low, high])
      if (edge)
        draft.unsure.push({
          low: { at: days(edge, 28), closed: edge === low, firm: 2 },
          high: { at: days(edge, 31), closed: edge === high, firm: 2 },
        });
}

function mirrored(range: Interval, from: Decimal): Interval {
  const turn = (edge: Bound | null): Bound | null => edge && { ...edge, at: from.minus(edge.at) };
  return { low: turn(range.high), high: turn(range.low) };
}

function shifted(range: Interval, from: Decimal): Interval {
  const move = (edge: Bound | null): Bound | null => edge && { ...edge, at: from.plus(edge.at) };
  return { low: move(range.low), high: move(range.high) };
}

/** 超过平均值5个点: begins at a figure that is not here. */
const OF_OTHERS = /(?:超过|高于|低于|达到|与|比|较)[^,]{0,6}平均(?:值|水平|数)?$/;

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
  if (/[0-9]/.test(band.before.replace(/[0-9]{4}年/g, ""))) return null;
  if (OF_OTHERS.test(band.before)) return null;
  if (PERIODIC.test(band.before) && isCounted(firstUnit(band) ?? NO_UNIT))
    return periodic(band, measure);
  if (
    /平均|上年|去年|同期|排名|近$/.test(band.before) &&
    band.compares.some((item) => item.form === "signed" && item.op === "" && item.tail === "")
  )
    return null;
  if (!isFigure(band, measure)) return null;
  const figures = band.compares.filter((item) => item.form !== "target");
  // 3项不符合标准 without a target: the second comparison is only words
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
  const compares = measure.value || figures.length === 0 ? told : figures;
  const losing = ["zero", "deduct", "deduct-share"].includes(band.outcome.gives);
  const failed = losing ? failing(band, measure) : null;
  if (failed) return failed;
  const claims = losing ? (good === "up" ? "down" : "up") : good;
  const ranges = compares.map((item) => interval(item, measure, isReach(item) ? claims : good));
  if (ranges.some((range) => range === null)) return null;
  const known = ranges as Interval[];
  if (known.length === 1) return known;
  const alternatives = /或/.test(band.text);
  if (alternatives) return known;
  const lows = known.filter((range) => range.low);
  const highs = known.filter((range) => range.high);
  if (known.length === 2 && lows.length === 1 && highs.length === 1)
    return [{ low: lows[0]!.low, high: highs[0]!.high }];
  const [first, ...rest] = known;
  return rest.every((range) => same(first!, range)) ? [first!] : null;
}

/** 1台不完好不得分: so many that fail, counted from nothing or from a target that counts them all. */
export function failing(band: BandRule, measure: Measure): readonly Interval[] | null {
  const [only, second] = band.compares;
  if (!only || second || only.form !== "signed" || only.op !== "" || only.tail !== "") return null;
  const amount = amountOf(only)!;
  const unit = readUnit(amount.unit);
  const at = scanNumber(amount.number)?.value;
  const happens = /(?:有|出现|发生|发现|存在|查出|造成)$/.test(band.before);
  const fails = /^[^,]{0,6}?(?:未|不|没|缺|漏|错|损坏)/.test(band.after);
  if (!unit || !at || !isCounted(unit) || !(fails || happens)) return null;
  if (happens && !fails && measure.value?.gt(0)) return null;
  if (!measure.value || measure.value.eq(0))
    return measure.unit.name === "" || sameCount(unit, null, measure.unit)
      ? [{ low: { at, closed: true, firm: 2 }, high: null }]
      : null;
  return measure.comparator !== "≤" && sameCount(unit, null, measure.unit)
    ? [{ low: null, high: { at: measure.value.minus(at), closed: true, firm: 2 } }]
    : null;
}

function isCounted(unit: Unit): boolean {
  return !["", "percent", "month", "day", "workday", "minute", "yuan"].includes(unit.dimension);
}

/** A figure without a sign (1起, 达到3次): claims the side that its outcome speaks for. */
function isReach(item: CompareItem): boolean {
  return item.form === "signed" && (item.op === "" || item.op === "reach") && item.tail === "";
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

const ABSENT =
  /^(?:全年|年内|当年|本年度?|考核期内)?(?:未|无|没有|没|均未|未有)(?:发生|出现|发现|产生|造成|存在)?[^,]*$|(?:未|没有)(?:发生|出现|发现)$/;

const NOTHING_DONE =
  /^(?:没有|无|一次都没有|一项都没有)(?:的)?$|^(?:未|没有|没)(?:发表|举办|组织|召开|开展|实施|进行|申报|获得|上报|报送|建成|培训|发布|刊发|引进|新增)(?:的|活动|培训|会议)?$/;

const PRESENT = /^(?:年内|当年|全年|本年)?(?:新增|新发生|产生|发生|出现|发现|存在|有|造成)[^,]*$/;

const NOTHING: Interval = { low: null, high: { at: decimal(0), closed: true, firm: 2 } };

const SOMETHING: Interval = { low: { at: decimal(0), closed: false, firm: 2 }, high: null };

/** 未发生事故得满分, 发生事故不得分 beside a target of none: the count itself tells which. */
export function occurrence(label: LabelRule, measure: Measure, rule: Rule): Interval | null {
  // 走访一次, 走访二次, 未走访
  const undone = /^(?:未|没有|没)([\u4e00-\u9fff]{2})(?:的)?$/.exec(label.text)?.[1];
  const counted =
    undone !== undefined &&
    !MISSED.test(label.text) &&
    rule.bands.length > 0 &&
    rule.bands.every(({ before, text }) => before.includes(undone) || text.includes(undone));
  if (
    label.outcome.gives === "zero" &&
    (measure.value === null || measure.value.gt(0)) &&
    measure.comparator !== "≤" &&
    isCounted(measure.unit) &&
    (counted || NOTHING_DONE.test(label.text)) &&
    (label.numbered === 0 || rule.bands.length > 0 || !/^(?:没有|无)的?$/.test(label.text))
  )
    return NOTHING;
  const counting =
    measure.value === null &&
    isCounted(measure.unit) &&
    rule.bands.some(({ before }) => /(?:发生|出现)$/.test(before));
  if (!measure.value?.eq(0) && !counting) return null;
  if (ABSENT.test(label.text) && ["full", "award", "award-share"].includes(label.outcome.gives))
    return NOTHING;
  return PRESENT.test(label.text) && label.outcome.gives === "zero" ? SOMETHING : null;
}

const FALLING = /(?:下降|减少|降低|下滑)(?:的)?$/;
const RISING = /(?:上升|增长|增加|提高|上涨|升高)(?:的)?$/;

/** 同比上升 beside 下降10%以上, 下降5%以下: less than nothing; 持平: nothing. Null where the figures are no movement. */
export function movement(label: LabelRule, rule: Rule): Interval | null {
  const figures = rule.bands.filter(({ compares }) => compares.length > 0);
  const all = (way: RegExp): boolean => figures.every(({ before }) => way.test(before));
  if (figures.length === 0 || rule.steps.length > 0 || !(all(FALLING) || all(RISING))) return null;
  const contrary = all(FALLING) ? RISING : FALLING;
  const zero = decimal(0);
  if (/(?:^|同比|上年|去年)(?:持平|不变|无变化)(?:的)?$/.test(label.text))
    return { low: { at: zero, closed: true, firm: 2 }, high: { at: zero, closed: true, firm: 2 } };
  return contrary.test(label.text) && !/未|不|没|无/.test(label.text)
    ? { low: null, high: { at: zero, closed: false, firm: 2 } }
    : null;
}

const REACHED: CompareItem & { form: "target" } = {
  kind: "compare",
  form: "target",
  op: "reach",
  share: null,
  of: false,
  tail: "",
  inclusive: null,
  start: 0,
  end: 0,
};

const DONE = "(?:完成|达标|达到|达成|实现|合格|执行|落实|到位|完工|竣工|办结|建成|交付)";

const IN_TIME =
  "(?:均|全部|已|能|能够|按要求|按时|按期|按计划|按进度|及时|如期|在规定时间内|规定时间内|规定期限内|按规定时间|按规定期限|按规定|足额|超额)";

const MET = new RegExp(
  `^${IN_TIME}*${DONE}(?:的|情况)?$|^(?:项目|工程|任务|工作)${IN_TIME}+${DONE}$`
);

const MISSED = new RegExp(
  `^(?:未|没有|没|不|未能|不能)${IN_TIME}*(?:全面)?${DONE}(?:的|情况)?$|^(?:达|完|办|做)不(?:到|成)(?:的|标准|要求)?$`
);

const ITS_TARGET = "(?:目标值?|指标值?|预算|计划|规定|标准|控制数|限额|上限)?";
const BEYOND = new RegExp(`^(?:如|若)?(?:超支|超过|超出|高于|大于|突破|超)${ITS_TARGET}(?:的)?$`);
const SHORT_OF = new RegExp(`^(?:如|若)?(?:低于|少于|小于|不足)${ITS_TARGET}(?:的)?$`);
const NOT_BEYOND = new RegExp(
  `^(?:未|不|没有|没)(?:超过|超出|高于|大于|突破|超)${ITS_TARGET}(?:的)?$|^(?:控制)?在${ITS_TARGET}(?:范围|以|之)?内(?:的)?$`
);
const OVERDUE =
  /^(?:超时|超期|逾期|延期|延误|超过规定时间|超过规定期限|未按时完成|未按期完成)(?:的)?$/;
/** 达标, 按时完成, 未完成, 超过: words that say whether the target is met, as a comparison with it. */
export function metWords(
  label: { readonly text: string },
  measure: Measure,
  good: "up" | "down"
): CompareItem | null {
  if (MET.test(label.text)) return REACHED;
  if (MISSED.test(label.text)) return { ...REACHED, op: "miss" };
  if (good === "down") {
    if (BEYOND.test(label.text)) return { ...REACHED, op: ">" };
    if (NOT_BEYOND.test(label.text)) return { ...REACHED, op: "<=" };
    return TIMES.includes(measure.unit.dimension) && OVERDUE.test(label.text)
      ? { ...REACHED, op: ">" }
      : null;
  }
  return SHORT_OF.test(label.text) ? { ...REACHED, op: "<" } : null;
}
