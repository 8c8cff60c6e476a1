import fc from "../../laws";
import { XlsxProblem } from "../../../src/preview/xlsx";
import { zip } from "../../../src/preview/xlsx/zip";
import { fillRichly, firstSheet, makeBook, open, withPart } from "./books";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function codeOf(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof XlsxProblem) return error.code;
    throw error;
  }
  return "opened";
}

/** The beginning of an OLE compound file with the names of its streams, as .xls and encrypted files have them. */
function compoundFile(...streams: string[]): Uint8Array {
  const names = streams.flatMap((name) => [...name].flatMap((c) => [c.charCodeAt(0), 0]));
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...head, ...Array<number>(504).fill(0), ...names]);
}

/** Overwrites the declared unpacked size of a zip file's first entry, in its directory. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const lie = bytes.slice();
  const view = new DataView(lie.buffer);
  for (let at = 0; at < lie.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    break;
  }
  return lie;
}

let good: Uint8Array;
beforeAll(async () => {
  good = await makeBook(fillRichly);
});

test("the good file opens", () => {
  expect(codeOf(good)).toBe("opened");
});

test.each<[string, string, () => Uint8Array]>([
  ["nothing at all", "empty-file", () => new Uint8Array()],
  ["a text file", "not-a-workbook", () => text("部门,名称\n")],
  ["an old .xls", "old-xls", () => compoundFile("Root Entry", "Workbook")],
  [
    "a workbook with a password",
    "encrypted",
    () => compoundFile("EncryptionInfo", "EncryptedPackage"),
  ],
  ["another compound file", "not-a-workbook", () => compoundFile("WordDocument")],
  ["a zip file of something else", "not-a-workbook", () => zip(new Map([["a.txt", text("x")]]))],
  [
    "an .ods",
    "not-a-workbook",
    () => zip(new Map([["mimetype", text("application/vnd.oasis.opendocument.spreadsheet")]])),
  ],
  ["the first half of a workbook", "damaged", () => good.slice(0, good.length >> 1)],
  [
    "text before the root",
    "damaged",
    () => withPart(good, "xl/worksheets/sheet1.xml", (xml) => `foo${xml}`),
  ],
  [
    "a tag that is not closed",
    "damaged",
    () => withPart(good, "xl/workbook.xml", (xml) => xml.replace("</sheets>", "")),
  ],
  [
    "an entity that nobody knows",
    "damaged",
    () => withPart(good, "xl/sharedStrings.xml", (xml) => xml.replace("标题", "&boom;")),
  ],
  [
    "a document type",
    "damaged",
    () =>
      withPart(good, "xl/sharedStrings.xml", (xml) =>
        xml.replace("<sst", `<!DOCTYPE sst [<!ENTITY a "b">]><sst`)
      ),
  ],
  [
    "a cell that points to no string",
    "damaged",
    () => withPart(good, "xl/sharedStrings.xml", (xml) => xml.replace(/<si>.*<\/si>/s, "")),
  ],
  [
    "a cell outside the sheet",
    "damaged",
    () => withPart(good, "xl/worksheets/sheet1.xml", (xml) => xml.replace('r="B3"', 'r="XFE3"')),
  ],
  [
    "no sheet",
    "damaged",
    () => withPart(good, "xl/workbook.xml", (xml) => xml.replace(/<sheet .*?\/>/g, "")),
  ],
  ["a part that says it unpacks to 2 GB", "too-large", () => declare(good, 0x7fffffff)],
  ["a part that says it is smaller than it is", "damaged", () => declare(good, 10)],
])("refuses %s as %s", (_name, code, make) => {
  expect(codeOf(make())).toBe(code);
});

test("too many cells are refused before they fill the memory", async () => {
  const many = withPart(
    await makeBook((book) => book.addWorksheet("大")),
    "xl/worksheets/sheet1.xml",
    (xml) =>
      xml.replace(
        /<sheetData.*?(\/>|<\/sheetData>)/s,
        `<sheetData><row r="1">${"<c/>".repeat(16_384)}</row>${`<row>${"<c/>".repeat(16_384)}</row>`.repeat(95)}</sheetData>`
      )
  );
  expect(codeOf(many)).toBe("too-large");
});

test("a missing style or theme part is no reason to refuse", () => {
  const plain = withPart(good, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(/<Relationship [^>]*(styles|theme)[^>]*\/>/g, "")
  );
  const opened = open(plain);
  expect(firstSheet(opened).value(0, 0)).toBe("标题");
});

test("law: whatever byte is damaged, the file opens or says plainly that it is damaged", () => {
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = good.slice();
      damaged[at] = (damaged[at]! + by) & 0xff;
      expect(codeOf(damaged)).toMatch(/^(opened|damaged|encrypted|too-large|not-a-workbook)$/);
    }),
    { numRuns: 150 }
  );
});

test("law: wherever a file is cut off, it is damaged and never a crash", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: good.length - 1 }), (length) => {
      expect(codeOf(good.slice(0, length))).toBe("damaged");
    }),
    { numRuns: 60 }
  );
});
