import { decimal, scanNumber, type Decimal } from "../quantity";
import type { Clause, Clauses } from "./clauses";
import type { RuleProblemCode } from "./codes";
import type {
  BandRule,
  Fixed,
  FormulaRule,
  LabelRule,
  ProportionRule,
  Rule,
  StepRule,
  UnknownRule,
} from "./rule";
import type { CompareItem, ConsequenceItem, Item, StepItem } from "./syntax";
import type { BrokenSteps, Span } from "./standard";

/** Why the clauses make no rule: the words, and a code. */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly spans: readonly Span[];
}

const OTHERS =
  /^(?:其他|其它|其余|无|没有|未|不涉及|不承担|非)[^,;]*(?:部门|单位|地区|县区|县|区|处室|的|,)/;

/** Makes one typed rule of the clauses, or says which words stand in the way. */
export function assemble(
  parts: Clauses,
  text: string
): { readonly rule: Rule } | { readonly problem: RuleProblem } {
  if (parts.unread.length > 0) return { problem: { code: "unread-words", spans: parts.unread } };
  const bands: BandRule[] = [];
  const labels: LabelRule[] = [];
  const steps: StepRule[] = [];
  const proportions: ProportionRule[] = [];
  const formulas: FormulaRule[] = [];
  const unknown: UnknownRule[] = [];
  let otherwise: Rule["otherwise"] = null;
  let brokenSteps: BrokenSteps | null = parts.broken[0]?.mode ?? null;
  let atMost: Decimal | null = null;

  for (const clause of parts.clauses) {
    const ruled = {
      span: { start: clause.start, end: clause.end },
      text: words(clause.text),
      numbered: clause.numbered,
    };
    const { consequence } = clause;
    if (consequence.outcome === "deduct-at-most") {
      atMost = decimal(points(consequence.points));
      continue;
    }
    if (consequence.outcome === "unknowable") {
      unknown.push({
        ...ruled,
        why: consequence.why,
        others: consequence.why === "average" && OTHERS.test(ruled.text),
      });
      continue;
    }
    if (consequence.outcome === "proportional") {
      const guard = clause.condition.filter(isCompare);
      const step = clause.condition.find(isStep);
      if (step) return { problem: { code: "unread-words", spans: [ruled.span] } };
      proportions.push({
        ...ruled,
        guard: guard[guard.length - 1] ?? null,
        words: consequence.words,
        rate: consequence.rate,
        sense: consequence.sense,
      });
      continue;
    }
    if (consequence.outcome === "list") {
      const listed = expandList(clause, consequence, text);
      if (!listed) return { problem: { code: "list-lengths-differ", spans: [ruled.span] } };
      bands.push(...listed.bands);
      labels.push(...listed.labels);
      continue;
    }
    if (hidden(clause, text)) return { problem: { code: "unread-words", spans: [ruled.span] } };
    const outcome = fixed(consequence);
    if (clause.condition.some((item) => item.kind === "rank")) {
      unknown.push({ ...ruled, why: "rank", others: false });
      continue;
    }
    if (clause.condition.some((item) => item.kind === "else")) {
      otherwise = { ...ruled, outcome };
      continue;
    }
    const made = step(clause, outcome, atMost, text);
    if (made === "bad") return { problem: { code: "contradictory-steps", spans: [ruled.span] } };
    if (made) {
      steps.push(made);
      continue;
    }
    const compares = clause.condition.filter(isCompare);
    if (
      outcome.gives === "deduct" &&
      /各扣|分别扣/.test(text.slice(consequence.start, consequence.end)) &&
      /[、,和]/.test(clause.text)
    ) {
      unknown.push({ ...ruled, why: "several-conditions", others: false });
      continue;
    }
    if (compares.length === 0) labels.push({ ...ruled, outcome });
    else bands.push(band(clause, compares, outcome, text));
  }
  for (const formula of parts.formulas) {
    const ruled = {
      span: { start: formula.start, end: formula.end },
      text: text.slice(formula.start, formula.end),
      numbered: 0,
    };
    if (scores(formula.left, ruled.text))
      formulas.push({ ...ruled, left: formula.left, expression: formula.right });
  }
  for (const counted of countsAsBands(steps, bands)) {
    steps.splice(steps.indexOf(counted), 1);
    bands.push(asBand(counted));
  }
  // 达到60%得3分,每增加10%加0.5分,满分5分: what is added makes up the full marks
  const fullWritten =
    parts.ruleless.find((item) => item.what === "full-is")?.points ??
    parts.caps.find((cap) => cap.of === "award")?.points;
  const top = bands.reduce(
    (most, each) =>
      each.outcome.gives === "award" && each.outcome.points.gt(most) ? each.outcome.points : most,
    decimal(0)
  );
  const builds =
    fullWritten !== undefined &&
    top.gt(0) &&
    decimal(points(fullWritten)).gt(top) &&
    steps.every((each) => each.sense !== "deduct");
  if (builds)
    for (let i = 0; i < steps.length; i++)
      if (steps[i]!.sense === "bonus") steps[i] = { ...steps[i]!, sense: "award" };
  // 按比例扣分 beside a step says how broken steps count
  if (
    steps.length > 0 &&
    proportions.length > 0 &&
    proportions.every((p) => p.sense === "deduct")
  ) {
    brokenSteps ??= "pro-rata";
    proportions.length = 0;
  }
  const count =
    bands.length +
    labels.length +
    steps.length +
    proportions.length +
    formulas.length +
    unknown.length;
  if (count === 0) return { problem: { code: "no-rule", spans: [{ start: 0, end: text.length }] } };
  const basis = parts.ruleless.find((item) => item.what === "basis");
  const fullIs = parts.ruleless.find((item) => item.what === "full-is");
  const awardCap = parts.caps.find((cap) => cap.of === "award");
  return {
    rule: {
      bands,
      labels,
      steps,
      proportions,
      formulas,
      unknown,
      otherwise,
      basis: basis ? { number: basis.number!, unit: basis.unit ?? "" } : null,
      fullPoints: fullIs ? decimal(points(fullIs.points!)) : null,
      awardCap: awardCap ? decimal(points(awardCap.points)) : null,
      deductCap: null,
      brokenSteps,
      brokenSpan: parts.broken[0] ?? null,
    },
  };
}

