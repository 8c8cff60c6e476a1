import type { RefusalCode } from "../workbook";
import type { XlsxProblemCode } from "../xlsx";

/** Every sentence of the preview's own page. The names 名称框, 编辑栏, 打开 and 保存 are how the page is driven in tests. */
const ZH = {
  title: "表格预览",
  open: "打开",
  save: "保存",
  undo: "撤消",
  redo: "恢复",
  insertRow: "插入行",
  deleteRow: "删除行",
  hideRow: "隐藏行",
  showRows: "取消隐藏行",
  clearContents: "清除内容",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  expandBar: "展开",
  collapseBar: "收起",
  fileTools: "文件",
  editTools: "编辑",
  rowTools: "行",
  addin: "绩效填报助手",
  showPane: "打开窗格",
  closePane: "关闭窗格",
  resizePane: "调整窗格宽度",
  grid: "工作表",
  cellEditor: "单元格",
  sheets: "工作表标签",
  newSheet: "新建工作表",
  renameSheet: "重命名",
  deleteSheet: "删除",
  hideSheet: "隐藏",
  showSheet: "取消隐藏",
  sheetMenu: "工作表菜单",
  cellMenu: "单元格菜单",
  sheetName: "工作表名称",
  zoom: "缩放",
  zoomIn: "放大",
  zoomOut: "缩小",
  dismiss: "关闭提示",
  ready: "就绪",
  editing: "编辑",
  sheetProtected: "工作表受保护",
  unsaved: "未保存",
  saved: "已保存",
  opening: "正在打开…",
  count: "计数",
  sum: "求和",
  average: "平均值",
  locked: "已锁定",
  empty: "空白",
  dropHere: "松开即可打开此工作簿",
  local: "文件只在本机处理,不会上传",
  yes: "确定",
  no: "取消",
  discard: "不保存,继续打开",
  unsavedQuestion: "“{name}”有尚未保存的更改。打开另一个工作簿会丢弃这些更改。",
  deleteQuestion: "“{name}”将被永久删除,不能撤消。",
  savedAs: "已保存为“{name}”(在浏览器的下载文件夹中)。",
  chartSheets: "图表工作表“{names}”在预览中不显示,保存时原样保留。",
  badAddress: "“{address}”不是有效的单元格地址或名称。",
  hiddenCell: "{address} 在隐藏的行或列中,已选定但看不到。",
  commandFailed: "绩效填报助手没有响应“{label}”。请先打开窗格,或刷新页面再试。",
  templateMissing: "没有找到自带的申报表模板,已打开一个空白工作簿。可以用“打开”选择自己的文件。",
  blankName: "工作簿1.xlsx",
  cannotOpen: "打不开“{name}”",
  chooseAnother: "打开其他文件",
  details: "技术细节",
  saveFailed: "保存失败,工作簿没有改动,请再试一次。",
  unexpected: "预览页面出现意外错误",
} as const;

const ZH_PROBLEMS: Readonly<Record<XlsxProblemCode, string>> = {
  "empty-file": "这是一个空文件(0 字节)。可能是下载或拷贝没有完成,请重新获取这个文件。",
  "old-xls":
    "这是 Excel 97–2003 格式(.xls)的文件。请在 Excel 或 WPS 中把它另存为 .xlsx,再在这里打开。",
  encrypted:
    "这个文件设有打开密码。请先在 Excel 中取消密码(文件 → 信息 → 保护工作簿),再在这里打开。",
  "binary-workbook": "这是二进制格式(.xlsb)的工作簿。请在 Excel 中把它另存为 .xlsx,再在这里打开。",
  "not-a-workbook": "这不是 Excel 工作簿。预览能打开 .xlsx 和 .xlsm 文件。",
  "too-large":
    "这个工作簿太大,超出了预览的上限(解压后 256 MB,或 100 万个单元格)。请在 Excel 中打开它。",
  damaged:
    "这个文件已损坏,内容不完整或有错误,没有打开。请在 Excel 中试试“打开并修复”,或重新获取这个文件。",
};

type Words = { readonly [K in keyof typeof ZH]: string };

