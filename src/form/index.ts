export type * from "./snapshot";
export type * from "./form";
export { areaAddress, cellAddress, columnLetters, contains, parseAddress } from "./cells";
export { colourRole } from "./colour";
export { formAtRow } from "./at-row";
export { readSheet } from "./read";
export { scalarText } from "./text";
