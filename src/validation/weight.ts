import { decimal, formatDecimal, isBlank, type Decimal } from "../quantity";
import { weightOf } from "../scoring";
import { impliedWeight, readStandard } from "../standard";
import { cellAddress, type CellRef, type Column, type Indicator } from "../form";
import { findingOf, fixOf, type FormContext } from "./context";
import type { Finding, Fix } from "./finding";
import { level1Group } from "./levels";

/** A row's weight as it stands, and the one that its standard implies where there is none. */
interface WeighedRow {
  readonly indicator: Indicator;
  readonly weight: Decimal | null;
  readonly implied: Decimal | null;
  readonly problem: ReturnType<typeof weightOf>["problem"];
}

/** Rows without a readable weight, and the sum of all. */
export function weights(context: FormContext): Finding[] {
  const rows = context.form.indicators.map(weigh);
  if (rows.length === 0) return [];
  const ofRows = rows.flatMap((row) => [
    ...missingWeight(context, row),
    ...unclearWeight(context, row),
  ]);
  return [...ofRows, ...total(context, rows), ...groups(context, rows)];
}

function weigh(indicator: Indicator): WeighedRow {
  const { weight, problem } = weightOf(indicator);
  const implied =
    weight || indicator.standard === ""
      ? null
      : (impliedWeight(readStandard(indicator.standard), {
          comparator: indicator.comparator || null,
          value: indicator.value || null,
          unit: indicator.unit || null,
        })?.weight ?? null);
  return { indicator, weight, implied, problem };
}

/** The cell in which the weight belongs: that of the weight column where the form has one, else the remark. */
function weightCell({ cells, row }: Indicator, context: FormContext): CellRef {
  return cells.weight ?? cells.remark ?? cells.name ?? { row, column: context.form.area.column };
}

function weightColumn({ form }: FormContext): Column | undefined {
  const { columns } = form.table;
  return (
    columns.find(({ kind }) => kind === "weight") ?? columns.find(({ kind }) => kind === "remark")
  );
}

function weightHeader(context: FormContext): string {
  return weightColumn(context)?.header ?? "备注";
}

/** What concerns the sum of a table is shown at the header of its weights. */
function headerCell(context: FormContext): CellRef | null {
  return weightColumn(context)?.headerCells[0] ?? null;
}

function missingWeight(context: FormContext, row: WeighedRow): Finding[] {
  const { indicator, weight, implied, problem } = row;
  if (weight !== null || problem !== null) return [];
  const cell = weightCell(indicator, context);
  const text = implied ? `${formatDecimal(implied)}分` : null;
  const data = { where: weightHeader(context), ...(text ? { implied: text } : {}) };
  return [
    findingOf("weight.missing", context.snapshot, {
      cell,
      indicator,
      data,
      expected: text,
      found: indicator.cells.weight ? indicator.weightText : indicator.remark.trim(),
      fix: implied ? weightFix(context, indicator, implied) : null,
    }),
  ];
}

/** In a weight column a number alone; in the remark before what stands there. */
function weightFix(context: FormContext, indicator: Indicator, implied: Decimal): Fix | null {
  const data = { weight: `${formatDecimal(implied)}分` };
  const { weight, remark } = indicator.cells;
  if (weight) return fixOf(context, weight, "fill-weight", Number(implied), data);
  if (!remark) return null;
  const text = context.textAt(remark);
  const after = isBlank(text) ? data.weight : `${data.weight};${text}`;
  return fixOf(context, remark, "fill-weight", after, data);
}

function unclearWeight(context: FormContext, { indicator, problem }: WeighedRow): Finding[] {
  if (!problem) return [];
  const check = problem.code === "foreign-score" ? "weight.foreign-score" : "weight.unclear";
  const found = problem.data.found ?? "";
  return [
    findingOf(check, context.snapshot, {
      cell: weightCell(indicator, context),
      indicator,
      data: { where: weightHeader(context), found },
      found,
    }),
  ];
}

function sumOf(weightsOfRows: readonly (Decimal | null)[]): Decimal {
  return weightsOfRows.reduce<Decimal>(
    (sum, weight) => (weight ? sum.plus(weight) : sum),
    decimal(0)
  );
}

/** The sum of all weights against 90 or 100 (settings), and whether the rows without one explain the gap. */
function total(context: FormContext, rows: readonly WeighedRow[]): Finding[] {
  const expected = decimal(context.settings.weightTotal);
  const sum = sumOf(rows.map(({ weight }) => weight));
  if (sum.eq(expected)) return [];
  const without = rows.filter(({ weight }) => weight === null);
  const withImplied = sum.plus(sumOf(without.map(({ implied }) => implied)));
  const data: Record<string, string> = {
    sum: formatDecimal(sum),
    expected: formatDecimal(expected),
    difference: formatDecimal(expected.minus(sum)),
  };
  if (without.length > 0) {
    data.missing = without
      .map(({ indicator }) => {
        const { row, column } = weightCell(indicator, context);
        return cellAddress(row, column);
      })
      .join("、");
    if (without.every(({ implied }) => implied !== null))
      data.withImplied = formatDecimal(withImplied);
  }
  const isExplained = data.withImplied === data.expected;
  return [
    findingOf("weight.total", context.snapshot, {
      severity: isExplained ? "warning" : "error",
      cell: headerCell(context),
      data,
      expected: data.expected ?? null,
      found: data.sum ?? null,
    }),
  ];
}

/** Points per level 1 of the ninety, as published forms part them. */
const USUAL: Readonly<Record<string, number>> = { 产出: 40, 效益: 20, 满意度: 10, 成本: 20 };

/** Subtotals that differ from the usual ones, implied weights included; nothing where a weight is still unknown. */
function groups(context: FormContext, rows: readonly WeighedRow[]): Finding[] {
  const sums = new Map<string, { name: string; sum: Decimal }>();
  for (const { indicator, weight, implied } of rows) {
    const points = weight ?? implied;
    const group = level1Group(indicator.level1);
    if (!points || !group) return [];
    const before = sums.get(group)?.sum ?? decimal(0);
    sums.set(group, { name: indicator.level1, sum: before.plus(points) });
  }
  const differing = [...sums].filter(([group, { sum }]) => !sum.eq(USUAL[group] ?? sum));
  if (differing.length === 0) return [];
  const text = differing.map(
    ([group, { name, sum }]) => `${name} ${formatDecimal(sum)}/${USUAL[group]}`
  );
  return [
    findingOf("weight.groups", context.snapshot, {
      cell: headerCell(context),
      data: { groups: text.join("、") },
    }),
  ];
}
