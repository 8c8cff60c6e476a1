import type { Decimal } from "../quantity";
import type { Clause } from "./clause";
import type { Clauses } from "./clauses";
import type { RuleProblemCode } from "./codes";
import { words } from "./outcomes";
import type {
  BandRule,
  FormulaRule,
  LabelRule,
  ProportionRule,
  Rule,
  StepRule,
  UnknownRule,
} from "./rule";
import type { BrokenSteps, Span } from "./standard";

/** Why the clauses make no rule: the words, and a code. */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly spans: readonly Span[];
}

/** What the parts of a standard have been made into so far. */
export interface RuleDraft {
  readonly bands: BandRule[];
  readonly labels: LabelRule[];
  readonly steps: StepRule[];
  readonly proportions: ProportionRule[];
  readonly formulas: FormulaRule[];
  readonly unknown: UnknownRule[];
  otherwise: Rule["otherwise"];
  brokenSteps: BrokenSteps | null;
  brokenSpan: Span | null;
  /** The most that the steps after it may take (最多扣5分 of its own). */
  atMost: Decimal | null;
}

/** All that is known while a clause is made a rule: its neighbours and the text they stand in. */
export interface Reading {
  readonly parts: Clauses;
  readonly text: string;
}

/** A draft in which nothing stands yet. */
export function emptyDraft(): RuleDraft {
  return {
    bands: [],
    labels: [],
    steps: [],
    proportions: [],
    formulas: [],
    unknown: [],
    otherwise: null,
    brokenSteps: null,
    brokenSpan: null,
    atMost: null,
  };
}

/** Where a clause stands and what its condition says, as every kind of rule keeps it. */
export function ruled(clause: Clause): {
  readonly span: Span;
  readonly text: string;
  readonly numbered: number;
} {
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
  };
}

/** A step of one thing that is done or happens, beside which nothing else is said. */
export const ONE_OF_A_COUNT = {
  way: "event",
  verb: "",
  again: false,
  threshold: null,
  before: "",
  filler: "",
  after: "",
  share: false,
  cap: null,
  capShare: false,
} as const;

/** The clause right before this one, if any. */
export function clauseBefore(clause: Clause, { clauses }: Clauses): Clause | undefined {
  return clauses[clauses.indexOf(clause) - 1];
}

/** These words may carry a rule, and it is not certain which. */
export function unread(...spans: readonly Span[]): RuleProblem {
  return { code: "unread-words", spans };
}
