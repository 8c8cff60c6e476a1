import { parseArea } from "../workbook/area";
import { type Element, readElement } from "./xml-patch";
import type { XmlReader } from "./xml";

/** A row and its cells as they stand in the file. */
export interface FileRow {
  readonly element: Element;
  readonly cells: ReadonlyMap<number, FileCell>;
}

export interface FileCell {
  readonly element: Element;
  readonly formula: Element | undefined;
}

/** Where the rows and cells of <sheetData> stand, by row number. The reader stands at its open tag and moves to its end. */
export function readFileRows(reader: XmlReader): Map<number, FileRow> {
  const rows = new Map<number, FileRow>();
  let row = -1;
  reader.children((kind) => {
    if (kind !== "row") return;
    row = Number(reader.attribute("r") ?? row + 2) - 1;
    const cells = new Map<number, FileCell>();
    let column = -1;
    const element = readElement(reader, () =>
      reader.children(() => {
        const name = reader.attribute("r");
        column = name === undefined ? column + 1 : parseArea(name)!.column;
        cells.set(column, readFileCell(reader));
      })
    );
    rows.set(row, { element, cells });
  });
  return rows;
}

function readFileCell(reader: XmlReader): FileCell {
  let formula: Element | undefined;
  const element = readElement(reader, () =>
    reader.children((part) => {
      if (part === "f") formula = readElement(reader);
    })
  );
  return { element, formula };
}
