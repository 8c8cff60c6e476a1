import type { Indicator } from "../../src/form";
import { carryRenamed, type Actuals } from "../../src/scoring";
import { formOf, type Row } from "./sample";

const indicators = (...rows: readonly Row[]): readonly Indicator[] => formOf(rows).indicators;
const actuals: Actuals = { 甲: { actual: "1" }, 乙: { actual: "2" }, 旧: { actual: "9" } };

describe("actuals of a reworded indicator", () => {
  test("go with it", () => {
    const before = indicators({ name: "甲" }, { name: "乙" });
    const after = indicators({ name: "甲(改)" }, { name: "乙" });
    expect(carryRenamed(before, after, actuals)).toEqual({
      "甲(改)": { actual: "1" },
      乙: { actual: "2" },
      旧: { actual: "9" },
    });
  });

  test("come back when the rewording is undone", () => {
    const before = indicators({ name: "甲" }, { name: "乙" });
    const after = indicators({ name: "丙" }, { name: "乙" });
    const there = carryRenamed(before, after, actuals);
    expect(carryRenamed(after, before, there)).toEqual(actuals);
  });

  test("of two indicators that swap names with a third, each keeps its own", () => {
    const before = indicators({ name: "甲" }, { name: "乙" });
    const after = indicators({ name: "乙" }, { name: "丙" });
    expect(carryRenamed(before, after, actuals)).toMatchObject({
      乙: { actual: "1" },
      丙: { actual: "2" },
    });
  });

  test("stay where rows were sorted, inserted or deleted: the key finds them", () => {
    const before = indicators({ name: "甲" }, { name: "乙" });
    for (const after of [
      indicators({ name: "乙" }, { name: "甲" }),
      indicators({ name: "新" }, { name: "甲" }, { name: "乙" }),
      indicators({ name: "乙" }),
    ])
      expect(carryRenamed(before, after, actuals)).toBe(actuals);
  });

  test("go with it also when rows were inserted in the same moment", () => {
    const before = indicators({ name: "甲" }, { name: "乙" }, { name: "丙" });
    const moved = before.map((one) => ({ ...one, row: one.row + 3 }));
    const after = moved.map((one) => (one.key === "乙" ? { ...one, key: "乙(改)" } : one));
    expect(carryRenamed(before, after, actuals)).toMatchObject({
      甲: { actual: "1" },
      "乙(改)": { actual: "2" },
    });
    const one = { ...after[1]!, key: "新" };
    expect(carryRenamed(before, [after[0]!, one, ...after.slice(1)], actuals)).toBe(actuals);
  });

  test("do not go to another indicator that was written over it", () => {
    const before = indicators({ name: "甲" }, { name: "乙" });
    const after = indicators({ name: "丙", standard: "每少1次扣1分" }, { name: "乙" });
    expect(carryRenamed(before, after, actuals)).toBe(actuals);
  });
});
