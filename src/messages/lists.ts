import type { SentenceData } from "./sentence";

/**
 * Figures that name several things. The rooms below join them with 、 as the forms do; the pattern finds the commas that
 * stand between two of them, so that one inside a name or a cell's text stays as it was written.
 */
const COMMAS: Readonly<Record<string, RegExp>> = {
  cells: /、/g,
  undone: /、/g,
  missing: /、/g,
  groups: /、/g,
  grades: /、/g,
  headers: /、/g,
  figures: /、/g,
  units: /、/g,
  rows: /、(?=\d+ )/g,
  found: /(?<=\d)、(?=\d)/g,
};

/** The figures of a sentence with their lists as English writes them. */
export function withEnglishLists(data: SentenceData): SentenceData {
  return Object.fromEntries(
    Object.entries(data).map(([name, text]) => {
      const commas = Object.hasOwn(COMMAS, name) ? COMMAS[name] : undefined;
      return [name, commas ? text.replace(commas, ", ") : text];
    })
  );
}
