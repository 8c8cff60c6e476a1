import fc from "../laws";
import { parsePastedColumn } from "../../src/scoring/pasted-column";

describe("a column pasted from a spreadsheet", () => {
  test.each([
    ["", []],
    ["2", ["2"]],
    ["2\r\n3\r\n", ["2", "3"]],
    ["2\n\n95%\n", ["2", "", "95%"]],
    ['"两次\n上下半年"\r\n12个月\r\n', ["两次\n上下半年", "12个月"]],
    ['"他说""好"""\n', ['他说"好"']],
    ['5" 管', ['5" 管']],
    ['"没有结束', ['"没有结束']],
  ])("%j is %j", (text, cells) => {
    expect(parsePastedColumn(text).cells).toEqual(cells);
  });

  test("of several columns the first is taken and their number is said", () => {
    expect(parsePastedColumn("1\tx\n2\n")).toEqual({ cells: ["1", "2"], columns: 2 });
  });

  test("what a spreadsheet copies comes back cell by cell", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "次", '"', "\n", "\t", " ", "1"),
      maxLength: 6,
    });
    const asExcelCopies = (text: string): string =>
      /["\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        expect(
          parsePastedColumn(cells.map((text) => `${asExcelCopies(text)}\r\n`).join("")).cells
        ).toEqual(cells);
      })
    );
  });
});
