import type { LintCode } from "./codes";
import type { Lint, Span } from "./standard";

/** Notes what is dubious: how grave it is, where it stands, what the sentence needs, and a wording that would mend it. */
export type Say = (
  code: LintCode,
  severity: Lint["severity"],
  spans: readonly Span[],
  data?: Readonly<Record<string, string>>,
  suggestion?: string | null
) => void;
