import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parser } from "peggy";
import { parts, type Expression } from "../../scripts/grammar/first";
import { firstCharacters } from "./first-characters";

const grammar = readFileSync(join(__dirname, "../../src/standard/grammar.peggy"), "utf8");
const item = /Item "item"\n([\s\S]*?)\n\n/.exec(grammar)![1]!;

/** A rule whose guard misses a character would silently never be tried there. */
it.each(["Ruleless", "Broken", "Cap", "Consequence", "Reference", "Rank", "Step", "Comparison"])(
  "%s is tried wherever it can begin",
  (rule) => {
    const line = item.split("\n").find((each) => each.endsWith(`@${rule}`))!;
    const guard = new RegExp(/&(\[(?:\\.|[^\]\\])*\])/.exec(line)![1]!);
    const missed = [...firstCharacters(grammar, rule)].filter(
      (character) => !guard.test(character)
    );
    expect(missed).toEqual([]);
  }
);

/** Words that repeat without end, tried anew at each of them, would take the square of the text's length. */
it("repeats words only so often, but where they are read for good", () => {
  const unbounded = (node: Expression): boolean => {
    const repeats = node.type === "zero_or_more" || node.type === "one_or_more";
    return (repeats && !isDigit(node.expression)) || parts(node).some(unbounded);
  };
  const isDigit = (node: Expression): boolean =>
    node.type === "class" && JSON.stringify(node.parts) === '[["0","9"]]';
  const endless = parser
    .parse(grammar)
    .rules.filter(unbounded)
    .map(({ name }) => name);
  // the items themselves, signs that end a sentence, the terms of a formula, the figures of a list, and the digits of one figure
  expect(endless).toEqual([
    "Standard",
    "Number",
    "Grouped",
    "Arabic",
    "Delimiter",
    "Sum",
    "Product",
    "Amount",
    "PointLists",
  ]);
});
