import { highlightSheets, markOf } from "../excel";
import type { Finding } from "../validation";
import { keptBaseline } from "./baseline";
import type { Outcome, SheetChecked, ValidationReport } from "./contract";
import { keptSettings } from "./kept";
import { changing, problemOf, reading } from "./outcome";
import { requiredAreas } from "./required-areas";
import { eachSheet, sheetsOfWorkbook, type FormSheet, type Watch } from "./whole-workbook";

/** See `Actions.validateForms`. */
export function validateForms(watch?: Watch): Promise<Outcome<ValidationReport>> {
  if (!watch) return reading(async () => (await validateWorkbook({ merges: false }, {})).report);
  return changing("validate", async () => {
    const { report, forms } = await validateWorkbook({ merges: true, rules: true }, watch);
    return { ...report, ...(await highlight(forms)) };
  });
}

/** Reads the whole workbook and validates every form in it. Writes nothing. */
export async function validateWorkbook(
  options: { readonly merges: boolean; readonly rules?: boolean },
  watch: Watch
): Promise<{ readonly report: ValidationReport; readonly forms: readonly FormSheet[] }> {
  // Loaded with the first validation: the pane opens without the checks and the grammar of standards.
  const { validate } = await import("../validation");
  const { entries, tooLarge } = await sheetsOfWorkbook();
  const settings = keptSettings();
  const baseline = keptBaseline(entries);
  const findings: Finding[] = [];
  const forms: FormSheet[] = [];
  const sheets: SheetChecked[] = [];
  const skipped: string[] = tooLarge.map(({ name }) => name);
  await eachSheet(
    entries,
    options,
    (sheet) => {
      const result = validate([sheet.reading], { settings, ...(baseline ? { baseline } : {}) });
      const { id, name } = sheet.entry;
      for (const finding of result.findings) findings.push(finding);
      if (sheet.reading.forms.length === 0) {
        skipped.push(name);
        return;
      }
      const { cellsChecked, indicatorsChecked } = result;
      sheets.push({ id, name, forms: sheet.reading.forms.length, cellsChecked, indicatorsChecked });
      forms.push(sheet);
    },
    watch
  );
  const report = {
    findings,
    sheets,
    skipped,
    highlight: "not-needed",
  } as const;
  return { report, forms };
}

type Highlighting = Pick<ValidationReport, "highlight" | "highlightProblem">;

/**
 * Sees to it that empty required cells are highlighted by one standing rule per sheet. A rule that stands already is left;
 * a protected sheet takes none. The findings do not depend on it, so that a failure is only said.
 */
async function highlight(forms: readonly FormSheet[]): Promise<Highlighting> {
  const wanted = forms
    .map((sheet) => ({ ...sheet, areas: requiredAreas(sheet.reading) }))
    .filter(({ areas }) => areas.length > 0);
  if (wanted.length === 0) return { highlight: "not-needed" };
  const missing = wanted.filter(
    ({ rules, areas }) => !rules.some(({ mark }) => mark === markOf(areas))
  );
  const open = missing.filter(({ entry }) => !entry.protection.protected);
  try {
    if (open.length > 0) {
      await highlightSheets(
        open.map(({ entry, rules, areas }) => ({ sheetId: entry.id, standing: rules, areas }))
      );
    }
  } catch (error) {
    return { highlight: "failed", highlightProblem: problemOf(error) };
  }
  const refused = missing.some(
    ({ entry, rules }) => entry.protection.protected && rules.length === 0
  );
  return { highlight: refused ? "refused-protected" : "shown" };
}
