import fc from "../../laws";
import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  areaDifference,
  areaName,
  boundingArea,
  columnName,
  columnNumber,
  contains,
  intersection,
  parseArea,
  sheetPrefix,
  shiftArea,
  splitSheetName,
} from "../../../src/preview/workbook";

const small = fc.record({
  row: fc.nat(12),
  column: fc.nat(12),
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 8 }),
});

test.each([
  ["C3", { row: 2, column: 2, rows: 1, columns: 1 }],
  ["$B$2:d9", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["D9:B2", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["A:C", { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
  ["2:5", { row: 1, column: 0, rows: 4, columns: MAX_COLUMNS }],
  ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])("%s is read", (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "1A", "A1:B", "甲1", "A-1"])(
  "%s is no address",
  (text) => {
    expect(parseArea(text)).toBeUndefined();
  }
);

test("an area's name names that area", () => {
  fc.assert(fc.property(small, (area) => expect(parseArea(areaName(area))).toEqual(area)));
  fc.assert(
    fc.property(fc.nat(MAX_COLUMNS - 1), (c) => expect(columnNumber(columnName(c))).toBe(c))
  );
});

test.each([
  ["表", "表!"],
  ["年度 表", "'年度 表'!"],
  ["it's", "'it''s'!"],
  ["A1", "'A1'!"],
  ["2024年", "'2024年'!"],
])("the sheet %s stands before its cells as %s", (name, prefix) => {
  expect(sheetPrefix(name)).toBe(prefix);
  expect(splitSheetName(`${prefix}B2`)).toEqual({ sheet: name, address: "B2" });
});

test("inserting lines and deleting them again changes no area", () => {
  fc.assert(
    fc.property(small, fc.nat(20), fc.integer({ min: 1, max: 5 }), (area, at, count) => {
      const inserted = shiftArea(area, "row", at, count)!;
      expect(shiftArea(inserted, "row", at, -count)).toEqual(area);
    })
  );
});

test("deleting lines takes away exactly those of the area", () => {
  fc.assert(
    fc.property(small, fc.nat(20), fc.integer({ min: 1, max: 5 }), (area, at, count) => {
      const gone = intersection(area, { row: at, column: 0, rows: count, columns: MAX_COLUMNS });
      const rest = shiftArea(area, "row", at, -count);
      expect(rest?.rows ?? 0).toBe(area.rows - (gone?.rows ?? 0));
    })
  );
});

test("what is left after cutting a piece out is the area without that piece, each cell once", () => {
  const cells = (area: Area): string[] => {
    const names: string[] = [];
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) names.push(`${area.row + r},${area.column + c}`);
    }
    return names;
  };
  fc.assert(
    fc.property(small, small, (area, gone) => {
      const left = areaDifference(area, gone).flatMap(cells).sort();
      const expected = cells(area).filter((cell) => {
        const [row, column] = cell.split(",").map(Number);
        return !contains(gone, row!, column!);
      });
      expect(left).toEqual(expected.sort());
    })
  );
});

test("the rectangle around areas holds them all", () => {
  fc.assert(
    fc.property(fc.array(small, { minLength: 1, maxLength: 5 }), (areas) => {
      const box = boundingArea(areas);
      for (const area of areas) expect(intersection(box, area)).toEqual(area);
    })
  );
});
