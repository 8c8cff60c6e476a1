import { type Area, boundingArea, bottom, contains, right } from "./area";
import { type Cell, type CellValue, isError, plainValue } from "./cell";
import type { ConditionalFormat, ConditionalLook, ConditionalRule } from "./conditional-format";
import { evaluate } from "./formula/evaluate";
import { compare, toText } from "./formula/values";
import type { Sheet } from "./sheet";

/** What the conditional formats make of a cell now: of each property the first rule that sets it. Empty: nothing. */
export function conditionalLook(sheet: Sheet, row: number, column: number): ConditionalLook {
  let look: ConditionalLook = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => contains(area, row, column))) continue;
    if (!holds(sheet, format, row, column)) continue;
    look = { ...format.format, ...look };
    if (format.stopIfTrue) break;
  }
  return look;
}

/** The fill that the eye sees: a conditional format's, else the cell's own; undefined is none. */
export function effectiveFill(sheet: Sheet, row: number, column: number): string | undefined {
  return conditionalLook(sheet, row, column).fill ?? sheet.styleAt(row, column).fill;
}

/** Whether the rule's condition is true of this cell. A formula that cannot be calculated is not. */
export function holds(
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number
): boolean {
  const { rule } = format;
  const calculated = (formula: string): CellValue =>
    formulaAt(sheet, formula, format.areas, row, column) ?? { error: "#NAME?" };
  switch (rule.type) {
    case "Custom":
      return isTrue(calculated(rule.formula));
    case "CellValue":
      return comparisonHolds(sheet.value(row, column), rule, calculated);
    case "ContainsText":
      return textHolds(sheet.cell(row, column), rule);
    case "PresetCriteria":
      return presetHolds(sheet, format.areas, row, column, rule.criterion);
    default:
      return false;
  }
}

const isTrue = (value: CellValue): boolean =>
  value === true || (typeof value === "number" && value !== 0);

function formulaAt(
  sheet: Sheet,
  formula: string,
  areas: readonly Area[],
  row: number,
  column: number
): CellValue | undefined {
  const base = baseOf(areas);
  const shift = { rows: row - base.row, columns: column - base.column };
  const valueAt = (of: Sheet, r: number, c: number): CellValue => of.value(r, c);
  return evaluate(formula, { sheet, row, column, shift, valueAt });
}

const bases = new WeakMap<readonly Area[], Area>();

/** The rectangle from whose first cell a rule's formulas count; worked out once for each list of areas. */
function baseOf(areas: readonly Area[]): Area {
  let base = bases.get(areas);
  if (!base) bases.set(areas, (base = boundingArea(areas)));
  return base;
}

function comparisonHolds(
  value: CellValue,
  rule: ConditionalRule & { type: "CellValue" },
  calculated: (formula: string) => CellValue
): boolean {
  const first = calculated(rule.formula1);
  const second = rule.formula2 === undefined ? first : calculated(rule.formula2);
  if (isError(value) || isError(first) || isError(second)) return false;
  const [low, high] = compare(first, second) <= 0 ? [first, second] : [second, first];
  const inside = compare(value, low) >= 0 && compare(value, high) <= 0;
  const order = compare(value, first);
  switch (rule.operator) {
    case "Between":
      return inside;
    case "NotBetween":
      return !inside;
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThanOrEqual":
      return order <= 0;
  }
}

function textHolds(cell: Cell, rule: ConditionalRule & { type: "ContainsText" }): boolean {
  if (isError(cell.value)) return false;
  const text = toText(cell.value).toLowerCase();
  const part = rule.text.toLowerCase();
  switch (rule.operator) {
    case "Contains":
      return text.includes(part);
    case "NotContains":
      return !text.includes(part);
    case "BeginsWith":
      return text.startsWith(part);
    case "EndsWith":
      return text.endsWith(part);
  }
}

/** Excel's own "blanks" rule is LEN(TRIM(cell))=0: ordinary spaces count as blank, other white space does not. */
function presetHolds(
  sheet: Sheet,
  areas: readonly Area[],
  row: number,
  column: number,
  criterion: (ConditionalRule & { type: "PresetCriteria" })["criterion"]
): boolean {
  const value = sheet.value(row, column);
  const blank = !isError(value) && toText(value).replace(/ /g, "") === "";
  switch (criterion) {
    case "Blanks":
      return blank;
    case "NonBlanks":
      return !blank;
    case "Errors":
      return isError(value);
    case "NonErrors":
      return !isError(value);
    case "DuplicateValues":
      return value !== null && occurrences(sheet, areas, value) > 1;
    case "UniqueValues":
      return value !== null && occurrences(sheet, areas, value) === 1;
  }
}

function occurrences(sheet: Sheet, areas: readonly Area[], value: CellValue): number {
  const wanted = key(value);
  let count = 0;
  for (const area of areas) {
    for (let row = area.row; row <= bottom(area); row++) {
      for (let column = area.column; column <= right(area); column++) {
        if (key(sheet.value(row, column)) === wanted) count++;
      }
    }
  }
  return count;
}

function key(value: CellValue): string {
  const plain = plainValue(value);
  return typeof plain === "string" ? `s${plain.toLowerCase()}` : `${typeof plain}${plain}`;
}
