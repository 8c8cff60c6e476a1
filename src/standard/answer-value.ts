import { convert, decimal, type Decimal, formatDecimal, type Unit } from "../quantity";
import type { Actual } from "./actual";
import type { Binding, Variable } from "./binding";
import type { Measure } from "./measure";
import { type Refusal, refuse } from "./refusal";
import { sameCount } from "./written";

type Value = { readonly value: Decimal; readonly comparator: string | null };

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
    case "quantity": {
      const { quantity } = actual;
      if (variable.asks === "shortage" || variable.asks === "excess")
        return refuse("which-way", [], {
          actual: formatDecimal(quantity.value) + quantity.unit.name,
        });
      if (
        variable.asks === "overdue" &&
        (measure.value !== null || quantity.unit.name === "月") &&
        ["month", "day", "workday", "minute"].includes(measure.unit.dimension)
      )
        return refuse("which-way", [], {
          actual: formatDecimal(quantity.value) + quantity.unit.name,
        });
      if (quantity.approximate && quantity.comparator === null)
        return refuse("actual-not-exact", [], { actual: formatDecimal(quantity.value) });
      if (quantity.unit.name === "" && looksLikeFraction(quantity.value, variable, measure))
        return refuse("unit-needed", [], {
          actual: formatDecimal(quantity.value),
          units: variable.unit.name,
        });
      if (quantity.unit.name === "")
        return { value: quantity.value, comparator: quantity.comparator };
      const converted =
        convert(quantity.value, quantity.unit, variable.unit) ??
        inMinutes(quantity.value, quantity.unit, variable, binding);
      if (converted) return { value: converted, comparator: quantity.comparator };
      if (
        sameCount(quantity.unit, variable.steps[0]?.rule ?? null, variable.unit) &&
        variable.unit.name !== ""
      ) {
        const { name } = quantity.unit;
        const own = variable.unit.name;
        const counted = name.startsWith(own) ? name.slice(own.length) : "";
        const named = variable.steps.some(
          ({ rule }) => counted !== "" && rule.after.startsWith(counted)
        );
        return !named && counted !== "" && countsWhatFails(variable) && !DENYING.test(counted)
          ? refuse("actual-unclear", [], { actual: counted })
          : { value: quantity.value, comparator: quantity.comparator };
      }
      if (
        quantity.unit.dimension === "percent" &&
        measure.value &&
        variable.asks === "actual" &&
        (speaksOfShares(variable) || formula)
      ) {
        // 6% beside a limit: so much of it, or so much above it? 93% beside a bare 95: of it, or of all?
        const limit = binding.good === "down" && quantity.value.gt(0) && quantity.value.lt(50);
        if (limit || (measure.unit.name === "" && measure.value.lte(100)))
          return refuse("which-way", [], {
            actual: formatDecimal(quantity.value) + quantity.unit.name,
          });
        return {
          value: measure.value.times(quantity.value).div(100),
          comparator: quantity.comparator,
        };
      }
      if (variable.unit.name === "" && measure.value === null)
        return { value: quantity.value, comparator: quantity.comparator };
      return refuse("unit-differs", [], { unit: quantity.unit.name, expected: variable.unit.name });
    }
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
      if (
        variable.asks === "actual" &&
        measure.value?.gt(0) &&
        binding.good === "up" &&
        /^(?:开展|实施|启动|举办|组织|召开)(?:活动|工作)?$/.test(actual.words)
      )
        return exactly(decimal(0));
      // 未发生 beside a target of none
      if (variable.asks === "actual" && actual.words === "" && measure.value?.eq(0))
        return exactly(decimal(0));
      // 未延误: no days late
      if (LATENESS.test(actual.words)) {
        if (variable.asks === "overdue") return exactly(decimal(0));
        const step = variable.steps.find((each) => each.way === "up" && each.rule.way === "late");
        if (step && variable.asks === "actual") return exactly(step.from);
      }
      if (variable.asks === "events" && (actual.words === "" || echoes(actual.words, variable)))
        return exactly(decimal(0));
      return refuse("actual-unclear", [], { actual: actual.words });
    case "about":
      return about(actual, variable, measure);
    default:
      return refuse("actual-unclear", [], {});
  }
}

