import type { Area } from "./area";

/** A rule that recolours cells while its condition holds. Rules are kept in order of priority, first wins. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  readonly format: ConditionalLook;
}

/** Only what the rule changes. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

export type ConditionalRule =
  /** A formula with "=", written for the top left cell of the rectangle around all areas. */
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: "ContainsText"; readonly operator: TextOperator; readonly text: string }
  | { readonly type: "PresetCriteria"; readonly criterion: PresetCriterion }
  /** Known from a file but not shown by the preview: colour scales, data bars, icon sets … */
  | { readonly type: "ColorScale" | "DataBar" | "IconSet" | "TopBottom" | "NotShown" };

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";
export type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
export type PresetCriterion =
  "Blanks" | "NonBlanks" | "Errors" | "NonErrors" | "DuplicateValues" | "UniqueValues";
