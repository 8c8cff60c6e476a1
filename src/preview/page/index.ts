import { Desk } from "./desk";
import { Dialogs } from "./dialogs";
import { byId, element, icon } from "./elements";
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
import { Screen } from "./screen";
import { Status } from "./status";
import { Tabs } from "./tabs";
import { connectTools } from "./tools";
import { trustThisPage } from "./trust";
import { connectZoom } from "./zoom";
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
  const { editor, view } = buildGrid(desk);
  desk.finishEditing = () => editor.commit();
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
  connectZoom(view, byId("scroller"), words);
  connectRowTools(desk, editor, byId("row-tools"), byId("scroller"));
  pane.onLeave = () => editor.focus();
  files.onBusy = (text) => status.setBusy(text);
  editor.onChange = () => status.show();

  new Screen(desk, { view, editor, nameBox, tabs, status, tools });

  const addin = await loadManifest(words);
  files.addin = addin.id;
  ribbon.show(addin);
  await files.openTemplate();
}

function buildGrid(desk: Desk): { editor: CellEditor; view: GridView } {
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
  return { editor, view };
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
