import type { Decimal } from "../quantity";
import type { Binding } from "./binding";
import { bound } from "./bound";
import { explanationDiffers } from "./lint-explanation";
import { grades, points, reach } from "./lint-points";
import type { Say } from "./lint-say";
import { convertedStep, otherFigures, thresholds } from "./lint-thresholds";
import { readMeasure } from "./measure";
import { partsOf } from "./parts";
import { proposed } from "./proposal";
import { original, type StandardReading } from "./read";
import type { Rule } from "./rule";
import type { Lint, Target } from "./standard";

/** What lint looks at: the row that the standard stands in. */
export interface LintInput {
  readonly target: Target;
  readonly weight: Decimal | null;
  readonly explanation: string;
  readonly indicatorName: string;
}

/**
 * What is dubious about a standard before the year starts: words that can't be read, what one value can't decide, thresholds
 * and figures that disagree with the target, deductions that can't reach the weight. Each with a wording that would mend it,
 * where there is one.
 */
export function lint(reading: StandardReading, input: LintInput): readonly Lint[] {
  const found: Lint[] = [];
  const measure = readMeasure(input.target);
  const say: Say = (code, severity, spans, data = {}, suggestion = null) =>
    void found.push({ code, severity, data, spans: original(reading, spans), suggestion });
  explanationDiffers(input.explanation, measure, say);
  if (reading.blank) return found;
  const proposal = proposed(measure, input.weight);
  if (!reading.rule) {
    const words = (reading.problem?.spans ?? [])
      .map((span) => reading.prepared.text.slice(span.start, span.end))
      .join("…");
    say(
      "unreadable",
      "warning",
      reading.problem?.spans ?? [],
      { reason: reading.problem?.code ?? "no-rule", words },
      proposal
    );
    return found;
  }
  const { rule } = reading;
  const binding = bound(rule, measure);
  const parts = partsOf(binding, rule, input.weight);
  if (reading.repairs.length > 0)
    found.push({
      code: "repaired",
      severity: "hint",
      data: { read: reading.repairs.map((r) => r.read).join(" ") },
      spans: reading.repairs.map(({ start, end }) => ({ start, end })),
      suggestion: null,
    });
  for (const unknown of rule.unknown)
    if (!unknown.others)
      say(
        "undecidable",
        "warning",
        [unknown.span],
        { reason: unknown.why, words: unknown.text },
        proposal
      );
  if (parts.problem)
    say("ambiguous", "warning", parts.problem.spans, { reason: parts.problem.code }, proposal);
  stepsAtOnce(binding, say, proposal);
  for (const { code, span } of binding.variables.flatMap(({ unsure }) => unsure))
    if (code === "events-or-target")
      say("ambiguous", "warning", [span], { reason: code }, proposal);
  thresholds(binding, say);
  convertedStep(binding, measure, say);
  otherFigures(binding, parts.parts.length, say);
  if (input.weight) {
    reach(binding, input.weight, measure, say);
    points(rule, input.weight, say);
    grades(rule, input.weight, say);
  }
  incomplete(rule, say, proposal);
  return found;
}

/** Two steps that lose on the same side of the same figure: nothing says which of them counts. */
function stepsAtOnce({ variables }: Binding, say: Say, proposal: string | null): void {
  for (const { steps } of variables) {
    const losing = steps.filter(
      ({ rule, guard }) => rule.sense === "deduct" && !rule.again && !guard
    );
    const [one] = losing;
    const other = losing.find((step) => step !== one && step.way === one?.way);
    if (one && other)
      say(
        "ambiguous",
        "warning",
        [one.rule.span, other.rule.span],
        { reason: "several-steps" },
        proposal
      );
  }
}

/** Full marks are said, but not what happens otherwise. */
function incomplete(rule: Rule, say: Say, proposal: string | null): void {
  const nothing =
    rule.steps.length + rule.proportions.length + rule.formulas.length + rule.unknown.length ===
      0 && !rule.otherwise;
  const only = [...rule.bands, ...rule.labels];
  if (nothing && only.length === 1 && ["full", "award"].includes(only[0]!.outcome.gives))
    say("no-deduction", "warning", [only[0]!.span], {}, proposal);
}
