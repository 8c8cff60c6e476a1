import { type Package, relationshipsPart } from "./package";
import { escapeXml } from "./strings";
import { openUp, outline, XmlPatch } from "./xml-patch";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES_PART = "[Content_Types].xml";

export const CONTENT_TYPES = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  sharedStrings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  taskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  extension: "application/vnd.ms-office.webextension+xml",
} as const;

export interface NewPart {
  /** The wished name; a number is put in it where it is taken. */
  readonly name: string;
  /** The last word of the relationship's type, or its full address. */
  readonly relationship: string;
  readonly contentType: string;
  readonly text: string;
}

/** Adds a part and the way to it from `from` ("" is the package); returns the part's name. */
export function addPart(file: Package, from: string, part: NewPart): string {
  const name = freeName(file, part.name);
  file.write(name, part.text);
  addContentType(file, name, part.contentType);
  addRelationship(file, from, part.relationship, name);
  return name;
}

function freeName(file: Package, wished: string): string {
  const [, base = "", extension = ""] = /^(.*?)\d*(\.\w+)$/.exec(wished) ?? [];
  if (!file.has(wished)) return wished;
  let number = 1;
  while (file.has(`${base}${number}${extension}`)) number++;
  return `${base}${number}${extension}`;
}

function addContentType(file: Package, name: string, contentType: string): void {
  const text = file.text(TYPES_PART);
  const { root, prefix } = outline(text, TYPES_PART);
  const patch = new XmlPatch(text);
  patch.insert(
    root.closeStart,
    `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`
  );
  file.write(TYPES_PART, patch.toString());
}

/** Returns the new relationship's id. */
export function addRelationship(file: Package, from: string, type: string, to: string): string {
  const name = relationshipsPart(from);
  const known = file.relationships(from);
  let number = known.length + 1;
  while (known.some(({ id }) => id.toLowerCase() === `rid${number}`)) number++;
  const id = `rId${number}`;
  const text = file.has(name)
    ? file.text(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const { root, prefix } = outline(text, name);
  const patch = new XmlPatch(text);
  const address = type.includes(":") ? type : OFFICE + type;
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const target = to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
  const xml = `<${prefix}Relationship Id="${id}" Type="${address}" Target="${escapeXml(target)}"/>`;
  if (root.selfClosing) openUp(patch, root, xml);
  else patch.insert(root.closeStart, xml);
  file.write(name, patch.toString());
  return id;
}

/** Takes away the way from one part to another. */
export function removeRelationship(file: Package, from: string, id: string): void {
  const name = relationshipsPart(from);
  const text = file.text(name);
  const patch = new XmlPatch(text);
  for (const child of outline(text, name).children)
    if (child.attributes.get("Id") === id) patch.replace(child.start, child.end, "");
  file.write(name, patch.toString());
}

/** Every part to which a way leads. */
export function reachableParts(file: Package): Set<string> {
  const found = new Set<string>();
  const visit = (part: string): void => {
    for (const { target } of file.relationships(part)) {
      if (!file.has(target) || found.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit("");
  return found;
}

/** Takes away the parts to which a way led before and none leads now, with their content types. */
export function removeUnreachable(file: Package, before: ReadonlySet<string>): void {
  const now = reachableParts(file);
  const gone = [...before].filter((part) => !now.has(part));
  if (gone.length === 0) return;
  const names = new Set(gone.map((part) => `/${part}`.toLowerCase()));
  for (const part of gone) {
    file.remove(part);
    file.remove(relationshipsPart(part));
  }
  const text = file.text(TYPES_PART);
  const patch = new XmlPatch(text);
  for (const { start, end, attributes } of outline(text, TYPES_PART).children) {
    if (names.has((attributes.get("PartName") ?? "").toLowerCase())) patch.replace(start, end, "");
  }
  file.write(TYPES_PART, patch.toString());
}

/** Changes the text of a part; where nothing is changed its bytes stay. */
export function rewrite(file: Package, part: string, change: (patch: XmlPatch) => void): void {
  const patch = new XmlPatch(file.text(part));
  change(patch);
  if (patch.changed) file.write(part, patch.toString());
}
