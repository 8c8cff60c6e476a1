/** A column copied from a spreadsheet, ready to be laid beside the indicators. */
export interface PastedColumn {
  /** One text per row; a line break inside a quoted cell stays inside it. */
  readonly cells: readonly string[];
  /** How many columns the pasted block had; `cells` holds the first one. */
  readonly columns: number;
}

/**
 * Reads the text that a spreadsheet puts on the clipboard: rows end with a line break, cells with a tab, and a cell with
 * a line break, tab or quote in it stands in quotes. The empty line that Excel adds at the end is no row. An
 * unfinished quote is taken as plain text.
 */
export function parsePastedColumn(text: string): PastedColumn {
  const rows = text === "" ? [] : splitRows(text);
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "") rows.pop();
  return {
    cells: rows.map((row) => row[0] ?? ""),
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
  };
}

const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;

function splitRows(text: string): string[][] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (;;) {
    const start = CELL.lastIndex;
    const match = CELL.exec(text);
    rows.at(-1)?.push(match?.[1]?.replace(/""/g, '"') ?? match?.[2] ?? "");
    const end = start + (match?.[0].length ?? 0);
    if (end >= text.length) return rows;
    if (text[end] !== "\t") rows.push([]);
    CELL.lastIndex = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}
