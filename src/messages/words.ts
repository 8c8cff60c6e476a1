import { withEnglishLists } from "./lists";
import { fill, type Locale, type SentenceData, type Sentences } from "./sentence";

/** The sentences of one language. */
export interface Words {
  readonly locale: Locale;
  /** The sentence of a code. A code without a sentence is said to be one, with the code, rather than left out. */
  say(code: string, data?: SentenceData): string;
  has(code: string): boolean;
  /** Names one after another, as people of this language list them. */
  list(names: readonly string[]): string;
}

export function wordsFrom(locale: Locale, sentences: Sentences): Words {
  const has = (code: string): boolean => Object.hasOwn(sentences, code);
  return {
    locale,
    has,
    list: (names) => names.join(locale === "en" ? ", " : "、"),
    say(code, data = {}) {
      const sentence = has(code) ? sentences[code] : undefined;
      const figures = locale === "en" ? withEnglishLists(data) : data;
      if (sentence !== undefined) return fill(sentence, figures);
      return fill(sentences["pane.unknown-code"] ?? "{code}", { code });
    },
  };
}
