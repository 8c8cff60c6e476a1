import { decimal, readQuantity, roundScore, type Decimal } from "../../src/quantity";

interface Target {
  readonly comparator: string | null;
  readonly value: string | null;
  readonly unit: string | null;
}

/** What one would write without a grammar: a list of patterns, the first that fits counts. Only here to be compared with. */
const STEP_DOWN =
  /每(?:少|低|降低|下降|减少|低于|少于)[^0-9]{0,6}([0-9.]+|一)(%|个百分点|次|个|项)[^扣]{0,4}扣(?:减|除)?([0-9.]+)分/;
const STEP_UP =
  /每(?:超|超过|超出|增加)[^0-9]{0,6}([0-9.]+|一)(%|个百分点|次|个|项|万元|天)[^扣]{0,4}扣(?:减|除)?([0-9.]+)分/;
const GRADE = /(^|[,，;；。])([^,，;；。]{1,8}?)(得满分|不得分|[得扣]([0-9.]+)分)/g;

/** The score by the patterns, or null where none fits. */
export function patternScore(
  standard: string,
  target: Target,
  weight: Decimal,
  actual: string
): string | null {
  const quantity = readQuantity(actual);
  const goal = readQuantity(target.value ?? "");
  const limit = (score: Decimal): string =>
    roundScore(score.lt(0) ? decimal(0) : score.gt(weight) ? weight : score).toFixed();
  const text = standard.replace(/\s/g, "");
  for (const [pattern, sign] of [
    [STEP_DOWN, 1],
    [STEP_UP, -1],
  ] as const) {
    const step = pattern.exec(text);
    if (!step || !quantity || !goal) continue;
    const gap = goal.value.minus(quantity.value).times(sign);
    const size = decimal(step[1] === "一" ? 1 : step[1]!);
    return limit(gap.lte(0) ? weight : weight.minus(gap.div(size).round(0, 0).times(step[3]!)));
  }
  for (const grade of text.matchAll(GRADE)) {
    if (grade[2] !== actual) continue;
    if (grade[3] === "得满分") return limit(weight);
    if (grade[3] === "不得分") return "0";
    return limit(grade[3]!.startsWith("得") ? decimal(grade[4]!) : weight.minus(grade[4]!));
  }
  return null;
}
