/** Figures, names and cell texts for a sentence, by name. They are plain text and are never taken for markup. */
export type SentenceData = Readonly<Record<string, string>>;

/**
 * One sentence: text with `{name}` where a figure goes, or a function where the wording depends on the figures.
 * `{name}` of a figure that is missing or empty becomes "…", so that a gap is seen rather than hidden.
 */
export type Sentence = string | ((data: SentenceData) => string);

/** Sentences by code. Each piece of this room (`validation.zh-CN.ts`, `validation.en.ts` …) exports one. */
export type Sentences = Readonly<Record<string, Sentence>>;

export type Locale = "zh-CN" | "en";

const placeholder = /\{(\w+)\}/g;

/** Puts the figures into a sentence. */
export function fill(sentence: Sentence, data: SentenceData): string {
  if (typeof sentence === "function") return sentence(data);
  return sentence.replace(placeholder, (_, name: string) => data[name] || "…");
}

/** The names of the figures that a sentence asks for; none can be told of a function. */
export function figuresOf(sentence: Sentence): readonly string[] {
  if (typeof sentence === "function") return [];
  return [...new Set(Array.from(sentence.matchAll(placeholder), (match) => match[1] ?? ""))];
}
