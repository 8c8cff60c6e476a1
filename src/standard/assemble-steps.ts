import { decimal, type Decimal, readUnit } from "../quantity";
import type { Clause } from "./clauses";
import { isCompare, isStep } from "./condition-items";
import { points, words } from "./outcomes";
import type { BandRule, Fixed, StepRule } from "./rule";
import type { CompareItem, StepItem } from "./syntax";
import { amountOf } from "./written";

/** 1例扣1分, 2例扣3分: figures of one count, each with its own points, are conditions and no steps. */
export function countsAsBands(
  steps: readonly StepRule[],
  bands: readonly BandRule[]
): readonly StepRule[] {
  return steps.filter((one) => {
    if (one.each || one.sense === "bonus") return false;
    if (one.way !== "event" && (one.way !== "down" || one.filler !== "")) return false;
    const same = (unit: string): boolean => unit === one.size.unit;
    const step = steps.some(
      (other) =>
        other !== one &&
        !other.each &&
        other.way === one.way &&
        same(other.size.unit) &&
        other.size.number !== one.size.number
    );
    if (one.way === "down") return step;
    if (one.sense === "award") return bands.some((other) => isCountedBand(other, one));
    const band = bands.some(
      (other) =>
        ["deduct", "award", "deduct-share"].includes(other.outcome.gives) &&
        other.compares.some((item) => item.form === "signed" && same(item.value.unit))
    );
    return step || band;
  });
}

/** 2次得1分 beside 1次得3分: a band for another count of the same thing. */
function isCountedBand(band: BandRule, one: StepRule): boolean {
  return (
    band.outcome.gives === "award" &&
    band.compares.some(
      (item) =>
        item.form === "signed" &&
        ["", "reach"].includes(item.op) &&
        item.tail === "" &&
        item.value.unit === one.size.unit &&
        item.value.number !== one.size.number
    )
  );
}

/** 1亿元得2分,2亿元得4分,以此类推: each of the first figure's size as many points. Null where the points do not grow evenly. */
export function progression(listed: readonly BandRule[]): StepRule | null {
  const bands = [...listed].sort((a, b) => a.span.start - b.span.start);
  const worths = bands.map(({ outcome }) =>
    outcome.gives === "award" || outcome.gives === "deduct" ? outcome.points : null
  );
  const figures = bands.map(({ compares: [only, second] }) =>
    only?.form === "signed" && !second && ["", "reach"].includes(only.op) && only.tail === ""
      ? only
      : null
  );
  const [first] = bands;
  const [size] = figures;
  if (!first || !size || bands.length < 2) return null;
  const gives = first.outcome.gives;
  const unit = figures.map((item) => item?.value.unit).find((name) => name !== "") ?? "";
  const even = bands.every((band, i) => {
    const [item, worth] = [figures[i], worths[i]];
    return (
      item &&
      worth &&
      band.outcome.gives === gives &&
      unit.startsWith(item.value.unit) &&
      worth.times(amount(size)).eq(worths[0]!.times(amount(item)))
    );
  });
  if (!even) return null;
  return {
    span: first.span,
    text: first.text,
    numbered: first.numbered,
    way: /^(?:缺[少失]?|少|差|欠)$/.test(first.before) ? "down" : "event",
    verb: first.before,
    each: true,
    again: false,
    size: { number: amount(size).toFixed(), unit },
    threshold: null,
    before: first.before,
    filler: "",
    after: first.after,
    sense: gives === "award" ? "award" : "deduct",
    points: worths[0]!,
    share: false,
    cap: null,
    sizeSpan: size,
    pointsSpan: first.span,
  };
}

function amount(item: CompareItem & { form: "signed" }): Decimal {
  return decimal(points(item.value.number));
}

/** 每项2分 beside 缺一项扣2分: what an item is worth, said twice. */
export function worthOfItems(steps: readonly StepRule[]): readonly StepRule[] {
  return steps.filter(
    (one) =>
      one.sense === "award" &&
      one.way === "event" &&
      one.verb === "" &&
      !one.share &&
      steps.some(
        (other) =>
          other.sense === "deduct" &&
          !other.share &&
          other.points.eq(one.points) &&
          other.size.number === one.size.number &&
          other.size.unit === one.size.unit &&
          (other.way === "down" || /未|不|缺|少|没|漏/.test(other.text))
      )
  );
}

