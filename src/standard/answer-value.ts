import {
  convert,
  decimal,
  type Decimal,
  formatDecimal,
  type Quantity,
  type Unit,
  valueIn,
} from "../quantity";
import type { Actual } from "./actual";
import { about, type Value } from "./answer-about";
import type { Binding, Variable } from "./binding";
import { isTime } from "./dimensions";
import { DENYING, echoed, echoes } from "./echoes";
import { LATE } from "./lateness";
import type { Measure } from "./measure";
import { type Refusal, refuse } from "./refusal";
import { countsFaults } from "./score-bands";
import { sameCount } from "./written";

/** The answer as a figure in the variable's unit. */
export function valueOf(
  variable: Variable,
  actual: Actual,
  binding: Binding,
  formula: boolean
): Value | Refusal {
  const { measure } = binding;
  const exactly = (value: Decimal): Value => ({ value, comparator: null });
  switch (actual.kind) {
    case "quantity":
      return ofQuantity(actual.quantity, variable, binding, formula);
    case "share":
      return measure.value && variable.asks === "actual"
        ? exactly(measure.value.times(actual.percent).div(100))
        : refuse("unit-differs", [], { unit: "%", expected: variable.unit.name });
    case "met":
      if (variable.asks !== "actual") return exactly(decimal(0));
      if (
        actual.count &&
        measure.value &&
        binding.good === "up" &&
        sameCount(actual.count.unit, null, variable.unit)
      )
        return exactly(actual.count.value);
      return measure.value ? exactly(measure.value) : refuse("actual-unclear", [], {});
    case "none":
      return ofNone(actual.words, variable, binding);
    case "about":
      return about(actual, variable, measure);
    case "words":
      return ofWords(actual.text, variable);
    default:
      return refuse("actual-unclear", [], {});
  }
}

/** A plain figure, with or without its unit. */
function ofQuantity(
  quantity: Quantity,
  variable: Variable,
  binding: Binding,
  formula: boolean
): Value | Refusal {
  const { measure } = binding;
  if (variable.asks === "shortage" || variable.asks === "excess")
    return refuse("which-way", [], { actual: written(quantity) });
  if (
    variable.asks === "overdue" &&
    (measure.value !== null || quantity.unit.name === "月") &&
    isTime(measure.unit)
  )
    return refuse("which-way", [], { actual: written(quantity) });
  if (quantity.approximate && quantity.comparator === null)
    return refuse("actual-not-exact", [], { actual: formatDecimal(quantity.value) });
  if (quantity.unit.name === "" && looksLikeFraction(quantity.value, variable, measure))
    return refuse("unit-needed", [], {
      actual: formatDecimal(quantity.value),
      units: variable.unit.name,
    });
  if (quantity.unit.name === "")
    return { value: valueIn(quantity, variable.unit)!, comparator: quantity.comparator };
  // 58万元 beside 元/亩: the whole sum, of how many is not said
  const [own, per] = variable.unit.name.split("/");
  if (per !== undefined && !quantity.unit.name.includes("/") && quantity.unit.name !== own)
    return refuse("unit-differs", [], {
      unit: quantity.unit.name,
      expected: variable.unit.name,
    });
  const converted =
    convert(quantity.value, quantity.unit, variable.unit) ??
    inMinutes(quantity.value, quantity.unit, variable, binding);
  if (converted) return { value: converted, comparator: quantity.comparator };
  if (
    sameCount(quantity.unit, variable.steps[0]?.rule ?? null, variable.unit) &&
    variable.unit.name !== ""
  )
    return ofCount(quantity, variable);
  if (
    quantity.unit.dimension === "percent" &&
    measure.value &&
    variable.asks === "actual" &&
    (speaksOfShares(variable) || formula)
  )
    return ofShare(quantity, measure.value, binding);
  if (variable.unit.name === "" && measure.value === null)
    return { value: quantity.value, comparator: quantity.comparator };
  return refuse("unit-differs", [], { unit: quantity.unit.name, expected: variable.unit.name });
}

function written({ value, unit }: Quantity): string {
  return formatDecimal(value) + unit.name;
}

/** 5人次 where times are counted; what fails is only counted by words that deny. */
function ofCount(quantity: Quantity, variable: Variable): Value | Refusal {
  const { name } = quantity.unit;
  const own = variable.unit.name;
  const counted = name.startsWith(own) ? name.slice(own.length) : "";
  const named = variable.steps.some(({ rule }) => counted !== "" && rule.after.startsWith(counted));
  // 2起一般事故 where 较大事故 are counted
  const said = [...variable.steps, ...variable.bands].map(({ rule }) => rule.text);
  const losesEach = variable.steps.some(({ way, rule }) => way === "up" && rule.sense === "deduct");
  if (losesEach && counted.length > 2 && !said.some((text) => echoed(counted, text)))
    return refuse("actual-unclear", [], { actual: counted });
  return !named && counted !== "" && countsWhatFails(variable) && !DENYING.test(counted)
    ? refuse("actual-unclear", [], { actual: counted })
    : { value: quantity.value, comparator: quantity.comparator };
}

