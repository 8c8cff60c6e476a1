import { element, icon } from "./elements";
import type { Vocabulary } from "./words";

/** Questions and failures that need an answer before work goes on. */
export class Dialogs {
  constructor(private readonly words: Vocabulary) {}

  /** Resolves to true where the person agreed. */
  ask(question: string, agree: string): Promise<boolean> {
    return this.show([element("p", { id: "dialog-text" }, question)], agree, true);
  }

  /** Says what went wrong. `action` is a way on; resolves to true where it was taken. */
  fail(title: string, text: string, detail: string, action: string): Promise<boolean> {
    const heading = element("h2", { id: "dialog-title" }, icon("warning"), title);
    const content: HTMLElement[] = [heading, element("p", { id: "dialog-text" }, text)];
    if (detail) {
      const summary = element("summary", {}, this.words.say("details"));
      content.push(element("details", {}, summary, element("code", {}, detail)));
    }
    return this.show(content, action, false);
  }

  private show(content: HTMLElement[], agree: string, question: boolean): Promise<boolean> {
    const yes = element("button", { type: "submit", class: "primary", value: "yes" }, agree);
    const no = element(
      "button",
      { type: "submit", value: "no" },
      this.words.say(question ? "no" : "yes")
    );
    const form = element(
      "form",
      { method: "dialog" },
      ...content,
      element("div", { class: "actions" }, yes, no)
    );
    const dialog = element(
      "dialog",
      { role: "alertdialog", "aria-describedby": "dialog-text", class: "dialog" },
      form
    );
    if (content[0]?.id === "dialog-title") dialog.setAttribute("aria-labelledby", "dialog-title");
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        resolve(dialog.returnValue === "yes");
      });
    });
  }
}
