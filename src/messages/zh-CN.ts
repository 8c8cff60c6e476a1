import { formProblems } from "./form-problems.zh-CN";
import { pane } from "./pane.zh-CN";
import { problems } from "./problems.zh-CN";
import type { Sentences } from "./sentence";
import { validation } from "./validation.zh-CN";

export const sentences: Sentences = { ...pane, ...formProblems, ...problems, ...validation };
