import { conditionalLook, displayText } from "../../../src/preview/workbook";
import { tinted } from "../../../src/preview/xlsx/colors";
import { fillRichly, firstSheet, makeBook, open, openBook, withPart } from "./books";

test("takes in values, formulas with their results, and errors", async () => {
  const sheet = firstSheet(await openBook(fillRichly));
  expect(sheet.value(0, 0)).toBe("标题");
  expect(sheet.value(1, 1)).toBe("粗细");
  expect(sheet.value(2, 1)).toBe("换行\n第二行");
  expect(sheet.cell(4, 1)).toMatchObject({ formula: "=SUM(B6:B7)", value: 5 });
  expect(sheet.value(7, 1)).toBe(true);
  expect(sheet.value(8, 1)).toEqual({ error: "#N/A" });
});

test("a date stays the day's number, with the format that makes it a date", async () => {
  const cell = firstSheet(await openBook(fillRichly)).cell(9, 1);
  expect(cell.value).toBe(45413);
  expect(displayText(cell.value, cell.style.numberFormat)).toBe("2024/5/1");
});

test("in a workbook that counts from 1904 the numbers stay, and mean other days", async () => {
  const opened = await openBook((book) => {
    book.properties.date1904 = true;
    book.addWorksheet("旧").getCell("A1").value = 0;
    book.getWorksheet("旧")!.getCell("A1").numFmt = "yyyy/m/d";
  });
  const { value, style } = firstSheet(opened).cell(0, 0);
  expect(value).toBe(0);
  expect(displayText(value, style.numberFormat, opened.workbook.dates1904)).toBe("1904/1/1");
});

test("takes in looks: fill, font, borders, alignment, number format, locked", async () => {
  const sheet = firstSheet(await openBook(fillRichly));
  expect(sheet.styleAt(0, 0)).toMatchObject({
    fill: "#9DC3E6",
    font: { name: "宋体", size: 16, bold: true, color: "#FF0000" },
    locked: true,
  });
  expect(sheet.styleAt(2, 1)).toMatchObject({
    wrapText: true,
    verticalAlignment: "Top",
    horizontalAlignment: "Center",
  });
  expect(sheet.styleAt(3, 1).numberFormat).toBe("0.0%");
  expect(sheet.styleAt(2, 3)).toMatchObject({
    locked: false,
    borders: { left: { style: "thick" }, bottom: { style: "double" } },
  });
  expect(sheet.styleAt(2, 3).borders.top).toBeUndefined();
});

test("takes in merges, sizes, hidden lines, frozen panes and hidden sheets", async () => {
  const opened = await openBook(fillRichly);
  const sheet = firstSheet(opened);
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 5 }]);
  expect(sheet.rowHeight(6)).toBe(0);
  expect(sheet.rowHeight(7)).toBe(40);
  expect(sheet.columnWidth(2)).toBe(0);
  // 30 characters of 7 pixels and 5 pixels of padding are 158 points.
  expect(sheet.columnWidth(1)).toBeCloseTo(157.5, 0);
  expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
  expect(opened.workbook.sheets.map((each) => each.visibility)).toEqual(["Visible", "Hidden"]);
});

test("a conditional format highlights what it highlights in Excel", async () => {
  const opened = await openBook(fillRichly);
  const sheet = firstSheet(opened);
  expect(conditionalLook(sheet, 2, 1)).toEqual({});
  opened.workbook.user.clear(sheet, { row: 2, column: 1, rows: 1, columns: 1 });
  expect(conditionalLook(sheet, 2, 1).fill).toBe("#FFC7CE");
});

test("opening changes nothing: not dirty, nothing to undo, the file's own results kept", async () => {
  const opened = await openBook((book) => {
    // 9 is not what the formula gives; Excel has its reasons, and the file's word counts until something changes.
    book.addWorksheet("甲").getCell("A1").value = { formula: "1+1", result: 9 };
  });
  expect(firstSheet(opened).value(0, 0)).toBe(9);
  expect(opened.workbook.isDirty).toBe(false);
  expect(opened.workbook.undoList.canUndo).toBe(false);
});

