import { formatDecimal, readNumber } from "../quantity";
import type { CellReading } from "../form";
import { findingOf, fixOf, indicatorsByRow, type FormContext } from "./context";
import type { Finding } from "./finding";
import { level1Group, level1Groups, level1Of } from "./levels";

/** Blank rows inside the tables: one finding for each run of them. */
export function blankRows({ form, snapshot }: FormContext): Finding[] {
  return form.tables.flatMap((table) =>
    runsOf(table.blankRows).map(([first, last]) =>
      findingOf("structure.blank-row", snapshot, {
        cell: { row: first, column: table.columns[0]?.column ?? form.area.column },
        data: { rows: first === last ? `${first + 1}` : `${first + 1}–${last + 1}` },
      })
    )
  );
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

/** Formulas and error values in cells that the user fills; an error value is told also in grey cells. */
export function plainContents({ form, snapshot }: FormContext): Finding[] {
  const indicators = indicatorsByRow(form);
  return form.cells.flatMap((cell) => {
    const indicator = indicators.get(cell.row) ?? null;
    const { header, formula, value } = cell;
    if (typeof value === "string" && ERROR_VALUE.test(value)) {
      const draft = { cell, indicator, data: { header, value }, found: value };
      return [findingOf("structure.error-value", snapshot, draft)];
    }
    if (formula === "" || !isUsers(cell)) return [];
    const draft = { cell, indicator, data: { header, formula }, found: formula };
    return [findingOf("structure.formula", snapshot, draft)];
  });
}

function isUsers({ duty }: CellReading): boolean {
  return duty === "required" || duty === "optional" || duty === "free";
}

/** Numbers kept as text in the columns that hold numbers. */
export function numbersAsText(context: FormContext): Finding[] {
  const { form, snapshot } = context;
  return form.indicators.flatMap((indicator) =>
    (["value", "weight"] as const).flatMap((kind) => {
      const ref = indicator.cells[kind];
      const cell = ref && context.cellAt(ref);
      if (!cell || typeof cell.value !== "string" || cell.formula !== "") return [];
      const number = readNumber(cell.value);
      if (number === null) return [];
      const text = cell.value.trim();
      const plain = formatDecimal(number, 10);
      return [
        findingOf("structure.number-as-text", snapshot, {
          cell,
          indicator,
          data: { header: cell.header, value: text },
          found: text,
          fix: fixOf(context, cell, "plain-number", Number(plain), { number: plain }),
        }),
      ];
    })
  );
}

/** A level 2 under a level 1 where the ministry's scheme does not put it. */
export function levelPairs({ form, snapshot }: FormContext): Finding[] {
  const rows = [...form.indicators, ...form.unusedRows].sort((a, b) => a.row - b.row);
  const indicators = indicatorsByRow(form);
  let told = "";
  return rows.flatMap((row) => {
    const { level1, level2, cells } = row;
    const group = level1Group(level1);
    const belongs = level1Of(level2);
    const pair = `${level1}|${level2}`;
    if (!group || !belongs || group === belongs || pair === told) return [];
    told = pair;
    return [
      findingOf("structure.level-pair", snapshot, {
        cell: cells.level2 ?? cells.name ?? null,
        indicator: indicators.get(row.row) ?? null,
        data: { level1, level2, belongs: `${belongs}指标` },
        expected: `${belongs}指标`,
        found: level1,
      }),
    ];
  });
}

/** 产出, 效益, 满意度 and 成本 are in every form of overall performance. Forms that use other words are left alone. */
export function level1Missing({ form, snapshot }: FormContext): Finding[] {
  const rows = [...form.indicators, ...form.unusedRows];
  const present = new Set(rows.map(({ level1 }) => level1Group(level1)));
  if (rows.length === 0 || [...present].every((group) => group === null)) return [];
  const missing = level1Groups.filter((group) => !present.has(group));
  if (missing.length === 0) return [];
  const data = { missing: missing.map((group) => `${group}指标`).join("、") };
  const level1 = form.table.columns.find(({ kind }) => kind === "level1");
  const cell = level1?.headerCells[0] ?? null;
  return [findingOf("structure.level1-missing", snapshot, { cell, data })];
}
