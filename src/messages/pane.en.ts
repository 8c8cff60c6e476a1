import type { Sentences } from "./sentence";

/** A part of a sentence that is only worth saying when there are any. */
const some = (count: string | undefined, part: string): string =>
  count && count !== "0" ? `; ${part.replace("#", count)}` : "";

/** The pane's own words. */
export const pane: Sentences = {
  "pane.name": "Performance Form Assistant",
  "pane.unknown-code":
    "Something happened for which there is no text (code {code}). Please tell the maintainers this code.",

  "pane.loading": "Reading the workbook…",
  "pane.opening": "Opening…",
  "pane.open-failed": "The workbook could not be read",
  "pane.reload": "Read again",
  "pane.stale": "The pane may not show the latest state. ",
  "pane.broken": "The pane has failed",
  "pane.broken-more":
    "What was written to the workbook is safe, and saved actuals are still there when the pane is opened again. When you report this, please quote the error:",
  "pane.start-again": "Open the pane again",
  "pane.dismiss": "Dismiss this message",
  "pane.cancel": "Cancel",
  "pane.close": "Close",
  "pane.back": "Back",
  "pane.empty-cell": "(empty)",
  "pane.show-more": "Show more ({rest} left)",

  "pane.form-size": "{indicators} indicators · weights {weight} / {total}",
  "pane.form-of-several":
    "Form {ordinal} of {forms} on this sheet, from row {row} · click into another to see it",
  "pane.protect": "Protect form",
  "pane.unprotect": "Unprotect",
  "pane.protection-none": "Not protected",
  "pane.protection-ours": "Protected · {locked} cells locked",
  "pane.protection-others": "Protected by somebody else",
  "pane.protection-no-form": "This sheet is not a form",
  "pane.protected":
    "Forms protected: {sheets}; cells locked: {locked}. Headers and filled grey cells can no longer be changed; everything else can be filled in as before.",
  "pane.nothing-to-protect": "No sheet was protected: the workbook has no form that can be.",
  "pane.unprotected": "Forms no longer protected: {sheets}.",
  "pane.nothing-to-unprotect": "There was no protection to remove.",
  "pane.skipped-no-form": "“{name}” is not a form and was skipped.",
  "pane.skipped-password-protected":
    "“{name}” is protected with a password and was left as it is. Ask whoever set the password, unprotect the sheet under Review, then try again.",
  "pane.skipped-failed": "“{name}” could not be handled. ",
  "pane.baseline-not-kept":
    "The contents could not be noted (the workbook's settings are full or cannot be saved), so later validations cannot tell whether headers or grey cells were changed.",
  "pane.found-not-kept":
    "How the sheets were before could not be noted (the workbook's settings are full or cannot be saved), so that “Prepare for handing in” cannot bring earlier protection and lock marks back.",
  "pane.skipped-empty-sheet": "“{name}” is empty and was skipped.",
  "pane.skipped-side-by-side":
    "“{name}” has forms side by side, which are not supported; it was left as it is. Put them one below the other or on two sheets.",

  "pane.tab-validate": "Validate",
  "pane.tab-score": "Score",
  "pane.validate": "Validate now",
  "pane.live": "Live checking",
  "pane.validating": "Checking sheet {done} of {of}",
  "pane.reading-workbook": "Reading the workbook…",
  "pane.validation-cancelled": "Validation was cancelled.",
  "pane.not-validated": "Not validated yet",
  "pane.not-validated-more":
    "“Validate now” checks every form in this workbook in one go. It changes neither contents nor fills; empty required cells get a highlight that goes out by itself.",
  "pane.severity-filter": "Filter by severity",
  "pane.severity-error": "Errors",
  "pane.severity-warning": "Warnings",
  "pane.severity-hint": "Hints",
  "pane.severity-all": "All",
  "pane.grave-error": "Error",
  "pane.grave-warning": "Warning",
  "pane.grave-hint": "Hint",
  "pane.found": "Validation done: {error} errors, {warning} warnings, {hint} hints.",
  "pane.no-form-found": "Nothing was validated: there is no form in this workbook.",
  "pane.sheets-gone": "No longer in the workbook, so their findings are not listed: {names}.",
  "pane.checked": "Checked: {sheets} forms, {indicators} indicators, {cells} cells.",
  "pane.skipped": "Sheets that are no forms, skipped ({count}): {names}",
  "pane.highlight-failed":
    "Empty required cells could not be highlighted; the list below is complete all the same. ",
  "pane.highlight-refused":
    "The sheet is protected by somebody else, so empty required cells cannot be highlighted; they are only listed here.",
  "pane.none-of-these": "Nothing of this kind",
  "pane.no-findings": "Nothing found",
  "pane.no-findings-more": "Checked: {sheets} forms, {indicators} indicators, {cells} cells.",
  "pane.no-form-anywhere": "There is no form in this workbook",
  "pane.no-form-anywhere-more":
    "A form has a coloured header row with 三级指标 and 指标值 or 评/扣分标准. Open the form and validate again.",
  "pane.whole-form": "Whole form",
  "pane.hidden-row": "hidden row",
  "pane.fixed": "{cell} was changed.",

  "pane.hand-in": "Prepare for handing in",
  "pane.hand-in-more":
    "Validates once more, then takes off the protection and highlights that this add-in put on, so that the file goes back as it came: lock marks and a protection without a password that were there before come back. Contents stay as they are, and so does protection that others have put on now.",
  "pane.hand-in-remove":
    "Also delete the actuals, settings and comparison data kept in this workbook",
  "pane.hand-in-run": "Prepare now",
  "pane.handed-in":
    "Ready: sheets unprotected: {unprotected}; highlights taken off: {unhighlighted}. Errors found: {errors}. Actuals are still kept in the workbook.",
  "pane.handed-in-bare":
    "Ready: sheets unprotected: {unprotected}; highlights taken off: {unhighlighted}; what was kept in the workbook is deleted. Errors found: {errors}.",

  "pane.protected-again":
    "The protection without a password that was there before is on again: {names}.",
  "pane.marks-left":
    "Which cells were locked before could not be brought back in full, because rows have moved since or the marks were too scattered: {names}. Contents are not affected; see Format Cells → Protection where it matters.",
  "pane.kept-not-removed":
    "What is kept in the workbook could not be deleted. Save the workbook, then prepare it again.",

  "pane.no-form-in-front": "“{sheet}” is not a form",
  "pane.no-form-in-front-more": "Switch to the sheet with the form; the pane follows.",
  "pane.no-indicators": "The form has no indicators yet",
  "pane.no-indicators-more":
    "Fill in indicators in the column 三级指标; each is then listed here with its score.",
  "pane.indicators": "Indicators",
  "pane.subtotals": "Scores by level-1 group",
  "pane.no-level1": "(no level 1)",

  "pane.asks-actual": "Actual",
  "pane.asks-overdue": "Overdue",
  "pane.asks-events": "Events",
  "pane.asks-shortage": "Short by",
  "pane.asks-excess": "Over by",
  "pane.asks-grade": "Grade",
  "pane.asks-item": "Item",
  "pane.asks-applicable": "Applicable",
  "pane.unit": "Unit",
  "pane.choose": "Choose",
  "pane.yes": "Yes",
  "pane.no": "No",
  "pane.score-needs-input": "open",
  "pane.score-unreadable": "unread",
  "pane.no-weight": "no weight",
  "pane.lost": "{lost} points short of full marks",
  "pane.from-column": "from the sheet",
  "pane.steps-matter":
    "How less than a whole step counts changes the score of this row. In use: {steps} (see Settings).",
  "pane.show-standard": "Standard and working",
  "pane.standard": "Standard",
  "pane.explanation": "Explanation",
  "pane.no-standard": "The row has no standard of its own; the Ministry's general rule applies.",

  "pane.paste": "Paste a column of actuals",
  "pane.paste-field": "A column copied from Excel",
  "pane.paste-how": "Copy a column of actuals in Excel and paste it here",
  "pane.paste-start": "The first value belongs to",
  "pane.paste-preview": "Actuals that will be taken over",
  "pane.paste-columns": "The pasted block has {columns} columns; only the first is used.",
  "pane.paste-count": ({ taken, blank, over, fixed }) =>
    `Taken over: ${taken}${some(blank, "blank, left as they are: #")}${some(over, "beyond the last indicator: #")}${some(fixed, "actual stands in the sheet: #")}.`,
  "pane.paste-take": "Take over",

  "pane.budget-execution": "Budget execution (预算执行率)",
  "pane.spent": "Spent (执行数)",
  "pane.budget": "Budget of the year (全年预算数)",
  "pane.budget-rule":
    "Spent ÷ budget × 10 points; nothing is written to the form. A unit may be left out where both are the same: 687.61 or 687.61万元.",
  "pane.budget-unreadable":
    "No rate can be computed from these. Enter numbers, a budget above 0, and units that convert into each other.",

  "pane.offers": "Entries to confirm",
  "pane.offer":
    "This workbook keeps {actuals} actuals ({values}) that were entered for “{form}” (form {ordinal} from the top of the sheet “{sheet}”). The form has changed since, so it is not certain that they belong to this one, and nothing was filled in. Please check and choose.",
  "pane.offer-budget":
    "This workbook keeps a budget execution that was entered for “{form}” (form {ordinal} from the top of the sheet “{sheet}”). The form has changed since, so it is not certain that it belongs to this one, and nothing was filled in. Please check and choose.",
  "pane.offer-older-budget":
    "An earlier version kept one budget execution for the whole workbook (spent {spent}, budget {budget}). Each form now has its own; please say whether this is the one for this form.",
  "pane.offer-take": "Fill in here",
  "pane.offer-decline": "Not this form's",
  "pane.offer-forget": "Drop it, enter it later",
  "pane.untitled-form": "a form without a title",
  "pane.unsure-rows":
    "Rows with the same content came or went, so it is not certain to which row the entered actuals belong: {names}. They were left blank; please enter them again below.",

  "pane.result": "Result",
  "pane.total": "Total {total} / {weight}",
  "pane.missing": "Incomplete: {missing} to go",
  "pane.complete": "Every indicator has a score",
  "pane.grand-total": "With {budget} for budget execution: {total}",
  "pane.grade-优": "Grade 优 (excellent)",
  "pane.grade-良": "Grade 良 (good)",
  "pane.grade-中": "Grade 中 (fair)",
  "pane.grade-差": "Grade 差 (poor)",
  "pane.write": "Score and write remarks",
  "pane.clear": "Clear scores",
  "pane.restore": "Undo last writing",
  "pane.written": "Remarks written and read back: {written}.",
  "pane.cleared": "Scores taken out of {written} remarks; all other text is untouched.",
  "pane.restored": "Remarks put back as they were before the last writing: {written}.",
  "pane.nothing-to-restore": "There is no writing to undo.",

  "pane.preview-write": "Check before writing",
  "pane.preview-clear": "Check before clearing",
  "pane.preview-restore": "Check before putting back",
  "pane.preview-count":
    "Sheet “{sheet}”: {changes} remarks change, {unchanged} are up to date, {refusals} are not written.",
  "pane.preview-nothing":
    "Sheet “{sheet}”: no remark changes, {unchanged} are up to date, {refusals} are not written.",
  "pane.preview-changes": "Remarks that will change",
  "pane.preview-assumes": "Counts as not having happened: {words}",
  "pane.preview-refused": "Remarks that are not written, and why",
  "pane.preview-refusals": "Not written: {refusals}",
  "pane.preview-again": "Make the preview again",
  "pane.confirm-write": "Write now",
  "pane.confirm-restore": "Put back now",
  "pane.refused-not-scored": "No score yet.",
  "pane.refused-not-scored-needs-input": "No score yet: the actual or the weight is missing.",
  "pane.refused-not-scored-unreadable": "The standard cannot be read, so there is no score.",
  "pane.refused-remark-is-formula":
    "The remark is a formula and is not overwritten. Turn it into text first.",
  "pane.refused-remark-locked":
    "The remark is locked. Unprotect the sheet or unlock the cell first.",
  "pane.refused-row-hidden": "The row is hidden or filtered out. Show it first.",
  "pane.refused-no-remark-column": "The form has no 备注 column.",
  "pane.refused-remark-unclear": "The remark can be read in two ways and was left as it is.",
  "pane.refused-remark-unclear-foreign-score":
    "Somebody else's score “{found}” stands in the remark. Delete or reword it first.",
  "pane.refused-remark-unclear-merged": "The remark is merged with another row. Unmerge it first.",
  "pane.refused-remark-unclear-shared": "Several indicators share this remark. Unmerge it first.",
  "pane.refused-remark-unclear-changed":
    "The remark was changed after it was written, so it is not put back. Please look at it.",
  "pane.refused-remark-unclear-gone":
    "The indicator is gone, or it is not certain which row it is, so nothing is put back.",
  "pane.refused-remark-unclear-too-long": "The remark is too long to take the score.",

  "pane.settings": "Settings",
  "pane.settings-where": "Settings are kept in this workbook and take effect at once.",
  "pane.broken-steps": "Less than a whole step",
  "pane.broken-steps-more":
    "Example: 0.1 points per 1 %, and the actual is 0.6 % short. Words in the standard (such as 不足1%按1%计) come first.",
  "pane.broken-whole": "Whole steps only",
  "pane.broken-whole-more": "less than a step costs nothing: 0 points",
  "pane.broken-pro-rata": "Pro rata",
  "pane.broken-pro-rata-more": "in proportion to the shortfall: 0.06 points",
  "pane.broken-started": "Every started step",
  "pane.broken-started-more": "a started step costs a whole one: 0.1 points",
  "pane.weight-total": "The weights add up to",
  "pane.weight-total-90": "90 (budget execution counts 10 more)",
  "pane.weight-total-100": "100 (budget execution is in the form)",
  "pane.grades": "Lower bounds of the grades (of 100)",
  "pane.grades-more": "Below 中 is 差 (poor).",
  "pane.bound-excellent": "优 excellent ≥",
  "pane.bound-good": "良 good ≥",
  "pane.bound-fair": "中 fair ≥",
  "pane.grades-bad":
    "Enter falling numbers between 0 and 100; until then the former bounds stay in use.",

  "ribbon.open-pane-to-score":
    "Scoring needs the actuals. Click “Open pane” on the ribbon and enter them on the tab “Score”.",
  "ribbon.validated":
    "Validation done: {error} errors, {warning} warnings, {hint} hints. Click “Open pane” on the ribbon, then “Validate now”, to see each of them.",
};
