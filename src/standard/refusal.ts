import type { Decimal } from "../quantity";
import type { ProblemCode } from "./codes";
import type { Noted, Scored, Working } from "./scored";
import type { Span } from "./standard";

export type Refusal = {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string>>;
  readonly spans: readonly Span[];
};

export const refuse = (
  code: ProblemCode,
  spans: readonly Span[] = [],
  data: Record<string, string> = {}
): Refusal => ({ ok: false, code, data, spans });

export const scored = (
  score: Decimal,
  working: readonly Working[],
  notes: readonly Noted[] = []
): Scored => ({ ok: true, score, working, notes });

/** Problems of the standard itself: no answer could mend them. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  "no-rule",
  "discretion",
  "average",
  "rank",
  "range",
  "veto",
  "modified",
  "bonus-only",
  "ahead-loses",
  "award-of-other-figure",
  "words-and-figures",
  "direction-contradicts-target",
  "band-and-step",
  "bands-overlap",
  "several-steps",
  "several-rates",
  "several-dates",
  "award-without-base",
  "rate-or-ratio",
  "formula-name",
  "formula-division",
  "points-differ-from-weight",
  "each-left-out",
  "step-unreadable",
]);
