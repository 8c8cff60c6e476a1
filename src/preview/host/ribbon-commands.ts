import type { Channels } from "./channels";

/** Runs the functions behind ribbon buttons in the add-in, and waits for their event.completed(). */
export class RibbonCommands {
  private readonly waiting = new Map<string, () => void>();
  private count = 0;

  constructor(private readonly channels: Channels) {}

  /** Resolves when the function has called event.completed(); rejects where the add-in does not listen. */
  invoke(functionName: string, buttonId: string): Promise<void> {
    const id = `command-${++this.count}`;
    const event = JSON.stringify({ source: { id: buttonId } });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      const data = { "0": id, "1": functionName, "2": event };
      if (this.channels.send("appCommandInvoked", data)) return;
      this.waiting.delete(id);
      reject(new Error("the add-in does not listen to commands"));
    });
  }

  completed(id: string): void {
    this.waiting.get(id)?.();
    this.waiting.delete(id);
  }
}
