/**
 * Explains standards. With JSON lines on standard input: one line of output for each, in order (`{id, status, score, reading,
 * trace, questions, problem}`). With a text as argument: explains that one standard to a person, in Chinese.
 */
import { createInterface } from "node:readline";
import { gradesOf, impliedWeight, lint, questionsOf, readStandard } from "../src/standard";
import { explainLine } from "./explain/line";
import { lintText, questionText, readingOf } from "./explain/sentences";

const NO_TARGET = { comparator: null, value: null, unit: null };

function toPerson(text: string): string {
  const reading = readStandard(text);
  const lines = [readingOf(reading)];
  const grades = gradesOf(reading);
  if (grades) lines.push(`档次：${grades.map((grade) => grade.label).join("、")}。`);
  const implied = impliedWeight(reading, NO_TARGET);
  if (implied) lines.push(`按标准推算，分值是 ${implied.weight.toFixed()} 分。`);
  if (!reading.problem)
    lines.push(`打分要填：${questionsOf(reading, NO_TARGET).map(questionText).join("；")}。`);
  for (const finding of lint(reading, {
    target: NO_TARGET,
    weight: null,
    explanation: "",
    indicatorName: "",
  }))
    lines.push(`注意：${lintText(finding, text)}`);
  return lines.join("\n");
}

async function explainLines(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(explainLine(line))}\n`);
  }
}

const words = process.argv.slice(2);
if (words.length > 0) process.stdout.write(`${toPerson(words.join(" "))}\n`);
else void explainLines();
