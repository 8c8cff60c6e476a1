import type { BandRule, Rule, StepRule } from "./rule";
import type { Span } from "./standard";

/** 建档率 in 建档率低于: the name straight before a figure. */
const NAMED =
  /([\u4e00-\u9fff]{1,12}?率)(?:应|须|要|均|能)?(?:达到|达|为|在|低于|高于|超过|不低于|不高于|未达到|未达|控制在|小于|大于|≥|≤|<|>|=)?$/;

/** Those who are asked: 群众满意度 and 企业满意度 are two figures. */
const SATISFIED =
  /(群众|居民|村民|企业|商户|学生|家长|教师|师生|职工|员工|干部|患者|病人|游客|读者|用户|客户)满意[度率](?:应|须|要|均)?(?:达到|达|为|在|低于|高于|不低于|未达到|≥|≤|<|>|=)?$/;

/** Names that stand for whichever rate the indicator measures. */
const ANY =
  /^(?:该|此|其|本|指标|实际|总)?(?:比|指标完成|实际完成|任务完成|目标完成|完成|达标|达成)率$/;

/**
 * Clauses that name different rates (建档率, 使用率): one actual cannot be both. Names of which one ends with the other are
 * the same rate (执行率, 预算执行率). Empty where at most one is named.
 */
export function severalRates(rule: Rule): readonly Span[] {
  const named: { readonly name: string; readonly span: Span }[] = [];
  for (const { rule: each, words } of subjects(rule)) {
    const name = NAMED.exec(words)?.[1];
    if (name && !ANY.test(name)) named.push({ name, span: each.span });
  }
  const [first] = named;
  const asked = subjects(rule).flatMap(({ rule: each, words }) => {
    const who = SATISFIED.exec(words)?.[1];
    return who === undefined ? [] : [{ name: who, span: each.span }];
  });
  const [one] = asked;
  if (one && asked.some(({ name }) => name !== one.name)) return asked.map(({ span }) => span);
  return first && named.some(({ name }) => !same(name, first.name))
    ? named.map(({ span }) => span)
    : [];
}

function subjects(
  rule: Rule
): readonly { readonly rule: BandRule | StepRule; readonly words: string }[] {
  const own = (words: string): string => words.replace(/.*[,;。:、(]/s, "");
  return [
    ...rule.bands.map((band) => ({ rule: band, words: own(band.before) })),
    ...rule.steps.map((step) => ({ rule: step, words: own(step.before.replace(/[0-9].*$/s, "")) })),
    // 建档率低于95%时使用率每低1%
    ...rule.steps
      .filter(({ before }) => /[0-9]/.test(before))
      .map((step) => ({
        rule: step,
        words: own(step.before.replace(/^.*[0-9][^时的,]*[时的,]/s, "")),
      })),
  ];
}

function same(a: string, b: string): boolean {
  const [x, y] = [a.slice(-3), b.slice(-3)];
  return a.endsWith(b) || b.endsWith(a) || x === y;
}
