import { AddinFrame } from "./addin-frame";
import type { Desk } from "./desk";
import { byId, element, icon } from "./elements";
import type { Addin, RibbonButton } from "./manifest";
import type { Pane } from "./pane";

/** The add-in's own buttons, as its manifest declares them. Functions run in the add-in's command page, out of sight. */
export class Ribbon {
  private readonly commands: AddinFrame;

  constructor(
    private readonly desk: Desk,
    private readonly pane: Pane
  ) {
    const { words } = desk;
    this.commands = new AddinFrame(byId("command-frame"), {
      url: "commands.html",
      title: words.say("addin"),
      language: words.language,
    });
    desk.onOpen(() => this.commands.disconnect());
  }

  show({ name, buttons }: Addin): void {
    const group = byId("addin-tools");
    group.setAttribute("aria-label", name);
    group.replaceChildren(...buttons.map((button) => this.make(button)));
  }

  private make(button: RibbonButton): HTMLButtonElement {
    const made = element("button", { type: "button", class: "tool", title: button.hint });
    if (button.icon) made.append(element("img", { src: button.icon, alt: "", class: "picture" }));
    else made.append(icon("pane"));
    made.append(element("span", {}, button.label));
    if (button.command === undefined) this.offerPane(made);
    made.addEventListener("click", () => {
      if (button.command === undefined) this.showPane();
      else void this.run(made, button, button.command);
    });
    return made;
  }

  /** The button that opens the pane is there while the pane is not. */
  private offerPane(button: HTMLButtonElement): void {
    button.hidden = this.pane.isShown;
    this.pane.onToggle = (shown) => (button.hidden = shown);
  }

  private showPane(): void {
    this.pane.toggle(true);
    this.pane.focus();
  }

  private async run(made: HTMLButtonElement, button: RibbonButton, command: string): Promise<void> {
    const { desk, commands } = this;
    if (!desk.workbook || made.ariaBusy === "true") return;
    // The pane takes the click over and answers it, also while it is hidden; its answer must be seen.
    this.pane.toggle(true);
    if (!commands.isConnected) commands.connect(desk.workbook);
    made.ariaBusy = "true";
    try {
      await commands.run(command, button.id);
    } catch {
      desk.notices.show(desk.words.say("commandFailed", { label: button.label }));
    } finally {
      made.ariaBusy = "false";
    }
  }
}
