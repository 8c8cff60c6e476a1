import type { Variable } from "./binding";

/** Words that deny: 2人参加 is not what 每有1人未参加 counts. */
export const DENYING = /[未不没无非]/;

/** Whether the words are those of the standard, and what it denies they deny. */
export function echoed(words: string, text: string): boolean {
  const clean = words.replace(/[的了,]/g, "");
  if (clean === "") return true;
  return (
    (text.includes(clean) || [...clean].every((c) => text.includes(c))) &&
    (DENYING.test(clean) || !DENYING.test(text))
  );
}

/** What stands in brackets only explains (以申报为准). */
export const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, "");

/** Whether the words beside a figure are those of what the variable counts. */
export function echoes(words: string, variable: Variable): boolean {
  const texts = [
    variable.words,
    ...variable.steps.map((step) => step.rule.text),
    ...variable.bands.map((band) => band.rule.text),
  ];
  // 缺席2次 beside 每缺席一次
  if (variable.steps.some(({ rule }) => rule.verb.length > 1 && words.startsWith(rule.verb)))
    return true;
  return texts.some((text) => echoed(words, withoutBrackets(text)));
}
