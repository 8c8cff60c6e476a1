import type { Binding } from "./binding";
import type { Measure } from "./measure";
import type { Rule } from "./rule";
import { bind } from "./bind";

const bindings = new WeakMap<Rule, WeakMap<Measure, Binding>>();

/**
 * The rule tied to a target (see `bind`), made once: every question and check of a row needs it, and a row is scored again
 * at every keystroke. It is forgotten with the rule or the target.
 */
export function bound(rule: Rule, measure: Measure): Binding {
  const known = bindings.get(rule) ?? new WeakMap<Measure, Binding>();
  bindings.set(rule, known);
  const made = known.get(measure) ?? bind(rule, measure);
  known.set(measure, made);
  return made;
}
