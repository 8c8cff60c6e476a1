import type { LintCode } from "../standard";
import type { Sentence, SentenceData } from "./sentence";

/** Why a standard can be read in several ways, or in none, in a few words. Other reasons need no more than the words themselves. */
const reasons: Readonly<Record<string, string>> = {
  discretion: "it is left to somebody's judgement",
  average: "it compares with an average that is not in this form",
  rank: "it compares with the rank among other units",
  range: "it gives a range of points",
  veto: "a veto needs somebody's judgement",
  modified: "the deduction has a further condition",
  "several-conditions": "several conditions, and no word on how they go together",
  "direction-contradicts-target": "the deduction runs against the target's comparator",
  "words-and-figures": "it gives points by words and by figures at once",
  "several-rates": "it speaks of more than one rate, for which one actual is not enough",
  "several-dates": "it measures at more than one date, for which one actual is not enough",
  "several-steps": "several deductions, and no word on which one applies",
  "several-formulas": "several formulas, and no word on which one applies",
  "bands-overlap": "bands overlap",
  "band-and-step": "a band and a step rule apply at once",
  "no-threshold": "no word on where deductions begin",
  "events-or-target": "no word on whether every event counts, or only those beyond the target",
  "ahead-loses": "being early loses points, contrary to the usual sense",
  "award-of-other-figure": "points are won by a figure in another unit than the target's",
  "contradictory-steps": "the deductions contradict each other",
  "list-lengths-differ": "grades and points differ in number",
  "bonus-only": "only a bonus is given",
  "no-rule": "no word on how points are won or lost",
  "too-long": "the text is too long",
};

const why = ({ reason }: SentenceData): string => {
  const text = reasons[reason ?? ""];
  return text ? ` (${text})` : "";
};

const quoted = ({ words, found }: SentenceData): string =>
  words || found ? `“${words || found}”` : "It";

const proposal = ({ expected }: SentenceData): string =>
  expected ? `It could read: ${expected}` : "Please say how many points are lost for what.";

/** What is dubious about a standard, why, and how to mend it. `expected` is a proposed wording. */
export const lints: Readonly<Record<`validation.standard.${LintCode}`, Sentence>> = {
  "validation.standard.unreadable": (data) =>
    `${quoted(data)} in the standard can't be read${why(data)}, so it can't be scored. ${proposal(data)}`,
  "validation.standard.undecidable": (data) =>
    `${quoted(data)} in the standard can't be decided by the actual alone${why(data)}. ${proposal(data)}`,
  "validation.standard.ambiguous": (data) =>
    `${quoted(data)} in the standard can be read in more than one way${why(data)}, so the score is not certain. ${proposal(data)}`,
  "validation.standard.repaired": ({ read }) =>
    `The standard seems to hold a wrong character; it is read as “${read}”. Please check and correct it.`,
  "validation.standard.threshold-differs": ({ threshold, target }) =>
    `The standard begins at ${threshold}, but the target is ${target}. Scoring goes by the standard; please make them agree.`,
  "validation.standard.relative-step": ({ percent, amount }) =>
    `“${percent}” is taken relative to the target: ${amount} a step. If that is not meant, please write the amount.`,
  "validation.standard.converted-step": ({ unit, target, converted }) =>
    `The target is ${target}, but points are lost by “${unit}”: it counts as ${converted}. Please give the actual with its unit.`,
  "validation.standard.other-figure": ({ unit, target, found }) =>
    `The target is ${target}, but points are lost by “${unit}” (${found || unit}). This figure will be asked for besides the actual; the target's own unit would be better.`,
  "validation.standard.several-answers": ({ count }) =>
    `This standard needs ${count} entries for a score; they are asked one by one.`,
  "validation.standard.cannot-reach-weight": ({ most, weight, points, times, expected }) => {
    const sum = times && times !== "1" ? `${times} × ${points} = ${most}` : `${most}`;
    return `With nothing achieved ${sum} points are lost, not the whole weight of ${weight}. ${expected ? `It could read: ${expected}` : "Please check the deductions or the weight."}`;
  },
  "validation.standard.exceeds-weight": ({ most, weight }) =>
    `Up to ${most} points can be lost, more than the weight of ${weight}; scoring stops at 0. Please check the deductions or the weight.`,
  "validation.standard.points-differ-from-weight": ({ points, weight }) =>
    `Full marks in the standard are ${points}, but the weight is ${weight}. Please make them agree.`,
  "validation.standard.grades-not-monotone": ({ better, worse }) =>
    `“${worse}” comes after “${better}” but scores more. Please check the deductions.`,
  "validation.standard.no-deduction": (data) =>
    `The standard only says how full marks are won, not what is lost otherwise. ${proposal(data)}`,
  "validation.standard.explanation-differs": ({ figures, target }) =>
    `The explanation says ${figures}, but the target is ${target}. Please check whether they agree.`,
};
