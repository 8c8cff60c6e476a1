import { decimal, fold, formatDecimal, Lately, type Quantity, readQuantity } from "../quantity";
import type { Say } from "./lint-say";
import type { Measure } from "./measure";

const FIGURES =
  /(?<![0-9.第])([0-9]+(?:\.[0-9]+)?)(%|个百分点|个月|年|次|项|个|人次|人|万元|元|亿元|天|周|户|家|场|期|篇|份|件|处|公里|亩)/g;

const lately = new Lately<readonly Quantity[]>(10_000);

/** The figures in a text, years left out. */
function figuresIn(text: string): readonly Quantity[] {
  const plain = fold(text).text.replace(/[0-9]{4}年/g, "");
  return (plain.match(FIGURES) ?? []).flatMap((figure) => readQuantity(figure) ?? []);
}

/** Figures in 指标解释 with the target's unit, none of which (nor their sum) is the target. */
export function explanationDiffers(explanation: string, measure: Measure, say: Say): void {
  if (!measure.value) return;
  const figures = lately
    .of(explanation, figuresIn)
    .filter(({ unit }) => unit.dimension === measure.unit.dimension)
    .map(({ value, unit }) => value.times(unit.factor).div(measure.unit.factor));
  if (figures.length === 0) return;
  const sum = figures.reduce((total, figure) => total.plus(figure), decimal(0));
  if (figures.some((figure) => figure.eq(measure.value!)) || sum.eq(measure.value)) return;
  say(
    "explanation-differs",
    "hint",
    [],
    {
      figures: figures.map((figure) => formatDecimal(figure) + measure.unit.name).join("、"),
      target: formatDecimal(measure.value) + measure.unit.name,
    },
    null
  );
}
