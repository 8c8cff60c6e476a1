import { chineseWords, loadWords, type Words } from "../../src/messages";
import { decimal, roundScore, type Decimal } from "../../src/quantity";
import type { BrokenSteps, Evaluation, TraceStep } from "../../src/standard";
import { FURTHER_WORDINGS } from "./further-wordings";
import { evaluated } from "./score";
import { WORDINGS } from "./wordings";

type Scored = Extract<Evaluation, { status: "scored" }>;

const MODES: readonly BrokenSteps[] = ["whole", "pro-rata", "started"];
const scored: readonly (readonly [string, Scored])[] = [
  ...Object.values(WORDINGS).flat(),
  ...Object.values(FURTHER_WORDINGS).flat(),
].flatMap(([standard, target, weight, ...given]) =>
  given.flatMap(([actual]) =>
    MODES.flatMap((mode) => {
      const result = evaluated(standard, target, weight, actual, mode);
      const said = `${standard} | ${target} | ${weight} | ${actual} | ${mode}`;
      return result.status === "scored" ? [[said, result] as const] : [];
    })
  )
);

/** Every line of a kind with the case it belongs to; figures that were cut ("0.0695…") prove nothing. */
function lines(code: TraceStep["code"]): readonly (readonly [string, TraceStep["data"]])[] {
  return scored.flatMap(([said, { trace }]) =>
    trace.filter((line) => line.code === code).map(({ data }) => [said, data] as const)
  );
}

const exact = (...figures: readonly (string | undefined)[]): readonly Decimal[] | null =>
  figures.some((figure) => !figure || figure.includes("…"))
    ? null
    : figures.map((figure) => decimal(figure!));

function check(
  code: TraceStep["code"],
  names: readonly string[],
  holds: (figures: readonly Decimal[], data: TraceStep["data"]) => boolean
): void {
  let checked = 0;
  for (const [said, data] of lines(code)) {
    const figures = exact(...names.map((name) => data[name] ?? ""));
    if (!figures) continue;
    checked++;
    expect([said, data, holds(figures, data)]).toEqual([said, data, true]);
  }
  expect(checked).toBeGreaterThan(3);
}

describe("the arithmetic that is shown is true", () => {
  it("of distances", () => {
    check("shortfall", ["from", "actual", "gap"], ([from, actual, gap]) =>
      from!.minus(actual!).eq(gap!)
    );
    check("excess", ["from", "actual", "gap"], ([from, actual, gap]) =>
      actual!.minus(from!).eq(gap!)
    );
  });

  it("of steps, whole, pro rata and started", () => {
    check("steps", ["gap", "size", "exact"], ([gap, size, quotient]) =>
      quotient!.times(size!).eq(gap!)
    );
    check("steps", ["exact", "steps"], ([quotient, steps], { broken }) => {
      const whole = quotient!.round(0, 0);
      if (broken === "" || broken === "pro-rata") return steps!.eq(quotient!);
      return !quotient!.eq(whole) && steps!.eq(broken === "whole" ? whole : whole.plus(1));
    });
  });

  it("of a step that is a percentage", () => {
    check("steps", ["relative", "of", "size"], ([percent, of, size]) =>
      of!.times(percent!).div(100).eq(size!)
    );
  });

  it("of what is lost and won", () => {
    check("deduction", ["steps", "points", "deduction"], ([steps, points, deduction]) =>
      steps!.times(points!).eq(deduction!)
    );
    check("award", ["count", "points", "score"], ([count, points, score], { base }) =>
      count!
        .times(points!)
        .plus(base || 0)
        .eq(score!)
    );
    for (const code of ["band", "grade"] as const)
      check(code, ["weight", "lost", "score"], ([weight, lost, score]) =>
        weight!.minus(lost!).eq(score!)
      );
  });

  it("of the score at the end", () => {
    check("score", ["weight", "lost", "score"], ([weight, lost, score], { rounded }) => {
      const rest = weight!.minus(lost!);
      return rounded === "yes" ? roundScore(rest).eq(score!) : rest.eq(score!);
    });
    for (const [said, { score, trace }] of scored)
      expect([said, trace.at(-1)?.data["score"]]).toEqual([said, score.toFixed()]);
  });

  it("of proportions, where the target is not met", () => {
    const figure = (text: string | undefined): Decimal =>
      decimal(/^-?[0-9.]+/.exec(text ?? "")?.[0] ?? "0");
    check("proportion", ["weight", "score"], ([weight, score], { actual, target, met }) => {
      if (met) return score!.eq(weight!);
      const share = figure(actual).div(target ? figure(target) : 100);
      return weight!.times(share).minus(score!).abs().lt("0.0001");
    });
  });
});

