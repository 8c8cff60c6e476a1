import type { Variable } from "./binding";
import { LATE } from "./lateness";

/** Words that deny: 2人参加 is not what 每有1人未参加 counts. */
export const DENYING = /[未不没无非]/;

/** Words of an answer that speak of what fails by themselves: 缺工种, 漏报. */
const FAILING = /[缺少欠漏错误迟晚]/;

/** 未修剪 as 不修剪, 不符合 as 不符. */
const alike = (text: string): string => text.replace(/[未没无]/g, "不").replace(/不符合/g, "不符");

/** Whether the words are those of the standard, and what it denies they deny. */
export function echoed(words: string, text: string): boolean {
  const clean = words.replace(/[的了,]/g, "");
  if (clean === "") return true;
  return (
    (text.includes(clean) || [...alike(clean)].every((c) => alike(text).includes(c))) &&
    (DENYING.test(clean) || FAILING.test(clean) || !DENYING.test(text))
  );
}

/** What stands in brackets only explains (以申报为准). */
export const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, "");

/** Whether the words beside a figure are those of what the variable counts. */
export function echoes(words: string, variable: Variable): boolean {
  const texts = [
    variable.words,
    ...variable.steps.map((step) => step.rule.text),
    ...variable.bands.map((band) => band.rule.text),
  ];
  // 缺席2次 beside 每缺席一次
  if (variable.steps.some(({ rule }) => rule.verb.length > 1 && words.startsWith(rule.verb)))
    return true;
  return texts.some(
    (text) => echoed(words, withoutBrackets(text)) || saysLate(words, text) || isSaid(words, text)
  );
}

const TOO_LATE = new RegExp(`^(?:${LATE}|超过时限|超过时间)$`);

/** 超时3起 where each that was 未在24小时内响应 is counted. */
const saysLate = (words: string, text: string): boolean =>
  TOO_LATE.test(words) && /未(?:能)?(?:在[^,;。]{1,12}内|按时|按期|及时|如期)/.test(text);

/** 被投诉2次 where 公司投诉到部门 is counted: the very word, and nothing before it in its sentence that denies. */
function isSaid(words: string, text: string): boolean {
  const word = words.replace(/^(?:被|受到?|遭到?)/, "");
  return (
    word.length >= (word === words ? 4 : 2) &&
    text.split(/[,;。、]/).some((part) => {
      const at = part.indexOf(word);
      const passive = word !== words && part.includes(words);
      return passive || (at >= 0 && !DENYING.test(part.slice(0, at)));
    })
  );
}
