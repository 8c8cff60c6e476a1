import { createInterface } from "node:readline";
import { decimal } from "../src/quantity";
import { evaluate, readStandard } from "../src/standard";

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on("line", (line) => {
  if (!line.trim()) return;
  const c = JSON.parse(line);
  const e = evaluate(readStandard(c.standard ?? ""), {
    target: { comparator: c.comparator, value: c.target, unit: c.unit },
    weight: c.weight === null || c.weight === undefined ? null : decimal(c.weight),
    answers: { ...(c.answers ?? {}), actual: c.actual },
    brokenSteps: c.brokenSteps ?? "whole",
  });
  process.stdout.write(JSON.stringify({ id: c.id, ...e, score: e.status === "scored" ? e.score.toFixed(2) : undefined }) + "\n");
});
