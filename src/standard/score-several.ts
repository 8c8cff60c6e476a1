import { decimal, type Decimal, formatDecimal, isBlank } from "../quantity";
import { type Actual, readActual, readYesNo } from "./actual";
import type { Binding, Variable } from "./binding";
import { allDone, type Item, itemsDone, pointsOf } from "./checklist";
import { type Part, type Parts, questionId, spanOf, wordsOf } from "./parts";
import { echoes } from "./echoes";
import { matchLabel } from "./labels";
import { type Refusal, refuse, scored } from "./refusal";
import type { LabelRule, Rule } from "./rule";
import { single } from "./score-single";
import { fixedScore, notMentioned, type Scored, type Settings, type Working } from "./scored";
import type { EvaluationInput } from "./standard";
import { capLine } from "./step-lines";
import { couldBeVetoed, openVetoes, vetoStands } from "./vetoes";

/** The score of a standard that asks for several answers: items of a checklist are added up, losses taken away together. */
export function several(
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  settings: Settings
): Scored {
  const { weight } = settings;
  const items = parts.parts.every((part) => part.kind === "item");
  let total = items ? decimal(0) : weight;
  const working: Working[] = [];
  const checklist = items ? (parts.parts as readonly Item[]) : [];
  const counted = items ? itemsDone(checklist, input, weight) : null;
  if (counted) return counted;
  const idle = nothingAtAll(parts, input);
  if (idle)
    return scored(
      weight,
      [{ code: "no-steps", data: { from: "0", unit: "", way: "up", asks: "events" }, spans: [] }],
      openVetoes(parts, input)
    );
  const missing: Part[] = [];
  const { answers, named } = accountOf(parts, input);
  for (const [i, part] of parts.parts.entries()) {
    const typed = answers[i]!;
    if (isBlank(typed)) {
      missing.push(part);
      continue;
    }
    if (part.kind === "item" || part.kind === "fault") {
      const yes = readYesNo(typed);
      if (yes === null)
        return refuse("answer-unclear", [spanOf(part)], { words: wordsOf(part), typed });
      const points = fixedScore(part.label.outcome as never, rule, weight);
      const counts =
        part.kind === "item"
          ? (part.label.outcome as { points: Decimal }).points
          : weight.minus(points ?? weight);
      if (yes) total = part.kind === "item" ? total.plus(counts) : total.minus(counts);
      working.push({
        code: "item",
        data: {
          words: part.label.text,
          answer: yes ? "yes" : "no",
          sense: part.kind === "item" ? "award" : "deduct",
          points: formatDecimal(counts, 4),
        },
        spans: [part.label.span],
      });
      continue;
    }
    const result = single(
      part,
      { ...parts, asides: [], vetoes: [] },
      rule,
      binding,
      input,
      readActual(typed),
      typed,
      settings
    );
    if (!result.ok) return result;
    total = total.minus(weight.minus(result.score));
    working.push(...result.working);
  }
  // what is still open could only take more away, if it is certain what the answer speaks of
  const isCertain = named !== null || answers.filter((typed) => !isBlank(typed)).length > 1;
  const unsaid = missing.filter((part) => !isWorseOfNone(part, parts, answers));
  const [open] = unsaid;
  if (open && named === null && (items || total.gt(0) || !isCertain))
    return refuse("answer-missing", [spanOf(open)], { words: wordsOf(open) });
  const points = pointsOf(checklist);
  if (items && !points.eq(weight) && !total.eq(0))
    return total.eq(points)
      ? allDone(checklist, weight)
      : refuse(
          "points-differ-from-weight",
          checklist.map((part) => part.label.span)
        );
  const most = rule.lossCap;
  if (!items && most && weight.minus(total).gt(most)) {
    total = weight.minus(most);
    working.push(capLine("deduct", most, []));
  }
  const between = total.gt(0) && total.lt(weight);
  const vetoed = vetoStands(parts, input) ?? (between ? firstDoubt(parts, answers, input) : null);
  // the answer names one kind only: that the others did not happen is said with the score
  const others = unsaid.map((part) => notMentioned(wordsOf(part), spanOf(part)));
  const notes = total.gt(0) ? [...others, ...openVetoes(parts, input)] : [];
  return vetoed ?? scored(total, working, notes);
}

/** The first of the answers that what takes all marks away may be. */
function firstDoubt(
  parts: Parts,
  answers: readonly string[],
  input: EvaluationInput
): Refusal | null {
  for (const [i, part] of parts.parts.entries()) {
    const steps = part.kind === "variable" ? part.variable.steps : [];
    const doubt = couldBeVetoed(parts, steps, readActual(answers[i]!), input);
    if (doubt) return doubt;
  }
  return null;
}

/** 未开展此项工作 */
const NOT_BEGUN =
  /^(?:未|没有|没)(?:开展|实施|启动|进行)(?:此项|该项|本项|这项|相关)?(?:工作|活动)?的?$/;

/** Whether a figure above nothing says that this was done: 未开展此项工作, or 未签订责任书 beside a rate of what is signed. */
function isThere({ text }: LabelRule, { bands, steps }: Variable): boolean {
  if (NOT_BEGUN.test(text)) return true;
  if (!NOTHING_THERE.test(text)) return false;
  const words = text.replace(/^(?:未|没有|没)/, "");
  const told = [...bands, ...steps].map(
    ({ rule }) => `${rule.before}${"after" in rule ? rule.after : ""}`
  );
  return told.some((each) =>
    [...words].some((_, i) => i + 2 <= words.length && each.includes(words.slice(i, i + 2)))
  );
}

