import { sentences } from "./zh-CN";
import type { Locale } from "./sentence";
import { wordsFrom, type Words } from "./words";

export type { Locale, Sentence, SentenceData, Sentences } from "./sentence";
export type { Words } from "./words";
export { localeOf } from "./locale";
export { points } from "./figures";

/** Chinese comes first and with the pane itself. */
export const chineseWords: Words = wordsFrom("zh-CN", sentences);

/** The sentences of a language; English is loaded when it is first asked for. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === "zh-CN") return chineseWords;
  return wordsFrom("en", (await import("./en")).sentences);
}
