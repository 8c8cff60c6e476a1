import fc from "../laws";
import { decimal } from "../../src/quantity";
import {
  evaluate,
  lint,
  printStandard,
  questionsOf,
  readStandard,
  type BrokenSteps,
} from "../../src/standard";
import { evaluated, targetOf } from "./score";
import { FURTHER_WORDINGS } from "./further-wordings";
import { EVERYDAY_WORDINGS } from "./everyday-wordings";
import { RARER_WORDINGS } from "./rarer-wordings";
import { WIDER_WORDINGS } from "./wider-wordings";
import { WORDINGS } from "./wordings";

const ALL = [WORDINGS, FURTHER_WORDINGS, WIDER_WORDINGS, RARER_WORDINGS, EVERYDAY_WORDINGS].flatMap(
  (table) => Object.values(table).flat()
);
const wording = fc.constantFrom(...ALL);
const mode = fc.constantFrom<BrokenSteps>("whole", "pro-rata", "started");
const scoreOf = (
  standard: string,
  target: string,
  weight: string,
  actual: string,
  broken: BrokenSteps
): string => {
  const result = evaluated(standard, target, weight, actual, broken);
  return result.status === "scored" ? result.score.toFixed() : result.status;
};

/** Pieces that standards are made of, in any order: not sense, but everything that the grammar looks for. */
const pieces = fc
  .array(
    fc.constantFrom(
      "每",
      "少",
      "低于",
      "超过",
      "1",
      "95",
      "%",
      "次",
      "分",
      "扣",
      "得",
      "满分",
      "不得分",
      "，",
      "。",
      "；",
      "\n",
      "（",
      "）",
      "≥",
      "-",
      "、",
      "目标",
      "按比例",
      "未完成",
      "完成",
      "以上",
      "含",
      "分别",
      "=",
      "×",
      "分值",
      "/",
      "最多",
      "不足",
      "一",
      "两",
      "半",
      "“",
      "”",
      "酌情",
      "0",
      ".",
      "[",
      "]",
      "优",
      "万元",
      "个月"
    ),
    { maxLength: 40 }
  )
  .map((parts) => parts.join(""));

describe("whatever is written", () => {
  it("a reading never throws, and a score lies between nothing and the weight", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.string({ unit: "binary", maxLength: 40 }),
          pieces
        ),
        fc.constantFrom(
          "≥ 95 %",
          "≤ 687.61 万元",
          "= 0 起",
          "≥ 3 次",
          "定性 优",
          "- 项",
          "-",
          "≤ 1 年"
        ),
        fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom("2次", "90%", "缺2项", "优", "一般", "3周", "")
        ),
        mode,
        (text, target, actual, broken) => {
          const reading = readStandard(text);
          const input = {
            target: targetOf(target),
            weight: decimal("2.5"),
            answers: { actual },
            brokenSteps: broken,
          };
          const result = evaluate(reading, input);
          if (result.status === "scored") {
            expect(result.score.gte(0) && result.score.lte("2.5")).toBe(true);
            expect(result.score.eq(result.score.round(2))).toBe(true);
          }
          expect(questionsOf(reading, input.target)[0]?.id).toBe("actual");
          lint(reading, {
            target: input.target,
            weight: input.weight,
            explanation: text,
            indicatorName: "",
          });
          const printed = printStandard(reading);
          printStandard(readStandard(printed));
        }
      ),
      { numRuns: 3000 }
    );
  });

  it("every span lies in the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces,
          wording.map(([standard]) => standard)
        ),
        (text) => {
          const found = lint(readStandard(text), {
            target: targetOf("≥ 95 %"),
            weight: decimal(5),
            explanation: "",
            indicatorName: "",
          });
          const result = evaluated(text, "≥ 95 %", "5", "90%");
          const spans = [
            ...found.flatMap((each) => each.spans),
            ...(result.status === "scored"
              ? result.trace.flatMap((line) => line.spans)
              : result.problem.spans),
          ];
          for (const { start, end } of spans)
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      )
    );
  });
});

