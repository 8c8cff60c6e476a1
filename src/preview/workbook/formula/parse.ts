import type { ErrorCode } from "../cell";
import { type Reference, readReference } from "./references";
import { type Token, tokenize } from "./tokens";

export type Expression =
  | { readonly kind: "constant"; readonly value: string | number | boolean | null }
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "percent" | "negate" | "plus"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

const parsed = new Map<string, Expression | undefined>();

/** Reads a formula with its leading "="; undefined where it is not one that can be read. */
export function parseFormula(formula: string): Expression | undefined {
  if (!parsed.has(formula)) {
    if (parsed.size > 5000) parsed.clear();
    parsed.set(formula, new Parser(tokenize(formula.replace(/^=/, ""))).read());
  }
  return parsed.get(formula);
}

/** Loosest first; Excel's own order. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class NotAFormula extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter((token) => token.kind !== "space");
  }

  read(): Expression | undefined {
    try {
      const expression = this.level(0);
      return this.at === this.tokens.length ? expression : undefined;
    } catch (error) {
      if (error instanceof NotAFormula) return undefined;
      throw error;
    }
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (!operators) return this.unary();
    let left = this.level(index + 1);
    for (let operator = this.take(operators); operator; operator = this.take(operators)) {
      left = { kind: "binary", operator, left, right: this.level(index + 1) };
    }
    return left;
  }

  private unary(): Expression {
    if (++this.depth > 200) throw new NotAFormula();
    const sign = this.take(["-", "+"]);
    const inner = sign ? this.unary() : this.postfix();
    this.depth--;
    if (!sign) return inner;
    return { kind: sign === "-" ? "negate" : "plus", of: inner };
  }

  private postfix(): Expression {
    let expression = this.atom();
    while (this.take(["%"])) expression = { kind: "percent", of: expression };
    return expression;
  }

  private atom(): Expression {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "error":
        return { kind: "error", code: token.text.toUpperCase() as ErrorCode };
      case "reference":
        return { kind: "reference", reference: readReference(token.text) };
      case "name":
        return this.named(token.text);
      case "operator":
        if (token.text === "(") return this.closed(this.level(0));
    }
    throw new NotAFormula();
  }

  private named(name: string): Expression {
    if (this.take(["("])) return { kind: "call", name: name.toUpperCase(), args: this.args() };
    const upper = name.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "constant", value: upper === "TRUE" };
    return { kind: "name", name };
  }

  private args(): Expression[] {
    const args: Expression[] = [];
    if (this.take([")"])) return args;
    do {
      const next = this.tokens[this.at]?.text;
      const omitted = next === "," || next === ")";
      args.push(omitted ? { kind: "constant", value: null } : this.level(0));
    } while (this.take([","]));
    this.expect(")");
    return args;
  }

  private closed(expression: Expression): Expression {
    this.expect(")");
    return expression;
  }

  private take(operators: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private expect(operator: string): void {
    if (!this.take([operator])) throw new NotAFormula();
  }
}
