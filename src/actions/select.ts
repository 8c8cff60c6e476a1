import { selectCellOf } from "../excel";
import type { Outcome } from "./contract";
import { reading } from "./outcome";

/** See `Actions.selectCell`. */
export function selectCell(sheetId: string, row: number, column: number): Promise<Outcome<true>> {
  return reading(async () => {
    await selectCellOf(sheetId, { row, column });
    return true as const;
  });
}
