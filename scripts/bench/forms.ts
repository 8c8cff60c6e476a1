import { readSheet, type SheetSnapshot } from "../../src/form";
import { defaultSettings, scoreCard } from "../../src/scoring";
import { baselineOf, validate } from "../../src/validation";
import { declarationForm, realRows, type Row } from "../../test/forms/declaration";
import { anew } from "./anew";
import { medianMs } from "./median";
import { CASES } from "./wordings";

const BUDGET_MS = 300;
const settings = defaultSettings;

/** A sheet's rows and what is entered as their actuals. */
interface Rows {
  readonly rows: readonly Row[];
  readonly actuals: readonly string[];
}

const filled = realRows.filter((row) => row[2] !== null);

/** The real form's nineteen indicators over and over, each with a name of its own and met exactly: its standards repeat. */
function realOverAndOver(indicators: number): Rows {
  const rows = Array.from({ length: indicators }, (_, i) =>
    filled[i % filled.length]!.map((cell, column) => (column === 2 ? `${cell}${i}` : cell))
  );
  return { rows, actuals: rows.map((row) => String(row[4] ?? "")) };
}

/** The wordings of the tests, no two rows with the same text of a standard, met and missed as in the tests. */
function eachItsOwn(indicators: number): Rows {
  const cases = Array.from({ length: indicators }, (_, i) => CASES[(i * 7) % CASES.length]!);
  return {
    rows: cases.map(({ standard, target, weight }, i) => [
      "产出指标",
      "数量指标",
      `指标${i}`,
      target.comparator,
      target.value,
      target.unit,
      `第${i}项指标的完成情况`,
      anew(standard),
      `${weight}分`,
    ]),
    actuals: cases.map(({ actual }) => actual),
  };
}

/** One line: milliseconds for reading the sheet, the first click on Validate, the next one, and scoring all rows. */
function measure(indicators: number, make: (indicators: number) => Rows): string {
  const { rows, actuals } = make(indicators);
  const snapshot: SheetSnapshot = declarationForm({ rows }).snapshot();
  const reading = readSheet(snapshot);
  const form = reading.forms[0];
  if (form?.indicators.length !== indicators) throw new Error("the form was not read");
  const baseline = baselineOf([reading]);
  const start = performance.now();
  validate([reading], { settings, baseline });
  const first = performance.now() - start;
  const entered = Object.fromEntries(
    form.indicators.map(({ key }, i) => [key, { actual: actuals[i] ?? "" }])
  );
  const times = [
    medianMs(() => readSheet(snapshot)),
    first,
    medianMs(() => validate([reading], { settings, baseline })),
    medianMs(() => scoreCard(form, entered, settings, { spent: "", budget: "" })),
  ];
  const each = (times[2]! / indicators) * 1000;
  const cells = [...times, each].map((ms) => ms.toFixed(0).padStart(10));
  return `${String(indicators).padStart(10)}${cells.join("")}`;
}

/** Reading, validating and scoring forms of growing size; linear growth shows as steady time per indicator. */
export function benchForms(): string {
  const table = (make: (indicators: number) => Rows): readonly string[] => [
    "indicators      read     first  validate     score  validate per 1,000",
    ...[500, 1_000, 2_500, 5_000, 10_000].map((indicators) => measure(indicators, make)),
  ];
  return [
    "One sheet, core work in Node (median, ms; first: before the standards are known)",
    "the real form's 19 indicators over and over, met exactly",
    ...table(realOverAndOver),
    `every standard's text its own, of ${new Set(CASES.map(({ standard }) => standard)).size} wordings, met and missed`,
    ...table(eachItsOwn),
    `budget for 5,000: validate < ${BUDGET_MS} ms, score < ${BUDGET_MS} ms`,
  ].join("\n");
}
