import type { TraceCode } from "../standard";
import type { Sentence, SentenceData } from "./sentence";

/** 两个百分数之间相差的是百分点。 */
const apart = (figure: string | undefined, unit: string | undefined): string =>
  `${figure}${unit === "%" ? "个百分点" : (unit ?? "")}`;

/** 不足一档时数几档：按设置，或照标准自己的话。 */
const brokenSteps = ({ exact, steps, broken, by }: SentenceData): string => {
  const own = by === "standard";
  switch (broken) {
    case "whole":
      return `${exact} 档，${own ? "标准写明不足一档不计，计" : "按整档计"} ${steps} 档`;
    case "started":
      return `${exact} 档，${own ? "标准写明" : ""}不足一档按一档，计 ${steps} 档`;
    case "pro-rata":
      return `${exact} 档（${own ? "标准写明" : ""}按比例）`;
    default:
      return `${steps} 档`;
  }
};

/** “效果良好”扣 1分，7分 − 1分 = 6分 */
const given = ({ words, score, weight, lost, share, gives }: SentenceData): string => {
  if (gives === "full") return `“${words}”得满分`;
  if (gives === "zero") return `“${words}”不得分`;
  if (lost) {
    const points = share ? `分值的 ${share}%，即 ${lost}分` : `${lost}分`;
    return `“${words}”扣${share ? "" : " "}${points}，${weight}分 − ${lost}分 = ${score}分`;
  }
  return share
    ? `“${words}”得分值的 ${share}%，${weight}分 × ${share}% = ${score}分`
    : `“${words}”得 ${score}分`;
};

const figures: Readonly<Record<string, string>> = {
  overdue: "超期",
  events: "共",
  shortage: "缺",
  excess: "超出",
};

const nothing: Readonly<Record<string, string>> = {
  overdue: "没有超期，不扣分",
  shortage: "没有缺少，不扣分",
  excess: "没有超出，不扣分",
};

const within = ({ from, unit, way, asks }: SentenceData): string => {
  if (from === "0" && way === "up") return nothing[asks ?? ""] ?? "没有要扣分的情况";
  if (way === "either") return `与 ${from}${unit} 一致，不扣分`;
  return `${way === "down" ? "不低于" : "不超过"} ${from}${unit}，不扣分`;
};

/** The working of a score, line by line: plain arithmetic, every figure with its unit. */
export const working: Readonly<Record<`standard.trace.${TraceCode}`, Sentence>> = {
  "standard.trace.actual": ({ actual, target, asks }) =>
    target ? `指标值 ${target}，实际 ${actual}` : `${figures[asks ?? ""] ?? "实际"} ${actual}`,
  "standard.trace.full": ({ words }) => (words ? `“${words}”得满分` : "达到要求，得满分"),
  "standard.trace.zero": "“{words}”不得分",
  "standard.trace.below-all": "没有达到“{words}”，不得分",
  "standard.trace.band": given,
  "standard.trace.grade": given,
  "standard.trace.shortfall": ({ from, gap, unit, by }) =>
    `${by === "target" ? "" : `比标准的 ${from}${unit} `}${unit === "%" ? "低" : "少"} ${apart(gap, unit)}`,
  "standard.trace.excess": ({ from, gap, unit, by }) =>
    `${by === "target" ? "超" : `比标准的 ${from}${unit} 多`} ${apart(gap, unit)}`,
  "standard.trace.no-steps": (data) => `${within(data)}，得满分`,
  "standard.trace.steps": (data) => {
    const { gap, size, unit, steps, broken, relative, of, written } = data;
    const step = apart(size, unit);
    if (size === "1" && !broken) return `每 ${step} 为一档，共 ${steps} 档`;
    const amount = relative ? `（${relative}% × ${of}${unit}）` : written ? `（${written}）` : "";
    return `${gap ? `${apart(gap, unit)} ` : ""}÷ ${step}${amount} = ${brokenSteps(data)}`;
  },
  "standard.trace.deduction": ({ steps, points, share, deduction }) =>
    `${steps} 档 × ${points}分${share ? `（分值的 ${share}%）` : ""} = 扣 ${deduction}分`,
  "standard.trace.capped": ({ cap, of }) =>
    of === "award" ? `标准写明最多得 ${cap}分` : `标准写明最多扣 ${cap}分`,
  "standard.trace.award": ({ count, of, points, base, score }) => {
    if (!points) return `全部完成，得 ${score}分`;
    const won = `${count} ${of === "items" ? "项" : "档"} × ${points}分`;
    return base ? `${base}分 + ${won} = ${score}分` : `${won} = 得 ${score}分`;
  },
  "standard.trace.proportion": ({ weight, actual, target, met, score }) =>
    met
      ? "达到要求，得满分"
      : `${weight}分 × ${actual}${target ? ` ÷ ${target}` : ""} = ${score}分`,
  "standard.trace.formula": ({ formula, figures, share, loses, weight, score }) => {
    if (figures) return `${figures} = ${score}分`;
    if (!share) return `按标准的公式“${formula}”算得 ${score}分`;
    return `${loses ? `${weight}分 − ` : ""}${weight}分 × ${share} = ${score}分`;
  },
  "standard.trace.item": ({ words, answer, sense, points }) => {
    const won = sense === "award";
    if (answer === "yes") return `“${words}”：是，${won ? "得" : "扣"} ${points}分`;
    return `“${words}”：否，${won ? "不得分" : "不扣分"}`;
  },
  "standard.trace.general-rule": ({ actual, target, weight, score, by }) => {
    const rule = "财政部通用规则";
    if (by === "met") return `${rule}：指标值 ${target}，实际 ${actual}，达到，得满分`;
    return by === "actual"
      ? `${rule}：${weight}分 × 实际 ${actual} ÷ 指标值 ${target} = ${score}分`
      : `${rule}：${weight}分 × 指标值 ${target} ÷ 实际 ${actual} = ${score}分`;
  },
  "standard.trace.limited": ({ score, weight }) =>
    score?.startsWith("-")
      ? `扣分超过分值 ${weight}分，扣完为止`
      : `超过分值，按分值 ${weight}分计`,
  "standard.trace.score": ({ weight, lost, score, rounded }) =>
    lost
      ? `${weight}分 − ${lost}分 ${rounded ? "≈" : "="} ${score}分`
      : `得 ${score}分（分值 ${weight}分）`,
};