export function asBand(step: StepRule): BandRule {
  const compare: CompareItem = {
    kind: "compare",
    form: "signed",
    op: "",
    value: step.size,
    tail: "",
    inclusive: null,
    start: step.sizeSpan.start,
    end: step.sizeSpan.end,
  };
  return {
    span: step.span,
    text: step.text,
    numbered: step.numbered,
    compares: [compare],
    before: step.way === "down" ? step.verb : "",
    after: step.after,
    outcome: step.share
      ? { gives: step.sense === "award" ? "award-share" : "deduct-share", percent: step.points }
      : { gives: step.sense === "award" ? "award" : "deduct", points: step.points },
  };
}

export function step(
  clause: Clause,
  outcome: Fixed,
  atMost: Decimal | null,
  text: string,
  capped: boolean
): StepRule | "bad" | null {
  const found = clause.condition.filter(isStep);
  const { consequence } = clause;
  const at = found[found.length - 1];
  // 每多或少1%: which way?
  if (at && /[或及和].*[多少高低升降增减]|[多少高低升降增减].*[或及和]/.test(at.verb)) return "bad";
  if (!at && consequence.per === null) return perUnitAward(clause, outcome, text, capped);
  if (found.slice(0, -1).some((other) => other.way !== "event")) return "bad";
  if (outcome.gives === "full" || outcome.gives === "zero") return at && at.each ? "bad" : null;
  const before = clause.condition
    .filter(isCompare)
    .filter((item) => !at || item.start < at.start)
    .filter((item) => !isSample(item, text.slice(clause.conditionSpan.start, item.start)));
  const figures = before.filter((item) => item.form !== "target");
  const fitting = figures.length > 1 && at ? figures.filter((item) => fits(item, at)) : figures;
  const alike = fitting.length > 0 ? fitting : before.slice(-1);
  // 每季度至少1次、每年至少4次,每少一次: only the target says what they come to
  const compares =
    alike.length > 1 &&
    ((at?.way === "down" && alike.every(isRequirement)) || (at && describes(figures, at)))
      ? []
      : alike;
  if (compares.length > 1) return "bad";
  if (figures.length > 1 && fitting.length === 0 && !(at && describes(figures, at))) return "bad";
  const share = outcome.gives === "award-share" || outcome.gives === "deduct-share";
  const sense =
    outcome.gives === "bonus" ? "bonus" : outcome.gives.startsWith("award") ? "award" : "deduct";
  const end = clause.conditionSpan.end;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    way: at ? at.way : "event",
    verb: at?.verb ?? "",
    each: at?.each ?? true,
    again: at?.again ?? false,
    size: at
      ? { number: points(at.number), unit: at.unit }
      : { number: "1", unit: consequence.per ?? "" },
    threshold:
      at?.threshold ??
      (at?.way === "event" && aboutEvent(compares[0]) ? null : (compares[0] ?? null)),
    before: at ? text.slice(clause.conditionSpan.start, at.start) : clause.text,
    filler: at?.filler ?? "",
    after: at ? words(text.slice(at.end, end)) : "",
    sense,
    points: share
      ? (outcome as { percent: Decimal }).percent
      : (outcome as { points: Decimal }).points,
    share,
    cap: clause.cap ? decimal(points(clause.cap.points)) : atMost,
    sizeSpan: at ?? consequence,
    pointsSpan: consequence,
  };
}

/** 抽查10份: how many were looked at. */
export function isSample(item: CompareItem, before: string): boolean {
  return (
    item.form === "signed" &&
    item.tail === "" &&
    item.op === "" &&
    /(?:抽查|抽取|抽检|抽样|随机抽|抽|随机|调阅|调取|走访|现场查)(?:[^,;。0-9]{0,4})$/.test(before)
  );
}

