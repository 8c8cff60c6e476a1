import { cellAddress, type CellRef, type Indicator } from "../form";
import { findingOf, fixOf, type FormContext } from "./context";
import type { Finding } from "./finding";
import { misspellings, rightDoubles } from "./words";

/** Indicators of the same name under the same level 2, told at the second and later ones. */
export function duplicateNames({ form, snapshot }: FormContext): Finding[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    const name = indicator.name.normalize("NFKC").replace(/\s/g, "");
    if (name === "") continue;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(indicator);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((indicator) =>
      findingOf("text.duplicate-name", snapshot, {
        cell: nameCell(indicator),
        indicator,
        data: { name: indicator.name, others: addressOf(first ?? indicator) },
        found: indicator.name,
      })
    )
  );
}

function nameCell({ cells, row }: Indicator): CellRef {
  return cells.name ?? { row, column: 0 };
}

function addressOf(indicator: Indicator): string {
  const { row, column } = nameCell(indicator);
  return cellAddress(row, column);
}

const READ = ["name", "explanation", "standard"] as const;

/** Words written twice, and frequent misspellings, in what the user wrote of an indicator. Each word is told once a cell. */
export function slips(context: FormContext): Finding[] {
  return context.form.indicators.flatMap((indicator) =>
    READ.flatMap((kind) => {
      const cell = indicator.cells[kind];
      const text = cell ? context.textAt(cell) : "";
      if (!cell || text === "") return [];
      return [
        ...doubledWords(context, indicator, cell, text),
        ...misspelt(context, indicator, cell, text),
      ];
    })
  );
}

interface Doubled {
  readonly word: string;
  readonly at: number;
}

function doubledWords(
  context: FormContext,
  indicator: Indicator,
  cell: CellRef,
  text: string
): Finding[] {
  const told = new Set<string>();
  return findDoubled(text).flatMap(({ word, at }) => {
    const doubled = word + word;
    if (told.has(word) || !isSlip(doubled, word)) return [];
    told.add(word);
    const after = text.slice(0, at) + word + text.slice(at + doubled.length);
    return [
      findingOf("text.doubled-word", context.snapshot, {
        cell,
        indicator,
        data: { word, context: around(text, at, doubled.length) },
        expected: word,
        found: doubled,
        fix: fixOf(context, cell, "replace-word", after, { wrong: doubled, right: word }),
      }),
    ];
  });
}

const CHINESE = /^[一-鿿]+$/;

/** Stretches of two to four Chinese characters that stand twice in succession, the longest first; linear in the text. */
function findDoubled(text: string): Doubled[] {
  const found: Doubled[] = [];
  for (let at = 0; at + 4 <= text.length; at++) {
    for (let length = 4; length >= 2; length--) {
      if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
      const word = text.slice(at, at + length);
      if (word !== text.slice(at + length, at + 2 * length) || !CHINESE.test(word)) continue;
      found.push({ word, at });
      at += 2 * length - 1;
      break;
    }
  }
  return found;
}

/** 机关机关 is one; 一个一个 and 研究研究 are not. */
function isSlip(doubled: string, word: string): boolean {
  const isCounting = /^[一二两三四五六七八九十百千万每]/.test(word);
  return !rightDoubles.has(doubled) && new Set(word).size > 1 && !isCounting;
}

const ANY_MISSPELLING = new RegExp(misspellings.map(({ wrong }) => wrong).join("|"));

function misspelt(
  context: FormContext,
  indicator: Indicator,
  cell: CellRef,
  text: string
): Finding[] {
  if (!ANY_MISSPELLING.test(text)) return [];
  return misspellings.flatMap(({ wrong, right, notAfter = "" }) => {
    const at = text.indexOf(wrong);
    const before = text[at - 1];
    if (at < 0 || (before !== undefined && notAfter.includes(before))) return [];
    const after = text.slice(0, at) + right + text.slice(at + wrong.length);
    return [
      findingOf("text.misspelling", context.snapshot, {
        cell,
        indicator,
        data: { wrong, right, context: around(text, at, wrong.length) },
        expected: right,
        found: wrong,
        fix: fixOf(context, cell, "replace-word", after, { wrong, right }),
      }),
    ];
  });
}

/** A few characters on either side, for showing where the word stands. */
function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 6);
  const to = Math.min(text.length, at + length + 6);
  const start = from > 0 ? "…" : "";
  return start + text.slice(from, to).replace(/\s+/g, " ") + (to < text.length ? "…" : "");
}
