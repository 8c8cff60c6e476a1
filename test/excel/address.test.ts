import fc from "../laws";
import { addressLists, readAddressList } from "../../src/excel/address";
import type { Area } from "../../src/form";

const area = fc.record({
  row: fc.nat(999_999),
  column: fc.nat(16_000),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

test("lists of addresses stay below Excel's limit and lose nothing", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 800 }), (areas) => {
      const lists = addressLists(areas);
      expect(lists.every((list) => list.length <= 8_192 && list !== "")).toBe(true);
      expect(lists.flatMap(readAddressList)).toEqual(areas);
    }),
    { numRuns: 50 }
  );
});

test.each<[string, readonly Area[]]>([
  ["A1", [{ row: 0, column: 0, rows: 1, columns: 1 }]],
  ["表1!$B$2:$C$4", [{ row: 1, column: 1, rows: 3, columns: 2 }]],
  [
    "'A1, ''B2'''!C3:D4,'A1, ''B2'''!AA10",
    [
      { row: 2, column: 2, rows: 2, columns: 2 },
      { row: 9, column: 26, rows: 1, columns: 1 },
    ],
  ],
])("%s is read whatever the sheet is called", (list, areas) => {
  expect(readAddressList(list)).toEqual(areas);
});
