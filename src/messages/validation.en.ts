import type { CheckCode, FixCode } from "../validation";
import { lints } from "./lint.en";
import type { Sentence, SentenceData } from "./sentence";

const quoted = (text: string | undefined): string => (text ? `“${text}”` : "");

const place = ({ header }: SentenceData): string => (header ? `“${header}”` : "This cell");

const shown = (text: string | undefined): string => (text ? `“${text}”` : "empty");

/** What is wrong, why, and how to mend it. What is found in standards has its own piece. */
const findings: Readonly<Record<`validation.${CheckCode}`, Sentence>> = {
  "validation.required.empty": (data) =>
    `${place(data)} is required and is empty (blanks count as empty). Please fill it in.`,
  "validation.required.emptied": (data) =>
    `${place(data)} is required. It held ${quoted(data.before)} and is empty now. Fill it in again, or restore it.`,
  "validation.required.unused-row": ({ level1, level2 }) =>
    `The row ${[level1, level2].filter(Boolean).join(" – ")} has no indicator yet. Fill it in, or leave it empty if the finance office wants it so.`,

  "validation.structure.header-changed": ({ before, after }) =>
    `A header or title was changed: it was ${quoted(before)} and is ${shown(after)}. Imports go by the headers, so please restore it.`,
  "validation.structure.grey-changed": (data) =>
    `A pre-filled grey cell was changed: ${place(data)} was ${quoted(data.before)} and is ${shown(data.after)}. Grey cells must not be changed; please restore it.`,
  "validation.structure.column-moved": ({ headers, from, to }) =>
    `What stood in column ${from} and on (${quoted(headers)}) now begins in column ${to}. Imports go by position, so please move it back.`,
  "validation.structure.column-missing": ({ header, from }) =>
    `The column ${quoted(header)} is gone; it was column ${from}. Please put it back from the original form.`,
  "validation.structure.row-deleted": ({ what, row }) =>
    `Row ${row} ${quoted(what)} is gone. If it was not deleted on purpose, please put it back.`,
  "validation.structure.form-lost": ({ title }) =>
    `The form ${quoted(title)} that was here is no longer recognised; probably headers such as 三级指标 or 指标值 were changed or lost their colour. Please restore the headers first.`,
  "validation.structure.blank-row": ({ rows }) =>
    `Row ${rows} is blank, in the middle of the table. Imports stop at a blank row and lose the indicators below it. Please delete it.`,
  "validation.structure.formula": (data) =>
    `${place(data)} holds the formula ${data.formula}. Imports can't read formulas; please replace it by its value.`,
  "validation.structure.error-value": (data) =>
    `${place(data)} holds the error value ${data.value}, probably because what its formula refers to is gone. Please correct it.`,
  "validation.structure.number-as-text": (data) =>
    `${quoted(data.value)} in ${place(data)} is a number kept as text; sums pass it over. It can be made a number.`,
  "validation.structure.level-pair": ({ level1, level2, belongs }) =>
    `Level 2 ${quoted(level2)} usually belongs to ${quoted(belongs)}, but stands under ${quoted(level1)}. Please check both levels.`,
  "validation.structure.level1-missing": ({ missing }) =>
    `There is no ${missing}. Overall targets usually have output, benefit, satisfaction and cost indicators; please check whether some were left out.`,

  "validation.target.comparator-missing": ({ value }) =>
    `The target ${value} has no comparator, so it may mean “at least” or “at most”. Please enter ≥, ≤, = or 定性.`,
  "validation.target.comparator-unknown": ({ comparator }) =>
    `The comparator ${quoted(comparator)} is not known. Please use ≥, ≤ or =, or 定性 for what is no quantity.`,
  "validation.target.not-a-number": ({ comparator, value }) =>
    `With the comparator ${comparator} the target must be a number, and ${quoted(value)} is none. Enter the number alone, or make the comparator 定性.`,
  "validation.target.value-has-unit": ({ value, unit, valueUnit, number }) =>
    unit
      ? `The unit column already says ${quoted(unit)}, and the target ${quoted(value)} carries the unit again. Please enter ${number} alone.`
      : `The target ${quoted(value)} carries its unit. Please enter ${number} alone and put ${quoted(valueUnit)} into the unit column.`,
  "validation.target.percent-format": ({ value, held }) =>
    `The cell has a percent format: it shows ${value} but holds ${held}, and ${held} is what an import reads. Set the format to General and enter the figure before the percent sign.`,
  "validation.target.units-differ": ({ value, unit, valueUnit }) =>
    `The target ${quoted(value)} is in ${quoted(valueUnit)}, but the unit column says ${quoted(unit)}. Please use one of them.`,
  "validation.target.percent-range": ({ value }) =>
    `The target is ${value}, outside 0 to 100 %. A share is rarely so; please check figure and unit.`,
  "validation.target.cost-comparator": ({ comparator }) =>
    `This is a cost indicator, but the comparator is ${comparator}: the more is spent, the better. Usually it is ≤; please check.`,
  "validation.target.grade-unknown": ({ value, grades }) =>
    `The qualitative target ${quoted(value)} is none of the grades in the scoring standard (${grades}), so it can't be scored. Please use one of these, or change the standard.`,
  "validation.target.unit-missing": ({ value }) =>
    `The target ${value} has no unit. Please name it in the unit column, such as 次, % or 万元.`,
  "validation.target.placeholder": (data) =>
    `${place(data)} holds only ${quoted(data.value)}, which says nothing. Please enter the real content.`,

  "validation.weight.missing": ({ where, implied }) =>
    implied
      ? `${where} names no weight. The row's own standard implies ${implied}; please check it and fill it in.`
      : `${where} names no weight, and the standard implies none. Please enter it, such as 2.5分.`,
  "validation.weight.unclear": ({ where, found }) =>
    `The weight in ${where} is unclear (${found}). An indicator has one weight, above 0 and at most 100. Please keep one, such as 2.5分.`,
  "validation.weight.foreign-score": ({ found }) =>
    `The remark already holds ${quoted(found)}, which this add-in did not write. Scoring leaves it alone; if it is an old score, please delete it first.`,
  "validation.weight.total": ({ sum, expected, difference, missing, withImplied }) => {
    const gap = difference?.startsWith("-")
      ? `${difference.slice(1)} points too many`
      : `${difference} points short`;
    const rows = missing ? `${missing} have no weight yet` : "";
    if (withImplied === expected && rows) {
      return `The weights so far total ${sum} of ${expected}: ${rows}; with the weights that their standards imply it is exactly ${expected}.`;
    }
    const reckoned = withImplied ? `; with the implied ones it is ${withImplied}` : "";
    return `The weights total ${sum} instead of ${expected}, ${gap}${rows ? ` (${rows}${reckoned})` : ""}. Please check the rows.`;
  },
  "validation.weight.groups": ({ groups }) =>
    `The weights of the level-1 groups differ from the usual ones (output 40, benefit 20, satisfaction 10, cost 20): ${groups}. Ignore this if your region has its own rule.`,

  "validation.text.duplicate-name": ({ name, others }) =>
    `The indicator ${quoted(name)} has the same name as ${others}. Please check whether it was entered twice, or tell them apart.`,
  "validation.text.doubled-word": ({ word, context }) =>
    `${quoted(word)} may be written twice: ${context}`,
  "validation.text.misspelling": ({ wrong, right, context }) =>
    `${quoted(wrong)} may be meant as ${quoted(right)}: ${context}`,
};

/** What the button of a fix says. */
const fixes: Readonly<Record<`validation.fix.${FixCode}`, Sentence>> = {
  "validation.fix.restore": ({ text }) => `Restore ${quoted(text)}`,
  "validation.fix.fill-weight": "Fill in {weight}",
  "validation.fix.plain-number": "Change to {number}",
  "validation.fix.replace-word": ({ wrong, right }) =>
    `Replace ${quoted(wrong)} by ${quoted(right)}`,
};

export const validation = { ...findings, ...fixes, ...lints };
