import { cellName } from "../workbook/area";
import { type Cell, isError } from "../workbook/cell";
import type { SharedStrings } from "./save-strings";
import { escapeText } from "./strings";

/** What <c> needs beside the cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** Number of its look. */
  readonly style: number;
  /** Of <f>, with a leading space. */
  readonly formulaAttributes?: string;
}

/** The element of a cell: its value or its formula with the last result. */
export function cellElement(
  cell: Cell,
  { row, column, style, formulaAttributes = "" }: CellPlace,
  strings: SharedStrings,
  prefix: string
): string {
  const { type, value } = valueText(cell, strings);
  const look = style === 0 ? "" : ` s="${style}"`;
  const kind = type === "" ? "" : ` t="${type}"`;
  const open = `<${prefix}c r="${cellName(row, column)}"${look}${kind}`;
  const formula =
    cell.formula === ""
      ? ""
      : `<${prefix}f${formulaAttributes}>${escapeText(cell.formula.slice(1))}</${prefix}f>`;
  const content = formula + (value === "" ? "" : `<${prefix}v>${value}</${prefix}v>`);
  return content === "" ? `${open}/>` : `${open}>${content}</${prefix}c>`;
}

function valueText(
  { value, formula }: Cell,
  strings: SharedStrings
): { type: string; value: string } {
  if (value === null) return { type: "", value: "" };
  if (isError(value)) return { type: "e", value: value.error };
  if (typeof value === "boolean") return { type: "b", value: value ? "1" : "0" };
  if (typeof value === "number") return { type: "", value: String(value).replace("e", "E") };
  if (formula !== "") return { type: "str", value: escapeText(value) };
  return { type: "s", value: String(strings.index(value)) };
}

/** Whether two cells hold the same, whatever they look like. */
export function sameContent(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  const sameValue =
    a.value === b.value ||
    (isError(a.value) && isError(b.value) && a.value.error === b.value.error);
  return sameValue && a.formula === b.formula && a.quotePrefix === b.quotePrefix;
}
