import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parser } from "peggy";
import { parts, type Expression } from "../../scripts/grammar/first";

const grammar = readFileSync(join(__dirname, "../../src/standard/grammar.peggy"), "utf8");

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
  // the items themselves, signs that end a sentence, the figures of a list, and the digits of one figure
  expect(endless).toEqual([
    "Standard",
    "Number",
    "Grouped",
    "Arabic",
    "Delimiter",
    "Amount",
    "PointLists",
  ]);
});
