import { fold } from "../quantity";
import { amidst, contains, JOINING, threads } from "./label-parts";
import { bare, turns } from "./label-words";

const GRADE_WORD =
  /^(?:(?:不|未|较|基本)?(?:达标|符合|合格|达到|落实|到位|优秀?|良好?|一般|差|好)(?:要求|标准|规定)?|[A-Ea-e][级类等档])的?$/;

/** A short 未报 at the end of a sentence that says what is wanted. */
const LAST_UNDONE = /(?<=,)(?:未|没有|没)[\u4e00-\u9fff]{1,2}(?=的?$)/;

/** The alternatives of a condition in words: parts between 或, with what is common before them left out. */
function alternatives(label: string): readonly string[] {
  const whole = bare(label);
  const folded = fold(label).text;
  const parts = folded
    .split(/,?或者?|,或|;/)
    .map(bare)
    .filter((part) => part !== "");
  // 设置部门并配备人员,达标: the last word names the grade; so do A类 and 优秀 in A类(优秀)
  const last = folded.slice(folded.lastIndexOf(",") + 1);
  if (GRADE_WORD.test(last) || /分(?:为)?[^,]*[类等档级],/.test(folded)) parts.push(bare(last));
  // 良好 for 良
  const longer = { 优: "优秀", 良: "良好", 中: "中等" }[whole];
  if (longer) parts.push(longer);
  // 验收方式合理(全部验收:4分,部分验收:2分): the first of the grades stands behind the bracket
  const opened = folded.lastIndexOf("(");
  if (opened > 0 && !folded.slice(opened).includes(")")) parts.push(bare(folded.slice(opened + 1)));
  // 优秀 for 优 in 评价结果为优
  const graded = /(?:结果|等次|等级|评定|评价)为([优良中])$/.exec(whole)?.[1];
  if (graded) parts.push({ 优: "优秀", 良: "良好", 中: "中等" }[graded]!);
  // 大部分完成为良
  const stands = /^(.{2,})为(优秀?|良好?|中等?|合格|一般|较?差|不合格)(?:的|等次|等级)?$/.exec(
    folded
  );
  if (stands) parts.push(bare(stands[1]!), bare(stands[2]!));
  // 上报年度情况报告,未报
  const undone = LAST_UNDONE.exec(folded)?.[0];
  if (undone) parts.push(bare(undone));
  // 因监管不到位,造成损失: the cause is no condition of its own
  const effect = /^(?:因|由于)[^,]+,([^,]+)$/.exec(folded)?.[1];
  if (effect) parts.push(bare(effect));
  // 受到轻处分(警告、严重警告): each that the brackets name
  for (const [, listed] of folded.matchAll(/\((?![不除非])([^()]+、[^()]+)\)/g))
    parts.push(...listed!.split("、").map(bare));
  const named = /^([^(),]{1,6})\(([^()]{1,8})\)$/.exec(last);
  if (named) parts.push(bare(named[1]!), bare(named[2]!));
  // 存在截留、挤占、挪用: any of them
  const faults =
    /^(存在|发生|出现|发现)([^,;]+、[^,;]+?)(?:等)?(?:情况|现象|行为|问题|情形)?的?$/.exec(folded);
  if (faults) parts.push(...faults[2]!.split(/[、或和]/).map((part) => bare(faults[1]! + part)));
  const quoted = [...folded.matchAll(/(^|.)"([^"]+)"/g)].filter(
    (match) => !/[未不无没非]/.test(folded.slice(Math.max(0, match.index - 2), match.index + 1))
  );
  return [...new Set([whole, ...parts, ...quoted.map((match) => bare(match[2]!))])];
}

/**
 * Which of the labels a person's words name: the same words, or words that are part of one label only. Null where none or
 * several fit, or where the words differ in a negation or a degree (不错, 基本, 较).
 */
export function matchLabel(actual: string, labels: readonly string[]): number | null {
  const said = bare(actual);
  if (said === "") return null;
  const sets = labels.map(alternatives);
  const clauses = labels.map((label) =>
    fold(label)
      .text.split(/[,;、]|或者?|且|但|(?<=.{4})而/)
      .map(bare)
  );
  const exact = only(sets, (label) => label === said);
  if (exact !== null) return exact;
  if (said.length < 2 && !/^[优良中差好有无是否A-Ea-e]$/.test(said)) return null;
  const starts =
    said.length === 1
      ? only(
          sets,
          (label) =>
            (label.startsWith(said) || label.endsWith(said)) && turns(label) === turns(said)
        )
      : null;
  if (said.length === 1) return starts;
  const denying = /^(?:未|无|不|没)/.test(said);
  // 未进行统计分析 where 未按规定对数据进行统计分析: the last words, not done at all
  if (denying && said.length >= 5) {
    const undone = only(clauses, (part) => part.startsWith("未") && part.endsWith(said.slice(1)));
    if (undone !== null) return undone;
  }
  // 未签订 where 未与下级签订责任书, 未以正式文件颁发 where 目标未以企业正式文件颁发
  if (denying && said.length >= 3) {
    const far = only(clauses, (part) => {
      const from = part.indexOf("未");
      const verb = said.slice(1);
      const rest = part.slice(from + 1);
      const before = part.slice(0, Math.max(from, 0));
      if (from < 0 || turns(before) !== "" || before.includes(verb)) return false;
      return (!rest.startsWith(verb) && isDeniedVerb(rest, verb)) || threads(`未${rest}`, said);
    });
    if (far !== null) return far;
  }
  if (denying && said.length >= 3) {
    const begun = only(clauses, (part) => begins(part, said));
    if (begun !== null) return begun;
  }
  const within = denying
    ? null
    : only(sets, (label) => contains(label, said) && !amidst(label, said));
  if (within !== null)
    return isOneOf(labels[within]!, said) || lacksQualifier(sets[within]!, said) ? null : within;
  if (!denying && sets.some((set) => set.some((label) => contains(label, said)))) return null;
  const around = only(
    sets,
    (label) => label.length >= 3 && contains(said, label) && !names(actual, label, sets)
  );
  if (around !== null) return around;
  const grade = /[、,;和及与]/.test(actual) ? null : onlyGrade(said, sets);
  if (grade !== null) return grade;
  if (denying)
    return said.length >= 3
      ? only(clauses, (part) => part.startsWith(said[0]!) && threads(part, said))
      : null;
  const whole = (label: string): boolean => JOINING.test(said) || !JOINING.test(label);
  return said.length >= 4 ? only(sets, (label) => whole(label) && threads(label, said)) : null;
}

