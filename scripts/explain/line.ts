import { decimal, readNumber } from "../../src/quantity";
import { evaluate, readStandard, type BrokenSteps, type EvaluationInput } from "../../src/standard";
import { problemText, questionText, readingOf, say, workingOf } from "./sentences";

type Fields = Readonly<Record<string, unknown>>;

/** One line of input as one line of output. A line that is no JSON object is answered with a problem, never dropped. */
export function explainLine(line: string): Fields {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    return bad(null, "not-json", "这一行不是 JSON。");
  }
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    return bad(null, "not-object", "这一行不是 JSON 对象。");
  return explain(fields as Fields);
}

function bad(id: unknown, code: string, sentence: string): Fields {
  return {
    id,
    status: "unreadable",
    score: null,
    reading: sentence,
    trace: [],
    questions: [],
    problem: { code, data: {}, spans: [], sentence },
  };
}

function explain(fields: Fields): Fields {
  const id = fields["id"] ?? null;
  const steps = fields["brokenSteps"] ?? "whole";
  if (steps !== "whole" && steps !== "pro-rata" && steps !== "started")
    return bad(
      id,
      "bad-broken-steps",
      `brokenSteps 只能是 whole、pro-rata 或 started，不能是“${String(steps)}”。`
    );
  const reading = readStandard(text(fields["standard"]) ?? "");
  const result = evaluate(reading, inputOf(fields, steps));
  const common = { id, status: result.status, reading: readingOf(reading) };
  if (result.status === "scored") {
    const trace = result.trace.map((line) => ({ ...line, sentence: say("trace", line) }));
    const notes = result.notes.map((note) => ({ ...note, sentence: say("note", note) }));
    return {
      ...common,
      score: result.score.toFixed(2),
      working: workingOf(result),
      trace,
      notes,
      brokenStepsMatter: result.brokenStepsMatter,
      questions: [],
      problem: null,
    };
  }
  const questions =
    result.status === "needs-input"
      ? result.questions.map((question) => ({ ...question, sentence: questionText(question) }))
      : [];
  return {
    ...common,
    score: null,
    trace: [],
    questions,
    problem: { ...result.problem, sentence: problemText(result.problem) },
  };
}

function inputOf(fields: Fields, brokenSteps: BrokenSteps): EvaluationInput {
  const answers: Record<string, string | undefined> = {};
  const given = fields["answers"];
  if (typeof given === "object" && given !== null)
    for (const [key, value] of Object.entries(given)) answers[key] = text(value);
  const actual = text(fields["actual"]);
  if (actual !== undefined) answers["actual"] = actual;
  const weight = readNumber(text(fields["weight"]) ?? "");
  return {
    target: {
      comparator: text(fields["comparator"]) ?? null,
      value: text(fields["target"]) ?? null,
      unit: text(fields["unit"]) ?? null,
    },
    weight: weight === null ? null : decimal(weight),
    answers,
    brokenSteps,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string"
    ? value
    : typeof value === "number" && Number.isFinite(value)
      ? String(value)
      : undefined;
}
