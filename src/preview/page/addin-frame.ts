import { Host } from "../host";
import type { Workbook } from "../workbook";
import { element } from "./elements";
import type { Language } from "./words";

const TRY_EVERY = 100;
const PATIENCE = 15_000;

/**
 * One page of the add-in in a frame, unmodified, and the host that answers it. For every workbook the frame is made
 * anew with a conversation of its own: the client library keeps settings by conversation.
 */
export class AddinFrame {
  private frame: HTMLIFrameElement | undefined;
  private host: Host | undefined;
  onNotice: (id: number) => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly page: string,
    private readonly title: string,
    private readonly language: Language
  ) {
    window.addEventListener("message", (event) => {
      if (event.origin === location.origin && event.source === this.frame?.contentWindow)
        this.host?.handleMessage(event.data);
    });
  }

  connect(workbook: Workbook): void {
    this.disconnect();
    const conversationId = crypto.randomUUID();
    const controlId = `preview-${conversationId}`;
    const hostInfo = `Excel$Web$16.01$${this.language}$${crypto.randomUUID()}`;
    const frame = element("iframe", {
      title: this.title,
      name: JSON.stringify({
        baseFrameName: this.page,
        hostInfo,
        xdmInfo: `${conversationId}|${controlId}|${location.origin}`,
        serializerVersion: 1,
        flights: "[]",
      }),
      src: this.page,
    });
    this.frame = frame;
    this.host = new Host(workbook, {
      post: (text) => frame.contentWindow?.postMessage(text, location.origin),
      origin: location.origin,
      conversationId,
      controlId,
      locale: this.language,
      onNotice: (id) => this.onNotice(id),
    });
    this.place.replaceChildren(frame);
  }

  disconnect(): void {
    this.host?.stop();
    this.host = undefined;
    this.frame?.remove();
    this.frame = undefined;
  }

  get isConnected(): boolean {
    return this.host !== undefined;
  }

  announce(visible: boolean): void {
    this.host?.announcePane(visible);
  }

  focus(): void {
    this.frame?.contentWindow?.focus();
  }

  /**
   * Runs a function of the add-in's command page, once it listens. Rejects where it does not within 15 seconds, which
   * is what a page that failed to load looks like from here.
   */
  async run(command: string, button: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const { host } = this;
      if (!host) throw new Error("the frame was taken away");
      try {
        return await host.invokeCommand(command, button);
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY));
    }
  }
}
