import type { KeptState } from "../../actions";

/** One answer changed; a blank one is taken out, so that the workbook keeps only what was said. */
export function withAnswer(
  kept: KeptState,
  sheetId: string,
  key: string,
  question: string,
  text: string
): KeptState {
  const actuals = kept.actuals[sheetId] ?? {};
  const { [question]: _, ...others } = actuals[key] ?? {};
  const answers = text === "" ? others : { ...others, [question]: text };
  return { ...kept, actuals: { ...kept.actuals, [sheetId]: { ...actuals, [key]: answers } } };
}

/** The actuals of several indicators at once, by indicator key. */
export function withAnswers(
  kept: KeptState,
  sheetId: string,
  actuals: ReadonlyMap<string, string>
): KeptState {
  const before = kept.actuals[sheetId] ?? {};
  const after = { ...before };
  actuals.forEach((actual, key) => {
    after[key] = { ...before[key], actual };
  });
  return { ...kept, actuals: { ...kept.actuals, [sheetId]: after } };
}
