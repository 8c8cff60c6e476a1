import type { Sentences } from "./sentence";
import { pane } from "./pane.en";

export const sentences: Sentences = { ...pane };
