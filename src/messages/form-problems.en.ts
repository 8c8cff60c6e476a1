import type { SheetProblem } from "../form";
import type { Sentence } from "./sentence";

/** Why a sheet was not read as a form. `no-form` has a reason: nothing recognised, no colours, no target columns. */
export const formProblems: Readonly<Record<`form-problem.${SheetProblem["code"]}`, Sentence>> = {
  "form-problem.empty-sheet": "This sheet is empty.",
  "form-problem.no-form": ({ reason }) => {
    if (reason === "no-colours") {
      return "There is a header 三级指标, but the headers have no blue, yellow or green fill, so what is required can't be told. Please use the coloured form that the finance office sent out.";
    }
    if (reason === "no-target") {
      return "There is a header 三级指标, but neither 指标值 nor 评/扣分标准 beside it: this does not look like the declaration form.";
    }
    return "This sheet is no declaration form: there is no coloured header 三级指标.";
  },
  "form-problem.side-by-side":
    "This sheet has forms side by side, which is not supported; nothing was changed. Please put them one below the other, or on two sheets.",
  "form-problem.two-name-columns":
    "The header has 三级指标 twice, so it is not clear which one counts; nothing was changed. Please keep one.",
  "form-problem.no-indicators":
    "The form's header was recognised, but there is no indicator below it yet. Please fill some in.",
};
