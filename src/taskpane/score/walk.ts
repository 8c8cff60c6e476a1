import type { KeyboardEvent } from "react";

const FIELDS = "[data-answer]";

/**
 * Enter and the arrow keys go from answer to answer, as they go from cell to cell in the sheet: Enter and ↓ on,
 * Shift+Enter and ↑ back. In a list of choices the arrows choose, and while Chinese is being composed the keys belong to
 * the input method.
 */
export function walkAnswers(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || !field.matches(FIELDS)) return;
  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const way = direction(event.key, event.shiftKey, field.dataset.answer === "choice");
  if (way === 0) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  const next = fields[fields.indexOf(field) + way];
  event.preventDefault();
  next?.focus();
}

function direction(key: string, shift: boolean, choice: boolean): -1 | 0 | 1 {
  if (key === "Enter") return shift ? -1 : 1;
  if (choice) return 0;
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : 0;
}
