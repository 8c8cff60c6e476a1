/**
 * The workbook model of the preview: cells, looks, protection, conditional formats, a little calculation. Pure data and
 * rules: no DOM, no network, no knowledge of the add-in; runs in a page and in Node.
 *
 * Reading: `workbook.sheets`, `sheet.cell(row, column)`, `sheet.rowHeight(row)`, `conditionalLook(sheet, row, column)`.
 * The person at the grid: `workbook.user.type(…)` and its neighbours, which refuse what Excel would refuse.
 * A loader or the API host: the unchecked operations below. `workbook.listen(…)` tells of every change.
 */
export * from "./area";
export { fitColumns, fitRows } from "./autofit";
export * from "./cell";
export type { Axis, Line } from "./axis";
export * from "./conditional-format";
export { conditionalLook, effectiveFill } from "./conditional-look";
export { displayText } from "./display";
export * from "./edits";
export type * from "./events";
export { isCalculated } from "./formula/evaluate";
export { parseFormula } from "./formula/parse";
export { changeReferences, rebaseReferences } from "./formula/references";
export { readInput } from "./input";
export * from "./lines";
export * from "./looks";
export { protectSheet, unprotectSheet } from "./protecting";
export * from "./protection";
export { type Refusal, type RefusalCode, refusal } from "./refusal";
export { type Selection, Sheet } from "./sheet";
export { deleteCells, insertCells, tearsMerge } from "./shift-cells";
export * from "./sheets";
export { type SortKey, sortRows } from "./sort";
export * from "./style";
export type { Outcome } from "./user";
export { type DefinedName, Workbook, type WorkbookOptions } from "./workbook";
