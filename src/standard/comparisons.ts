/** How an answer or a condition stands to something that is no figure of the row (上年, 全市平均). */
interface Comparison {
  readonly with: string;
  readonly less: boolean;
  readonly equal: boolean;
  readonly more: boolean;
}

const SIGNED =
  /^(?:比)?(不低于|不少于|不高于|不超过|高于|超过|大于|优于|好于|低于|少于|小于)([\u4e00-\u9fff]{2,8}?)(?:的)?$/;
const EVEN = /^(?:与|和|同)([\u4e00-\u9fff]{2,8}?)(?:相比)?(?:持平|相当|一致|相同)(?:的)?$/;
const MOVED =
  /^(?:比|较|与)([\u4e00-\u9fff]{2,6}?)(?:相比)?(?:有所)?(提高|上升|增长|增加|提升|下降|降低|减少|下滑)(?:的)?$/;

/** 上年度水平 as 上年. */
const base = (words: string): string =>
  words.replace(/(?:同期|水平|数值|数|值|度|实际)+$/, "").replace(/^(?:上一年|去年)/, "上年");

function comparison(text: string): Comparison | null {
  const signed = SIGNED.exec(text);
  if (signed) {
    const [, sign = "", other = ""] = signed;
    const up = /高|超过|大|优|好/.test(sign);
    const denied = sign.startsWith("不");
    const more = up !== denied;
    return { with: base(other), less: !more, equal: denied, more };
  }
  const even = EVEN.exec(text);
  if (even) return { with: base(even[1]!), less: false, equal: true, more: false };
  const moved = MOVED.exec(text);
  if (!moved) return null;
  const rose = /提高|上升|增长|增加|提升/.test(moved[2]!);
  return { with: base(moved[1]!), less: !rose, equal: false, more: rose };
}

/** 高于上年, 与上年持平 where 不低于上年 is a condition: the only one that holds whichever way the answer is meant; null else. */
export function matchComparison(said: string, labels: readonly string[]): number | null {
  const own = comparison(said);
  if (!own) return null;
  const found = labels.flatMap((label, i) => {
    const other = comparison(label);
    if (!other || other.with !== own.with) return [];
    const holds = (["less", "equal", "more"] as const).every((way) => !own[way] || other[way]);
    return holds ? [i] : [];
  });
  return found.length === 1 ? found[0]! : null;
}
