import type { ActionProblem } from "../actions";
import type { Sentence, SentenceData } from "./sentence";

/** One sentence for every code; a missing one is an error of types. */
type Problems = Readonly<Record<`problem.${ActionProblem["code"]}`, Sentence>>;

/** What is left after a change that did not succeed; nothing where nothing had been changed. */
function rest({ undone }: SentenceData): string {
  if (undone === undefined) return "";
  if (undone === "yes") return "已恢复到操作之前的样子。";
  return `以下位置可能已改动，请逐一核对：${undone}。`;
}

const sheetName = ({ sheet }: SentenceData): string => (sheet ? `工作表「${sheet}」` : "工作表");

/** Excel's own code and words, for whoever is asked for help. */
function hostWords({ hostCode, hostMessage }: SentenceData): string {
  const words = [hostCode, hostMessage].filter(Boolean).join("：");
  return words ? `（Excel 的提示：${words}）` : "";
}

export const problems: Problems = {
  "problem.cell-edit-mode": (data) =>
    `有单元格正在编辑，Excel 暂时不接受操作。请先按回车结束编辑，再试一次。${rest(data)}`,
  "problem.sheet-protected": (data) =>
    `${sheetName(data)}受保护，Excel 不允许改动${data.cells ? ` ${data.cells}` : ""}。请先解除保护（审阅 → 撤消工作表保护），再试一次。${rest(data)}`,
  "problem.password-protected": (data) =>
    `${sheetName(data)}设有密码保护，本插件不会猜测密码，没有改动它。请先用密码解除保护（审阅 → 撤消工作表保护），再试一次。`,
  "problem.sheet-gone": (data) =>
    `${sheetName(data)}找不到了，可能已被删除。请打开申报表所在的工作表，再试一次。${rest(data)}`,
  "problem.other-workbook": (data) =>
    `当前在前面的是另一个工作簿。请切换回本工作簿，再试一次。${rest(data)}`,
  "problem.read-only": "工作簿以只读方式打开，不能改动。请点“启用编辑”，或另存一份再打开。",
  "problem.too-large": (data) =>
    `${sheetName(data)}内容太多，Excel 一次传不完。请删去多余的行列，或把申报表单独放在一个工作簿里，再试一次。${rest(data)}`,
  "problem.no-answer": (data) =>
    `Excel 没有回应${data.seconds ? `（已等 ${data.seconds} 秒）` : ""}。请看看是否有单元格正在编辑、是否开着对话框，再试一次；仍不行请保存后重新打开工作簿。${rest(data)}`,
  "problem.changed-meanwhile": (data) =>
    `准备写入时发现表格已有变动，什么都没有写。${data.rows ? `有变动的行：${data.rows}。` : ""}请核对后重新操作。`,
  "problem.not-written": (data) =>
    `写入后回读，内容与要写的不一致${data.cells ? `：${data.cells}` : data.sheet ? `（${sheetName(data)}）` : ""}。请查看这些单元格是否合并、是否设有数据验证，再试一次。${rest(data)}`,
  "problem.no-form": (data) =>
    `${sheetName(data)}里没有找到申报表：要有带颜色的表头行，其中有“三级指标”，并有“指标值”或“评/扣分标准”。请切换到申报表所在的工作表。`,
  "problem.settings-not-saved": (data) =>
    data.size
      ? `要保存的内容太多（${data.size} 字节，最多 ${data.limit ?? ""} 字节），没有存进工作簿。请把工作簿里的申报表分成几份。`
      : `填写的内容没能存进工作簿。请先保存工作簿，再试一次。${hostWords(data)}`,
  "problem.api-missing": (data) =>
    `当前的 Excel 版本不支持这项操作。请使用 Microsoft 365、Excel 2021 或更高版本，或网页版 Excel。${rest(data)}${hostWords(data)}`,
  "problem.busy": "上一次操作还没有完成，请稍候再点。",
  "problem.cancelled": "已取消，没有改动任何内容。",
  "problem.unexpected": (data) =>
    `Excel 没能完成这次操作，请再试一次；如果仍不行，请把下面的提示告诉技术支持。${rest(data)}${hostWords(data)}`,
};
