export type * from "./card";
