/**
 * Opening and saving .xlsx files for the preview: from bytes to the workbook model and back. Reading takes in what the
 * model knows; saving changes only what was changed, inside the original package.
 */
export { blankXlsx } from "./blank";
export { type OpenedFile, type OpenOptions, openXlsx } from "./open";
export { XlsxProblem, type XlsxProblemCode } from "./problem";
export { hasAutomaticHeight } from "./read-cells";
export { saveXlsx } from "./save";
