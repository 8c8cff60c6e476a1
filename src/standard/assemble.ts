import { convert, decimal, type Decimal, readUnit } from "../quantity";
import { expandList } from "./assemble-lists";
import {
  asBand,
  countsAsBands,
  eachShare,
  isSample,
  progression,
  step,
  worthOfItems,
} from "./assemble-steps";
import type { Clause, Clauses } from "./clauses";
import type { RuleProblemCode } from "./codes";
import { band, hidden, isCompare, isStep } from "./condition-items";
import { fixed, points, words } from "./outcomes";
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
import type { BrokenSteps, Span } from "./standard";
import type { BrokenItem, CompareItem, Expression, RulelessItem } from "./syntax";

/** Why the clauses make no rule: the words, and a code. */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly spans: readonly Span[];
}

/** 绝对值≤5%: the figure counts without its sign (a difference's absolute value is only the distance). */
const OWN_AMOUNT = /(?<!差[距额异]?的?)绝对值(?:[≤<≥>]|小于|大于|在|不超过|超过|低于|高于)/;

/** Words that call something a fault, and words that call it done. */
const FAULT = /未|不(?!少于|低于|超过)|没有|缺|漏|错|破损|损坏|违规|违反|乱/;
const DONE = /完成|开展|举办|组织|召开|获|引进|培育|建成|新增|发表|每/;

const OTHERS =
  /^(?:其他|其它|其余|无|没有|未|不涉及|不承担|非)[^,;]*(?:部门|单位|地区|县区|县|区|处室|的|,)/;

