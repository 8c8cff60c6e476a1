import { decimal } from "../quantity";
import { type Actual, readYesNo } from "./actual";
import type { Variable } from "./binding";
import { isCounted, isTime } from "./dimensions";
import { LATE } from "./lateness";
import type { Parts } from "./parts";
import { type Refusal, refuse, scored } from "./refusal";
import type { BandRule, LabelRule } from "./rule";
import type { Noted, Scored } from "./scored";
import type { EvaluationInput } from "./standard";
import { unitOfBand } from "./written";

const answerTo = ({ answers }: EvaluationInput, i: number): boolean | null =>
  readYesNo(answers[`veto-${i + 1}`]);

/** A condition that takes everything away and of which somebody said that it holds. */
export function vetoStands({ vetoes }: Parts, input: EvaluationInput): Scored | null {
  const veto = vetoes.find((_, i) => answerTo(input, i) === true);
  return veto
    ? scored(decimal(0), [
        { code: "zero", data: { words: veto.text, score: "0" }, spans: [veto.span] },
      ])
    : null;
}

/** What would have taken all marks away, and nobody has said that it did not happen. */
export const openVetoes = ({ vetoes }: Parts, input: EvaluationInput): readonly Noted[] =>
  vetoes
    .filter((_, i) => answerTo(input, i) === null)
    .map(({ text, span }) => ({ code: "veto-open", data: { words: text }, spans: [span] }));

/** 一般事故: only the lesser ones of what happens are counted. */
const LESSER = /一般|轻微|普通|较小|较轻|非重大|[甲乙丙一二三四A-D][级类]/;

/** 缺3天以上, 1处重大问题, 上升: said of a figure, perhaps of the one that was answered. */
const OF_A_FIGURE =
  /[0-9一二两三四五六七八九十百](?!律|致)|上升|下降|增|减|负(?!责|担|面)|超|高于|低于|大于|小于|少于|不足|缺|逾|延|迟|晚|滞后/;

/**
 * What takes all marks away and may be what was answered: said of a figure, or a worse kind where the answer names none (1起
 * beside 一般事故每起扣3分 and 较大及以上事故不得分). Whatever else is not spoken of has not happened; the score notes it.
 */
export function couldBeVetoed(
  { vetoes }: Parts,
  steps: Variable["steps"],
  actual: Actual,
  input: EvaluationInput
): Refusal | null {
  const lesser =
    actual.kind === "quantity" ? steps.filter(({ rule }) => LESSER.test(rule.text)) : [];
  // 其他设备2处: the kind that loses points is named
  if (actual.kind === "about" && /^其[他它余]/.test(actual.words)) return null;
  const counted = actual.kind === "quantity" ? actual.quantity.unit.name.slice(1) : "";
  if (counted.length > 2 && steps.some(({ rule }) => rule.text.includes(counted))) return null;
  const open = vetoes.find(
    (veto, i) =>
      answerTo(input, i) === null &&
      ((OF_A_FIGURE.test(veto.text) && !isOfOtherUnit(veto, actual)) || isWorseOf(veto, lesser))
  );
  return open ? refuse("veto-unknown", [open.span], { words: open.text }) : null;
}

/** 造成中断≥4小时 where 次 were answered: a figure of another unit, of which nothing was said. */
function isOfOtherUnit(veto: LabelRule, actual: Actual): boolean {
  const amount =
    actual.kind === "quantity" ? actual.quantity : actual.kind === "about" ? actual.amount : null;
  if (!amount || amount.unit.name === "" || !("compares" in veto)) return false;
  const own = unitOfBand(veto as BandRule);
  return (
    own !== null &&
    isCounted(amount.unit) &&
    (isTime(own) || own.dimension === "yuan") &&
    !LATENESS.test(veto.text)
  );
}

const LATENESS = new RegExp(`${LATE}|迟|晚|超`);

/** Whether both speak of the same events: 较大及以上事故, 一般事故. */
function isWorseOf({ text }: LabelRule, lesser: Variable["steps"]): boolean {
  const [events] = /[\u4e00-\u9fff]{2}(?=的?$)/.exec(text) ?? [];
  return events !== undefined && lesser.some(({ rule }) => rule.text.includes(events));
}
