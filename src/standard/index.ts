export type * from "./standard";
