/**
 * Excel in Node, for tests: the preview's workbook and host, driven by Microsoft's unmodified client library.
 *
 * `startExcel({ workbook })` opens a workbook and makes Excel, Office and OfficeExtension global; `workbookOf({…})` builds
 * one; `workbook.user.…` does what a person at the grid does; `excel.requests()` lists what the code under test asked;
 * `excel.host.faults.failNext({…})` makes a coming request fail.
 */
export { type ExcelSession, type StartOptions, startExcel } from "./start-excel";
export { type CellSpec, type SheetSpec, type WorkbookSpec, workbookOf } from "./workbook-of";