/** Words of scoring that stand unread inside a condition. */
const SCORING = /扣(?![除留缴押])|得分值|加分|减分|[0-9]分|分值|倒扣/;

function hidden(clause: Clause, text: string): boolean {
  const step = clause.condition.some(isStep);
  const rest = clause.condition
    .filter((item) => item.kind === "word" && item.end - item.start === 1)
    .map((item) => text[item.start])
    .join("");
  const bracketed = clause.condition.some(
    (item) =>
      item.kind === "compare" &&
      text[item.start - 1] === "(" &&
      /分/.test(text.slice(item.start, item.end))
  );
  return bracketed || SCORING.test(step ? rest.replace(/(?:进行|予以|按.{0,12})扣分/, "") : rest);
}

/** 1例扣1分, 2例扣3分: figures of one count, each with its own points, are conditions and no steps. */
function countsAsBands(
  steps: readonly StepRule[],
  bands: readonly BandRule[]
): readonly StepRule[] {
  return steps.filter((one) => {
    if (one.each || one.way !== "event" || one.sense !== "deduct") return false;
    const same = (unit: string): boolean => unit === one.size.unit;
    const step = steps.some(
      (other) =>
        other !== one &&
        !other.each &&
        same(other.size.unit) &&
        other.size.number !== one.size.number
    );
    const band = bands.some(
      (other) =>
        ["deduct", "award", "deduct-share"].includes(other.outcome.gives) &&
        other.compares.some((item) => item.form === "signed" && same(item.value.unit))
    );
    return step || band;
  });
}

function asBand(step: StepRule): BandRule {
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
    before: "",
    after: step.after,
    outcome: step.share
      ? { gives: "deduct-share", percent: step.points }
      : { gives: "deduct", points: step.points },
  };
}

const isCompare = (item: Item): item is CompareItem => item.kind === "compare";
const isStep = (item: Item): item is StepItem => item.kind === "step";

/** A written figure as plain decimal text; the grammar only lets figures through that scanNumber reads. */
export function points(written: string): string {
  return scanNumber(written)?.value.toFixed() ?? "0";
}

/** The words of a condition without connectives at its ends. */
export function words(text: string): string {
  return text
    .replace(/\n/g, "")
    .replace(
      /^(?:但是?|若|如果?|凡是?|对于?|其中|且|而|另|另外|此外|以及|和|及|或者?|,|、|:)+(?!对)/,
      ""
    )
    .replace(/(?:,|、|:|的|者|时|则|即|就|均|可|应|将|分别|各|的话)+$/, "");
}

/** A formula of the score, not the definition of a rate. */
function scores(left: string, whole: string): boolean {
  return (
    /得分|分值|评分|分数|计分/.test(left) ||
    /[×乘]以?(?:该项|本项|指标|此项)*(?:分值|权重|满分|标准分)/.test(whole)
  );
}

function fixed(consequence: ConsequenceItem): Fixed {
  switch (consequence.outcome) {
    case "full":
      return {
        gives: "full",
        points: consequence.points === null ? null : decimal(points(consequence.points)),
      };
    case "zero":
      return { gives: "zero" };
    case "award":
      if ("percent" in consequence) return share("award-share", consequence.percent);
      return points(consequence.points) === "0"
        ? { gives: "zero" }
        : { gives: "award", points: decimal(points(consequence.points)) };
    case "deduct":
      return "percent" in consequence
        ? share("deduct-share", consequence.percent)
        : { gives: "deduct", points: decimal(points(consequence.points)) };
    case "bonus":
      return { gives: "bonus", points: decimal(points(consequence.points)) };
    default:
      throw new TypeError(`not a fixed outcome: ${consequence.outcome}`);
  }
}

