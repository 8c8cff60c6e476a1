import { protectSheet, restyleArea } from "../../../src/preview/workbook";
import { legacyPasswordHash } from "../../../src/preview/xlsx/password";
import { saveXlsx } from "../../../src/preview/xlsx";
import {
  again,
  changedParts,
  elsewhere,
  fillRichly,
  firstSheet,
  makeBook,
  open,
  openBook,
  partText,
  withPart,
} from "./books";

const SHEET = "xl/worksheets/sheet1.xml";

let rich: Uint8Array;
beforeAll(async () => {
  rich = await makeBook(fillRichly);
});

test("nothing changed: every part is the same, byte for byte", () => {
  const opened = open(rich);
  expect(changedParts(rich, saveXlsx(opened))).toEqual([]);
});

test("changed and changed back: every part is the same", () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  opened.workbook.user.type(sheet, 5, 1, "7");
  opened.workbook.user.insertRows(sheet, 3, 2);
  opened.workbook.user.undo();
  opened.workbook.user.undo();
  expect(changedParts(rich, saveXlsx(opened))).toEqual([]);
});

test("a changed text changes that cell and the list of strings, nothing else", () => {
  const opened = open(rich);
  opened.workbook.user.type(firstSheet(opened), 2, 3, '新的 <文字> & "引号"\n第二行');
  const after = saveXlsx(opened);
  expect(changedParts(rich, after)).toEqual(["xl/sharedStrings.xml", "xl/workbook.xml", SHEET]);
  const cell = /<c r="D3"[^>]*?(\/>|>.*?<\/c>)/s;
  expect(partText(after, SHEET).replace(cell, "")).toBe(partText(rich, SHEET).replace(cell, ""));
  expect(firstSheet(open(after)).value(2, 3)).toBe('新的 <文字> & "引号"\n第二行');
});

test("a number in a workbook without formulas touches one part only", async () => {
  const bytes = await makeBook((book) => (book.addWorksheet("甲").getCell("A1").value = 1));
  const opened = open(bytes);
  opened.workbook.user.type(firstSheet(opened), 0, 0, "0.1");
  const after = saveXlsx(opened);
  expect(changedParts(bytes, after)).toEqual([SHEET]);
  expect(partText(after, SHEET)).toContain("<v>0.1</v>");
});

test("formatted text in untouched cells stays formatted", async () => {
  const opened = open(rich);
  opened.workbook.user.type(firstSheet(opened), 5, 1, "20");
  const book = await elsewhere(opened);
  expect(book.worksheets[0]!.getCell("B2").value).toMatchObject({
    richText: [{ text: "粗" }, { text: "细" }],
  });
  expect(book.worksheets[0]!.getCell("B5").value).toMatchObject({
    formula: "SUM(B6:B7)",
    result: 23,
  });
});

test("unlocking cells adds looks and leaves the old ones; other programs see the same looks, unlocked", async () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  restyleArea(sheet, { row: 0, column: 0, rows: 4, columns: 2 }, { locked: false });
  const after = saveXlsx(opened);
  const before = partText(rich, "xl/styles.xml");
  const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s;
  expect(xfs.exec(partText(after, "xl/styles.xml"))![1]!.startsWith(xfs.exec(before)![1]!)).toBe(
    true
  );
  const other = (await elsewhere(opened)).worksheets[0]!;
  expect(other.getCell("A1").protection.locked).toBe(false);
  expect(other.getCell("A1").font).toMatchObject({ name: "宋体", bold: true });
  expect(other.getCell("B3").alignment).toMatchObject({ wrapText: true, vertical: "top" });
  expect(other.getCell("B9").protection?.locked ?? true).toBe(true);
});