test("protection comes with its exceptions, and a password only as its hash", async () => {
  const bytes = await makeBook((book) => {
    book.addWorksheet("无密码");
    book.addWorksheet("有密码");
  });
  const attributes = `sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"`;
  const protectedBook = [
    ["xl/worksheets/sheet1.xml", `<sheetProtection ${attributes}/>`],
    ["xl/worksheets/sheet2.xml", `<sheetProtection password="CBEB" sheet="1"/>`],
  ].reduce(
    (file, [name, xml]) =>
      withPart(file, name!, (text) => text.replace(/(<sheetData\/>|<\/sheetData>)/, `$1${xml}`)),
    bytes
  );
  const { workbook } = open(protectedBook);
  const [plain, locked] = workbook.sheets;
  expect(plain!.protection?.options).toMatchObject({
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
    allowFormatCells: false,
    allowInsertRows: false,
  });
  expect(workbook.user.unprotect(plain!)).toBeUndefined();
  expect(locked!.protection?.passwordHash).toEqual({ password: "CBEB" });
  expect(workbook.user.unprotect(locked!, "test")?.code).toBe("unknown-password");
});

test("formulas that share one wording are read as if each had its own", async () => {
  const bytes = await makeBook((book) => book.addWorksheet("甲"));
  const cells =
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2+$A$1</f><v>3</v></c></row>` +
    `<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>`;
  const sheet = firstSheet(
    open(
      withPart(bytes, "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("<sheetData/>", `<sheetData>${cells}</sheetData>`)
      )
    )
  );
  expect(sheet.cell(1, 1).formula).toBe("=A2*2+$A$1");
  expect(sheet.cell(2, 1).formula).toBe("=A3*2+$A$1");
});

test("prefixed elements, missing addresses and inline strings are read like any other", async () => {
  const bytes = await makeBook((book) => book.addWorksheet("甲"));
  const xml =
    `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>` +
    `<x:row><x:c t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>` +
    `<x:row r="4"><x:c r="C4" t="str"><x:v>_x000D_&lt;四&gt;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const sheet = firstSheet(open(withPart(bytes, "xl/worksheets/sheet1.xml", () => xml)));
  expect(sheet.value(0, 0)).toBe("一");
  expect(sheet.value(0, 1)).toBe(2);
  expect(sheet.value(3, 2)).toBe("\r<四>");
});

describe("colours", () => {
  const styles = (fills: string): string =>
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills>${fills}</fills>` +
    `<cellXfs>${[0, 1, 2, 3].map((i) => `<xf fillId="${i}"/>`).join("")}</cellXfs></styleSheet>`;
  const solid = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;

  test("theme 0 is the light colour and theme 1 the dark one, against the order of the theme part", async () => {
    const bytes = await makeBook((book) => {
      const row = book.addWorksheet("甲").getRow(1);
      for (let column = 1; column < 5; column++) row.getCell(column).value = column;
    });
    const fills = [`theme="0"`, `theme="1"`, `theme="4" tint="-0.249977111117893"`, `indexed="13"`];
    const painted = withPart(
      withPart(bytes, "xl/styles.xml", () => styles(fills.map(solid).join(""))),
      "xl/worksheets/sheet1.xml",
      (xml) =>
        xml.replace(
          /<c r="([A-D])1"[^>]*>/g,
          (_, letter: string) => `<c r="${letter}1" s="${letter.charCodeAt(0) - 65}">`
        )
    );
    const sheet = firstSheet(open(painted));
    const found = [0, 1, 2, 3].map((column) => sheet.styleAt(0, column).fill);
    expect(found).toEqual(["#FFFFFF", "#000000", "#366092", "#FFFF00"]);
  });

  /** As Excel 2016 shows them in its palette. */
  test.each([
    ["#4472C4", -0.249977111117893, "#305496"],
    ["#4472C4", 0.3999755851924192, "#8EA9DB"],
    ["#ED7D31", 0.7999816888943144, "#FCE4D6"],
    ["#FFC000", 0.5999938962981048, "#FFE699"],
    ["#70AD47", 0.7999816888943144, "#E2EFDA"],
    ["#FFFFFF", -0.14999847407452621, "#D9D9D9"],
    ["#E7E6E6", -0.0999786370433668, "#D0CECE"],
  ])("%s with tint %d is %s", (color, tint, shown) => {
    expect(tinted(color, tint)).toBe(shown);
  });
});
