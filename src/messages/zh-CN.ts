import type { Sentences } from "./sentence";
import { pane } from "./pane.zh-CN";

export const sentences: Sentences = { ...pane };
