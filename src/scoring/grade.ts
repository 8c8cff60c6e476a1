import type { Decimal } from "../quantity";
import type { ScoreCard, ScoringSettings } from "./card";

/** The grade for points of 100: 优 ≥90, 良 ≥80, 中 ≥60, 差 below, unless the settings say otherwise. */
export function gradeOf(
  points: Decimal,
  bounds: ScoringSettings["grades"]
): NonNullable<ScoreCard["grade"]> {
  if (points.gte(bounds.excellent)) return "优";
  if (points.gte(bounds.good)) return "良";
  return points.gte(bounds.fair) ? "中" : "差";
}

/** What a workbook starts with: whole steps only, weights of 90, the ministry's grades. */
export const defaultSettings: ScoringSettings = {
  brokenSteps: "whole",
  weightTotal: 90,
  grades: { excellent: 90, good: 80, fair: 60 },
};