test("looks given here are seen elsewhere", async () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  restyleArea(
    sheet,
    { row: 19, column: 3, rows: 1, columns: 1 },
    {
      fill: "#FFFF00",
      font: {
        bold: true,
        italic: true,
        color: "#0000FF",
        size: 14,
        name: "黑体",
        underline: "Single",
      },
      horizontalAlignment: "Right",
      verticalAlignment: "Center",
      wrapText: true,
      numberFormat: "0.000",
      borders: { top: { style: "medium", color: "#FF0000" } },
    }
  );
  const cell = (await elsewhere(opened)).worksheets[0]!.getCell("D20");
  expect(cell.fill).toMatchObject({ fgColor: { argb: "FFFFFF00" } });
  expect(cell.font).toMatchObject({
    bold: true,
    italic: true,
    size: 14,
    name: "黑体",
    underline: true,
  });
  expect(cell.alignment).toMatchObject({ horizontal: "right", vertical: "middle", wrapText: true });
  expect(cell.numFmt).toBe("0.000");
  expect(cell.border.top).toMatchObject({ style: "medium", color: { argb: "FFFF0000" } });
});

test("protection is written with what it allows, and taken out again", async () => {
  const opened = open(rich);
  protectSheet(firstSheet(opened), { allowFormatColumns: true, allowAutoFilter: true });
  const again1 = again(opened);
  const { options } = firstSheet(again1).protection!;
  expect(options).toMatchObject({
    allowFormatColumns: true,
    allowAutoFilter: true,
    allowSort: false,
  });
  again1.workbook.user.unprotect(firstSheet(again1));
  const text = partText(saveXlsx(again1), SHEET);
  expect(text).not.toContain("sheetProtection");
});

test("a password set here is asked for in Excel, by the hash that every Excel knows", () => {
  const opened = open(rich);
  protectSheet(firstSheet(opened), {}, "secret");
  expect(partText(saveXlsx(opened), SHEET)).toContain(`password="DAA7"`);
  expect(legacyPasswordHash("test")).toBe("CBEB");
});

test("a password of the file stays as it is when cells are changed", async () => {
  const bytes = withPart(rich, SHEET, (xml) =>
    xml.replace(
      "</sheetData>",
      `</sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"/>`
    )
  );
  const opened = open(bytes);
  opened.workbook.user.type(firstSheet(opened), 2, 3, "解锁的格");
  expect(partText(saveXlsx(opened), SHEET)).toContain(`hashValue="aGFzaA==" saltValue="c2FsdA=="`);
});

test("conditional formats: the file's own stay, new ones come after them in what they look like", async () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    {
      id: "new",
      areas: [
        { row: 9, column: 0, rows: 3, columns: 2 },
        { row: 20, column: 4, rows: 1, columns: 1 },
      ],
      rule: { type: "Custom", formula: '=AND($A10="",B$1<>"<&>")' },
      stopIfTrue: false,
      format: { fill: "#FDE9D9", fontColor: "#9C0006", bold: true },
    },
  ];
  const after = saveXlsx(opened);
  expect(partText(after, SHEET)).toContain('sqref="A10:B12 E21"');
  const reopened = firstSheet(open(after)).conditionalFormats;
  expect(reopened.map(({ rule, format }) => ({ rule, format }))).toEqual(
    sheet.conditionalFormats.map(({ rule, format }) => ({ rule, format }))
  );
});

test("inserted and deleted rows take along what belongs to their cells", async () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  opened.workbook.user.insertRows(sheet, 3, 2);
  opened.workbook.user.deleteRows(sheet, 1, 1);
  const other = (await elsewhere(opened)).worksheets[0]!;
  expect(other.getCell("B3").value).toBeNull();
  expect(other.getCell("B5").value).toBe(0.955);
  expect(other.getCell("B6").value).toMatchObject({ formula: "SUM(B7:B8)", result: 5 });
  expect(other.getRow(8).hidden).toBe(true);
  expect(other.getRow(9).height).toBe(40);
  expect(other.getCell("D5").dataValidation).toMatchObject({ type: "list" });
  const after = saveXlsx(opened);
  expect(partText(after, "xl/comments1.xml")).toContain('ref="D6"');
  expect(partText(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>5</x:Row>");
  expect(other.getCell("D7").value).toMatchObject({ text: "链接" });
  expect(other.getImages()[0]!.range.tl.nativeRow).toBe(1);
  expect(other.getImages()[0]!.range.br.nativeRow).toBe(5);
  expect(partText(after, "xl/workbook.xml")).toContain("申报表!$B$7:$B$8");
});

test("columns keep widths and hiding when one is inserted before them", () => {
  const opened = open(rich);
  opened.workbook.user.insertColumns(firstSheet(opened), 1);
  const sheet = firstSheet(again(opened));
  expect(sheet.columnWidth(2)).toBeCloseTo(157.5, 0);
  expect(sheet.columns.isHidden(3)).toBe(true);
  expect(sheet.columns.isHidden(2)).toBe(false);
  expect(sheet.value(3, 2)).toBe(0.955);
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 6 }]);
});

