/** Blocks of cells as the clipboard's plain text: columns parted by tabs, rows by line breaks, as spreadsheets do it. */

/** Texts with tabs, line breaks or quotes are put in quotes. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string =>
    /[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** The reverse. A quote opens a quoted text only at the beginning of a cell; a line break at the very end is none. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    rows[rows.length - 1]!.push(cell.text);
    at = cell.end;
    const mark = text[at];
    if (mark === undefined) return rows;
    if (mark === "\t") {
      at++;
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

function readCell(text: string, start: number): { text: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  if (match)
    return { text: match[1]!.replace(/""/g, '"').replace(/\r\n?/g, "\n"), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  return { text: plain.exec(text)![0], end: plain.lastIndex };
}