const EN: Words = {
  title: "Spreadsheet preview",
  open: "Open",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  insertRow: "Insert row",
  deleteRow: "Delete row",
  hideRow: "Hide row",
  showRows: "Unhide rows",
  clearContents: "Clear contents",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  expandBar: "Expand",
  collapseBar: "Collapse",
  fileTools: "File",
  editTools: "Edit",
  rowTools: "Rows",
  addin: "Performance Form Assistant",
  showPane: "Open pane",
  closePane: "Close pane",
  resizePane: "Resize pane",
  grid: "Sheet",
  cellEditor: "Cell",
  sheets: "Sheet tabs",
  newSheet: "New sheet",
  renameSheet: "Rename",
  deleteSheet: "Delete",
  hideSheet: "Hide",
  showSheet: "Unhide",
  sheetMenu: "Sheet menu",
  cellMenu: "Cell menu",
  sheetName: "Sheet name",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  dismiss: "Dismiss",
  ready: "Ready",
  editing: "Edit",
  sheetProtected: "Sheet is protected",
  unsaved: "Unsaved",
  saved: "Saved",
  opening: "Opening…",
  count: "Count",
  sum: "Sum",
  average: "Average",
  locked: "locked",
  empty: "empty",
  dropHere: "Drop to open this workbook",
  local: "Files stay on this machine; nothing is uploaded",
  yes: "OK",
  no: "Cancel",
  discard: "Open without saving",
  unsavedQuestion: "“{name}” has unsaved changes. Opening another workbook discards them.",
  deleteQuestion: "“{name}” will be deleted for good. This cannot be undone.",
  savedAs: "Saved as “{name}” (in the browser's downloads).",
  chartSheets: "The chart sheets “{names}” are not shown in the preview and stay in the file.",
  badAddress: "“{address}” is no cell address or name.",
  hiddenCell: "{address} is in a hidden row or column: it is selected but cannot be seen.",
  commandFailed:
    "The add-in did not answer “{label}”. Open the pane, or reload the page, and try again.",
  templateMissing:
    "The bundled form was not found; a blank workbook is open. Use “Open” to choose your own file.",
  blankName: "Book1.xlsx",
  cannotOpen: "“{name}” cannot be opened",
  chooseAnother: "Open another file",
  details: "Technical details",
  saveFailed: "Saving failed; the workbook is unchanged. Please try again.",
  unexpected: "Unexpected error in the preview page",
};

const EN_PROBLEMS: Readonly<Record<XlsxProblemCode, string>> = {
  "empty-file":
    "The file is empty (0 bytes). A download or copy may not have finished; get it again.",
  "old-xls":
    "This is an Excel 97–2003 file (.xls). Save it as .xlsx in Excel or WPS, then open it here.",
  encrypted:
    "The file needs a password to open. Remove it in Excel (File → Info → Protect Workbook) first.",
  "binary-workbook":
    "This is a binary workbook (.xlsb). Save it as .xlsx in Excel, then open it here.",
  "not-a-workbook": "This is no Excel workbook. The preview opens .xlsx and .xlsm files.",
  "too-large":
    "The workbook is above the preview's limits (256 MB unpacked, or 1 million cells). Open it in Excel.",
  damaged:
    "The file is damaged: it is incomplete or has errors. Try Open and Repair in Excel, or get it again.",
};

/** The model's refusals are in Chinese, as Excel words them; here in English. */
const EN_REFUSALS: Readonly<Record<RefusalCode, string>> = {
  "locked-cell": "The cell is on a protected sheet. To make a change, unprotect the sheet first.",
  "sheet-protected": "The sheet is protected and does not allow this. Unprotect the sheet first.",
  "read-only": "This workbook is read-only and cannot be changed.",
  "wrong-password": "The password is not correct.",
  "unknown-password":
    "The password was set elsewhere and cannot be checked here. Unprotect the sheet in Excel.",
  "formula-not-calculated":
    "The preview calculates only a few functions and not this formula; nothing was written.",
  "bad-formula": "There is a mistake in this formula.",
  "part-of-merge": "This cannot be done to part of a merged cell.",
  "beyond-the-sheet": "The last rows or columns hold contents; nothing can be inserted.",
  "sheet-name": "The sheet name is not valid or already taken.",
  "last-sheet": "A workbook needs at least one visible sheet.",
  "cannot-select": "The protected sheet does not allow this cell to be selected.",
};

export type Language = "zh-CN" | "en-US";
export type WordKey = keyof typeof ZH;

/** zh-CN unless the address asks for English: ?lang=en. */
export function languageOf(search: string): Language {
  return /^en/i.test(new URLSearchParams(search).get("lang") ?? "") ? "en-US" : "zh-CN";
}

/** The page's sentences in one language; `{name}` in them is replaced. */
export class Vocabulary {
  constructor(readonly language: Language) {}

  say(key: WordKey, data: Readonly<Record<string, string>> = {}): string {
    const text: string = (this.language === "en-US" ? EN : ZH)[key];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? "");
  }

  problem(code: XlsxProblemCode): string {
    return (this.language === "en-US" ? EN_PROBLEMS : ZH_PROBLEMS)[code];
  }

  refusal(refusal: { readonly code: RefusalCode; readonly message: string }): string {
    return this.language === "en-US" ? EN_REFUSALS[refusal.code] : refusal.message;
  }
}
