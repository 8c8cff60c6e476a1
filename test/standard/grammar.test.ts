import { readFileSync } from "node:fs";
import { join } from "node:path";
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
