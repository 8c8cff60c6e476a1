import type { Package } from "./package";
import { addPart, CONTENT_TYPES } from "./package-edit";
import { EXTENSION, type Extension, readExtensions, sameAddin, TASKPANES } from "./settings";
import { escapeXml } from "./strings";
import { openUp, outline, XmlPatch } from "./xml-patch";

const RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Writes the add-in's settings where Excel keeps them, so that Excel itself and the preview find them again. */
export function writeSettings(
  file: Package,
  addin: string,
  settings: ReadonlyMap<string, string>
): void {
  const known = readExtensions(file).find((each) => sameAddin(each.addin, addin));
  if (known) rewriteProperties(file, known, settings);
  else if (settings.size > 0) addExtension(file, addin, settings);
}

const propertiesXml = (settings: ReadonlyMap<string, string>, prefix: string): string =>
  [...settings]
    .map(
      ([name, value]) =>
        `<${prefix}property name="${attribute(name)}" value="${attribute(value)}"/>`
    )
    .join("");

/** A line break in an attribute would be read back as a space. */
const attribute = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);

function rewriteProperties(
  file: Package,
  { part }: Extension,
  settings: ReadonlyMap<string, string>
): void {
  const text = file.text(part);
  const { root, prefix, children } = outline(text, part);
  const patch = new XmlPatch(text);
  const content = propertiesXml(settings, prefix);
  const list = children.find(({ local }) => local === "properties");
  if (list?.selfClosing) openUp(patch, list, content);
  else if (list) patch.replace(list.openEnd, list.closeStart, content);
  else {
    const next = children.find(({ local }) => /^(bindings|snapshot|extLst)$/.test(local));
    const xml = `<${prefix}properties>${content}</${prefix}properties>`;
    patch.insert(next?.start ?? root.closeStart, xml);
  }
  if (patch.changed) file.write(part, patch.toString());
}

function addExtension(file: Package, addin: string, settings: ReadonlyMap<string, string>): void {
  const id = escapeXml(addin.replace(/[{}]/g, "").toLowerCase());
  const panes =
    file.related("", TASKPANES) ??
    addPart(file, "", {
      name: "xl/webextensions/taskpanes.xml",
      relationship: RELATIONSHIP + TASKPANES,
      contentType: CONTENT_TYPES.taskpanes,
      text: `${HEAD}<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"></wetp:taskpanes>`,
    });
  const part = addPart(file, panes, {
    name: "xl/webextensions/webextension1.xml",
    relationship: RELATIONSHIP + EXTENSION,
    contentType: CONTENT_TYPES.extension,
    text:
      `${HEAD}<we:webextension xmlns:we="${NAMESPACE}" id="{${id}}">` +
      `<we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${propertiesXml(settings, "we:")}</we:properties>` +
      `<we:bindings/><we:snapshot xmlns:r="${R}"/></we:webextension>`,
  });
  const relationship = file.relationships(panes).find(({ target }) => target === part)!.id;
  const text = file.text(panes);
  const { root } = outline(text, panes);
  const patch = new XmlPatch(text);
  // Not shown by itself when the file is opened: whoever opens it may not have the add-in.
  const xml =
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${R}" r:id="${relationship}"/></wetp:taskpane>`;
  if (root.selfClosing) openUp(patch, root, xml);
  else patch.insert(root.closeStart, xml);
  file.write(panes, patch.toString());
}
