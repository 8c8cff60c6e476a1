import { element, icon } from "./elements";

/** How long a notice stays, in milliseconds; hovering keeps it. */
const STAY = 8000;

/**
 * Short messages over the grid that do not interrupt: they take no focus, are read out politely, and go by themselves.
 */
export class Notices {
  private timer = 0;

  /** @param place an element with aria-live="polite" */
  constructor(
    private readonly place: HTMLElement,
    private readonly dismissLabel: string
  ) {
    place.addEventListener("mouseenter", () => clearTimeout(this.timer));
    place.addEventListener("mouseleave", () => this.goLater());
  }

  show(text: string, kind: "warning" | "plain" = "warning"): void {
    const close = element("button", {
      type: "button",
      class: "quiet",
      "aria-label": this.dismissLabel,
    });
    close.append(icon("close"));
    close.addEventListener("click", () => this.hide());
    const notice = element("div", { class: `notice ${kind}` }, element("span", {}, text), close);
    if (kind === "warning") notice.prepend(icon("warning"));
    this.place.replaceChildren(notice);
    this.goLater();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.place.replaceChildren();
  }

  private goLater(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), STAY);
  }
}
