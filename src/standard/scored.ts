import { decimal, type Decimal, formatDecimal } from "../quantity";
import type { NoteCode, ProblemCode, TraceCode } from "./codes";
import type { Fixed, Rule } from "./rule";
import type { BrokenSteps, Span } from "./standard";

/** One line of working, with spans in the prepared text. */
export interface Working {
  readonly code: TraceCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

/** Something to know beside a score, with spans in the prepared text. */
export interface Noted {
  readonly code: NoteCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
}

export type Scored =
  | {
      readonly ok: true;
      readonly score: Decimal;
      readonly working: readonly Working[];
      readonly notes: readonly Noted[];
    }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly data: Readonly<Record<string, string>>;
      readonly spans: readonly Span[];
    };

export interface Settings {
  readonly weight: Decimal;
  readonly brokenSteps: BrokenSteps;
}

/** A kind of events that the answer does not speak of: it counts as not having happened. */
export const notMentioned = (words: string, span: Span): Noted => ({
  code: "others-none",
  data: { words },
  spans: [span],
});

/** The points of a fixed outcome out of the weight; null where the text's points and the weight disagree and only a share could tell. */
export function fixedScore(outcome: Fixed, rule: Rule, weight: Decimal): Decimal | null {
  switch (outcome.gives) {
    case "full":
    case "bonus":
      return weight;
    case "zero":
      return decimal(0);
    case "award-share":
      return weight.times(outcome.percent).div(100);
    case "deduct-share":
      return weight.minus(weight.times(outcome.percent).div(100));
    case "deduct":
      return weight.minus(outcome.points);
    case "award": {
      const full = textFull(rule);
      if (full === null || full.eq(weight))
        return outcome.points.gt(weight) ? weight : outcome.points;
      return outcome.points.eq(full) && !isOneOfAlike(outcome.points, rule) ? weight : null;
    }
  }
}

/** 建立制度2分,开展接访2分 beside a weight of 5: several things that win the same are no grades of one. */
function isOneOfAlike(points: Decimal, { labels }: Rule): boolean {
  const alike = labels.filter(
    ({ outcome }) => outcome.gives === "award" && outcome.points.eq(points)
  );
  return alike.length > 1;
}

/** The figures of the line that says what an outcome gives: what is lost of the weight, and by which percentage of it. */
export function outcomeData(
  words: string,
  outcome: Fixed,
  score: Decimal,
  weight: Decimal
): Readonly<Record<string, string>> {
  const loses = outcome.gives === "deduct" || outcome.gives === "deduct-share";
  return {
    words,
    score: formatDecimal(score, 4),
    weight: formatDecimal(weight),
    lost: loses ? formatDecimal(weight.minus(score), 4) : "",
    share: "percent" in outcome ? formatDecimal(outcome.percent) : "",
    gives: outcome.gives,
  };
}

/** How many points full marks have by the text; null where the text only says 满分. */
export function textFull(rule: Rule): Decimal | null {
  if (rule.fullPoints) return rule.fullPoints;
  if (rule.awardCap) return rule.awardCap;
  const outcomes = [...rule.bands.map((b) => b.outcome), ...rule.labels.map((l) => l.outcome)];
  for (const outcome of outcomes) if (outcome.gives === "full") return outcome.points;
  // 得2-3分 may be the most; what is left to judgement may be more than what is written
  const judged = rule.unknown.filter((each) => !each.others);
  let best = judged.reduce<Decimal | null>(
    (most, { upTo }) => (upTo && (most === null || upTo.gt(most)) ? upTo : most),
    null
  );
  if (best === null && judged.length > 0) return null;
  for (const outcome of outcomes)
    if (outcome.gives === "award" && (best === null || outcome.points.gt(best)))
      best = outcome.points;
  return best;
}
