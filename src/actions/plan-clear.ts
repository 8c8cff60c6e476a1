import { planClearing, type RemarkPlan } from "../scoring";
import type { FormInFront } from "./contract";

/** See `Actions.planClear`. */
export const planClear = ({ form, reading }: FormInFront): RemarkPlan =>
  planClearing(form, reading.snapshot);
