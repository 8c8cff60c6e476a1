import type { ast, Config, Plugin } from "peggy";
import { alphabetOf, type Expression, firstOfRules, parts } from "./first";
import { Rewriting } from "./rewriting";

/**
 * Makes peggy's parser quick and small without changing what it reads. Most characters of a standard begin few of the
 * grammar's hundreds of alternatives, but peggy tries one after the other. Here each rule, and each alternative of a rule,
 * is only tried where one of its first characters stands, and a list of words is looked up by its first characters. The
 * lists of what would have been expected are left out: the grammar reads every text.
 */
export const quick: Plugin = {
  use({ passes }: Config) {
    const words = new Map<string, readonly string[]>();
    passes.transform.unshift(
      (grammar) => nameWords(grammar, words),
      (grammar) => nameAlternatives(grammar)
    );
    passes.generate.push((grammar) => rewrite(grammar, words));
  },
};

/** Makes a rule of every choice between words, one for all places where the same words stand in the same order. */
function nameWords(grammar: ast.Grammar, words: Map<string, readonly string[]>): void {
  const names = new Map<string, string>();
  const visit = (node: Expression): void => {
    for (const part of parts(node)) {
      visit(part);
      if (part.type !== "choice") continue;
      const listed = part.alternatives.map((each) => (each.type === "literal" ? each.value : ""));
      // single characters become a class, which is quick by itself
      if (listed.includes("") || listed.every((word) => word.length === 1)) continue;
      const known = names.get(JSON.stringify(listed));
      const name = known ?? `Words_${names.size + 1}`;
      const { location } = part;
      if (!known) {
        names.set(JSON.stringify(listed), name);
        words.set(name, listed);
        const expression = { ...part };
        grammar.rules.push({ type: "rule", name, nameLocation: location, expression, location });
      }
      Object.assign(part, { type: "rule_ref", name });
    }
  };
  for (const rule of [...grammar.rules]) visit(rule);
}

/** Makes rules of a rule's alternatives, so that each has its own first characters. */
function nameAlternatives(grammar: ast.Grammar): void {
  for (const rule of [...grammar.rules]) {
    const { expression: whole } = rule;
    const choice = whole.type === "named" ? whole.expression : whole;
    if (choice.type !== "choice") continue;
    choice.alternatives = choice.alternatives.map((expression, i) => {
      if (["rule_ref", "literal", "class", "any"].includes(expression.type)) return expression;
      const { location } = expression;
      const name = `${rule.name}_${i + 1}`;
      grammar.rules.push({ type: "rule", name, nameLocation: location, expression, location });
      return { type: "rule_ref", name, location };
    });
  }
}

function rewrite(grammar: ast.Grammar, words: ReadonlyMap<string, readonly string[]>): void {
  const alphabet = alphabetOf(grammar.rules);
  const first = firstOfRules(grammar.rules, alphabet);
  const sets = new Numbered<readonly number[]>();
  const lists = new Numbered<readonly string[]>();
  const code = new Rewriting(String(grammar.code));
  // nothing is ever expected in vain
  code.take(/^ {2}const peg\$e[0-9]+ = .*;\n/gm);
  code.replace(/if \(peg\$silentFails === 0\) \{ peg\$fail\(peg\$e[0-9]+\); \}/g, () => "");
  // the first characters stand before a rule; a list of words is looked up
  code.replace(/^ {2}function peg\$parse(\w+)\(\) \{\n[\s\S]*?^ {2}\}\n/gm, (rule, name) => {
    const listed = words.get(name);
    if (listed) return wordRule(name, lists.of(listed));
    const kinds = first.get(name);
    return kinds ? guarded(rule, sets.of([...kinds].sort((a, b) => a - b))) : rule;
  });
  // a literal is compared where it stands, without cutting the text into pieces
  code.replace(
    /input\.substr\(peg\$currPos, [0-9]+\) === peg\$c([0-9]+)/g,
    (_, number) =>
      `input.charCodeAt(peg$currPos) === ${grammar.literals![Number(number)]!.charCodeAt(0)} && input.startsWith(peg$c${number}, peg$currPos)`
  );
  // what is the same for every text is made once
  const constants = code.take(/^ {2}const peg\$[cr][0-9]+ = .*;\n/gm);
  code.replace(
    /^function peg\$parse\(input, options\) \{\n/m,
    (start) => constants + tables(alphabet, sets.all, lists.all) + start
  );
  // peggy's type of `code` is a node of its source map; from here on it is only made into text
  grammar.code = code as unknown as ast.Grammar["code"];
}

function guarded(rule: string, set: number): string {
  const guard = `if (!peg$first[${set}][peg$kind[input.charCodeAt(peg$currPos)]]) return peg$FAILED;`;
  return rule.replace("\n", () => `\n    ${guard}\n`);
}

function wordRule(name: string, list: number): string {
  return `
  function peg$parse${name}() {
    const words = peg$words[${list}].get(input.charCodeAt(peg$currPos));
    if (words === undefined) return peg$FAILED;
    for (let i = 0; i < words.length; i++) {
      if (input.startsWith(words[i], peg$currPos)) {
        peg$currPos += words[i].length;
        return words[i];
      }
    }
    return peg$FAILED;
  }
`;
}

function tables(
  alphabet: ReadonlyMap<string, number>,
  sets: readonly (readonly number[])[],
  lists: readonly (readonly string[])[]
): string {
  return `
const peg$kind = new Uint16Array(65536);
${JSON.stringify([...alphabet.keys()].join(""))}.split("").forEach((character, i) => {
  peg$kind[character.charCodeAt(0)] = i + 1;
});
const peg$first = ${JSON.stringify(sets)}.map((kinds) => {
  const set = new Uint8Array(${alphabet.size + 1});
  for (const kind of kinds) set[kind] = 1;
  return set;
});
const peg$words = ${JSON.stringify(lists)}.map((words) => {
  const byFirst = new Map();
  for (const word of words) {
    const code = word.charCodeAt(0);
    byFirst.set(code, [...(byFirst.get(code) ?? []), word]);
  }
  return byFirst;
});
`;
}

/** Numbers things that are the same when written down. */
class Numbered<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
