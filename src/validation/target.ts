import {
  convert,
  decimal,
  formatDecimal,
  readComparator,
  readNumber,
  readQuantity,
  readUnit,
} from "../quantity";
import { gradesOf, readStandard } from "../standard";
import type { CellRef, ColumnKind, Indicator } from "../form";
import type { CheckCode } from "./checks";
import { findingOf, fixOf, type Draft, type FormContext } from "./context";
import type { Finding } from "./finding";
import { level1Group } from "./levels";

/** 指标值 and 计量单位 of every indicator. */
export function targets(context: FormContext): Finding[] {
  return context.form.indicators.flatMap((indicator) => {
    const placeholders = placeholderCells(context, indicator);
    if (placeholders.some(({ kind }) => kind === "value" || kind === "comparator")) {
      return placeholders.map(({ finding }) => finding);
    }
    return [
      ...placeholders.map(({ finding }) => finding),
      ...comparatorFindings(context, indicator),
      ...(isQualitative(indicator)
        ? qualitativeFindings(context, indicator)
        : quantitativeFindings(context, indicator)),
    ];
  });
}

function isQualitative({ comparator }: Indicator): boolean {
  return comparator.replace(/\s/g, "") === "定性";
}

function at(
  { snapshot, form }: FormContext,
  check: CheckCode,
  indicator: Indicator,
  kind: ColumnKind,
  draft: Omit<Draft, "cell" | "indicator">
): Finding {
  const cell = cellFor(indicator, kind) ?? { row: indicator.row, column: form.area.column };
  return findingOf(check, snapshot, { ...draft, cell, indicator });
}

/** Where the comparator or the unit has no cell of its own, the value's cell is meant. */
function cellFor({ cells }: Indicator, kind: ColumnKind): CellRef | undefined {
  return cells[kind] ?? cells.value ?? cells.comparator ?? cells.name;
}

const PLACEHOLDER = /^(?:[/／\\\-—－–_*＊、.。?？]+|无|暂无|待定|略|[nN]\/?[aA])$/;
const HELD: readonly ColumnKind[] = [
  "name",
  "comparator",
  "value",
  "unit",
  "explanation",
  "standard",
];

/** /, -, 无 or * where content is wanted. A unit is not wanted of a qualitative target. */
function placeholderCells(
  context: FormContext,
  indicator: Indicator
): { kind: ColumnKind; finding: Finding }[] {
  return HELD.flatMap((kind) => {
    const text = textOf(indicator, kind);
    if (!PLACEHOLDER.test(text) || (kind === "unit" && isQualitative(indicator))) return [];
    if (kind === "comparator" && readComparator(text) !== null) return [];
    const header = context.form.table.columns.find((column) => column.kind === kind)?.header ?? "";
    const draft = { data: { header, value: text }, found: text };
    return [{ kind, finding: at(context, "target.placeholder", indicator, kind, draft) }];
  });
}

function textOf(indicator: Indicator, kind: ColumnKind): string {
  switch (kind) {
    case "name":
      return indicator.name;
    case "comparator":
      return indicator.comparator;
    case "value":
      return indicator.value;
    case "unit":
      return indicator.unit;
    case "explanation":
      return indicator.explanation.trim();
    case "standard":
      return indicator.standard.trim();
    default:
      return "";
  }
}

/** An empty comparator under a yellow header is already said by the required check. */
function comparatorFindings(context: FormContext, indicator: Indicator): Finding[] {
  const { comparator, value, cells } = indicator;
  if (isQualitative(indicator)) return [];
  if (comparator !== "") {
    if (readComparator(comparator) !== null) return costComparator(context, indicator);
    const draft = { data: { comparator }, expected: "≥ ≤ = 定性", found: comparator };
    return [at(context, "target.comparator-unknown", indicator, "comparator", draft)];
  }
  const isSaid = cells.comparator && context.cellAt(cells.comparator)?.duty === "required";
  const isNumber = readNumber(value) !== null || readQuantity(value) !== null;
  if (isSaid || !isNumber) return [];
  return [at(context, "target.comparator-missing", indicator, "comparator", { data: { value } })];
}

