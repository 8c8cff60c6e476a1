import type { Desk } from "./desk";
import { byId, element, icon, type IconName } from "./elements";
import type { Files } from "./files";
import type { CellEditor } from "./grid/editor";
import type { Vocabulary, WordKey } from "./words";

/** The buttons for files and for undoing; gives back what brings their states up to date. */
export function connectTools(desk: Desk, files: Files, editor: CellEditor): () => void {
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
  const back = (redo: boolean) => (): void => {
    if (!desk.finishEditing()) return;
    if (redo) desk.workbook?.user.redo();
    else desk.workbook?.user.undo();
    editor.focus();
  };
  byId("file-tools").append(
    tool("open", "Ctrl+O", () => files.choose()),
    tool("save", "Ctrl+S", () => void files.save())
  );
  const undo = tool("undo", "Ctrl+Z", back(false), true);
  const redo = tool("redo", "Ctrl+Y", back(true), true);
  byId("edit-tools").append(undo, redo);
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") void files.save();
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
