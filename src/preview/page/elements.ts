type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element. Attributes that are false or undefined are left out; children that are strings become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      made.setAttribute(attribute, value === true ? "" : String(value));
  made.append(...children);
  return made;
}

/** An element of the page itself; its absence is a mistake in index.html. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found as T;
}

/** Icons are drawn on a 20 × 20 grid with lines of 1.5. */
const PATHS = {
  open: "M2.5 15.5v-10a1 1 0 0 1 1-1h4l2 2h6a1 1 0 0 1 1 1v1.5M2.5 15.5l2.2-6a1 1 0 0 1 .9-.6h11.2a.8.8 0 0 1 .8 1.1l-1.8 4.9a1 1 0 0 1-.9.6z",
  save: "M4 3.5h9.5l3 3V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V4a.5.5 0 0 1 .5-.5zM6.5 3.5v4h6v-4M6.5 16.5v-5h7v5",
  undo: "M4 7.5h8a4 4 0 0 1 0 8H8M4 7.5L7.5 4M4 7.5L7.5 11",
  redo: "M16 7.5H8a4 4 0 0 0 0 8h4M16 7.5L12.5 4M16 7.5L12.5 11",
  insertRow: "M3 4h14v4H3zM3 12h5M3 16h5M13.5 11v6M10.5 14h6",
  deleteRow: "M3 4h14v4H3zM3 12h5M3 16h5M11.5 11.5l5 5M16.5 11.5l-5 5",
  hideRow: "M3 4h14M3 16h14M3 10h3M8.5 10h3M14 10h3",
  showRows: "M3 3.5h14M3 16.5h14M10 6v8M10 6L8 8M10 6l2 2M10 14l-2-2M10 14l2-2",
  pane: "M3.5 4.5h13v11h-13zM12 4.5v11",
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  close: "M5 5l10 10M15 5L5 15",
  down: "M5.5 8l4.5 4.5L14.5 8",
  up: "M5.5 12.5L10 8l4.5 4.5",
  lock: "M5.5 9h9v7.5h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9",
  warning: "M10 3.5l7.5 13h-15zM10 8.5v4M10 14.5v.2",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
