import {
  type ConditionalLook,
  type ConditionalRule,
  boundingArea,
  isCalculated,
  parseFormula,
  rebaseReferences,
} from "../../workbook";
import { type Api, type ApiObject, type Link, type Scalar, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { colorValue, flagValue, oneOf, record, textValue } from "../rich-api/arguments";
import type { Rule } from "./conditional-formats";
import { fromR1C1, toR1C1 } from "./r1c1";

type RuleOf<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** A rule that could not be worked out must not look as if it held nowhere: it is refused when it is set. */
function formulaText(value: unknown): string {
  const formula = textValue(value);
  if (!parseFormula(formula)) deny("InvalidArgument", `not a formula: ${formula}`);
  if (!isCalculated(formula)) deny("NotImplemented", `the preview does not calculate ${formula}`);
  return formula;
}

const format: Link<Rule> = {
  get: (rule: Rule, api: Api): ApiObject => api.make("ConditionalRangeFormat", rule),
};

export const customConditionalFormat = apiClass<Rule>({
  name: "CustomConditionalFormat",
  since: "1.6",
  links: { format, rule: { get: (rule, api) => api.make("ConditionalFormatRule", rule) } },
});

/**
 * Read relative to the first cell of the rule's areas, but written relative to the first cell of the range through which
 * the rule was reached (OfficeDev/office-js issue 5194). Of several areas the first cell is taken to be the top left
 * one of the rectangle around them all, which nobody has documented.
 */
function onAreas(formula: string, rule: Rule): string {
  const from = boundingArea(rule.via);
  const to = boundingArea(rule.now.areas);
  return rebaseReferences(formula, { rows: to.row - from.row, columns: to.column - from.column });
}

const customFormula: Scalar<Rule> = {
  get: (rule) => (rule.now.rule as RuleOf<"Custom">).formula,
  set: (rule, value) =>
    rule.change({
      rule: { type: "Custom", formula: formulaText(onAreas(textValue(value), rule)) },
    }),
};

/** Written relative to each cell, so that it does not matter from which cell Excel counts. */
const relativeFormula: Scalar<Rule> = {
  get: (rule) => {
    const { formula } = rule.now.rule as RuleOf<"Custom">;
    return toR1C1(formula, boundingArea(rule.now.areas));
  },
  set: (rule, value) => {
    const written = textValue(value);
    const formula = fromR1C1(written, boundingArea(rule.now.areas));
    if (formula === undefined) deny("InvalidArgument", `leaves the sheet: ${written}`);
    rule.change({ rule: { type: "Custom", formula: formulaText(formula) } });
  },
};

export const conditionalFormatRule = apiClass<Rule>({
  name: "ConditionalFormatRule",
  since: "1.6",
  scalars: {
    formula: customFormula,
    formulaLocal: customFormula,
    formulaR1C1: relativeFormula,
  },
});

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

export const cellValueConditionalFormat = apiClass<Rule>({
  name: "CellValueConditionalFormat",
  since: "1.6",
  links: { format },
  scalars: {
    rule: {
      get: (rule) => {
        const { formula1, formula2, operator } = rule.now.rule as RuleOf<"CellValue">;
        return { formula1, formula2: formula2 ?? "", operator };
      },
      set: (rule, value) => {
        const given = record(value);
        const operator = oneOf(given.operator, OPERATORS);
        const two = operator === "Between" || operator === "NotBetween";
        rule.change({
          rule: {
            type: "CellValue",
            operator,
            formula1: formulaText(onAreas(textValue(given.formula1), rule)),
            ...(two ? { formula2: formulaText(onAreas(textValue(given.formula2), rule)) } : {}),
          },
        });
      },
    },
  },
});

const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

export const textConditionalFormat = apiClass<Rule>({
  name: "TextConditionalFormat",
  since: "1.6",
  links: { format },
  scalars: {
    rule: {
      get: (rule) => {
        const { operator, text } = rule.now.rule as RuleOf<"ContainsText">;
        return { operator, text };
      },
      set: (rule, value) => {
        const given = record(value);
        const operator = oneOf(given.operator, TEXT_OPERATORS);
        rule.change({ rule: { type: "ContainsText", operator, text: textValue(given.text) } });
      },
    },
  },
});

const CRITERIA = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "UniqueValues",
  "DuplicateValues",
] as const;

export const presetConditionalFormat = apiClass<Rule>({
  name: "PresetCriteriaConditionalFormat",
  since: "1.6",
  links: { format },
  scalars: {
    rule: {
      get: (rule) => ({ criterion: (rule.now.rule as RuleOf<"PresetCriteria">).criterion }),
      set: (rule, value) => {
        const wanted = textValue(record(value).criterion);
        const known = CRITERIA.find((criterion) => criterion === wanted);
        rule.change({
          rule: { type: "PresetCriteria", criterion: known ?? deny("NotImplemented", wanted) },
        });
      },
    },
  },
});

function look<K extends keyof ConditionalLook>(
  key: K,
  read: (value: unknown) => NonNullable<ConditionalLook[K]>
): Scalar<Rule> {
  return {
    get: (rule) => rule.now.format[key] ?? null,
    set: (rule, value) => rule.change({ format: { ...rule.now.format, [key]: read(value) } }),
  };
}

function without(rule: Rule, keys: readonly (keyof ConditionalLook)[]): void {
  const rest = Object.entries(rule.now.format).filter(
    ([key]) => !(keys as readonly string[]).includes(key)
  );
  rule.change({ format: Object.fromEntries(rest) as ConditionalLook });
}

export const conditionalRangeFormat = apiClass<Rule>({
  name: "ConditionalRangeFormat",
  since: "1.6",
  scalars: { numberFormat: look("numberFormat", textValue) },
  links: {
    fill: { get: (rule, api) => api.make("ConditionalRangeFill", rule) },
    font: { get: (rule, api) => api.make("ConditionalRangeFont", rule) },
  },
});

export const conditionalRangeFill = apiClass<Rule>({
  name: "ConditionalRangeFill",
  since: "1.6",
  scalars: { color: look("fill", colorValue) },
  methods: { clear: { run: (rule) => without(rule, ["fill"]) } },
});

export const conditionalRangeFont = apiClass<Rule>({
  name: "ConditionalRangeFont",
  since: "1.6",
  scalars: {
    color: look("fontColor", colorValue),
    bold: look("bold", flagValue),
    italic: look("italic", flagValue),
    strikethrough: look("strikethrough", flagValue),
  },
  methods: {
    clear: { run: (rule) => without(rule, ["fontColor", "bold", "italic", "strikethrough"]) },
  },
});