/** Whether a figure can be where the step begins: 40% beside 每低1个百分点, not 半年后. */
function fits(item: CompareItem, at: StepItem): boolean {
  const amount = amountOf(item);
  const unit = amount && readUnit(amount.unit);
  const size = readUnit(at.unit);
  return !unit || !size || unit.dimension === size.dimension;
}

/** 一季度25%、二季度50%,每个季度未达标扣1分: several shares say what is wanted, what fails is counted. */
function describes(figures: readonly CompareItem[], at: StepItem): boolean {
  return (
    at.way === "event" &&
    at.unit !== "%" &&
    figures.length > 1 &&
    figures.every((item) => item.form === "signed" && item.value.unit !== at.unit) &&
    (/^(?:发现|发生|出现|查出)$/.test(at.verb) ||
      figures.filter((item) => item.form === "signed" && item.value.unit === "%").length > 1)
  );
}

/** 至少4次, 不少于2次 */
function isRequirement(item: CompareItem): boolean {
  return item.form === "signed" && item.op === ">=";
}

/** 未按要求整改的,每项: words about the event, no limit. 突破指标 and 未突破指标 are limits. */
function aboutEvent(item: CompareItem | undefined): boolean {
  return item?.form === "target" && item.share === null && ["miss", "reach", "<"].includes(item.op);
}

/** 制定目标、开展监控、完成自评、应用结果各占25%: each of so many items wins its share of all. */
export function eachShare(clause: Clause, outcome: Fixed): StepRule | null {
  const { consequence } = clause;
  const each = consequence.outcome === "award" && "percent" in consequence && consequence.each;
  if (!each || outcome.gives !== "award-share" || clause.condition.some(isCompare)) return null;
  const items = words(clause.text).split(/[、,;]/).length;
  if (items < 2 || !outcome.percent.times(items).eq(100)) return null;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    way: "event",
    verb: "",
    each: true,
    again: false,
    size: { number: "1", unit: "项" },
    threshold: null,
    before: "",
    filler: "",
    after: "",
    sense: "award",
    points: outcome.percent,
    share: true,
    cap: null,
    sizeSpan: consequence,
    pointsSpan: consequence,
  };
}

/** 刊发稿件1篇: what is done and counted. */
const DONE_BEFORE =
  /(?:完成|开展|举办|组织|召开|获得?|取得|引进|培育|建成|新增|发表|刊发|刊登|报送|采用|发布|上报|撰写|制定|创建|申报|争取|承办|推广|走访|培训)[^0-9,;。]{0,8}$/;

/** 1项1分, 完成一项得2分: an award per unit with 每 left out. */
function perUnitAward(
  clause: Clause,
  outcome: Fixed,
  text: string,
  capped: boolean
): StepRule | null {
  const compared = clause.condition.filter(isCompare);
  // 有一次会议记录的得1分,最多得2分
  const only = capped ? compared[0] : clause.condition[clause.condition.length - 1];
  if (
    !only ||
    only.kind !== "compare" ||
    only.form !== "signed" ||
    only.tail !== "" ||
    outcome.gives !== "award"
  )
    return null;
  if (
    !["", "reach"].includes(only.op) ||
    points(only.value.number) !== "1" ||
    only.value.unit === "%" ||
    only.value.unit === ""
  )
    return null;
  if (
    clause.condition.filter(isCompare).length > 1 ||
    (!/^(?:完成|达到|开展|每|有)?$/.test(words(text.slice(clause.start, only.start))) &&
      !(capped && /有$/.test(text.slice(clause.start, only.start))) &&
      !(only.op === "" && DONE_BEFORE.test(text.slice(clause.start, only.start))))
  )
    return null;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    way: "event",
    verb: "",
    each: false,
    again: false,
    size: only.value,
    threshold: null,
    before: text.slice(clause.start, only.start),
    filler: "",
    after: "",
    sense: "award",
    points: outcome.points,
    share: false,
    cap: null,
    sizeSpan: only,
    pointsSpan: clause.consequence,
  };
}
