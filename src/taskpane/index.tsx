import { createRoot } from "react-dom/client";
import * as actions from "../actions";
import { chineseWords, localeOf, loadWords } from "../messages";
import { App } from "./app";
import { createDesk } from "./state/desk";
import { isDarkGround, type Shade } from "./theme";
import { listenToRibbon } from "../commands/hand-over";

/** The floor: below it the requests that the add-in makes do not exist. */
const FLOOR = "1.9";

async function start(): Promise<void> {
  const info = await Office.onReady();
  const inExcel = info.host === Office.HostType.Excel;
  if (!inExcel || !Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) {
    document.documentElement.classList.add("too-old");
    return;
  }
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no #root");
  const words = await loadWords(localeOf(Office.context.displayLanguage));
  document.documentElement.lang = words.locale;
  document.title = words.say("pane.name");
  const desk = createDesk(actions);
  listenToRibbon(Office.context.document.url, isSeen, (command) => desk.command(command));
  createRoot(root).render(<App desk={desk} words={words} officeShade={officeShade()} />);
  setTimeout(loadAhead, QUIET);
}

/** A pane that was closed may live on unseen; what it would say nobody would read. */
function isSeen(): boolean {
  return document.visibilityState === "visible";
}

/** Milliseconds after which the pane has read the workbook in all likelihood. */
const QUIET = 1500;

/** What the first validation and the first score need is loaded before they are asked for. */
function loadAhead(): void {
  // What does not load now is asked for again by the click, which then says what failed.
  void Promise.allSettled([import("./score/score-tab"), import("../validation")]);
}

/** Office on Windows and Mac tells its theme's colours; Excel on the web may tell none. */
function officeShade(): Shade | null {
  const ground = Office.context.officeTheme?.bodyBackgroundColor;
  const dark = ground ? isDarkGround(ground) : null;
  return dark === null ? null : dark ? "dark" : "light";
}

/** Without a language or a pane to say it in: what failed stands on the plain page, in the error's own words. */
function cannotStart(error: unknown): void {
  const root = document.getElementById("root");
  if (!root) return;
  const text = document.createElement("p");
  text.className = "opening";
  text.setAttribute("role", "alert");
  text.textContent = `${chineseWords.say("pane.broken")}。${String(error)}`;
  root.replaceChildren(text);
}

start().catch(cannotStart);
