import { isBlank } from "../quantity";
import { type Actual, readActual } from "./actual";
import type { Variable } from "./binding";
import { echoes } from "./echoes";
import { matchLabel } from "./labels";
import { isNothingOf } from "./nothing-done";
import { type Part, type Parts, questionId } from "./parts";
import type { LabelRule } from "./rule";
import type { EvaluationInput } from "./standard";
import { vetoStands } from "./vetoes";

/** What was typed for each part, in their order, and the one part that an only answer names in words; null where it names none. */
export interface Account {
  readonly answers: readonly string[];
  readonly named: number | null;
}

/** 瞒报1次 as the only answer belongs to the kind of event that it names, 未开展巡查 to the fault that it names. */
export function accountOf({ parts }: Parts, { answers }: EvaluationInput): Account {
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
function tellsNothing(part: Part, label: LabelRule): boolean {
  if (part.kind !== "variable") return false;
  if (isNothingOf(label, part.variable)) return true;
  if (part.variable.steps.length > 0) return false;
  return part.variable.bands.every(
    ({ rule, ranges }) =>
      rule.outcome.gives === "full" && ranges.every(({ high }) => high?.at.eq(0) === true)
  );
}

/** Words without a figure, or with one of 1: what loses points once says nothing of 反馈不及时3次. */
const isOnce = (actual: Actual): boolean =>
  actual.kind === "words" ||
  actual.kind === "none" ||
  (actual.kind === "about" && actual.amount.value.eq(1));

/** 0起 alone, where everything that loses points is counted in that unit; 未被通报 where all of it is such. */
export function nothingAtAll(parts: Parts, input: EvaluationInput): boolean {
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
