import { HostProblem, hostProblem } from "./problem";

/** How long Excel may take, and how time is told; replaced in tests. */
export interface Patience {
  /** Milliseconds for one request. Excel on the web can leave a request unanswered for ever. */
  readonly limit: number;
  after(milliseconds: number, call: () => void): () => void;
}

const byTheClock: Patience = {
  limit: 30_000,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

let patience = byTheClock;

/** Changes how long Excel may take; without an argument it is as before. */
export function setPatience(next: Partial<Patience> = byTheClock): void {
  patience = { ...byTheClock, ...next };
}

export const currentPatience = (): Patience => patience;

/**
 * One request to Excel: `queue` asks for everything, then it is sent as a whole, and what `queue` returned reads the
 * answers. Exactly one message goes out: a request context of our own keeps no references, so that no clean-up has to
 * follow as it does after `Excel.run`. No Excel object may be used after the answers were read.
 *
 * @throws HostProblem, also when no answer comes in time; Excel may then still do what it was asked.
 */
export async function request<T>(queue: (workbook: Excel.Workbook) => () => T): Promise<T> {
  const context = new Excel.RequestContext();
  const read = queue(context.workbook);
  await hostSync(context);
  return read();
}

/** Sends what was asked for; the one place where Excel is waited for. */
export async function hostSync(context: Excel.RequestContext): Promise<void> {
  try {
    await inTime(context.sync());
  } catch (error) {
    throw hostProblem(error);
  }
}

/** The promise itself, or a `no-answer` when it takes longer than the limit. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const { limit, after } = patience;
    const stop = after(limit, () =>
      reject(new HostProblem("no-answer", { seconds: String(limit / 1000) }))
    );
    answer.then(resolve, reject).finally(stop);
  });
}

/** Whether this Excel knows a version of its programming interface. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
