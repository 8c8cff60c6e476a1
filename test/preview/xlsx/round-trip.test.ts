import fc, { type Arbitrary } from "../../laws";
import {
  areaName,
  cellName,
  restyleArea,
  type Sheet,
  type Workbook,
} from "../../../src/preview/workbook";
import { saveXlsx } from "../../../src/preview/xlsx";
import { again, fillRichly, makeBook, open } from "./books";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Everything of a sheet that must survive saving, in comparable form. */
function picture(sheet: Sheet): unknown {
  const cells = [...sheet.grid.all()].map(
    ([row, column, { value, formula, quotePrefix, style }]) => {
      const plain = value === null && formula === "";
      return plain && same(style, sheet.lineStyle(row, column))
        ? ""
        : [cellName(row, column), value, formula, quotePrefix ?? false, style];
    }
  );
  const lines = (axis: Sheet["rows"]): unknown =>
    [...axis.all()]
      .map(([line, { size, hidden, filtered, style }]) => [
        line,
        size,
        !!hidden || !!filtered,
        style,
      ])
      .filter(([, size, hidden, style]) => size !== undefined || hidden || style)
      .sort((a, b) => Number(a[0]) - Number(b[0]));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cells
      .filter((cell) => cell !== "")
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
    merges: sheet.merges.map(areaName).sort(),
    formats: sheet.conditionalFormats.map(({ areas, rule, format }) => [
      areas.map(areaName),
      rule,
      format,
    ]),
    protection: sheet.protection?.options,
  };
}

const pictures = ({ sheets }: Workbook): unknown => sheets.map(picture);

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom(
    "2.5分",
    "=1+1",
    "=B6*2",
    "'007",
    "95%",
    "2024-5-1",
    "TRUE",
    "#N/A",
    "  空  ",
    "a\nb",
    "_x000D_",
    "&<>\"'",
    "-0",
    "1e300"
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)
);
const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });
const area = fc.record({
  row: fc.nat(12),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

type Edit = (sheet: Sheet) => void;
const edit: Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(cell, text).map(
      ([at, typed]): Edit =>
        (sheet) =>
          void sheet.workbook.user.type(sheet, at.row, at.column, typed)
    ),
  },
  area.map(
    (at): Edit =>
      (sheet) =>
        void sheet.workbook.user.clear(sheet, at)
  ),
  fc.tuple(area, fc.boolean()).map(
    ([at, locked]): Edit =>
      (sheet) =>
        restyleArea(sheet, at, { locked })
  ),
  fc.tuple(area, fc.constantFrom("#FFFF00", "#9DC3E6", undefined)).map(
    ([at, fill]): Edit =>
      (sheet) =>
        restyleArea(sheet, at, { fill, font: { bold: fill !== undefined } })
  ),
  fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 3 })).map(
    ([row, count]): Edit =>
      (sheet) =>
        void sheet.workbook.user.insertRows(sheet, row, count)
  ),
  fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 3 })).map(
    ([row, count]): Edit =>
      (sheet) =>
        void sheet.workbook.user.deleteRows(sheet, row, count)
  ),
  fc.nat(6).map(
    (column): Edit =>
      (sheet) =>
        void sheet.workbook.user.insertColumns(sheet, column)
  ),
  fc.nat(6).map(
    (column): Edit =>
      (sheet) =>
        void sheet.workbook.user.deleteColumns(sheet, column)
  ),
  fc.tuple(area, fc.boolean()).map(
    ([at, hidden]): Edit =>
      (sheet) =>
        void sheet.workbook.user.hideRows(sheet, at, hidden)
  ),
  area.map(
    (at): Edit =>
      (sheet) =>
        void sheet.workbook.user.merge(sheet, at)
  ),
  area.map(
    (at): Edit =>
      (sheet) =>
        void sheet.workbook.user.unmerge(sheet, at)
  ),
  fc.constant<Edit>((sheet) => void sheet.workbook.user.undo()),
  fc.constant<Edit>((sheet) => void sheet.workbook.user.redo())
);

test("law: whatever is edited, what is saved is what was seen", async () => {
  const bytes = await makeBook(fillRichly);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const opened = open(bytes);
      for (const apply of edits) apply(opened.workbook.sheets[0]!);
      const reopened = again(opened);
      expect(pictures(reopened.workbook)).toEqual(pictures(opened.workbook));
    }),
    { numRuns: 250 }
  );
});

test("law: saving what was saved changes nothing more", async () => {
  const bytes = await makeBook(fillRichly);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const opened = open(bytes);
      for (const apply of edits) apply(opened.workbook.sheets[0]!);
      const once = saveXlsx(opened);
      expect(pictures(open(saveXlsx(open(once))).workbook)).toEqual(pictures(open(once).workbook));
    }),
    { numRuns: 60 }
  );
});
