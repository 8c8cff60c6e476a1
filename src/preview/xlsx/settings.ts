import type { Package } from "./package";
import { XmlReader } from "./xml";

/**
 * Document settings of an add-in, where Excel itself keeps them: a "web extension" part with the add-in's id and one
 * property for each setting, whose value is JSON text ([MS-OWEXML]).
 */
export interface Extension {
  /** The part's name, for example xl/webextensions/webextension1.xml. */
  readonly part: string;
  /** The id in the add-in's manifest. */
  readonly addin: string;
  readonly settings: ReadonlyMap<string, string>;
}

export const TASKPANES = "webextensiontaskpanes";
export const EXTENSION = "webextension";

/** Every add-in that the file says was used with it. What cannot be read is no extension of ours: it is left alone. */
export function readExtensions(file: Package): Extension[] {
  const panes = file.related("", TASKPANES);
  if (!panes) return [];
  return file
    .relationships(panes)
    .filter((relationship) => relationship.type === EXTENSION && file.has(relationship.target))
    .map(({ target }) => readExtension(file, target));
}

function readExtension(file: Package, part: string): Extension {
  const reader = new XmlReader(file.text(part), part);
  let addin = "";
  const settings = new Map<string, string>();
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.local === "reference" && addin === "") addin = reader.attribute("id") ?? "";
    if (reader.local !== "property") continue;
    const name = reader.attribute("name");
    if (name !== undefined) settings.set(name, reader.attribute("value") ?? "");
  }
  return { part, addin, settings };
}

export const sameAddin = (a: string, b: string): boolean =>
  a.replace(/[{}]/g, "").toLowerCase() === b.replace(/[{}]/g, "").toLowerCase();
