import type { TraceCode } from "../standard";
import type { Sentence, SentenceData } from "./sentence";

/** Percentages differ by percentage points. */
const apart = (figure: string | undefined, unit: string | undefined): string =>
  unit === "%"
    ? `${figure} percentage point${figure === "1" ? "" : "s"}`
    : `${figure}${unit ?? ""}`;

const counted = (steps: string | undefined): string => `${steps} step${steps === "1" ? "" : "s"}`;

/** What counts of a quotient that is not whole, and whether the setting or the standard says so. */
const brokenSteps = ({ exact, steps, broken, by }: SentenceData): string => {
  const own = by === "standard" ? "by the standard's own words " : "";
  switch (broken) {
    case "whole":
      return `${counted(exact)}; ${own}only whole steps count: ${steps}`;
    case "started":
      return `${counted(exact)}; ${own}every started step counts: ${steps}`;
    case "pro-rata":
      return `${counted(exact)} (${own}pro rata)`;
    default:
      return counted(steps);
  }
};

const given = ({ words, score, weight, lost, share, gives }: SentenceData): string => {
  if (gives === "full") return `“${words}”: full marks`;
  if (gives === "zero") return `“${words}”: no points`;
  if (lost) {
    const part = share ? ` (${share}% of the weight)` : "";
    return `“${words}” loses ${lost}${part}: ${weight} − ${lost} = ${score}`;
  }
  return share
    ? `“${words}” gives ${share}% of the weight: ${weight} × ${share}% = ${score}`
    : `“${words}” gives ${score}`;
};

const figures: Readonly<Record<string, string>> = {
  overdue: "overdue by",
  events: "in all",
  shortage: "missing",
  excess: "in excess",
};

const nothing: Readonly<Record<string, string>> = {
  overdue: "not overdue",
  shortage: "nothing missing",
  excess: "nothing in excess",
};

const within = ({ from, unit, way, asks }: SentenceData): string => {
  if (from === "0" && way === "up") return nothing[asks ?? ""] ?? "nothing that loses points";
  if (way === "either") return `just ${from}${unit}`;
  return `not ${way === "down" ? "below" : "above"} ${from}${unit}`;
};

/** The working of a score, line by line: plain arithmetic, every figure with its unit. */
export const working: Readonly<Record<`standard.trace.${TraceCode}`, Sentence>> = {
  "standard.trace.actual": ({ actual, target, asks }) =>
    target ? `target ${target}, actual ${actual}` : `${figures[asks ?? ""] ?? "actual"} ${actual}`,
  "standard.trace.full": ({ words }) => (words ? `“${words}”: full marks` : "met: full marks"),
  "standard.trace.zero": "“{words}”: no points",
  "standard.trace.below-all": "“{words}” is not reached: no points",
  "standard.trace.band": given,
  "standard.trace.grade": given,
  "standard.trace.shortfall": ({ from, gap, unit, by }) =>
    `${by === "target" ? "short" : `below the standard's ${from}${unit}`} by ${apart(gap, unit)}`,
  "standard.trace.excess": ({ from, gap, unit, by }) =>
    `${by === "target" ? "over" : `above the standard's ${from}${unit}`} by ${apart(gap, unit)}`,
  "standard.trace.no-steps": (data) => `${within(data)}: full marks`,
  "standard.trace.steps": (data) => {
    const { gap, size, unit, steps, broken, relative, of, written } = data;
    const step = apart(size, unit);
    if (size === "1" && !broken) return `a step is ${step}: ${counted(steps)}`;
    const amount = relative ? ` (${relative}% × ${of}${unit})` : written ? ` (${written})` : "";
    return `${gap ? `${apart(gap, unit)} ` : ""}÷ ${step}${amount} = ${brokenSteps(data)}`;
  },
  "standard.trace.deduction": ({ steps, points, share, deduction }) =>
    `${counted(steps)} × ${points}${share ? ` (${share}% of the weight)` : ""} = ${deduction} lost`,
  "standard.trace.capped": ({ cap, of }) =>
    `by the standard at most ${cap} ${of === "award" ? "can be won" : "can be lost"}`,
  "standard.trace.award": ({ count, of, points, base, score }) => {
    if (!points) return `all done: ${score} points`;
    const won = `${of === "items" ? count : counted(count)} × ${points}`;
    return `${base ? `${base} + ` : ""}${won} = ${score} points`;
  },
  "standard.trace.proportion": ({ weight, actual, target, met, score }) =>
    met ? "met: full marks" : `${weight} × ${actual}${target ? ` ÷ ${target}` : ""} = ${score}`,
  "standard.trace.formula": ({ formula, figures, share, loses, weight, score }) => {
    if (figures) return `${figures} = ${score} points`;
    if (!share) return `by the standard's formula “${formula}”: ${score} points`;
    return `${loses ? `${weight} − ` : ""}${weight} × ${share} = ${score}`;
  },
  "standard.trace.item": ({ words, answer, sense, points }) => {
    const won = sense === "award";
    if (answer === "yes") return `“${words}”: yes, ${points} ${won ? "won" : "lost"}`;
    return `“${words}”: no, nothing ${won ? "won" : "lost"}`;
  },
  "standard.trace.general-rule": ({ actual, target, weight, score, by }) => {
    const rule = "the Ministry's general rule";
    if (by === "met") return `${rule}: target ${target}, actual ${actual}, met: full marks`;
    return by === "actual"
      ? `${rule}: ${weight} × actual ${actual} ÷ target ${target} = ${score}`
      : `${rule}: ${weight} × target ${target} ÷ actual ${actual} = ${score}`;
  },
  "standard.trace.limited": ({ score, weight }) =>
    score?.startsWith("-")
      ? `more is lost than the weight of ${weight}: no points are left`
      : `more than the weight: ${weight} counts`,
  "standard.trace.score": ({ weight, lost, score, rounded }) =>
    lost ? `${weight} − ${lost} ${rounded ? "≈" : "="} ${score}` : `${score} points of ${weight}`,
};
