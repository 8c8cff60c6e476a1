import { MAX_COLUMNS, MAX_ROWS, type Position, changeReferences, columnName } from "../../workbook";

const REFERENCE = /\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w([])/gi;

/**
 * A formula in R1C1 style written in A1 style for the cell at `home`; undefined where a reference leaves the sheet. Texts in
 * double quotes are left as they are; whole rows and columns (R2, C[1]) are not known.
 */
export function fromR1C1(formula: string, home: Position): string | undefined {
  let leaves = false;
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const written = parts.map((part, i) =>
    i % 2 === 1
      ? part
      : part.replace(REFERENCE, (_, rowPart?: string, columnPart?: string) => {
          const row = lineOf(rowPart, home.row);
          const column = lineOf(columnPart, home.column);
          leaves ||= row.index < 0 || row.index >= MAX_ROWS;
          leaves ||= column.index < 0 || column.index >= MAX_COLUMNS;
          if (leaves) return "";
          return `${column.fixed}${columnName(column.index)}${row.fixed}${row.index + 1}`;
        })
  );
  return leaves ? undefined : written.join("");
}

/** "" is the cell's own line, "[-1]" the one before it, "3" the third of the sheet. */
function lineOf(part: string | undefined, own: number): { index: number; fixed: "" | "$" } {
  if (part === undefined) return { index: own, fixed: "" };
  if (part.startsWith("[")) return { index: own + Number(part.slice(1, -1)), fixed: "" };
  return { index: Number(part) - 1, fixed: "$" };
}

/** A formula in A1 style written in R1C1 style, as seen from `home`. */
export function toR1C1(formula: string, home: Position): string {
  return changeReferences(formula, ({ prefix, from, to, single }) => {
    const written = [from, to].map(
      (corner) =>
        part("R", corner.row, corner.fixedRow, home.row) +
        part("C", corner.column, corner.fixedColumn, home.column)
    );
    return prefix + (single || written[0] === written[1] ? written[0]! : written.join(":"));
  });
}

/** "" for a part that is not written: whole rows have no column. */
function part(letter: "R" | "C", index: number, fixed: boolean, own: number): string {
  if (index < 0) return "";
  if (fixed) return letter + (index + 1);
  return index === own ? letter : `${letter}[${index - own}]`;
}
