import { Host, type HostOptions, type LoggedRequest, type Purpose } from "../../src/preview/host";
import type { Workbook } from "../../src/preview/workbook";
import { type Library, loadLibrary } from "./library";

export interface StartOptions extends Pick<
  HostOptions,
  "excelApi" | "excelApiOnline" | "locale" | "onNotice" | "onPaneState" | "openDialog"
> {
  readonly workbook: Workbook;
}

/** Excel with a workbook open, and Microsoft's own client library started up in it. */
export interface ExcelSession {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** `host.faults.failNext({…})`, `host.invokeCommand("…")`, `host.log`. */
  readonly host: Host;
  readonly workbook: Workbook;
  /** What was asked of Excel since the start or the last `clearRequests()`; the add-in's own work unless said. */
  requests(purpose?: Purpose): readonly LoggedRequest[];
  clearRequests(): void;
  /** Resolves when no message is on its way any more: events and clean-up have arrived. */
  settled(): Promise<void>;
  /** Starts anew with another workbook (or the same), without anything kept from before. */
  reset(workbook?: Workbook): Promise<void>;
  /** Takes the globals away again. */
  stop(): void;
}

const ORIGIN = "https://addin.test";
let sessions = 0;

/**
 * Opens a workbook in the preview's host and starts the unmodified client library against it, with the whole start-up
 * of Excel on the web. `Excel`, `Office` and `OfficeExtension` are made global for the code under test until `stop()`.
 *
 * ```ts
 * const excel = await startExcel({ workbook: workbookOf({ sheets: [{ name: "表", rows: [["a", 1]] }] }) });
 * afterAll(() => excel.stop());
 * excel.workbook.user.type(sheet, 0, 0, "95%");        // what the clerk does
 * expect(excel.requests()).toHaveLength(1);            // what the add-in asked
 * excel.host.faults.failNext({ code: "AccessDenied", action: "protect" });
 * ```
 */
export async function startExcel(options: StartOptions): Promise<ExcelSession> {
  const session = new Session(options);
  await session.start(options.workbook);
  return session;
}

class Session implements ExcelSession {
  private library!: Library;
  private onTheWay = 0;
  private running = 0;
  host!: Host;
  workbook!: Workbook;

  constructor(private readonly options: StartOptions) {}

  get Excel(): typeof Excel {
    return this.library.Excel;
  }

  get Office(): typeof Office {
    return this.library.Office;
  }

  get OfficeExtension(): typeof OfficeExtension {
    return this.library.OfficeExtension;
  }

  async start(workbook: Workbook): Promise<void> {
    const ids = { conversationId: `conversation-${++sessions}`, controlId: "add-in-1" };
    const host = new Host(workbook, {
      ...this.options,
      ...ids,
      origin: ORIGIN,
      post: (text) => this.send(() => library.deliver(text)),
    });
    const library = loadLibrary({
      ...ids,
      hostOrigin: ORIGIN,
      locale: this.options.locale ?? "zh-CN",
      post: (text) => this.send(() => host.handleMessage(text)),
    });
    this.library = library;
    this.host = host;
    this.workbook = workbook;
    await library.Office.onReady();
    await this.settled();
    this.clearRequests();
    Object.assign(globalThis, {
      Excel: library.Excel,
      Office: library.Office,
      OfficeExtension: library.OfficeExtension,
    });
  }

  /** Messages between frames arrive one after the other, later; not any more after a stop. */
  private send(arrive: () => void): void {
    const run = this.running;
    this.onTheWay++;
    setImmediate(() => {
      this.onTheWay--;
      if (run === this.running) arrive();
    });
  }

  requests(purpose: Purpose = "work"): readonly LoggedRequest[] {
    return this.host.log.of(purpose);
  }

  clearRequests(): void {
    this.host.log.clear();
  }

  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = this.onTheWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async reset(workbook: Workbook = this.workbook): Promise<void> {
    this.stop();
    await this.start(workbook);
  }

  stop(): void {
    this.running++;
    this.host.stop();
    for (const name of ["Excel", "Office", "OfficeExtension"])
      Reflect.deleteProperty(globalThis, name);
  }
}
