export type * from "./finding";
