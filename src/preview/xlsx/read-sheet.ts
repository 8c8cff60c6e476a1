import { type Area, MAX_COLUMNS, parseArea } from "../workbook/area";
import type { Line } from "../workbook/axis";
import { NOTHING_ALLOWED, type Protection, type ProtectionOptions } from "../workbook/protection";
import type { Sheet } from "../workbook/sheet";
import { readAreas } from "./areas";
import { type Palette, readColor } from "./colors";
import { standardWidthInPoints, widthInPoints } from "./measures";
import { CellsReader, type SheetContext } from "./read-cells";
import { type FileRule, readConditionalFormats } from "./read-conditional";
import { isOn, XmlReader } from "./xml";

/**
 * Reads one worksheet part into an empty sheet; gives back its conditional formats as the file has them.
 * Throws `XlsxProblem` where the part is damaged or too large.
 */
export function readSheet(
  sheet: Sheet,
  text: string,
  part: string,
  context: SheetContext & { readonly palette: Palette }
): FileRule[] {
  const reader = new XmlReader(text, part);
  const rules: FileRule[] = [];
  const merges: Area[] = [];
  sheet.style = context.styles.formats[0]!.style;
  sheet.standardWidth = standardWidthInPoints(8, context.styles.digitWidth);
  if (!reader.next() || reader.local !== "worksheet") throw reader.damaged("no worksheet");
  reader.children((kind) => {
    if (kind === "sheetPr") readTabColor(reader, sheet, context.palette);
    else if (kind === "sheetViews") readView(reader, sheet);
    else if (kind === "sheetFormatPr") readStandardSizes(reader, sheet, context);
    else if (kind === "cols") reader.children(() => readColumn(reader, sheet, context));
    else if (kind === "sheetData") new CellsReader(reader, sheet, context).read();
    else if (kind === "sheetProtection") sheet.protection = readProtection(reader);
    else if (kind === "autoFilter") readAutoFilter(reader, sheet);
    else if (kind === "mergeCells") reader.children(() => merges.push(readMerge(reader)));
    else if (kind === "conditionalFormatting")
      readConditionalFormats(reader, context.styles.looks, rules);
  });
  while (reader.next());
  sheet.merges = merges;
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = ordered.map((rule) => rule.format);
  return rules;
}

function readTabColor(reader: XmlReader, sheet: Sheet, palette: Palette): void {
  reader.children((kind) => {
    if (kind === "tabColor") sheet.tabColor = readColor(reader, palette) ?? "";
  });
}

function readView(reader: XmlReader, sheet: Sheet): void {
  let seen = false;
  reader.children((kind) => {
    if (kind !== "sheetView" || seen) return;
    seen = true;
    sheet.showGridlines = isOn(reader.attribute("showGridLines") ?? "1");
    sheet.showHeadings = isOn(reader.attribute("showRowColHeaders") ?? "1");
    let pane = "topLeft";
    reader.children((inner) => {
      if (inner === "pane") {
        pane = reader.attribute("activePane") ?? pane;
        readPane(reader, sheet);
      } else if (inner === "selection" && (reader.attribute("pane") ?? "topLeft") === pane) {
        readSelection(reader, sheet);
      }
    });
  });
}

function readPane(reader: XmlReader, sheet: Sheet): void {
  if (!(reader.attribute("state") ?? "").startsWith("frozen")) return;
  const count = (name: string): number =>
    Math.max(0, Math.trunc(Number(reader.attribute(name))) || 0);
  sheet.frozen = { rows: count("ySplit"), columns: count("xSplit") };
}

function readSelection(reader: XmlReader, sheet: Sheet): void {
  const areas = readAreas(reader.attribute("sqref") ?? "");
  const active = parseArea(reader.attribute("activeCell") ?? "");
  if (areas.length === 0) return;
  const { row, column } = active ?? areas[0]!;
  sheet.selection = { areas, active: { row, column } };
}

