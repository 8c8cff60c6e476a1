import { Host } from "../host";
import type { Workbook } from "../workbook";
import { element } from "./elements";
import { newId } from "./new-id";
import type { Language } from "./words";

export interface FramePage {
  readonly url: string;
  readonly title: string;
  readonly language: Language;
}

/**
 * A page of the add-in in a frame, unmodified, and the host that answers it, in a conversation of its own. Dialogs of
 * the add-in are not offered: the client library refuses them itself to pages that are not served over https.
 */
export class ConnectedFrame {
  readonly frame: HTMLIFrameElement;
  readonly host: Host;

  /** @param onNotice is called for the library's notices: focus leaving the frame and the like */
  constructor(
    workbook: Workbook,
    page: FramePage,
    onNotice: (id: number) => void = () => undefined
  ) {
    const conversationId = newId();
    const controlId = `preview-${conversationId}`;
    this.frame = element("iframe", {
      title: page.title,
      name: JSON.stringify({
        baseFrameName: controlId,
        hostInfo: `Excel$Web$16.01$${page.language}$${newId()}`,
        xdmInfo: `${conversationId}|${controlId}|${location.origin}`,
        serializerVersion: 1,
        flights: "[]",
      }),
      src: page.url,
    });
    this.host = new Host(workbook, {
      post: (text) => this.frame.contentWindow?.postMessage(text, location.origin),
      origin: location.origin,
      conversationId,
      controlId,
      locale: page.language,
      onNotice,
    });
    window.addEventListener("message", this.receive);
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.host.stop();
    this.frame.remove();
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.origin === location.origin && event.source === this.frame.contentWindow)
      this.host.handleMessage(event.data);
  };
}
