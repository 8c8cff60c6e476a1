import { decimal, fold, Lately, readNumber, type Decimal } from "../quantity";

/**
 * A remark (备注) taken apart. The user owns everything but the ending: `2.5分;得分1.25分` is the user's
 * `2.5分` and the add-in's `;得分1.25分`.
 */
export interface RemarkReading {
  /** What the user wrote, character by character. */
  readonly userText: string;
  /** The add-in's own ending with its leading ";", "" where there is none. */
  readonly ownEnding: string;
  /** The score in the own ending, null without one. */
  readonly score: Decimal | null;
  /** The weight that the user's text names: more than 0, at most 100. null when it names none, or when it is unclear. */
  readonly weight: Decimal | null;
  /** Why the user's text cannot be relied on; null when it is plain. */
  readonly problem: RemarkProblem | null;
}

/**
 * - `several-weights`: different weights stand in the text; `data.found` lists them.
 * - `not-a-weight`: the only number is 0, above 100 or part of a range; `data.found` shows it.
 * - `foreign-score`: a score that the add-in did not write; `data.found` shows it.
 */
export interface RemarkProblem {
  readonly code: "several-weights" | "not-a-weight" | "foreign-score";
  readonly data: Readonly<Record<string, string>>;
}

const OWN_ENDING = /(?:^|;)得分\d{1,3}(?:\.\d{1,2})?分$/;

/** 得分1.25分, 自评得分:3, 实得2分, 扣1分: points that were given or taken, never a weight. */
const GIVEN_POINTS = /(?:得分?|评分?|扣分?|减分?|加分?)[:为是]?\d+(?:\.\d+)?分?/g;
const SCORE_WORDS = /^[得评]/;

/** 2.5分, but not 90分以上, 3分钟, 1分局. A range sign before the number is caught with it. */
const POINTS =
  /([-~至到]?)(?<![\d.])(\d+(?:\.\d+)?)分(?!以上|以下|及以|[之钟局类项管支部公数店会校队值])/g;
const BARE_NUMBER = /^\d+(?:\.\d+)?$/;
const SEGMENT_END = /[,;:。、()[\]《》\s]+/;

/**
 * Reads a remark. Full-width and half-width characters count alike (２．５分, 五分). A weight is a number with 分, or a
 * number that stands alone. Points that were given (得分, 扣 …) are never a weight. Source: the form writes "2.5分"; the
 * rest is our reading of how people write, and everything that could be read in two ways is said, not guessed.
 */
export function readRemark(text: string): RemarkReading {
  return lately.of(text, readAnew);
}

const lately = new Lately<RemarkReading>(10_000);

function readAnew(text: string): RemarkReading {
  const own = OWN_ENDING.exec(text);
  const userText = own ? text.slice(0, own.index) : text;
  const ownEnding = own ? own[0] : "";
  const score = own ? decimal(ownEnding.replace(/[^\d.]/g, "")) : null;
  return { userText, ownEnding, score, ...readUserText(userText) };
}

function readUserText(userText: string): Pick<RemarkReading, "weight" | "problem"> {
  const plain = fold(userText).text;
  const given = plain.match(GIVEN_POINTS) ?? [];
  const foreign = given.find((words) => SCORE_WORDS.test(words));
  const candidates = weightCandidates(plain.replace(GIVEN_POINTS, " "));
  const weights = [...new Set(candidates.filter(isWeight))];
  const only = weights.length === 1 && candidates.every(isWeight) ? weights[0] : undefined;
  const weight = only === undefined ? null : decimal(only);
  if (foreign !== undefined) return { weight, problem: problem("foreign-score", [foreign]) };
  if (weights.length > 1) return { weight, problem: problem("several-weights", weights) };
  if (weight === null && candidates.length > 0) {
    return { weight, problem: problem("not-a-weight", candidates) };
  }
  return { weight, problem: null };
}

/** The numbers that could be a weight, as plain decimal text; one that is part of a range keeps its sign and is none. */
function weightCandidates(plain: string): readonly string[] {
  const points = [...plain.matchAll(POINTS)].map(
    (match) => `${match[1]?.trim()}${canonical(match[2] ?? "")}`
  );
  if (points.length > 0) return points;
  return plain.split(SEGMENT_END).flatMap((segment) => {
    if (BARE_NUMBER.test(segment)) return [canonical(segment)];
    const spoken = segment.endsWith("分") ? readNumber(segment.slice(0, -1)) : null;
    return spoken ? [spoken.toString()] : [];
  });
}

const canonical = (digits: string): string => decimal(digits).toString();

function isWeight(candidate: string): boolean {
  return BARE_NUMBER.test(candidate) && decimal(candidate).gt(0) && decimal(candidate).lte(100);
}

const problem = (code: RemarkProblem["code"], found: readonly string[]): RemarkProblem => ({
  code,
  data: { found: found.join("、") },
});

/**
 * The remark with this score as its ending; null takes the ending off. What the user wrote stays as it is.
 * Scores are printed with at most two decimals and no trailing zeros: `2.5分;得分1.25分`, `得分2分` in an empty remark.
 */
export function withScore(text: string, score: Decimal | null): string {
  const { userText } = readRemark(text);
  if (score === null) return userText;
  return `${userText}${userText === "" ? "" : ";"}得分${score.toString()}分`;
}
