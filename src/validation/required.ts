import type { Finding } from "./finding";
import { findingOf, indicatorsByRow, type FormContext } from "./context";

/** Required cells that are empty; white space and formulas that give nothing count as empty. */
export function emptyRequired({ form, snapshot }: FormContext): Finding[] {
  const indicators = indicatorsByRow(form);
  return form.cells
    .filter(({ duty, empty }) => duty === "required" && empty)
    .map((cell) =>
      findingOf("required.empty", snapshot, {
        cell,
        indicator: indicators.get(cell.row) ?? null,
        data: { header: cell.header },
        found: "",
      })
    );
}

/** Rows whose levels are pre-filled and in which nothing else stands: one warning each, at the 三级指标 cell. */
export function unusedRows({ form, snapshot }: FormContext): Finding[] {
  return form.unusedRows.map(({ row, level1, level2, cells }) =>
    findingOf("required.unused-row", snapshot, {
      cell: cells.name ?? { row, column: form.table.columns[0]?.column ?? form.area.column },
      data: { level1, level2 },
    })
  );
}
