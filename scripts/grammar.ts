/** `npm run grammar`: makes the parser of 评/扣分标准 (src/standard/grammar.generated.js) from its grammar. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "peggy";
import { quick } from "./grammar/quick";

const FOLDER = join(__dirname, "../src/standard");
const TYPES = `import type { Item } from "./syntax";

/** The items of a prepared text, one after the other. Every text can be read. */
export function parse(text: string): Item[];
`;

const grammar = readFileSync(join(FOLDER, "grammar.peggy"), "utf8");
writeFileSync(
  join(FOLDER, "grammar.generated.js"),
  generate(grammar, { output: "source", format: "es", plugins: [quick] })
);
writeFileSync(join(FOLDER, "grammar.generated.d.ts"), TYPES);
