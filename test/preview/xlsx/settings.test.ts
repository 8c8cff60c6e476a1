import { saveXlsx } from "../../../src/preview/xlsx";
import {
  ADDIN,
  again,
  changedParts,
  elsewhere,
  fillRichly,
  firstSheet,
  makeBook,
  open,
  partText,
} from "./books";

const OTHERS = "00000000-1111-2222-3333-444444444444";
const EXTENSION = "xl/webextensions/webextension1.xml";

let rich: Uint8Array;
beforeAll(async () => {
  rich = await makeBook(fillRichly);
});

const ODD = JSON.stringify({ text: '中文 <&> "引号"\n\t换行', list: [1, 2] });

test("an add-in's settings come back from the saved file", async () => {
  const opened = open(rich);
  opened.workbook.settings.set("actuals", ODD);
  opened.workbook.settings.set("baseline", "null");
  const reopened = again(opened);
  expect([...reopened.workbook.settings]).toEqual([
    ["actuals", ODD],
    ["baseline", "null"],
  ]);
  // Other programs are not disturbed by it.
  expect((await elsewhere(opened)).worksheets[0]!.getCell("A1").value).toBe("标题");
});

test("they lie where Excel keeps them, declared and connected", () => {
  const opened = open(rich);
  opened.workbook.settings.set("a", "1");
  const after = saveXlsx(opened);
  expect(changedParts(rich, after)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "+xl/webextensions/_rels/taskpanes.xml.rels",
    "+xl/webextensions/taskpanes.xml",
    `+${EXTENSION}`,
  ]);
  expect(partText(after, EXTENSION)).toContain(`<we:reference id="${ADDIN}"`);
  expect(partText(after, EXTENSION)).toContain('<we:property name="a" value="1"/>');
  expect(partText(after, "_rels/.rels")).toContain("relationships/webextensiontaskpanes");
  const types = partText(after, "[Content_Types].xml");
  expect(types).toContain("application/vnd.ms-office.webextensiontaskpanes+xml");
  expect(types).toContain("application/vnd.ms-office.webextension+xml");
});

test("changing them again changes only their part; taking them away empties it", () => {
  const opened = open(rich);
  opened.workbook.settings.set("a", "1");
  const once = saveXlsx(opened);
  const second = open(once);
  second.workbook.settings.set("a", "2");
  const twice = saveXlsx(second);
  expect(changedParts(once, twice)).toEqual([EXTENSION]);
  const third = open(twice);
  third.workbook.settings.clear();
  expect([...open(saveXlsx(third)).workbook.settings]).toEqual([]);
});

test("another add-in's settings are neither shown nor touched", () => {
  const opened = open(rich);
  opened.workbook.settings.set("a", "1");
  const theirs = partText(saveXlsx(opened), EXTENSION);
  const foreign = open(saveXlsx({ ...opened, addin: OTHERS }));
  expect([...foreign.workbook.settings]).toEqual([]);
  foreign.workbook.settings.set("b", "2");
  const both = saveXlsx(foreign);
  expect(partText(both, EXTENSION)).toBe(theirs.replaceAll(ADDIN, OTHERS));
  expect([...open(both).workbook.settings]).toEqual([["b", "2"]]);
});

test("cells and settings are saved together", () => {
  const opened = open(rich);
  opened.workbook.user.type(firstSheet(opened), 2, 3, "甲");
  opened.workbook.settings.set("a", "1");
  const reopened = again(opened);
  expect(firstSheet(reopened).value(2, 3)).toBe("甲");
  expect(reopened.workbook.settings.get("a")).toBe("1");
});
