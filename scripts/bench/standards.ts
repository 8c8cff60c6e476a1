import { decimal } from "../../src/quantity";
import { evaluate, readStandard } from "../../src/standard";
import { WORDINGS } from "../../test/standard/wordings";
import { patternScore } from "./patterns";

const CASES = Object.values(WORDINGS)
  .flat()
  .flatMap(([standard, target, weight, ...given]) => {
    const [comparator = "-", value, unit] = target.split(" ");
    const named =
      comparator === "-"
        ? { comparator: null, value: null, unit: value ?? null }
        : { comparator, value: value ?? null, unit: unit ?? null };
    return given.map(([actual, expected]) => ({
      standard,
      target: named,
      weight: decimal(weight),
      actual,
      expected,
    }));
  });
const STANDARDS = [...new Set(CASES.map((each) => each.standard))];
const ROUNDS = 7;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Median milliseconds of several rounds, after one round to warm up. */
function timed(work: () => void, rounds = ROUNDS): number {
  work();
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(taken);
}

/** A text that was never read before: the last readings are remembered. */
let fresh = 0;
const anew = (text: string): string =>
  text + " ".repeat(1 + (fresh++ % 900)) + "\u3000".repeat(Math.floor(fresh / 900) % 50);

/** Reading and scoring, against a plain list of regular expressions on the same cases; and the time of hostile texts. */
export function benchStandards(): string {
  const parse = timed(() => STANDARDS.forEach((text) => readStandard(anew(text))));
  const readings = CASES.map((each) => readStandard(each.standard));
  const score = timed(() =>
    CASES.forEach((each, i) =>
      evaluate(readings[i]!, {
        target: each.target,
        weight: each.weight,
        answers: { actual: each.actual },
        brokenSteps: "whole",
      })
    )
  );
  const patterns = timed(() =>
    CASES.forEach((each) => patternScore(each.standard, each.target, each.weight, each.actual))
  );
  const lines = [
    "standards (medians of 7 rounds)                      per second",
    row("read by the grammar, each text new", (STANDARDS.length / parse) * 1000),
    row("scored, text already read", (CASES.length / score) * 1000),
    row("list of regular expressions, read and scored", (CASES.length / patterns) * 1000),
    "",
    `right / wrong / refused of ${CASES.length} cases: grammar ${verdicts((each, i) => ours(each, i, readings))}, regular expressions ${verdicts((each) => patternScore(each.standard, each.target, each.weight, each.actual))}`,
    "",
    "hostile texts, milliseconds by length                     4k      8k     16k     31k   100k*",
    ...["每少", "每少1次", "(", "((1)", "9", "1,000", "得分=a/(", "分别1、", "≥", "超过目标"].map(
      hostile
    ),
  ];
  return lines.join("\n");
}

function ours(
  each: (typeof CASES)[number],
  i: number,
  readings: readonly ReturnType<typeof readStandard>[]
): string | null {
  const result = evaluate(readings[i]!, {
    target: each.target,
    weight: each.weight,
    answers: { actual: each.actual },
    brokenSteps: "whole",
  });
  return result.status === "scored" ? result.score.toFixed() : null;
}

function verdicts(answer: (each: (typeof CASES)[number], i: number) => string | null): string {
  const counts = { right: 0, wrong: 0, refused: 0 };
  CASES.forEach((each, i) => {
    const said = answer(each, i) ?? "?";
    if (said === each.expected) counts.right++;
    else if (said === "?") counts.refused++;
    else counts.wrong++;
  });
  return `${counts.right} / ${counts.wrong} / ${counts.refused}`;
}

function row(name: string, perSecond: number): string {
  return `  ${name.padEnd(50)} ${Math.round(perSecond).toString().padStart(9)}`;
}

function hostile(piece: string): string {
  const times = [4000, 8000, 16000, 31000, 100000].map((length) => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return timed(() => void readStandard(anew(text)), 3)
      .toFixed(0)
      .padStart(7);
  });
  return `  ${JSON.stringify(piece).padEnd(50)} ${times.join(" ")}`;
}
