import { readSheet } from "../../src/form";
import { defaultSettings } from "../../src/scoring";
import { baselineOf, validate } from "../../src/validation";
import { declarationForm, type Row } from "../forms/declaration";

/** More findings than a function takes arguments. */
test("a long list that is hardly filled in yet is told in full", () => {
  const rows: Row[] = Array.from({ length: 25_000 }, (_, i) => [
    "产出指标",
    "数量指标",
    `指标${i}`,
    ...Array<null>(6).fill(null),
  ]);
  const reading = readSheet(declarationForm({ rows }).snapshot());
  const { findings } = validate([reading], {
    settings: defaultSettings,
    baseline: baselineOf([reading]),
  });
  expect(findings.filter(({ check }) => check === "required.empty").length).toBe(4 * 25_000);
});
