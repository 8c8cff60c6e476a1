import type { ast } from "peggy";

/** Whatever a grammar is made of. */
export type Expression = ast.Expression | ast.Named | ast.Rule;

/** With which characters an expression can begin, as a set over the grammar's own alphabet. */
interface First {
  /** Numbers of characters (see Alphabet); 0 is every character that the grammar does not name. */
  readonly kinds: ReadonlySet<number>;
  /** Whether it can match without reading a character. */
  readonly empty: boolean;
}

/** The characters that a grammar names, numbered from 1; all others behave alike and have the number 0. */
export type Alphabet = ReadonlyMap<string, number>;

/** Every character that stands in a literal or a class of the grammar. */
export function alphabetOf(rules: readonly ast.Rule[]): Alphabet {
  const alphabet = new Map<string, number>();
  const add = (character: string): void => {
    if (!alphabet.has(character)) alphabet.set(character, alphabet.size + 1);
  };
  const visit = (node: Expression): void => {
    if (node.type === "literal") {
      if (node.ignoreCase) throw new Error(`"${node.value}"i: letters have one case here`);
      [...node.value.slice(0, 1)].forEach(add);
    } else if (node.type === "class") charactersOf(node).forEach(add);
    parts(node).forEach(visit);
  };
  rules.forEach(visit);
  return alphabet;
}

/**
 * The characters with which each rule can begin; a rule that can match nothing, or anything, has none. Predicates read
 * nothing, so what follows them counts.
 */
export function firstOfRules(
  rules: readonly ast.Rule[],
  alphabet: Alphabet
): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Set([0, ...alphabet.values()]);
  const known = new Map<string, First>();
  const byName = new Map(rules.map((rule) => [rule.name, rule]));

  const ofRule = (name: string): First => {
    const found = known.get(name);
    if (found) return found;
    const rule = byName.get(name);
    if (!rule) throw new Error(`no rule ${name}`);
    // a rule within itself begins with what it begins with anyway: left recursion is refused by peggy
    known.set(name, { kinds: new Set(), empty: false });
    const first = of(rule.expression);
    known.set(name, first);
    return first;
  };
  const of = (node: Expression): First => {
    switch (node.type) {
      case "literal":
        return node.value === ""
          ? { kinds: new Set(), empty: true }
          : { kinds: new Set([alphabet.get(node.value[0]!)!]), empty: false };
      case "class": {
        const named = new Set(charactersOf(node).map((character) => alphabet.get(character)!));
        const kinds = node.inverted ? new Set([...all].filter((kind) => !named.has(kind))) : named;
        return { kinds, empty: false };
      }
      case "any":
        return { kinds: all, empty: false };
      case "rule_ref":
        return ofRule(node.name);
      case "choice":
        return union(node.alternatives.map(of));
      case "sequence": {
        const read: First[] = [];
        for (const element of node.elements) {
          read.push(of(element));
          if (!read[read.length - 1]!.empty) return { kinds: union(read).kinds, empty: false };
        }
        return { kinds: union(read).kinds, empty: true };
      }
      case "optional":
      case "zero_or_more":
        return { kinds: of(node.expression).kinds, empty: true };
      case "repeated": {
        const first = of(node.expression);
        const least = node.min ?? node.max;
        return { kinds: first.kinds, empty: first.empty || !(Number(least.value) > 0) };
      }
      case "simple_and":
      case "simple_not":
      case "semantic_and":
      case "semantic_not":
        return { kinds: new Set(), empty: true };
      case "library_ref":
        throw new Error("the grammar stands alone");
      default:
        return of(node.expression);
    }
  };
  const result = new Map<string, ReadonlySet<number>>();
  for (const rule of rules) {
    const { kinds, empty } = ofRule(rule.name);
    if (!empty && kinds.size < all.size) result.set(rule.name, kinds);
  }
  return result;
}

function union(parts: readonly First[]): First {
  return {
    kinds: new Set(parts.flatMap((part) => [...part.kinds])),
    empty: parts.some((part) => part.empty),
  };
}

function charactersOf(node: ast.CharacterClass): string[] {
  if (node.ignoreCase) throw new Error("letters have one case here");
  return node.parts.flatMap((part) => {
    if (typeof part === "string") return [part];
    if (!Array.isArray(part)) throw new Error("classes of properties are not supported");
    const from = part[0]!.charCodeAt(0);
    const length = part[1]!.charCodeAt(0) - from + 1;
    return Array.from({ length }, (_, i) => String.fromCharCode(from + i));
  });
}

/** The expressions that an expression is made of. */
export function parts(node: Expression): readonly (ast.Expression | ast.Named)[] {
  if ("alternatives" in node) return node.alternatives;
  if ("elements" in node) return node.elements;
  return "expression" in node ? [node.expression] : [];
}