test("hidden rows, heights, widths and frozen panes", () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  const { user } = opened.workbook;
  user.hideRows(sheet, { row: 11, column: 0, rows: 2, columns: 1 }, true);
  user.hideRows(sheet, { row: 6, column: 0, rows: 1, columns: 1 }, false);
  user.resizeRows(sheet, { row: 3, column: 0, rows: 1, columns: 1 }, 33);
  user.resizeColumns(sheet, { row: 0, column: 3, rows: 1, columns: 1 }, 120);
  sheet.frozen = { rows: 3, columns: 0 };
  const after = firstSheet(again(opened));
  expect([6, 11, 12, 13].map((row) => after.rows.isHidden(row))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(after.rowHeight(3)).toBe(33);
  expect(after.columnWidth(3)).toBe(120);
  expect(after.columnWidth(1)).toBeCloseTo(157.5, 0);
  expect(after.frozen).toEqual({ rows: 3, columns: 0 });
});

test("a row whose height follows its contents is fitted anew elsewhere after an edit", () => {
  const bytes = withPart(rich, SHEET, (xml) => xml.replace('<row r="6"', '<row r="6" ht="15"'));
  const opened = open(bytes);
  opened.workbook.user.type(firstSheet(opened), 5, 1, "长".repeat(80));
  expect(/<row r="6"[^>]*>/.exec(partText(saveXlsx(opened), SHEET))![0]).not.toContain("ht=");
});

