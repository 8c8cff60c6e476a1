import { turns } from "./label-words";

/** Words that join a second condition to the first: a part of such a whole is not the whole. */
export const JOINING = /[且并但而]|同时|以及/;

/** A second thing named straight after or before it: 公示制度和回访制度 is more than 公示制度. */
const JOINED_AFTER = /^(?:和(?!谐|睦)|与|及(?!时|格|以))/;
const JOINED_BEFORE = /(?<=.{2})(?:和|与|及)$/;

/**
 * Whether `part` stands in `whole` untouched: no turning word right before it, none left over, no second condition.
 */
export function contains(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  if (at < 0) return false;
  if (whole === part) return true;
  if (leavesOutLimit(whole, part)) return false;
  const before = whole.slice(0, at);
  const over = before + whole.slice(at + part.length);
  if (/(?:未能?|不|无|没有?|非|非常|很|基本|部分|比较|较|不太|十分|大多数?)$/.test(before))
    return false;
  const joined = JOINED_AFTER.test(whole.slice(at + part.length)) || JOINED_BEFORE.test(before);
  return turns(over) === "" && !JOINING.test(over) && !joined;
}

/** 延迟5周 is not 延迟超过5周. */
const BEYOND = /超过|超出|多于|大于|高于|低于|少于|小于|不足|不满|以外/;

function leavesOutLimit(whole: string, part: string): boolean {
  return /[0-9]/.test(part) && BEYOND.test(whole) && !BEYOND.test(part);
}

/** A short piece out of the middle names no condition: 安全 out of 发生安全事故. */
export function amidst(whole: string, part: string): boolean {
  const grade = whole.replace(/(?:等次|等级|档次?|级别?|水平)$/, "");
  const level = /^(?:国家|省|部|市|厅|县|区|乡)级$/.test(part);
  return part.length < 4 && !level && !whole.startsWith(part) && !grade.endsWith(part);
}

/** Whether `part` is `whole` with words left out, none of them turning. */
export function threads(whole: string, part: string): boolean {
  if (leavesOutLimit(whole, part)) return false;
  let at = 0;
  let first = -1;
  for (const character of part) {
    const found = whole.indexOf(character, at);
    if (found < 0) return false;
    if (first < 0) first = found;
    at = found + 1;
  }
  const before = whole.slice(0, first);
  if (turns(before.slice(Math.max(before.length - 6, 0))) !== "") return false;
  const stretch = whole.slice(first, at);
  if (JOINED_AFTER.test(whole.slice(at)) || JOINED_BEFORE.test(before)) return false;
  // 完成上报 in 完成农用地详查数据上报: its first words and its last
  const ends =
    part.length >= 4 && whole.startsWith(part.slice(0, 2)) && whole.endsWith(part.slice(-2));
  return turns(stretch) === turns(part) && (ends || part.length * 3 >= stretch.length);
}
