import type { Channels } from "./channels";
import { DDA } from "./common-calls";
import type { Envelope } from "./envelope";

/** A page of the add-in that it wants shown in a window of its own (Office.context.ui.displayDialogAsync). */
export interface DialogPage {
  readonly url: string;
  /** Percent of the window. */
  readonly width: number;
  readonly height: number;
}

/** Shows a dialog; `closed` is to be called when the person closes it. Returns what closes it for the add-in. */
export type OpenDialog = (page: DialogPage, closed: () => void) => () => void;

/** The event under which a dialog is opened, closed and heard of. */
export const DIALOG_EVENT = "dialogMessageReceived";
/** What the add-in is told when the person closed the dialog. */
const DIALOG_CLOSED = 12_006;

/** The one dialog that an add-in may have open. Messages from the dialog to the add-in are not passed on. */
export class Dialogs {
  private close: (() => void) | undefined;

  constructor(
    private readonly channels: Channels,
    private readonly show: OpenDialog | undefined
  ) {}

  /** An error number of Office; 0 where the dialog is shown. */
  open(call: Envelope): number {
    if (!this.show) return DDA.notSupported;
    const { targetId } = call._data as { targetId?: string };
    const asked = JSON.parse(targetId ?? "{}") as Partial<DialogPage>;
    if (!asked.url) return DDA.internal;
    const page = { url: asked.url, width: asked.width ?? 80, height: asked.height ?? 80 };
    this.channels.add(call);
    this.close = this.show(page, () => this.closedByPerson());
    return DDA.ok;
  }

  closeForAddIn(): number {
    this.close?.();
    this.close = undefined;
    this.channels.remove(DIALOG_EVENT);
    return DDA.ok;
  }

  private closedByPerson(): void {
    if (!this.close) return;
    this.close = undefined;
    this.channels.send(DIALOG_EVENT, { messageType: DIALOG_CLOSED });
    this.channels.remove(DIALOG_EVENT);
  }
}
