import { readActual } from "./actual";
import type { Variable } from "./binding";
import { type Part, type Parts, spanOf } from "./parts";
import type { LabelRule } from "./rule";

/** 未开展此项工作 */
const NOT_BEGUN =
  /^(?:未|没有|没)(?:开展|实施|启动|进行)(?:此项|该项|本项|这项|相关)?(?:工作|活动)?的?$/;

const NOTHING_THERE = /^(?:未|没有|没)(?:开展|实施|启动|进行|签订|建立|制定|成立|纳入|编制|配备)/;

/** Whether the condition leaves no figure to be told: 未开展此项工作, or 未签订责任书 beside a rate of what is signed. */
export function isNothingOf({ text }: LabelRule, { bands, steps }: Variable): boolean {
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
export function isWorseOfNone(part: Part, { parts }: Parts, answers: readonly string[]): boolean {
  if (part.kind !== "fault") return false;
  const [own] = parts;
  const reached = readActual(answers[0] ?? "");
  if (
    own?.kind === "variable" &&
    own.variable.asks === "actual" &&
    isNothingOf(part.label, own.variable)
  )
    return reached.kind === "quantity" && reached.quantity.value.gt(0);
  if (!part.label.isWorse) return false;
  const before = parts.flatMap((other, i) =>
    other.kind === "variable" && spanOf(other).start < part.label.span.start ? [i] : []
  );
  const actual = readActual(answers[before[before.length - 1] ?? -1] ?? "");
  return actual.kind === "quantity" ? actual.quantity.value.eq(0) : actual.kind === "none";
}
