import { type Envelope, answerTo } from "./envelope";

/** The events that the add-in's frame asked to be told: each goes out as an answer to the call that asked for it. */
export class Channels {
  private readonly open = new Map<string, Envelope>();

  constructor(
    private readonly origin: string,
    private readonly post: (text: string) => void
  ) {}

  add(call: Envelope): void {
    this.open.set(call._actionName, call);
  }

  remove(name: string): void {
    this.open.delete(name);
  }

  clear(): void {
    this.open.clear();
  }

  /** False where nobody asked for this event. */
  send(name: string, data: unknown): boolean {
    const channel = this.open.get(name);
    if (!channel) return false;
    this.post(answerTo(channel, this.origin, { data, responseType: 1 }));
    return true;
  }
}
