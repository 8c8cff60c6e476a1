import type { Refusal, Sheet, Workbook, WorkbookEvent } from "../workbook";
import type { OpenedFile } from "../xlsx";
import type { Notices } from "./notices";
import type { Vocabulary } from "./words";

/** What lies on the desk: the opened workbook, and who wants to hear about it. One for the page. */
export class Desk {
  private current: OpenedFile | undefined;
  private stopListening: () => void = () => undefined;
  /** Enters what is being typed into a cell. False where it was refused and the editor stays open. */
  finishEditing: () => boolean = () => true;
  private readonly openers = new Set<(workbook: Workbook) => void>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(
    readonly words: Vocabulary,
    readonly notices: Notices
  ) {}

  get opened(): OpenedFile | undefined {
    return this.current;
  }

  /** undefined until a workbook was opened. */
  get workbook(): Workbook | undefined {
    return this.current?.workbook;
  }

  get sheet(): Sheet | undefined {
    return this.current?.workbook.activeSheet;
  }

  /** Puts another workbook on the desk. The one before is gone. */
  lay(opened: OpenedFile): void {
    this.stopListening();
    this.current = opened;
    this.stopListening = opened.workbook.listen((event) => {
      for (const listener of this.listeners) listener(event);
    });
    for (const opener of this.openers) opener(opened.workbook);
  }

  onOpen(opener: (workbook: Workbook) => void): void {
    this.openers.add(opener);
  }

  /** Changes of whichever workbook lies on the desk. */
  onChange(listener: (event: WorkbookEvent) => void): void {
    this.listeners.add(listener);
  }

  /** Says why something was not done. True where it was done. */
  accept(outcome: Refusal | undefined): boolean {
    if (outcome) this.notices.show(this.words.refusal(outcome));
    return outcome === undefined;
  }
}