describe("for the table of wordings", () => {
  const cases = fc
    .tuple(wording, fc.nat(20), mode)
    .map(([[standard, target, weight, ...given], pick, broken]) => ({
      standard,
      target,
      weight,
      actual: given[pick % given.length]![0],
      broken,
    }));

  it("white space changes nothing", () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom(" ", "\u3000", "\u00a0", "\t", "\u200b")), {
          maxLength: 6,
        }),
        ({ standard, target, weight, actual, broken }, spaces) => {
          let spaced = standard;
          for (const [at, space] of spaces) {
            const place = at % (spaced.length + 1);
            // a space inside a figure makes two figures of it
            if (/[0-9.]/.test(spaced[place - 1] ?? "") && /[0-9.]/.test(spaced[place] ?? ""))
              continue;
            spaced = spaced.slice(0, place) + space + spaced.slice(place);
          }
          expect(scoreOf(spaced, target, weight, actual, broken)).toBe(
            scoreOf(standard, target, weight, actual, broken)
          );
        }
      )
    );
  });

  it("the width of characters changes nothing", () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const narrow = (text: string): string =>
      text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    fc.assert(
      fc.property(cases, ({ standard, target, weight, actual, broken }) => {
        const plain = scoreOf(standard, target, weight, actual, broken);
        expect(scoreOf(wide(standard), target, weight, wide(actual), broken)).toBe(plain);
        expect(scoreOf(narrow(standard), target, weight, narrow(actual), broken)).toBe(plain);
      })
    );
  });

  it("the numeral system changes nothing", () => {
    const digits = "零一二三四五六七八九";
    const chinese = (text: string): string =>
      text.replace(
        /(?<![0-9.%a-zA-Z,/-])([1-9])(?=(?:次|项|个|件|起|天|人|户|家|分)(?![之类]))/g,
        (_, d: string) => digits[Number(d)]!
      );
    fc.assert(
      fc.property(cases, ({ standard, target, weight, actual, broken }) => {
        expect(scoreOf(standard, target, weight, chinese(actual), broken)).toBe(
          scoreOf(standard, target, weight, actual, broken)
        );
        expect(scoreOf(chinese(standard), target, weight, actual, broken)).toBe(
          scoreOf(standard, target, weight, actual, broken)
        );
      })
    );
  });
});

describe("more achieved never scores less", () => {
  const percent = fc.integer({ min: 0, max: 12000 }).map((value) => value / 100);
  // 偏离目标, 超过或低于目标, ≠ lose on either side
  const rising = ALL.filter(
    ([standard, target]) =>
      (/^≥ [0-9]/.test(target) || target === "= 100 %") && !/偏离|偏差|[多超]过?或|≠/.test(standard)
  );
  const falling = ALL.filter(([, target]) => /^≤ [0-9]/.test(target));
  const compare = (list: typeof ALL, sign: 1 | -1): void => {
    fc.assert(
      fc.property(
        fc.constantFrom(...list),
        percent,
        percent,
        mode,
        ([standard, target, weight], a, b, broken) => {
          const [, value, unit] = target.split(" ");
          const scale = unit === "%" ? 1 : Number(value) / 100;
          const at = (x: number): string =>
            `${decimal(x).times(decimal(scale)).toFixed()}${unit ?? ""}`;
          const [low, high] = a < b ? [a, b] : [b, a];
          const [worse, better] = sign === 1 ? [low, high] : [high, low];
          const poor = evaluated(standard, target, weight, at(worse), broken);
          const good = evaluated(standard, target, weight, at(better), broken);
          if (poor.status === "scored" && good.status === "scored")
            expect([standard, at(worse), at(better), poor.score.lte(good.score)]).toEqual([
              standard,
              at(worse),
              at(better),
              true,
            ]);
        }
      ),
      { numRuns: 1500 }
    );
  };
  it("where more is better", () => compare(rising, 1));
  it("where less is better", () => compare(falling, -1));
});

describe("parse, print, parse", () => {
  it("stays as it is after the first printing, also where two standards stand one after the other", () => {
    const one = wording.map(([standard]) => standard);
    fc.assert(
      fc.property(
        fc.oneof(
          one,
          fc.tuple(one, one).map(([first, second]) => `${first}；${second}`)
        ),
        (text) => {
          const printed = printStandard(readStandard(text));
          expect(printStandard(readStandard(printed))).toBe(printed);
        }
      ),
      { numRuns: 500 }
    );
  });
});
