import { decimal } from "../quantity";
import { readYesNo } from "./actual";
import type { Parts } from "./parts";
import { refuse, scored } from "./refusal";
import type { Noted, Scored } from "./scored";
import type { EvaluationInput } from "./standard";

/**
 * A condition that takes everything away and that the figure doesn't show: asked for, unless full marks stand by the figure
 * itself.
 */
export function vetoStands(parts: Parts, input: EvaluationInput, full: boolean): Scored | null {
  for (let i = 0; i < parts.vetoes.length; i++) {
    const veto = parts.vetoes[i]!;
    const answer = readYesNo(input.answers[`veto-${i + 1}`]);
    if (answer === true)
      return scored(decimal(0), [
        { code: "zero", data: { words: veto.text, score: "0" }, spans: [veto.span] },
      ]);
    if (answer === null && !full) return refuse("veto-unknown", [veto.span], { words: veto.text });
  }
  return null;
}

/** What would have taken full marks away, and nobody has said that it did not happen. */
export const openVetoes = ({ vetoes }: Parts, { answers }: EvaluationInput): readonly Noted[] =>
  vetoes
    .filter((_, i) => readYesNo(answers[`veto-${i + 1}`]) === null)
    .map(({ text, span }) => ({ code: "veto-open", data: { words: text }, spans: [span] }));
