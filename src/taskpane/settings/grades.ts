import type { ScoringSettings } from "../../scoring";

export type GradeTexts = Readonly<Record<keyof ScoringSettings["grades"], string>>;

/** The bounds as numbers; null unless all are numbers, none above 100, and each below the one before. */
export function gradesOf(texts: GradeTexts): ScoringSettings["grades"] | null {
  const [excellent, good, fair] = [texts.excellent, texts.good, texts.fair].map((text) =>
    /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : NaN
  );
  if (excellent === undefined || good === undefined || fair === undefined) return null;
  return 100 >= excellent && excellent > good && good > fair && fair > 0
    ? { excellent, good, fair }
    : null;
}
