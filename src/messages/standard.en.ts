import type { standardSentences as chinese } from "./standard.zh-CN";
import type { Sentence } from "./sentence";
import { working } from "./working.en";

const or = (text: string | undefined, otherwise: string): string => (text ? text : otherwise);
const modes: Readonly<Record<string, string>> = {
  whole: "whole steps only",
  "pro-rata": "pro rata",
  started: "every started step counts",
};

export const standardSentences: Readonly<Record<keyof typeof chinese, Sentence>> = {
  "standard.problem.unread-words":
    "Some words of the standard, marked here, were not understood, so there is no score. Please reword them.",
  "standard.problem.no-rule":
    "The standard does not say how points are won or lost. Please add it.",
  "standard.problem.contradictory-steps":
    "The marked sentence has several figures or several 每; it is not clear which one loses points. Please make several sentences of it.",
  "standard.problem.list-lengths-differ":
    "The marked sentence has more grades than points, or fewer. Please check it.",
  "standard.problem.too-long": "The standard is too long and was not read. Please shorten it.",
  "standard.problem.discretion":
    "The standard leaves the points to discretion (酌情). Please let a person decide.",
  "standard.problem.average":
    "The standard needs the average of other units, which is not known here. Please let a person decide.",
  "standard.problem.rank":
    "The standard needs a ranking among other units, which is not known here. Please let a person decide.",
  "standard.problem.range":
    "The standard gives a range of points, not one figure. Please let a person decide.",
  "standard.problem.veto":
    "The standard is a veto without a figure of points. Please let a person decide.",
  "standard.problem.modified":
    "The standard doubles or halves points depending on each event; one figure does not decide it. Please let a person decide.",
  "standard.problem.several-rates":
    "The standard speaks of more than one rate; one actual cannot say which it is. Please make a row of each.",
  "standard.problem.several-dates":
    "The standard measures at more than one date; one actual cannot say which it is. Please make a row of each.",
  "standard.problem.days-or-months": ({ days }) =>
    `The standard counts days and months: whether ${days} days are a full month depends on the month. Please check, and let a person decide.`,
  "standard.problem.several-conditions":
    "The standard takes points for each of several conditions; one figure does not say which of them hold. Please let a person decide.",
  "standard.problem.ahead-loses":
    "The standard takes points for being early, contrary to the usual sense. Please check it.",
  "standard.problem.award-of-other-figure":
    "Points are won by a figure in another unit than the target's. Please use one unit.",
  "standard.problem.direction-contradicts-target":
    "Points are lost on the side that the target calls good (≥ with points lost above). Please check it.",
  "standard.problem.events-or-target":
    "It is not clear whether every event loses points or only those beyond the target. Please say so in the standard.",
  "standard.problem.no-threshold":
    "Neither the standard nor the target says where losing points begins. Please fill in the target.",
  "standard.problem.step-unreadable":
    "The marked step was not understood. Please say how many points are lost for how much.",
  "standard.problem.words-and-figures":
    "The standard gives points both by words and by figures. Please keep one of the two.",
  "standard.problem.bonus-only":
    "The standard only gives bonus points and no base. Please add the base.",
  "standard.problem.weight-missing": "This row has no weight yet. Please fill it in first.",
  "standard.problem.actual-missing": "The actual has not been filled in.",
  "standard.problem.actual-unclear":
    "The actual was not understood. Please give a figure with its unit, or use the words of the standard.",
  "standard.problem.actual-not-exact":
    "“{actual}” is not an exact figure, and an exact one is needed here. Please enter it again.",
  "standard.problem.actual-negative": ({ actual, asks, of }) =>
    `“${actual}” is below zero, which ${of === "distance" ? "an excess, a shortage or a delay" : "an amount, a time or a count"} can't be; there may be a minus sign too many. Please check it${asks === "overdue" ? ", and enter 0 where it was early" : ""}.`,
  "standard.problem.unit-differs": ({ unit, expected }) =>
    expected
      ? `The unit given is “${or(unit, "none")}”; “${expected}” is needed here.`
      : `The unit “${or(unit, "none")}” does not fit the target. Please check it.`,
  "standard.problem.unit-needed": "Please give “{actual}” with its unit ({units}).",
  "standard.problem.other-figure-needed": ({ words, unit }) =>
    `The target is not met, so one more figure is needed: ${or(words, "what the standard counts")} (unit: ${or(unit, "none")}).`,
  "standard.problem.which-way":
    "Is “{actual}” what was done or what is missing? Please write 少… for a shortage, 多… for an excess, 超期… for a delay.",
  "standard.problem.which-items":
    "The items have different points; it must be known which were done.",
  "standard.problem.which-grade": "“{actual}” fits more than one grade. Please say which.",
  "standard.problem.no-such-grade":
    "“{actual}” is none of the standard's grades. Please choose one of: {grades}.",
  "standard.problem.grade-is-a-range":
    "By the general rule this grade is a range of points; a person has to choose.",
  "standard.problem.answer-missing": "Still needed: {words}.",
  "standard.problem.answer-unclear": "Please answer “{words}” with 是 (yes) or 否 (no).",
  "standard.problem.veto-unknown": "Please say whether this is the case: {words}.",
  "standard.problem.count-out-of-range":
    "{count} does not fit the number of items in the standard. Please check it.",
  "standard.problem.not-covered": ({ actual }) =>
    `The standard does not say how many points ${actual ? `an actual of ${actual}` : "this case"} has. Please add it.`,
  "standard.problem.target-missing":
    "The target is not one figure, so nothing can be computed from it. Please fill in the target.",
  "standard.problem.points-differ-from-weight":
    "The full points in the standard differ from the row's weight, and it is not said what the steps between are worth. Please make them agree.",
  "standard.problem.band-and-step":
    "The actual lies in a band and loses steps too, with different scores. Please say in the standard which applies.",
  "standard.problem.bands-overlap":
    "The actual lies in two bands with different points. Please part the bands.",
  "standard.problem.several-steps":
    "Several deductions apply at once; it is not said whether all of them count. Please say so.",
  "standard.problem.award-without-base":
    "Points per step are said, but not from how many points they begin. Please add it.",
  "standard.problem.each-left-out":
    "“{words}” has no 每, so it is not clear whether points are lost once or per step. Please add it.",
  "standard.problem.proportion-of-limit":
    "The target is an upper limit; it is not said how points shrink beyond it. Please add it.",
  "standard.problem.rate-or-ratio":
    "It is not clear whether weight × rate or weight × actual ÷ target is meant; the two differ. Please write the formula.",
  "standard.problem.formula-name":
    "The formula has a name whose figure is not known. Please say what it is.",
  "standard.problem.formula-division": "The formula divides by zero. Please check it.",
  "standard.problem.formula-and-rules":
    "There is a formula and also deductions; it is not said which one counts. Please keep one.",
  "standard.problem.several-formulas":
    "There are several formulas; it is not said which one counts. Please keep one.",

  ...working,

  "standard.note.repaired": "The marked characters look like slips and were read as “{read}”.",
  "standard.note.bonus-not-counted":
    "The bonus is not counted: a row never has more than its weight.",
  "standard.note.broken-steps-by-standard": ({ mode }) =>
    `Broken steps count as the standard itself says: ${or(modes[mode ?? ""], "")}.`,
  "standard.note.threshold-differs":
    "The standard says {threshold}, the target {target}; the standard's figure was used.",
  "standard.note.relative-step":
    "“{percent}%” was read as a percentage of the target: one step is {amount}.",
  "standard.note.veto-open":
    "“{words}” was not answered and counts as not having happened. If it did, this row gets no points: please answer yes to it.",
  "standard.note.others-none":
    "The actual does not speak of “{words}”; it counts as not having happened. If it did, please fill it in.",
  "standard.note.general-rule": "This row has no standard; the Ministry's general rule was used.",
};
