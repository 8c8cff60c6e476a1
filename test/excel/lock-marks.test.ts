import fc from "../laws";
import { areasWhere } from "../../src/excel";

test("the areas cover just the cells that fulfil the condition, each once", () => {
  const cells = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(cells, (marks) => {
      const whole = { row: 3, column: 2, rows: marks.length, columns: 6 };
      const areas = areasWhere([whole], (row, column) => marks[row - 3]?.[column - 2] ?? false);
      const times = marks.map((line) => line.map(() => 0));
      for (const { row, column, rows, columns } of areas) {
        for (let r = row; r < row + rows; r++) {
          for (let c = column; c < column + columns; c++) times[r - 3]![c - 2]! += 1;
        }
      }
      expect(times).toEqual(marks.map((line) => line.map(Number)));
    })
  );
});

test("rows of equal runs make one area", () => {
  const whole = { row: 0, column: 0, rows: 500, columns: 9 };
  expect(areasWhere([whole], (_, column) => column > 1 && column < 8)).toEqual([
    { row: 0, column: 2, rows: 500, columns: 6 },
  ]);
});
