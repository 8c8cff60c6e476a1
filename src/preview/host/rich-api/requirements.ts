/** Which versions of Excel's API the host claims to know. */
export interface Claims {
  /** "1.1" … "1.20". */
  readonly excelApi: string;
  /** ExcelApiOnline is claimed by Excel on the web only. */
  readonly excelApiOnline: string | undefined;
}

export class Requirements {
  constructor(readonly claims: Claims) {}

  /** `since` is a version of ExcelApi ("1.9"), or another set with its version ("ExcelApiOnline 1.1"). */
  allows(since: string): boolean {
    const [version, set] = since.split(" ").reverse() as [string, string?];
    if (set === "ExcelApiDesktop") return false;
    const claimed = set === "ExcelApiOnline" ? this.claims.excelApiOnline : this.claims.excelApi;
    return claimed !== undefined && compareVersions(claimed, version) >= 0;
  }

  /** The answer to Office.context.requirements.isSetSupported, as the app context carries it. */
  matrix(): string {
    return JSON.stringify({
      excelapi: this.claims.excelApi,
      ...(this.claims.excelApiOnline ? { excelapionline: this.claims.excelApiOnline } : {}),
      richapiruntime: "1.2",
      richapiruntimeflag: "1.2",
      delayforcelledit: "1.1",
      sharedruntime: "1.2",
      addincommands: "1.3",
      settings: "1.1",
      documentevents: "1.1",
      matrixcoercion: "1.1",
      textcoercion: "1.1",
      selection: "1.1",
    });
  }
}

/** Negative, zero or positive; "1.10" is later than "1.9". */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number)) as [
    number[],
    number[],
  ];
  return left[0]! - right[0]! || (left[1] ?? 0) - (right[1] ?? 0);
}
