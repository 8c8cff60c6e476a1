import type { PaneState, ValidationReport } from "../../actions";

export interface ReportNow {
  readonly report: ValidationReport;
  /** Names of the sheets that were in the report and are not in the workbook any more. */
  readonly gone: readonly string[];
}

/**
 * What a report still says when the workbook has just these sheets: what it found on others is left out, and a sheet that
 * was renamed is called by its new name.
 */
export function reportFor(report: ValidationReport, sheets: PaneState["sheets"]): ReportNow {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const gone = new Map(
    [
      ...report.sheets.map(({ id, name }) => [id, name] as const),
      ...report.findings.map(({ sheetId, sheetName }) => [sheetId, sheetName] as const),
    ].filter(([id]) => !names.has(id))
  );
  const renamed = report.findings.some(
    ({ sheetId, sheetName }) => names.get(sheetId) !== sheetName
  );
  if (gone.size === 0 && !renamed) return { report, gone: [] };
  return {
    report: {
      ...report,
      sheets: report.sheets
        .filter(({ id }) => names.has(id))
        .map((sheet) => ({ ...sheet, name: names.get(sheet.id) ?? sheet.name })),
      findings: report.findings.flatMap((finding) => {
        const sheetName = names.get(finding.sheetId);
        return sheetName === undefined ? [] : [{ ...finding, sheetName }];
      }),
    },
    gone: [...gone.values()],
  };
}
