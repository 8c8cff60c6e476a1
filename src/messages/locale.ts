import type { Locale } from "./sentence";

/** Chinese for every Chinese display language and where none is known, English for the rest. */
export function localeOf(displayLanguage: string | undefined): Locale {
  return !displayLanguage || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}
