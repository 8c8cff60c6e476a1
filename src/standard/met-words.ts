import { decimal } from "../quantity";
import { isTime } from "./dimensions";
import type { Measure } from "./measure";
import type { CompareItem } from "./syntax";

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

/** The same of the indicator's own task: 抚育任务未全部完成. */
const TASK_MET = new RegExp(
  `^(?:年度|全年|年初|各项)*(?:目标|指标|任务|计划)(?:任务|值|数)?(?:的)?${IN_TIME}*${DONE}(?:的)?$`
);

const TASK_MISSED = new RegExp(
  `^[\\u4e00-\\u9fff]{0,10}?(?:任务|计划|目标|指标)(?:未|没有|没|未能)${IN_TIME}*(?:全面)?${DONE}(?:的)?$`
);

/** 12月底前完成 beside ≤12月: the month that the target names. */
const BY_MONTH = new RegExp(
  `^(?:于|在)?(?:当年|年内|本年)?([0-9]{1,2})月(?:份|底|末)?(?:之前|以前|前)?${IN_TIME}*${DONE}(?:的)?$`
);

/** 覆盖所有乡镇, 实现全覆盖 beside 100%. */
const ALL_COVERED = /(?:^|[^未没不])(?:覆盖(?:所有|全部|全体)[^,]{1,8}|全覆盖)(?:的)?$/;

/** 大于或等于规划下达的保有量: what the target is called. */
const REACHES_PLAN =
  /(?:大于|高于|多于)或?等于(?:规划|计划|上级|省|市|国家)?(?:下达|核定|批复|确定|规定)的[^,;。0-9]{0,6}(?:量|数|值|额|面积|标准|规模)(?:的)?$/;

const ITS_TARGET =
  "(?:编(?:制(?:人数|总数|数)?)?|定额|红线|目标值?|指标值?|预算|计划|规定|标准|控制数|限额|上限)?";
const BEYOND = new RegExp(`^(?:如|若)?(?:超支|超过|超出|高于|大于|突破|超)${ITS_TARGET}(?:的)?$`);
const SHORT_OF = new RegExp(`^(?:如|若)?(?:低于|少于|小于|不足)${ITS_TARGET}(?:的)?$`);
const NOT_BEYOND = new RegExp(
  `^(?:未|不|没有|没)(?:超过|超出|高于|大于|突破|超)${ITS_TARGET}(?:的)?$|^(?:控制)?在${ITS_TARGET}(?:范围|以|之)?内(?:的)?$`
);

/** Fewer words than elsewhere: only a time that is exceeded as such, not 滞后 or 拖欠, which may be said of a progress or a debt. */
const OVERDUE =
  /^(?:超时|超期|逾期|延期|延误|超过规定时间|超过规定期限|未按时完成|未按期完成)(?:的)?$/;

/** 未完成, 未达标: words that say that the target is not met. */
export function isMissed(text: string): boolean {
  return MISSED.test(text);
}

/**
 * 达标, 按时完成, 未完成, 超过: words that say whether the target is met, as a comparison with it. `alone`: no other condition
 * stands beside it, so that the task it names can only be the indicator's.
 */
export function metWords(
  label: { readonly text: string },
  measure: Measure,
  good: "up" | "down",
  alone = false
): CompareItem | null {
  if (MET.test(label.text) || TASK_MET.test(label.text)) return REACHED;
  if (isTargetsMonth(label.text, measure)) return REACHED;
  if (
    ALL_COVERED.test(label.text) &&
    measure.unit.dimension === "percent" &&
    measure.value?.eq(100)
  )
    return REACHED;
  if (REACHES_PLAN.test(label.text) && good === "up" && measure.unit.dimension !== "percent")
    return REACHED;
  if (MISSED.test(label.text) || (alone && TASK_MISSED.test(label.text)))
    return { ...REACHED, op: "miss" };
  if (good === "down") {
    if (BEYOND.test(label.text)) return { ...REACHED, op: ">" };
    if (NOT_BEYOND.test(label.text)) return { ...REACHED, op: "<=" };
    return isTime(measure.unit) && OVERDUE.test(label.text) ? { ...REACHED, op: ">" } : null;
  }
  return SHORT_OF.test(label.text) ? { ...REACHED, op: "<" } : null;
}

function isTargetsMonth(text: string, { value, unit, comparator }: Measure): boolean {
  const month = BY_MONTH.exec(text)?.[1];
  return (
    month !== undefined &&
    unit.name === "月" &&
    comparator !== "≥" &&
    value?.eq(decimal(month)) === true
  );
}
