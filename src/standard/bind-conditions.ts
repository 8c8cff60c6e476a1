import { decimal } from "../quantity";
import { rangesOf } from "./band-ranges";
import type { BindingDraft, Draft } from "./binding";
import { failing } from "./failing";
import { isGap } from "./gaps";
import { interval } from "./intervals";
import type { Measure } from "./measure";
import type { Interval } from "./one-sided";
import { metWords } from "./met-words";
import { movement, occurrence } from "./occurrences";
import type { BandRule, LabelRule, Rule } from "./rule";
import type { CompareItem } from "./syntax";

/** Lays the conditions on figures where they belong; those that fit no figure stay words. Returns those on a distance. */
export function addBands(draft: BindingDraft): readonly BandRule[] {
  const { rule, measure, scale, good, primary, labels } = draft;
  const apart: BandRule[] = [];
  for (const band of rule.bands) {
    if (band.outcome.gives === "bonus") continue;
    if (isGap(band, apart, rule, measure)) {
      apart.push(band);
      continue;
    }
    if (countsWhatHolds(band, rule, scale)) continue;
    const ranges =
      countsEvents(rule) && isOtherKind(band, rule) ? null : rangesOf(band, scale, good);
    if (ranges) primary.bands.push({ rule: band, ranges });
    else labels.push(band);
  }
  return apart;
}

/** Lays the conditions in words that the figure itself decides (达标, 未发生, 持平) beside those on figures. */
export function addLabels(draft: BindingDraft): void {
  for (const label of draft.rule.labels) {
    // 超额完成的按比例加分: nothing is won beyond the weight
    const range = label.outcome.gives === "bonus" ? null : rangeOfWords(label, draft);
    if (range && label.outcome.gives !== "unknown")
      draft.primary.bands.push({
        rule: { ...label, compares: [], before: "", after: "", outcome: label.outcome },
        ranges: [range],
      });
    else draft.labels.push(label);
  }
}

function rangeOfWords(label: LabelRule, draft: BindingDraft): Interval | null {
  const { rule, measure, good, primary } = draft;
  const happens =
    countsEachEvent(rule) && label.outcome.gives === "zero"
      ? null
      : occurrence(label, measure, rule);
  if (happens) return happens;
  const rest = short(label, draft);
  if (rest) return rest;
  const awardsEach = rule.steps.some((step) => step.sense === "award" && step.way === "event");
  const alone = rule.labels.length === 1 && rule.bands.length + rule.steps.length === 0;
  const met = awardsEach ? null : metWords(label, measure, good, alone);
  return met && measure.value
    ? (belowAll(met, primary, good) ?? interval(met, measure, good))
    : movement(label, rule);
}

/** 存在未结案投诉 beside 结案率100%: any rate below it. Null for anything else. */
function short({ text }: LabelRule, { rule, measure }: BindingDraft): Interval | null {
  const undone =
    /^(?:存在|有|出现|发现|仍有)未([\u4e00-\u9fff]{2,4}?)(?:的)?(?:案件|投诉|问题|事项|项目|工作|情况|现象|资金)?(?:的)?$/.exec(
      text
    )?.[1];
  const all = decimal(100);
  const isRate =
    measure.unit.dimension === "percent" &&
    measure.value?.eq(all) === true &&
    rule.bands.some(({ before }) => undone !== undefined && before.endsWith(`${undone}率`));
  return isRate ? { low: null, high: { at: all, closed: false, firm: 2 } } : null;
}

/** Where each event loses its points, another kind of event that loses all is not the same count. */
function countsEachEvent(rule: Rule): boolean {
  return rule.steps.some((step) => step.sense === "deduct" && step.way === "event");
}

const countsEvents = (rule: Rule): boolean => rule.steps.some((step) => step.way === "event");

/** 2项均不满足不得分 beside 2项均满足得3分: the figure counts what holds and tells already, the condition adds nothing. */
function countsWhatHolds(band: BandRule, rule: Rule, measure: Measure): boolean {
  const unit = (each: BandRule): string =>
    each.compares[0]?.form === "signed" ? each.compares[0].value.unit : "";
  return (
    failing(band, measure) !== null &&
    rule.bands.some(
      (other) =>
        ["full", "award"].includes(other.outcome.gives) &&
        unit(other) === unit(band) &&
        other.after !== "" &&
        !/未|不|没|缺|漏|错/.test(other.after)
    )
  );
}

/** 1盏红灯扣0.3分,1盏灭灯不得分: another kind of thing is counted. */
function isOtherKind(band: BandRule, rule: Rule): boolean {
  const [only, second] = band.compares.filter(({ form }) => form !== "target");
  // 首次超期扣1分,第二次起每次扣2分: the first of the same
  if (rule.steps.some(({ again }) => again)) return false;
  return (
    ["zero", "deduct"].includes(band.outcome.gives) &&
    only?.form === "signed" &&
    second === undefined &&
    rule.steps.every((step) => step.text !== band.text) &&
    ((band.after !== "" && rule.steps.every((step) => !step.text.includes(band.after))) ||
      namesAnother(band, rule))
  );
}

/** 绞车1处不符合要求不得分,其他设备1处扣1分: named before the figure, and all others after it. */
function namesAnother({ before }: BandRule, { steps }: Rule): boolean {
  const name = before.replace(/(?:发现|发生|出现|存在|查出|有|每)$/, "");
  return (
    name.length >= 2 &&
    steps.every(({ text }) => !text.includes(name)) &&
    steps.some(({ text }) => /其他|其它|其余/.test(text))
  );
}

/** 完成3项得5分,完成2项得3分,未完成不得分: beside lesser awards 未完成 is less than all of them. */
function belowAll(met: CompareItem, primary: Draft, good: "up" | "down"): Interval | null {
  if (met.form !== "target" || met.op !== "miss" || good !== "up") return null;
  const lows = primary.bands
    .filter(
      ({ rule: { outcome } }) => outcome.gives.startsWith("award") || outcome.gives === "full"
    )
    .map((band) => band.ranges[0]?.low ?? null);
  if (lows.length < 2 || lows.some((low) => low === null)) return null;
  const least = lows.reduce((least, low) => (low!.at.lt(least!.at) ? low : least));
  return { low: null, high: { at: least!.at, closed: false, firm: 2 } };
}
