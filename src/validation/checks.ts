import type { Severity } from "./finding";

/** What validation can find, in the order of the groups: how grave it is, and the figures that its sentence can use. */
interface Check {
  readonly severity: Severity;
  /** Names of the figures in `Finding.data`; those with "?" may be missing. */
  readonly data: readonly string[];
}

/**
 * The one list of checks. Besides these there is `standard.<code>` for each code of the lint of a standard (see
 * standard/), with the lint's own severity and data. Where no source is named, the rule is the form's own instruction
 * line or our guess of what a finance office sends back.
 */
export const checks = {
  /** Under a yellow header nothing may be empty (instruction line). `header`: the column or label. */
  "required.empty": { severity: "error", data: ["header"] },
  /** The same, and the baseline knows what stood there. */
  "required.emptied": { severity: "error", data: ["header", "before"] },
  /** Level cells are pre-filled and all others empty: one finding for the row. */
  "required.unused-row": { severity: "warning", data: ["level1", "level2"] },

  /** A header, label, section title or title line differs from the baseline. */
  "structure.header-changed": { severity: "error", data: ["before", "after"] },
  /** A pre-filled grey cell differs from the baseline. */
  "structure.grey-changed": { severity: "error", data: ["header", "before", "after"] },
  /** Columns stand elsewhere in the table than in the baseline: `headers`, parted by 、; `from` and `to` are column letters. */
  "structure.column-moved": { severity: "error", data: ["headers", "from", "to"] },
  "structure.column-missing": { severity: "error", data: ["header", "from"] },
  /** A row of the baseline is gone; `row` is the number that it had, `what` its indicator, levels or text. */
  "structure.row-deleted": { severity: "error", data: ["what", "row"] },
  /** The baseline knows a form on this sheet that can't be recognised any more. */
  "structure.form-lost": { severity: "error", data: ["title"] },
  /** Import programs stop at a blank row. `rows`: row numbers. */
  "structure.blank-row": { severity: "warning", data: ["rows"] },
  /** Import programs choke on formulas. */
  "structure.formula": { severity: "warning", data: ["header", "formula"] },
  /** #N/A and its kin. */
  "structure.error-value": { severity: "error", data: ["header", "value"] },
  /** A number in a cell of text: sums pass it over. */
  "structure.number-as-text": { severity: "hint", data: ["header", "value"] },
  /** A level 2 that the ministry's scheme puts under another level 1. `belongs`: where it belongs. */
  "structure.level-pair": { severity: "warning", data: ["level1", "level2", "belongs"] },
  /** 产出, 效益, 满意度 or 成本 has no indicator at all. `missing`: the groups. */
  "structure.level1-missing": { severity: "warning", data: ["missing"] },

  /** Where the comparator's column is not required by colour. */
  "target.comparator-missing": { severity: "error", data: ["value"] },
  "target.comparator-unknown": { severity: "error", data: ["comparator"] },
  /** A comparator asks for a number, and the value is none. */
  "target.not-a-number": { severity: "error", data: ["comparator", "value"] },
  /** 95% with the unit % in its own column; `unit` is empty where that column is. */
  "target.value-has-unit": { severity: "warning", data: ["value", "unit?", "valueUnit", "number"] },
  /** The cell shows 95% because of its number format; it holds 0.95. */
  "target.percent-format": { severity: "warning", data: ["value", "held"] },
  /** The value carries one unit, the unit column says another. */
  "target.units-differ": { severity: "error", data: ["value", "unit", "valueUnit"] },
  /** A share below 0 or above 100 %, of no rate of growth. */
  "target.percent-range": { severity: "warning", data: ["value"] },
  /** A cost that must be at least so high. */
  "target.cost-comparator": { severity: "warning", data: ["comparator", "level2"] },
  /** A qualitative target that is none of the grades of its standard. `grades`: those, parted by 、. */
  "target.grade-unknown": { severity: "warning", data: ["value", "grades"] },
  "target.unit-missing": { severity: "warning", data: ["value"] },
  /** /, -, 无 or * instead of a content. */
  "target.placeholder": { severity: "error", data: ["header", "value"] },

  /** No weight in the remark (or weight column). `implied`: the one that the standard implies. `where`: 备注 or the column's header. */
  "weight.missing": { severity: "error", data: ["where", "implied?"] },
  /** Several weights, or a number that is none. */
  "weight.unclear": { severity: "error", data: ["where", "found"] },
  /** A score in the remark that the add-in did not write. */
  "weight.foreign-score": { severity: "warning", data: ["found"] },
  /** `missing`: rows without weight; `withImplied`: the sum with the weights that their standards imply. */
  "weight.total": {
    severity: "error",
    data: ["sum", "expected", "difference", "missing?", "withImplied?"],
  },
  /** 产出40 效益20 满意度10 成本20 (practice of published forms). `groups`: "产出指标 38/40、…". */
  "weight.groups": { severity: "hint", data: ["groups"] },

  /** `others`: addresses of the other rows with the same name. */
  "text.duplicate-name": { severity: "warning", data: ["name", "others"] },
  /** A word written twice. */
  "text.doubled-word": { severity: "hint", data: ["word", "context"] },
  "text.misspelling": { severity: "hint", data: ["wrong", "right", "context"] },
} as const satisfies Readonly<Record<string, Check>>;

export type CheckCode = keyof typeof checks;

/** What a finding's fix does; the sentence is in messages/. */
export type FixCode =
  | "restore" // put back what the baseline holds: `text`
  | "fill-weight" // write the implied weight: `weight`
  | "plain-number" // write the number alone: `number`
  | "replace-word"; // `wrong` → `right`
