/** The ribbon's buttons besides the one that opens the pane. */
export type RibbonCommand = "protect" | "validate" | "score";

/**
 * The ribbon's buttons run in a page of their own. When the pane of the same workbook is open, the click is handed
 * over to it, so that its list, progress and messages show what the click did. Pane and ribbon are told to belong together by
 * the workbook's address; a workbook that was never saved has none, and then nothing is handed over.
 */
const CHANNEL = "performance-form-assistant";
const PATIENCE = 300;

interface Offer {
  readonly kind: "offer";
  readonly workbook: string;
  readonly command: RibbonCommand;
  readonly id: string;
}

interface Taken {
  readonly kind: "taken";
  readonly id: string;
}

/** Offers a click to the pane. True when a pane of this workbook took it within 0.3 seconds. */
export function offerToPane(workbook: string, command: RibbonCommand): Promise<boolean> {
  if (!workbook || typeof BroadcastChannel === "undefined") return Promise.resolve(false);
  const channel = new BroadcastChannel(CHANNEL);
  const id = `${Date.now()}-${Math.random()}`;
  return new Promise((resolve) => {
    const end = (taken: boolean): void => {
      clearTimeout(timer);
      channel.close();
      resolve(taken);
    };
    const timer = setTimeout(() => end(false), PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<Offer | Taken>) => {
      if (data.kind === "taken" && data.id === id) end(true);
    };
    const offer: Offer = { kind: "offer", workbook, command, id };
    channel.postMessage(offer);
  });
}

/**
 * Takes the clicks that the ribbon of this workbook offers, while the pane can be seen. Returns a function that stops
 * it.
 */
export function listenToRibbon(
  workbook: string,
  isSeen: () => boolean,
  take: (command: RibbonCommand) => void
): () => void {
  if (!workbook || typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Offer | Taken>) => {
    if (data.kind !== "offer" || data.workbook !== workbook || !isSeen()) return;
    const answer: Taken = { kind: "taken", id: data.id };
    channel.postMessage(answer);
    take(data.command);
  };
  return () => channel.close();
}
