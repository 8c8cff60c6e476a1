/** What a request to Excel was for. */
export type Purpose =
  /** What the add-in's code asked for: these are what budgets count. */
  | "work"
  /** The client library gives kept objects back after Excel.run; nobody waits for it. */
  | "clean-up"
  /** Meant for the shell around Excel: start-up, Office.addin. */
  | "shell"
  /** Office.context.document.settings and the other calls outside the rich API. */
  | "common";

export interface LoggedRequest {
  readonly number: number;
  readonly purpose: Purpose;
  /** What it did, one line per action: "load Range(values)", "Range.values =", "WorksheetProtection.protect()". */
  readonly actions: readonly string[];
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The error that went back, if any. */
  readonly error: string | undefined;
}

/** Every request that the add-in made, in order. */
export class RequestLog {
  private entries: LoggedRequest[] = [];
  private count = 0;

  add(entry: Omit<LoggedRequest, "number">): void {
    this.entries.push({ number: ++this.count, ...entry });
  }

  all(): readonly LoggedRequest[] {
    return this.entries;
  }

  of(purpose: Purpose): readonly LoggedRequest[] {
    return this.entries.filter((entry) => entry.purpose === purpose);
  }

  clear(): void {
    this.entries = [];
  }
}