/** Makes one typed rule of the clauses, or says which words stand in the way. */
export function assemble(
  parts: Clauses,
  text: string,
  eitherWay: number
): { readonly rule: Rule } | { readonly problem: RuleProblem } {
  if (parts.unread.length > 0) return { problem: { code: "unread-words", spans: parts.unread } };
  const figures = parts.clauses.flatMap((clause) => clause.condition.filter(isCompare));
  if (eitherWay > 0 && eitherWay < figures.length)
    return { problem: { code: "unread-words", spans: figures } };
  const bands: BandRule[] = [];
  const labels: LabelRule[] = [];
  const steps: StepRule[] = [];
  const proportions: ProportionRule[] = [];
  const formulas: FormulaRule[] = [];
  const unknown: UnknownRule[] = [];
  let otherwise: Rule["otherwise"] = null;
  let brokenSteps: BrokenSteps | null =
    parts.clauses.some((clause) => clause.condition.some(isStep)) && parts.broken[0]
      ? parts.broken[0].mode
      : null;
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
    if (consequence.outcome === "unknowable" && isHeading(clause, parts, text)) continue;
    if (consequence.outcome === "unknowable") {
      // 记零分,并给予"一票否决": nothing is left to take away
      const before = parts.clauses[parts.clauses.indexOf(clause) - 1];
      if (
        consequence.why === "veto" &&
        before?.consequence.outcome === "zero" &&
        /^(?:并|且|同时|还|给予|予以|实行|")*$/.test(clause.text)
      )
        continue;
      unknown.push({
        ...ruled,
        why: consequence.why,
        others: consequence.why === "average" && OTHERS.test(ruled.text),
        when: narrowing(clause, text),
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
        between: consequence.words === "线性内插",
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
    // 不得分,并追加扣20分: nothing is left to lose
    const last = parts.clauses[parts.clauses.indexOf(clause) - 1];
    if (
      outcome.gives === "deduct" &&
      last?.consequence.outcome === "zero" &&
      /^(?:并|且|同时|另外?|再|还|额外|追加)+$/.test(clause.text)
    )
      continue;
    if (clause.condition.some((item) => item.kind === "rank")) {
      unknown.push({ ...ruled, why: "rank", others: false, when: null });
      continue;
    }
    if (clause.condition.some((item) => item.kind === "else")) {
      otherwise = { ...ruled, outcome };
      continue;
    }
    // 道路破损,0.5分/处: lost or won? only words of a fault or of something done can tell
    const bare = consequence.outcome === "award" && "bare" in consequence && consequence.bare;
    const counted = consequence.per !== null || clause.condition.some(isStep);
    const fault = bare && counted && FAULT.test(ruled.text);
    if (bare && counted && !fault && /发现|查出|通报|投诉|曝光|违/.test(ruled.text))
      return { problem: { code: "unread-words", spans: [ruled.span] } };
    if (bare && consequence.per !== null && !fault && !DONE.test(ruled.text))
      return { problem: { code: "unread-words", spans: [ruled.span] } };
    const shared = eachShare(clause, outcome);
    if (shared) {
      steps.push(shared);
      continue;
    }
    const given: Fixed =
      fault && outcome.gives === "award" ? { gives: "deduct", points: outcome.points } : outcome;
    const most = parts.caps.find((cap) => cap.of === "award");
    const capped =
      most !== undefined &&
      given.gives === "award" &&
      decimal(points(most.points)).gt(given.points);
    const made = step(clause, given, atMost, text, capped);
    if (made === "bad") return { problem: { code: "contradictory-steps", spans: [ruled.span] } };
    if (made) {
      steps.push(made);
      continue;
    }
    const figures = clause.condition.filter(isCompare);
    const looked = figures.filter(
      (item, i) =>
        !isSample(item, text.slice(clause.conditionSpan.start, item.start)) &&
        !isOfName(item, figures[i + 1], text)
    );
    const compares = looked.length > 0 ? looked : figures;
    if (
      outcome.gives === "deduct" &&
      /各扣|分别扣/.test(text.slice(consequence.start, consequence.end)) &&
      /[、,和]/.test(clause.text)
    ) {
      unknown.push({ ...ruled, why: "several-conditions", others: false, when: null });
      continue;
    }
    if (compares.length === 0) labels.push({ ...ruled, outcome: given });
    else
      bands.push({
        ...band(clause, compares, given, text),
        ...(looked.length < figures.length ? { before: "" } : {}),
      });
  }
  for (const formula of parts.formulas) {
    const ruled = {
      span: { start: formula.start, end: formula.end },
      text: text.slice(formula.start, formula.end),
      numbered: 0,
    };
    // 扣分=(1-完成率)×分值 is what is lost
    if (/[扣减]$/.test(text.slice(0, formula.start)))
      return { problem: { code: "unread-words", spans: [ruled.span] } };
    if (scores(formula.left, ruled.text))
      formulas.push({
        ...ruled,
        left: formula.left,
        expression: spelledOut(formula.right, parts.ruleless),
        guard: formula.guard,
      });
  }
  // 晚归1天扣1分: once, or for each day?
  const once = bands.filter((each) => each.outcome.gives === "deduct" && isOneOfTime(each));
  if (once.length === 1) return { problem: { code: "unread-words", spans: [once[0]!.span] } };
  for (const worth of worthOfItems(steps)) steps.splice(steps.indexOf(worth), 1);
  for (const counted of countsAsBands(steps, bands)) {
    steps.splice(steps.indexOf(counted), 1);
    bands.push(asBand(counted));
  }
  if (parts.ruleless.some((item) => item.what === "and-so-on") && bands.length > 1) {
    const made = steps.length === 0 ? progression(bands) : null;
    if (made) {
      bands.length = 0;
      steps.push(made);
    } else if (bands.some((each) => each.outcome.gives === "deduct"))
      return { problem: { code: "unread-words", spans: bands.map((each) => each.span) } };
  }
  // 达到60%得3分,每增加10%加0.5分,满分5分: what is added makes up the full marks
  // 每次加1分,最高3分 and nothing else: what is added is all there is
  const onlyAdds =
    bands.length + labels.length + proportions.length + formulas.length === 0 &&
    (parts.caps.some((cap) => cap.of !== "deduct") || parts.ruleless.some(isBase));
  const fullWritten =
    parts.ruleless.find((item) => item.what === "full-is")?.points ??
    parts.caps.find((cap) => cap.of === "award" || (cap.of === "bonus" && onlyAdds))?.points;
  const top = bands.reduce(
    (most, each) =>
      each.outcome.gives === "award" && each.outcome.points.gt(most) ? each.outcome.points : most,
    decimal(0)
  );
  const base = parts.ruleless.find((item) => item.what === "base-is");
  const builds =
    (fullWritten !== undefined || (onlyAdds && base !== undefined)) &&
    (top.gt(0) || onlyAdds) &&
    (fullWritten === undefined || decimal(points(fullWritten)).gt(top)) &&
    steps.every((each) => each.sense !== "deduct");
  if (builds)
    for (let i = 0; i < steps.length; i++)
      if (steps[i]!.sense === "bonus") steps[i] = { ...steps[i]!, sense: "award" };
  for (const said of parts.broken) {
    if (steps.length === 0 && bands.length > 0 && said.mode === "pro-rata")
      proportions.push(proportionBelow(said, text));
    else if (!steps.some((each) => breaks(said, each)) && isZeroBelow(said, text))
      bands.push(zeroBelow(said, text));
    else if (!steps.some((each) => breaks(said, each)))
      return { problem: { code: "unread-words", spans: [said] } };
  }
  // 按比例扣分 beside a step says how broken steps count
  if (
    steps.some((each) => each.sense === "deduct") &&
    proportions.length > 0 &&
    proportions.every((p) => p.sense === "deduct")
  ) {
    // 超计划时间占计划时间的百分比: says what is measured
    if (!proportions.some((p) => /占/.test(p.words + p.text))) brokenSteps ??= "pro-rata";
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
      basePoints: base ? decimal(points(base.points!)) : null,
      fullPoints: fullIs ? decimal(points(fullIs.points!)) : null,
      awardCap: awardCap ? decimal(points(awardCap.points)) : null,
      deductCap: null,
      brokenSteps,
      brokenSpan: parts.broken[0] ?? null,
      eitherWay: eitherWay > 0 || (figures.length > 0 && OWN_AMOUNT.test(text)),
    },
  };
}

/** 不足2000人的按比例扣分 without any step: a share of what is wanted, below it. */
function proportionBelow(said: BrokenItem, text: string): ProportionRule {
  return {
    span: { start: said.start, end: said.end },
    text: text.slice(said.start, said.end),
    numbered: 0,
    guard: below(said),
    words: "比例",
    rate: false,
    sense: "deduct",
    between: false,
  };
}

/** 不足75%不计分: no marks below it, where it is no step's size. */
function isZeroBelow(said: BrokenItem, text: string): boolean {
  return said.mode === "whole" && /不[计记]分$/.test(text.slice(said.start, said.end));
}

function zeroBelow(said: BrokenItem, text: string): BandRule {
  return {
    span: { start: said.start, end: said.end },
    text: words(text.slice(said.start, said.end).replace(/不[计记]分$/, "")),
    numbered: 0,
    compares: [below(said)],
    before: "",
    after: "",
    outcome: { gives: "zero" },
  };
}

function below(said: BrokenItem): CompareItem {
  return {
    kind: "compare",
    form: "signed",
    op: "<",
    value: { number: said.number, unit: said.unit },
    tail: "",
    inclusive: null,
    start: said.start,
    end: said.end,
  };
}

/** 10分钟内到位率≥95%: the first figure is part of the rate's name. */
function isOfName(item: CompareItem, next: CompareItem | undefined, text: string): boolean {
  if (item.form !== "signed" || item.tail !== "down" || next?.form !== "signed") return false;
  return (
    readUnit(item.value.unit)?.dimension !== readUnit(next.value.unit)?.dimension &&
    /^[\u4e00-\u9fff]{1,8}率$/.test(text.slice(item.end, next.start))
  );
}

/** Whether 不足1%按1%计 speaks of the step's own size (不足一档 of any). */
function breaks(said: BrokenItem, step: StepRule): boolean {
  if (said.unit === "") return true;
  const unit = readUnit(said.unit);
  const own = readUnit(step.size.unit);
  if (!unit || !own) return said.unit === step.size.unit && said.number === step.size.number;
  const size = convert(decimal(points(said.number)), unit, own);
  return size !== null && size.eq(decimal(step.size.number));
}

/** 根据产品开发情况打分,少开发一款扣2分: says what is judged, before the rule by which. */
function isHeading(clause: Clause, parts: Clauses, text: string): boolean {
  const { consequence } = clause;
  return (
    parts.clauses[0] === clause &&
    clause.condition.length === 0 &&
    consequence.outcome === "unknowable" &&
    consequence.why === "discretion" &&
    /^(?:根据|按照?|依据)[^0-9]*情况(?:进行)?(?:打分|评分|计分|赋分|记分)$/.test(
      text.slice(consequence.start, consequence.end)
    ) &&
    parts.clauses
      .slice(1)
      .every((other) => ["deduct", "full", "zero"].includes(other.consequence.outcome)) &&
    parts.clauses.slice(1).some((other) => other.condition.some(isStep))
  );
}

function isBase(item: RulelessItem): boolean {
  return item.what === "base-is";
}

function isOneOfTime({ compares }: BandRule): boolean {
  const [only, second] = compares;
  return (
    only?.form === "signed" &&
    !second &&
    only.op === "" &&
    only.tail === "" &&
    points(only.value.number) === "1" &&
    /^(?:天|日|周|个?月|个?工作日|小时)$/.test(only.value.unit)
  );
}

/** The condition under which something is left to judgement, as a condition of its own. */
function narrowing(clause: Clause, text: string): BandRule | null {
  const compares = clause.condition.filter(isCompare);
  if (clause.condition.length === 0 || clause.condition.some(isStep)) return null;
  const made = band(clause, clause.condition, { gives: "full", points: null }, text);
  return { ...made, compares };
}

/** The formula with its letters replaced by what they stand for (A为实际值). */
function spelledOut(expression: Expression, said: readonly RulelessItem[]): Expression {
  if ("op" in expression)
    return {
      op: expression.op,
      a: spelledOut(expression.a, said),
      b: spelledOut(expression.b, said),
    };
  if (!("name" in expression)) return expression;
  const legend = said.find((item) => item.what === "legend" && item.letter === expression.name);
  return legend ? { name: legend.words! } : expression;
}

/** A formula of the score, not the definition of a rate. */
function scores(left: string, whole: string): boolean {
  return (
    /得分|分值|评分|分数|计分/.test(left) ||
    /[×乘]以?(?:该项|本项|指标|此项)*(?:分值|权重|满分|标准分)/.test(whole)
  );
}