function share(gives: "award-share" | "deduct-share", percent: string): Fixed {
  const value = decimal(points(percent));
  if (gives === "award-share" && value.eq(100)) return { gives: "full", points: null };
  return value.eq(0) && gives === "award-share" ? { gives: "zero" } : { gives, percent: value };
}

function band(
  clause: Clause,
  compares: readonly CompareItem[],
  outcome: Fixed,
  text: string
): BandRule {
  const figures = compares.filter((item) => item.form !== "target");
  const last = (figures.length > 0 ? figures : compares)[Math.max(figures.length, 1) - 1]!;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    compares,
    before: text.slice(clause.conditionSpan.start, compares[0]!.start),
    after: words(text.slice(last.end, clause.conditionSpan.end)),
    outcome,
  };
}

function step(
  clause: Clause,
  outcome: Fixed,
  atMost: Decimal | null,
  text: string
): StepRule | "bad" | null {
  const found = clause.condition.filter(isStep);
  const { consequence } = clause;
  const at = found[found.length - 1];
  if (!at && consequence.per === null) return perUnitAward(clause, outcome, text);
  if (found.slice(0, -1).some((other) => other.way !== "event")) return "bad";
  if (outcome.gives === "full" || outcome.gives === "zero") return at && at.each ? "bad" : null;
  const before = clause.condition.filter(isCompare).filter((item) => !at || item.start < at.start);
  const figures = before.filter((item) => item.form !== "target");
  const compares = figures.length > 0 ? figures : before.slice(-1);
  if (compares.length > 1) return "bad";
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

/** 未按要求整改的,每项: words about the event, no limit. 突破指标 and 未突破指标 are limits. */
function aboutEvent(item: CompareItem | undefined): boolean {
  return item?.form === "target" && item.share === null && ["miss", "reach", "<"].includes(item.op);
}

/** 1项1分, 完成一项得2分: an award per unit with 每 left out. */
function perUnitAward(clause: Clause, outcome: Fixed, text: string): StepRule | null {
  const only = clause.condition[clause.condition.length - 1];
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
    !/^(?:完成|达到|开展|每)?$/.test(words(text.slice(clause.start, only.start)))
  )
    return null;
  return {
    span: { start: clause.start, end: clause.end },
    text: words(clause.text),
    numbered: clause.numbered,
    way: "event",
    verb: "",
    each: false,
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

type Listed = { readonly bands: readonly BandRule[]; readonly labels: readonly LabelRule[] };

/** 优、良、中、差分别得10、8、6、0分 and 完成100/90/80%,得分5/4/3: the n-th condition has the n-th figure. */
function expandList(
  clause: Clause,
  list: ConsequenceItem & { outcome: "list" },
  text: string
): Listed | null {
  const outcomes = list.values.map((value): Fixed => {
    const figure = decimal(points(value));
    if (list.unit === "%")
      return share(list.sense === "award" ? "award-share" : "deduct-share", value);
    if (list.sense === "deduct") return { gives: "deduct", points: figure };
    return figure.eq(0) ? { gives: "zero" } : { gives: "award", points: figure };
  });
  const compares = clause.condition.filter(isCompare);
  if (compares.length === outcomes.length) {
    const unit =
      compares
        .map((item) => (item.form === "signed" ? item.value.unit : ""))
        .find((u) => u !== "") ?? "";
    const bands = compares.map((item, i): BandRule => {
      const whole =
        item.form === "signed" && item.value.unit === ""
          ? { ...item, value: { ...item.value, unit } }
          : item;
      return {
        ...band(clause, [whole], outcomes[i]!, text),
        before: "",
        after: "",
        text: text.slice(item.start, item.end),
      };
    });
    return { bands, labels: [] };
  }
  const named = labelsOf(clause.text, outcomes.length);
  if (!named) return null;
  const labels = named.map((label, i): LabelRule => ({
    span: { start: clause.start, end: clause.end },
    text: label,
    numbered: clause.numbered,
    outcome: outcomes[i]!,
  }));
  return { bands: [], labels };
}

/** The n names in a list: in quotation marks, or parted by 、 / or commas. */
export function labelsOf(text: string, count: number): readonly string[] | null {
  const quoted = [...text.matchAll(/"([^"]{1,30})"/g)].map((match) => match[1]!);
  if (quoted.length === count) return quoted;
  const tail = text
    .replace(
      /,?(?:共|分为|等)?[0-9一二两三四五六七八九十]+个?(?:档次?|等级|等次|级别|级|类|种|层次)(?:的|,|,?分别|等)*$/,
      ""
    )
    .replace(/(?:,|的|等次?|档次?|分别|依次|对应|相应|得分|分值|情况|时|对应的)+$/, "");
  const parts = tail
    .split(/[、/,]/)
    .map((part) => part.replace(/^[^:]*(?:分为|划分为|包括|按照|按|为|:)/, ""));
  const names = parts.slice(-count);
  return names.length === count && names.every((name) => name.length > 0 && name.length <= 20)
    ? names
    : null;
}
