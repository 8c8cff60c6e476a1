import type { Area, CellRef } from "../form";

/** The most characters that Excel takes in a list of addresses, with a margin for its own separators. */
const LIST_LIMIT = 8_000;

/** "I15" for row 14, column 8. */
export function cellAddress({ row, column }: CellRef): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** "B3:I7"; a single cell is "B3". */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress({ row, column });
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellAddress({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** Lists of addresses ("A1:C3,E5"), as few as Excel's limit on their length allows. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of areas.map(areaAddress)) {
    if (list !== "" && list.length + 1 + address.length > LIST_LIMIT) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

const CORNERS = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/**
 * The areas in an address list as Excel writes it, sheet names left aside: `'a, b'!A1:C3,'a, b'!E5`. Whole rows and
 * columns are not read.
 */
export function readAddressList(list: string): readonly Area[] {
  const addresses = list.replace(/'(?:[^']|'')*'!/g, "").split(",");
  return addresses.flatMap((address) => {
    const corners = CORNERS.exec(address.trim());
    if (!corners) return [];
    const [, left = "", top = "", right = left, bottom = top] = corners;
    const row = Number(top) - 1;
    const column = columnNumber(left);
    return [{ row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 }];
  });
}

/** Zero-based: A is 0, Z 25, AA 26. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