/** Spending more can be no target: a cost is held down (≤) or met (=). */
function costComparator(context: FormContext, indicator: Indicator): Finding[] {
  const { level1, level2, comparator } = indicator;
  const isCost = level1Group(level1) === "成本" || /成本指标$/.test(level2);
  const sign = readComparator(comparator);
  const isAtLeast = sign === "≥" || sign === ">";
  if (!isCost || !isAtLeast || /节约|降低|下降|减少|压减|节省/.test(indicator.name)) return [];
  const draft = { data: { comparator, level2 }, expected: "≤", found: comparator };
  return [at(context, "target.cost-comparator", indicator, "comparator", draft)];
}

function quantitativeFindings(context: FormContext, indicator: Indicator): Finding[] {
  const { comparator, value, unit } = indicator;
  if (value === "" || readComparator(comparator) === null) return [];
  const quantity = readQuantity(value);
  const number = readNumber(value) ?? quantity?.value ?? null;
  if (number === null) {
    const draft = { data: { comparator, value }, found: value };
    return [at(context, "target.not-a-number", indicator, "value", draft)];
  }
  if (quantity && quantity.unit.name !== "" && readNumber(value) === null) {
    return unitTwice(context, indicator);
  }
  return [
    ...percentRange(context, indicator),
    ...(unit === ""
      ? [at(context, "target.unit-missing", indicator, "unit", { data: { value } })]
      : []),
  ];
}

/** The value carries a unit: the one of the unit column again, another one, or the only one. */
function unitTwice(context: FormContext, indicator: Indicator): Finding[] {
  const { value, unit, cells } = indicator;
  const quantity = readQuantity(value);
  if (!quantity || !cells.value) return [];
  const held = context.cellAt(cells.value)?.value;
  if (typeof held === "number") {
    const draft = { data: { value, held: formatDecimal(decimal(held), 10) }, found: value };
    return [at(context, "target.percent-format", indicator, "value", draft)];
  }
  const column = readUnit(unit);
  const valueUnit = quantity.unit.name;
  const isSame = column !== null && convert(decimal(1), quantity.unit, column)?.eq(1) === true;
  if (unit !== "" && !isSame) {
    const draft = { data: { value, unit, valueUnit }, expected: unit, found: valueUnit };
    return [at(context, "target.units-differ", indicator, "value", draft)];
  }
  const number = formatDecimal(quantity.value, 10);
  const canFix = unit !== "" && quantity.comparator === null && !quantity.approximate;
  return [
    at(context, "target.value-has-unit", indicator, "value", {
      data: { value, unit, valueUnit, number },
      expected: number,
      found: value,
      fix: canFix ? fixOf(context, cells.value, "plain-number", Number(number), { number }) : null,
    }),
  ];
}

/** Rates of growth may pass 100 %, and fall below 0. */
const GROWTH = /增长|增幅|增速|增加|提高|提升|上升|变动|同比|环比|下降|降低|倍/;

function percentRange(context: FormContext, indicator: Indicator): Finding[] {
  const { value, unit, name } = indicator;
  const number = readNumber(value);
  if (!number || readUnit(unit)?.dimension !== "percent" || GROWTH.test(name)) return [];
  if (number.gte(0) && number.lte(100)) return [];
  const draft = { data: { value: `${value}${unit}` }, expected: "0–100", found: value };
  return [at(context, "target.percent-range", indicator, "value", draft)];
}

function qualitativeFindings(context: FormContext, indicator: Indicator): Finding[] {
  const { value, standard } = indicator;
  if (value === "" || standard.trim() === "") return [];
  const grades = (gradesOf(readStandard(standard)) ?? []).map(({ label }) => label);
  const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
  if (grades.length === 0 || grades.some((grade) => plain(grade) === plain(value))) return [];
  const draft = {
    data: { value, grades: grades.join("、") },
    expected: grades[0] ?? null,
    found: value,
  };
  return [at(context, "target.grade-unknown", indicator, "value", draft)];
}
