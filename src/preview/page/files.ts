import { blankXlsx, type OpenedFile, openXlsx, saveXlsx, XlsxProblem } from "../xlsx";
import type { Desk } from "./desk";
import type { Dialogs } from "./dialogs";
import { byId, element } from "./elements";
import { newId } from "./new-id";

const TEMPLATE = "assets/declaration-form-2024.xlsx";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Milliseconds for what an add-in still keeps in the workbook when its pane loses the focus to 保存. */
const LAST_WORD = 150;

/** Opening and saving files: from the disk, by dropping them, and the bundled form at the start. Nothing leaves the page. */
export class Files {
  private readonly chooser = element("input", {
    type: "file",
    accept: ".xlsx,.xlsm",
    hidden: true,
  });
  /** The add-in's id, under which its settings are kept in files. */
  addin = "";
  onBusy: (text: string) => void = () => undefined;

  constructor(
    private readonly desk: Desk,
    private readonly dialogs: Dialogs
  ) {
    document.body.append(this.chooser);
    this.chooser.addEventListener("change", () => {
      const [file] = this.chooser.files ?? [];
      if (file) void this.open(file);
      // The same file can be chosen again.
      this.chooser.value = "";
    });
    window.addEventListener("beforeunload", (event) => {
      if (desk.workbook?.isDirty) event.preventDefault();
    });
    this.connectDropping();
  }

  choose(): void {
    this.chooser.click();
  }

  /** The bundled form, or a blank workbook where it cannot be had. */
  async openTemplate(): Promise<void> {
    try {
      const answer = await fetch(TEMPLATE);
      if (!answer.ok) throw new Error(`${TEMPLATE}: ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      this.lay(openXlsx(bytes, { name: TEMPLATE.replace(/^.*\//, ""), addin: this.addin }));
    } catch (error) {
      const name = this.desk.words.say("blankName");
      this.lay(openXlsx(blankXlsx(), { name, addin: this.addin }));
      this.desk.notices.show(`${this.desk.words.say("templateMissing")} (${String(error)})`);
    }
  }

  /** Opens a file from the disk. Where it cannot be opened, the page says why and the open workbook stays. */
  async open(file: File): Promise<void> {
    const { desk, dialogs } = this;
    if (!desk.finishEditing()) return;
    const { words, workbook } = desk;
    if (workbook?.isDirty) {
      const question = words.say("unsavedQuestion", { name: workbook.name });
      if (!(await dialogs.ask(question, words.say("discard")))) return;
    }
    this.onBusy(words.say("opening"));
    await new Promise(requestAnimationFrame);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opened = openXlsx(bytes, { name: file.name, addin: this.addin });
      this.onBusy("");
      desk.notices.hide();
      this.lay(opened);
      if (opened.chartSheets.length > 0) {
        const names = opened.chartSheets.join("、");
        desk.notices.show(words.say("chartSheets", { names }), "plain");
      }
    } catch (error) {
      this.onBusy("");
      await this.explain(file.name, error);
    }
  }

  private async explain(name: string, error: unknown): Promise<void> {
    const { words } = this.desk;
    // Whatever else goes wrong while reading a file comes from what is in the file.
    const problem =
      error instanceof XlsxProblem ? error : new XlsxProblem("damaged", String(error));
    const title = words.say("cannotOpen", { name });
    const action = words.say("chooseAnother");
    if (await this.dialogs.fail(title, words.problem(problem.code), problem.message, action))
      this.choose();
  }

  async save(): Promise<void> {
    const { opened, words, notices } = this.desk;
    if (!opened || !this.desk.finishEditing()) return;
    await new Promise((resolve) => setTimeout(resolve, LAST_WORD));
    let bytes: Uint8Array;
    try {
      bytes = saveXlsx(opened);
    } catch (error) {
      notices.show(`${words.say("saveFailed")} (${String(error)})`);
      return;
    }
    const { workbook } = opened;
    const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
    element("a", { href: address, download: workbook.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    workbook.isDirty = false;
    notices.show(words.say("savedAs", { name: workbook.name }), "plain");
    this.onBusy("");
  }

  /** A workbook's address is its own, so that add-ins in two windows never take one for the other. */
  private lay(opened: OpenedFile): void {
    const { workbook } = opened;
    workbook.url = `https://preview.invalid/${newId()}/${encodeURIComponent(workbook.name)}`;
    this.desk.lay(opened);
  }

  private connectDropping(): void {
    const veil = byId("drop-veil");
    const carriesFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      veil.hidden = false;
    });
    window.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) veil.hidden = true;
    });
    window.addEventListener("drop", (event) => {
      veil.hidden = true;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.open(file);
    });
  }
}
