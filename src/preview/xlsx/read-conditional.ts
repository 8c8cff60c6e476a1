import type {
  ComparisonOperator,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  PresetCriterion,
  TextOperator,
} from "../workbook/conditional-format";
import { readAreas } from "./areas";
import { unescape } from "./strings";
import { isOn, type XmlReader } from "./xml";

/** A rule as the file has it, beside what the model makes of it. */
export interface FileRule {
  readonly format: ConditionalFormat;
  readonly priority: number;
  /** The <cfRule> element. */
  readonly xml: string;
}

/** Reads one <conditionalFormatting> and adds its rules to those of the sheet. */
export function readConditionalFormats(
  reader: XmlReader,
  looks: readonly ConditionalLook[],
  rules: FileRule[]
): void {
  const areas = readAreas(reader.attribute("sqref") ?? "");
  reader.children((kind) => {
    if (kind !== "cfRule" || areas.length === 0) return;
    const start = reader.start;
    const attributes = new Map(reader.attributes());
    const formulas: string[] = [];
    reader.children((inner) => {
      if (inner === "formula") formulas.push(`=${unescape(reader.readText())}`);
    });
    const look = attributes.get("dxfId");
    rules.push({
      priority: Number(attributes.get("priority") ?? 0),
      xml: reader.text.slice(start, reader.end),
      format: {
        id: `{${String(rules.length + 1).padStart(8, "0")}-0002-0000-0000-000000000000}`,
        areas,
        rule: readRule(attributes, formulas),
        stopIfTrue: isOn(attributes.get("stopIfTrue")),
        format: (look === undefined ? undefined : looks[Number(look)]) ?? {},
      },
    });
  });
}

function readRule(
  attributes: ReadonlyMap<string, string>,
  formulas: readonly string[]
): ConditionalRule {
  const type = attributes.get("type") ?? "";
  const operator = attributes.get("operator") ?? "";
  const [formula1, formula2] = formulas;
  if (type === "expression" && formula1) return { type: "Custom", formula: formula1 };
  if (type === "cellIs" && formula1 && COMPARISONS[operator]) {
    const second = formula2 === undefined ? {} : { formula2 };
    return { type: "CellValue", operator: COMPARISONS[operator], formula1, ...second };
  }
  const text = attributes.get("text");
  if (TEXT_RULES[type] && text !== undefined)
    return { type: "ContainsText", operator: TEXT_RULES[type], text };
  if (PRESETS[type]) return { type: "PresetCriteria", criterion: PRESETS[type] };
  return { type: OTHERS[type] ?? "NotShown" };
}

export const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export const TEXT_RULES: Readonly<Record<string, TextOperator>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

export const PRESETS: Readonly<Record<string, PresetCriterion>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

const OTHERS: Readonly<Record<string, "ColorScale" | "DataBar" | "IconSet" | "TopBottom">> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  aboveAverage: "TopBottom",
};
