import { type Area, areaName, parseArea } from "../workbook/area";

/** "A1:B2 D4" as areas; what cannot be read is left out. */
export function readAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== undefined);
}

export const writeAreas = (areas: readonly Area[]): string => areas.map(areaName).join(" ");
