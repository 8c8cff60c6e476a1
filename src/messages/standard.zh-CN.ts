import type { NoteCode, ProblemCode, TraceCode } from "../standard";
import type { Sentence } from "./sentence";
import { working } from "./working.zh-CN";

/** Everything that is said about a standard's score: why there is none, the working, and notes beside it. */
type Code =
  `standard.problem.${ProblemCode}` | `standard.trace.${TraceCode}` | `standard.note.${NoteCode}`;

const or = (text: string | undefined, otherwise: string): string => (text ? text : otherwise);
const modes: Readonly<Record<string, string>> = {
  whole: "只计整档",
  "pro-rata": "按比例折算",
  started: "不足一档按一档",
};

export const standardSentences: Readonly<Record<Code, Sentence>> = {
  "standard.problem.unread-words":
    "评分标准里有没读懂的文字，已标出；没读懂就不打分，请改写后再评。",
  "standard.problem.no-rule": "评分标准里没有写怎样得分或扣分，请补写。",
  "standard.problem.contradictory-steps":
    "标出的这句里有多个数或多个“每”，分不清按哪个扣分，请拆成几句写。",
  "standard.problem.list-lengths-differ": "标出的这句里档次和分值的个数对不上，请核对。",
  "standard.problem.too-long": "评分标准太长，没有读。请写短些。",
  "standard.problem.discretion": "标准要求酌情给分，没有写明分值，不能自动打分，请由人评定。",
  "standard.problem.average": "标准要用其他单位的平均数，这里没有，请由人评定。",
  "standard.problem.rank": "标准要看排名，这里没有其他单位的数，请由人评定。",
  "standard.problem.range": "标准给的是分数区间，没有写明具体几分，请由人评定。",
  "standard.problem.veto": "标准写的是一票否决，没有写明扣多少分，请由人评定。",
  "standard.problem.modified":
    "标准里有加倍或减半，要看每件事的情况，不能只凭一个数打分，请由人评定。",
  "standard.problem.several-rates":
    "标准里考核的不止一个比率，只填一个实际完成值，分不清是哪一个。请拆成几行指标。",
  "standard.problem.several-dates":
    "标准里按不止一个时间点考核，只填一个实际完成值，分不清是哪一个。请拆成几行指标。",
  "standard.problem.days-or-months": ({ days }) =>
    `标准里按天又按月：${days}天是否满月，要看是哪个月，不能确定。请核对后由人评定。`,
  "standard.problem.several-conditions":
    "标准写“各扣”，要知道是其中哪几项，不能只凭一个数打分，请由人评定。",
  "standard.problem.ahead-loses": "标准写提前也扣分，与通常的意思相反，请核对。",
  "standard.problem.award-of-other-figure":
    "得分用的数与指标值的单位不同，不能直接用实际完成值打分，请改成同一单位。",
  "standard.problem.direction-contradicts-target":
    "扣分方向与指标值的符号相反（例如“≥”却写超过扣分），请核对后再评。",
  "standard.problem.events-or-target": "分不清是发生一次就扣，还是超过指标值才扣，请在标准里写明。",
  "standard.problem.no-threshold": "标准没有写从哪个数开始扣，指标值里也没有。请填写指标值。",
  "standard.problem.step-unreadable": "标出的扣分档没有读懂，请写明每差多少扣多少分。",
  "standard.problem.words-and-figures": "标准既按文字档次给分又按数值给分，请只留一种。",
  "standard.problem.bonus-only": "标准只写了加分，没有写基础分，请补写。",
  "standard.problem.weight-missing": "这一行还没有分值，请先在备注或分值栏填写。",
  "standard.problem.actual-missing": "还没有填实际完成值。",
  "standard.problem.actual-unclear": "实际完成值没有读懂，请填一个数和单位，或照标准里的说法填写。",
  "standard.problem.actual-not-exact":
    "“{actual}”不是一个确切的数，这一项要用确切的数才能算，请重填。",
  "standard.problem.actual-negative": ({ actual, asks, of }) =>
    `“${actual}”小于 0，${of === "distance" ? "超出、不足或超期的部分" : "金额、时间和数量"}不会是负数，可能多打了减号。请核对后重填${asks === "overdue" ? "，提前完成的填 0" : ""}。`,
  "standard.problem.unit-differs": ({ unit, expected }) =>
    expected
      ? `填的单位是“${or(unit, "无")}”，这里要用“${expected}”。`
      : `填的单位“${or(unit, "无")}”与指标值对不上，请核对。`,
  "standard.problem.unit-needed": "“{actual}”请写上单位（{units}），以免弄错。",
  "standard.problem.other-figure-needed": ({ words, unit }) =>
    `没有达到指标值，还要填：${or(words, "标准里说的数量")}（单位：${or(unit, "个")}）。`,
  "standard.problem.which-way":
    "“{actual}”是完成的数还是差的数？差的请写“少…”，多出的请写“多…”，超期请写“超期…”。",
  "standard.problem.which-items": "各项分值不同，要知道完成的是哪几项。",
  "standard.problem.which-grade": "“{actual}”对得上不止一档，请写明是哪一档。",
  "standard.problem.no-such-grade": "“{actual}”不是标准里的档次，请从这些里选：{grades}。",
  "standard.problem.grade-is-a-range":
    "按通用规则，部分达成和未达成给的是分数区间，具体几分要由人定。",
  "standard.problem.answer-missing": "还要填：{words}。",
  "standard.problem.answer-unclear": "“{words}”请填“是”或“否”。",
  "standard.problem.veto-unknown": "还要确认有没有这种情况：{words}。",
  "standard.problem.count-out-of-range": "项数 {count} 与标准里的项数对不上，请核对。",
  "standard.problem.not-covered": ({ actual }) =>
    `标准没有写${actual ? `实际完成 ${actual} ` : "这种情况"}时得几分，请补写。`,
  "standard.problem.target-missing": "指标值不是一个数，没法按标准计算，请填写指标值。",
  "standard.problem.points-differ-from-weight":
    "标准里写的满分与这一行的分值不同，中间各档折算成几分没有写明。请改成一致。",
  "standard.problem.band-and-step":
    "实际完成值既落在一个档里，又要按档扣分，两种算法不同，请在标准里写明用哪一种。",
  "standard.problem.bands-overlap": "实际完成值同时落在两个档里，得分不同，请把各档分开写。",
  "standard.problem.several-steps": "有几条扣分规则同时适用，没有写明是都扣还是只扣一条，请写明。",
  "standard.problem.award-without-base": "标准写了每多少加几分，没有写从几分加起，请补写。",
  "standard.problem.each-left-out": "“{words}”没有写“每”，分不清是扣一次还是每档都扣，请补上。",
  "standard.problem.proportion-of-limit": "指标值是上限，超过时怎样按比例得分没有写明，请补写。",
  "standard.problem.rate-or-ratio":
    "分不清是“分值×实际的率”还是“分值×实际÷指标值”，两者不同，请写成算式。",
  "standard.problem.formula-name": "公式里有的量不知道取什么数，请写明。",
  "standard.problem.formula-division": "公式里除数为零，请核对。",
  "standard.problem.formula-and-rules": "既有公式又有扣分规则，没有写明用哪一个，请只留一个。",
  "standard.problem.several-formulas": "有几个公式，没有写明用哪一个，请只留一个。",

  ...working,

  "standard.note.repaired": "标出的字像是误写，按“{read}”读。",
  "standard.note.bonus-not-counted": "加分不计入：一项的得分不会高于它的分值。",
  "standard.note.broken-steps-by-standard": ({ mode }) =>
    `不足一档怎么算，按标准自己写的：${or(modes[mode ?? ""], "")}。`,
  "standard.note.threshold-differs": "标准里写的是 {threshold}，指标值是 {target}；按标准里的算。",
  "standard.note.relative-step": "“{percent}%”按指标值的百分比读，一档是 {amount}。",
  "standard.note.veto-open": "“{words}”没有填，按没有发生算。如有，本行不得分，请在该项选“是”。",
  "standard.note.others-none": "实际完成值没有提到“{words}”，按没有发生算。如有，请补填。",
  "standard.note.general-rule": "这一行没有评分标准，用的是财政部通用规则。",
};
