import type { Package } from "./package";
import { XlsxProblem } from "./problem";

const ZIP = "PK";
const COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

/** Old .xls files and encrypted .xlsx files are "compound files"; inside them names are in UTF-16. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxProblem("empty-file");
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith(ZIP)) return;
  if (start !== COMPOUND_FILE) throw new XlsxProblem("not-a-workbook");
  if (holdsName(bytes, "EncryptedPackage")) throw new XlsxProblem("encrypted");
  const isWorkbook = holdsName(bytes, "Workbook") || holdsName(bytes, "Book");
  throw new XlsxProblem(isWorkbook ? "old-xls" : "not-a-workbook");
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const pattern = Uint8Array.from([...name].flatMap((c) => [c.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1)) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** The name of xl/workbook.xml, whatever it is in this file. Throws where the package is no workbook. */
export function findMainPart(file: Package): string {
  const part = file.related("", "officeDocument");
  if (part?.endsWith(".bin")) throw new XlsxProblem("binary-workbook");
  const foreign = ["mimetype", "word/document.xml", "ppt/presentation.xml"].find((name) =>
    file.has(name)
  );
  if (foreign) throw new XlsxProblem("not-a-workbook", foreign);
  if (!part || !file.has("[Content_Types].xml")) {
    const office = file.has("_rels/.rels") || file.has("xl/_rels/workbook.xml.rels");
    throw new XlsxProblem(office ? "damaged" : "not-a-workbook", "main part is missing");
  }
  return part;
}
