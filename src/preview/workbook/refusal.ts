/** Why something that the user tried at the grid was not done. Nothing of it was done then. */
export interface Refusal {
  readonly code: RefusalCode;
  /** In Excel's own manner, for the page to show. */
  readonly message: string;
}

const MESSAGES = {
  "locked-cell": "您试图更改的单元格位于受保护的工作表中。要进行更改，请先取消工作表保护。",
  "sheet-protected": "工作表受保护，不能进行此操作。要进行更改，请先取消工作表保护。",
  "read-only": "此工作簿以只读方式打开，不能更改。",
  "wrong-password": "密码不正确。",
  "unknown-password": "此密码由其他程序设置，预览无法核对，不能在这里取消保护。请在 Excel 中取消。",
  "formula-not-calculated": "预览只能计算少数函数，无法计算这个公式，因此没有写入。",
  "bad-formula": "此公式有误。",
  "part-of-merge": "不能对合并单元格的一部分做此操作。",
  "beyond-the-sheet": "最后的行或列中有内容，不能再插入。",
  "sheet-name": "工作表名称无效，或已有同名的工作表。",
  "last-sheet": "工作簿必须至少有一张可见的工作表。",
  "cannot-select": "受保护的工作表不允许选定这个单元格。",
} as const;

export type RefusalCode = keyof typeof MESSAGES;

export const refusal = (code: RefusalCode): Refusal => ({ code, message: MESSAGES[code] });
