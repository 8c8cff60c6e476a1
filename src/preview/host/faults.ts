import { ApiError } from "./rich-api/api-error";

/** A fault that is to happen once, to see what the add-in makes of it. */
export interface Fault {
  /** Which of the coming requests of the add-in's own work fails: 1 is the next. Standard 1. */
  readonly request?: number;
  /** Fails at the first action whose line in the log this names ("Range.values =", "protect"); else before the first. */
  readonly action?: string | RegExp;
  /** An error code of Excel: stops the request at that action. */
  readonly code?: string;
  /** An error code of the call as a whole (5004 a cell is being edited, 7000 no permission …): nothing is done. */
  readonly dda?: number;
  /** The request is done, or fails, but nothing comes back, ever. */
  readonly silent?: boolean;
  /** Milliseconds until the answer. */
  readonly delay?: number;
  /** Called before the request is run: to change the workbook behind the add-in's back. */
  readonly before?: () => void;
}

/** The faults that are still to come. */
export class Faults {
  private waiting: { fault: Fault; left: number }[] = [];

  failNext(fault: Fault): void {
    this.waiting.push({ fault, left: fault.request ?? 1 });
  }

  clear(): void {
    this.waiting = [];
  }

  /** Those of the request that comes now. */
  take(): ActiveFaults {
    const now: Fault[] = [];
    for (const one of this.waiting) if (--one.left === 0) now.push(one.fault);
    this.waiting = this.waiting.filter((one) => one.left > 0);
    return new ActiveFaults(now);
  }
}

export class ActiveFaults {
  private readonly done = new Set<Fault>();

  constructor(private readonly faults: readonly Fault[]) {
    for (const fault of faults) fault.before?.();
  }

  /** The code of a call that fails as a whole; 0: none. */
  get dda(): number {
    return this.faults.find((fault) => fault.dda !== undefined)?.dda ?? 0;
  }

  get silent(): boolean {
    return this.faults.some((fault) => fault.silent);
  }

  get delay(): number {
    return Math.max(0, ...this.faults.map((fault) => fault.delay ?? 0));
  }

  beforeAction(description: string): void {
    for (const fault of this.faults) {
      if (fault.code === undefined || this.done.has(fault) || !matches(fault, description))
        continue;
      this.done.add(fault);
      throw new ApiError(fault.code, "injected");
    }
  }
}

function matches({ action }: Fault, description: string): boolean {
  if (action === undefined) return true;
  return typeof action === "string" ? description.includes(action) : action.test(description);
}
