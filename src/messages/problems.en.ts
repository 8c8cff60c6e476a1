import type { ActionProblem } from "../actions";
import type { Sentence, SentenceData } from "./sentence";

/** One sentence for every code; a missing one is an error of types. */
type Problems = Readonly<Record<`problem.${ActionProblem["code"]}`, Sentence>>;

/** What is left after a change that did not succeed; nothing where nothing had been changed. */
function rest({ undone }: SentenceData): string {
  if (undone === undefined) return "";
  if (undone === "yes") return " Everything is as it was before.";
  return ` These places may have changed, please check each of them: ${undone}.`;
}

const sheetName = ({ sheet }: SentenceData): string =>
  sheet ? `The sheet “${sheet}”` : "The sheet";

/** Excel's own code and words, for whoever is asked for help. */
function hostWords({ hostCode, hostMessage }: SentenceData): string {
  const words = [hostCode, hostMessage].filter(Boolean).join(": ");
  return words ? ` (Excel says: ${words})` : "";
}

export const problems: Problems = {
  "problem.cell-edit-mode": (data) =>
    `A cell is being edited, so Excel takes no commands. Press Enter to finish editing, then try again.${rest(data)}`,
  "problem.sheet-protected": (data) =>
    `${sheetName(data)} is protected, and Excel does not allow ${data.cells ? `${data.cells} to be changed` : "the change"}. Unprotect it first (Review → Unprotect Sheet), then try again.${rest(data)}`,
  "problem.password-protected": (data) =>
    `${sheetName(data)} is protected with a password. The add-in never guesses passwords and has left it as it is. Unprotect it with the password first (Review → Unprotect Sheet), then try again.`,
  "problem.sheet-gone": (data) =>
    `${sheetName(data)} cannot be found; it may have been deleted. Open the sheet that holds the form and try again.${rest(data)}`,
  "problem.other-workbook": (data) =>
    `Another workbook is in front. Switch back to this one and try again.${rest(data)}`,
  "problem.read-only":
    "The workbook was opened read-only and cannot be changed. Click “Enable Editing”, or save a copy and open that.",
  "problem.too-large": (data) =>
    `${sheetName(data)} holds more than Excel can hand over at once. Delete rows and columns that are not needed, or put the form into a workbook of its own, then try again.${rest(data)}`,
  "problem.no-answer": (data) =>
    `Excel does not answer${data.seconds ? ` (waited ${data.seconds} seconds)` : ""}. See whether a cell is being edited or a dialog is open, then try again; if that does not help, save and reopen the workbook.${rest(data)}`,
  "problem.changed-meanwhile": (data) =>
    `The form has changed since it was read, so nothing was written.${data.rows ? ` Rows that changed: ${data.rows}.` : ""} Please look at them and start again.`,
  "problem.not-written": (data) =>
    `What is in the sheet afterwards is not what was written${data.cells ? `: ${data.cells}` : data.sheet ? ` (${data.sheet})` : ""}. See whether these cells are merged or have data validation, then try again.${rest(data)}`,
  "problem.no-form": (data) =>
    `${sheetName(data)} holds no declaration form: it needs a coloured header row with 三级指标 and with 指标值 or 评/扣分标准. Switch to the sheet that holds the form.`,
  "problem.settings-not-saved": (data) =>
    data.size
      ? `There is too much to keep in the workbook (${data.size} bytes, ${data.limit ?? ""} at most), so it was not saved. Split the forms over several workbooks.`
      : `What was entered could not be kept in the workbook. Save the workbook, then try again.${hostWords(data)}`,
  "problem.api-missing": (data) =>
    `This version of Excel cannot do that. Use Microsoft 365, Excel 2021 or later, or Excel on the web.${rest(data)}${hostWords(data)}`,
  "problem.busy": "The last command is still running. Please wait a moment.",
  "problem.cancelled": "Cancelled. Nothing was changed.",
  "problem.unexpected": (data) =>
    `Excel could not do this. Try again; if it fails again, pass the following words on to your support.${rest(data)}${hostWords(data)}`,
};
