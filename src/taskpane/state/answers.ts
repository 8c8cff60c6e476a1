import type { KeptState } from "../../actions";
import { entriesOf, withAnswers, type FormOnSheet } from "../../scoring";

/** One answer changed; a blank one is taken out, so that the workbook keeps only what was said. */
export function withAnswer(
  kept: KeptState,
  place: FormOnSheet,
  key: string,
  question: string,
  text: string
): KeptState {
  const { [question]: _, ...others } = entriesOf(kept, place).actuals[key] ?? {};
  const answers = text === "" ? others : { ...others, [question]: text };
  return withAnswers(kept, place, new Map([[key, answers]]));
}

/** The actuals of several indicators at once, by indicator key. */
export function withActuals(
  kept: KeptState,
  place: FormOnSheet,
  actuals: ReadonlyMap<string, string>
): KeptState {
  const before = entriesOf(kept, place).actuals;
  const after = [...actuals].map(([key, actual]) => [key, { ...before[key], actual }] as const);
  return withAnswers(kept, place, new Map(after));
}
