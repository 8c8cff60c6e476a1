import { watch, type Selected, type WorkbookChange } from "../excel";
import type { Outcome } from "./contract";
import { reading } from "./outcome";

/** See `Actions.watchWorkbook`. */
export function watchWorkbook(
  onChange: (what: WorkbookChange) => void,
  onSelect: (selected: Selected) => void
): Promise<Outcome<() => Promise<void>>> {
  return reading(() => watch(onChange, onSelect));
}
