import type { SheetProblem } from "../form";
import type { Sentence } from "./sentence";

/** Why a sheet was not read as a form. `no-form` has a reason: nothing recognised, no colours, no target columns. */
export const formProblems: Readonly<Record<`form-problem.${SheetProblem["code"]}`, Sentence>> = {
  "form-problem.empty-sheet": "这张工作表是空的。",
  "form-problem.no-form": ({ reason }) => {
    if (reason === "no-colours") {
      return "找到了「三级指标」，但表头没有蓝色、黄色或绿色的底色，认不出哪些是必填项。请使用财政部门下发的、带底色的原模板。";
    }
    if (reason === "no-target") {
      return "找到了「三级指标」，但同一行没有「指标值」或「评/扣分标准」，不像整体绩效目标申报表。";
    }
    return "这张工作表不是整体绩效目标申报表：没有带底色的「三级指标」表头。";
  },
  "form-problem.side-by-side":
    "这张工作表里有左右并排的申报表，暂不支持，没有改动。请改为上下排列，或分到两张工作表。",
  "form-problem.two-name-columns":
    "表头里有两个「三级指标」，分不清以哪个为准，没有改动。请只保留一个。",
  "form-problem.no-indicators": "申报表的表头认出来了，但下面还没有一行指标。请填写后再试。",
};
