import { MAX_COLUMNS } from "../workbook/area";
import type { Line } from "../workbook/axis";
import type { Sheet } from "../workbook/sheet";
import { widthInDigits } from "./measures";
import { lineInFile, lineNow } from "./moves";
import type { SheetOrigin } from "./open";
import type { StyleEditor } from "./save-styles";
import { attributeText, childrenOf, type Element } from "./xml-patch";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Columns from…to (zero-based) that the file describes alike. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly attributes: Attributes;
}

/**
 * The <cols> element as it must be now; undefined where the file's is still right, "" where there is none to write.
 *
 * @param element the file's <cols>
 */
export function writeColumns(
  sheet: Sheet,
  origin: SheetOrigin,
  styles: StyleEditor,
  digitWidth: number,
  file: { readonly text: string; readonly element: Element | undefined; readonly prefix: string }
): string | undefined {
  const changed = changedColumns(sheet, origin);
  if (changed.size === 0 && sheet.columns.moves.length === 0) return undefined;
  const spans = file.element ? fileSpans(file.text, file.element) : [];
  const now = sheet.columns.moves.length > 0 ? movedSpans(sheet, spans) : spans;
  const cut = now.flatMap((span) => withoutColumns(span, changed));
  for (const column of changed) {
    const inFile = lineInFile(sheet.columns.moves, column);
    const before = inFile === undefined ? {} : attributesAt(spans, inFile);
    const old = inFile === undefined ? {} : origin.columns.get(inFile);
    const attributes = changedAttributes(sheet, column, old, before, styles, digitWidth);
    if (Object.keys(attributes).length > 0) cut.push({ from: column, to: column, attributes });
  }
  if (cut.length === 0) return "";
  cut.sort((a, b) => a.from - b.from);
  const columns = cut.map(
    ({ from, to, attributes }) =>
      `<${file.prefix}col${attributeText({ min: from + 1, max: to + 1, ...attributes })}/>`
  );
  return `<${file.prefix}cols>${columns.join("")}</${file.prefix}cols>`;
}

function changedColumns(sheet: Sheet, origin: SheetOrigin): Set<number> {
  const columns = new Set<number>();
  for (const [column, line] of sheet.columns.all()) {
    const inFile = lineInFile(sheet.columns.moves, column);
    const old: Line = inFile === undefined ? {} : origin.columns.get(inFile);
    if (line !== old && !sameLine(line, old)) columns.add(column);
  }
  return columns;
}

const sameLine = (a: Line, b: Line): boolean =>
  a.size === b.size && (a.hidden ?? false) === (b.hidden ?? false) && a.style === b.style;

function fileSpans(text: string, element: Element): Span[] {
  return childrenOf(text, element, "cols").map(({ attributes }) => {
    const { min, max, ...rest } = Object.fromEntries(attributes);
    return { from: Number(min) - 1, to: Math.min(Number(max), MAX_COLUMNS) - 1, attributes: rest };
  });
}

function attributesAt(spans: readonly Span[], column: number): Attributes {
  return spans.find(({ from, to }) => column >= from && column <= to)?.attributes ?? {};
}

/** Each span goes where its first and last remaining columns went; inserted columns describe themselves. */
function movedSpans(sheet: Sheet, spans: readonly Span[]): Span[] {
  const moves = sheet.columns.moves;
  return spans.flatMap(({ from, to, attributes }): Span[] => {
    let first = from;
    while (first <= to && lineNow(moves, first) === undefined) first++;
    let last = to;
    while (last >= first && lineNow(moves, last) === undefined) last--;
    if (first > last) return [];
    const start = lineNow(moves, first)!;
    const end = Math.min(lineNow(moves, last)!, MAX_COLUMNS - 1);
    return start > end ? [] : [{ from: start, to: end, attributes }];
  });
}

function withoutColumns(span: Span, gone: ReadonlySet<number>): Span[] {
  const pieces: Span[] = [];
  let from = span.from;
  const inside = [...gone].filter((c) => c >= span.from && c <= span.to).sort((a, b) => a - b);
  for (const column of inside) {
    if (column > from) pieces.push({ ...span, from, to: column - 1 });
    from = column + 1;
  }
  if (from <= span.to) pieces.push({ ...span, from });
  return pieces;
}

function changedAttributes(
  sheet: Sheet,
  column: number,
  old: Line,
  before: Attributes,
  styles: StyleEditor,
  digitWidth: number
): Attributes {
  const now = sheet.columns.get(column);
  const next: Record<string, string | number | undefined> = { ...before };
  if (now.size !== old.size) {
    next["width"] = widthInDigits(now.size ?? sheet.standardWidth, digitWidth);
    next["customWidth"] = now.size === undefined ? undefined : 1;
  }
  next["hidden"] = now.hidden ? 1 : undefined;
  if (now.style !== old.style) {
    const base = old.style ?? sheet.style;
    next["style"] = now.style && styles.index(now.style, false, base);
  }
  // Excel takes a column without a width for one of width 0.
  next["width"] ??= widthInDigits(now.size ?? sheet.standardWidth, digitWidth);
  return next;
}