test("sheets can be added, renamed, hidden, moved and deleted", async () => {
  const opened = open(rich);
  const { workbook } = opened;
  const made = workbook.user.addSheet("年终");
  if ("code" in made) throw new Error(made.code);
  workbook.user.type(made, 0, 0, "一级指标");
  workbook.user.type(made, 1, 1, "=B1+1");
  restyleArea(made, { row: 0, column: 0, rows: 1, columns: 1 }, { fill: "#FFFF99" });
  workbook.user.renameSheet(workbook.sheets[0]!, "表<一> & 二");
  workbook.user.deleteSheet(workbook.sheets[1]!);
  const after = saveXlsx(opened);
  expect(open(after).workbook.sheets.map((sheet) => sheet.name)).toEqual(["表<一> & 二", "年终"]);
  const parts = changedParts(rich, after);
  expect(parts).toContain("-xl/worksheets/sheet2.xml");
  expect(parts).toContain("-xl/tables/table1.xml");
  const other = await elsewhere(opened);
  expect(other.worksheets.map((sheet) => sheet.name)).toEqual(["表<一> & 二", "年终"]);
  expect(other.worksheets[1]!.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FFFFFF99" } });
  expect(other.worksheets[1]!.getCell("B2").value).toMatchObject({ formula: "B1+1" });
  expect(partText(after, "[Content_Types].xml")).not.toContain('sheet2.xml"');
});

test("two added sheets, saved twice over, get parts of their own", async () => {
  const opened = open(rich);
  for (const name of ["一", "二"]) {
    const made = opened.workbook.user.addSheet(name);
    if ("code" in made) throw new Error(made.code);
    opened.workbook.user.type(made, 0, 0, name);
    saveXlsx(opened);
  }
  const other = await elsewhere(opened);
  expect(other.worksheets.map((sheet) => sheet.getCell("A1").value)).toEqual([
    "标题",
    "名称",
    "一",
    "二",
  ]);
});

test("bringing another sheet to the front leaves exactly one sheet selected", () => {
  const opened = open(rich);
  const [first, second] = opened.workbook.sheets;
  opened.workbook.user.setVisibility(second!, "Visible");
  opened.workbook.user.activate(second!);
  const after = saveXlsx(opened);
  expect(partText(after, SHEET)).not.toContain("tabSelected");
  expect(partText(after, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  expect(open(after).workbook.activeSheet.name).toBe(second!.name);
  expect(first!.name).toBe("申报表");
});

test("when the head of a table is changed its column is renamed with it", async () => {
  const opened = open(rich);
  const data = opened.workbook.sheets[1]!;
  opened.workbook.user.type(data, 0, 0, "新名称");
  const text = partText(saveXlsx(opened), "xl/tables/table1.xml");
  expect(text).toContain('name="新名称"');
  opened.workbook.user.clear(data, { row: 0, column: 0, rows: 1, columns: 1 });
  // A table with an empty head would make Excel call the file damaged.
  expect(changedParts(rich, saveXlsx(opened))).toContain("-xl/tables/table1.xml");
});

test("the first cell of a shared formula can be overwritten without harm to the others", async () => {
  const bytes = await makeBook((book) => book.addWorksheet("甲"));
  const cells = [1, 2, 3]
    .map((row) => {
      const f = row === 1 ? `<f t="shared" ref="B1:B3" si="0">A1+1</f>` : `<f t="shared" si="0"/>`;
      return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}">${f}<v>${row + 1}</v></c></row>`;
    })
    .join("");
  const opened = open(
    withPart(bytes, SHEET, (xml) => xml.replace("<sheetData/>", `<sheetData>${cells}</sheetData>`))
  );
  opened.workbook.user.type(firstSheet(opened), 0, 1, "100");
  const sheet = firstSheet(again(opened));
  expect([0, 1, 2].map((row) => sheet.cell(row, 1).formula)).toEqual(["", "=A2+1", "=A3+1"]);
  expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([100, 3, 4]);
});

test("formulas that came or went make Excel rebuild its calculation chain", async () => {
  const chain = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B5" i="1"/></calcChain>`;
  let bytes = withPart(rich, "xl/calcChain.xml", () => chain);
  bytes = withPart(bytes, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`
    )
  );
  const untouched = open(bytes);
  untouched.workbook.user.type(firstSheet(untouched), 5, 1, "8");
  expect(changedParts(bytes, saveXlsx(untouched))).not.toContain("-xl/calcChain.xml");
  const emptied = open(bytes);
  emptied.workbook.user.clear(firstSheet(emptied), { row: 4, column: 1, rows: 1, columns: 1 });
  expect(changedParts(bytes, saveXlsx(emptied))).toContain("-xl/calcChain.xml");
});

test("a file without strings or looks gets them when they are needed", async () => {
  const opened = await openBook((book) => book.addWorksheet("空"));
  const sheet = firstSheet(opened);
  opened.workbook.user.type(sheet, 4, 4, "'007");
  restyleArea(sheet, { row: 4, column: 4, rows: 1, columns: 1 }, { fill: "#00B050" });
  const cell = firstSheet(again(opened)).cell(4, 4);
  expect(cell).toMatchObject({ value: "007", quotePrefix: true, style: { fill: "#00B050" } });
});

test("the elements of a sheet stand in the order that Excel insists on", async () => {
  const opened = open(rich);
  const sheet = firstSheet(opened);
  protectSheet(sheet, {});
  sheet.merges = [...sheet.merges, { row: 30, column: 0, rows: 2, columns: 2 }];
  sheet.tabColor = "#FF0000";
  sheet.autoFilter = { row: 1, column: 0, rows: 9, columns: 4 };
  const names = [
    ...partText(saveXlsx(opened), SHEET).matchAll(
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|drawing|legacyDrawing)[ />]/g
    ),
  ].map((match) => match[1]);
  expect(names).toEqual([
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetProtection",
    "autoFilter",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "pageMargins",
    "drawing",
    "legacyDrawing",
  ]);
});
