export type * from "./snapshot";
export type * from "./form";
