import {
  type Area,
  type ConditionalFormat,
  type ConditionalRule,
  type Sheet,
  areaDifference,
  intersection,
} from "../../workbook";
import { type Api, ApiObject, Cells, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { flagValue, oneOf, text, whole } from "../rich-api/arguments";
import { rangeOf } from "./range-places";
import { mayDo } from "./guard";

/** One rule of a sheet, found anew each time: it may be gone. */
export class Rule {
  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    /** The cells through whose collection it was reached: formulas are written relative to their first one. */
    readonly via: readonly Area[]
  ) {}

  get now(): ConditionalFormat {
    return (
      this.sheet.conditionalFormats.find((format) => format.id === this.id) ?? deny("ItemNotFound")
    );
  }

  change(change: Partial<ConditionalFormat>): void {
    const { areas } = this.now;
    mayDo(this.sheet, "format-cells", areas);
    put(
      this.sheet,
      this.sheet.conditionalFormats.map((format) =>
        format.id === this.id ? { ...format, ...change } : format
      )
    );
  }
}

function put(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  sheet.conditionalFormats = formats;
  sheet.workbook.report({ kind: "conditional-formats-changed", sheet });
}

/** A rule of each kind before anything was said about it: it holds nowhere. */
const BLANK_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "Custom", formula: "" },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "" },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "" },
  PresetCriteria: { type: "PresetCriteria", criterion: "Blanks" },
};

function touching(cells: Cells): readonly ConditionalFormat[] {
  return cells.sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => cells.areas.some((own) => intersection(own, area)))
  );
}

const ruleObject = ({ sheet, areas }: Cells, id: string, api: Api): ApiObject =>
  api.make("ConditionalFormat", new Rule(sheet, id, areas));

function findRule(cells: Cells, key: unknown): ConditionalFormat | undefined {
  return touching(cells).find((format) => format.id === key);
}

/** The new rule comes first. */
function add(cells: Cells, args: readonly unknown[], api: Api): ApiObject {
  const kind = oneOf(args[0], [
    ...Object.keys(BLANK_RULES),
    "DataBar",
    "ColorScale",
    "IconSet",
    "TopBottom",
  ]);
  const rule = BLANK_RULES[kind] ?? deny("NotImplemented", `conditional formats of type ${kind}`);
  const { sheet, areas } = cells;
  mayDo(sheet, "format-cells", areas);
  const id = freeId(sheet);
  put(sheet, [{ id, areas, rule, stopIfTrue: false, format: {} }, ...sheet.conditionalFormats]);
  return ruleObject(cells, id, api);
}

function freeId(sheet: Sheet): string {
  const taken = new Set(sheet.conditionalFormats.map((format) => format.id));
  let number = taken.size + 1;
  const name = (): string =>
    `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (taken.has(name())) number++;
  return name();
}

/** Takes the rules off these cells; on cells outside they stay. */
function clearAll({ sheet, areas }: Cells): void {
  mayDo(sheet, "format-cells", areas);
  put(
    sheet,
    sheet.conditionalFormats.flatMap((format) => {
      const rest = areas.reduce<readonly Area[]>(
        (left, gone) => left.flatMap((area) => areaDifference(area, gone)),
        format.areas
      );
      return rest.length > 0 ? [{ ...format, areas: rest }] : [];
    })
  );
}

export const conditionalFormats = apiClass<Cells>({
  name: "ConditionalFormatCollection",
  since: "1.6",
  items: (cells, api) => touching(cells).map(({ id }) => ruleObject(cells, id, api)),
  item: (cells, key, api) =>
    ruleObject(cells, findRule(cells, key)?.id ?? deny("ItemNotFound"), api),
  methods: {
    add: { run: add },
    clearAll: { run: clearAll },
    getCount: { run: (cells) => touching(cells).length },
    getItem: {
      run: (cells, args, api) =>
        ruleObject(cells, findRule(cells, text(args, 0))?.id ?? deny("ItemNotFound"), api),
    },
    getItemOrNullObject: {
      since: "1.14",
      run: (cells, args, api) => {
        const found = findRule(cells, text(args, 0));
        return found ? ruleObject(cells, found.id, api) : null;
      },
    },
    getItemAt: {
      run: (cells, args, api) => {
        const found = touching(cells)[whole(args, 0)] ?? deny("InvalidArgument", "no such index");
        return ruleObject(cells, found.id, api);
      },
    },
  },
});

/** The part of a rule that only rules of this type have; the plain form throws on others, the second gives null. */
function part(type: ConditionalRule["type"], className: string, orNull: boolean) {
  return {
    get: (rule: Rule, api: Api): ApiObject | null => {
      if (rule.now.rule.type === type) return api.make(className, rule);
      return orNull ? null : deny("InvalidOperation", `the rule's type is ${rule.now.rule.type}`);
    },
  };
}

/** The place among all rules of the sheet, 0 first; negative from the back, beyond the ends the last or first. */
function setPriority(rule: Rule, value: unknown): void {
  const { sheet } = rule;
  mayDo(sheet, "format-cells", rule.now.areas);
  const others = sheet.conditionalFormats.filter((format) => format.id !== rule.id);
  const wanted = whole([value], 0);
  const fromFront = wanted < 0 ? others.length + 1 + wanted : wanted;
  const priority = Math.max(0, Math.min(others.length, fromFront));
  put(sheet, [...others.slice(0, priority), rule.now, ...others.slice(priority)]);
}

export const conditionalFormat = apiClass<Rule>({
  name: "ConditionalFormat",
  since: "1.6",
  id: (rule) => rule.id,
  scalars: {
    id: { get: (rule) => rule.now.id },
    type: { get: (rule) => rule.now.rule.type },
    stopIfTrue: {
      get: (rule) => rule.now.stopIfTrue,
      set: (rule, value) => rule.change({ stopIfTrue: flagValue(value) }),
    },
    priority: {
      get: (rule) => rule.sheet.conditionalFormats.indexOf(rule.now),
      set: setPriority,
    },
  },
  links: {
    custom: part("Custom", "CustomConditionalFormat", false),
    customOrNullObject: part("Custom", "CustomConditionalFormat", true),
    cellValue: part("CellValue", "CellValueConditionalFormat", false),
    cellValueOrNullObject: part("CellValue", "CellValueConditionalFormat", true),
    textComparison: part("ContainsText", "TextConditionalFormat", false),
    textComparisonOrNullObject: part("ContainsText", "TextConditionalFormat", true),
    preset: part("PresetCriteria", "PresetCriteriaConditionalFormat", false),
    presetOrNullObject: part("PresetCriteria", "PresetCriteriaConditionalFormat", true),
  },
  methods: {
    delete: {
      run: (rule) => {
        mayDo(rule.sheet, "format-cells", rule.now.areas);
        put(
          rule.sheet,
          rule.sheet.conditionalFormats.filter(({ id }) => id !== rule.id)
        );
      },
    },
    getRange: {
      run: (rule, _args, api) => {
        const [area, more] = rule.now.areas;
        if (more) deny("InvalidOperation", "the rule has several areas");
        return rangeOf(rule.sheet, area!, api);
      },
    },
    getRangeOrNullObject: {
      run: (rule, _args, api) => {
        const [area, more] = rule.now.areas;
        return more ? null : rangeOf(rule.sheet, area!, api);
      },
    },
    getRanges: {
      since: "1.9",
      run: (rule, _args, api) => api.make("RangeAreas", new Cells(rule.sheet, rule.now.areas)),
    },
  },
});
