import fc from "../laws";
import { budgetExecutionPoints } from "../../src/scoring/budget-execution";

const points = (spent: string, budget: string): string | null =>
  budgetExecutionPoints({ spent, budget })?.toString() ?? null;

describe("points for 预算执行率", () => {
  test.each([
    ["687.61", "687.61", "10"],
    ["650", "687.61", "9.45"],
    ["6500000元", "687.61万元", "9.45"],
    ["650万元", "687.61", "9.45"],
    ["６５０", "687.61万元", "9.45"],
    ["650万", "687.61万元", "9.45"],
    ["650万元", "687.61万", "9.45"],
    ["650万", "687.61万", "9.45"],
    ["0", "687.61", "0"],
    ["700", "687.61", "10"],
    ["1.0005", "10", "1"],
    ["1.005", "10", "1.01"],
  ])("%s of %s gives %s", (spent, budget, expected) => {
    expect(points(spent, budget)).toBe(expected);
  });

  test.each([
    ["", "687.61"],
    ["650", ""],
    ["650", "0"],
    ["-1", "687.61"],
    ["650次", "687.61万元"],
    ["约650", "687.61"],
    ["650", "687.61万"],
    ["≥650", "687.61"],
    ["六百多", "687.61"],
    ["abc", "687.61"],
  ])("%j of %j gives none", (spent, budget) => {
    expect(points(spent, budget)).toBeNull();
  });

  test("spending more never gives less, and it stays between 0 and 10", () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(2_000_000),
        fc.integer({ min: 1, max: 1_000_000 }),
        (a, b, budget) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((spent) =>
            budgetExecutionPoints({ spent: String(spent), budget: String(budget) })
          );
          expect(less!.lte(more!)).toBe(true);
          expect(less!.gte(0) && more!.lte(10)).toBe(true);
        }
      )
    );
  });
});
