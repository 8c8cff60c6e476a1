import { readSheet, type SheetSnapshot } from "../../src/form";
import { defaultSettings, scoreCard } from "../../src/scoring";
import { baselineOf, validate } from "../../src/validation";
import { declarationForm, realRows, type Row } from "../../test/forms/declaration";
import { medianMs } from "./median";

/** Milliseconds that the core needs for one sheet with so many indicators. */
interface FormTimes {
  readonly indicators: number;
  readonly read: number;
  readonly validate: number;
  readonly score: number;
}

const BUDGET_MS = 300;
const filled = realRows.filter((row) => row[2] !== null);

/** The real form's indicators over and over, each with a name of its own. */
function formOf(indicators: number): SheetSnapshot {
  const rows: Row[] = Array.from({ length: indicators }, (_, i) =>
    filled[i % filled.length]!.map((cell, column) => (column === 2 ? `${cell}${i}` : cell))
  );
  return declarationForm({ rows }).snapshot();
}

function measureForm(indicators: number): FormTimes {
  const snapshot = formOf(indicators);
  const reading = readSheet(snapshot);
  const form = reading.forms[0];
  if (!form || form.indicators.length !== indicators) throw new Error("the form was not read");
  const settings = defaultSettings;
  const baseline = baselineOf([reading]);
  const actuals = Object.fromEntries(
    form.indicators.map(({ key, value }) => [key, { actual: value }])
  );
  return {
    indicators,
    read: medianMs(() => readSheet(snapshot)),
    validate: medianMs(() => validate([reading], { settings, baseline })),
    score: medianMs(() => scoreCard(form, actuals, settings, { spent: "", budget: "" })),
  };
}

/** Reading, validating and scoring forms of growing size; linear growth shows as steady time per indicator. */
export function benchForms(): string {
  const lines = [500, 1_000, 2_500, 5_000, 10_000].map((indicators) => {
    const times = measureForm(indicators);
    const cells = [times.read, times.validate, times.score].map((ms) => ms.toFixed(0).padStart(9));
    const each = (times.validate / indicators) * 1000;
    return `${String(indicators).padStart(10)}${cells.join("")}${each.toFixed(0).padStart(21)}`;
  });
  return [
    "One sheet, core work in Node (median, ms)",
    "indicators     read validate    score   validate per 1,000",
    ...lines,
    `budget for 5,000: validate < ${BUDGET_MS} ms, score < ${BUDGET_MS} ms`,
  ].join("\n");
}
