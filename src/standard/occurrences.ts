import { decimal } from "../quantity";
import { isCounted } from "./dimensions";
import type { Measure } from "./measure";
import type { Interval } from "./one-sided";
import { isMissed } from "./met-words";
import type { LabelRule, Rule } from "./rule";

const ABSENT =
  /^(?:全年|年内|当年|本年度?|考核期内)?(?:未|无|没有|没|均未|未有)(?:发生|出现|发现|产生|造成|存在)?[^,]*$|(?:未|没有)(?:发生|出现|发现)$/;

const NOTHING_DONE =
  /^(?:没有|无|[均都全](?:没有|未|无)|一[次项][都也](?:没有|未))(?:的|开展|完成)?$|^(?:未|没有|没)(?:发表|举办|组织|召开|开展|实施|进行|申报|获得|上报|报送|建成|培训|发布|刊发|引进|新增)(?:的|活动|培训|会议)?$/;

const PRESENT = /^(?:年内|当年|全年|本年)?(?:新增|新发生|产生|发生|出现|发现|存在|有|造成)[^,]*$/;

const NOTHING: Interval = { low: null, high: { at: decimal(0), closed: true, firm: 2 } };

const SOMETHING: Interval = { low: { at: decimal(0), closed: false, firm: 2 }, high: null };

/** 未发生事故得满分, 发生事故不得分 beside a target of none: the count itself tells which. */
export function occurrence(label: LabelRule, measure: Measure, rule: Rule): Interval | null {
  // 走访一次, 走访二次, 未走访
  const undone = /^(?:未|没有|没)([\u4e00-\u9fff]{2})(?:的)?$/.exec(label.text)?.[1];
  const counted =
    undone !== undefined &&
    !isMissed(label.text) &&
    rule.bands.length > 0 &&
    rule.bands.every(({ before, text }) => before.includes(undone) || text.includes(undone));
  if (
    label.outcome.gives === "zero" &&
    (measure.value === null || measure.value.gt(0)) &&
    measure.comparator !== "≤" &&
    isCounted(measure.unit) &&
    (counted || NOTHING_DONE.test(label.text)) &&
    (label.numbered === 0 ||
      rule.bands.length + rule.steps.length > 0 ||
      !/^(?:没有|无)的?$/.test(label.text))
  )
    return NOTHING;
  const counting =
    measure.value === null &&
    isCounted(measure.unit) &&
    rule.bands.some(({ before }) => /(?:发生|出现)$/.test(before));
  // 发生重大事件的不得分 and nothing else: how many such there were
  const { labels, bands, steps, formulas, proportions } = rule;
  const alone =
    measure.value === null &&
    isCounted(measure.unit) &&
    labels.length === 1 &&
    bands.length + steps.length + formulas.length + proportions.length === 0 &&
    rule.otherwise === null;
  if (!measure.value?.eq(0) && !counting && !alone) return null;
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
