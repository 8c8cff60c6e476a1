import type { WorkbookEvent } from "../workbook";
import { Desk } from "./desk";
import { Dialogs } from "./dialogs";
import { byId, element, icon, type IconName } from "./elements";
import { Files } from "./files";
import { connectClipboard } from "./grid/clipboard";
import { CellEditor } from "./grid/editor";
import { GridKeyboard } from "./grid/keyboard";
import { GridMouse } from "./grid/mouse";
import { SelectionView } from "./grid/selection-view";
import { GridView } from "./grid/view";
import { type Addin, readManifest } from "./manifest";
import { NameBox } from "./name-box";
import { Notices } from "./notices";
import { Pane } from "./pane";
import { Ribbon } from "./ribbon";
import { connectRowTools } from "./row-tools";
import { Status } from "./status";
import { Tabs } from "./tabs";
import { trustThisPage } from "./trust";
import { languageOf, Vocabulary, type WordKey } from "./words";

/** The preview: a page that plays Excel's part, with the add-in's own page in a frame beside the sheet. */
async function start(): Promise<void> {
  const words = new Vocabulary(languageOf(location.search));
  label(words);
  trustThisPage(localStorage, location);
  const desk = new Desk(words, new Notices(byId("notices"), words.say("dismiss")));
  const dialogs = new Dialogs(words);
  const files = new Files(desk, dialogs);
  const pane = new Pane(desk);
  const ribbon = new Ribbon(desk, pane);
  const { editor, view, keyboard } = buildGrid(desk);
  const status = new Status(desk);
  const tabs = new Tabs(desk, dialogs, () => editor.focus());
  const nameBox = new NameBox(
    desk,
    (area) => {
      desk.accept(desk.sheet?.workbook.user.select(desk.sheet, [area], area));
      view.show(desk.sheet!);
      view.reveal(area);
      editor.focus();
    },
    () => editor.focus()
  );
  const tools = connectTools(desk, files, editor);
  connectRowTools(desk, editor, byId("row-tools"), byId("scroller"));
  pane.onLeave = () => editor.focus();
  files.onBusy = (text) => status.setBusy(text);
  editor.onChange = () => status.show();

  const showAll = (): void => {
    view.show(desk.sheet!);
    editor.show();
    nameBox.show();
    tabs.show();
    tools();
    status.show();
  };
  desk.onOpen(() => {
    editor.cancel();
    showAll();
    editor.focus();
  });
  desk.onChange((event) => {
    if (REDRAWS_ALL.has(event.kind)) {
      editor.cancel();
      showAll();
    } else if (event.kind === "selection-changed") {
      view.after();
      if (event.by === "add-in") view.reveal(event.sheet.selection.active);
      editor.show();
      nameBox.show();
      status.show();
      if (document.activeElement === editor.field) status.speak();
    } else {
      view.note(event);
      if (!editor.isEditing) editor.show();
      tabs.show();
      tools();
      status.show();
    }
  });
  void keyboard;

  const addin = await loadManifest(words);
  files.addin = addin.id;
  ribbon.show(addin);
  await files.openTemplate();
}

/** Another sheet is in front, or the sheets themselves changed. */
const REDRAWS_ALL: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  "activated",
  "sheet-deleted",
  "sheet-moved",
  "sheet-added",
  "visibility-changed",
]);

function buildGrid(desk: Desk): { editor: CellEditor; view: GridView; keyboard: GridKeyboard } {
  const scroller = byId("scroller");
  const view = new GridView(scroller, desk.words.say("grid"));
  const field = element("textarea", {
    class: "cell-editor idle",
    "aria-label": desk.words.say("cellEditor"),
    autocomplete: "off",
    spellcheck: "false",
    rows: 1,
  });
  view.overlay.append(field);
  const editor = new CellEditor(desk, view, field, byId<HTMLTextAreaElement>("formula-bar"));
  const selection = new SelectionView(view);
  view.after = () => {
    selection.update();
    editor.place();
  };
  const keyboard = new GridKeyboard(desk, view, editor);
  new GridMouse(desk, view, editor, keyboard, scroller);
  connectClipboard(desk, editor);
  return { editor, view, keyboard };
}

/** The buttons for files and for undoing; gives back what brings their states up to date. */
function connectTools(desk: Desk, files: Files, editor: CellEditor): () => void {
  const { words } = desk;
  const tool = (
    key: WordKey & IconName,
    keys: string,
    run: () => void,
    spare = false
  ): HTMLButtonElement => {
    const button = element("button", {
      type: "button",
      class: spare ? "tool icon-only" : "tool",
      title: keys ? `${words.say(key)} (${keys})` : words.say(key),
      "aria-label": words.say(key),
    });
    button.append(icon(key));
    if (!spare) button.append(element("span", {}, words.say(key)));
    button.addEventListener("click", run);
    return button;
  };
  const save = (): void => {
    if (editor.commit()) files.save();
  };
  const back = (redo: boolean) => (): void => {
    if (redo) desk.workbook?.user.redo();
    else desk.workbook?.user.undo();
    editor.focus();
  };
  byId("file-tools").append(
    tool("open", "Ctrl+O", () => files.choose()),
    tool("save", "Ctrl+S", save)
  );
  const undo = tool("undo", "Ctrl+Z", back(false), true);
  const redo = tool("redo", "Ctrl+Y", back(true), true);
  byId("edit-tools").append(undo, redo);
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") save();
    else if (key === "o") files.choose();
    else return;
    event.preventDefault();
  });
  connectExpanding(words);
  return () => {
    undo.disabled = !desk.workbook?.undoList.canUndo;
    redo.disabled = !desk.workbook?.undoList.canRedo;
  };
}

function connectExpanding(words: Vocabulary): void {
  const button = byId("expand-bar");
  const show = (expanded: boolean): void => {
    button.parentElement!.classList.toggle("expanded", expanded);
    button.setAttribute("aria-expanded", String(expanded));
    button.setAttribute("aria-label", words.say(expanded ? "collapseBar" : "expandBar"));
    button.replaceChildren(icon(expanded ? "up" : "down"));
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  show(false);
}

/** Puts the words into the page: texts, and accessible names that are shown as hints, too. */
function label(words: Vocabulary): void {
  document.documentElement.lang = words.language;
  for (const node of document.querySelectorAll<HTMLElement>("[data-word]"))
    node.textContent = words.say(node.dataset["word"] as WordKey);
  for (const node of document.querySelectorAll<HTMLElement>("[data-label]")) {
    node.setAttribute("aria-label", words.say(node.dataset["label"] as WordKey));
    if (node.matches("button")) node.title = words.say(node.dataset["label"] as WordKey);
  }
  byId("new-sheet").append(icon("plus"));
  byId("pane-close").append(icon("close"));
}

/** Without its manifest the add-in still runs; only the ribbon's buttons but one are missing. */
async function loadManifest(words: Vocabulary): Promise<Addin> {
  const answer = await fetch("manifest.xml");
  if (answer.ok) return readManifest(await answer.text(), words.language);
  const button = {
    id: "pane",
    label: words.say("showPane"),
    hint: "",
    icon: undefined,
    command: undefined,
  };
  return { id: "performance-form-assistant", name: words.say("addin"), buttons: [button] };
}

start().catch((error: unknown) => {
  const text = `${new Vocabulary(languageOf(location.search)).say("unexpected")}: ${String(error)}`;
  document.body.append(element("pre", { role: "alert" }, text));
  throw error;
});
