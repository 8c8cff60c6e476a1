export type { Decimal } from "./decimal";
export { decimal, roundScore } from "./decimal";
