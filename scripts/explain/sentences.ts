import { lints } from "../../src/messages/lint.zh-CN";
import { fill } from "../../src/messages/sentence";
import { standardSentences } from "../../src/messages/standard.zh-CN";
import {
  printStandard,
  type Evaluation,
  type Lint,
  type Problem,
  type Question,
  type StandardReading,
} from "../../src/standard";

type Said = { readonly code: string; readonly data: Readonly<Record<string, string>> };

/** The Chinese sentence of one line of working, note or problem. */
export function say(kind: "trace" | "note" | "problem", said: Said): string {
  const key = `standard.${kind}.${said.code}`;
  return fill(standardSentences[key as keyof typeof standardSentences], said.data);
}

/** What the pane says of a dubious standard: the same sentence, with the words of the text it is about. */
export function lintText(finding: Lint, text: string): string {
  const found = finding.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const data = { expected: finding.suggestion ?? "", found, ...finding.data };
  return fill(lints[`validation.standard.${finding.code}`], data);
}

/** How a standard was understood, in one sentence. */
export function readingOf(reading: StandardReading): string {
  if (reading.blank) return "没有评分标准，按财政部通用规则计算。";
  if (reading.problem) {
    const words = reading.problem.spans
      .map(({ start, end }) => reading.prepared.text.slice(start, end))
      .join("…");
    return words === "" ? "没有读懂。" : `没有读懂：“${words}”。`;
  }
  return `读作：${printStandard(reading)}。`;
}

/** The working as one line of arithmetic. */
export function workingOf(evaluation: Extract<Evaluation, { status: "scored" }>): string {
  return `${evaluation.trace.map((line) => say("trace", line)).join("；")}。`;
}

const asked: Readonly<Record<Question["asks"], string>> = {
  actual: "实际完成值",
  overdue: "超期多少",
  events: "发生多少",
  shortage: "差多少",
  excess: "超多少",
  grade: "哪一档",
  item: "是或否",
  applicable: "是否涉及",
};

/** What a question asks, with its unit or its choices. */
export function questionText(question: Question): string {
  const about = question.words === "" ? "" : `（${question.words}）`;
  const choices = question.options.length > 0 ? `：${question.options.join(" / ")}` : "";
  const unit =
    question.units.length > 0 && question.unit !== "" ? `，单位 ${question.units.join("、")}` : "";
  return `${asked[question.asks]}${about}${choices}${unit}`;
}

export function problemText(problem: Problem): string {
  return say("problem", problem);
}