/** A worse kind of events that did not happen at all; 未开展此项工作 where something was reached. */
function isWorseOfNone(part: Part, { parts }: Parts, answers: readonly string[]): boolean {
  if (part.kind !== "fault") return false;
  const [own] = parts;
  const reached = readActual(answers[0] ?? "");
  if (
    own?.kind === "variable" &&
    own.variable.asks === "actual" &&
    isThere(part.label, own.variable)
  )
    return reached.kind === "quantity" && reached.quantity.value.gt(0);
  if (!part.label.isWorse) return false;
  const before = parts.flatMap((other, i) =>
    other.kind === "variable" && spanOf(other).start < part.label.span.start ? [i] : []
  );
  const actual = readActual(answers[before[before.length - 1] ?? -1] ?? "");
  return actual.kind === "quantity" ? actual.quantity.value.eq(0) : actual.kind === "none";
}

/** What was typed for each part, in their order, and the one part that an only answer names in words; null where it names none. */
interface Account {
  readonly answers: readonly string[];
  readonly named: number | null;
}

/** 瞒报1次 as the only answer belongs to the kind of event that it names, 未开展巡查 to the fault that it names. */
function accountOf({ parts }: Parts, { answers }: EvaluationInput): Account {
  const typed = parts.map((part, i) => answers[questionId(part, i)] ?? "");
  const [first = "", ...others] = typed;
  if (others.some((other) => !isBlank(other))) return { answers: typed, named: null };
  const each = first.split(/[,，;；。]/).filter((segment) => !isBlank(segment));
  if (each.length > 1) return accountOfEach(parts, typed, each);
  const named = partNamed(parts, first);
  if (named === null) return { answers: typed, named };
  const said = parts[named]!.kind === "fault" ? "是" : first;
  return { answers: typed.map((_, i) => (i === named ? said : "")), named };
}

/** 投诉未改正,被曝光1次: each segment belongs to a part of its own, or nothing is told for certain. */
function accountOfEach(
  parts: readonly Part[],
  typed: readonly string[],
  segments: readonly string[]
): Account {
  const found = segments.map((segment) => partNamed(parts, segment));
  const [first] = found;
  if (first === undefined || first === null || found.includes(null))
    return { answers: typed, named: null };
  if (new Set(found).size < found.length) return { answers: typed, named: null };
  const answers = typed.map((_, i) => {
    const at = found.indexOf(i);
    if (at < 0) return "";
    return parts[i]!.kind === "fault" ? "是" : segments[at]!;
  });
  return { answers, named: first };
}

function partNamed(parts: readonly Part[], typed: string): number | null {
  const actual = readActual(typed);
  // of a numbered list each is to be answered for itself
  const isList = parts.some((part) => part.kind === "fault" && part.label.numbered > 0);
  const counts = ({ asks }: Variable): boolean => asks === "events" || asks === "shortage";
  const others = parts.filter(
    (part) => part.kind === "variable" && !counts(part.variable) && part.variable.asks !== "overdue"
  );
  const found = parts.flatMap((part, i) => {
    if (part.kind === "fault")
      return isOnce(actual) &&
        !isList &&
        matchLabel(typed, [part.label.text]) === 0 &&
        others.every((other) => tellsNothing(other, part.label))
        ? [i]
        : [];
    if (part.kind !== "variable" || others.length > 0) return [];
    if (actual.kind !== "about") return [];
    const isNamed =
      part.variable.asks === "overdue"
        ? actual.sense === "late"
        : echoes(actual.words, part.variable);
    return isNamed ? [i] : [];
  });
  const [only, second] = found;
  return second === undefined ? (only ?? null) : null;
}

/** 未签订 beside a rate of what is signed, 发生一般事故 beside 零事故得满分: there is no figure to be told. */
function tellsNothing(part: Part, { text }: LabelRule): boolean {
  if (NOTHING_THERE.test(text)) return true;
  if (part.kind !== "variable" || part.variable.steps.length > 0) return false;
  return part.variable.bands.every(
    ({ rule, ranges }) =>
      rule.outcome.gives === "full" && ranges.every(({ high }) => high?.at.eq(0) === true)
  );
}

const NOTHING_THERE = /^(?:未|没有|没)(?:开展|实施|启动|进行|签订|建立|制定|成立|纳入|编制|配备)/;

/** Words without a figure, or with one of 1: what loses points once says nothing of 反馈不及时3次. */
const isOnce = (actual: Actual): boolean =>
  actual.kind === "words" ||
  actual.kind === "none" ||
  (actual.kind === "about" && actual.amount.value.eq(1));

/** 0起 alone, where everything that loses points is counted in that unit; 未被通报 where all of it is such. */
function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
  const actual = readActual(input.answers["actual"] ?? "");
  const none = actual.kind === "none" ? actual.words : null;
  if (
    (none === null &&
      (actual.kind !== "quantity" ||
        !actual.quantity.value.eq(0) ||
        actual.quantity.comparator !== null)) ||
    vetoStands(parts, input) !== null ||
    parts.parts.some((part, i) => i > 0 && !isBlank(input.answers[questionId(part, i)]))
  )
    return false;
  return parts.parts.every(
    (part) =>
      part.kind === "variable" &&
      part.variable.asks === "events" &&
      part.variable.steps.length > 0 &&
      (actual.kind === "quantity"
        ? part.variable.unit.name === actual.quantity.unit.name
        : none !== "" && echoes(none!, part.variable))
  );
}