const LATENESS =
  /^(?:超时|超期|逾期|延期|延误|延迟|推迟|滞后|拖延|拖欠|误期|迟到|超过规定时间|超过规定期限)(?:情况|现象)?$/;

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

/** Words that deny: 2人参加 is not what 每有1人未参加 counts. */
const DENYING = /[未不没无非]/;

/** Whether the words are those of the standard, and what it denies they deny. */
function echoed(words: string, text: string): boolean {
  const clean = words.replace(/[的了,]/g, "");
  if (clean === "") return true;
  return (
    (text.includes(clean) || [...clean].every((c) => text.includes(c))) &&
    (DENYING.test(clean) || !DENYING.test(text))
  );
}

/** 每有1人未参加, 3项不符合: what is counted is what fails. */
function countsWhatFails(variable: Variable): boolean {
  const counted =
    variable.asks === "actual"
      ? variable.bands.map((band) => band.rule.after).filter((after) => after !== "")
      : [...variable.steps, ...variable.bands].map(({ rule }) => rule.text);
  return counted.length > 0 && counted.every((text) => DENYING.test(text));
}

function echoes(words: string, variable: Variable): boolean {
  const texts = [
    variable.words,
    ...variable.steps.map((step) => step.rule.text),
    ...variable.bands.map((band) => band.rule.text),
  ];
  // what stands in brackets only explains (以申报为准)
  // 缺席2次 beside 每缺席一次
  if (variable.steps.some(({ rule }) => rule.verb.length > 1 && words.startsWith(rule.verb)))
    return true;
  return texts.some((text) => echoed(words, text.replace(/\([^()]*\)/g, "")));
}

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
    (sameCount(amount.unit, step?.rule ?? null, variable.unit) || amount.unit.name === ""
      ? amount.value
      : null);
  if (!converted)
    return refuse("unit-differs", [], { unit: amount.unit.name, expected: variable.unit.name });
  const exactly = (value: Decimal): Value => ({ value, comparator: null });
  const fromNothing = variable.asks !== "actual";
  switch (sense) {
    case "short":
      if (
        variable.asks === "shortage" ||
        (variable.asks === "events" && echoes(actual.words.replace(/[0-9]/g, ""), variable))
      )
        return exactly(converted);
      if (step?.way === "down" && !fromNothing) return exactly(step.from.minus(converted));
      if (step?.way === "up" && step.from.eq(0) && echoes(actual.words, variable))
        return exactly(converted);
      break;
    case "over":
      if (variable.asks === "excess" || variable.asks === "overdue") return exactly(converted);
      if (step?.way === "up" && !fromNothing) return exactly(step.from.plus(converted));
      break;
    case "late":
      if (variable.asks === "overdue") return exactly(converted);
      // 迟报2次: how often, not how long
      if (variable.asks === "events" && echoes(actual.words, variable)) return exactly(converted);
      if (step?.way === "up" && !fromNothing && variable.unit.dimension === amount.unit.dimension)
        return exactly(step.from.plus(converted));
      if (!step && measure.value && variable.unit.dimension === amount.unit.dimension)
        return exactly(measure.value.plus(converted));
      break;
    case "events":
      // 满意度88%: the name of the figure itself
      if (variable.asks === "actual" && isItsName(actual.words, variable))
        return exactly(converted);
      // 下降12% beside 同比下降10%以上: the figure is the fall itself
      if (variable.asks === "actual" && isOwnMovement(actual.words, variable))
        return exactly(converted);
      // 发生1起 beside a target of none
      if (
        variable.asks === "actual" &&
        measure.value?.eq(0) &&
        /^(?:已|共|实际|累计|全年)*(?:发生|出现|发现|存在|有|查出)(?:了)?$/.test(actual.words)
      )
        return exactly(converted);
      if (variable.asks === "actual" && DOING.test(actual.words)) return exactly(converted);
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
      if (step?.rule.way === "event" && step.way === "down" && echoes(actual.words, variable))
        return exactly(step.from.minus(converted));
  }
  return refuse("actual-unclear", [], { actual: actual.words });
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
  return (
    moved !== undefined &&
    bands.length > 0 &&
    variable.steps.length === 0 &&
    bands.every(({ rule }) => rule.before.endsWith(moved))
  );
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