/** 93% of a target that is no percentage. */
function ofShare(quantity: Quantity, target: Decimal, { good, measure }: Binding): Value | Refusal {
  // 6% beside a limit: so much of it, or so much above it? 93% beside a bare 95: of it, or of all?
  const limit = good === "down" && quantity.value.gt(0) && quantity.value.lt(50);
  if (limit || (measure.unit.name === "" && target.lte(100)))
    return refuse("which-way", [], { actual: written(quantity) });
  return { value: target.times(quantity.value).div(100), comparator: quantity.comparator };
}

const NOTHING: Value = { value: decimal(0), comparator: null };

/** 未发生, 无延误, 未开展: none of what the words name. */
function ofNone(words: string, variable: Variable, binding: Binding): Value | Refusal {
  const { measure } = binding;
  if (
    variable.asks === "actual" &&
    measure.value?.gt(0) &&
    binding.good === "up" &&
    /^(?:开展|实施|启动|举办|组织|召开)(?:活动|工作)?$/.test(words)
  )
    return NOTHING;
  // 未发生 beside a target of none, or where any event loses all
  const wantsNone = measure.value ? measure.value.eq(0) : countsFaults(variable);
  if (variable.asks === "actual" && words === "" && wantsNone) return NOTHING;
  // 未发生重大事故 where 发生重大事故 loses all
  const isNamed = variable.bands.some(
    ({ rule }) => rule.compares.length === 0 && rule.text.includes(words)
  );
  if (variable.asks === "actual" && measure.value?.eq(0) && isNamed) return NOTHING;
  // 未发现问题 where each 问题 loses points, beside a target of none
  const losesEach = variable.steps.some(
    ({ rule }) => rule.sense === "deduct" && rule.way === "event"
  );
  if (variable.asks === "actual" && measure.value?.eq(0) && losesEach && echoes(words, variable))
    return NOTHING;
  // 未延误: no days late
  if (LATENESS.test(words)) {
    if (variable.asks === "overdue") return NOTHING;
    const step = variable.steps.find((each) => each.way === "up" && each.rule.way === "late");
    if (step && variable.asks === "actual") return { value: step.from, comparator: null };
  }
  if (variable.asks === "events" && (words === "" || echoes(words, variable))) return NOTHING;
  return refuse("actual-unclear", [], { actual: words });
}

/** 按时报送: no days late. */
function ofWords(text: string, { asks, steps }: Variable): Value | Refusal {
  const late = steps.find((step) => step.way === "up" && step.rule.way === "late");
  if (IN_TIME.test(text) && asks === "overdue") return NOTHING;
  if (IN_TIME.test(text) && asks === "actual" && late)
    return { value: late.from, comparator: null };
  return refuse("actual-unclear", [], {});
}

const IN_TIME =
  /^(?:已|均|全部|都)*(?:按时|按期|如期|及时|准时|提前|按规定时间|按规定时限)[^,未不没无待性率差]{0,6}$/;

const LATENESS = new RegExp(`^(?:${LATE}|迟到|超过规定时间|超过规定期限)(?:情况|现象)?$`);

/** 1天 where at most 24小时 are allowed. */
function inMinutes(
  value: Decimal,
  unit: Unit,
  { asks, unit: own }: Variable,
  { good, measure }: Binding
): Decimal | null {
  const limit = asks === "actual" && good === "down" && measure.value !== null;
  return limit && own.dimension === "minute" && unit.dimension === "day"
    ? value.times(unit.factor).times(1440).div(own.factor)
    : null;
}

/** 0.94 where percent are meant: could be 94% as a spreadsheet keeps it, or 0.94%. */
function looksLikeFraction(value: Decimal, variable: Variable, measure: Measure): boolean {
  if (variable.unit.dimension !== "percent" || value.lte(0) || value.gt(1)) return false;
  const figures = measure.value
    ? [measure.value]
    : variable.bands.flatMap(({ ranges }) =>
        ranges.flatMap(({ low, high }) => [low, high].flatMap((edge) => (edge ? [edge.at] : [])))
      );
  return figures.some((figure) => figure.gte(5));
}

/** 每有1人未参加, 3项不符合: what is counted is what fails. */
function countsWhatFails(variable: Variable): boolean {
  const counted =
    variable.asks === "actual"
      ? variable.bands.map((band) => band.rule.after).filter((after) => after !== "")
      : [...variable.steps, ...variable.bands].map(({ rule }) => rule.text);
  return counted.length > 0 && counted.every((text) => DENYING.test(text));
}

function speaksOfShares(variable: Variable): boolean {
  return (
    variable.proportions.length > 0 ||
    variable.bands.some((band) =>
      band.rule.compares.some(
        (c) =>
          (c.form === "target" && c.share !== null) ||
          (c.form === "signed" && c.value.unit === "%") ||
          (c.form === "between" && (c.high.unit === "%" || c.low.unit === "%"))
      )
    ) ||
    variable.steps.some((step) => step.relative)
  );
}
