import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../laws";
import { generate, parser } from "peggy";
import { parse } from "../../src/standard/grammar.generated";
import { WORDINGS } from "./wordings";

const grammar = readFileSync(join(__dirname, "../../src/standard/grammar.peggy"), "utf8");
/** The parser as peggy alone makes it: slower, and the measure for ours. */
const plain = generate(grammar);
const read = (text: string): readonly unknown[] => [...plain.parse(text)];

/** Every word that the grammar names, at least once. */
const words: string[] = [];
JSON.stringify(parser.parse(grammar), (key, value: unknown) => {
  if (key === "value" && typeof value === "string" && value !== "") words.push(value);
  return value;
});

it("reads every wording as peggy's own parser does", () => {
  for (const [text] of Object.values(WORDINGS).flat())
    expect(JSON.stringify(parse(text))).toBe(JSON.stringify(read(text)));
});

it("reads any row of the grammar's words and figures as peggy's own parser does", () => {
  expect(words.length).toBeGreaterThan(1000);
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom("1", "2.5", "95%", "5分", "一", ",", "。", "\n", "(") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 2 }) }
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(JSON.stringify(parse(text))).toBe(JSON.stringify(read(text)));
    }),
    { numRuns: 400 }
  );
});
