export type * from "./finding";
export type { Baseline } from "./baseline";
export { baselineOf } from "./baseline";
export type { CheckCode, FixCode } from "./checks";
export { checks } from "./checks";
export { validate } from "./validate";
