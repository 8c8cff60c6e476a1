import { type Area, type Position, cellArea } from "./area";
import { calculate } from "./formula/calculate";
import type { Author, Happening, Listener } from "./events";
import { Sheet } from "./sheet";
import { DEFAULT_STYLE, type Style } from "./style";
import { UndoList } from "./undo";
import { UserEdits } from "./user";

export interface WorkbookOptions {
  readonly name?: string;
  /** Where the document is said to be; goes to Office.context.document.url. */
  readonly url?: string;
  readonly readOnly?: boolean;
  /** The year of dates typed without one. */
  readonly year?: number;
}

/** A defined name, as it stands in the workbook. */
export interface DefinedName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  /** Only valid on this sheet. */
  readonly sheet?: Sheet;
}

/** The workbook of the preview: the truth that the page shows and that the add-in reads and writes. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  /** The add-in's document settings: name → JSON text, saved in the file. */
  readonly settings = new Map<string, string>();
  names: readonly DefinedName[] = [];
  readOnly: boolean;
  name: string;
  url: string;
  /** Its days are counted from 1904 instead of 1900, as on old Macs. */
  dates1904 = false;
  /** The look of the cells of new sheets. */
  defaultStyle: Style = DEFAULT_STYLE;
  /** Nobody may add, delete, rename, move or hide sheets. */
  structureProtected = false;
  /** Changed since it was opened or saved. The page sets it back. */
  isDirty = false;
  readonly undoList = new UndoList(this);
  readonly user = new UserEdits(this);
  readonly year: number;
  author: Author = "user";
  private front: Sheet | undefined;
  private readonly listeners = new Set<Listener>();
  private stale = false;
  private cellEditing = false;
  private calculating = false;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.url = options.url ?? `https://preview.invalid/${encodeURIComponent(this.name)}`;
    this.readOnly = options.readOnly ?? false;
    this.year = options.year ?? new Date().getFullYear();
  }

  /** Calls back after every change; returns a function that stops it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(happening: Happening): void {
    if (happening.kind === "changed" || happening.kind.startsWith("sheet-")) this.stale = true;
    if (!VIEW_ONLY.has(happening.kind)) {
      this.isDirty = true;
      if (this.author === "add-in") this.undoList.clear();
    }
    for (const listener of [...this.listeners]) listener({ ...happening, by: this.author });
  }

  /** A cell is being edited: Excel refuses the add-in's requests meanwhile. The page says so. */
  get editing(): boolean {
    return this.cellEditing;
  }

  set editing(editing: boolean) {
    if (editing === this.cellEditing) return;
    this.cellEditing = editing;
    this.report({ kind: "editing-changed" });
  }

  /** Formula cells are worked out when somebody looks, not after every edit. */
  calculateIfNeeded(): void {
    if (!this.stale || this.calculating) return;
    this.calculating = true;
    try {
      calculate(this);
    } finally {
      this.stale = false;
      this.calculating = false;
    }
  }

  /** What was just read from a file counts as calculated and as unchanged. */
  settle(): void {
    this.stale = false;
    this.isDirty = false;
  }

  needsCalculation(): void {
    this.stale = true;
  }

  /** The sheet in front. A workbook without sheets has none, and nothing works on it. */
  get activeSheet(): Sheet {
    const sheet = this.front ?? this.sheets[0];
    if (!sheet) throw new Error("a workbook has at least one sheet");
    return sheet;
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === id.toLowerCase());
  }

  /** Names are compared without case, as Excel does. */
  sheetByName(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Brings a sheet to the front. Does nothing for one that is hidden or there already. */
  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    if (before === sheet || sheet.visibility !== "Visible") return;
    this.front = sheet;
    if (this.sheets.includes(before)) this.report({ kind: "deactivated", sheet: before });
    this.report({ kind: "activated", sheet });
  }

  /** Selects areas of a sheet, and brings it to the front; the active cell is the first area's first cell unless said. */
  select(sheet: Sheet, areas: readonly Area[], active?: Position): void {
    this.activate(sheet);
    const first = areas[0] ?? cellArea(0, 0);
    sheet.selection = {
      areas: areas.length > 0 ? areas : [first],
      active: active ?? { row: first.row, column: first.column },
    };
    this.report({ kind: "selection-changed", sheet, areas: sheet.selection.areas });
  }
}

const VIEW_ONLY = new Set<Happening["kind"]>([
  "selection-changed",
  "activated",
  "deactivated",
  "undo-changed",
  "calculated",
  "editing-changed",
]);
