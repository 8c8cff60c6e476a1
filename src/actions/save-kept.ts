import { assertWritable } from "../excel";
import type { KeptState, Outcome } from "./contract";
import { writeKept } from "./kept";
import { reading } from "./outcome";

/** See `Actions.saveKept`. */
export function saveKept(kept: KeptState): Promise<Outcome<true>> {
  return reading(async () => {
    assertWritable();
    await writeKept(kept);
    return true as const;
  });
}
