export type * from "./standard";
export type { StandardReading } from "./read";
export { readStandard } from "./read";
export { evaluate } from "./evaluate";
