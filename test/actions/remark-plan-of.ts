import type { FormInFront } from "../../src/actions";
import { decimal } from "../../src/quantity";
import { withScore, type RemarkPlan } from "../../src/scoring";

/** The plan that gives every indicator of the form in front this score. */
export function scoreAll({ form, reading }: FormInFront, score: string): RemarkPlan {
  return {
    sheetId: reading.snapshot.id,
    sheetName: reading.snapshot.name,
    refusals: [],
    unchanged: 0,
    changes: form.indicators.map(({ key, name, row, remark, cells }) => ({
      key,
      indicatorName: name,
      row,
      column: cells.remark?.column ?? 0,
      before: remark,
      after: withScore(remark, decimal(score)),
    })),
  };
}
