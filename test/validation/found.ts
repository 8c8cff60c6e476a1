import { readSheet, type SheetSnapshot } from "../../src/form";
import { defaultSettings, type ScoringSettings } from "../../src/scoring";
import { baselineOf, validate, type Finding } from "../../src/validation";

/** All findings on one sheet. */
export function findingsOn(
  snapshot: SheetSnapshot,
  settings: Partial<ScoringSettings> = {}
): readonly Finding[] {
  const options = { settings: { ...defaultSettings, ...settings } };
  return validate([readSheet(snapshot)], options).findings;
}

/** Those of one group, as "I19 weight.missing". */
export function found(snapshot: SheetSnapshot, group: Finding["group"]): string[] {
  return told(findingsOn(snapshot).filter((finding) => finding.group === group));
}

export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ address, check }) => `${address} ${check}`.trim());
}

/** The only finding of a check. */
export function only(findings: readonly Finding[], check: string): Finding {
  const those = findings.filter((finding) => finding.check === check);
  expect(those).toHaveLength(1);
  return those[0] as Finding;
}

/** What is found on `now` against the baseline taken of `before`, besides what is found without it. */
export function changesSince(before: SheetSnapshot, now: SheetSnapshot): readonly Finding[] {
  const baseline = baselineOf([readSheet(before)]);
  const kept = JSON.parse(JSON.stringify(baseline)) as typeof baseline;
  const options = { settings: defaultSettings };
  const without = validate([readSheet(now)], options).findings.map((f) => JSON.stringify(f));
  const all = validate([readSheet(now)], { ...options, baseline: kept }).findings;
  return all.filter((finding) => !without.includes(JSON.stringify(finding)));
}
