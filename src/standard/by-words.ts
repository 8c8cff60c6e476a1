import { type Decimal, fold, formatDecimal, isBlank } from "../quantity";
import type { Actual } from "./actual";
import { matchComparison } from "./comparisons";
import { withDigits } from "./label-words";
import { isTime } from "./dimensions";
import { denies, matchLabel } from "./labels";
import { isMissed } from "./met-words";
import { loses } from "./outcomes";
import { type Part, type Parts, spanOf } from "./parts";
import { refuse, scored } from "./refusal";
import type { LabelRule, Rule } from "./rule";
import { scoreOtherwise } from "./score-rest";
import { fixedScore, outcomeData, type Scored } from "./scored";

/** An answer in the standard's own words: a grade, an exception, a condition. `exactOnly` before anything else is tried. */
export function byWords(
  rule: Rule,
  parts: Parts,
  actual: Actual,
  typed: string,
  weight: Decimal,
  exactOnly: boolean
): Scored | null {
  if (actual.kind === "blank" || isBlank(typed)) return null;
  const entries: { text: string; label: LabelRule }[] = [];
  for (const part of parts.parts) {
    if (part.kind === "grade")
      for (const label of part.labels) entries.push({ text: label.text, label });
  }
  for (const label of [...parts.asides, ...parts.vetoes]) entries.push({ text: label.text, label });
  if (parts.parts.length <= 1)
    for (const band of rule.bands)
      if (!entries.some((entry) => entry.text === band.text))
        entries.push({ text: band.text, label: band });
  // ①…1分;②…1分;缺一项扣1分: what the items are worth is no grade
  const [only] = parts.parts;
  const worth = only?.kind === "variable" && only.variable.asks === "shortage";
  if (parts.parts.length <= 1 && !worth)
    for (const label of rule.labels)
      if (!entries.some((entry) => entry.text === label.text))
        entries.push({ text: label.text, label });
  // that something is added says nothing about the rest
  const checkable = entries.filter(
    ({ text, label }) => text !== "" && label.outcome.gives !== "bonus"
  );
  // 80% beside 80%得5分 is a figure, which the conditions on figures decide
  const isFigure = ({ label }: (typeof checkable)[number]): boolean =>
    actual.kind === "quantity" &&
    actual.quantity.comparator === null &&
    "compares" in label &&
    only?.kind === "variable";
  const exact = checkable.filter(
    (entry) =>
      sameText(typed, entry.text) && matchLabel(typed, [entry.text]) === 0 && !isFigure(entry)
  );
  const grade = (label: LabelRule): Scored => {
    if (label.outcome.gives === "unknown") return refuse(label.outcome.why, [label.span]);
    const score = fixedScore(label.outcome, rule, weight);
    return score
      ? scored(score, [
          {
            code: "grade",
            data: outcomeData(label.text, label.outcome, score, weight),
            spans: [label.span],
          },
        ])
      : refuse("points-differ-from-weight", [label.span]);
  };
  if (exact.length > 0) {
    const results = exact.map((entry) => grade(entry.label));
    const [first, ...rest] = results;
    return rest.every((other) => other.ok && first!.ok && other.score.eq(first!.score))
      ? first!
      : refuse(
          "which-grade",
          exact.map((entry) => entry.label.span),
          { actual: typed }
        );
  }
  // 一次通过 reads as a count of 次通过, but may name a grade
  const isCount =
    actual.kind === "quantity" && !(only?.kind === "grade" && actual.quantity.unit.name.length > 2);
  // 3人(其中失控人员1人): two figures, and each stands for something of its own
  if (exactOnly || isCount || (["words", "about"].includes(actual.kind) && saysTwoFigures(typed)))
    return null;
  // 没有 beside a figure: none done, or nothing to do?
  if (actual.kind === "none" && actual.words === "" && parts.parts[0]?.kind === "variable")
    return null;
  // 无 where one condition says 无…
  if (actual.kind === "none" && actual.words === "") {
    const lacking = checkable.filter((entry) => /^(?:无|没有)(?!关|论|效|故|需)/.test(entry.text));
    const rest = checkable.filter((entry) => !lacking.includes(entry));
    if (lacking.length === 1 && rest.every((entry) => !/无|没|未|不/.test(entry.text)))
      return grade(lacking[0]!.label);
  }
  // 已公开 is not 20日内公开: the figure would be missing
  const figures = /[0-9一二两三四五六七八九十百]|^(?:全|均|都)/.test(fold(typed).text);
  const told = checkable.map(({ text }) => (figures ? text : withoutFigures(text)));
  const found = matchLabel(typed, told) ?? matchComparison(bareSentence(typed), told);
  // 操作熟练,不会不得分: what is wanted stands before what loses
  const wanted =
    only?.kind === "grade" && only.labels.length === 1 ? wantedBy(only.labels[0]!) : null;
  if (wanted !== null && matchLabel(typed, [wanted]) === 0) return asWanted(only!, typed, weight);
  // 被约谈2次 where 被约谈 loses one point: once, or for each?
  const loosely = ({ text, label }: (typeof checkable)[number]): Scored =>
    actual.kind === "about" &&
    !actual.amount.value.eq(1) &&
    !isTime(actual.amount.unit) &&
    label.outcome.gives.startsWith("deduct") &&
    !/[0-9一二两三四五六七八九十]/.test(text)
      ? refuse("each-left-out", [label.span], { words: label.text })
      : grade(label);
  if (found !== null) return loosely(checkable[found]!);
  if (actual.kind === "about") {
    const stripped = actual.words;
    const late = actual.sense === "late" && isTime(actual.amount.unit);
    const again =
      stripped.length >= 3 ||
      late ||
      /^(?:同比)?(?:上升|下降|增长|减少|增加|降低|超支)$/.test(stripped)
        ? matchLabel(
            stripped,
            checkable.map((entry) => entry.text)
          )
        : null;
    const named = again === null ? null : checkable[again]!;
    const figure = late && /[0-9一二三四五六七八九十两]/.test(named?.text ?? "");
    if (named && !figure && !/[0-9]|[一二三四五六七八九十]个|[均都全]/.test(named.text))
      return loosely(named);
  }
  if (
    rule.otherwise &&
    actual.kind === "words" &&
    parts.parts.length === 1 &&
    parts.parts[0]!.kind === "grade" &&
    /^(?:其他|其它|其余)/.test(typed.trim())
  ) {
    const rest = scoreOtherwise(rule, weight, "grade");
    if (rest) return rest;
  }
  return contrary(rule, parts, typed, weight);
}

