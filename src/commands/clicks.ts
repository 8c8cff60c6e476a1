import type { ActionProblem, Actions } from "../actions";
import type { Words } from "../messages";
import type { RibbonCommand } from "./hand-over";

/** Does what a button of the ribbon says, and returns the sentences that say what was done, one a line. */
export async function runCommand(
  command: RibbonCommand,
  actions: Actions,
  words: Words
): Promise<string> {
  if (command === "protect") return protect(actions, words);
  if (command === "validate") return validate(actions, words);
  return words.say("ribbon.open-pane-to-score");
}

async function protect(actions: Actions, words: Words): Promise<string> {
  const outcome = await actions.protectForms();
  if (!outcome.ok) return problemText(words, outcome.problem);
  const { sheets, skipped, baselineKept, foundKept } = outcome.value;
  const locked = sheets.reduce((sum, sheet) => sum + sheet.lockedCells, 0);
  const code = sheets.length > 0 ? "pane.protected" : "pane.nothing-to-protect";
  return [
    words.say(code, { sheets: String(sheets.length), locked: String(locked) }),
    ...skipped.map(
      ({ name, reason, problem }) =>
        words.say(`pane.skipped-${reason}`, { name }) + (problem ? problemText(words, problem) : "")
    ),
    ...(baselineKept ? [] : [words.say("pane.baseline-not-kept")]),
    ...(foundKept ? [] : [words.say("pane.found-not-kept")]),
  ].join("\n");
}

async function validate(actions: Actions, words: Words): Promise<string> {
  // Asked with a watch, so that the highlights are put as the pane's own button puts them.
  const outcome = await actions.validateForms({});
  if (!outcome.ok) return problemText(words, outcome.problem);
  const { findings, sheets } = outcome.value;
  if (sheets.length === 0 && findings.length === 0) return words.say("pane.no-form-anywhere");
  const count = (severity: string): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return words.say("ribbon.validated", {
    error: count("error"),
    warning: count("warning"),
    hint: count("hint"),
  });
}

function problemText(words: Words, { code, data }: ActionProblem): string {
  return words.say(`problem.${code}`, data);
}
