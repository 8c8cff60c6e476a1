import { fold, isBlank } from "../quantity";
import { assemble } from "./assemble";
import { type Clauses, putTogether } from "./clauses";
import type { RuleProblemCode } from "./codes";
import { parse } from "./grammar.generated";
import { prepare, type PreparedText, type Repair, withoutNarrowBreaks } from "./repair";
import type { Rule } from "./rule";
import type { RuleProblem } from "./rule-draft";
import type { Span } from "./standard";

/** A standard as it was read. Opaque to callers: hand it to questionsOf, evaluate, lint. */
export interface StandardReading {
  /** The cell's text. */
  readonly text: string;
  /** The cell is blank: the Ministry's general rule applies. */
  readonly blank: boolean;
  readonly prepared: PreparedText;
  readonly clauses: Clauses | null;
  readonly rule: Rule | null;
  readonly problem: { readonly code: RuleProblemCode; readonly spans: readonly Span[] } | null;
  /** Damaged characters that were read as something else (\\geqslant is no damage, 口 for 扣 is). */
  readonly repairs: readonly Repair[];
}

/** An Excel cell holds 32,767 characters; no standard comes near this. A longer text is not read at all. */
const LONGEST = 32767;
/** Characters of remembered standards in all, about 250 bytes of memory for each: some 10,000 rows of their own. */
const REMEMBERED = 400_000;
const memory = new Map<string, StandardReading>();
let remembered = 0;

/** Reads a standard. Never throws; time grows linearly with the text. The last texts are remembered. */
export function readStandard(text: string): StandardReading {
  const known = memory.get(text);
  if (known) return known;
  const reading = readAfresh(text);
  if (text.length < 5000) remember(text, reading);
  return reading;
}

/** The oldest are forgotten first. Few would do for one form; a sheet that holds more is read anew at every click. */
function remember(text: string, reading: StandardReading): void {
  memory.set(text, reading);
  remembered += text.length;
  for (const [oldest] of memory) {
    if (remembered <= REMEMBERED) return;
    memory.delete(oldest);
    remembered -= oldest.length;
  }
}

function readAfresh(text: string): StandardReading {
  const nothing = {
    text,
    prepared: { text: "", starts: [], ends: [], repairs: [], eitherWay: 0 },
    clauses: null,
    rule: null,
    repairs: [],
  };
  if (isBlank(text)) return { ...nothing, blank: true, problem: null };
  if (text.length > LONGEST)
    return { ...nothing, blank: false, problem: { code: "too-long", spans: [] } };
  const reading = readPrepared(text, prepare(text));
  // blanks in place of the breaks keep every character where it stands
  const joined = withoutNarrowBreaks(text);
  const again = joined === null ? null : readPrepared(text, prepare(joined));
  if (!again || again.problem) return reading;
  if (reading.problem || isNarrow(text) || CUT.test(fold(text).text)) return again;
  // read both with the breaks and without, but not alike: which is meant cannot be told
  if (essence(reading.rule!) === essence(again.rule!)) return reading;
  // alike but for the words around the figures: those of the whole sentence count
  return essence(reading.rule!, true) === essence(again.rule!, true)
    ? again
    : { ...reading, rule: null, problem: { code: "unread-words", spans: [whole(reading)] } };
}

/** A break in the middle of what has to be said in one: 每降低⏎1个百分点. */
const CUT = /(?:每[^,;。\n0-9]{0,6}|百分|[扣得]|低于|高于|超过|达到)\n/;

/** Short lines throughout: the cell is narrow, its breaks say nothing. */
function isNarrow(text: string): boolean {
  const lines = text.split("\n").map((line) => line.replace(/\s/g, ""));
  return lines.length >= 3 && lines.every((line) => line.length > 0 && line.length <= 10);
}

function whole(reading: StandardReading): Span {
  return { start: 0, end: reading.prepared.text.length };
}

/** What a rule says, without where it says it. */
function essence(rule: Rule, figuresOnly = false): string {
  return JSON.stringify(rule, (key, value: unknown) => {
    if (/^(?:start|end|numbered)$|[sS]pan$/.test(key)) return undefined;
    if (figuresOnly && rule.labels.length === 0 && /^(?:text|before|after|verb)$/.test(key))
      return undefined;
    return typeof value === "string" ? value.replace(/\n/g, "") : value;
  });
}

function readPrepared(text: string, prepared: PreparedText): StandardReading {
  const items = parse(prepared.text);
  const clauses = putTogether(items, prepared.text);
  const made = assemble(clauses, prepared.text, prepared.eitherWay);
  const problem: RuleProblem | null = "problem" in made ? made.problem : null;
  return {
    text,
    blank: false,
    prepared,
    clauses,
    rule: "rule" in made ? made.rule : null,
    problem,
    repairs: prepared.repairs,
  };
}

/** Spans of the prepared text as spans of the cell's own text. */
export function original(reading: StandardReading, spans: readonly Span[]): readonly Span[] {
  const { starts, ends } = reading.prepared;
  return spans.flatMap(({ start, end }) => {
    if (end <= start || start >= starts.length) return [];
    return [{ start: starts[start]!, end: ends[Math.min(end, ends.length) - 1]! }];
  });
}
