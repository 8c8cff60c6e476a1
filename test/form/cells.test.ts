import { areaAddress, cellAddress, columnLetters, contains, parseAddress } from "../../src/form";
import fc from "../laws";

test.each([
  [0, 0, "A1"],
  [14, 8, "I15"],
  [0, 25, "Z1"],
  [9, 26, "AA10"],
  [1_048_575, 16_383, "XFD1048576"],
])("row %i, column %i is %s", (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

test("an area is named by its corners, a single cell by itself", () => {
  expect(areaAddress({ row: 0, column: 0, rows: 3, columns: 9 })).toBe("A1:I3");
  expect(areaAddress({ row: 14, column: 8, rows: 1, columns: 1 })).toBe("I15");
});

test.each([
  ["I15", { row: 14, column: 8, rows: 1, columns: 1 }],
  ["$i$15", { row: 14, column: 8, rows: 1, columns: 1 }],
  ["C3:A1", { row: 0, column: 0, rows: 3, columns: 3 }],
  ["'2024年!表'!B2:C4", { row: 1, column: 1, rows: 3, columns: 2 }],
])("%s is read", (address, area) => {
  expect(parseAddress(address)).toEqual(area);
});

test.each(["", "A", "15", "A0", "XFE1", "A1048577", "A:C", "1:3", "A1:B2:C3", "三级指标", "A1 B2"])(
  "%p is no address",
  (address) => {
    expect(parseAddress(address)).toBeNull();
  }
);

test("every cell's address leads back to the cell", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      const area = parseAddress(cellAddress(row, column));
      expect(area).toEqual({ row, column, rows: 1, columns: 1 });
    })
  );
});

test("columns of different numbers have different letters", () => {
  const letters = Array.from({ length: 16_384 }, (_, column) => columnLetters(column));
  expect(new Set(letters).size).toBe(16_384);
});

test("an area contains its own cells only", () => {
  const area = { row: 2, column: 3, rows: 2, columns: 1 };
  const inside = [];
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 6; column++) {
      if (contains(area, { row, column })) inside.push(cellAddress(row, column));
    }
  }
  expect(inside).toEqual(["D3", "D4"]);
});
