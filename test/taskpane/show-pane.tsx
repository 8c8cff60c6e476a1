import axe from "axe-core";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Actions } from "../../src/actions";
import { chineseWords, type Words } from "../../src/messages";
import { App } from "../../src/taskpane/app";
import { createDesk } from "../../src/taskpane/state/desk";
import { fakeActions, type FakeActions } from "./fake-actions";

// Views are loaded when they are first shown, and axe looks at everything: on a busy machine both take their time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

/** Shows the whole pane over these actions and waits until it has read the workbook. */
export async function showPane(actions: FakeActions = fakeActions(), words: Words = chineseWords) {
  const desk = createDesk(actions as unknown as Actions, 0);
  const user = userEvent.setup();
  const view = render(<App desk={desk} words={words} officeShade={null} />);
  await settle();
  return { actions, desk, user, view };
}

/** Lets what was started come to its end. */
export async function settle(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

/** The accessibility mistakes of what is shown. Fluent's own focus helpers are left out. */
export async function accessibilityMistakes(): Promise<readonly string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: [["[data-tabster-dummy]"]] },
    // Colours cannot be judged without a layout.
    { rules: { "color-contrast": { enabled: false } } }
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`
  );
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

// jsdom knows the element, but not what makes it modal.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