describe("a quotient that does not end takes nothing from the score", () => {
  const scoreOf = (
    standard: string,
    target: string,
    weight: string,
    actual: string
  ): readonly string[] => {
    const result = evaluated(standard, target, weight, actual, "pro-rata");
    if (result.status !== "scored") throw new Error(result.problem.code);
    const lines = result.trace.map(({ code, data }) =>
      chineseWords.say(`standard.trace.${code}`, data)
    );
    return [result.score.toFixed(), lines.at(-2)!, lines.at(-1)!];
  };

  it("3 × (106.6 ÷ 120) is 2.665, and rounded half up 2.67", () => {
    expect(scoreOf("未达到的按完成比例得分", "≥ 120 亩", "3", "106.6亩")).toEqual([
      "2.67",
      "3分 × 106.6亩 ÷ 120亩 = 2.665分",
      "得 2.67分（分值 3分）",
    ]);
    expect(scoreOf("得分=实际完成数/目标数×分值", "≥ 120 亩", "3", "106.6亩")).toEqual([
      "2.67",
      "106.6亩 ÷ 120亩 × 3 = 2.665分",
      "得 2.67分（分值 3分）",
    ]);
  });

  it("a third of a step of 0.375 points is 0.125 points", () => {
    expect(scoreOf("达到90%得满分,每降低3%扣0.375分", "≥ 90 %", "3", "89%")).toEqual([
      "2.88",
      "0.3333… 档 × 0.375分 = 扣 0.125分",
      "3分 − 0.125分 ≈ 2.88分",
    ]);
  });

  it("30 points of a text that stand for 20 are 20, and nothing beyond", () => {
    const [score, line] = scoreOf("得分=完成数/目标数×30,最高得30分", "≥ 9 家", "20", "9家");
    expect([score, line]).toEqual(["20", expect.not.stringContaining("超过")]);
  });

  it("with the Ministry's general rule", () => {
    expect(scoreOf("", "≥ 120 亩", "3", "106.6亩")[0]).toBe("2.67");
  });
});

it("says the unit of every distance, and points between percentages", () => {
  const units = new Set(lines("steps").map(([, { unit }]) => unit));
  expect([...units]).toEqual(expect.arrayContaining(["次", "%", "周", "个月", "万元", "起"]));
  const rates = lines("shortfall").filter(([, { unit }]) => unit === "%");
  for (const [, data] of rates)
    expect(chineseWords.say("standard.trace.shortfall", data)).toMatch(/低 [0-9.…]+个百分点$/);
});

it.each(["zh-CN", "en"] as const)(
  "has a sentence without gaps for every line (%s)",
  async (locale) => {
    const words: Words = await loadWords(locale);
    const said = scored.flatMap(([, { trace }]) =>
      trace.map(({ code, data }) => words.say(`standard.trace.${code}`, data))
    );
    expect(said.length).toBeGreaterThan(5000);
    const gaps = said.filter((line) =>
      /undefined|null|NaN|standard\.|(?<![0-9])…|  | [，。]/.test(line)
    );
    expect([...new Set(gaps)]).toEqual([]);
  }
);
