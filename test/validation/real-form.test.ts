import { readSheet, type SheetReading } from "../../src/form";
import { defaultSettings } from "../../src/scoring";
import { baselineOf, validate } from "../../src/validation";
import { edited } from "../forms/changed";
import { bundledForm } from "../forms/from-xlsx";
import { found } from "./found";

/** The bundled workbook: the declaration of a real department as it was handed in. */
let reading: SheetReading;

beforeAll(async () => {
  reading = readSheet(await bundledForm());
});

test("what is found in it, and nothing else", () => {
  const { findings } = validate([reading], { settings: defaultSettings });
  expect(
    findings.map((f) => `${f.address} ${f.severity} ${f.check} ${f.found ?? ""}`.trim())
  ).toEqual([
    "I18 warning weight.total 73.5",
    "G20 hint text.misspelling 积极份子",
    "H20 hint standard.cannot-reach-weight 扣0.833分",
    "C21 hint text.doubled-word 机关机关",
    "I23 error weight.missing",
    "H24 hint standard.cannot-reach-weight 扣0.833分",
    "H31 warning standard.other-figure 每超过规定时间1周",
    "H32 hint standard.converted-step 每超过1个月",
    "I33 error weight.missing",
    "I34 error weight.missing",
    "C36 warning required.unused-row",
    "H38 hint standard.relative-step 每超过5%",
  ]);
});

test("the three empty remarks are offered the weights that make exactly 90", () => {
  const { findings } = validate([reading], { settings: defaultSettings });
  const missing = findings.filter(({ check }) => check === "weight.missing");
  expect(missing.map(({ fix }) => fix?.after)).toEqual(["2.5分", "7分", "7分"]);
  const mended = edited(reading.snapshot, { I23: "2.5分", I33: "7分", I34: "7分" });
  expect(found(mended, "weight")).toEqual([]);
});

test("how much was looked at", () => {
  const result = validate([reading], { settings: defaultSettings });
  expect(result).toMatchObject({
    cellsChecked: 1 + 11 + 20 * 9,
    indicatorsChecked: 19,
    cancelled: false,
  });
});

test("every finding is marked with its indicator, except those of the whole form and of the unused row", () => {
  const { findings } = validate([reading], { settings: defaultSettings });
  const without = findings.filter(({ indicator }) => indicator === null).map(({ check }) => check);
  expect(without).toEqual(["weight.total", "required.unused-row"]);
});

test("several sheets are told in their order, with progress, and it can be stopped", () => {
  const progress: string[] = [];
  const baseline = baselineOf([reading]);
  const result = validate([reading, reading, reading], {
    settings: defaultSettings,
    baseline,
    watch: {
      progress: (done, of) => progress.push(`${done}/${of}`),
      cancelled: () => progress.length === 2,
    },
  });
  expect(progress).toEqual(["0/3", "1/3"]);
  expect(result.cancelled).toBe(true);
  expect(result.indicatorsChecked).toBe(38);
});