/** 效果一般 where 效果明显, 较明显, 一般 are the grades: what is graded is said once only. */
function onlyGrade(said: string, sets: readonly (readonly string[])[]): number | null {
  const first = sets[0]?.[0] ?? "";
  return only(sets, (label) => {
    const subject = said.slice(0, said.length - label.length);
    return (
      label.length >= 2 &&
      subject.length >= 2 &&
      said.endsWith(label) &&
      label !== first &&
      first.startsWith(subject) &&
      turns(said) === turns(label)
    );
  });
}

function only(
  sets: readonly (readonly string[])[],
  test: (label: string) => boolean
): number | null {
  let found: number | null = null;
  for (let i = 0; i < sets.length; i++) {
    if (!sets[i]!.some(test)) continue;
    if (found !== null) return null;
    found = i;
  }
  return found;
}

/** Whether a part of a condition denies just this, and nothing before it says the contrary. */
function begins(part: string, said: string): boolean {
  const at = part.indexOf(said);
  const before = part.slice(0, Math.max(at, 0));
  return at >= 0 && turns(before) === "" && !before.includes(said.slice(1));
}

/** 沉降、漏水 beside 沉降 and 漏水 as conditions of their own: the answer names a second one, too. */
function names(actual: string, label: string, sets: readonly (readonly string[])[]): boolean {
  const parts = fold(actual)
    .text.split(/[、,;和及与]|以及|并且?/)
    .map(bare)
    .filter((part) => part.length >= 2 && !label.includes(part));
  return parts.some((part) =>
    sets.some((set) => !set.includes(label) && set.some((other) => other.includes(part)))
  );
}

/** Every wording that holds what was said holds a qualifying word more. */
function lacksQualifier(set: readonly string[], said: string): boolean {
  return set
    .filter((label) => label.includes(said))
    .every((label) => label !== said && QUALIFIED.test(label.replace(said, "")));
}

/** 内容完整 out of 内容完整、格式规范, or out of 内容完整,格式规范: one of several things that are wanted together. */
function isOneOf(label: string, said: string): boolean {
  const sentences = fold(label).text.split(/[,;]/);
  return sentences.some((sentence, i) => {
    const listed = sentence.split("、").map(bare);
    const wanted = listed.length > 1 || i < sentences.length - 1;
    return wanted && listed.includes(said);
  });
}

/** Words on which a condition may hang: 已缴纳 does not say 按时足额缴纳. */
const QUALIFIED =
  /按时|按期|及时|如期|足额|全额|全部|全面|完整|规范|有效|严格|准确|真实|齐全|定期|良好|健全|完善|到位|明显|显著|合理/;

function shareRun(a: string, b: string, length: number): boolean {
  for (let i = 0; i + length <= a.length; i++) if (b.includes(a.slice(i, i + length))) return true;
  return false;
}

/** Whether the verb is what 未 denies, at some distance, with nothing on which it may hang (在规定时间内) and no second verb denied. */
function isDeniedVerb(denied: string, verb: string): boolean {
  const at = denied.indexOf(verb);
  return (
    at >= 0 && turns(denied) === "" && !/[时期内按]|足额|全部|全面|如实/.test(denied.slice(0, at))
  );
}

/** Whether the actual affirms what the label denies (未上报 … / 已上报), so that the label does not hold. */
export function denies(actual: string, label: string): boolean {
  const said = bare(actual);
  const text = bare(label);
  const absent = /^(?:未|不)(?:有|发生|出现|存在|发现|产生)?(.{2,})$/.exec(said);
  if (/^未(?:有|发生|出现|存在|发现|产生)?$/.test(said)) return /^有/.test(text);
  if (absent && !/未|不/.test(text))
    return text.includes(absent[1]!) || (absent[1]!.length >= 4 && threads(text, absent[1]!));
  const undone = LAST_UNDONE.exec(fold(label).text)?.[0].replace(/^(?:未|没有|没)/, "");
  if (undone && turns(said) === "" && said.endsWith(undone)) return true;
  if (said.length < 2 || turns(said) !== "") return false;
  // 有但形同虚设 in 无制度或有但形同虚设 is affirmed
  const affirmed = alternatives(label).filter((part) => !/未|不/.test(part));
  if (affirmed.some((part) => shareRun(part, said, 4))) return false;
  for (const found of text.matchAll(/未能?|没有?|无|不/g)) {
    const denied = text.slice(found.index + found[0].length);
    for (let length = Math.min(denied.length, 8); length >= 2; length--)
      if (said.includes(denied.slice(0, length))) return true;
    // 已制定 where 未组织研究制定目标
    if (/^(?:已|均已|都已)/.test(actual.trim()) && isDeniedVerb(denied, said)) return true;
  }
  return false;
}
