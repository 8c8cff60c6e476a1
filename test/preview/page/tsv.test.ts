import fc from "../../laws";
import { readBlock, writeBlock } from "../../../src/preview/page/tsv";

test.each([
  ["one cell", "甲", [["甲"]]],
  [
    "columns and rows",
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["line breaks of other systems", "1\n2\r3", [["1"], ["2"], ["3"]]],
  ["a text of several lines, as Excel copies it", '"甲\n乙"\t丙', [["甲\n乙", "丙"]]],
  ["quotes in the middle of a text are no quotes", '5" 屏幕\t"a" b', [['5" 屏幕', '"a" b']]],
  [
    "empty cells",
    "\t\r\n\t",
    [
      ["", ""],
      ["", ""],
    ],
  ],
])("reads %s", (_name, text, block) => {
  expect(readBlock(text)).toEqual(block);
});

test("law: what is copied is what is pasted", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("a\tb", '"', 'x"\ny', "行\n列", ""));
  const block = fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    })
  );
  fc.assert(
    fc.property(block, (cells) => {
      // A last row of one empty cell cannot be told from a line break at the end.
      fc.pre(cells.length === 1 || cells[cells.length - 1]!.join("") !== "");
      const plain = cells.map((row) => row.map((text) => text.replace(/\r\n?/g, "\n")));
      expect(readBlock(writeBlock(plain))).toEqual(plain);
    })
  );
});
