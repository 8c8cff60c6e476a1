import { type ApiClass, ApiObject } from "../rich-api/api-class";
import * as conditional from "./conditional-formats";
import * as rules from "./conditional-rules";
import * as names from "./names";
import * as areas from "./range-areas";
import * as borders from "./range-borders";
import * as formats from "./range-format";
import * as ranges from "./range";
import * as settings from "./settings";
import * as books from "./workbook";
import * as sheet from "./worksheet";
import * as protection from "./worksheet-protection";
import * as view from "./worksheet-view";
import * as sheets from "./worksheets";

/** Every class of Excel's API that this host knows, by name. */
export const CLASSES: ReadonlyMap<string, ApiClass> = new Map(
  [
    books.workbook,
    books.workbookProtection,
    books.application,
    sheets.worksheets,
    sheet.worksheet,
    protection.worksheetProtection,
    view.freezePanes,
    view.autoFilter,
    ranges.range,
    ranges.rangeCollection,
    ranges.rangeSort,
    areas.rangeAreas,
    formats.rangeFormat,
    formats.rangeFill,
    formats.rangeFont,
    formats.formatProtection,
    borders.rangeBorders,
    borders.rangeBorder,
    conditional.conditionalFormats,
    conditional.conditionalFormat,
    rules.customConditionalFormat,
    rules.conditionalFormatRule,
    rules.cellValueConditionalFormat,
    rules.textConditionalFormat,
    rules.presetConditionalFormat,
    rules.conditionalRangeFormat,
    rules.conditionalRangeFill,
    rules.conditionalRangeFont,
    names.namedItems,
    names.namedItem,
    settings.settings,
    settings.setting,
  ].map((table) => [table.name, table])
);

/** A name that is in no table is a mistake of this host, not of the add-in. */
export function makeObject(name: string, self: unknown): ApiObject {
  const table = CLASSES.get(name);
  if (!table) throw new Error(`no API class ${name}`);
  return new ApiObject(table, self);
}

export { type Shell, service } from "./services";
