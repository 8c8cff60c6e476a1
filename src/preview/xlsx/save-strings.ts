import type { Package } from "./package";
import { addPart, CONTENT_TYPES } from "./package-edit";
import { escapeText } from "./strings";
import { openUp, outline, setAttributes, XmlPatch } from "./xml-patch";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Adds texts to the list of shared strings; the ones that are there keep their numbers. */
export class SharedStrings {
  private readonly added = new Map<string, number>();

  /** @param known how many the file has */
  constructor(
    private readonly file: Package,
    private readonly mainPart: string,
    private readonly known: number
  ) {}

  /** The number of a text, for <v> of a cell with t="s". */
  index(text: string): number {
    let index = this.added.get(text);
    if (index === undefined) this.added.set(text, (index = this.known + this.added.size));
    return index;
  }

  write(): void {
    if (this.added.size === 0) return;
    const known = this.file.related(this.mainPart, "sharedStrings");
    const part =
      known ??
      addPart(this.file, this.mainPart, {
        name: "xl/sharedStrings.xml",
        relationship: "sharedStrings",
        contentType: CONTENT_TYPES.sharedStrings,
        text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}"></sst>`,
      });
    this.file.write(part, this.extended(this.file.text(part), part));
  }

  private extended(text: string, part: string): string {
    const { root, prefix } = outline(text, part);
    const patch = new XmlPatch(text);
    const items = [...this.added.keys()].map(
      (item) =>
        `<${prefix}si><${prefix}t xml:space="preserve">${escapeText(item)}</${prefix}t></${prefix}si>`
    );
    const counts = { uniqueCount: this.known + this.added.size, count: undefined };
    if (root.selfClosing) openUp(patch, root, items.join(""));
    else {
      patch.replace(
        root.start,
        root.openEnd,
        setAttributes(text.slice(root.start, root.openEnd), counts)
      );
      patch.insert(root.closeStart, items.join(""));
    }
    return patch.toString();
  }
}