const bareSentence = (typed: string): string => fold(typed).text.replace(/[。;,\s]+$/, "");

/** The alternatives of a condition that hold no figure. */
function withoutFigures(text: string): string {
  return text
    .split(/,?或者?/)
    .flatMap((part) => {
      if (!/[0-9]/.test(part.replace(/[0-9]{4}年/g, ""))) return [part];
      // 次年1月5日前上报县安委办,未报: what is lost stands behind what is wanted
      return /(?<=,)(?:未|没有|没)[\u4e00-\u9fff]{1,4}的?$/.exec(part)?.[0] ?? [];
    })
    .join("或");
}

function sameText(typed: string, text: string): boolean {
  const clean = (value: string): string =>
    withDigits(fold(value).text)
      .replace(/[\s"'(),.。;:、!?的了-]/g, "")
      .replace(/没有/g, "无");
  return clean(typed) === clean(text);
}

/** 达标得5分 is the only condition, in words or as a comparison with the target. */
function onlyRewardsMeeting({ labels, bands, steps }: Rule): boolean {
  const [only, second] = labels;
  const [band, another] = bands;
  // 完成年度目标任务的得0.8分,否则不得分
  if (band && !another && labels.length + steps.length === 0)
    return (
      ["full", "award"].includes(band.outcome.gives) &&
      band.compares.every((item) => item.form === "target" && item.op === "reach" && !item.share)
    );
  return (
    only !== undefined &&
    second === undefined &&
    bands.length + steps.length === 0 &&
    ["full", "award"].includes(only.outcome.gives) &&
    !isMissed(only.text)
  );
}

/** 操作熟练 of 操作熟练,不会 where that loses; null where a condition has no such shape. */
function wantedBy({ text, outcome }: LabelRule): string | null {
  if (outcome.gives === "unknown" || !loses(outcome)) return null;
  return /^([^未没不无,]{4,}),(?:未|没有|没|不|无)[^,]{1,3}的?$/.exec(text)?.[1] ?? null;
}

/** Full marks for what a standard wants before it says what loses. */
const asWanted = (part: Part, words: string, weight: Decimal): Scored =>
  scored(weight, [
    { code: "full", data: { words, score: formatDecimal(weight) }, spans: [spanOf(part)] },
  ]);

/** 未开展调研也未作出批示 where 开展调研或作出批示 is wanted: each of the alternatives, not one of them only. */
function deniesAll(typed: string, label: string): boolean {
  const wanted = label.split(/,?或者?/);
  const said = typed
    .split(/[,;、]|[也且均都及和并](?=未|没|无)/)
    .filter((part) => part.trim() !== "");
  return wanted.length === 1
    ? denies(typed, label)
    : wanted.every((part) => said.some((each) => denies(each, part)));
}

/** 验收不合格 where 按期投放并验收合格 is wanted: one of the things that are wanted together. */
function deniesOneOf(said: string, label: string): boolean {
  const affirmed = said.replace(/(?<=.)[不未](?=[\u4e00-\u9fff]{2})/, "");
  const wanted = label.replace(/的$/, "").split(/[,、]|[且并]|同时|以及/);
  return (
    affirmed !== said && affirmed.length >= 4 && !/或/.test(label) && wanted.includes(affirmed)
  );
}

/** Every condition that loses points is denied by the answer: 已上报 where 未上报 loses. */
function contrary(rule: Rule, parts: Parts, typed: string, weight: Decimal): Scored | null {
  const only = parts.parts.length === 1 ? parts.parts[0]! : null;
  const rest = scoreOtherwise(rule, weight, "band");
  const said = typed.trim();
  const isContrary =
    only?.kind === "grade"
      ? only.labels.length === 1 &&
        ((/^(?:未|没|无)/.test(said) && deniesAll(typed, only.labels[0]!.text)) ||
          deniesOneOf(said, only.labels[0]!.text))
      : isMissed(said) && onlyRewardsMeeting(rule);
  if (rest && isContrary) return rest;
  if (only?.kind !== "grade") return null;
  const losing = only.labels.filter(({ outcome }) => outcome.gives !== "unknown" && loses(outcome));
  if (
    losing.length === 0 ||
    losing.length !== only.labels.length ||
    !losing.every((label) => denies(typed, label.text))
  )
    return null;
  return asWanted(only, typed, weight);
}

const FIGURES = /[0-9]+|[一二两三四五六七八九十]+(?=[项次个起件例处份户家天周人名位台套])/g;

const saysTwoFigures = (typed: string): boolean => {
  const { text } = fold(typed);
  return (text.match(FIGURES)?.length ?? 0) > 1 && /其中|[(,;]/.test(text);
};
