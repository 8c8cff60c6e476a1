/**
 * Why a file could not be opened. The page shows a sentence for each code.
 *
 * - `empty-file`        zero bytes
 * - `old-xls`           Excel 97–2003 (.xls); Excel runs no add-ins in those either
 * - `encrypted`         opened only with a password
 * - `binary-workbook`   .xlsb
 * - `not-a-workbook`    some other kind of file, also .ods and .docx
 * - `too-large`         unpacked size, parts or cells above the preview's limits
 * - `damaged`           a workbook whose package or XML is broken
 */
export type XlsxProblemCode =
  | "empty-file"
  | "old-xls"
  | "encrypted"
  | "binary-workbook"
  | "not-a-workbook"
  | "too-large"
  | "damaged";

/** Thrown by `openXlsx`. `detail` names the part and what is wrong with it, for the technically minded. */
export class XlsxProblem extends Error {
  constructor(
    readonly code: XlsxProblemCode,
    readonly detail = ""
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "XlsxProblem";
  }
}
