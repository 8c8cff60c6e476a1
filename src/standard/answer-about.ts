import { convert, type Decimal, type Unit } from "../quantity";
import type { Actual } from "./actual";
import type { BoundStep, Variable } from "./binding";
import { echoed, echoes, withoutBrackets } from "./echoes";
import type { Measure } from "./measure";
import { type Refusal, refuse } from "./refusal";
import { sameCount, unitOf } from "./written";

/** An answer in the variable's unit, with the sign that stood before it. */
export type Value = { readonly value: Decimal; readonly comparator: string | null };

/** 举办2次, 全年开展了3次活动: the words say that the figure is what was done. */
const DOING =
  /^(?:已|共|实际|累计|全年|年内|本年|合计|均)*(?:举办|开展|召开|组织|实施|完成|培训|举行|进行|发放|建成|新建|建设|检查|走访|发布|报送|印发|制定|达到|实现|支出)(?:了|活动|培训|会议|工作)*$/;

/** 缺2项, 超期3周, 2份不合规: a distance from the start, or a count of what the step counts. */
export function about(
  actual: Extract<Actual, { kind: "about" }>,
  variable: Variable,
  measure: Measure
): Value | Refusal {
  const step = variable.steps.find((each) => each.rule.sense === "deduct");
  const { amount, sense } = actual;
  const converted =
    convert(amount.value, amount.unit, variable.unit) ??
    (sameCount(amount.unit, step?.rule ?? null, variable.unit) ||
    amount.unit.name === "" ||
    isSaidInDays(amount.unit, step, variable)
      ? amount.value
      : null);
  if (!converted)
    return refuse("unit-differs", [], { unit: amount.unit.name, expected: variable.unit.name });
  const exactly = (value: Decimal): Value => ({ value, comparator: null });
  const fromNothing = variable.asks !== "actual";
  const sameTime = variable.unit.dimension === amount.unit.dimension;
  switch (sense) {
    case "short":
      if (isOfLadder(actual.words, variable, measure)) return exactly(converted);
      if (
        variable.asks === "shortage" ||
        (variable.asks === "events" &&
          (echoes(actual.words.replace(/[0-9]/g, ""), variable) || countsMissing(variable)))
      )
        return exactly(converted);
      if (step?.way === "down" && !fromNothing) return exactly(step.from.minus(converted));
      if (step?.way === "up" && step.from.eq(0) && echoes(actual.words, variable))
        return exactly(converted);
      break;
    case "over":
      if (variable.asks === "excess" || variable.asks === "overdue") return exactly(converted);
      if (step?.way === "up" && !fromNothing) return exactly(step.from.plus(converted));
      // 超支4% of a rate of what is saved
      if (step?.way === "down" && step.rule.way === "up" && !fromNothing)
        return exactly(step.from.minus(converted));
      break;
    case "late":
      if (variable.asks === "overdue") return exactly(converted);
      // 迟报2次: how often, not how long
      if (variable.asks === "events" && echoes(actual.words, variable)) return exactly(converted);
      if (
        step?.way === "up" &&
        !fromNothing &&
        (sameTime || isSaidInDays(amount.unit, step, variable))
      )
        return exactly(step.from.plus(converted));
      if (!step && measure.value && sameTime) return exactly(measure.value.plus(converted));
      break;
    case "events":
      // 满意度88%: the name of the figure itself
      if (variable.asks === "actual" && isItsName(actual.words, variable))
        return exactly(converted);
      // 下降12% beside 同比下降10%以上: the figure is the fall itself
      if (variable.asks === "actual" && isOwnMovement(actual.words, variable))
        return exactly(converted);
      // 下降12% of a 变动率 is below nothing
      if (variable.asks === "actual" && !isLimit(measure) && isRateOfChange(variable)) {
        if (/^(?:同比|环比)?(?:下降|减少|降低)(?:了)?$/.test(actual.words))
          return exactly(converted.neg());
        if (/^(?:同比|环比)?(?:上升|增长|增加|提高)(?:了)?$/.test(actual.words))
          return exactly(converted);
      }
      // 下降6% where each 上升 loses points, from nothing
      if (
        variable.asks === "actual" &&
        measure.value?.eq(0) &&
        step?.way === "up" &&
        /上升|增长|增加|上涨/.test(step.rule.verb) &&
        /^(?:同比|环比)?(?:下降|减少|降低)(?:了)?$/.test(actual.words)
      )
        return exactly(converted.neg());
      // 发生1起 beside a target of none
      if (
        variable.asks === "actual" &&
        measure.value?.eq(0) &&
        /^(?:已|共|实际|累计|全年)*(?:发生|出现|发现|存在|有|查出)(?:了)?$/.test(actual.words)
      )
        return exactly(converted);
      if (
        variable.asks === "actual" &&
        (DOING.test(actual.words) || isDone(actual.words, variable))
      )
        return exactly(converted);
      if (
        (variable.asks === "events" ||
          (variable.asks === "shortage" && /未|不|缺|没|错|漏/.test(actual.words))) &&
        echoes(actual.words, variable)
      )
        return exactly(converted);
      if (
        variable.bands.some(
          (band) =>
            band.rule.after !== "" &&
            actual.words.length > 0 &&
            band.rule.after.includes(actual.words) &&
            echoed(actual.words, band.rule.after)
        )
      )
        return exactly(converted);
      // 缺席4次 where 缺席一次, 两次, 三次以上 are the conditions
      if (isOfLadder(actual.words, variable, measure)) return exactly(converted);
      // 1例死亡 where each 死亡 loses points, beside a target of none
      if (
        step?.way === "up" &&
        step.from.eq(0) &&
        measure.value?.eq(0) &&
        echoed(actual.words, withoutBrackets(step.rule.text))
      )
        return exactly(converted);
      if (step?.rule.way === "event" && step.way === "down" && echoes(actual.words, variable))
        return exactly(step.from.minus(converted));
  }
  return refuse("actual-unclear", [], { actual: actual.words });
}

