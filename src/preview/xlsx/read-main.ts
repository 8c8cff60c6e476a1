import type { Visibility } from "../workbook/events";
import type { Package } from "./package";
import { XlsxProblem } from "./problem";
import { unescape } from "./strings";
import { isOn, XmlReader } from "./xml";

/** One <sheet> of the list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: Visibility;
}

/** What xl/workbook.xml says. */
export interface MainPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly { name: string; formula: string; sheet: number | undefined }[];
  readonly activeTab: number;
  readonly structureProtected: boolean;
  readonly dates1904: boolean;
  readonly targets: ReadonlyMap<string, { readonly type: string; readonly part: string }>;
}

export function readMainPart(file: Package, part: string): MainPart {
  const reader = new XmlReader(file.text(part), part);
  const sheets: SheetEntry[] = [];
  const names: MainPart["names"][number][] = [];
  let activeTab = 0;
  let structureProtected = false;
  let dates1904 = false;
  if (!reader.next() || reader.local !== "workbook")
    throw new XlsxProblem("not-a-workbook", reader.local);
  reader.children((kind) => {
    if (kind === "workbookPr") dates1904 = isOn(reader.attribute("date1904"));
    else if (kind === "workbookProtection")
      structureProtected = isOn(reader.attribute("lockStructure"));
    else if (kind === "bookViews")
      reader.children(() => (activeTab = Number(reader.attribute("activeTab") ?? 0)));
    else if (kind === "sheets") reader.children(() => sheets.push(readSheetEntry(reader)));
    else if (kind === "definedNames") {
      reader.children(() => {
        const name = reader.attribute("name") ?? "";
        const sheet = reader.attribute("localSheetId");
        const formula = `=${unescape(reader.readText())}`;
        names.push({ name, formula, sheet: sheet === undefined ? undefined : Number(sheet) });
      });
    }
  });
  while (reader.next());
  const targets = new Map(
    file.relationships(part).map(({ id, type, target }) => [id, { type, part: target }])
  );
  return { sheets, names, activeTab, structureProtected, dates1904, targets };
}

function readSheetEntry(reader: XmlReader): SheetEntry {
  const state = reader.attribute("state");
  // The attribute is r:id; a sheet also has its own sheetId.
  const relationship = reader.attributes().find(([name]) => /:id$/.test(name))?.[1] ?? "";
  return {
    name: unescape(reader.attribute("name") ?? ""),
    relationship,
    visibility: state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible",
  };
}
