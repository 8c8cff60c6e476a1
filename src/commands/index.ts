import * as actions from "../actions";
import { localeOf, loadWords } from "../messages";
import { runCommand } from "./clicks";
import { offerToPane, type RibbonCommand } from "./hand-over";

/** Width and height of the dialog in percent of the window. */
const DIALOG = { width: 30, height: 30, displayInIframe: true };

/** The manifest names these functions. */
const commands: readonly RibbonCommand[] = ["protect", "validate", "score"];

/** The dialog in which this page says what a click did. */
function sayInDialog(text: string): Promise<void> {
  const page = new URL(window.location.href);
  page.hash = "";
  page.search = new URLSearchParams({ said: text }).toString();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, DIALOG, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

async function clicked(command: RibbonCommand): Promise<void> {
  if (await offerToPane(Office.context.document.url, command)) return;
  const words = await loadWords(localeOf(Office.context.displayLanguage));
  await sayInDialog(await runCommand(command, actions, words));
}

function showSaid(text: string): void {
  const place = document.getElementById("said");
  if (place) place.textContent = text;
}

async function start(): Promise<void> {
  await Office.onReady();
  const said = new URLSearchParams(window.location.search).get("said");
  if (said !== null) {
    showSaid(said);
    return;
  }
  for (const command of commands) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      // Excel greys the button out until it hears that the click is over, whatever came of it.
      void clicked(command).finally(() => event.completed());
    });
  }
}

void start();
