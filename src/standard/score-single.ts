import { fold, valueIn } from "../quantity";
import type { Actual } from "./actual";
import type { Value } from "./answer-about";
import { valueOf } from "./answer-value";
import type { Binding, Variable } from "./binding";
import { byFormula } from "./by-formula";
import { byWords } from "./by-words";
import { isTime } from "./dimensions";
import { echoed } from "./echoes";
import { withUnit } from "./figures";
import { holds } from "./intervals";
import type { Measure } from "./measure";
import type { Interval } from "./one-sided";
import { ownValue } from "./own-value";
import type { Part, Parts } from "./parts";
import { refuse } from "./refusal";
import type { Rule } from "./rule";
import { scoreVariable } from "./score-variable";
import { notMentioned, type Scored, type Settings } from "./scored";
import type { EvaluationInput } from "./standard";
import { couldBeVetoed, openVetoes, vetoStands } from "./vetoes";

/** 未实施, 没有报送: what is so many days late was done after all. */
const NOT_DONE_AT_ALL = /^(?:一直|始终|最终|到期)?(?:未|没有|没|未能)[^,]{2,4}$/;

/** The score that one answer gives: by its grade, its words, its formula, or its figure. */
export function single(
  part: Part,
  parts: Parts,
  rule: Rule,
  binding: Binding,
  input: EvaluationInput,
  actual: Actual,
  typed: string,
  settings: Settings
): Scored {
  if (part.kind === "item" || part.kind === "fault")
    return refuse("answer-missing", [part.label.span], { words: part.label.text });
  if (actual.kind === "blank") return refuse("actual-missing");
  if (part.kind === "grade")
    return (
      byWords(rule, parts, actual, typed, settings.weight, false) ??
      refuse(
        "no-such-grade",
        part.labels.map((label) => label.span),
        { actual: typed, grades: part.labels.map((label) => label.text).join("、") }
      )
    );
  const variable = ofNamedKind(part.variable, actual);
  const unnamed = part.variable.steps.filter((step) => !variable.steps.includes(step));
  const open = rule.unknown.filter((each) => !each.others && each.why !== "modified");
  const said =
    ownValue(part, rule, binding, actual, settings) ??
    byWords(rule, parts, actual, typed, settings.weight, false);
  if (said && open.length === 0) return said;
  const given =
    missingOfAll(variable, actual, binding, settings) ??
    beyondLimit(variable, actual, binding, typed) ??
    valueOf(variable, actual, binding, part.formula);
  if ("ok" in given) return given;
  const x =
    (rule.eitherWay || rule.absolute) && variable.asks === "actual"
      ? { ...given, value: given.value.abs() }
      : given;
  const judged = open.find((each) =>
    judgedAt(rule, binding, each)?.some((range) => holds(range, x.value))
  );
  if (judged) return refuse(judged.why, [judged.span]);
  const result = part.formula
    ? byFormula(variable, rule, binding, x.value, settings)
    : scoreVariable(variable, x.value, rule, binding, settings);
  if (!result.ok) return result;
  // beside what is left to judgement only full and no marks are certain
  const certain =
    ["full", "zero"].includes(result.working[0]?.code ?? "") || result.score.eq(settings.weight);
  if (open.length > 0 && !certain) return refuse(open[0]!.why, [open[0]!.span]);
  if (x.comparator !== null && !result.score.gte(settings.weight))
    return refuse("actual-not-exact", [], { actual: typed });
  if (
    x.comparator !== null &&
    ((/[≥>]/.test(x.comparator) && losesAbove(variable, binding)) ||
      (/[≤<]/.test(x.comparator) && !losesAbove(variable, binding)))
  )
    return refuse("actual-not-exact", [], { actual: typed });
  const late = variable.asks === "overdue" && x.value.gt(0);
  const conceivable = late
    ? { ...parts, vetoes: parts.vetoes.filter(({ text }) => !NOT_DONE_AT_ALL.test(text)) }
    : parts;
  // nothing is left to take away, or full marks stand by the figure itself
  const between = result.score.gt(0) && result.score.lt(settings.weight);
  const vetoed =
    vetoStands(conceivable, input) ??
    (between ? couldBeVetoed(conceivable, variable.steps, actual, input) : null);
  if (vetoed) return vetoed;
  return {
    ...result,
    working: [
      {
        code: "actual",
        data: {
          actual: withUnit(x.value, variable.unit),
          target: targetBeside(variable, binding.measure),
          asks: variable.asks,
        },
        spans: [],
      },
      ...result.working,
    ],
    notes: [
      ...result.notes,
      ...unnamed.map(({ rule: { text, span } }) => notMentioned(text, span)),
      ...(result.score.gt(0) ? openVetoes(conceivable, input) : []),
    ],
  };
}

/** 缺1项 where each item wins its points and nothing says how many are wanted: as many as make up the weight. */
function missingOfAll(
  { asks, steps, bands }: Variable,
  actual: Actual,
  { measure }: Binding,
  { weight }: Settings
): Value | null {
  const [only, second] = steps;
  if (actual.kind !== "about" || actual.sense !== "short" || !only || second) return null;
  const { sense, way, share, points, each, before } = only.rule;
  const own = asks === "actual" || asks === "events";
  if (!own || measure.value || bands.length > 0 || sense !== "award") return null;
  const listed = before.split("、").length;
  const all = weight.div(points);
  return way === "event" && each && !share && only.size.eq(1) && all.eq(listed)
    ? { value: all.minus(actual.amount.value), comparator: null }
    : null;
}

/** 超过5天 beside ≤30日: so many days beyond it, for no more than five days would be nothing to report. */
function beyondLimit(
  { asks, unit, steps }: Variable,
  actual: Actual,
  { measure }: Binding,
  typed: string
): Value | null {
  const step = steps.find(({ rule, way }) => rule.sense === "deduct" && way === "up");
  if (actual.kind !== "quantity" || !step || asks !== "actual" || !isTime(unit)) return null;
  const x = valueIn(actual.quantity, unit);
  return /^(?:已|共)?超[过出]?[0-9一二三四五六七八九十两]/.test(fold(typed).text) &&
    measure.comparator === "≤" &&
    x?.lt(step.from)
    ? { value: step.from.plus(x), comparator: null }
    : null;
}

/** 1例死亡 where 死亡 and 重伤 are counted in one unit: the kind of events that the answer names alone. */
function ofNamedKind(variable: Variable, actual: Actual): Variable {
  const losing = variable.steps.filter(
    ({ rule }) => rule.sense === "deduct" && rule.way === "event"
  );
  if (actual.kind !== "about" || losing.length < 2 || losing.length < variable.steps.length)
    return variable;
  const [named, second] = losing.filter(({ rule }) => echoed(actual.words, rule.text));
  return named && !second && actual.words !== "" ? { ...variable, steps: [named] } : variable;
}

/** The target that the figure is measured by; "" beside a figure of another kind (12周 overdue, a target of 100%). */
function targetBeside({ asks, unit }: Variable, { comparator, value, unit: own }: Measure): string {
  const same = asks === "actual" || (asks === "events" && unit.dimension === own.dimension);
  return value && same ? (comparator ?? "") + withUnit(value, own) : "";
}

/** The ranges in which something is left to judgement; null where it may be anywhere. */
export function judgedAt(
  rule: Rule,
  binding: Binding,
  unknown: Rule["unknown"][number]
): readonly Interval[] | null {
  return binding.judged[rule.unknown.indexOf(unknown)] ?? null;
}

/** Whether more of the figure loses points. */
function losesAbove(variable: Variable, binding: Binding): boolean {
  return variable.asks !== "actual" || binding.good === "down";
}