const HAPPENING = /[未没不无非缺少差欠漏错迟晚超延逾违降减低增升涨]|投诉|事故|发生|发现|通报|问题/;

/** What counts as done without the standard's saying so; 已取消, 已报名 do not. */
const WORK_DONE =
  /^(?:已|共|共计|累计|全年|年内|实际)+(?:采购|购置|改造|新建|建成|建设|修建|完成|培训|开展|举办|发放|救助|资助|帮扶|引进|安置|整治|修复|维修|治理|绿化|种植|培育|竣工|交付|安装|配备|出版|发表|印发|编制|办结|检测|监测|巡查|检查|走访|慰问|服务|接待|组织|补贴|补助)(?:了|完成)?$/;

/** 已采购48台, 共改造18户; 帮扶45户 where the standard speaks of that: so many were done. */
function isDone(words: string, { steps, bands }: Variable): boolean {
  if (HAPPENING.test(words)) return false;
  if (WORK_DONE.test(words)) return true;
  const said = [...steps, ...bands].map(({ rule }) => rule.text);
  return words.length >= 2 && said.some((text) => text.includes(words) && !/[未没不无]/.test(text));
}

/** 缺1项 where 无计划、总结的,每一项扣1分: what is counted is what is not there. */
const countsMissing = ({ steps }: Variable): boolean =>
  steps.length === 1 &&
  (/^(?:无|没有|缺|未)/.test(steps[0]!.rule.text) || /^[缺欠]/.test(steps[0]!.rule.verb));

/** 超期1天 where 每超1天 is said beside working days: the standard's own word for them. */
function isSaidInDays(
  { dimension, factor }: Unit,
  step: BoundStep | undefined,
  variable: Variable
): boolean {
  const said = step && unitOf(step.rule.size);
  return (
    variable.unit.dimension === "workday" &&
    dimension === "day" &&
    factor.eq(1) &&
    said?.dimension === "day" &&
    said.factor.eq(1)
  );
}

/** Whether the first of several conditions names these words before its figure, and the others none, where none are wanted. */
function isOfLadder(words: string, { asks, bands, steps }: Variable, { value }: Measure): boolean {
  const ladder = bands.filter(({ rule }) => rule.compares.length > 0);
  const [first, ...others] = [...ladder].sort((a, b) => a.rule.span.start - b.rule.span.start);
  return (
    first !== undefined &&
    asks !== "shortage" &&
    !value?.gt(0) &&
    steps.length === 0 &&
    words.length >= 2 &&
    first.rule.before.endsWith(words) &&
    others.every(({ rule }) => rule.before === "" || rule.before.endsWith(words))
  );
}

/** Whether the words beside a figure name what every condition speaks of: 满意度 in 群众满意度达到90%. */
function isItsName(words: string, variable: Variable): boolean {
  const name = /^([\u4e00-\u9fff]{2,10}(?:率|度))(?:为|达到?|是)?$/.exec(words)?.[1];
  const told = variable.bands
    .map(({ rule }) => rule.before)
    .filter((before) => /[率度]$/.test(before));
  return name !== undefined && told.length > 0 && told.every((before) => before.endsWith(name));
}

/** Whether every condition on a figure speaks of the same movement as the answer: 下降12%, 同比下降10%以上. */
function isOwnMovement(words: string, variable: Variable): boolean {
  const moved = /^(?:同比|环比)?(下降|上升|增长|减少|增加|提高|降低)(?:了)?$/.exec(words)?.[1];
  const bands = variable.bands.filter(({ rule }) => rule.compares.length > 0);
  // 增长8%以上, 5%-8%: the later ranges leave the word out
  const [first, ...others] = bands.map(({ rule }) => rule.before);
  return (
    moved !== undefined &&
    first?.endsWith(moved) === true &&
    variable.steps.length === 0 &&
    others.every((before) => before === "" || before.endsWith(moved))
  );
}

/** Whether every condition on a figure speaks of a rate that may fall below nothing. */
function isRateOfChange({ bands }: Variable): boolean {
  const named = bands.map(({ rule }) => rule.before).filter((before) => before !== "");
  return named.length > 0 && named.every((before) => /(?:变动|增减|变化)率$/.test(before));
}

/** ≤5%: an upper limit above nothing, of which 下降12% may be the far side or well within. */
const isLimit = ({ comparator, value }: Measure): boolean =>
  comparator === "≤" && value?.gt(0) === true;
