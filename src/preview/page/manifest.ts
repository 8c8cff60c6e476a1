import type { Language } from "./words";

/** What the preview needs to know of the add-in's manifest. */
export interface Addin {
  readonly id: string;
  readonly name: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Address of its picture, relative to the page; undefined where the manifest names none. */
  readonly icon: string | undefined;
  /** The function to run; undefined for the button that opens the pane. */
  readonly command: string | undefined;
}

/** Reads manifest.xml: the add-in's id and the buttons of its ribbon group, in the page's language. */
export function readManifest(xml: string, language: Language): Addin {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed");
  const strings = new Resources(document, language);
  const root = document.documentElement;
  return {
    id: child(root, "Id")?.textContent?.trim() ?? "",
    name: strings.localized(child(root, "DisplayName")),
    buttons: [...document.getElementsByTagNameNS("*", "Control")].map((control) =>
      readButton(control, strings)
    ),
  };
}

function readButton(control: Element, strings: Resources): RibbonButton {
  const action = child(control, "Action");
  const images = [...control.getElementsByTagNameNS("*", "Image")];
  const image = images.find((each) => each.getAttribute("size") === "32") ?? images[0];
  const address = image && strings.text(image.getAttribute("resid"));
  return {
    id: control.getAttribute("id") ?? "",
    label: strings.text(child(control, "Label")?.getAttribute("resid") ?? null),
    hint: strings.text(
      child(control, "Supertip")
        ?.getElementsByTagNameNS("*", "Description")[0]
        ?.getAttribute("resid") ?? null
    ),
    // The manifest names the server that real Excel asks; here the same files lie beside the page.
    icon: address ? new URL(address).pathname.slice(1) : undefined,
    command: action ? child(action, "FunctionName")?.textContent?.trim() : undefined,
  };
}

const child = (element: Element, name: string): Element | undefined =>
  [...element.children].find((each) => each.localName === name);

class Resources {
  private readonly entries = new Map<string, Element>();

  constructor(
    document: Document,
    private readonly language: Language
  ) {
    for (const resources of document.getElementsByTagNameNS("*", "Resources"))
      for (const entry of resources.querySelectorAll("[id]")) this.entries.set(entry.id, entry);
  }

  text(id: string | null): string {
    return this.localized(this.entries.get(id ?? ""));
  }

  localized(entry: Element | undefined): string {
    const override =
      entry && [...entry.children].find((each) => each.getAttribute("Locale") === this.language);
    return override?.getAttribute("Value") ?? entry?.getAttribute("DefaultValue") ?? "";
  }
}
