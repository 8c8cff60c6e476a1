import { XlsxProblem } from "./problem";
import { XmlReader } from "./xml";
import { type Parts, unzip, zip } from "./zip";

export interface Relationship {
  readonly id: string;
  /** Only the last word of the type's address: Strict files have other addresses for the same types. */
  readonly type: string;
  /** The full name of the part it leads to; an address outside the package stays as it is. */
  readonly target: string;
}

/** The parts of an Office file and how they lead to each other. Parts are replaced, never changed in place. */
export class Package {
  private readonly parts: Map<string, Uint8Array>;
  private readonly names = new Map<string, string>();

  constructor(parts: Parts) {
    this.parts = new Map(parts);
    for (const name of parts.keys()) this.names.set(name.toLowerCase(), name);
  }

  /** Throws `XlsxProblem` where the bytes are no readable zip file. */
  static open(bytes: Uint8Array): Package {
    return new Package(unzip(bytes));
  }

  /** Names of parts count as equal whatever their case. */
  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  /** The text of an XML part. Throws `XlsxProblem("damaged")` where it is missing or no text. */
  text(name: string): string {
    const bytes = this.parts.get(this.names.get(name.toLowerCase()) ?? name);
    if (!bytes) throw new XlsxProblem("damaged", `${name} is missing`);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? "utf-16be"
          : "utf-8";
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw new XlsxProblem("damaged", `${name} is not ${encoding}`);
    }
  }

  write(name: string, text: string): void {
    const known = this.names.get(name.toLowerCase()) ?? name;
    const utf8 = text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
    this.parts.set(known, new TextEncoder().encode(utf8));
    this.names.set(known.toLowerCase(), known);
  }

  remove(name: string): void {
    this.parts.delete(this.names.get(name.toLowerCase()) ?? name);
    this.names.delete(name.toLowerCase());
  }

  /** A copy whose changes leave this one alone; the bytes are shared. */
  copy(): Package {
    return new Package(this.parts);
  }

  bytes(): Uint8Array {
    return zip(this.parts);
  }

  /** Where a part leads to; "" is the package itself. A part without relationships leads nowhere. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    const reader = new XmlReader(this.text(name), name);
    while (reader.next()) {
      if (reader.kind !== "open" || reader.local !== "Relationship") continue;
      const target = reader.attribute("Target") ?? "";
      const outside = reader.attribute("TargetMode") === "External";
      found.push({
        id: reader.attribute("Id") ?? "",
        type: (reader.attribute("Type") ?? "").replace(/^.*\//, ""),
        target: outside ? target : resolveTarget(part, target),
      });
    }
    return found;
  }

  /** The first part of that type that `part` leads to; undefined where there is none in the package. */
  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((each) => each.type === type && this.has(each.target))
      ?.target;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels" */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Targets are relative to the part's folder unless they begin with "/". */
export function resolveTarget(part: string, target: string): string {
  const path = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of decodeURIComponentSafely(target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
