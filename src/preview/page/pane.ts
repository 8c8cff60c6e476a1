import { AddinFrame } from "./addin-frame";
import type { Desk } from "./desk";
import { byId } from "./elements";

/** The widths that a task pane can have in Excel, in pixels. */
const WIDTH = { least: 320, most: 450, standard: 360, step: 10 };
/** Keys that the client library hands back from the pane: Tab past its ends, Esc, F2. */
const LEAVE_PANE = [13, 14, 15, 16, 17, 18];

/** The task pane at the right: the add-in's own page in a frame, with a handle to make it wider or narrower. */
export class Pane {
  private readonly frame: AddinFrame;
  private readonly place = byId("pane");
  private readonly handle = byId("pane-handle");
  onLeave: () => void = () => undefined;
  onToggle: (shown: boolean) => void = () => undefined;

  constructor(desk: Desk) {
    const { words } = desk;
    this.frame = new AddinFrame(byId("pane-frame"), {
      url: "taskpane.html",
      title: words.say("addin"),
      language: words.language,
    });
    this.frame.onNotice = (id) => {
      if (LEAVE_PANE.includes(id)) this.onLeave();
    };
    desk.onOpen((workbook) => this.frame.connect(workbook));
    byId("pane-close").addEventListener("click", () => {
      this.toggle(false);
      this.onLeave();
    });
    this.connectHandle();
    this.resize(WIDTH.standard);
  }

  get isShown(): boolean {
    return !this.place.hidden;
  }

  /** The add-in goes on running while its pane is hidden, as in Excel. */
  toggle(shown: boolean): void {
    if (shown === this.isShown) return;
    this.place.hidden = !shown;
    this.handle.hidden = !shown;
    this.frame.announce(shown);
    this.onToggle(shown);
  }

  focus(): void {
    this.frame.focus();
  }

  private connectHandle(): void {
    const { handle } = this;
    handle.addEventListener("pointerdown", (event) => {
      handle.setPointerCapture(event.pointerId);
      const right = this.place.getBoundingClientRect().right;
      const move = (to: PointerEvent): void => this.resize(right - to.clientX);
      handle.addEventListener("pointermove", move);
      handle.addEventListener(
        "lostpointercapture",
        () => handle.removeEventListener("pointermove", move),
        {
          once: true,
        }
      );
    });
    handle.addEventListener("keydown", (event) => {
      const width = this.place.offsetWidth;
      if (event.key === "ArrowLeft") this.resize(width + WIDTH.step);
      else if (event.key === "ArrowRight") this.resize(width - WIDTH.step);
      else if (event.key === "Home") this.resize(WIDTH.least);
      else if (event.key === "End") this.resize(WIDTH.most);
      else return;
      event.preventDefault();
    });
  }

  private resize(wanted: number): void {
    const width = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
    this.place.style.width = `${width}px`;
    this.handle.setAttribute("aria-valuenow", String(width));
  }
}