function readStandardSizes(reader: XmlReader, sheet: Sheet, { styles }: SheetContext): void {
  const height = Number(reader.attribute("defaultRowHeight"));
  if (height > 0) sheet.standardHeight = height;
  const width = Number(reader.attribute("defaultColWidth"));
  const base = Number(reader.attribute("baseColWidth") ?? 8);
  sheet.standardWidth =
    width > 0
      ? widthInPoints(width, styles.digitWidth)
      : standardWidthInPoints(base || 8, styles.digitWidth);
}

function readColumn(reader: XmlReader, sheet: Sheet, { styles }: SheetContext): void {
  const first = Number(reader.attribute("min")) - 1;
  const last = Math.min(Number(reader.attribute("max")), MAX_COLUMNS) - 1;
  if (!(first >= 0 && last >= first)) throw reader.damaged("columns");
  const width = reader.attribute("width");
  const points = width === undefined ? NaN : widthInPoints(Number(width), styles.digitWidth);
  const hidden = isOn(reader.attribute("hidden")) || points === 0;
  const style = styles.formats[Number(reader.attribute("style") ?? 0)]?.style;
  const line = {
    ...(points > 0 && points !== sheet.standardWidth ? { size: points } : {}),
    ...(hidden ? { hidden } : {}),
    ...(style && style !== sheet.style ? { style } : {}),
  };
  if (Object.keys(line).length === 0) return;
  if (last === MAX_COLUMNS - 1 && last - first > 256 && !hidden) {
    becomeStandard(sheet, first, line);
    return;
  }
  for (let column = first; column <= last; column++) sheet.columns.change(column, line);
}

/** "From here to the last column" is taken as the sheet's standard instead of 16,000 special columns. */
function becomeStandard(sheet: Sheet, first: number, line: Line): void {
  for (let column = 0; column < first; column++) {
    const { size = sheet.standardWidth, style = sheet.style } = sheet.columns.get(column);
    sheet.columns.change(column, { size, style });
  }
  sheet.standardWidth = line.size ?? sheet.standardWidth;
  sheet.style = line.style ?? sheet.style;
}

function readMerge(reader: XmlReader): Area {
  const area = parseArea(reader.attribute("ref") ?? "");
  if (!area) throw reader.damaged("merged cells");
  return area;
}

/** Rows that the filter does not let through carry the same mark in the file as rows hidden by hand. */
function readAutoFilter(reader: XmlReader, sheet: Sheet): void {
  const area = parseArea(reader.attribute("ref") ?? "");
  let filtering = false;
  reader.children((kind) => (filtering ||= kind === "filterColumn"));
  if (!area) return;
  sheet.autoFilter = area;
  if (!filtering) return;
  for (const [row, line] of [...sheet.rows.all()]) {
    if (line.hidden && row > area.row && row < area.row + area.rows)
      sheet.rows.change(row, { hidden: false, filtered: true });
  }
}

/** In the file "1" means forbidden; these are forbidden where nothing is said, the other two allowed. */
export const PROTECTION_ATTRIBUTES = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

export const PASSWORD_ATTRIBUTES = [
  "password",
  "algorithmName",
  "hashValue",
  "saltValue",
  "spinCount",
];

function readProtection(reader: XmlReader): Protection | undefined {
  if (!isOn(reader.attribute("sheet"))) return undefined;
  const options: { -readonly [K in keyof ProtectionOptions]: ProtectionOptions[K] } = {
    ...NOTHING_ALLOWED,
    allowEditObjects: !isOn(reader.attribute("objects")),
    allowEditScenarios: !isOn(reader.attribute("scenarios")),
  };
  for (const [option, attribute] of Object.entries(PROTECTION_ATTRIBUTES)) {
    const forbidden = isOn(reader.attribute(attribute) ?? "1");
    options[option as keyof typeof PROTECTION_ATTRIBUTES] = !forbidden;
  }
  if (isOn(reader.attribute("selectUnlockedCells"))) options.selectionMode = "None";
  else if (isOn(reader.attribute("selectLockedCells"))) options.selectionMode = "Unlocked";
  const hash = reader.attributes().filter(([name]) => PASSWORD_ATTRIBUTES.includes(name));
  return hash.length > 0 ? { options, passwordHash: Object.fromEntries(hash) } : { options };
}
