import type { ConditionalFormat, ConditionalRule } from "../workbook/conditional-format";
import { boundingArea, cellName } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { writeAreas } from "./areas";
import type { SheetOrigin } from "./open";
import { COMPARISONS, type FileRule, PRESETS, TEXT_RULES } from "./read-conditional";
import type { StyleEditor } from "./save-styles";
import { escapeText } from "./strings";
import { attributeText, outline, setAttributes } from "./xml-patch";

/**
 * All <conditionalFormatting> elements as they must be now; undefined where the file's are still right. A rule that
 * came from the file keeps its element but for its priority and, where it moved, its formulas.
 */
export function writeConditionalFormats(
  sheet: Sheet,
  origin: SheetOrigin,
  styles: StyleEditor,
  prefix: string
): string | undefined {
  if (sheet.conditionalFormats === origin.conditionalFormats) return undefined;
  const known = new Map(origin.rules.map((rule) => [rule.format.id, rule]));
  return sheet.conditionalFormats
    .map((format, index) => {
      const rule = ruleXml(format, known.get(format.id), index + 1, styles, prefix);
      const areas = attributeText({ sqref: writeAreas(format.areas) });
      return `<${prefix}conditionalFormatting${areas}>${rule}</${prefix}conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(
  format: ConditionalFormat,
  inFile: FileRule | undefined,
  priority: number,
  styles: StyleEditor,
  prefix: string
): string {
  const kept = inFile && same(inFile.format.format, format.format) ? inFile : undefined;
  const stop = format.stopIfTrue ? 1 : undefined;
  if (kept && same(kept.format.rule, format.rule)) {
    const end = outline(kept.xml, "cfRule").root.openEnd;
    const head = setAttributes(kept.xml.slice(0, end), { priority, stopIfTrue: stop });
    return head + kept.xml.slice(end);
  }
  const look = kept
    ? /\sdxfId="(\d+)"/.exec(kept.xml)?.[1]
    : Object.keys(format.format).length > 0
      ? styles.lookIndex(format.format)
      : undefined;
  const written = writeRule(format);
  // Kinds that the preview does not know cannot be made anew; one from the file stays as it was.
  if (!written) return inFile?.xml ?? "";
  const { attributes, formulas } = written;
  const { type, ...others } = attributes;
  const head = attributeText({ type, dxfId: look, priority, stopIfTrue: stop, ...others });
  const inside = formulas.map(
    (formula) => `<${prefix}formula>${escapeText(formula.replace(/^=/, ""))}</${prefix}formula>`
  );
  return `<${prefix}cfRule${head}>${inside.join("")}</${prefix}cfRule>`;
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

interface WrittenRule {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formulas: readonly string[];
}

function writeRule({ rule, areas }: ConditionalFormat): WrittenRule | undefined {
  const first = boundingArea(areas);
  const cell = cellName(first.row, first.column);
  switch (rule.type) {
    case "Custom":
      return { attributes: { type: "expression" }, formulas: [rule.formula] };
    case "CellValue": {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      const operator = nameOf(COMPARISONS, rule.operator);
      return { attributes: { type: "cellIs", operator }, formulas };
    }
    case "ContainsText":
      return textRule(rule, cell);
    case "PresetCriteria": {
      const formula = presetFormula(rule.criterion, cell);
      const type = nameOf(PRESETS, rule.criterion);
      return { attributes: { type }, formulas: formula === undefined ? [] : [formula] };
    }
    default:
      return undefined;
  }
}

function textRule(rule: ConditionalRule & { type: "ContainsText" }, cell: string): WrittenRule {
  const { text, operator } = rule;
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const formula = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  }[operator];
  const type = nameOf(TEXT_RULES, operator);
  const name = type === "notContainsText" ? "notContains" : type;
  return { attributes: { type, operator: name, text }, formulas: [formula] };
}

function presetFormula(criterion: string, cell: string): string | undefined {
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
  };
  return formulas[criterion];
}

const nameOf = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);
