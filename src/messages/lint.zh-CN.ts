import type { LintCode } from "../standard";
import type { Sentence, SentenceData } from "./sentence";

/** Why a standard can be read in several ways, or in none, in a few words. Other reasons need no more than the words themselves. */
const reasons: Readonly<Record<string, string>> = {
  discretion: "由人酌情决定，没有可以计算的办法",
  average: "要与平均数比较，本表里没有这个数",
  rank: "要与其他单位排名，本表里没有名次",
  range: "给的是一段分数，没有说明具体得几分",
  veto: "一票否决的条件需要人来判断",
  modified: "扣分带有附加条件",
  "several-conditions": "一句里有几个条件，不知道怎样合在一起",
  "direction-contradicts-target": "扣分的方向与指标值的符号相反",
  "words-and-figures": "既按文字档次、又按数量给分",
  "several-rates": "考核的不止一个比率，一个实际完成值不够",
  "several-dates": "按不止一个时间点考核，一个实际完成值不够",
  "several-steps": "有几种扣分办法，不知道用哪一种",
  "several-formulas": "有几个算式，不知道用哪一个",
  "bands-overlap": "几个档次互相重叠",
  "band-and-step": "档次和逐项扣分同时适用",
  "no-threshold": "没有说明从多少开始扣分",
  "events-or-target": "分不清是发生一次就扣，还是超出指标值才扣",
  "ahead-loses": "提前也扣分，与通常的意思相反",
  "award-of-other-figure": "得分用的数与指标值的单位不同",
  "contradictory-steps": "同一句里的扣分互相矛盾",
  "list-lengths-differ": "档次和分数的个数对不上",
  "bonus-only": "只写了加分，没有写基本分",
  "no-rule": "没有写怎样得分或扣分",
  "too-long": "文字过长",
};

const why = ({ reason }: SentenceData): string => {
  const text = reasons[reason ?? ""];
  return text ? `：${text}` : "";
};

const quoted = ({ words, found }: SentenceData): string =>
  words || found ? `「${words || found}」` : "这一条";

const proposal = ({ expected }: SentenceData): string =>
  expected ? `可以写成：${expected}` : "请写明每差多少扣多少分。";

/** What is dubious about a standard, why, and how to mend it. `expected` is a proposed wording. */
export const lints: Readonly<Record<`validation.standard.${LintCode}`, Sentence>> = {
  "validation.standard.unreadable": (data) =>
    `评/扣分标准的${quoted(data)}无法读懂${why(data)}，年底不能自动评分。${proposal(data)}`,
  "validation.standard.undecidable": (data) =>
    `评/扣分标准的${quoted(data)}不能只凭实际完成值算出得分${why(data)}。${proposal(data)}`,
  "validation.standard.ambiguous": (data) =>
    `评/扣分标准的${quoted(data)}有不止一种理解${why(data)}，年底无法确定得分。${proposal(data)}`,
  "validation.standard.repaired": ({ read }) =>
    `评/扣分标准里有疑似错字，按“${read}”来读。请核对并改正。`,
  "validation.standard.threshold-differs": ({ threshold, target }) =>
    `评/扣分标准从 ${threshold} 算起，指标值却是 ${target}。评分以标准里的为准，请改成一致。`,
  "validation.standard.relative-step": ({ percent, amount }) =>
    `“${percent}”按指标值的比例理解，即每 ${amount} 为一档。如不是这个意思，请写明数额。`,
  "validation.standard.converted-step": ({ unit, target, converted }) =>
    `指标值是 ${target}，扣分按“${unit}”计算，换算为 ${converted} 来评分。填实际完成值时请写明单位。`,
  "validation.standard.other-figure": ({ unit, target, found }) =>
    `指标值是 ${target}，扣分却按“${unit}”计算（${found || unit}）。年底除完成值外，还要另填这个数；最好写成与指标值同一单位。`,
  "validation.standard.several-answers": ({ count }) =>
    `按这条标准评分要填 ${count} 项内容，评分时会逐项列出。`,
  "validation.standard.cannot-reach-weight": ({ most, weight, points, times, expected }) => {
    const sum = times && times !== "1" ? `${times} × ${points} = ${most} 分` : `最多扣 ${most} 分`;
    return `全部未完成时${times && times !== "1" ? "扣 " : ""}${sum}，扣不完本行的 ${weight} 分。${expected ? `可以写成：${expected}` : "请核对扣分或分值。"}`;
  },
  "validation.standard.exceeds-weight": ({ most, weight }) =>
    `按标准最多扣 ${most} 分，超过本行的 ${weight} 分；评分时扣完为止。请核对扣分或分值。`,
  "validation.standard.points-differ-from-weight": ({ points, weight }) =>
    `评/扣分标准里的满分是 ${points} 分，本行分值却是 ${weight} 分。请改成一致。`,
  "validation.standard.grades-not-monotone": ({ better, worse }) =>
    `「${worse}」排在「${better}」后面，得分却更高。请核对各档的扣分。`,
  "validation.standard.no-deduction": (data) =>
    `评/扣分标准只写了怎样得满分，没有写达不到时扣多少。${proposal(data)}`,
  "validation.standard.explanation-differs": ({ figures, target }) =>
    `指标解释里写的是 ${figures}，指标值是 ${target}。请核对是否一致。`,
};
