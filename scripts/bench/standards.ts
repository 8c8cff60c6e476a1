import { decimal } from "../../src/quantity";
import { evaluate, readStandard } from "../../src/standard";
import { anew } from "./anew";
import { medianMs } from "./median";
import { patternScore } from "./patterns";
import { CASES, type Case } from "./wordings";

const STANDARDS = [...new Set(CASES.map((each) => each.standard))];

/** Reading and scoring, against a plain list of regular expressions on the same cases. */
export function benchStandards(): string {
  const read = medianMs(() => STANDARDS.forEach((text) => readStandard(anew(text))));
  const score = medianMs(() => CASES.forEach(ours));
  const patterns = medianMs(() => CASES.forEach(byPatterns));
  return [
    `standards (medians of 7 rounds) ${"per second".padStart(31)}`,
    row(
      `read by the grammar, ${STANDARDS.length} texts, each new`,
      (STANDARDS.length / read) * 1000
    ),
    row("scored, text already read", (CASES.length / score) * 1000),
    row("list of regular expressions, read and scored", (CASES.length / patterns) * 1000),
    "",
    `right / wrong / refused of ${CASES.length} cases: grammar ${verdicts(ours)}, regular expressions ${verdicts(byPatterns)}`,
  ].join("\n");
}

function ours({ standard, target, weight, actual }: Case): string | null {
  const result = evaluate(readStandard(standard), {
    target,
    weight: decimal(weight),
    answers: { actual },
    brokenSteps: "whole",
  });
  return result.status === "scored" ? result.score.toFixed() : null;
}

function byPatterns({ standard, target, weight, actual }: Case): string | null {
  return patternScore(standard, target, decimal(weight), actual);
}

function verdicts(answer: (each: Case) => string | null): string {
  const counts = { right: 0, wrong: 0, refused: 0 };
  CASES.forEach((each) => {
    const said = answer(each) ?? "?";
    if (said === each.expected) counts.right++;
    else if (said === "?") counts.refused++;
    else counts.wrong++;
  });
  return `${counts.right} / ${counts.wrong} / ${counts.refused}`;
}

function row(name: string, perSecond: number): string {
  return `  ${name.padEnd(50)} ${Math.round(perSecond).toString().padStart(9)}`;
}
