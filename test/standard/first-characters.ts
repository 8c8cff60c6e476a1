import { parser } from "peggy";

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
  readonly inverted?: boolean;
  readonly parts?: readonly (string | readonly [string, string])[];
  readonly expression?: Node;
  readonly elements?: readonly Node[];
  readonly alternatives?: readonly Node[];
  readonly min?: { readonly value: number | null };
}

interface First {
  readonly characters: ReadonlySet<string>;
  readonly empty: boolean;
}

/** The characters with which a rule of the grammar can begin. A class that excludes characters counts as none: such rules have to be guarded. */
export function firstCharacters(grammar: string, start: string): ReadonlySet<string> {
  const rules = new Map<string, Node>();
  for (const rule of (
    parser.parse(grammar) as unknown as { rules: readonly (Node & { name: string })[] }
  ).rules)
    rules.set(rule.name, rule.expression!);
  const known = new Map<string, First>();

  const rule = (name: string): First => {
    const found = known.get(name);
    if (found) return found;
    known.set(name, { characters: new Set(), empty: false });
    const first = of(rules.get(name)!);
    known.set(name, first);
    return first;
  };
  const all = (parts: readonly First[], empty: boolean): First => ({
    characters: new Set(parts.flatMap((part) => [...part.characters])),
    empty,
  });
  const of = (node: Node): First => {
    switch (node.type) {
      case "literal":
        return { characters: new Set(node.value!.slice(0, 1)), empty: node.value === "" };
      case "class":
        return {
          characters: node.inverted
            ? new Set()
            : new Set(
                node.parts!.flatMap((part) =>
                  typeof part === "string" ? [part] : span(part[0], part[1])
                )
              ),
          empty: false,
        };
      case "rule_ref":
        return rule(node.name!);
      case "choice": {
        const parts = node.alternatives!.map(of);
        return all(
          parts,
          parts.some((part) => part.empty)
        );
      }
      case "sequence": {
        const parts: First[] = [];
        for (const element of node.elements!) {
          const part = of(element);
          parts.push(part);
          if (!part.empty) return all(parts, false);
        }
        return all(parts, true);
      }
      case "optional":
      case "zero_or_more":
        return { ...of(node.expression!), empty: true };
      case "repeated":
        return { ...of(node.expression!), empty: !node.min?.value };
      case "simple_and":
      case "simple_not":
      case "semantic_and":
      case "semantic_not":
        return { characters: new Set(), empty: true };
      case "any":
        return { characters: new Set(), empty: false };
      default:
        return of(node.expression!);
    }
  };
  return rule(start).characters;
}

function span(from: string, to: string): string[] {
  const characters: string[] = [];
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
    characters.push(String.fromCharCode(code));
  return characters;
}
