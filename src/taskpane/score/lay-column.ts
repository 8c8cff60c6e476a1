import { inOwnUnit, type ScoreRow } from "../../scoring";

export interface LaidColumn {
  /** The actuals that would be taken over, with what was entered before. */
  readonly pairs: readonly {
    readonly key: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Blank cells: what was entered stays. */
  readonly blank: number;
  /** Cells beyond the last indicator. */
  readonly over: number;
  /** Cells beside indicators whose actual stands in a column of the sheet, where it belongs. */
  readonly fixed: number;
}

/**
 * Lays pasted cells one by one beside the indicators, the first beside the one with key `start`. A bare figure was copied
 * without the pane's units before one's eyes, so it is meant in the row's own 计量单位, and shown with it (2 → 2年).
 */
export function layColumn(
  rows: readonly ScoreRow[],
  start: string,
  cells: readonly string[]
): LaidColumn {
  const first = Math.max(
    0,
    rows.findIndex(({ indicator }) => indicator.key === start)
  );
  const pairs: LaidColumn["pairs"][number][] = [];
  let blank = 0;
  let over = 0;
  let fixed = 0;
  cells.forEach((cell, index) => {
    const row = rows[first + index];
    const after = cell.trim();
    if (after === "") blank += 1;
    else if (!row) over += 1;
    else if (row.actualFrom === "column") fixed += 1;
    else {
      const { key, name, unit } = row.indicator;
      const isOther = row.questions[0]?.unit !== unit;
      const meant = isOther ? inOwnUnit(after, row.indicator, row.questions) : after;
      pairs.push({ key, name, before: row.answers.actual ?? "", after: meant });
    }
  });
  return { pairs, blank, over, fixed };
}
