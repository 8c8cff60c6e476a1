import type { Finding } from "../../validation";

/** Findings about one indicator, or about the rest of one sheet. */
export interface FindingGroup {
  readonly id: string;
  readonly sheetName: string;
  /** null for findings that belong to no indicator. */
  readonly indicator: string | null;
  readonly findings: readonly Finding[];
}

/** Groups findings by sheet and indicator; groups and findings keep the order in which they come, which is the form's. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = JSON.stringify([finding.sheetId, finding.indicator?.key ?? null]);
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  return [...groups].map(([id, members]) => ({
    id,
    sheetName: members[0]?.sheetName ?? "",
    indicator: members[0]?.indicator?.name ?? null,
    findings: members,
  }));
}
