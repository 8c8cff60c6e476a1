import type { OpenDialog } from "./dialogs";
import type { Claims } from "./rich-api/requirements";

export interface HostOptions {
  /** Sends a message to the add-in's frame. */
  readonly post: (text: string) => void;
  /** Of the host's page, as the xdm info says. */
  readonly origin: string;
  readonly conversationId: string;
  readonly controlId: string;
  /** "1.9" … "1.20"; standard 1.20. */
  readonly excelApi?: string;
  /**
   * Excel on the web claims "1.1". Standard: none, because the client library on npm cannot ask for that set's members:
   * an add-in that trusts the claim would read undefined.
   */
  readonly excelApiOnline?: string | null;
  /** Language of Office's own display; standard "zh-CN". */
  readonly locale?: string;
  /** Calls back when the add-in shows or hides its pane. */
  readonly onPaneState?: (state: "Visible" | "Background" | "Inactive") => void;
  /** Shows a page of the add-in in a window of its own. Missing: the add-in is told that dialogs are not supported. */
  readonly openDialog?: OpenDialog;
  /** Calls back for fire-and-forget messages: focus leaving the pane and the like. */
  readonly onNotice?: (id: number, data: readonly unknown[]) => void;
}

/** Excel on the web's own limits, in bytes. */
export const MOST_REQUEST_BYTES = 5_000_000;
export const MOST_RESPONSE_BYTES = 5_000_000;

export function claimsOf(options: HostOptions): Claims {
  return {
    excelApi: options.excelApi ?? "1.20",
    excelApiOnline: options.excelApiOnline ?? undefined,
  };
}
