import type { Workbook } from "../workbook";
import { ConnectedFrame, type FramePage } from "./connected-frame";

const TRY_EVERY = 100;
const PATIENCE = 15_000;

/**
 * A place for one page of the add-in. For every workbook the frame is made anew: the client library keeps an add-in's
 * settings by conversation.
 */
export class AddinFrame {
  private connected: ConnectedFrame | undefined;
  onNotice: (id: number) => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly page: FramePage
  ) {}

  connect(workbook: Workbook): void {
    this.disconnect();
    this.connected = new ConnectedFrame(workbook, this.page, (id) => this.onNotice(id));
    this.place.replaceChildren(this.connected.frame);
  }

  disconnect(): void {
    this.connected?.close();
    this.connected = undefined;
  }

  get isConnected(): boolean {
    return this.connected !== undefined;
  }

  announce(visible: boolean): void {
    this.connected?.host.announcePane(visible);
  }

  focus(): void {
    this.connected?.frame.contentWindow?.focus();
  }

  /**
   * Runs a function of the add-in's command page, once it listens. Rejects where it does not within 15 seconds, which
   * is what a page that failed to load looks like from here.
   */
  async run(command: string, button: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      if (!this.connected) throw new Error("the frame was taken away");
      try {
        return await this.connected.host.invokeCommand(command, button);
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY));
    }
  }
}
