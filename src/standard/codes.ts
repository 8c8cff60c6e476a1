/** Why the clauses of a standard make no rule. */
export type RuleProblemCode =
  "unread-words" | "no-rule" | "contradictory-steps" | "list-lengths-differ" | "too-long";

/** What one value can never decide. */
export type UnknowableCode =
  "discretion" | "average" | "rank" | "range" | "veto" | "modified" | "several-conditions";

/** Why the rule does not fit its row. */
export type BindingProblemCode =
  | "ahead-loses"
  | "award-of-other-figure"
  | "direction-contradicts-target"
  | "events-or-target"
  | "no-threshold"
  | "several-rates"
  | "several-dates"
  | "step-unreadable"
  | "words-and-figures"
  | "bonus-only";

/** Why no score can be said; Problem.code. */
export type ProblemCode =
  | RuleProblemCode
  | UnknowableCode
  | BindingProblemCode
  | "weight-missing"
  | "actual-missing"
  | "actual-unclear"
  | "actual-not-exact"
  | "actual-negative"
  | "unit-differs"
  | "unit-needed"
  | "other-figure-needed"
  | "which-way"
  | "which-items"
  | "which-grade"
  | "no-such-grade"
  | "grade-is-a-range"
  | "answer-missing"
  | "answer-unclear"
  | "veto-unknown"
  | "count-out-of-range"
  | "not-covered"
  | "days-or-months"
  | "target-missing"
  | "points-differ-from-weight"
  | "band-and-step"
  | "bands-overlap"
  | "several-steps"
  | "award-without-base"
  | "each-left-out"
  | "proportion-of-limit"
  | "rate-or-ratio"
  | "formula-name"
  | "formula-division"
  | "formula-and-rules"
  | "several-formulas";

export type TraceCode =
  | "actual"
  | "full"
  | "zero"
  | "below-all"
  | "band"
  | "grade"
  | "shortfall"
  | "excess"
  | "no-steps"
  | "steps"
  | "deduction"
  | "capped"
  | "award"
  | "proportion"
  | "formula"
  | "item"
  | "general-rule"
  | "limited"
  | "score";

export type NoteCode =
  | "repaired"
  | "bonus-not-counted"
  | "broken-steps-by-standard"
  | "threshold-differs"
  | "relative-step"
  | "veto-open"
  | "others-none"
  | "general-rule";

export type LintCode =
  | "unreadable"
  | "undecidable"
  | "ambiguous"
  | "repaired"
  | "threshold-differs"
  | "relative-step"
  | "converted-step"
  | "other-figure"
  | "several-answers"
  | "cannot-reach-weight"
  | "exceeds-weight"
  | "points-differ-from-weight"
  | "grades-not-monotone"
  | "no-deduction"
  | "explanation-differs";
